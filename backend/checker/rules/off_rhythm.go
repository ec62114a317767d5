package rules

import (
	"slices"
	"strconv"

	"huiyin/backend/chat"
	"huiyin/backend/checker"
	"huiyin/backend/history"
)

const (
	// fewAnswered is how many answered messages of ours tell what a customer
	// answers (D-12), lastAnswered how many of the last are looked at (own).
	fewAnswered, lastAnswered = 5, 30
	// muchLonger is by how many times, and longWords from how many words on, a
	// message is far from these (own).
	muchLonger, longWords = 3, 45
	// manyEmoji is far from a chat without any in its last emojiLooks messages (own).
	manyEmoji, emojiLooks = 3, 40
)

// offRhythm finds a message far from what this customer answers (M-28): three
// times as long as the median of our messages that they answered, and at least
// 45 words; or three emoji where the last forty messages of both have none. It
// is quiet where they wait for an answer, and where fewer than five tell.
var offRhythm = checker.Rule{
	ID:     "off-rhythm",
	Ref:    "M-28",
	Source: "article on the quality of a customer's interaction",
	Params: []string{"aspect_key", "now", "usual"},
	Deduct: map[checker.Severity]int{checker.Advice: 0},
	Check:  checkOffRhythm,
}

func checkOffRhythm(d checker.Draft) []checker.Finding {
	if d.History == nil || owed(d) != nil {
		return nil
	}
	finding := func(aspect string, now, usual int) []checker.Finding {
		return whole(d, "off-rhythm", checker.Advice, map[string]string{
			"aspect_key": "rule.off-rhythm.aspect_" + aspect, "now": strconv.Itoa(now), "usual": strconv.Itoa(usual),
		})
	}
	if words := wordCount(d.Text); words >= longWords {
		if usual, ok := answeredLength(d.History); ok && words > muchLonger*usual {
			return finding("length", words, usual)
		}
	}
	if _, _, n := emoji([]rune(d.Text)); n >= manyEmoji && sober(d.History) {
		return finding("emoji", n, 0)
	}
	return nil
}

// answeredLength is the median of words in our messages that were answered.
func answeredLength(h *history.History) (int, bool) {
	var lengths []int
	for _, s := range slices.Backward(h.Series) {
		if m := s.Last().Last(); s.Reply != nil && m.Text != "" {
			lengths = append(lengths, wordCount(m.Text))
		}
		if len(lengths) == lastAnswered {
			break
		}
	}
	if len(lengths) < fewAnswered {
		return 0, false
	}
	slices.Sort(lengths)
	return lengths[len(lengths)/2], true
}

// sober reports whether neither side has used emoji lately, in messages enough
// to tell.
func sober(h *history.History) bool {
	last, theirs := h.Counted[max(0, len(h.Counted)-emojiLooks):], 0
	for _, m := range last {
		if _, _, n := emoji([]rune(m.Text)); n > 0 {
			return false
		}
		if m.Direction == chat.In {
			theirs++
		}
	}
	return theirs >= fewAnswered
}
