package rules_test

import (
	"testing"

	"huiyin/backend/checker/rules"
)

func TestMeasure(t *testing.T) {
	cases := []struct {
		text                        string
		words, sentences, questions int
	}{
		{"", 0, 0, 0},
		{"Hi, any update?", 3, 1, 1},
		{"Hi Alex,\nThe sample left by DHL today. Shall I send the tracking number?", 14, 2, 1},
	}
	for _, c := range cases {
		w, s, q := rules.Measure(c.text)
		if w != c.words || s != c.sentences || q != c.questions {
			t.Errorf("Measure(%q) = %d words, %d sentences, %d questions; want %d, %d, %d", c.text, w, s, q, c.words, c.sentences, c.questions)
		}
	}
}
