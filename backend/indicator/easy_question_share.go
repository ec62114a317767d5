package indicator

import (
	_ "embed"
	"strings"

	"huiyin/backend/chat"
	"huiyin/backend/history"
	"huiyin/backend/question"
)

var (
	//go:embed lexicon/idle.txt
	idleList string

	idle = phrasesOf(idleList)
	// choices are words of a choice between things that are named.
	choices = phrasesOf("or\nwhich one\nwhich do you prefer\nwhich fits\n还是\n還是\no\nou\noder\nили\nأم\nأو")
	// opening are words that want more than yes or no.
	opening = phrasesOf("what\nwhich\nhow\nwho\nwhere\nwhy\n什么\n什麼\n哪\n怎么\n怎麼\n为什么\n為什麼")
	// polar are words that begin a question for yes or no.
	polar = phrasesOf("is\nare\nwas\nwere\ndid\ndoes\nhas\nhave\nwill\nwould\nshould")
)

// The words up to which a question without a word like "what" proposes something:
// "OK for you?"; with a number: "10:00 your time?" (own).
const (
	fewWords       = 3
	fewAndANumber  = 6
	beforeTheVerbs = 5 // words in which such as "did" stand: "Hi Alex, did you …?"
)

// easyQuestionShare is how often we ask what is easy to answer (I-41): of our
// turns, how many hold exactly one light question.
//
// Light is a question for yes or no, for a moment or a number, between things to
// choose from ("white or black?"), an offer ("shall I …?"), or one without such as
// "what" and of at most three words ("OK for you?"), or of six with a number
// ("10:00 your time?"; own), which proposes something. Heavy are all others: those
// for a price or budget, open ones, and those that are short and idle ("any
// questions?", "any update?"; lexicon/idle.txt). A request is no question. Numerator: turns with one question, a light one. Denominator: all our
// turns. Fewer than five give counts only (D-12).
//
// Left out: uncounted messages (D-01), automatic replies (D-10). A turn belongs
// to the period of its first message. Questions are found by rules and may be
// wrong; a corrected meaning counts.
//
// Beside it: the turns with exactly one question, a heavy one; with several; and
// with none. Evidence: all messages of our turns.
var easyQuestionShare = Indicator{
	ID: "easy_question_share", Ref: "I-41", Layer: Talking,
	Source: "articles 000, 001",
	Figures: []Figure{
		{Unit: Share, Of: "turns", Summary: shareOfNumber(oneLight)},
		{Key: "heavy", Unit: Share, Of: "turns", Summary: shareOfNumber(oneHeavy)},
		{Key: "several", Unit: Share, Of: "turns", Summary: shareOfNumber(severalQuestions)},
		{Key: "none", Unit: Share, Of: "turns", Summary: shareOfNumber(noQuestion)},
	},
	Observe: observeEasyQuestionShare,
}

// What a turn asks.
const (
	noQuestion = iota
	oneLight
	oneHeavy
	severalQuestions
)

func observeEasyQuestionShare(h *history.History, n *Notes) {
	var p prose
	for _, s := range h.Series {
		for _, t := range s.Turns {
			asks := noQuestion
			for i := range t.Messages {
				m := &t.Messages[i]
				for _, q := range h.Meaning(m.ID).Questions {
					switch {
					case q.Request:
					case asks != noQuestion:
						asks = severalQuestions
					case p.isLight(spanned(m.Text, q.Span), question.Wants(q.Wants)):
						asks = oneLight
					default:
						asks = oneHeavy
					}
				}
			}
			n.Number("turns", t.Start(), float64(asks), t)
		}
	}
}

// isLight tells whether a question is easy to answer.
func (p *prose) isLight(text string, wants question.Wants) bool {
	p.read(text)
	switch {
	case p.has(idle):
		return false
	case wants == question.YesOrNo || wants == question.Time || wants == question.Number:
		return true
	case p.has(offers) || p.has(choices):
		return true
	case p.has(opening):
		return false
	case wants == question.Amount: // "did you see the price?"
		p.words = p.words[:min(len(p.words), beforeTheVerbs)]
		return p.has(polar)
	}
	return len(p.words) <= fewWords || len(p.words) <= fewAndANumber && strings.ContainsAny(text, "0123456789")
}

// spanned is a part of a text; "" where the text has changed since it was read.
func spanned(text string, s chat.Span) string {
	start, end, at := -1, len(text), 0
	for i := range text {
		switch at {
		case s.Start:
			start = i
		case s.End:
			end = i
		}
		at++
	}
	if start < 0 || at < s.End || end < start {
		return ""
	}
	return text[start:end]
}
