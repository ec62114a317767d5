package whatsapptxt

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"huiyin/backend/importer"
)

// settle decides which voices are people. chatName may be "". sure says that
// what was counted while gathering is what Read will tell; it is not where
// something was learnt that changes what an entry is.
func (g *gather) settle(chatName string) (sure bool) {
	l := g.l
	tightFile := g.tight > g.spaced
	for key, v := range g.voices.by {
		known := v.spaced || v.parent != nil && !v.parent.spaced
		if tightFile {
			known = v.tight
		}
		if known && !g.noticeText(v) {
			l.voices.by[key] = v
		}
	}
	g.extend(chatName)
	g.placeholders()
	sure = len(l.edits) == 0 && len(l.blanks) == 0 && len(l.body) == 0
	several := len(slices.Collect(l.voices.all())) > 2
	for v := range l.voices.all() {
		v.notices = v.messages == 0 && v.system > 0
		if several && v.proof == 0 && chatName != "" && foldName(v.name) == foldName(chatName) && words().notice(v.first) {
			v.notices = true
			sure = sure && v.messages == 0
		}
	}
	return sure
}

// extend keeps the longer name of an author where nearly all that the shorter
// one "said" goes on like it, or where WhatsApp's own words follow it.
func (g *gather) extend(chatName string) {
	for _, v := range g.l.voices.by {
		all := v.messages + v.system
		maps.DeleteFunc(v.longer, func(_ string, u *voice) bool {
			n := u.messages + u.system
			nearlyAll := n >= 3 && n*10 >= all*9
			proven := u.proof > 0 && (n >= 5 || n*10 >= all)
			named := chatName != "" && foldName(u.name) == foldName(chatName)
			return !nearlyAll && !proven && !named
		})
		for _, u := range v.longer {
			v.messages -= u.took
			v.system -= u.messages + u.system - u.took
		}
	}
}

// placeholders finds the short texts that iPhones repeat for media they left
// out, in languages that the tables lack.
func (g *gather) placeholders() {
	const many = 4
	total := map[string]int{}
	for v := range g.l.voices.all() {
		for text, n := range v.led {
			total[text] += n
		}
	}
	for text, n := range total {
		if n < many || len(text) > maxGroup || strings.Count(text, " ") > 3 || words().notice(text) || g.names(text) {
			continue
		}
		g.l.blanks[text] = true
		for v := range g.l.voices.all() {
			v.system -= v.led[text]
			v.messages += v.led[text]
		}
	}
}

// names reports whether text names somebody of the chat.
func (g *gather) names(text string) bool {
	for v := range g.l.voices.all() {
		if strings.Contains(text, v.name) {
			return true
		}
	}
	return false
}

// noticeText reports whether what stands before a colon is the beginning of a
// notice such as: Ana changed the subject to "Q1: prices".
func (g *gather) noticeText(v *voice) bool {
	if unbalanced(v.name) {
		return true
	}
	const often = 5 // a notice does not come so often, word by word
	return v.messages+v.system < often && (words().notice(v.name) || words().secured(v.name+": "+v.first))
}

// unbalanced reports whether a quotation opens in s and does not close.
func unbalanced(s string) bool {
	for _, q := range []struct{ open, shut string }{{"“", "”"}, {"„", "“"}, {"«", "»"}, {"「", "」"}, {"‘", "’"}} {
		if strings.Contains(s, q.open) && !strings.Contains(s[strings.Index(s, q.open)+len(q.open):], q.shut) {
			return q.open != "“" || !strings.Contains(s, "„")
		}
	}
	return strings.Count(s, `"`)%2 == 1
}

// people lists the participants, most messages first.
func (l *learnt) people() []importer.Participant {
	by := map[string]int{}
	for v := range l.voices.all() {
		if !v.notices && v.messages > 0 {
			by[v.name] += v.messages
		}
	}
	var out []importer.Participant
	for name, n := range by {
		out = append(out, importer.Participant{Name: name, Messages: n})
	}
	slices.SortFunc(out, func(a, b importer.Participant) int {
		return cmp.Or(b.Messages-a.Messages, strings.Compare(a.Name, b.Name))
	})
	return out
}
