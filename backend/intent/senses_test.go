package intent

import (
	"slices"
	"strings"
	"testing"
)

// sensesOf gives the numbers of the senses that a reader finds in a text.
func sensesOf(r *Reader, language, text string) (numbers []uint16) {
	r.find(text, language)
	r.findSenses(text)
	for _, m := range r.meant {
		numbers = append(numbers, m.sense)
	}
	return numbers
}

func TestSensesOfATextAreThoseOfItsLongestEntries(t *testing.T) {
	lists, err := parseSenses(map[string]string{
		"en.txt": "# a comment\nlid: lid lids\nfactory: factory\ndeliver: deliver*\nhigh: high too_high\nbreak: broke*\n",
		"es.txt": "lid: tapa*\nbreak: rota rotas\nhigh: demasiado_alto alto\n",
		"ja.txt": "factory: メーカー 工場\n",
		"vi.txt": "deliver: giao_hàng\n",
		"ar.txt": "break: مكسور*\n",
		"ko.txt": "lid: 3개\n",
	}, builtIn().languages)
	if err != nil {
		t.Fatal(err)
	}
	reader := &Reader{matcher: newMatcher(builtIn()), senses: lists}
	const lid, factory, deliver, high, broke = 1, 2, 3, 4, 5
	for _, c := range []struct {
		language, text string
		want           []uint16
	}{
		{"en", "two LIDS broken", []uint16{lid, broke}},
		{"es", "las tapas están rotas", []uint16{lid, broke}},
		{"es", "es demasiado alto", []uint16{high}},
		{"es", "demasiado. Alto", []uint16{high}}, // of the second sentence alone
		{"es", "the factory lid", []uint16{factory, lid}},
		{"en", "tapa", nil},
		{"ja", "メーカーです", []uint16{factory}},
		{"ja", "別の工場", []uint16{factory}},
		{"vi", "bao giờ giao hàng", []uint16{deliver}},
		{"vi", "giao", nil},
		{"ar", "وصلت مكسورة", []uint16{broke}},
		{"ko", "3개", []uint16{lid}},
		{"und", "lid", []uint16{lid}},
		{"en", "", nil},
	} {
		if got := sensesOf(reader, c.language, c.text); !slices.Equal(got, c.want) {
			t.Errorf("%s %q has the senses %v, want %v", c.language, c.text, got, c.want)
		}
	}
}

func TestListsThatMakeNoSenseAreRefused(t *testing.T) {
	for want, files := range map[string]map[string]string{
		"xx.txt: there are no rules of this language":          {"en.txt": "lid: lid", "xx.txt": "lid: y"},
		`de.txt: no "cap" in en.txt`:                           {"en.txt": "lid: lid", "de.txt": "cap: Deckel"},
		`en.txt, lid, "lids": twice in one line`:               {"en.txt": "lid: lids lids"},
		`en.txt, c, "x": a third sense of one word`:            {"en.txt": "a: x\nb: x\nc: x"},
		`en.txt, lid, "l*": too short a beginning`:             {"en.txt": "lid: l*"},
		`en.txt, lid, "...": 0 words or characters, want 1 to`: {"en.txt": "lid: ..."},
	} {
		if _, err := parseSenses(files, builtIn().languages); err == nil || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("got %v, want %s", err, want)
		}
	}
}

func TestWordsOfOneSenseAreAlikeInAllLanguages(t *testing.T) {
	reader := NewReader()
	for _, c := range []struct{ language, word, english string }{
		{"ar", "مكسورة", "broken"}, {"de", "Deckel", "lid"}, {"es", "caja", "box"}, {"hi", "kaanch", "glass"},
		{"ja", "メーカー", "factory"}, {"ko", "유리", "glass"}, {"nl", "deksel", "lid"}, {"pl", "fabryka", "factory"},
		{"pt", "caixa", "box"}, {"ru", "завод", "factory"}, {"tr", "cam", "glass"}, {"zh", "质量", "quality"},
	} {
		english := sensesOf(reader, "en", c.english)
		if got := sensesOf(reader, c.language, c.word); !slices.ContainsFunc(got, func(n uint16) bool { return slices.Contains(english, n) }) {
			t.Errorf("%s %q has no sense of %q", c.language, c.word, c.english)
		}
	}
}
