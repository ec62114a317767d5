package understand_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"huiyin/backend/chat"
	"huiyin/backend/understand"
)

var wall = time.Date(2026, 3, 2, 22, 45, 0, 0, time.UTC)

// said lists what was understood of a text, so that a test can be read.
func said(s string, m chat.Meaning) string {
	runes := []rune(s)
	parts := []string{m.Language, string(m.Mood)}
	if m.Unsure {
		parts[1] += "?"
	}
	parts = append(parts, strings.Join(m.Intents, "+"))
	for _, q := range m.Questions {
		if !q.Request {
			parts = append(parts, fmt.Sprintf("asks %q %s", string(runes[q.Start:q.End]), q.Topic))
		}
	}
	for _, p := range m.Pieces {
		parts = append(parts, fmt.Sprintf("%s %q=%s", p.Kind, string(runes[p.Start:p.End]), p.Value))
	}
	return strings.Join(parts, "; ")
}

// TestSeedExamples: seed 002's own words for moods.
func TestSeedExamples(t *testing.T) {
	r := understand.NewReader()
	for s, want := range map[string]chat.Mood{
		"Great!": chat.Positive, "Perfect": chat.Positive, "OK": chat.Neutral, "I see": chat.Neutral,
		"Too expensive": chat.Negative, "Not now": chat.Negative,
	} {
		if m, _ := r.Read(s, wall, ""); m.Mood != want {
			t.Errorf("%q is %s (%.2f), want %s", s, m.Mood, m.Confidence, want)
		}
	}
}

// TestV4 reads the customer's messages of the conversation V-4: specifics in the
// second (place, quantity, date, a question on the Incoterm), a concern in the
// fourth, a positive eighth.
func TestV4(t *testing.T) {
	r := understand.NewReader()
	m, _ := r.Read("Thanks Lily. Is this FOB or CIF? Our warehouse is in New Jersey and we need 500 units by early May.", wall, "")
	got := said("Thanks Lily. Is this FOB or CIF? Our warehouse is in New Jersey and we need 500 units by early May.", m)
	for _, want := range []string{`asks "Is this FOB or CIF?" delivery`, `place "New Jersey"=New Jersey, US`, `quantity "500 units"=500 units`, `date "early May"=2026-05-01/2026-05-10`} {
		if !strings.Contains(got, want) {
			t.Errorf("message 2: %s\nlacks %s", got, want)
		}
	}
	if !slices.Contains(m.Intents, "thanks") {
		t.Errorf("message 2 has the intents %v, want thanks among them", m.Intents)
	}
	m, _ = r.Read("Yes please. I'm a bit worried about lead time.", wall, "")
	if !slices.ContainsFunc(m.Pieces, func(p chat.Piece) bool { return p.Kind == "concern" }) {
		t.Errorf("message 4 has no concern: %+v", m.Pieces)
	}
	m, _ = r.Read("Just got the samples. They look great! Can we jump on a call tomorrow?", wall, "")
	if m.Mood != chat.Positive || m.Unsure {
		t.Errorf("message 8 is %s, unsure %v, want positive and sure", m.Mood, m.Unsure)
	}
}

func TestOffsetsAreCodePoints(t *testing.T) {
	r := understand.NewReader()
	const s = "👍🏽 您好，需要 500 pcs，五月底交货 👍🏽 too expensive"
	m, _ := r.Read(s, wall, "")
	runes := []rune(s)
	found := false
	for _, p := range m.Pieces {
		found = found || string(runes[p.Start:p.End]) == "500 pcs"
	}
	if !found {
		t.Errorf("pieces %+v of %q, want 500 pcs among them", m.Pieces, s)
	}
}

func TestTheLanguageBeforeIsRemembered(t *testing.T) {
	r := understand.NewReader()
	_, next := r.Read("Quanto custa o frete para Santos, por favor?", wall, "")
	if next != "pt" {
		t.Fatalf("the next message is judged by %q, want pt", next)
	}
	if m, after := r.Read("ok", wall, next); m.Language != "pt" || after != "pt" {
		t.Errorf("ok after Portuguese is %s, then %s", m.Language, after)
	}
	if _, after := r.Read("👍", wall, next); after != "pt" {
		t.Errorf("an emoji changed the language to %q", after)
	}
}

