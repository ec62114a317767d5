// Command build sets up, builds, opens and tests Huiyin on Debian, macOS and
// Windows. It needs Go and Node.js and nothing else: no make, no shell.
//
//	go run ./build start     set up what is missing, build if needed, open the window
//	go run ./build test      set up what is missing and run every check
//	go run ./build bench     measure, and print the figures as a Markdown table
//	go run ./build package   make what a release gives to users of this system
//
// One step of the tests alone: go run ./build test -only vet,fuzz
//
// The rules of the build are in ARCHITECTURE.md; what runs in which order is
// the list in plan.go.
package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/signal"
	"path/filepath"
	"strings"
)

// command is one word a user may write after `go run ./build`.
type command struct {
	name string
	says string
	run  func(ctx context.Context, args []string) error
}

// commands in the order of the help text.
var commands = []command{
	{"start", "set up what is missing, build if needed, open the window", start},
	{"test", "set up what is missing and run every check (-only STEP,…)", test},
	{"bench", "run the benchmarks and print a Markdown table", bench},
	{"package", "build what a release gives to users of this system", release},
}

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	os.Exit(mainCode(ctx, os.Args[1:], os.Stderr))
}

// mainCode runs the command that args name: 0 fine, 1 it failed, 2 usage.
func mainCode(ctx context.Context, args []string, stderr io.Writer) int {
	chosen, ok := find(args)
	if !ok {
		fmt.Fprint(stderr, usage())
		return 2
	}
	if err := enterRoot(); err != nil {
		fmt.Fprintln(stderr, err)
		return 1
	}
	err := chosen.run(ctx, args[1:])
	switch {
	case err == nil:
		return 0
	case errors.Is(err, flag.ErrHelp), errors.Is(err, errUsage):
		return 2
	case errors.Is(err, errStepsFailed): // the summary has said it
		return 1
	default:
		fmt.Fprintf(stderr, "\n%v\n", err)
		return 1
	}
}

// find returns the command that the first argument names.
func find(args []string) (command, bool) {
	if len(args) == 0 {
		return command{}, false
	}
	for _, c := range commands {
		if c.name == args[0] {
			return c, true
		}
	}
	return command{}, false
}

// usage is the help text.
func usage() string {
	var b strings.Builder
	b.WriteString("usage: go run ./build COMMAND\n\n")
	for _, c := range commands {
		fmt.Fprintf(&b, "  %-9s%s\n", c.name, c.says)
	}
	return b.String()
}

// errUsage is returned by a command whose arguments make no sense; the flag
// package or the command has already said why.
var errUsage = errors.New("usage")

// enterRoot goes up to the folder of wails.json, so that every path in this
// program can be written from there.
func enterRoot() error {
	dir, err := os.Getwd()
	if err != nil {
		return fmt.Errorf("find the current folder: %w", err)
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "wails.json")); err == nil {
			return os.Chdir(dir)
		}
		up := filepath.Dir(dir)
		if up == dir {
			return errors.New("this is not a Huiyin checkout: no wails.json here or above")
		}
		dir = up
	}
}
