package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"strings"
	"sync"
	"time"
)

// step is one check of the tests.
type step struct {
	name string
	// system is the only operating system the step can run on, or empty.
	system string
	// limit is how long the step may take before it counts as hanging.
	limit time.Duration
	// do writes its output to log and returns a few words on what it found.
	// The output is shown when the step fails.
	do func(ctx context.Context, log io.Writer) (note string, err error)
}

// lane is a row of steps, one after the other. The lanes of a stage run at the
// same time, the stages one after the other.
type (
	lane  []step
	stage []lane
)

// errStepsFailed says that the summary names at least one failed step.
var errStepsFailed = errors.New("steps failed")

// tally counts steps and prints one block for each, never two mixed.
type tally struct {
	out    io.Writer
	mu     sync.Mutex
	passed int
	failed []string
}

// run runs all stages to their end, whatever fails on the way: one run shows
// everything that is wrong.
func (t *tally) run(ctx context.Context, stages []stage) {
	for _, s := range stages {
		var lanes sync.WaitGroup
		for _, l := range s {
			lanes.Go(func() {
				for _, one := range l {
					t.step(ctx, one)
				}
			})
		}
		lanes.Wait()
	}
}

// step runs one step and reports it.
func (t *tally) step(ctx context.Context, s step) {
	ctx, cancel := context.WithTimeoutCause(ctx, s.limit, fmt.Errorf("no end after %s", s.limit))
	defer cancel()
	var log journal
	began := time.Now()
	note, err := s.do(ctx, &log)
	t.report(s.name, time.Since(began), note, log.String(), err)
}

// journal is what a step and the programs it starts write, several at a time. A
// bare bytes.Buffer would be handed to each of them to read into, and the one
// that ends last would cut off what the others wrote.
type journal struct {
	mu      sync.Mutex
	written bytes.Buffer
}

func (j *journal) Write(p []byte) (int, error) {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.written.Write(p)
}

func (j *journal) String() string {
	j.mu.Lock()
	defer j.mu.Unlock()
	return j.written.String()
}

// report prints the block of a step that has ended.
func (t *tally) report(name string, duration time.Duration, note, log string, err error) {
	t.mu.Lock()
	defer t.mu.Unlock()
	if err == nil {
		t.passed++
		fmt.Fprintf(t.out, "ok    %-16s %8s  %s\n", name, took(duration), note)
		return
	}
	t.failed = append(t.failed, name)
	fmt.Fprintf(t.out, "FAIL  %-16s %8s  %v\n", name, took(duration), err)
	if log = strings.TrimSpace(log); log != "" {
		fmt.Fprintf(t.out, "      | %s\n", strings.ReplaceAll(log, "\n", "\n      | "))
	}
}

// close prints the summary. Its last line is read by continuous integration.
func (t *tally) close(total time.Duration) error {
	fmt.Fprintf(t.out, "\n%s in all", took(total))
	if len(t.failed) > 0 {
		fmt.Fprintf(t.out, "; failed: %s", strings.Join(t.failed, ", "))
	}
	fmt.Fprintf(t.out, "\n%d passed, %d failed\n", t.passed, len(t.failed))
	if len(t.failed) > 0 || t.passed == 0 {
		return errStepsFailed
	}
	return nil
}

// choose keeps the steps that can run on this system and, when names are
// given, only those. It returns the names of steps that this system can't run,
// so that they can be told, and an error for a name that no step has.
func choose(plan []stage, system string, names []string) (chosen []stage, left []string, err error) {
	wanted := map[string]bool{}
	for _, name := range names {
		wanted[name] = true
	}
	for _, s := range plan {
		var kept stage
		for _, l := range s {
			var row lane
			for _, one := range l {
				asked := wanted[one.name]
				delete(wanted, one.name)
				switch {
				case len(names) > 0 && !asked:
				case one.system != "" && one.system != system:
					left = append(left, one.name)
				default:
					row = append(row, one)
				}
			}
			if len(row) > 0 {
				kept = append(kept, row)
			}
		}
		if len(kept) > 0 {
			chosen = append(chosen, kept)
		}
	}
	for _, name := range names {
		if wanted[name] {
			return nil, nil, fmt.Errorf("no step is named %q; the steps are: %s", name, strings.Join(namesOf(plan), " "))
		}
	}
	return chosen, left, nil
}

// namesOf lists the steps of a plan in their order.
func namesOf(plan []stage) []string {
	var names []string
	for _, s := range plan {
		for _, l := range s {
			for _, one := range l {
				names = append(names, one.name)
			}
		}
	}
	return names
}

// took is a duration for people: 0.4 s, 83 s, 12 min 5 s.
func took(d time.Duration) string {
	switch {
	case d < 10*time.Second:
		return fmt.Sprintf("%.1f s", d.Seconds())
	case d < 2*time.Minute:
		return fmt.Sprintf("%.0f s", d.Seconds())
	default:
		d = d.Round(time.Second)
		return fmt.Sprintf("%d min %d s", int(d.Minutes()), int(d.Seconds())%60)
	}
}
