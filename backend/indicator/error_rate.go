package indicator

import (
	"slices"
	"strings"
	"unicode"

	"huiyin/backend/history"
)

// errorRate is how many slips there are in a hundred words of ours (I-37).
//
// Counted are slips that are certain without a dictionary: a small English word
// written twice ("the the"), no blank behind a comma, a blank before a comma or
// full stop, and a full-width mark in a text without Chinese, Japanese or Korean
// letters. Spelling and grammar are not in it: measured on the sample (2026-11-27)
// they take 0.2 and 1.7 ms a message, minutes for a large store, where all else of a
// message takes some microseconds; drafts are checked for both (M-14). n is the number of words that were
// read; below 100 there is no figure (own).
//
// Left out: messages with Chinese, Japanese, Thai or Korean letters, addresses
// and numbers within a message, media, automatic replies (D-10). A message
// belongs to the period of its own time. Evidence: the messages with slips.
var errorRate = Indicator{
	ID: "error_rate", Ref: "I-37", Layer: Talking,
	Source:  "article 004",
	Figures: []Figure{{Unit: Count, Of: "messages", Summary: perHundred}},
	Observe: observeErrorRate,
}

func observeErrorRate(h *history.History, n *Notes) {
	for _, p := range n.ours(h) {
		m := p.message()
		if len(p.words) == 0 || p.unspaced > 0 || strings.ContainsFunc(m.Text, isHangul) {
			continue
		}
		if slips := p.doubled(m.Text) + badMarks(m.Text, p.words); slips > 0 {
			n.Part("messages", m.At, slips, len(p.words), p.shown())
		} else {
			n.Part("messages", m.At, 0, len(p.words))
		}
	}
}

func isHangul(r rune) bool { return unicode.Is(unicode.Hangul, r) }

// twice are words that never stand twice in a row in sound English.
var twice = strings.Fields("the an of to with for and or but we our your my it be at by from are will")

// doubled counts words that are written twice, with nothing but blanks between.
func (p *prose) doubled(s string) int {
	found := 0
	for i := 1; i < len(p.words); i++ {
		a, b := p.words[i-1], p.words[i]
		if a.hash == b.hash && strings.TrimSpace(s[a.end:b.start]) == "" &&
			slices.ContainsFunc(twice, func(w string) bool { return strings.EqualFold(w, s[b.start:b.end]) }) {
			found++
		}
	}
	return found
}

// badMarks counts slips of punctuation between the words of a text.
func badMarks(s string, words []word) int {
	found, end := 0, 0
	for _, w := range words {
		gap := s[end:w.start]
		if gap == " " {
			end = w.end
			continue
		}
		if gap == "," && end > 0 {
			found++
		}
		if end > 0 && (strings.HasPrefix(gap, " ,") || gap == " . ") {
			found++
		}
		found += fullWidth(gap)
		end = w.end
	}
	rest := s[end:]
	if rest == " ." || rest == " ," {
		found++
	}
	return found + fullWidth(rest)
}

// fullWidth counts the marks of Chinese texts.
func fullWidth(s string) int {
	found := 0
	for _, r := range s {
		if strings.ContainsRune("，。！？：；（）、", r) {
			found++
		}
	}
	return found
}
