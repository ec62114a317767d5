package indicator

import "huiyin/backend/history"

// messageLength is the length of our messages (I-36), in sentences.
//
// A sentence ends with a full stop, question or exclamation mark; dots within
// numbers, in addresses and behind abbreviations end none. A line without a mark
// is one from four words on (own), so that greetings and signatures are none; a
// message of less still counts as one. The figure is the median; n counts
// messages.
//
// Left out: media without text, messages without any word, uncounted messages
// (D-01), automatic replies (D-10). A message belongs to the period of its own
// time.
//
// Beside it: the median number of words, where two Chinese characters count as
// one word; and the share of messages of more than three sentences, and of more
// than 60 words (M-12). Evidence: the messages.
var messageLength = Indicator{
	ID: "message_length", Ref: "I-36", Layer: Talking,
	Bands: []Band{
		{Key: "short", Low: 2, High: 3, Source: "article 004: 2 to 3 short sentences (N-09)"},
	},
	Source: "article 004",
	Figures: []Figure{
		{Unit: Count, Of: "sentences", Summary: medianToHalf},
		{Key: "words", Unit: WordsIn, Of: "words", Summary: medianToHalf},
		{Key: "many_sentences", Unit: Share, Of: "sentences", Summary: shareAbove(3)},
		{Key: "many_words", Unit: Share, Of: "words", Summary: shareAbove(60)},
	},
	Observe: observeMessageLength,
}

func observeMessageLength(h *history.History, n *Notes) {
	for _, p := range n.ours(h) {
		if m := p.message(); len(p.words) > 0 {
			n.Number("sentences", m.At, float64(p.sentences), p.shown())
			n.Number("words", m.At, float64(p.count()), p.shown())
		}
	}
}
