package pieces

// stances adds the sentences that say a worry, a wish or a view; each once for
// each. The value is the words that tell.
func (r *Reader) stances(into []Piece) []Piece {
	var found [3]string
	first, calm := 0, 0 // up to which token words only calm: "don't worry"
	for i := range r.tokens {
		if i > first && r.endsSentence(i-1) {
			into, first = r.sentence(into, found, first, i), i
			found = [3]string{}
		}
		if !r.has(i, 1<<classStance) {
			continue
		}
		for _, m := range r.all(i) {
			if m.class == classStance && int(m.number) > len(found) {
				calm = max(calm, m.next)
			}
		}
		for _, m := range r.all(i) {
			if m.class == classStance && i >= calm && found[m.number-1] == "" {
				found[m.number-1] = m.spelling
			}
		}
	}
	if len(r.tokens) > 0 {
		into = r.sentence(into, found, first, len(r.tokens))
	}
	return into
}

// sentence adds the views that were found between two tokens.
func (r *Reader) sentence(into []Piece, found [3]string, first, next int) []Piece {
	for n, kind := range [...]Kind{Concern, Expectation, Opinion} {
		if found[n] != "" {
			into = append(into, Piece{kind, r.tokens[first].start, r.tokens[next-1].end, found[n]})
		}
	}
	return into
}

// endsSentence tells whether a sentence ends with token i: by a mark that no
// digit follows, or by the line.
func (r *Reader) endsSentence(i int) bool {
	if r.tokens[i+1].gap == line {
		return true
	}
	switch r.symbol(i) {
	case '!', '?', '…', ';', '؟', '।', '¿':
		return r.symbol(i+1) != r.symbol(i)
	case '.':
		return r.tokens[i+1].gap != glued || r.tokens[i].end-r.tokens[i].start > 1
	}
	return false
}
