package pieces_test

import (
	"os"
	"slices"
	"testing"

	"huiyin/backend/labelled"
	"huiyin/backend/pieces"
)

// TestWhatCustomersSay holds what is reached on the messages of labelled/talk,
// from which the rules come, as F1 of the exact span or, of a view, of whether
// the message has one. Other writers say it in other words: see EVALUATION.md.
func TestWhatCustomersSay(t *testing.T) {
	messages, err := labelled.ReadFolder(os.DirFS("../labelled"), "talk")
	if err != nil {
		t.Fatal(err)
	}
	reader := pieces.NewReader()
	type span struct {
		kind, text string
	}
	right, found, marked := map[string]int{}, map[string]int{}, map[string]int{}
	for _, m := range messages {
		var want []span
		for _, p := range m.Pieces {
			want = append(want, span{p.Kind, p.Text})
		}
		for _, s := range m.Stances {
			want = append(want, span{s, ""})
		}
		for _, s := range want {
			marked[s.kind]++
		}
		for _, p := range reader.Find(m.Text, m.Language, tuesday, nil) {
			s := span{string(p.Kind), m.Text[p.Start:p.End]}
			if slices.Contains(labelled.Stances, s.kind) {
				s.text = ""
			}
			found[s.kind]++
			if i := slices.Index(want, s); i >= 0 {
				right[s.kind]++
				want = slices.Delete(want, i, i+1)
			}
		}
	}
	for kind, least := range map[pieces.Kind]float64{
		pieces.Opinion: .9, pieces.Expectation: .93, pieces.Concern: .95, pieces.Person: .93, pieces.Role: .93,
		pieces.PaymentTerm: .93, pieces.Product: .93, pieces.Quantity: .93,
	} {
		k := string(kind)
		if marked[k] < 80 {
			t.Errorf("%s: %d marked, want 80", k, marked[k])
		}
		if f := 2 * float64(right[k]) / float64(found[k]+marked[k]); f < least {
			t.Errorf("%s: %d right of %d found, %d marked: F1 %.3f, want %.2f", k, right[k], found[k], marked[k], f, least)
		}
	}
}

// TestWhoIsSpokenOf tells names that are spoken of from those that are greeted,
// agreed with or sign, and from what only looks like a name.
func TestWhoIsSpokenOf(t *testing.T) {
	reader := pieces.NewReader()
	for _, c := range []struct{ language, text, want string }{
		{"en", "Hi Lily, this is Maria from purchasing", "Maria"},
		{"en", "Hello, my name is Joseph Banda", "Joseph Banda"},
		{"en", "Steve says it is late", "Steve"},
		{"en", "ok Steve we wait", ""},
		{"en", "Yes Maria", ""},
		{"en", "Will decide this week", ""},
		{"en", "Regards, Paul Whitmore, Head of Procurement", ""},
		{"en", "our plant in Leeds", ""},
		{"de", "Das klärt Markus mit dem Zoll", "Markus"},
		{"de", "wie ein Brett im Wasser", ""},
		{"nl", "mijn naam is Joost de Wit", "Joost de Wit"},
		{"tr", "ödemeyi Zeynep Hanım yapıyor", "Zeynep"},
		{"tr", "Zeynep Hanım, fiyat nedir", ""},
		{"zh", "我是采购部的小王", "小王"},
		{"zh", "王总,价格能低点吗", ""},
		{"zh", "谢谢老板", ""},
		{"ja", "購買部の佐藤と申します", "佐藤"},
		{"ko", "구매팀 김민지입니다", "김민지"},
		{"ko", "이메일입니다", ""},
		{"ar", "اسمي ياسين وعندي محل", "ياسين"},
		{"ar", "فاتورة باسم الشركة", ""},
		{"hi", "मेरा नाम सुनीता है", "सुनीता"},
	} {
		got := ""
		for _, p := range reader.Find(c.text, c.language, tuesday, nil) {
			if p.Kind == pieces.Person {
				got += c.text[p.Start:p.End]
			}
		}
		if got != c.want {
			t.Errorf("%s %q: got %q, want %q", c.language, c.text, got, c.want)
		}
	}
}
