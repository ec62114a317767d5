package sentiment_test

import (
	"os"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"huiyin/backend/sentiment"
)

// moods reads testdata/moods.txt.
func moods(t testing.TB) (all []struct{ language, mood, text, because string }) {
	t.Helper()
	b, err := os.ReadFile("testdata/moods.txt")
	if err != nil {
		t.Fatal(err)
	}
	for line := range strings.Lines(string(b)) {
		if line = strings.TrimRight(line, "\n"); line == "" || line[0] == '#' {
			continue
		}
		columns := strings.SplitN(line, " ", 3)
		if len(columns) != 3 {
			t.Fatalf("no language, mood and message: %q", line)
		}
		before, rest, _ := strings.Cut(columns[2], "⟦")
		because, after, _ := strings.Cut(rest, "⟧")
		all = append(all, struct{ language, mood, text, because string }{columns[0], columns[1], before + because + after, because})
	}
	return all
}

func TestMoodsOfMessages(t *testing.T) {
	r := sentiment.NewReader()
	for _, m := range moods(t) {
		got := r.Read(m.text, m.language)
		if string(got.Mood) != m.mood {
			t.Errorf("%s %q: %s (%.2f), want %s", m.language, m.text, got.Mood, got.Confidence, m.mood)
			continue
		}
		var because []string
		found := m.because == ""
		for _, s := range got.Because {
			because = append(because, m.text[s.Start:s.End])
			found = found || strings.Contains(m.text[s.Start:s.End], m.because)
		}
		if !found {
			t.Errorf("%s %q: because of %q, want %q among them", m.language, m.text, because, m.because)
		}
	}
}

func TestNothingSpeaksForAMoodInPlainMessages(t *testing.T) {
	r := sentiment.NewReader()
	for _, text := range []string{"OK", "I see", "Please send the drawing", "", "12345", "..."} {
		if got := r.Read(text, "en"); got.Mood != sentiment.Neutral || got.Because != nil {
			t.Errorf("%q: %+v, want neutral without a reason", text, got)
		}
	}
}

func TestATurnOfSeveralMessages(t *testing.T) {
	got := sentiment.NewReader().Read("Hello\nthe boxes are broken\nand nobody answers me", "en")
	if got.Mood != sentiment.Negative || len(got.Because) < 2 {
		t.Errorf("%+v, want negative for two reasons at least", got)
	}
}

func TestMixedFeelingsAreNamedOnBothSides(t *testing.T) {
	const text = "love the colour, hate the price, good idea, bad idea, what do others think?"
	got := sentiment.NewReader().Read(text, "en")
	if got.Confidence > 0.9 {
		t.Errorf("%.2f sure of %s where feelings are mixed", got.Confidence, got.Mood)
	}
}

func TestUnsureReadingsAreThoseOfLowConfidence(t *testing.T) {
	r := sentiment.NewReader()
	highest, lowest := 0.0, 1.0 // of unsure and of sure readings
	for _, m := range moods(t) {
		if got := r.Read(m.text, m.language); got.Unsure {
			highest = max(highest, got.Confidence)
		} else {
			lowest = min(lowest, got.Confidence)
		}
	}
	if highest == 0 || lowest == 1 || highest >= lowest {
		t.Errorf("unsure up to %.2f, sure from %.2f", highest, lowest)
	}
}

func TestWordsOfOneLanguageDoNotCountInAnother(t *testing.T) {
	r := sentiment.NewReader()
	if got := r.Read("die Rechnung war im Bad", "de"); got.Mood == sentiment.Negative {
		t.Errorf("German: %+v", got)
	}
}

// TestALongTextIsReadUpTo4000Bytes looks at both sides of the limit, and at one
// that lies inside a character.
func TestALongTextIsReadUpTo4000Bytes(t *testing.T) {
	const limit = 4000
	const bad = "the goods are broken"
	within := strings.Repeat(" ", limit-len(bad)) + bad
	if got := sentiment.NewReader().Read(within, "en"); got.Mood != sentiment.Negative {
		t.Errorf("within: %+v, want negative", got)
	}
	if got := sentiment.NewReader().Read(strings.Repeat(" ", limit)+bad, "en"); got.Mood != sentiment.Neutral {
		t.Errorf("behind: %+v, want neutral", got)
	}
	for name, text := range oneMegabyte() {
		if got, want := sentiment.NewReader().Read(text, "en"), sentiment.NewReader().Read(text[:limit+utf8.UTFMax], "en"); !reflect.DeepEqual(got, want) {
			t.Errorf("%q: got %+v, of the beginning alone %+v", name, got, want)
		}
	}
}

// oneMegabyte holds the same words a megabyte long.
func oneMegabyte() map[string]string {
	texts := map[string]string{}
	for _, piece := range []string{"the goods are broken ", "a", "好", "!", ")", "😡", "ا ", "@", "\xff"} {
		texts[piece] = "#" + strings.Repeat(piece, 1<<20/len(piece))
	}
	return texts
}

// BenchmarkOneMegabyte reads the same; what grows with the square of the length shows.
func BenchmarkOneMegabyte(b *testing.B) {
	for name, text := range oneMegabyte() {
		b.Run(name, func(b *testing.B) {
			r := sentiment.NewReader()
			for b.Loop() {
				r.Read(text, "en")
			}
		})
	}
}

func FuzzRead(f *testing.F) {
	for _, m := range moods(f) {
		f.Add(m.text, m.language)
	}
	for _, text := range []string{"", "\xff\xfe\x00", "\u202eolleh\u202c good", "<p>very <b>bad</b> &amp; late</p>", "👍🏽👨‍👩‍👧", "((((", ":-", "#", "'''", "@@@", "ـــ"} {
		f.Add(text, "ar")
	}
	r := sentiment.NewReader()
	f.Fuzz(func(t *testing.T, text, language string) {
		got := r.Read(text, language)
		if got.Confidence < 1.0/3-1e-9 || got.Confidence > 1 || len(got.Because) > 4 {
			t.Fatalf("%+v", got)
		}
		end := 0
		for _, s := range got.Because {
			if s.Start < end || s.End <= s.Start || s.End > len(text) {
				t.Fatalf("%+v", got.Because)
			}
			if utf8.ValidString(text) && !utf8.ValidString(text[s.Start:s.End]) {
				t.Fatalf("%q is cut inside a character", text[s.Start:s.End])
			}
			end = s.End
		}
	})
}

func BenchmarkRead(b *testing.B) {
	for name, m := range map[string][2]string{
		"en": {"Hi, the samples arrived yesterday and look great, but is the price of 4.20 final? Our boss is worried", "en"},
		"es": {"Hola, las muestras llegaron ayer y se ven muy bien, pero el precio es un poco caro para nosotros, no?", "es"},
		"zh": {"你好，样品昨天收到了，质量非常好，但是价格有点贵，我们老板有点担心，能不能再便宜一点？谢谢", "zh"},
	} {
		b.Run(name, func(b *testing.B) {
			r := sentiment.NewReader()
			b.ReportAllocs()
			for b.Loop() {
				r.Read(m[0], m[1])
			}
		})
	}
}
