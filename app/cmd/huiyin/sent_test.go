package main

import (
	"encoding/json"
	"strings"
	"testing"
)

// TestCheckSent looks back at what was sent, within the period alone.
func TestCheckSent(t *testing.T) {
	s := newStore(t)
	now := []string{"--now", "2026-03-25T09:00:00+08:00"}
	look := func(args ...string) (out struct {
		Turns, Mature, Replied int
		Habits                 []habitJSON
	}) {
		t.Helper()
		text := s.fine(t, append(append([]string{"check", "--sent", "--json"}, now...), args...)...)
		if err := json.Unmarshal([]byte(text), &out); err != nil {
			t.Fatal(err, text)
		}
		return out
	}
	if got := look(); got.Turns != 2 || got.Mature != 2 || got.Replied != 0 || got.Habits == nil {
		t.Errorf("all that was sent: %+v", got)
	}
	if got := look("--from", "2026-02-26", "--to", "2026-02-27", "--tz", "Asia/Shanghai"); got.Turns != 1 {
		t.Errorf("one day: %+v", got)
	}
	if text := s.fine(t, append([]string{"check", "--sent"}, now...)...); !strings.Contains(text, "0/2") || !strings.Contains(text, "Observed, not an experiment") {
		t.Errorf("the table says neither how many nor what it is worth: %s", text)
	}
	if code, _, stderr := s.huiyin(t, "check", "--sent", "--customer", "Ana"); code != exitUsage || !strings.Contains(stderr, "all customers") {
		t.Errorf("of one customer: exit %d, %s", code, stderr)
	}
}
