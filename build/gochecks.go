package main

import (
	"bytes"
	"context"
	"errors"
	"io"
	"os/exec"
	"runtime"
	"strings"
)

// gofmt fails when a file of ours is not formatted.
func gofmt(ctx context.Context, log io.Writer) (string, error) {
	list, err := cmd("gofmt", "-l", "main.go", "app", "backend", "build", "frontend/embed.go").output(ctx)
	if err != nil {
		return "", err
	}
	if list != "" {
		_, err := io.WriteString(log, list)
		return "", errorsFirst(err, errors.New("not formatted; run gofmt -w on these files"))
	}
	return "", nil
}

// vetFor is the step that vets all packages as they are compiled for a system.
// For another one than ours the window's own C code is left out; our code needs
// none.
func vetFor(system string) func(context.Context, io.Writer) (string, error) {
	return func(ctx context.Context, log io.Writer) (string, error) {
		if system == runtime.GOOS {
			args := append([]string{"go", "vet"}, windowTags()...)
			return "", cmd(append(args, "./...")...).run(ctx, log)
		}
		return "", cmd("go", "vet", "./...").with("CGO_ENABLED=0", "GOOS="+system).run(ctx, log)
	}
}

// staticcheck runs the linter that build/tools pins, tests included.
func staticcheck(ctx context.Context, log io.Writer) (string, error) {
	args := append([]string{tool("staticcheck")}, windowTags()...)
	return "", cmd(append(args, "./...")...).run(ctx, log)
}

// goTest runs all Go tests under the race detector where the system can have
// it (it needs a C compiler).
func goTest(ctx context.Context, log io.Writer) (string, error) {
	args := append([]string{"go", "test", "-json"}, windowTags()...)
	if _, err := exec.LookPath("gcc"); err == nil || runtime.GOOS == "darwin" {
		// SQLite's own code is C translated to Go: watching it for races finds
		// nothing of ours and makes the store's tests four times slower (66 s
		// to 17 s, measured).
		args = append(args, "-race", "-gcflags=modernc.org/sqlite/lib=-race=false")
	}
	var events, trouble bytes.Buffer
	p := cmd(append(args, "./...")...).command(ctx, &events)
	p.Stderr = &trouble
	runErr := p.Run()
	found, err := readTests(&events)
	if err != nil {
		return "", err
	}
	if _, err := io.WriteString(log, found.log+trouble.String()); err != nil {
		return "", err
	}
	switch {
	case ctx.Err() != nil:
		return "", context.Cause(ctx)
	case runErr != nil:
		return "", errors.New(found.String())
	case len(found.skipped) > 0:
		return "", errors.New("a test that is skipped proves nothing: " + strings.Join(found.skipped, ", "))
	}
	return found.String(), nil
}
