package indicator

import (
	"slices"
	"strings"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/history"
	"huiyin/backend/stats"
)

// patience is the reaction to our bad news (I-25): of our turns with a delay, a
// refusal or a rise of prices, how many the customer took well.
//
// Bad news is a turn of ours with the intent delay or refusal, or with one of a
// short list of phrases ("price increase", "out of stock", 延期 …). The reaction
// is the customer's next turn:
//   - impatient: its mood is negative, or it has the intent complaint, refusal
//     or price_objection;
//   - constructive: it asks, orders or brings a piece of information;
//   - accepted: anything else;
//   - silent: there is none within three times (own) the customer's median reply
//     time, and not within three days.
//
// Numerator: accepted or constructive. Denominator: bad news with a reaction, or
// silent. Fewer than five give counts only (D-12). Bad news belongs to the
// period of its last message.
//
// Beside it: the share of each reaction. Evidence: the bad news and the reaction.
var patience = Indicator{
	ID: "patience", Ref: "I-25", Layer: Chemistry,
	Source: "article 001",
	Figures: []Figure{
		{Unit: Share, Of: "took_well", Summary: share},
		{Key: "constructive", Unit: Share, Of: "reactions", Summary: shareOfNumber(constructive)},
		{Key: "accepted", Unit: Share, Of: "reactions", Summary: shareOfNumber(accepted)},
		{Key: "impatient", Unit: Share, Of: "reactions", Summary: shareOfNumber(impatient)},
		{Key: "silent", Unit: Share, Of: "reactions", Summary: shareOfNumber(silent)},
	},
	Observe: observePatience,
}

// The reactions to bad news.
const (
	constructive = iota
	accepted
	impatient
	silent
)

const (
	// patienceTimes is how many usual reply times make a silence (I-25, own).
	patienceTimes = 3
	// patienceLeast is the shortest time that is called one (own).
	patienceLeast = 3 * 24 * time.Hour
)

// badNews are beginnings of phrases of ours that bring bad news, in lower case.
var badNews = byFirst(
	"price increase", "price has increased", "price went up", "prices went up", "raise the price", "raise our price", "increase the price", "out of stock",
	"will be delayed", "is delayed", "are delayed", "has been delayed", "delay of", "postponed", "cannot accept", "can not accept", "can't accept", "we cannot offer", "not possible to",
	"涨价", "漲價", "延期", "延误", "延誤", "缺货", "缺貨", "做不了", "推迟", "推遲",
)

func observePatience(h *history.History, n *Notes) {
	limit := max(patienceLeast, patienceTimes*usualReply(h))
	for _, s := range h.Series {
		for i, t := range s.Turns {
			if !brings(h, t) {
				continue
			}
			var answer *chat.Turn
			if i == len(s.Turns)-1 {
				answer = s.Next
			}
			switch {
			case answer != nil && answer.Start().Sub(t.End()) <= limit:
				reaction := reactionOf(h, *answer)
				n.Number("reactions", t.End(), float64(reaction), t, *answer)
				n.Hit("took_well", t.End(), reaction <= accepted, t, *answer)
			case h.Now.Sub(t.End()) > limit:
				n.Number("reactions", t.End(), silent, t)
				n.Hit("took_well", t.End(), false, t)
			}
		}
	}
}

// usualReply is the customer's median reply time; 0 without replies.
func usualReply(h *history.History) time.Duration {
	var took []float64
	for _, s := range h.Series {
		if s.Reply != nil {
			took = append(took, s.Reply.Start().Sub(s.Last().End()).Seconds())
		}
	}
	if len(took) == 0 {
		return 0
	}
	slices.Sort(took)
	return time.Duration(stats.Quantile(took, 0.5) * float64(time.Second))
}

// brings tells whether a turn of ours has bad news.
func brings(h *history.History, t chat.Turn) bool {
	for _, m := range t.Messages {
		if hasIntent(h.Meaning(m.ID), "delay", "refusal") {
			return true
		}
		text := strings.ToLower(m.Text)
		if badNews.in(text) {
			return true
		}
	}
	return false
}

func reactionOf(h *history.History, t chat.Turn) int {
	reaction := accepted
	for _, m := range t.Messages {
		meaning := h.Meaning(m.ID)
		switch {
		case meaning.Mood == chat.Negative && !meaning.Unsure || hasIntent(meaning, "complaint", "refusal", "price_objection"):
			return impatient
		case len(meaning.Questions) > 0 || len(meaning.Pieces) > 0 || hasIntent(meaning, "order", "quote_request", "sample_request"):
			reaction = constructive
		}
	}
	return reaction
}

func hasIntent(m *chat.Meaning, ids ...string) bool {
	return slices.ContainsFunc(m.Intents, func(id string) bool { return slices.Contains(ids, id) })
}
