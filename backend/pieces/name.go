package pieces

import "huiyin/backend/redact/names"

// longestPerson is how many words a name may have (own: "Juan de la Cruz Mamani").
const longestPerson = 5

// nameEnd is the token behind the name that begins at token i: "Joost de Wit".
// Where every noun has a capital, only what is on the lists follows.
func (r *Reader) nameEnd(i int, titled bool) int {
	next := i + 1
	for next < len(r.tokens) && next-i < longestPerson && r.tokens[next].gap == blank {
		at := next
		for at < len(r.tokens) && at-next < 2 && isParticle(r.letters(at)) && r.tokens[at].gap == blank && !r.tokens[at].capital {
			at++
		}
		if !r.isUnknownName(at) || r.tokens[at].gap != blank || r.language == capitalNouns && !titled && r.familyName(at) == names.None {
			break
		}
		next = at + 1
	}
	return next
}

// isParticle tells of the small words inside of names.
func isParticle(w []byte) bool {
	switch string(w) {
	case "de", "del", "da", "do", "dos", "di", "la", "van", "der", "den", "von", "ter", "ten", "al", "el", "bin":
		return true
	}
	return false
}

// givenName tells how surely token i is a given name.
func (r *Reader) givenName(i int) names.Sort {
	return names.Given(names.Fold(r.text[r.tokens[i].start:r.tokens[i].end]))
}

// familyName tells how surely token i is a family name.
func (r *Reader) familyName(i int) names.Sort {
	return names.Family(names.Fold(r.text[r.tokens[i].start:r.tokens[i].end]))
}

// endsWith tells that a phrase of a class ends before token i.
func (r *Reader) endsWith(i int, c class) bool {
	for j := i - 1; j >= max(0, i-3); j-- {
		if m, ok := r.is(j, c); ok && m.next == i {
			return true
		}
	}
	return false
}

// looksLikeName tells of a word with one capital.
func (r *Reader) looksLikeName(i int) bool {
	if i < 0 || i >= len(r.tokens) {
		return false
	}
	t := &r.tokens[i]
	return t.kind == word && t.capital && !t.shouted && !t.single && t.to-t.from > 2
}

// isUnknownName tells of a word with one capital that may be a name.
func (r *Reader) isUnknownName(i int) bool {
	const others = 1<<classUncounted | 1<<classMonth | 1<<classWeekday | 1<<classDay | 1<<classUnit | 1<<classPlace |
		1<<classRole | 1<<classMy | 1<<classGreet | 1<<classTitle | 1<<classDocument | 1<<classHoliday | 1<<classCertificate
	return r.looksLikeName(i) && r.tokens[i].classes&others == 0
}
