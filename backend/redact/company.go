package redact

import (
	"strings"
	"unicode/utf8"
)

// companies finds companies by their legal form and by words such as Trading.
func (d *document) companies() []span {
	var found []span
	for i := range d.tokens {
		if s, ok := d.companyAt(i); ok {
			found = append(found, s)
		}
	}
	return found
}

func (d *document) companyAt(i int) (span, bool) {
	t := d.tokens[i]
	if p, ok := d.find(d.words.cues, i); ok && p.class == "form" && !t.small && t.before != sentence {
		if from := d.firmStart(i); from < i {
			return d.span(from, d.formsEnd(i+len(p.words)), Company), true
		}
	}
	switch c := d.class(i); {
	case c&before != 0 && (t.shouted || !t.capital):
		return d.behindForm(i)
	case c&firmFirst != 0 && d.isUpper(i+1) && d.joined(i+1) && (t.capital || t.before != sentence):
		end := d.extend(i + 1)
		return d.span(i, max(end, i+2), Company), true
	case c&firm != 0 && t.capital && t.before <= blank:
		if from := d.firmStart(i); from < i {
			return d.span(from, i+1, Company), true
		}
	}
	return span{}, false
}

// longestFirm is how many words a company's name has at most before its legal form.
const longestFirm = 6

// firmStart is the first token of the company name that ends before token i.
func (d *document) firmStart(i int) int {
	at := i
	for j := i - 1; j >= max(0, i-longestFirm); j-- {
		if d.tokens[j+1].before > mark || d.tokens[j+1].before == mark && !strings.ContainsAny(d.text[d.tokens[j].end:d.tokens[j+1].start], ",&\"«»“”") {
			break
		}
		switch {
		case d.isUpper(j), d.class(j)&(firm|firmFirst) != 0 && d.tokens[j].capital:
			at = j
		case d.class(j)&inside != 0:
		case d.tokens[j].fold == "and" || d.tokens[j].fold == "und" || d.tokens[j].fold == "et":
			if j > 0 && d.isForm(j-1) { // "Weber GmbH and ABC Inc." are two
				return at
			}
		default:
			return at
		}
	}
	return at
}

// isForm tells whether a word is a legal form.
func (d *document) isForm(i int) bool {
	p, ok := d.find(d.words.cues, i)
	return ok && p.class == "form" && !d.tokens[i].small
}

// formsEnd steps over more of the legal form: "& Co. KG".
func (d *document) formsEnd(i int) int {
	for i < len(d.tokens) {
		p, ok := d.find(d.words.cues, i)
		if !ok || p.class != "form" || d.tokens[i].small || strings.Contains(d.text[d.tokens[i-1].end:d.tokens[i].start], "\n") {
			return i
		}
		i += len(p.words)
	}
	return i
}

// behindForm is the company whose legal form stands before it: what is in quotes,
// else up to three words with capitals, or Arabic words with the article.
func (d *document) behindForm(i int) (span, bool) {
	end := d.tokens[i].end
	rest := strings.TrimLeft(d.text[end:], " \u00a0")
	if opening, size := utf8.DecodeRuneInString(rest); strings.ContainsRune("«\"“„'", opening) {
		if closing := strings.IndexAny(rest[size:], "»\"”“'"); closing > 0 {
			_, last := utf8.DecodeRuneInString(rest[size+closing:])
			return span{d.tokens[i].start, len(d.text) - len(rest) + size + closing + last, Company}, true
		}
	}
	next := i + 1
	for next < min(len(d.tokens), i+4) && d.joined(next) {
		t := d.tokens[next]
		isArabic := !t.capital && !t.small && !t.single
		if !d.isUpper(next) && !(isArabic && (next == i+1 || d.isArticled(next) || strings.HasPrefix(t.fold, "لل"))) {
			break
		}
		next++
	}
	if next == i+1 {
		return span{}, false
	}
	return d.span(i, next, Company), true
}
