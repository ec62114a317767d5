package pieces

import "huiyin/backend/redact/names"

// What phrases of classTitle do beside a name, by their number in the lexicon.
const (
	titleBefore     = iota // cousin, my name is: what follows is a name
	titleDotted            // Mr, Lic: too, and a dot behind it ends no sentence
	titleBehind            // bey, ji: what stands before is a name
	titleSpeaking          // "Greg here", "Thiago falando"
	titleSurname           // a Chinese surname
	titleChinese           // behind a Chinese surname: 总, 小姐
	titleIntroduces        // my name is: as titleBefore, a greeting before it or not
)

// personCue is how much what stands before a word makes it a name.
type personCue uint8

const (
	noCue personCue = iota
	weakCue
	strongCue
	introduced
)

// person finds a name behind a title ("Mr Wang"), an introduction ("this is
// Maria") or a role ("manager Sandeep"), before a verb ("yes, Dawit will
// come"), and a given name inside a sentence, unless its bearer is greeted or
// signs. The title is no part of the name.
func (r *Reader) person(i int) (find, bool) {
	if !r.tokens[i].capital {
		return r.personUncased(i)
	}
	if !r.looksLikeName(i) {
		return find{}, false
	}
	cue := r.personCue(i)
	if !r.isUnknownName(i) && (cue < strongCue || !r.has(i, 1<<classPlace)) || (cue == noCue || cue == strongCue) && r.greeted(i) {
		return find{}, false
	}
	next := r.nameEnd(i, cue >= strongCue)
	if !r.namesSomebody(i, next, cue) {
		return find{}, false
	}
	return find{Person, next, r.tokens[next-1].end, r.text[r.tokens[i].start:r.tokens[next-1].end]}, true
}

// namesSomebody tells whether the words from i to next are a person's name here.
func (r *Reader) namesSomebody(i, next int, cue personCue) bool {
	if cue >= strongCue {
		return !(r.symbol(next) == ',' && r.startsLine(i-1)) // Mr Wang, …
	}
	first := i == 0 || r.tokens[i].gap != blank || r.endsSentence(i-1)
	verb, acts := r.near(next, classVerb)
	if first && acts && verb.number == 1 && r.tokens[i].classes == 0 {
		return true // Marlon will sign for it
	}
	if !first && acts && r.language != capitalNouns && r.tokens[next].gap == blank && r.symbol(i-1) != ':' && r.tokens[i-1].classes&(1<<classOf) == 0 {
		return true
	}
	known := r.givenName(i)
	if known == names.None && r.cuedBy(i, cueSelf) && (r.symbol(next) == ',' || r.has(next, 1<<classPlaceCue)) {
		return true
	}
	switch {
	case known == names.None || cue == noCue && (r.language == capitalNouns && known == names.Common || r.assented(i)):
		return false
	case cue == weakCue, r.titled(next, titleSpeaking):
		return true
	case first:
		return acts && verb.number >= 1 && r.tokens[i].classes&(1<<classVerb) == 0 && (known != names.Common || next > i+1 || r.tokens[i].to-r.tokens[i].from > 3) && r.language != languages("vi")
	case r.titled(next, titleBehind):
		return true
	}
	return known != names.Common && r.language != languages("vi") && r.standsInside(i, next)
}

// standsInside tells of a name with words on both sides, and so far behind the
// beginning of its sentence that it is hardly called out to: "ok Lily we wait".
func (r *Reader) standsInside(i, next int) bool {
	const called = 2 // words before which a name is taken as one that is addressed (own)
	if next >= len(r.tokens) || r.tokens[next].kind != word || r.tokens[next].gap != blank || r.tokens[i-1].kind != word || r.has(i-1, 1<<classArticle|1<<classMy|1<<classNumber) {
		return false
	}
	for n, j := 0, i-1; j >= 0 && r.tokens[j].kind == word; j-- {
		if n++; n >= called {
			return true
		}
		if r.tokens[j].gap == line {
			break
		}
	}
	return false
}

