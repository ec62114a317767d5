package redact

import (
	"strings"
	"unicode/utf8"

	"huiyin/backend/redact/names"
)

// names finds people, in scripts that part their words.
func (d *document) names() []span {
	var found []span
	for i := 0; i < len(d.tokens); {
		next := i + 1
		if p, ok := d.knownAt(i); ok {
			next = i + len(p.words)
			if p.kind == Name {
				next = d.extend(next)
			}
			found = append(found, d.span(i, next, p.kind))
		} else if d.isName(i) {
			next = d.extend(next)
			found = append(found, d.span(i, next, Name))
		}
		if next > i && len(found) > 0 && found[len(found)-1].end == d.tokens[next-1].end && d.joinsNames(next) {
			d.cues[next+1], next = "title", next+1 // Stefan und Heike
		}
		i = next
	}
	return found
}

// joinsNames tells of a word between two names.
func (d *document) joinsNames(i int) bool {
	if i+1 >= len(d.tokens) || !d.joined(i) || !d.joined(i+1) {
		return false
	}
	switch d.tokens[i].fold {
	case "and", "und", "et", "y", "e", "и", "en", "ve", "dan", "with", "mit", "con", "com", "avec", "с":
		return d.tokens[i+1].capital && !d.tokens[i+1].shouted
	}
	return false
}

// knownAt is what the caller knows that begins at token i. A name that is a
// common word too counts with a capital inside a sentence or after a cue.
func (d *document) knownAt(i int) (phrase, bool) {
	t := d.tokens[i]
	p, ok := d.find(d.known, i)
	if !ok && t.capital {
		if stem := names.Stem(t.fold); stem != t.fold {
			for _, q := range d.known[stem] {
				if len(q.words) == 1 {
					return q, true
				}
			}
		}
	}
	if ok && p.capital && t.before == sentence && d.class(i)&nobody != 0 {
		return p, false
	}
	return p, ok
}

// shortest is how many letters a name in lower case has at least: shorter ones
// are words of some language nearly always.
const shortest = 4

// isName tells whether a person's name begins at token i.
func (d *document) isName(i int) bool {
	t := d.tokens[i]
	if t.single || d.class(i)&(nobody|title) != 0 || isDigits(t.fold) || d.isPort(i) {
		return false
	}
	given, cue := names.Given(t.fold), d.cue(i)
	switch {
	case !t.capital && !t.small: // no capitals in this script
		return d.isCaselessName(i, cue)
	case t.small:
		return given == names.Name && utf8.RuneCountInString(t.fold) >= shortest || given != names.None && (cue == "title" || cue == "intro" || cue == "greet")
	case given == names.Name:
		return true
	case cue == "title":
		return true
	case given == names.Word:
		return true
	case given == names.Common:
		return t.before != sentence || cue != "" || d.class(i+1)&say != 0 && d.joined(i+1)
	case names.Family(t.fold) == names.Name:
		return t.before != sentence || cue != "" || d.class(i+1)&say != 0
	}
	if t.shouted || utf8.RuneCountInString(t.fold) < 2 {
		return false
	}
	return d.precedesName(i) || cue != "" && d.standsForName(i, cue)
}

// precedesName tells of an unknown first name before a family name.
func (d *document) precedesName(i int) bool {
	if !d.joined(i+1) || !d.isUpper(i+1) || d.tokens[i+1].shouted || d.class(i)&(firm|form|firmFirst) != 0 {
		return false
	}
	return names.Family(d.tokens[i+1].fold) == names.Name && d.tokens[i+1].before == blank
}

// standsForName tells whether an unknown word behind a cue is a name: behind a
// comma only if nothing goes on after it.
func (d *document) standsForName(i int, cue string) bool {
	if d.class(i)&(firm|form|firmFirst) != 0 {
		return false
	}
	if d.tokens[i].before <= blank || cue == "sign" {
		return true
	}
	next := d.extend(i + 1)
	return next == len(d.tokens) || d.tokens[next].before >= mark
}

// cue is the class of the phrase before token i, "" where a sentence lies between.
func (d *document) cue(i int) string {
	cue, before := d.cues[i], d.tokens[i].before
	if before == sentence && cue != "title" && cue != "sign" {
		return ""
	}
	return cue
}

// isCaselessName tells of names in Arabic, Hebrew and the like. A word that is a
// name too needs a cue.
func (d *document) isCaselessName(i int, cue string) bool {
	fold := d.tokens[i].fold
	if fold == "عبد" && d.isArticled(i+1) {
		return true
	}
	for _, prefix := range []string{"", "و", "ل", "ب", "ف"} {
		rest, ok := strings.CutPrefix(fold, prefix)
		if !ok {
			continue
		}
		switch names.Given(rest) {
		case names.Name:
			return true
		case names.Word, names.Common:
			return cue != ""
		}
	}
	return cue == "title" && !d.isArticled(i)
}

// isArticled tells of an Arabic word with its article.
func (d *document) isArticled(i int) bool {
	return i < len(d.tokens) && strings.HasPrefix(d.tokens[i].fold, "ال")
}

// isPort tells of the place behind an incoterm: CFR Santos, FOB Jebel Ali.
func (d *document) isPort(i int) bool {
	if !d.joined(i) || !d.tokens[i].capital {
		return false
	}
	return d.class(i-1)&incoterm != 0 || d.class(i-1)&port != 0 && d.joined(i-1) && d.class(i-2)&incoterm != 0
}

// longestInside is how many words as "de la" stand between the parts of a name at most.
const longestInside = 3

// extend gives the token behind a name whose words go on at token i.
func (d *document) extend(i int) int {
	for i < len(d.tokens) && d.joined(i) {
		t := d.tokens[i]
		switch {
		case d.isUpper(i) && (!t.shouted || d.tokens[i-1].shouted) && d.class(i)&form == 0:
			i++
		case d.class(i)&inside != 0:
			next := i + 1
			for next < i+longestInside && d.class(next)&inside != 0 && d.joined(next) {
				next++
			}
			if !d.isUpper(next) || !d.joined(next) || d.tokens[next].shouted {
				return i
			}
			i = next + 1
		case !t.capital && !t.small && !t.single && d.continuesArabic(i):
			i++
		default:
			return i
		}
	}
	return i
}

// continuesArabic tells of the second word of an Arabic name: الرحمن behind عبد, a
// family name from a tribe or town (العتيبي), or another name.
func (d *document) continuesArabic(i int) bool {
	fold := d.tokens[i].fold
	if d.isArticled(i) {
		return d.tokens[i-1].fold == "عبد" || strings.HasSuffix(fold, "ي")
	}
	return names.Given(fold) == names.Name
}
