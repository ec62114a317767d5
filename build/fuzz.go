package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
)

// fuzzTime is how long each target is fuzzed.
const fuzzTime = "5s"

// fuzz runs every fuzz target of the checkout for a short while. Go writes an
// input that fails into the package's testdata/fuzz; commit it with the mend.
func fuzz(ctx context.Context, log io.Writer) (string, error) {
	all, err := targets(".", "Fuzz")
	if err != nil {
		return "", err
	}
	if len(all) == 0 {
		return "", errors.New("no fuzz target found: the importers have some, so the search is broken")
	}
	var failed []string
	for _, one := range all {
		if err := fuzzOne(ctx, one, log); err != nil {
			failed = append(failed, one.pkg+" "+one.name)
			fmt.Fprintf(log, "%v\n", err)
		}
		if ctx.Err() != nil {
			return "", context.Cause(ctx)
		}
	}
	if len(failed) > 0 {
		return "", errors.New("failed: " + strings.Join(failed, ", "))
	}
	return fmt.Sprintf("%d targets, %s each", len(all), fuzzTime), nil
}

// fuzzOne fuzzes one target. Go sometimes reports the end of the time itself
// as a failure, without an input (golang/go#75804); that target runs again.
func fuzzOne(ctx context.Context, one target, log io.Writer) error {
	for {
		var said bytes.Buffer
		err := cmd("go", "test", "-run", "^$", "-fuzz", "^"+one.name+"$", "-fuzztime", fuzzTime,
			"-fuzzminimizetime", "10x", one.pkg).run(ctx, &said)
		if err == nil {
			return nil
		}
		if ranOutOfTime(said.String()) && ctx.Err() == nil {
			fmt.Fprintf(log, "%s %s: stopped by its own clock, once more\n", one.pkg, one.name)
			continue
		}
		_, writeErr := log.Write(said.Bytes())
		return errorsFirst(writeErr, err)
	}
}

// ranOutOfTime tells a failure without an input from a real one.
func ranOutOfTime(said string) bool {
	return strings.Contains(said, "context deadline exceeded") && !strings.Contains(said, "Failing input written")
}
