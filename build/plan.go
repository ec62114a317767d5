package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"os"
	"runtime"
	"strings"
	"time"
)

// plan is everything that `test` runs, cheap things first. The first stage
// makes what the others read (the bridge, frontend/dist), so it runs alone; then
// Go and the interface share the two cores; what needs the built app comes
// last.
func plan() []stage {
	return []stage{
		{{
			{"gofmt", "", time.Minute, gofmt},
			{"bridge", "", 10 * time.Minute, bridge},
			{"interface", "", 5 * time.Minute, interfaceBuild},
		}},
		{
			{
				{"vet", "", 10 * time.Minute, vetFor(runtime.GOOS)},
				{"vet-darwin", "", 10 * time.Minute, vetFor("darwin")},
				{"vet-windows", "", 10 * time.Minute, vetFor("windows")},
				{"staticcheck", "", 10 * time.Minute, staticcheck},
				{"go-test", "", 20 * time.Minute, goTest},
				{"fuzz", "", 15 * time.Minute, fuzz},
			},
			{
				{"types", "", 5 * time.Minute, npm("typecheck")},
				{"lint", "", 5 * time.Minute, npm("lint")},
				{"unit", "", 15 * time.Minute, npm("test")},
			},
		},
		{{
			{"e2e", "linux", 15 * time.Minute, endToEnd},
			{"window", "linux", 10 * time.Minute, window},
			{"installer", "linux", 10 * time.Minute, installer},
		}},
	}
}

// test sets up what is missing and runs the plan, or the steps of -only.
func test(ctx context.Context, args []string) error {
	flags := flag.NewFlagSet("test", flag.ContinueOnError)
	only := flags.String("only", "", "run only these steps, separated by commas: "+strings.Join(namesOf(plan()), " "))
	if err := flags.Parse(args); err != nil {
		return errUsage
	}
	if flags.NArg() > 0 {
		fmt.Fprintf(os.Stderr, "test takes no arguments, only -only: %s\n", flags.Args())
		return errUsage
	}
	var names []string
	if *only != "" {
		names = strings.Split(*only, ",")
	}
	steps, left, err := choose(plan(), runtime.GOOS, names)
	if err != nil {
		return err
	}
	began := time.Now()
	if err := setUp(ctx, toTest, os.Stdout); err != nil {
		fmt.Printf("FAIL  %v\n0 passed, 1 failed\n", err)
		return errStepsFailed
	}
	fmt.Println("== test")
	t := &tally{out: os.Stdout}
	t.run(ctx, steps)
	if len(left) > 0 {
		fmt.Printf("\nnot run on %s, Debian runs them: %s\n", runtime.GOOS, strings.Join(left, ", "))
	}
	return t.close(time.Since(began))
}

// npm is a step that runs a script of frontend/package.json. Its note is the
// last line that the script wrote.
func npm(script string) func(context.Context, io.Writer) (string, error) {
	return func(ctx context.Context, log io.Writer) (string, error) {
		var said strings.Builder
		err := cmd("npm", "run", "--silent", script).in("frontend").with("NO_COLOR=1", "CI=true").run(ctx, io.MultiWriter(log, &said))
		return lineWith(said.String(), "Tests "), err
	}
}

// lineWith is the last line that contains the words, without blanks around it.
func lineWith(text, words string) string {
	found := ""
	for line := range strings.Lines(text) {
		if strings.Contains(line, words) {
			found = strings.TrimSpace(line)
		}
	}
	return found
}

// interfaceBuild makes frontend/dist.
func interfaceBuild(ctx context.Context, log io.Writer) (string, error) {
	return "", buildFrontend(ctx, log)
}
