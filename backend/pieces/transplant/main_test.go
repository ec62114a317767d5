package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestDatesMoveBetweenLikePlaces: "Christmas" goes where "Monday" stood behind "for",
// but not to the start of a sentence, and is told where it is not found there.
func TestDatesMoveBetweenLikePlaces(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "few")
	if err := os.Mkdir(folder, 0o755); err != nil {
		t.Fatal(err)
	}
	lines := "ann\tneu\t-\t-\t-\tPlease print for ⟦date:Monday⟧ stickers and boxes.\n" +
		"bob\tneu\t-\t-\t-\tI come for ⟦date:Christmas⟧.\n" +
		"eve\tneu\t-\t-\t-\t⟦date:Sunday⟧ is fine, we have 3 pcs on stock.\n"
	if err := os.WriteFile(filepath.Join(folder, "en.tsv"), []byte(lines), 0o644); err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	if err := run(&out, []string{folder}, "", 4, true); err != nil {
		t.Fatal(err)
	}
	missed := "en\tPlease print for ⟦Christmas⟧ stickers and boxes.\n" // three of four times by the seed
	if got, want := out.String(), strings.Repeat(missed, 3)+"en 0.750 of 12\n"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}
