package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"
	"testing"
	"time"
)

// does is a step that ends as given.
func does(name, system, says string, err error) step {
	return step{name, system, time.Minute, func(_ context.Context, log io.Writer) (string, error) {
		_, writeErr := io.WriteString(log, says)
		return "note of " + name, errors.Join(err, writeErr)
	}}
}

func TestTallyRunsEverythingAndNamesWhatFailed(t *testing.T) {
	var out strings.Builder
	tally := &tally{out: &out}
	tally.run(t.Context(), []stage{
		{{does("one", "", "quiet", nil), does("two", "", "line 1\nline 2\n", errors.New("broken"))}, {does("three", "", "", nil)}},
		{{does("four", "", "", nil)}},
	})
	if err := tally.close(83 * time.Second); !errors.Is(err, errStepsFailed) {
		t.Errorf("got error %v, want errStepsFailed", err)
	}
	for _, want := range []string{
		"ok    one", "note of one", "FAIL  two", "broken", "      | line 1\n      | line 2\n", "ok    three", "ok    four",
		"\n83 s in all; failed: two\n3 passed, 1 failed\n",
	} {
		if !strings.Contains(out.String(), want) {
			t.Errorf("got\n%s\nwithout %q", out.String(), want)
		}
	}
	if strings.Contains(out.String(), "quiet") {
		t.Errorf("shows the log of a step that passed:\n%s", out.String())
	}
}

func TestLogOfAStepOutlivesItsPrograms(t *testing.T) {
	var out strings.Builder
	tally := &tally{out: &out}
	tally.step(t.Context(), step{"served", "", time.Minute, func(ctx context.Context, log io.Writer) (string, error) {
		server, err := cmd("go", "list", "-f", "", "std").serve(ctx, log)
		if err != nil {
			return "", err
		}
		time.Sleep(20 * time.Millisecond) // until its output is waited for
		if _, err := io.WriteString(log, "said in between\n"); err != nil {
			return "", err
		}
		<-server.done
		return "", errors.New("broken")
	}})
	if !strings.Contains(out.String(), "      | said in between") {
		t.Errorf("got\n%s\nwithout what the step wrote", out.String())
	}
}

func TestTallyOfNothingFails(t *testing.T) {
	var out strings.Builder
	if err := (&tally{out: &out}).close(0); err == nil {
		t.Error("a run without a step counts as passed")
	}
	if !strings.HasSuffix(out.String(), "\n0 passed, 0 failed\n") {
		t.Errorf("got last line of %q", out.String())
	}
}

func TestStepThatHangsFails(t *testing.T) {
	var out strings.Builder
	tally := &tally{out: &out}
	tally.step(t.Context(), step{"slow", "", time.Millisecond, func(ctx context.Context, _ io.Writer) (string, error) {
		<-ctx.Done()
		return "", context.Cause(ctx)
	}})
	if !strings.Contains(out.String(), "FAIL  slow") || !strings.Contains(out.String(), "no end after 1ms") {
		t.Errorf("got %q", out.String())
	}
}

func TestChoose(t *testing.T) {
	all := []stage{{{does("a", "", "", nil), does("b", "linux", "", nil)}, {does("c", "", "", nil)}}, {{does("d", "linux", "", nil)}}}
	for _, c := range []struct {
		name, system string
		only         []string
		want, left   string
		wrong        bool
	}{
		{"all on Linux", "linux", nil, "a b c d", "", false},
		{"what Windows can't run is told", "windows", nil, "a c", "b d", false},
		{"two by name", "linux", []string{"c", "b"}, "b c", "", false},
		{"one that this system can't run", "darwin", []string{"d"}, "", "d", false},
		{"an unknown name", "linux", []string{"a", "x"}, "", "", true},
	} {
		t.Run(c.name, func(t *testing.T) {
			got, left, err := choose(all, c.system, c.only)
			if (err != nil) != c.wrong {
				t.Fatalf("got error %v, want one: %v", err, c.wrong)
			}
			if names := strings.Join(namesOf(got), " "); names != c.want || strings.Join(left, " ") != c.left {
				t.Errorf("got %q, left %q; want %q, left %q", names, left, c.want, c.left)
			}
		})
	}
}

// The names are typed after -only and stand in reports.
func TestPlanNamesAreUnique(t *testing.T) {
	names := namesOf(plan())
	slices.Sort(names)
	if len(slices.Compact(slices.Clone(names))) != len(names) {
		t.Errorf("two steps of one name in %s", names)
	}
}

func TestTook(t *testing.T) {
	for want, d := range map[string]time.Duration{
		"0.4 s": 400 * time.Millisecond, "83 s": 83 * time.Second, "12 min 5 s": 12*time.Minute + 5*time.Second,
	} {
		if got := took(d); got != want {
			t.Errorf("took(%v) = %q, want %q", d, got, want)
		}
	}
}

func TestUsage(t *testing.T) {
	var said strings.Builder
	for _, args := range [][]string{nil, {"fly"}} {
		said.Reset()
		if code := mainCode(t.Context(), args, &said); code != 2 {
			t.Errorf("%q: exit %d, want 2", args, code)
		}
		for _, c := range commands {
			if !strings.Contains(said.String(), fmt.Sprintf("  %-9s%s\n", c.name, c.says)) {
				t.Errorf("%q: the help %q lacks %s", args, said.String(), c.name)
			}
		}
	}
}
