package indicator

import "huiyin/backend/history"

// richness is the message richness (I-15): how many pieces of information a turn
// of the customer holds.
//
// For each turn of theirs with words, the different pieces of information in it
// (quantity, price, date, place, person, role, product, document, certificate,
// term of delivery or payment; each kind and value once). The figure is the
// median over turns.
//
// Left out: uncounted messages (D-01), turns without words, worries, hopes and
// opinions (I-17, I-18). A turn belongs to the period of its first message.
//
// Beside it: the median number of words of a turn (two characters of Chinese,
// Japanese or Thai are one word), and the average number of pieces. Evidence: the
// turns.
var richness = Indicator{
	ID: "richness", Ref: "I-15", Layer: Chemistry,
	Source: "articles 001, 002",
	Figures: []Figure{
		{Unit: Count, Of: "pieces", Summary: medianToHalf},
		{Key: "words", Unit: WordsIn, Of: "words", Summary: medianToHalf},
		{Key: "average", Unit: Count, Of: "pieces", Summary: mean},
	},
	Observe: observeRichness,
}

func observeRichness(h *history.History, n *Notes) {
	for _, t := range n.told(h) {
		n.Number("pieces", t.turn.Start(), float64(t.pieces), t.turn)
		n.Number("words", t.turn.Start(), float64(t.words), t.turn)
	}
}
