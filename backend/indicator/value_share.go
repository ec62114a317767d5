package indicator

import (
	_ "embed"

	"huiyin/backend/chat"
	"huiyin/backend/history"
)

//go:embed lexicon/offer.txt
var offerList string

var offers = phrasesOf(offerList)

// valueShare is how often we give something (I-40): of our turns, how many bring
// the customer anything.
//
// A turn gives when it holds a picture, video, document, place or contact, or
// another medium that is no voice message or sticker; when it tells a price, term
// of delivery or payment, date, document or certificate outside of a question; or
// when it offers to help or send something (lexicon/offer.txt). Denominator: all
// our turns. Fewer than five give counts only (D-12). What a message tells is
// found by rules and may be wrong; a corrected meaning counts.
//
// Left out: uncounted messages (D-01), automatic replies (D-10). A turn belongs
// to the period of its first message.
//
// Beside it: the turns that give nothing and ask or request something, pushing
// only. Evidence: all messages of the turns.
var valueShare = Indicator{
	ID: "value_share", Ref: "I-40", Layer: Talking,
	Source: "articles 000, 001",
	Figures: []Figure{
		{Unit: Share, Of: "turns", Summary: shareOfNumber(gives)},
		{Key: "asks_only", Unit: Share, Of: "turns", Summary: shareOfNumber(asksOnly)},
	},
	Observe: observeValueShare,
}

// What a turn does for the customer.
const (
	givesNothing = iota
	gives
	asksOnly
)

func observeValueShare(h *history.History, n *Notes) {
	var p prose
	for _, s := range h.Series {
		for _, t := range s.Turns {
			does := givesNothing
			for i := range t.Messages {
				m := &t.Messages[i]
				meaning := h.Meaning(m.ID)
				if isGift(m.Kind) || tells(meaning) || p.offers(m.Text) {
					does = gives
					break
				}
				if len(meaning.Questions) > 0 {
					does = asksOnly
				}
			}
			n.Number("turns", t.Start(), float64(does), t)
		}
	}
}

func (p *prose) offers(text string) bool {
	p.read(text)
	return p.has(offers)
}

func isGift(k chat.Kind) bool {
	switch k {
	case chat.Image, chat.Video, chat.Document, chat.Location, chat.Contact, chat.Media:
		return true
	}
	return false
}

// tells finds a piece of information that no question holds.
func tells(m *chat.Meaning) bool {
	for _, p := range m.Pieces {
		switch p.Kind {
		case "price", "incoterm", "payment_term", "date", "document", "certificate":
			if !isAsked(m.Questions, p.Span) {
				return true
			}
		}
	}
	return false
}

func isAsked(questions []chat.Question, s chat.Span) bool {
	for _, q := range questions {
		if q.Start <= s.Start && s.End <= q.End {
			return true
		}
	}
	return false
}
