package store_test

import (
	"strings"
	"testing"

	"huiyin/backend/store"
)

const talk = `09:00 Ana: Hello, what is the PRICE for LB-20?
	09:01 Lily: 您好,报价已发,交期25天
	09:02 Ana: Ｐｏｗｅｒ bank? café crème
	09:03 Lily: 交货期可以再谈 👍
	09:04 Ana: سعر الكُرسي
	09:05 Ana: ราคาเท่าไหร่
	09:06 Ana: The lead time is too long, priceless
	09:07 Ana: Цена за штуку? preis straße
	09:08 Ana: 가격이 얼마예요
	09:09 Ana: <image> our 样品
	09:10 Ana joined`

// found gives the clocks of the hits, with the found words.
func found(t *testing.T, s *store.Store, query string, limit int) string {
	t.Helper()
	hits, err := s.Search(t.Context(), query, limit)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	for _, h := range hits {
		var words []string
		for _, r := range h.Ranges {
			words = append(words, string([]rune(h.Snippet)[r.Start:r.End]))
		}
		out = append(out, h.At.Format("04")+" "+strings.Join(words, "+"))
	}
	return strings.Join(out, ", ")
}

var searches = []struct{ name, query, want string }{
	{"a word, case ignored", "price", "06 price, 00 PRICE"},
	{"the beginning of a word", "pri", "06 pri, 00 PRI"},
	{"not its middle", "rice", ""},
	{"a long word", "priceless", "06 priceless"},
	{"two Chinese characters", "交期", "01 交期"},
	{"two more", "报价", "01 报价"},
	{"one Chinese character", "期", "03 期, 01 期"},
	{"three: not the neighbours of two", "交货期", "03 交货期"},
	{"characters that do not stand together", "价期", ""},
	{"all words of the query", "报价 交期", "01 报价+交期"},
	{"one word is missing", "报价 样品", ""},
	{"full-width letters", "power", "02 Ｐｏｗｅｒ"},
	{"full-width query", "ｐｒｉｃｅ", "06 price, 00 PRICE"},
	{"accents", "cafe creme", "02 café+crème"},
	{"accents in the query", "Café", "02 café"},
	{"a code", "LB-20", "00 LB-20"},
	{"the beginning of a code", "lb-2", "00 LB-2"},
	{"letters and characters", "交期25天", "01 交期25天"},
	{"Arabic without vowel signs", "الكرسي", "04 الكُرسي"},
	{"Thai, in the middle", "เท่าไหร่", "05 เท่าไหร่"},
	{"Cyrillic", "цена", "07 Цена"},
	{"sharp s", "strasse", "07 straße"},
	{"Korean, in the middle", "얼마", "08 얼마"},
	{"an emoji", "👍", "03 👍"},
	{"a caption", "样品", "09 样品"},
	{"notices are not searched", "joined", ""},
	{"quotes and operators are text", `"price" OR *`, ""},
	{"nothing", "  ", ""},
	{"only marks", "?!", ""},
}

func TestSearch(t *testing.T) {
	s := open(t)
	first, _ := imp(t, s, ana, lines(t, talk))
	for _, state := range []string{"scanned", "indexed"} {
		if state == "indexed" {
			if err := s.Index(t.Context()); err != nil {
				t.Fatal(err)
			}
		}
		for _, c := range searches {
			t.Run(state+"/"+c.name, func(t *testing.T) {
				if got := found(t, s, c.query, 0); got != c.want {
					t.Errorf("%q: got %q, want %q", c.query, got, c.want)
				}
			})
		}
		if got := found(t, s, "price", 1); got != "06 price" {
			t.Errorf("%s, limit 1: got %q, want the newest", state, got)
		}
	}
	// A part of the chat that is scanned joins what is indexed.
	imp(t, s, ana, lines(t, "08:59 Ana: price\n09:30 Ana: price?"))
	if got := found(t, s, "price", 3); got != "30 price, 06 price, 00 PRICE" {
		t.Errorf("got %q", got)
	}
	undo(t, s, first)
	if got := found(t, s, "price", 0); got != "30 price, 59 price" {
		t.Errorf("after the undo: got %q", got)
	}
	var n int
	if err := raw(t, s.Path()).QueryRow("SELECT count(*) FROM search").Scan(&n); err != nil || n != 0 {
		t.Errorf("the index has %d entries of the undone import (%v), want 0", n, err)
	}
	if err := s.Index(t.Context()); err != nil {
		t.Fatal(err)
	}
	if got := found(t, s, "price", 0); got != "30 price, 59 price" {
		t.Errorf("indexed after the undo: got %q", got)
	}
}

// TestSearchFollowsEdits: the index has what is shown.
func TestSearchFollowsEdits(t *testing.T) {
	s := open(t)
	imp(t, s, ana, lines(t, "09:00 Ana: 500 pcs"))
	second, _ := imp(t, s, ana, lines(t, "09:00 Ana: 5000 pcs (edited)"))
	check := func(when, query, want string) {
		t.Helper()
		if err := s.Index(t.Context()); err != nil {
			t.Fatal(err)
		}
		if got := found(t, s, query, 0); got != want {
			t.Errorf("%s, %q: got %q, want %q", when, query, got, want)
		}
	}
	check("edited", "5000", "00 5000")
	check("edited", "500 pcs", "00 500+pcs")
	undo(t, s, second)
	check("edit undone", "5000", "")
	check("edit undone", "500", "00 500")
}

func TestSnippet(t *testing.T) {
	s := open(t)
	imp(t, s, ana, lines(t, "09:00 Ana: "+strings.Repeat("long ", 30)+"target "+strings.Repeat("tail ", 60)))
	hits, err := s.Search(t.Context(), "target", 0)
	if err != nil || len(hits) != 1 {
		t.Fatalf("got %v, %v; want one hit", hits, err)
	}
	h := hits[0]
	if !strings.HasPrefix(h.Snippet, "…") || !strings.HasSuffix(h.Snippet, "…") || len([]rune(h.Snippet)) != 122 {
		t.Errorf("got %q (%d code points), want 120 and two ellipses", h.Snippet, len([]rune(h.Snippet)))
	}
	if len(h.Customers) != 1 {
		t.Errorf("customers %v, want Ana", h.Customers)
	}
}
