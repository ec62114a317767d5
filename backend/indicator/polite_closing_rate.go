package indicator

import (
	_ "embed"
	"slices"

	"huiyin/backend/chat"
	"huiyin/backend/history"
)

var (
	//go:embed lexicon/help.txt
	helpList string
	//go:embed lexicon/goodbye.txt
	goodbyeList string

	helps, goodbyes = phrasesOf(helpList), phrasesOf(goodbyeList)
)

// politeClosingRate is how often we close politely (I-38): of the solved
// conversations, how many end with an offer of further help and a goodbye.
//
// Whether something is solved only a person knows. A conversation (D-07) is taken
// as solved (own) when it is over, the customer asked or requested something in
// it, we wrote after that, and the customer's last turn thanks or acknowledges,
// asks nothing and is not negative. Numerator: those in which our last turn before
// these thanks, or what we wrote after them, offers further help
// (lexicon/help.txt) and says goodbye (lexicon/goodbye.txt), in one message or in
// two. Fewer than five give counts only (D-12).
//
// Left out: uncounted messages (D-01), automatic replies (D-10). A conversation
// belongs to the period of its first message.
//
// Beside it: those with an offer of help only, and with a goodbye only. Evidence:
// the customer's thanks, and ours before and after.
var politeClosingRate = Indicator{
	ID: "polite_closing_rate", Ref: "I-38", Layer: Talking,
	Source: "article 004",
	Figures: []Figure{
		{Unit: Share, Of: "solved", Summary: shareOfNumber(offersHelp | saysGoodbye)},
		{Key: "help_only", Unit: Share, Of: "solved", Summary: shareOfNumber(offersHelp)},
		{Key: "goodbye_only", Unit: Share, Of: "solved", Summary: shareOfNumber(saysGoodbye)},
	},
	Observe: observePoliteClosingRate,
}

// What our last words hold.
const (
	offersHelp = 1 << iota
	saysGoodbye
)

func observePoliteClosingRate(h *history.History, n *Notes) {
	var p prose
	for i, c := range h.Conversations {
		if i == len(h.Conversations)-1 && h.Now.Sub(c.Turns[len(c.Turns)-1].End()) <= h.Rules.Silence {
			break // it may go on
		}
		closing := solvedAt(h, c.Turns)
		if closing == nil {
			continue
		}
		holds := 0
		for _, t := range closing {
			for k := range t.Messages {
				if t.Direction() == chat.Out {
					holds |= p.closing(t.Messages[k].Text)
				}
			}
		}
		n.Number("solved", c.Start(), float64(holds), closing...)
	}
}

// solvedAt gives the turns from our last answer on, with the thanks for it; nil
// where the conversation is not taken as solved.
func solvedAt(h *history.History, turns []chat.Turn) []chat.Turn {
	thanks := len(turns) - 1
	for thanks >= 0 && turns[thanks].Direction() == chat.Out {
		thanks--
	}
	answer := thanks - 1
	if answer < 0 || turns[answer].Direction() != chat.Out || !closes(h, turns[thanks]) {
		return nil
	}
	for _, t := range turns[:answer] {
		if t.Direction() == chat.In && slices.ContainsFunc(t.Messages, func(m chat.Message) bool { return len(h.Meaning(m.ID).Questions) > 0 }) {
			return turns[answer:]
		}
	}
	return nil
}

// closes tells of thanks, or of an acknowledgement, and nothing else to settle.
func closes(h *history.History, t chat.Turn) bool {
	thanks := false
	for i := range t.Messages {
		meaning := h.Meaning(t.Messages[i].ID)
		if len(meaning.Questions) > 0 || meaning.Mood == chat.Negative {
			return false
		}
		thanks = thanks || slices.Contains(meaning.Intents, "thanks") || slices.Contains(meaning.Intents, "ack")
	}
	return thanks
}

// closing tells what a message holds.
func (p *prose) closing(text string) (holds int) {
	p.read(text)
	if p.has(helps) {
		holds |= offersHelp
	}
	if p.has(goodbyes) {
		holds |= saysGoodbye
	}
	return holds
}
