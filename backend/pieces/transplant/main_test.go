package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"

	"huiyin/backend/pieces"
)

// TestDatesMoveBetweenLikePlaces: "Friday" goes where "Monday" stood behind "on", but
// not to the start of a sentence, and what another sentence makes of it is told.
func TestDatesMoveBetweenLikePlaces(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "few")
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	lines := "ann\tneu\t-\t-\t-\tWe pay on ⟦date:Monday⟧.\n" +
		"bob\tneu\t-\t-\t-\tI come on ⟦date:Friday⟧ then.\n" +
		"eve\tneu\t-\t-\t-\t⟦date:Sunday⟧ is fine, we have 3 pcs on stock.\n"
	if err := os.WriteFile(filepath.Join(folder, "en.tsv"), []byte(lines), 0o644); err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	if err := run(&out, []string{folder}, "", 10, true); err != nil {
		t.Fatal(err)
	}
	if got, want := out.String(), "en 1.000 of 30\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
	s := slot{"We pay ", "soon", "."}
	if (finder{pieces.NewReader()}).finds(s, "en") {
		t.Errorf("%q is found as a date", s.date)
	}
}
