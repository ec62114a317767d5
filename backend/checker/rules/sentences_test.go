package rules

import (
	"slices"
	"strings"
	"testing"
)

func TestSentences(t *testing.T) {
	tests := []struct{ name, text, want string }{
		{"plain", "Thanks for the order. Shall I send the PI? Good!", "Thanks for the order.|Shall I send the PI?|Good!"},
		{"abbreviations", "It is approx. 5 pcs. per box, see No. 5, made in the U.S. by Acme Co., Ltd. in 2024.", ""},
		{"abbreviation before a capital ends", "We need 500 pcs. The box is brown.", "We need 500 pcs.|The box is brown."},
		{"titles", "Dear Mr. Chen and Dr. J. Smith, all is well.", ""},
		{"decimals", "CIF is $4.65, FOB 4.20.", ""},
		{"hours", "Can we talk at 10 a.m. your time?", ""},
		{"addresses", "See www.example.com/a.html or mail a.b@example.com today.", ""},
		{"file names", "The file LB-20_spec.pdf is here.", ""},
		{"ellipsis inside", "Well... let me ask the factory.", ""},
		{"ellipsis between", "Let me see... The factory is closed.", "Let me see...|The factory is closed."},
		{"no as an answer", "No. We keep the price.", "No.|We keep the price."},
		{"quoted question", `He asked "is it blue?" and left.`, ""},
		{"missing blank", "Thanks for this.Please confirm.", "Thanks for this.|Please confirm."},
		{"repeated marks", "Great!!! Thanks?!", "Great!!!|Thanks?!"},
		{"emoji after the mark", "All good!😀 Bye.", "All good!|😀 Bye."},
		{"lines", "Hi Ali,\nhere it is\n\nLily", "Hi Ali,|here it is|Lily"},
		{"numbered list", "1. Material: PP\n2. Colour: red", "1. Material: PP|2. Colour: red"},
		{"Chinese", "你好。价格是多少？", "你好。|价格是多少？"},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			want := tt.want
			if want == "" {
				want = tt.text
			}
			runes := []rune(tt.text)
			var got []string
			for _, s := range sentences(tt.text) {
				got = append(got, string(runes[s.Start:s.End]))
			}
			if !slices.Equal(got, strings.Split(want, "|")) {
				t.Errorf("got %q, want %q", got, strings.Split(want, "|"))
			}
		})
	}
}

func TestSentenceCounts(t *testing.T) {
	tests := []struct {
		text string
		want int
	}{
		{"Hi Alex! The sample left today.", 1},
		{"Hi Alex,\nthe sample left today\nBest regards\nLily", 1},
		{"Here are the facts:\n- PP, 500 ml\n- 48 pcs a carton\n- 25 days", 1},
		{"Size: 10 x 20 cm\nColour: red\nMOQ: 500 pcs", 0},
		{"Any questions?", 1},
		{"Hi, any update?", 1},
		{"👍", 0},
	}
	for _, tt := range tests {
		got := 0
		for _, s := range sentences(tt.text) {
			if s.Counts() {
				got++
			}
		}
		if got != tt.want {
			t.Errorf("%q: got %d sentences, want %d", tt.text, got, tt.want)
		}
	}
}

func TestWordCount(t *testing.T) {
	for text, want := range map[string]int{
		"":                      0,
		"5 pcs - 3 sets":        4,
		"CIF New York is $4.65": 5,
		"价格是多少":                 3,
		"👍 ok":                  1,
	} {
		if got := wordCount(text); got != want {
			t.Errorf("wordCount(%q) = %d, want %d", text, got, want)
		}
	}
}
