package indicator

import (
	"slices"

	"huiyin/backend/chat"
	"huiyin/backend/history"
)

const (
	// alike is the likeness from which two texts count as the same (own).
	alike = 0.8
	// comparedWith is how many texts of ours before it a text is compared with
	// (own): what is further up is out of sight.
	comparedWith = 20
	// fewestRepeated is the number of different words below which a text is no
	// content that could be repeated: greetings, "thank you very much" (own).
	fewestRepeated = 5
)

// repeatedContent is how often we repeat ourselves (I-35): of our texts, how many
// are nearly the same as an earlier one to the same customer.
//
// Two texts are nearly the same when the words they share are at least 0.8 (own)
// of all different words of both, case and marks aside, and when they hold the
// same numbers: a new price or date is news. A text is compared with the 20 texts
// of ours before it (own). Numerator: texts that are like one of these.
// Denominator: texts of at least five different words (own). Fewer than five
// texts give counts only (D-12).
//
// Left out: media without text, uncounted messages (D-01), automatic replies
// (D-10), which are I-39. A text belongs to the period of its own time, the
// earlier one may lie before it. Evidence: the texts that repeat, each with the
// one that it repeats.
var repeatedContent = Indicator{
	ID: "repeated_content", Ref: "I-35", Layer: Talking,
	Source:  "article 004",
	Figures: []Figure{{Unit: Share, Of: "texts", Summary: share}},
	Observe: observeRepeatedContent,
}

// content is a text as a set of words.
type content struct {
	words   []uint32  // sorted, each once
	numbers uint32    // tells the numbers in it
	message chat.Turn // cut to it
}

func observeRepeatedContent(h *history.History, n *Notes) {
	var ring [comparedWith + 1]content // the texts before, and the present one
	texts := 0
	for _, p := range n.ours(h) {
		m := p.message()
		now := &ring[texts%len(ring)]
		if now.set(p.words); len(now.words) < fewestRepeated {
			continue
		}
		now.message = p.shown()
		earlier := slices.IndexFunc(ring[:min(texts+1, len(ring))], func(c content) bool {
			return c.message.First().ID != m.ID && c.isLike(now)
		})
		if earlier >= 0 {
			n.Hit("texts", m.At, true, ring[earlier].message, now.message)
		} else {
			n.Hit("texts", m.At, false)
		}
		texts++
	}
}

// set takes the words of a text, in the memory of the one before.
func (c *content) set(words []word) {
	c.words, c.numbers = c.words[:0], 0
	for _, w := range words {
		c.words = append(c.words, w.hash)
		if w.number {
			c.numbers += w.hash
		}
	}
	slices.Sort(c.words)
	c.words = slices.Compact(c.words)
}

// isLike compares two sets of words.
func (c *content) isLike(other *content) bool {
	a, b := c.words, other.words
	small, large := min(len(a), len(b)), max(len(a), len(b))
	if c.numbers != other.numbers || float64(small) < alike*float64(large) {
		return false
	}
	shared := 0
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] < b[j]:
			i++
		case a[i] > b[j]:
			j++
		default:
			shared, i, j = shared+1, i+1, j+1
		}
	}
	return float64(shared) >= alike*float64(len(a)+len(b)-shared)
}
