package pieces

// What phrases of classRole need beside them, by their number in the lexicon.
const (
	roleAlone = iota // stands for itself
	roleBoss         // alone it addresses: behind "my", "the", or where something follows
	roleThe          // behind "my" or "the" only
	roleOf           // what somebody is in charge of: quality, 采购; with a role beside it
	roleHead         // officer, head of: with what it is of
	roleField        // as roleOf, but never alone: customs, 车间
)

// role finds who somebody is at work: "my boss", "our quality engineer", "head
// of procurement", 我们老板. An article is no part of it. The value is the
// English name of the role.
func (r *Reader) role(i int) (find, bool) {
	my, owned := r.is(i, classMy)
	if owned && my.number == 0 {
		return r.ownedRoleAt(my.next)
	}
	m, field, ok := r.roleWords(i)
	if w, is := r.is(i, classWeekday); is && w.next > m.next { // the owner in chủ nhật
		return find{}, false
	}
	switch {
	case !ok || field == "" && m.number >= roleOf:
		return find{}, false
	case field != "":
	case r.language == eitherFirst && !r.articleOfRole(i) && (m.number == roleThe || !r.has(m.next, 1<<classVerb)),
		m.number == roleBoss && !r.articleOfRole(i) && !r.namesBoss(i):
		return find{}, false
	}
	return find{Role, m.next, m.end, nameOfRole(field, m.value)}, true
}

// nameOfRole is "quality manager", or "boss" where no field is named.
func nameOfRole(field, role string) string {
	if field == "" {
		return role
	}
	return field + " " + role
}

// ownedRoleAt finds the role behind "my", up to three words later: "our new
// quality engineer".
func (r *Reader) ownedRoleAt(at int) (find, bool) {
	for n := 0; n < 3 && at < len(r.tokens) && r.tokens[at].gap != line && r.tokens[at].kind == word; n++ {
		if m, field, ok := r.roleWords(at); ok {
			return find{Role, m.next, m.end, nameOfRole(field, m.value)}, field != "" || m.number < roleOf || m.number == roleOf && !r.tokens[at].single
		}
		if r.tokens[at].single || r.tokens[at].classes != 0 {
			break
		}
		at++
	}
	return find{}, false
}

// roleWords reads a role with what it is of before or behind it: "quality
// manager", "gerente de calidad", "manajer QC kami"; field is "" where none is named.
func (r *Reader) roleWords(i int) (role match, field string, ok bool) {
	if role, ok = r.is(i, classRole); !ok {
		return role, "", false
	}
	for range 3 {
		at := role.next
		if of, is := r.near(at, classOf); is && !isField(role) {
			at = of.next
		}
		if after, is := r.near(at, classMyAfter); is {
			role.next, role.end = after.next, after.end
			break
		}
		next, is := r.near(at, classRole)
		if !is || isField(next) == isField(role) {
			break
		}
		field = next.value
		if isField(role) {
			field, role.entry = role.value, next.entry
		}
		role.next, role.end = next.next, next.end
	}
	return role, field, true
}

// isField tells of what somebody is in charge of.
func isField(m match) bool { return m.number == roleOf || m.number == roleField }

// articleOfRole tells that "the" stands before a role: who is addressed has none.
func (r *Reader) articleOfRole(i int) bool {
	if i == 0 || r.tokens[i].gap == line {
		return false
	}
	m, ok := r.is(i-1, classMy)
	return ok && m.number == 1 && m.next == i
}

// namesBoss tells that a bare word for the boss is spoken of and not addressed:
// something follows it on the same line, and no comma; in Korean its particle, in
// Indonesian it begins the sentence or stands behind "ask" or "with".
func (r *Reader) namesBoss(i int) bool {
	m, _ := r.is(i, classRole)
	if r.language == languages("ko") {
		particle := r.text[m.end:r.tokens[m.next-1].end]
		return particle != "" && particle != "님"
	}
	if r.language&articlesBeforeRoles != 0 || r.language == languages("id") && i > 0 && r.tokens[i].gap != line && !r.endsSentence(i-1) && !r.cuedBy(i, cuePerson) {
		return false
	}
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