// TestBadInput: an answer or an honest "unknown", never a crash.
func TestBadInput(t *testing.T) {
	r := understand.NewReader()
	for name, s := range map[string]string{
		"empty": "", "blanks": " \n\t ", "only emoji": "🙂🙂🎉", "only numbers": "12 34 56", "invalid UTF-8": "\xff\xfe price \xc3\x28 500 pcs",
		"right-to-left override": "\u202e price 500 pcs\u202c", "HTML": "<b onclick='x()'>too &lt;expensive&gt;</b>", "NULs": "a\x00b\x00", "a Korean surname before Latin letters": "김LL",
		"1 MB": strings.Repeat("too expensive, 500 pcs by 3 May? ", 32_000), "1 MB without a blank": strings.Repeat("a", 1<<20), "1 MB of emoji": strings.Repeat("😡", 1<<18),
	} {
		t.Run(name, func(t *testing.T) { check(t, r, s) })
	}
	if m, _ := r.Read("", wall, "es"); m.Language != "und" || m.Mood != chat.Neutral || m.Intents != nil || m.Pieces != nil {
		t.Errorf("an empty message says %+v", m)
	}
}

// check reads s and tells what no text may bring about.
func check(t *testing.T, r *understand.Reader, s string) {
	t.Helper()
	m, _ := r.Read(s, wall, "")
	length := utf8.RuneCountInString(s)
	inside := func(what string, at chat.Span) {
		if at.Start < 0 || at.Start >= at.End || at.End > length {
			t.Errorf("%s at %v of %d characters", what, at, length)
		}
	}
	for _, c := range m.Causes {
		inside("cause", c.Span)
	}
	for _, q := range m.Questions {
		inside("question", q.Span)
	}
	for _, p := range m.Pieces {
		inside(p.Kind, p.Span)
	}
	if m.Mood != chat.Positive && m.Mood != chat.Neutral && m.Mood != chat.Negative || !(m.Confidence >= 0 && m.Confidence <= 1) || len(m.Language) < 2 {
		t.Errorf("mood %q with %v, language %q", m.Mood, m.Confidence, m.Language)
	}
}

func FuzzRead(f *testing.F) {
	r := understand.NewReader()
	f.Add("Olá! 500 pcs FOB Ningbo até 15.3., mas está caro 😕?")
	f.Add("\xff\u0301 ٥٠٠ قطعة بسعر ٤٫٢٠ دولار")
	f.Add("\u202e3日前に メッセージ 24/7 1/2\" 2026-13-45")
	f.Fuzz(func(t *testing.T, s string) { check(t, r, s) })
}

// BenchmarkRead reads a message of 100 characters; below 50 µs is asked.
func BenchmarkRead(b *testing.B) {
	r := understand.NewReader()
	for name, s := range map[string]string{
		"en": "Hi Lily, samples arrived and look great, but is $4.20 final? We need 500 pcs in Hamburg by 15 May.",
		"es": "Hola, el precio de USD 4,20 está muy alto; necesitamos 500 piezas en Valencia antes del 15 de mayo",
		"ru": "Здравствуйте, цена 4,20 доллара высокая, нужно 500 штук в Москву до 15 мая, когда будут готовы?",
		"ar": "مرحبا، السعر ٤٫٢٠ دولار مرتفع جدا، نحتاج ٥٠٠ قطعة قبل ١٥ مايو في جدة، متى تكون جاهزة؟ شكرا لكم",
		"zh": "你好，样品收到了，质量不错，但是每件4.20美元有点贵，我们需要500件，五月十五号之前送到深圳，最低能做到多少？",
	} {
		b.Run(name, func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				r.Read(s, wall, "")
			}
		})
	}
}
