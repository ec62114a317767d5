package pieces_test

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"huiyin/backend/internal/golden"
	"huiyin/backend/pieces"
)

// tuesday is when all messages of the goldens were written.
var tuesday = time.Date(2026, 3, 10, 9, 30, 0, 0, time.FixedZone("", 8*3600))

// TestGoldens finds the pieces of each line of testdata/<language>.txtar anew,
// writes them as the file does, and compares.
func TestGoldens(t *testing.T) {
	files, err := filepath.Glob("testdata/*.txtar")
	if err != nil || len(files) < 17 {
		t.Fatalf("%d files, want those of 17 languages: %v", len(files), err)
	}
	reader := pieces.NewReader()
	for _, path := range files {
		language := strings.TrimSuffix(filepath.Base(path), ".txtar")
		t.Run(language, func(t *testing.T) {
			data, err := os.ReadFile(path)
			if err != nil {
				t.Fatal(err)
			}
			var got strings.Builder
			for text := range strings.Lines(string(data)) {
				if strings.HasPrefix(text, "-- ") || strings.HasPrefix(text, "Why: ") {
					got.WriteString(text)
					continue
				}
				plain := unmark(text)
				found := reader.Find(plain, strings.TrimSuffix(language, "-other"), tuesday, nil)
				got.WriteString(render(plain, found))
			}
			golden.Compare(t, path, []byte(got.String()))
		})
	}
}

// unmark takes ⟦kind:… → value⟧ out of a line.
func unmark(s string) string {
	var plain strings.Builder
	for {
		before, rest, marked := strings.Cut(s, "⟦")
		plain.WriteString(before)
		if !marked {
			return plain.String()
		}
		inside, after, _ := strings.Cut(rest, "⟧")
		_, words, _ := strings.Cut(inside, ":")
		words, _, _ = strings.Cut(words, " → ")
		plain.WriteString(words)
		s = after
	}
}

// render writes the pieces into the text, but for views, which lie over others.
func render(text string, found []pieces.Piece) string {
	var out strings.Builder
	at := 0
	for _, p := range found {
		if slices.Contains([]pieces.Kind{pieces.Concern, pieces.Expectation, pieces.Opinion}, p.Kind) {
			continue
		}
		out.WriteString(text[at:p.Start] + "⟦" + string(p.Kind) + ":" + text[p.Start:p.End])
		if p.Value != text[p.Start:p.End] {
			out.WriteString(" → " + p.Value)
		}
		out.WriteString("⟧")
		at = p.End
	}
	return out.String() + text[at:]
}
