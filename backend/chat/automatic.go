package chat

import (
	"cmp"
	"slices"
	"strings"
)

// Sorted gives the messages in time order; equal times go by id, then stay as
// they were. Times are truncated to the source's precision, so equal ones are
// common. It does not change its input and gives it back if it is in order.
func Sorted(messages []Message) []Message {
	byTime := func(a, b Message) int { return cmp.Or(a.At.Compare(b.At), cmp.Compare(a.ID, b.ID)) }
	if slices.IsSortedFunc(messages, byTime) {
		return messages
	}
	messages = slices.Clone(messages)
	slices.SortStableFunc(messages, byTime)
	return messages
}

// Counted gives the messages of a sorted chat that enter figures: those that
// say something (D-01) and are no automatic replies (D-10). A text that the
// user marked is automatic wherever it stands; one that the chat shows to be
// automatic only where it followed at once, for a person may type it as well. It
// shares memory with its input where all that counts stands in one row.
func Counted(sorted []Message, r Rules) []Message {
	marked := set(r.AutomaticTexts)
	found := set(AutomaticTexts(sorted, r))
	asked := -1 // the latest incoming message
	return pick(sorted, func(i int) bool {
		m := &sorted[i]
		switch {
		case !m.Counted():
			return false
		case m.Direction == In:
			asked = i
			return true
		}
		text := key(m)
		return text == "" || !marked[text] && (!found[text] || asked < 0 || !atOnce(&sorted[asked], m, r))
	})
}

// pick gives the messages that are wanted, asking for each in its turn.
func pick(all []Message, wanted func(i int) bool) []Message {
	var picked []Message
	from, copied := 0, false // until copied, picked begins at from of all
	for i := range all {
		switch {
		case !wanted(i):
		case len(picked) == 0:
			from, picked = i, all[i:i+1:i+1]
		case !copied && i == from+len(picked):
			picked = all[from : i+1 : i+1]
		default:
			if !copied {
				picked, copied = append(make([]Message, 0, len(all)), picked...), true
			}
			picked = append(picked, all[i])
		}
	}
	return picked
}

// AutomaticTexts gives the texts that a sorted chat shows to be automatic
// replies (D-10): each followed Rules.AutomaticCount different incoming
// messages at once. In alphabetical order; nil: none. A source that dates by
// the minute cannot show seconds, there the user marks texts.
func AutomaticTexts(sorted []Message, r Rules) []string {
	type tally struct{ followed, latest int }
	tallies := map[string]tally{}
	asked := -1
	for i := range sorted {
		m := &sorted[i]
		if !m.Counted() {
			continue
		}
		if m.Direction == In {
			asked = i
			continue
		}
		text := key(m)
		if text == "" || asked < 0 || !atOnce(&sorted[asked], m, r) {
			continue
		}
		if t, seen := tallies[text]; !seen || t.latest != asked {
			tallies[text] = tally{t.followed + 1, asked}
		}
	}
	var texts []string
	for text, t := range tallies {
		if t.followed >= r.AutomaticCount {
			texts = append(texts, text)
		}
	}
	slices.Sort(texts)
	return texts
}

// key is what two automatic replies share; "" for media without a caption.
func key(m *Message) string { return strings.TrimSpace(m.Text) }

func atOnce(in, out *Message, r Rules) bool {
	return in.Precision != Minute && out.Precision != Minute && out.At.Sub(in.At) <= r.AutomaticWithin
}

func set(texts []string) map[string]bool {
	s := make(map[string]bool, len(texts))
	for _, t := range texts {
		s[strings.TrimSpace(t)] = true
	}
	return s
}
