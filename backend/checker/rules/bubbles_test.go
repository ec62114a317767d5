package rules_test

import (
	"slices"
	"strings"
	"testing"

	"huiyin/backend/checker/rules"
)

func TestBubbles(t *testing.T) {
	long := "We tested the new coating on the LB-20 housing together with the customer's own salt spray chamber for more than two hundred hours without any visible rust on it."
	cases := []struct{ name, text, want string }{
		{"nothing", " \n", ""},
		{"one thought", "Hi Alex, did the LB-20 sample arrive?", "Hi Alex, did the LB-20 sample arrive?"},
		{"blank lines part", "Hi Alex,\nthe sample left today.\n\nShall I send the PI?", "Hi Alex,\nthe sample left today.|Shall I send the PI?"},
		{"five sentences", "Hi Alex! The sample left today. It arrives on Monday. The label is yours. Please test it. Does Tuesday suit you?",
			"Hi Alex! The sample left today. It arrives on Monday. The label is yours.|Please test it. Does Tuesday suit you?"},
		{"a list stays whole", "Here is the offer.\n- 500 pcs: $4.20\n- 1000 pcs: $4.00\n- 2000 pcs: $3.90", "Here is the offer.\n- 500 pcs: $4.20\n- 1000 pcs: $4.00\n- 2000 pcs: $3.90"},
		{"a sentence that no cut helps", "Hi. " + long + " It works. It is cheap. It is here.", "Hi. " + long + " It works. It is cheap.|It is here."},
		{"Chinese", "样品今天寄出了。周一到。标签已经换好。请测试一下。周二方便吗？", "样品今天寄出了。周一到。标签已经换好。|请测试一下。周二方便吗？"},
		{"emoji", "🙂🙂", "🙂🙂"},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			want := []string{}
			if c.want != "" {
				want = strings.Split(c.want, "|")
			}
			if got := rules.Bubbles(c.text); !slices.Equal(got, want) {
				t.Errorf("got %q, want %q", got, want)
			}
		})
	}
}

// TestBubblesLoseNothing: a text far too long is cut into many, with all words.
func TestBubblesLoseNothing(t *testing.T) {
	text := strings.Repeat("The sample left today. It arrives on Monday. ", 500)
	got := rules.Bubbles(text)
	if len(got) < 300 {
		t.Errorf("%d bubbles of 1000 sentences, want at least 300", len(got))
	}
	if !slices.Equal(strings.Fields(strings.Join(got, " ")), strings.Fields(text)) {
		t.Error("words were lost")
	}
}
