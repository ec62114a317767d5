package indicator

import (
	"slices"
	"strings"
	"unicode"

	"huiyin/backend/chat"
	"huiyin/backend/history"
)

// warmth is the soft signals, shown one by one (I-29 to I-33): how many of the
// five a customer gives. Cultures differ, so they are hints and never enter a
// warning.
//
// The five: emoji in at least one turn in ten (own; I-29); our name in one in
// ten (I-30); a word of weather, feast, family or sport in one in twenty
// (I-31); a voice message (I-32); and a tag "社媒" or "social" on the card, for
// contact on social media that a person saw (I-33). Turns of the customer; ten at least.
//
// The figure is the median over customers. A customer belongs to every period.
//
// Beside it: the share of turns with each of the four; these belong to the
// period of their first message. Evidence: the turns with any of them.
var warmth = Indicator{
	ID: "warmth", Ref: "I-29", Layer: Chemistry,
	Source: "article 001",
	Figures: []Figure{
		{Unit: Count, Of: "signals", Summary: medianToHalf},
		{Key: "emoji", Unit: Share, Of: "emoji", Summary: share},
		{Key: "by_name", Unit: Share, Of: "by_name", Summary: share},
		{Key: "small_talk", Unit: Share, Of: "small_talk", Summary: share},
		{Key: "voice", Unit: Share, Of: "voice", Summary: share},
		{Key: "social", Unit: Flag, Of: "social", Summary: total},
	},
	Observe: observeWarmth,
}

// warmthFew is how many turns of a customer tell something of habits (own).
const warmthFew = 10

// smallTalk are beginnings of words that are no business, in lower case, by
// their first byte.
var smallTalk = byFirst(
	"weather", "weekend", "holiday", "vacation", "birthday", "family", "daughter", "my son", "my wife", "my husband", "football", "world cup", "match", "christmas", "ramadan", "eid mubarak", "new year",
	"happy easter", "how are you", "how was", "vacaciones", "familia", "feliz", "férias", "feriado", "vacances", "urlaub", "wochenende", "выходн", "праздник", "отпуск", "погод", "tatil", "bayram", "عيد", "رمضان", "عائلة",
	"天气", "天氣", "周末", "週末", "假期", "放假", "家人", "孩子", "生日", "新年", "春节", "春節", "足球",
)

// beginnings are texts by their first byte.
type beginnings [256][]string

func byFirst(all ...string) *beginnings {
	var b beginnings
	for _, one := range all {
		b[one[0]] = append(b[one[0]], one)
	}
	return &b
}

// in tells whether one of them stands in a text.
func (b *beginnings) in(text string) bool {
	for i := range len(text) {
		for _, one := range b[text[i]] {
			if strings.HasPrefix(text[i:], one) {
				return true
			}
		}
	}
	return false
}

// signals tells which soft signals a turn gives.
type signals struct{ emoji, name, smallTalk, voice bool }

func observeWarmth(h *history.History, n *Notes) {
	mine := ourNames(h)
	var count signalCount
	var turns, telling []chat.Turn
	for _, t := range h.Turns {
		if t.Direction() != chat.In {
			continue
		}
		turns = append(turns, t)
		s := signalsOf(t, mine)
		n.Hit("emoji", t.Start(), s.emoji, t)
		n.Hit("by_name", t.Start(), s.name, t)
		n.Hit("small_talk", t.Start(), s.smallTalk, t)
		n.Hit("voice", t.Start(), s.voice, t)
		if count.add(s) {
			telling = append(telling, t)
		}
	}
	social := slices.ContainsFunc(h.Customer.Tags, func(tag string) bool { return tag == "社媒" || strings.EqualFold(tag, "social") })
	n.Hit("social", Always, social)
	if len(turns) < warmthFew {
		return
	}
	n.Number("signals", Always, float64(count.given(len(turns), social)), telling...)
}

// signalCount counts the turns with each signal.
type signalCount struct{ emoji, name, smallTalk, voice int }

// add counts a turn and tells whether it gave any signal.
func (c *signalCount) add(s signals) bool {
	for _, one := range []struct {
		to   *int
		seen bool
	}{{&c.emoji, s.emoji}, {&c.name, s.name}, {&c.smallTalk, s.smallTalk}, {&c.voice, s.voice}} {
		if one.seen {
			*one.to++
		}
	}
	return s.emoji || s.name || s.smallTalk || s.voice
}

func (c *signalCount) given(turns int, social bool) int {
	given := 0
	for _, is := range []bool{c.emoji*10 >= turns, c.name*10 >= turns, c.smallTalk*20 >= turns, c.voice > 0, social} {
		if is {
			given++
		}
	}
	return given
}

func signalsOf(t chat.Turn, mine []string) (s signals) {
	for _, m := range t.Messages {
		s.voice = s.voice || m.Kind == chat.Voice
		s.emoji = s.emoji || m.Kind == chat.Sticker || strings.ContainsFunc(m.Text, isEmoji)
		text := strings.ToLower(m.Text)
		for _, name := range mine {
			s.name = s.name || hasWord(text, name)
		}
		s.smallTalk = s.smallTalk || smallTalk.in(text)
	}
	return s
}

// ourNames are the first names that we write under in this chat, in lower case.
func ourNames(h *history.History) []string {
	var names []string
	for _, m := range h.Counted {
		first, _, _ := strings.Cut(strings.ToLower(m.Sender), " ")
		if m.Direction == chat.Out && len(first) > 1 && !slices.Contains(names, first) {
			names = append(names, first)
		}
	}
	return names
}

// hasWord tells whether a word stands in a text by itself.
func hasWord(text, word string) bool {
	for from := 0; ; {
		i := strings.Index(text[from:], word)
		if i < 0 {
			return false
		}
		start, end := from+i, from+i+len(word)
		before, after := []rune(text[max(0, start-4):start]), []rune(text[end:min(len(text), end+4)])
		if (len(before) == 0 || !unicode.IsLetter(before[len(before)-1])) && (len(after) == 0 || !unicode.IsLetter(after[0])) {
			return true
		}
		from = end
	}
}

func isEmoji(r rune) bool {
	return r >= 0x1F300 && r <= 0x1FAFF || r >= 0x2600 && r <= 0x27BF
}
