package intent_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"huiyin/backend/intent"
	"huiyin/backend/labelled"
)

// intents gives what a message wants, with commas between, "-" for nothing.
func intents(readings []intent.Reading) string {
	var names []string
	for _, r := range readings {
		names = append(names, string(r.Intent))
	}
	if names == nil {
		return "-"
	}
	return strings.Join(names, ",")
}

func TestExamples(t *testing.T) {
	b, err := os.ReadFile("testdata/examples.txt")
	if err != nil {
		t.Fatal(err)
	}
	reader := intent.NewReader()
	for line := range strings.Lines(string(b)) {
		fields := strings.SplitN(strings.TrimSpace(line), " ", 3)
		if len(fields) < 3 || fields[0] == "#" {
			continue
		}
		language, text := fields[0], fields[2]
		want := strings.Split(fields[1], ",")
		slices.SortFunc(want, func(a, b string) int { return slices.Index(labelled.Intents, a) - slices.Index(labelled.Intents, b) })
		got := reader.Read(text, language, nil)
		if intents(got) != strings.Join(want, ",") {
			t.Errorf("%s %q: got %v, want %v", language, text, got, want)
		}
	}
}

func TestIntentsAreThoseOfLabelledMessages(t *testing.T) {
	var names []string
	for _, i := range intent.All() {
		names = append(names, string(i))
	}
	if !slices.Equal(names, labelled.Intents) {
		t.Errorf("intents %v, labels %v", names, labelled.Intents)
	}
}

func TestReadShowsTheWordsThatDecided(t *testing.T) {
	for text, want := range map[string]string{
		"Honestly, your price is too high for us": "price is too high",
		"Ok. Déjame pensarlo":                     "Déjame pensarlo",
		"货收到了，太贵了":                                "太贵",
	} {
		language := map[byte]string{'H': "en", 'O': "es"}[text[0]]
		found := false
		for _, r := range intent.NewReader().Read(text, language, nil) {
			found = found || strings.Contains(text[r.Start:r.End], want)
		}
		if !found {
			t.Errorf("%q: %q is in no reading", text, want)
		}
	}
}

func TestGuardsTakePhrasesBack(t *testing.T) {
	reader := intent.NewReader()
	for text, not := range map[string]intent.Intent{
		"no need to send sample":              intent.SampleRequest,
		"the price is fine":                   intent.PriceObjection,
		"not too expensive":                   intent.PriceObjection,
		"no problem at all":                   intent.Complaint,
		"please cancel the order":             intent.Order,
		"what if some arrive broken?":         intent.Complaint,
		"we are very interested":              intent.Refusal,
		"I got your quotation, looks alright": intent.QuoteRequest,
	} {
		if slices.Contains(reader.Phrases(text, "en", nil), not) {
			t.Errorf("%q: a phrase of %s was found", text, not)
		}
	}
}

func TestPhrasesOfOtherLanguagesDoNotCount(t *testing.T) {
	reader := intent.NewReader()
	const text = "caro"
	if got := reader.Phrases(text, "de", nil); slices.Contains(got, intent.PriceObjection) {
		t.Errorf("%q in German has %v", text, got)
	}
	for _, language := range []string{"it", "und"} {
		if got := reader.Phrases(text, language, nil); !slices.Contains(got, intent.PriceObjection) {
			t.Errorf("%q in %s has %v", text, language, got)
		}
	}
}

// TestModelKeepsItsFloor fails when a change of phrases, features or model makes
// the reader worse on messages that nothing was learnt from.
func TestModelKeepsItsFloor(t *testing.T) {
	const floor = 0.82 // macro-F1; .84 when it was set, the goal is .85
	messages, err := labelled.ReadFolder(os.DirFS("../labelled"), "test")
	if err != nil {
		t.Fatal(err)
	}
	var right, said, there [11]float64
	reader := intent.NewReader()
	for _, m := range messages {
		got := reader.Read(m.Text, m.Language, nil)
		for c, i := range intent.All() {
			is := slices.Contains(m.Intents, string(i))
			has := slices.ContainsFunc(got, func(r intent.Reading) bool { return r.Intent == i })
			right[c] += count(is && has)
			said[c] += count(has)
			there[c] += count(is)
		}
	}
	macro := 0.0
	for c := range right {
		macro += 2 * right[c] / max(said[c]+there[c], 1) / float64(len(right))
	}
	if macro < floor {
		t.Errorf("macro-F1 %.3f, want %.2f at least", macro, floor)
	}
}

func count(is bool) float64 {
	if is {
		return 1
	}
	return 0
}

func FuzzRead(f *testing.F) {
	for _, text := range []string{"", "too expensive", "太贵了", "السعر غالي", "ok ok ok 👍🏽", "\xff\xfe'’'", "<b>hi</b> \u202esdrawkcab", "a'b'c?!?!", strings.Repeat("price ", 3000)} {
		f.Add(text, "en")
	}
	reader := intent.NewReader()
	f.Fuzz(func(t *testing.T, text, language string) {
		for _, r := range reader.Read(text, language, nil) {
			if r.Start < 0 || r.End < r.Start || r.End > len(text) || r.Confidence <= 0 || r.Confidence > 1 {
				t.Fatalf("%q: %+v", text, r)
			}
		}
	})
}

func BenchmarkRead(b *testing.B) {
	const text = "Hi, the samples arrived yesterday and look great, but is the price of 4.20 final? Our boss is worried."
	reader, readings := intent.NewReader(), []intent.Reading(nil)
	readings = reader.Read(text, "en", readings)
	b.ReportAllocs()
	for b.Loop() {
		readings = reader.Read(text, "en", readings[:0])
	}
}
