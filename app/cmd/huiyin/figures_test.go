package main

import (
	"encoding/json"
	"strings"
	"testing"
)

// TestIndicatorsByGroup: figures of groups side by side; customers whose opener has
// no label are a group of their own (I-49).
func TestIndicatorsByGroup(t *testing.T) {
	s := newStore(t)
	var figures []figureJSON
	text := s.fine(t, "indicators", "--by", "opener", "--json", "--now", "2026-03-25T09:00:00+08:00")
	if err := json.Unmarshal([]byte(text), &figures); err != nil {
		t.Fatal(err, text)
	}
	rates := 0
	for _, f := range figures {
		if f.Group == nil || *f.Group != "" {
			t.Errorf("%s is of group %v, want that without a label", f.ID, f.Group)
		}
		if f.ID == "first_reply_rate" {
			rates++
		}
	}
	if rates != 1 {
		t.Errorf("%d first reply rates, want one", rates)
	}
	if table := s.fine(t, "indicators", "--by", "country", "--now", "2026-03-25T09:00:00+08:00"); !strings.HasPrefix(table, "GROUP") {
		t.Errorf("the table does not begin with the group: %s", table)
	}
	if code, _, stderr := s.huiyin(t, "indicators", "--by", "mood"); code != exitUsage || !strings.Contains(stderr, "opener") {
		t.Errorf("an unknown group: exit %d, %s", code, stderr)
	}
}
