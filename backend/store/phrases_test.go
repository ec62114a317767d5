package store_test

import (
	"fmt"
	"testing"

	"huiyin/backend/customer"
	"huiyin/backend/phrase"
	"huiyin/backend/store"
)

// TestPhrases: own phrases and what replaces starters are kept, and what stood
// there before brings them back, in any order.
func TestPhrases(t *testing.T) {
	s := open(t)
	show := func() string {
		t.Helper()
		marks, err := s.Phrases(t.Context())
		if err != nil {
			t.Fatal(err)
		}
		out := ""
		for _, m := range marks {
			out += fmt.Sprintf("%s=%s", m.Phrase.Key, m.Phrase.Text)
			if m.Removed {
				out += "(off)"
			}
			out += " "
		}
		return out
	}
	mark := func(key, text string, m store.PhraseMark) (string, store.PhraseMark) {
		t.Helper()
		m.Phrase.Text = text
		made, before, err := s.MarkPhrase(t.Context(), key, m)
		if err != nil {
			t.Fatal(err)
		}
		return made, before
	}
	written := store.PhraseMark{Written: true, Phrase: phrase.Phrase{Folder: "我的/样品", Title: "t", Stage: customer.Conversion, Tactic: "A-03", Language: "en"}}
	check := func(what, want string) {
		t.Helper()
		if got := show(); got != want {
			t.Errorf("%s: got %q, want %q", what, got, want)
		}
	}
	check("nothing was written", "")
	first, before := mark("", "Hi", written)
	if before.Written || first != "own:1" {
		t.Errorf("the first phrase is %s, before it %+v", first, before)
	}
	second, _ := mark("", "Hello", written)
	mark("opening.spec-sheet", "My own wording", written)
	mark("opening.fair-met", "", store.PhraseMark{Written: true, Removed: true})
	check("four marks", "own:1=Hi own:2=Hello opening.spec-sheet=My own wording opening.fair-met=(off) ")
	_, before = mark(second, "", store.PhraseMark{})
	if want := written; before.Phrase.Folder != want.Phrase.Folder || before.Phrase.Stage != want.Phrase.Stage || before.Phrase.Title != "t" || before.Phrase.Tactic != "A-03" || before.Phrase.Language != "en" {
		t.Errorf("a part of the phrase was lost: %+v", before)
	}
	check("removed", "own:1=Hi opening.spec-sheet=My own wording opening.fair-met=(off) ")
	third, _ := mark("", "New", written)
	if third == second {
		t.Errorf("%s was given twice", third)
	}
	mark(second, before.Phrase.Text, before)
	check("taken back", "own:1=Hi own:2=Hello opening.spec-sheet=My own wording opening.fair-met=(off) own:5=New ")
	mark("opening.spec-sheet", "", store.PhraseMark{})
	mark(third, "", store.PhraseMark{})
	check("as it comes", "own:1=Hi own:2=Hello opening.fair-met=(off) ")
	if _, _, err := s.MarkPhrase(t.Context(), "own:x", written); err == nil {
		t.Error("a key without a number was taken")
	}
}
