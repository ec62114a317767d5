package pieces

import "huiyin/backend/redact/names"

// longestPlace is how many words an unknown place behind an incoterm may have.
const longestPlace = 3

// incoterm finds a trade term with the place that follows: "FOB Ningbo".
func (r *Reader) incoterm(i int) (find, bool) {
	m, ok := r.is(i, classIncoterm)
	if !ok {
		return find{}, false
	}
	at := m.next
	if r.symbol(at) == ',' || r.symbol(at) == ':' {
		at++
	}
	if of, ok := r.near(at, classOf); ok {
		at = of.next
	}
	if p, ok := r.near(at, classPortWord); ok {
		if at = p.next; r.has(at, 1<<classOf) {
			at++
		}
	}
	if at < len(r.tokens) && r.tokens[at].gap != line {
		if p, ok := r.placeAt(at); ok {
			return find{Incoterm, p.next, p.end, m.value + " " + city(p.value)}, true
		}
	}
	next, end := m.next, m.end
	for n := 0; n < longestPlace && r.isName(next); n++ {
		next, end = next+1, r.tokens[next].end
	}
	if next > m.next {
		return find{Incoterm, next, end, m.value + " " + r.text[r.tokens[m.next].start:end]}, true
	}
	return find{Incoterm, m.next, m.end, m.value}, true
}

// isName tells of a word with one capital that the lexicon does not know.
func (r *Reader) isName(i int) bool {
	if i >= len(r.tokens) {
		return false
	}
	t := &r.tokens[i]
	return t.kind == word && t.capital && !t.shouted && t.gap == blank && t.classes&^besideNames == 0 && t.to-t.from > 2
}

// besideNames are the classes of words around people, which may be parts of
// names of places too: "FOB Porto Alegre".
const besideNames = 1<<classPlaceCue | 1<<classTitle | 1<<classVerb | 1<<classMaterial | 1<<classRole

// city is the name in "Ningbo, CN".
func city(value string) string {
	for i := range value {
		if value[i] == ',' {
			return value[:i]
		}
	}
	return value
}

// placeAt is the longest port, city or country at token i.
func (r *Reader) placeAt(i int) (match, bool) { return r.is(i, classPlace) }

// place finds cities, ports, regions and countries: the value is "Hamburg, DE",
// of a country its English name and code.
func (r *Reader) place(i int) (find, bool) {
	if p, ok := r.placeAt(i); ok {
		return find{Place, p.next, p.end, p.value}, true
	}
	if !r.isUnknownName(i) || r.tokens[i].classes&^besideNames != 0 || !r.isPlaceBehindCue(i) || r.tokens[i].gap != blank || r.language == languages("de") || r.language == 0 {
		return find{}, false
	}
	next, end := i+1, r.tokens[i].end
	if r.isName(next) {
		next, end = next+1, r.tokens[next].end
	}
	return find{Place, next, end, r.text[r.tokens[i].start:end]}, true
}

// isPlaceBehindCue tells that "in", "near" or the like ends before token i, which
// is no given name: "from Steve".
func (r *Reader) isPlaceBehindCue(i int) bool {
	m, ok := match{}, false
	for j := i - 1; j >= max(0, i-3) && !ok; j-- {
		for _, m = range r.all(j) {
			if m.class == classPlaceCue && m.number == 0 && m.next == i {
				ok = true
				break
			}
		}
	}
	return ok && r.givenName(i) == names.None
}
