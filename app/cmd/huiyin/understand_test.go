package main

import (
	"bytes"
	"encoding/json"
	"strings"
	"testing"
)

// TestUnderstand: one line of JSON for every line of text, empty ones too, with
// the contract's fields and offsets in code points.
func TestUnderstand(t *testing.T) {
	const text = "您好，we need 500 pcs by 3 May\r\n\nIs it CE certified?\nToo expensive"
	var out, trouble bytes.Buffer
	code := run(t.Context(), []string{"understand", "--now", "2026-03-02T22:45:00Z"}, strings.NewReader(text), &out, &trouble)
	if code != exitFine {
		t.Fatalf("exit %d: %s", code, trouble.String())
	}
	var all []meaningJSON
	for line := range strings.Lines(out.String()) {
		var fields map[string]json.RawMessage
		if err := json.Unmarshal([]byte(line), &fields); err != nil {
			t.Fatalf("%q: %v", line, err)
		}
		for _, name := range []string{"language", "sentiment", "confidence", "unsure", "intents", "question", "specific", "pieces"} {
			if string(fields[name]) == "" || string(fields[name]) == "null" {
				t.Errorf("%s lacks %s", line, name)
			}
		}
		var m meaningJSON
		if err := json.Unmarshal([]byte(line), &m); err != nil {
			t.Fatal(err)
		}
		all = append(all, m)
	}
	if len(all) != 4 {
		t.Fatalf("%d lines for 4", len(all))
	}
	if p := all[0].Pieces; len(p) != 2 || p[0].Text != "500 pcs" || p[0].Start != 11 || p[1].Value != "2026-05-03" {
		t.Errorf("line 1: %+v", p)
	}
	if all[1].Language != "und" || all[1].Question || !all[2].Question || !all[2].Specific || all[3].Sentiment != "neg" {
		t.Errorf("lines 2 to 4: %+v", all[1:])
	}
}

// TestCorrections: none at first.
func TestCorrections(t *testing.T) {
	if got := newStore(t).fine(t, "corrections", "--json"); strings.TrimSpace(got) != "[]" {
		t.Errorf("got %s, want no correction", got)
	}
}
