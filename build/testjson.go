package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
)

// testRun is what `go test -json` told.
type testRun struct {
	packages, passed int
	failed, skipped  []string
	slowest          string
	slowestS         float64 // seconds that the slowest package took
	// log is the output of what failed, build errors included.
	log string
}

// String is the run in a few words.
func (r testRun) String() string {
	if len(r.failed) > 0 {
		return fmt.Sprintf("%d passed, failed: %s", r.passed, strings.Join(r.failed, ", "))
	}
	return fmt.Sprintf("%d tests in %d packages, the slowest %s (%.1f s)", r.passed, r.packages, r.slowest, r.slowestS)
}

// testEvent is one line of `go test -json` (go doc test2json; build-output
// since Go 1.24).
type testEvent struct {
	Action, Package, Test, Output, ImportPath string
	Elapsed                                   float64
}

// readTests reads the whole stream. It keeps the output of a test until the
// test has ended and then only that of failed ones.
func readTests(stream io.Reader) (testRun, error) {
	var run testRun
	var log strings.Builder
	output := map[[2]string]*strings.Builder{}
	lines := json.NewDecoder(stream)
	for {
		var e testEvent
		err := lines.Decode(&e)
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return run, fmt.Errorf("read go test -json: %w", err)
		}
		key := [2]string{e.Package, e.Test}
		switch e.Action {
		case "build-output":
			log.WriteString(e.Output)
		case "output":
			if output[key] == nil {
				output[key] = &strings.Builder{}
			}
			output[key].WriteString(e.Output)
		case "pass", "fail", "skip":
			if kept := output[key]; kept != nil && e.Action == "fail" {
				log.WriteString(kept.String())
			}
			delete(output, key)
			run.end(e)
		}
	}
	slices.Sort(run.failed)
	run.failed = slices.Compact(run.failed)
	run.log = log.String()
	return run, nil
}

// end counts a test or a package that has ended.
func (r *testRun) end(e testEvent) {
	name := strings.TrimPrefix(e.Package, "huiyin/")
	switch {
	case e.Test == "" && e.Action == "skip": // a package without tests
	case e.Test == "":
		r.packages++
		if e.Elapsed > r.slowestS {
			r.slowest, r.slowestS = name, e.Elapsed
		}
		if e.Action == "fail" {
			r.failed = append(r.failed, name)
		}
	case e.Action == "skip":
		r.skipped = append(r.skipped, name+" "+e.Test)
	case e.Action == "pass":
		r.passed++
	}
}
