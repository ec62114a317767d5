package labelled_test

import (
	"os"
	"reflect"
	"strings"
	"testing"

	"huiyin/backend/labelled"
)

func TestReadTakesMarksAndLabels(t *testing.T) {
	got, err := labelled.Read(strings.NewReader("# a comment\n"+
		"ana-lima\tneg\tprice_objection,delay\t2 specific\tconcern\t报价 ⟦price:USD 4.20⟧ ok? And ⟦date:mid-May⟧?\n"), "en")
	if err != nil {
		t.Fatal(err)
	}
	want := []labelled.Message{{
		Customer: "ana-lima", Language: "en", Mood: "neg", Intents: []string{"price_objection", "delay"}, Questions: 2, Specific: true,
		Stances: []string{"concern"}, Text: "报价 USD 4.20 ok? And mid-May?",
		Pieces: []labelled.Piece{{"price", 3, 11, "USD 4.20"}, {"date", 20, 27, "mid-May"}},
	}}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %+v\nwant %+v", got, want)
	}
}

func TestReadRefuses(t *testing.T) {
	for name, line := range map[string]string{
		"too few columns": "a\tneu\t-\t-\ttext", "unknown mood": "a\tfine\t-\t-\t-\ttext", "unknown intent": "a\tneu\tbuy\t-\t-\ttext",
		"question without kind": "a\tneu\t-\t1\t-\ttext", "unknown stance": "a\tneu\t-\t-\tfear\ttext", "unknown piece": "a\tneu\t-\t-\t-\t⟦day:Monday⟧",
		"open mark": "a\tneu\t-\t-\t-\t⟦date:Monday", "mark in a mark": "a\tneu\t-\t-\t-\t⟦date:⟦date:Monday⟧⟧", "end without a mark": "a\tneu\t-\t-\t-\tMonday⟧",
	} {
		if _, err := labelled.Read(strings.NewReader(line), "en"); err == nil {
			t.Errorf("%s: %q was read", name, line)
		}
	}
}

// The promises of the package comment about the messages themselves.
func TestMessagesKeepTheirPromises(t *testing.T) {
	side, texts := map[string]string{}, map[string]string{}
	languages, total := map[string]bool{}, 0
	for _, folder := range []string{"train", "more", "intents", "dates", "plain", "short", "talk", "everyday", "fresh", "strangers", "visitors", "test"} {
		all, err := labelled.ReadFolder(os.DirFS("."), folder)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range all {
			languages[m.Language] = true
			total++
			if other, seen := side[m.Customer]; seen && other != folder {
				t.Errorf("customer %s stands in two folders", m.Customer)
			}
			side[m.Customer] = folder
			// One-word messages are alike for everybody.
			if other, seen := texts[m.Text]; seen && other != folder && len(m.Text) > 30 {
				t.Errorf("%q stands in %s and in %s", m.Text, other, folder)
			}
			texts[m.Text] = folder
		}
	}
	if total < 1200 || len(languages) < 9 {
		t.Errorf("%d messages in %d languages, want 1,200 in 9", total, len(languages))
	}
}