// startsLine tells whether the title that ends with token i begins its line.
func (r *Reader) startsLine(i int) bool {
	if r.symbol(i) == '.' {
		i--
	}
	return i >= 0 && r.tokens[i].gap == line
}

// personCue is what the words before token i say about it.
func (r *Reader) personCue(i int) personCue {
	if i == 0 || r.tokens[i].gap == line {
		return noCue
	}
	at := i
	if r.symbol(i-1) == '.' && r.isGlued(i-1) {
		if at--; r.titledBefore(at, titleDotted) {
			return strongCue
		}
		return noCue
	}
	if r.symbol(i-1) == ',' && i > 1 && r.ownedRole(i-1) { // my boss, Sergej
		return strongCue
	}
	if r.tokens[i-1].kind != word {
		return noCue
	}
	if r.titledBefore(i, titleIntroduces) {
		return introduced
	}
	if r.behindRole(i) || r.titledBefore(i, titleBefore) || r.titledBefore(i, titleDotted) {
		return strongCue
	}
	if r.cuedBy(i, cuePerson) {
		return weakCue
	}
	return noCue
}

// What phrases of classPlaceCue stand before, by their number in the lexicon;
// the others stand before places.
const (
	cuePerson = 1 // with, this is
	cueAssent = 2 // ok, yes: who hears it
	cueSelf   = 3 // this is: an unknown name too, where a comma or "from" follows
)

// cuedBy tells that a phrase of classPlaceCue of this number ends before token i.
func (r *Reader) cuedBy(i, number int) bool { return r.behind(i, classPlaceCue, number) }

// behindRole tells that "manager" or the like ends before token i, and no mere
// field: "plant".
func (r *Reader) behindRole(i int) bool {
	for j := i - 1; j >= max(0, i-4); j-- {
		if m, ok := r.is(j, classMyAfter); ok && m.next == i {
			i = j // teknisi kita
		} else if m, ok := r.is(j, classRole); ok && m.next == i && !isField(m) {
			return true
		}
	}
	return false
}

// ownedRole tells that "my boss" or the like ends before token i.
func (r *Reader) ownedRole(i int) bool {
	if !r.endsWith(i, classRole) {
		return false
	}
	for j := i - 1; j >= max(0, i-4); j-- {
		if m, ok := r.is(j, classMy); ok && m.number == 0 {
			return true
		}
	}
	return false
}

// titledBefore tells that a phrase of classTitle of this number ends before token i.
func (r *Reader) titledBefore(i, number int) bool { return r.behind(i, classTitle, number) }

// behind tells that a phrase of a class and number ends before token i.
func (r *Reader) behind(i int, c class, number int) bool {
	for j := i - 1; j >= max(0, i-4); j-- {
		if !r.has(j, 1<<c) {
			continue
		}
		for _, m := range r.all(j) {
			if m.class == c && m.number == number && m.next == i {
				return true
			}
		}
	}
	return false
}

// titled tells that a phrase of classTitle of this number begins at token i.
func (r *Reader) titled(i, number int) bool {
	if !r.has(i, 1<<classTitle) || r.tokens[i].gap == line {
		return false
	}
	for _, m := range r.all(i) {
		if m.class == classTitle && m.number == number {
			return true
		}
	}
	return false
}

// assented tells that an "ok" stands before token i: who hears it is called.
func (r *Reader) assented(i int) bool {
	if r.symbol(i-1) == ',' {
		i--
	}
	return r.endsWith(i, classGreet) || r.cuedBy(i, cueAssent)
}

// greeted tells that a greeting or a thank stands shortly before token i; marks
// and titles between do not count.
func (r *Reader) greeted(i int) bool {
	words := 0
	for j := i - 1; j >= 0 && words < 3; j-- {
		if r.has(j, 1<<classGreet) {
			return true
		}
		switch s := r.symbol(j); {
		case s == '!' || s == '?' || s == '.' && !(j > 0 && r.has(j-1, 1<<classTitle)):
			return false
		case s == 0 && !r.has(j, 1<<classTitle):
			words++
		}
		if r.tokens[j].gap == line {
			return false
		}
	}
	return false
}
