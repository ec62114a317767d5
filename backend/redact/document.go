package redact

import "strings"

// document is a text cut into tokens, with what stands where.
type document struct {
	*Redactor
	text   string
	tokens []token
	cues   []string // by token: the class of the phrase of words.txt that ends before it
}

func (r *Redactor) read(text string) *document {
	d := &document{Redactor: r, text: text, tokens: tokens(text)}
	d.cues = make([]string, len(d.tokens)+1)
	for i := range d.tokens {
		if p, ok := d.find(r.words.cues, i); ok && p.class != "form" && d.cues[i+len(p.words)] == "" {
			d.cues[i+len(p.words)] = p.class
		}
		if d.class(i)&title != 0 && (d.tokens[i].fold != "m" || d.tokens[i].capital) { // M. Dupont, not 5 m
			d.cues[i+1] = "title"
		}
	}
	return d
}

// find is the longest phrase that begins at token i.
func (d *document) find(all phrases, i int) (phrase, bool) {
	t := d.tokens[i]
	list := all[t.fold]
	if rest, ok := strings.CutPrefix(t.fold, "و"); ok && len(list) == 0 { // Arabic "and" is no word of its own
		list = all[rest]
	}
	for _, p := range list {
		if d.follows(i, p.words) && (!p.capital || t.capital) {
			return p, true
		}
	}
	return phrase{}, false
}

// follows tells whether these words stand from token i on, the first one aside.
func (d *document) follows(i int, words []string) bool {
	if i+len(words) > len(d.tokens) {
		return false
	}
	for n := 1; n < len(words); n++ {
		if d.tokens[i+n].fold != words[n] {
			return false
		}
	}
	return true
}

func (d *document) class(i int) class {
	if i < 0 || i >= len(d.tokens) {
		return 0
	}
	return d.words.class[d.tokens[i].fold]
}

// isUpper tells of a token with a capital that no common word has.
func (d *document) isUpper(i int) bool {
	return i >= 0 && i < len(d.tokens) && d.tokens[i].capital && d.class(i)&nobody == 0
}

// joined tells whether token i stands behind the one before it, blanks or a
// hyphen between.
func (d *document) joined(i int) bool {
	return i > 0 && i < len(d.tokens) && d.tokens[i].before <= blank
}

// span of tokens from to to-1.
func (d *document) span(from, to int, kind Kind) span {
	return span{d.tokens[from].start, d.tokens[to-1].end, kind}
}
