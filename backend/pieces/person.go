package pieces

// role finds who somebody is at work: "my boss", "our quality engineer", 我们老板.
// An article is no part of it. The value is the English name of the role.
func (r *Reader) role(i int) (find, bool) {
	my, owned := r.is(i, classMy)
	if owned && my.number == 0 {
		at := my.next
		for n := 0; n < 3 && at < len(r.tokens) && r.tokens[at].gap != line && r.tokens[at].kind == word; n++ {
			if m, ok := r.is(at, classRole); ok {
				return find{Role, m.next, m.end, m.value}, true
			}
			if r.tokens[at].single || r.tokens[at].classes != 0 {
				break
			}
			at++
		}
		return find{}, false
	}
	m, ok := r.is(i, classRole)
	if !ok || r.language == eitherFirst && !r.articleOfRole(i) && (m.number == 2 || !r.has(m.next, 1<<classVerb)) || m.number == 1 && !r.articleOfRole(i) && !r.namesBoss(i) {
		return find{}, false
	}
	if after, ok := r.near(m.next, classMyAfter); ok {
		m.next, m.end = after.next, after.end
	}
	return find{Role, m.next, m.end, m.value}, true
}

// articleOfRole tells that "the" stands before a role: who is addressed has none.
func (r *Reader) articleOfRole(i int) bool {
	if i == 0 || r.tokens[i].gap == line {
		return false
	}
	m, ok := r.is(i-1, classMy)
	return ok && m.number == 1 && m.next == i
}

// namesBoss tells that a bare word for the boss is spoken of and not addressed:
// something follows it on the same line, and no comma.
func (r *Reader) namesBoss(i int) bool {
	m, _ := r.is(i, classRole)
	if r.symbol(m.next) != 0 || r.has(m.next, 1<<classGreet) || m.next >= len(r.tokens) || r.tokens[m.next].gap == line || r.language == 0 {
		return false
	}
	for j := i - 1; j >= max(0, i-2); j-- {
		if r.has(j, 1<<classGreet) {
			return false
		}
	}
	return true
}

// person finds a name behind a title ("Mr Wang") or a role ("manager Sandeep"),
// or inside a sentence before a verb ("yes, Dawit will come"), unless he is
// greeted. The title is no part of the name.
func (r *Reader) person(i int) (find, bool) {
	if !r.isUnknownName(i) {
		return find{}, false
	}
	titled := i > 1 && r.symbol(i-1) == '.' && r.has(i-2, 1<<classTitle) // Mr. Duval
	if i == 0 || r.tokens[i].gap != blank || r.endsSentence(i-1) && !titled {
		return r.personFirst(i)
	}
	next, end := i+1, r.tokens[i].end
	before := r.tokens[i-1].kind == word && (r.endsWith(i, classTitle) || r.endsWith(i, classRole) || r.endsWith(i, classMyAfter))
	if r.symbol(i-1) == '.' && r.isGlued(i-1) && i > 1 {
		before = r.has(i-2, 1<<classTitle)
	}
	if s := r.symbol(i - 1); !before && (s == '.' || s == '!' || s == '?' || s == ':' || r.language == capitalNouns || !r.has(next, 1<<classVerb) || r.tokens[next].gap != blank) {
		return find{}, false
	}
	for j := i - 1; j >= max(0, i-3); j-- {
		if r.has(j, 1<<classGreet) {
			return find{}, false
		}
	}
	if before && r.symbol(next) == ',' && (r.tokens[i-1].gap == line || r.symbol(i-1) == '.' && i > 1 && r.tokens[i-2].gap == line) { // Mr Wang, …
		return find{}, false
	}
	if r.isUnknownName(next) && r.tokens[next].gap == blank {
		next, end = next+1, r.tokens[next].end
	}
	return find{Person, next, end, r.text[r.tokens[i].start:end]}, true
}

// personFirst finds a name that begins a sentence, where every word has a
// capital, before what only people do: "Marlon will sign for it".
func (r *Reader) personFirst(i int) (find, bool) {
	next := i + 1
	if r.isUnknownName(next) && r.tokens[next].gap == blank {
		next++
	}
	if v, ok := r.near(next, classVerb); !ok || v.number != 1 || r.tokens[i].classes != 0 {
		return find{}, false
	}
	return find{Person, next, r.tokens[next-1].end, r.text[r.tokens[i].start:r.tokens[next-1].end]}, true
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

// isUnknownName tells of a word with one capital that may be a name.
func (r *Reader) isUnknownName(i int) bool {
	if i >= len(r.tokens) {
		return false
	}
	t := &r.tokens[i]
	const others = 1<<classUncounted | 1<<classMonth | 1<<classWeekday | 1<<classDay | 1<<classUnit | 1<<classPlace |
		1<<classRole | 1<<classMy | 1<<classGreet | 1<<classTitle | 1<<classDocument | 1<<classHoliday | 1<<classCertificate
	return t.kind == word && t.capital && !t.shouted && !t.single && t.to-t.from > 2 && t.classes&others == 0
}
