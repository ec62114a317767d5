package question_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"huiyin/backend/question"
)

// TestMessages reads testdata/messages.txt: what a salesperson would say that
// a message asks.
func TestMessages(t *testing.T) {
	file, err := os.ReadFile("testdata/messages.txt")
	if err != nil {
		t.Fatal(err)
	}
	reader := question.NewReader()
	for line := range strings.Lines(string(file)) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		want, rest, _ := strings.Cut(line, " | ")
		language, message, found := strings.Cut(rest, " ")
		if !found {
			t.Fatalf("no message in %q", line)
		}
		if got := describe(reader.Find(message, language, nil)); got != strings.TrimSpace(want) {
			t.Errorf("%s\n got %s\nwant %s", message, got, want)
		}
	}
}

// describe writes what was found as testdata/messages.txt does.
func describe(found []question.Question) string {
	if len(found) == 0 {
		return "nothing"
	}
	var all []string
	for _, q := range found {
		kind := "bare"
		switch {
		case q.Request:
			kind = "request"
		case q.Specific:
			kind = "specific"
		}
		all = append(all, strings.TrimSpace(kind+" "+string(q.Topic)))
	}
	return strings.Join(all, ", ")
}

// TestV4 is the second message of the conversation V-4: it asks for the
// Incoterm, and our next message answers it.
func TestV4(t *testing.T) {
	const message = "Thanks Lily. Is this FOB or CIF? Our warehouse is in New Jersey and we need 500 units by early May."
	reader := question.NewReader()
	found := reader.Find(message, "en", nil)
	var asked []question.Question
	for _, q := range found {
		if !q.Request {
			asked = append(asked, q)
		}
	}
	if len(asked) != 1 || asked[0].Topic != question.Delivery || !asked[0].Specific {
		t.Fatalf("got %+v, want one question on delivery", found)
	}
	if got := message[asked[0].Start:asked[0].End]; got != "Is this FOB or CIF?" {
		t.Errorf("it stands at %q", got)
	}
	_, said := reader.Read("FOB Ningbo. For 500 units $4.20. Shall I quote CIF New York?", "en", nil)
	answer := question.Answered(asked, said)
	if len(answer) != 1 || answer[0].Reason != question.ByTopic {
		t.Errorf("answered: %+v, want by its topic", answer)
	}
}

func TestWants(t *testing.T) {
	for message, want := range map[string]question.Wants{
		"How much is one pallet?":        question.Amount,
		"When can you ship":              question.Time,
		"How many in a carton?":          question.Number,
		"Do you accept L/C at sight?":    question.YesOrNo,
		"Which certificates do you have": question.AnyAnswer,
		"What is the lead time?":         question.Time,
		"What is your MOQ":               question.Number,
	} {
		found := question.NewReader().Find(message, "en", nil)
		if len(found) != 1 || found[0].Wants != want {
			t.Errorf("%s: got %+v, want %q", message, found, want)
		}
	}
}

func TestLanguageIsToldFromTheMessage(t *testing.T) {
	reader := question.NewReader()
	for message, want := range map[string]bool{
		"可以吗": true, "Сколько стоит доставка": true, "ok?": true, "❓": true,
		"ok": false, "Hola, gracias por todo": false, "": false, "https://example.com/?page=2": false,
	} {
		if got := reader.Asks(message, ""); got != want {
			t.Errorf("%q: got %v", message, got)
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"Is this FOB or CIF?", "交期多久？MOQ呢", "\xff?\xf0", "ok 👍🏽?", "é\u0301\u0301?", "كم السعر؟", "L/C at sight?!...??", "aaa", "1,2.3.4?", "한국어까요"} {
		f.Add(s, "en")
		f.Add(s, "")
	}
	f.Fuzz(func(t *testing.T, s, language string) {
		reader := question.NewReader()
		found, said := reader.Read(s, language, nil)
		question.Answered(found, said)
		end := 0
		for _, q := range found {
			if q.Start < 0 || q.Start > q.End || q.End > len(s) || q.Start < end {
				t.Fatalf("%q: %+v stands outside or twice", s, q)
			}
			if utf8.ValidString(s) && !utf8.ValidString(s[q.Start:q.End]) {
				t.Fatalf("%q: %+v cuts a character", s, q)
			}
			if q.Specific && q.Request {
				t.Fatalf("%q: a specific request", s)
			}
			reader.Words(s[q.Start:q.End], language)
			end = q.Start
		}
		if again := reader.Find(s, language, nil); fmt.Sprint(again) != fmt.Sprint(found) {
			t.Fatalf("%q: %v, and then %v", s, found, again)
		}
	})
}

func BenchmarkFind(b *testing.B) {
	for _, m := range []struct{ language, message string }{
		{"en", "Thanks Lily. Is this FOB or CIF? Our warehouse is in New Jersey and we need 500 units by early May."},
		{"ru", "Здравствуйте! Подскажите, пожалуйста, какой срок изготовления и есть ли сертификат на партию 500 шт?"},
		{"zh", "你好，请问这款产品的起订量是多少？交期大概要多久？能不能印我们的标志，另外有没有CE证书，付款方式怎么安排，我们打算先订五百个看看市场反应，如果卖得好下个月还会再追加两千个，谢谢你，等你回复，祝一切顺利"},
	} {
		b.Run(m.language, func(b *testing.B) {
			reader, found := question.NewReader(), []question.Question(nil)
			b.ReportAllocs()
			for b.Loop() {
				found = reader.Find(m.message, m.language, found[:0])
			}
		})
	}
}
