package english

import (
	"io/fs"
	"strings"
	"testing"
)

// TestWordSet: in order, without doubles, and small.
func TestWordSet(t *testing.T) {
	set := words()
	for i := 1; i < len(set); i++ {
		if set[i-1].word >= set[i].word {
			t.Fatalf("%q stands before %q", set[i-1].word, set[i].word)
		}
	}
	const least, largest = 90_000, 1 << 20
	if len(set) < least || len(packed) > largest {
		t.Errorf("%d words in %d bytes", len(set), len(packed))
	}
}

func TestTradeLexicon(t *testing.T) {
	names, err := fs.Glob(tradeFiles, "lexicon/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, name := range names {
		data, err := tradeFiles.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		if !strings.HasPrefix(string(data), "# Source: ") {
			t.Errorf("%s does not begin with its source", name)
		}
	}
	own := map[string]bool{}
	for _, w := range trade() {
		own[strings.ToLower(w)] = true
	}
	const least = 1500
	if len(own) < least {
		t.Errorf("%d words of the trade, want at least %d", len(own), least)
	}
}

// TestNear compares the walk through the tree with the plain table of costs.
func TestNear(t *testing.T) {
	set := words()
	for _, typed := range []string{"quanlity", "dont", "tihs"} {
		limit := farthest[min(len(typed), len(farthest)-1)]
		want := map[string]int{}
		for _, e := range set {
			w := walk{typed: typed, rows: [][]int{make([]int, len(typed)+1)}, least: []int{0}}
			for j := range typed {
				w.rows[0][j+1] = w.rows[0][j] + w.extra(j)
			}
			for d := range len(e.word) {
				w.step(e.word, d)
			}
			if cost := w.rows[len(e.word)][len(typed)]; cost <= limit {
				want[e.word] = cost
			}
		}
		for _, c := range set.near(typed) {
			if want[c.word] != c.edits {
				t.Errorf("%s: %s costs %d, want %d", typed, c.word, c.edits, want[c.word])
			}
			delete(want, c.word)
		}
		if len(want) > 0 {
			t.Errorf("%s: the walk passed over %v", typed, want)
		}
	}
}

// BenchmarkLoad: reading the word set, below 60 ms.
func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		small, capital := unpack()
		if len(small)+len(capital) == 0 {
			b.Fatal("no words")
		}
	}
}

// BenchmarkNear: suggestions for a long word, below 2 ms.
func BenchmarkNear(b *testing.B) {
	set := words()
	for b.Loop() {
		if len(set.near("inconvinience")) == 0 {
			b.Fatal("nothing near")
		}
	}
}
