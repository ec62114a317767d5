package pieces

// role finds who somebody is at work: "my boss", "our quality engineer", 我们老板.
// The value is the English name of the role.
func (r *Reader) role(i int) (find, bool) {
	if my, ok := r.is(i, classMy); ok {
		at := my.next
		for n := 0; n < 3 && at < len(r.tokens) && r.tokens[at].gap != line && r.tokens[at].kind == word; n++ {
			if m, ok := r.is(at, classRole); ok {
				return find{Role, m.next, m.end, m.value}, true
			}
			if r.tokens[at].single {
				break
			}
			at++
		}
		return find{}, false
	}
	m, ok := r.is(i, classRole)
	if !ok || m.number == 1 {
		return find{}, false
	}
	return find{Role, m.next, m.end, m.value}, true
}

// person finds a name behind a title: "Mr Wang", unless he is greeted.
func (r *Reader) person(i int) (find, bool) {
	m, ok := r.is(i, classTitle)
	if !ok {
		return find{}, false
	}
	for j := i - 1; j >= max(0, i-3); j-- {
		if r.has(j, 1<<classGreet) {
			return find{}, false
		}
	}
	next, end := m.next, 0
	if r.symbol(next) == '.' && r.isGlued(next) {
		next++
	}
	for n := 0; n < 2 && next < len(r.tokens) && r.tokens[next].kind == word && r.tokens[next].capital && r.tokens[next].gap == blank; n++ {
		end = r.tokens[next].end
		next++
	}
	if end == 0 || r.symbol(next) == ',' && r.tokens[i].gap == line {
		return find{}, false
	}
	return find{Person, next, end, r.text[r.tokens[i].start:end]}, true
}
