package golden_test

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"huiyin/backend/internal/golden"
)

const example = `Why: a chaser that names nothing gives nothing to answer.
-- trigger/bare --
Hi Ali, ⟦just following up⟧ 🙂
-- trigger/two, one after an emoji --
🙂 ⟦any update⟧? ⟦催一下⟧
-- quiet/names the quotation --
Hi Ali, shall I hold Q-118
until Friday?
`

func TestCasesGiveTextAndCodePoints(t *testing.T) {
	path := filepath.Join(t.TempDir(), "case.txtar")
	write(t, path, example)
	want := []golden.Case{
		{Group: "trigger", Name: "bare", Text: "Hi Ali, just following up 🙂", Spans: []golden.Span{{8, 25}}},
		{Group: "trigger", Name: "two, one after an emoji", Text: "🙂 any update? 催一下", Spans: []golden.Span{{2, 12}, {14, 17}}},
		{Group: "quiet", Name: "names the quotation", Text: "Hi Ali, shall I hold Q-118\nuntil Friday?"},
	}
	if got := golden.Cases(t, path); !reflect.DeepEqual(got, want) {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

func TestFormatIsTheReverseOfParse(t *testing.T) {
	f, err := golden.Parse([]byte(example))
	if err != nil {
		t.Fatal(err)
	}
	if got := string(f.Format()); got != example {
		t.Errorf("got\n%s\nwant\n%s", got, example)
	}
}

func TestParseNamesEveryFault(t *testing.T) {
	for _, c := range []struct{ name, file, want string }{
		{"no case", "Why: only a comment\n", "no case"},
		{"repeated name", "-- a/x --\none\n-- a/x --\ntwo\n", `case "a/x": the name stands twice`},
		{"empty text", "-- a/x --\n\n", `case "a/x": no text`},
		{"only marks", "-- a/x --\n⟦⟧\n", `case "a/x": no text`},
		{"group without name", "-- a/ --\ntext\n", `case "a/": no name`},
		{"never closed", "-- a/x --\nHi ⟦Ali\n", "⟦ without ⟧"},
		{"never opened", "-- a/x --\nHi Ali⟧\n", "⟧ without ⟦"},
		{"nested", "-- a/x --\n⟦Hi ⟦Ali⟧⟧\n", "⟦ inside ⟦ ⟧"},
	} {
		t.Run(c.name, func(t *testing.T) {
			_, err := golden.Parse([]byte(c.file))
			if err == nil || !strings.Contains(err.Error(), c.want) {
				t.Errorf("got error %v, want one with %q", err, c.want)
			}
		})
	}
}

func TestParseReportsAllFaultsAtOnce(t *testing.T) {
	_, err := golden.Parse([]byte("-- a/x --\n⟦\n-- a/y --\n\n"))
	if err == nil || !strings.Contains(err.Error(), "a/x") || !strings.Contains(err.Error(), "a/y") {
		t.Errorf("got %v, want both cases named", err)
	}
}

func TestDiffNamesTheFirstLineThatDiffers(t *testing.T) {
	const want = "one\ntwo\n"
	for got, diff := range map[string]string{
		want:              "",
		"one\n2\n":        `2: got "2", want "two"`,
		"one\ntwo":        `3: got no such line, want ""`,
		"one\ntwo\nthree": `3: got "three", want ""`,
	} {
		if d := golden.Diff([]byte(got), []byte(want)); d != diff {
			t.Errorf("%q: got %s, want %s", got, d, diff)
		}
	}
}

func write(t *testing.T, path, text string) {
	t.Helper()
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
}
