package facts

import (
	"cmp"
	"regexp"
	"slices"
	"strings"

	"huiyin/backend/pieces"
	"huiyin/backend/redact"
	"huiyin/backend/redact/names"
	"huiyin/backend/text"
)

// Find gives the facts of a text in its order.
func (l *Lock) Find(s string) []Fact {
	lang, _ := text.Detect(s, "")
	r := &reader{text: s, lexicon: sharedLexicon(), language: string(lang), covered: make([]bool, len(s))}
	for _, e := range l.people.Find(s) {
		r.personal(e)
	}
	r.times()
	reader := pieces.NewReader()
	reader.Coming = true
	for _, p := range reader.Find(r.uncovered(), r.language, l.today, nil) {
		r.piece(p)
	}
	r.pers()
	r.codes()
	r.numbers()
	slices.SortStableFunc(r.found, func(a, b Fact) int { return cmp.Compare(a.Start, b.Start) })
	return r.found
}

// reader collects facts; what one of its rules has taken, the next ones leave.
type reader struct {
	*lexicon
	text, language string
	covered        []bool // by byte
	found          []Fact
}

func (r *reader) add(f Fact) {
	f.Text = r.text[f.Start:f.End]
	r.found = append(r.found, f)
	for i := f.Start; i < f.End; i++ {
		r.covered[i] = true
	}
}

// uncovered is the text with blanks where something is taken: "Friday, 15:00" has no day 15.
func (r *reader) uncovered() string {
	left := []byte(r.text)
	for i, taken := range r.covered {
		if taken {
			left[i] = ' '
		}
	}
	return string(left)
}

// isFree tells that nothing has taken a part of the text.
func (r *reader) isFree(start, end int) bool { return !slices.Contains(r.covered[start:end], true) }

// personal takes what would be taken out before sending. Long numbers are compared
// by their digits.
func (r *reader) personal(e redact.Found) {
	f := Fact{Kind: Name, Start: e.Start, End: e.End, Values: []string{names.Fold(r.text[e.Start:e.End])}}
	switch e.Kind {
	case redact.Phone, redact.Account, redact.Email, redact.Link, redact.Handle:
		f.Kind = Link
	}
	if e.Kind == redact.Phone {
		f.Values[0] = strings.Map(onlyDigits, f.Values[0])
	}
	r.add(f)
}

// piece takes dates, incoterms and places. A date that is a duration is a number with its unit:
// 10 days.
func (r *reader) piece(p pieces.Piece) {
	if !r.isFree(p.Start, p.End) {
		return
	}
	f := Fact{Start: p.Start, End: p.End}
	switch {
	case p.Kind == pieces.Date && p.Value != "" && !r.lasts(r.text[p.Start:p.End]):
		f.Kind, f.Values = Date, strings.Split(p.Value, "|")
	case p.Kind == pieces.Incoterm:
		term, place, _ := strings.Cut(p.Value, " ")
		t := Fact{Kind: Incoterm, Values: []string{term}}
		var isDenied bool
		if t.Start, t.End, isDenied = r.denial(p.Start, p.Start+len(term), p.End); isDenied {
			t.Values[0] = "not " + term
		}
		r.add(t)
		if place == "" || p.Start+len(term) >= p.End {
			return
		}
		f.Kind, f.Start = Place, p.Start+len(term)
		f.Values = []string{names.Fold(place)}
	case p.Kind == pieces.Place:
		name, _, _ := strings.Cut(p.Value, ",")
		f.Kind, f.Values = Place, []string{names.Fold(name)}
	default:
		return
	}
	r.add(f)
}

func onlyDigits(c rune) rune {
	if c < '0' || c > '9' {
		return -1
	}
	return c
}

// lasts tells of a number with a unit of time.
func (r *reader) lasts(s string) bool {
	one := &reader{text: s, lexicon: r.lexicon, language: r.language, covered: make([]bool, len(s))}
	one.numbers()
	return slices.ContainsFunc(one.found, func(f Fact) bool { return f.unit.isTime() })
}

// code has letters, then digits, perhaps in several parts.
var code = regexp.MustCompile(`\b[A-Za-z]{1,8}[\-/ ]?\d+(?:[\-./]?[A-Za-z0-9]+)*\b`)

// codes takes models, documents and standards: PB-10K, PI-0341, UN38.3. "USD 4"
// and "by 15" are none.
func (r *reader) codes() {
	for _, m := range code.FindAllStringIndex(r.text, -1) {
		s := r.text[m[0]:m[1]]
		if !r.isFree(m[0], m[1]) || strings.Contains(s, " ") {
			continue
		}
		letters := s[:strings.IndexFunc(s, func(c rune) bool { return c < 'A' })]
		if _, isMoney := r.units[names.Fold(letters)]; isMoney {
			continue
		}
		plain := strings.NewReplacer("-", "", "/", "").Replace(strings.ToUpper(s))
		r.add(Fact{Kind: Code, Values: []string{plain}, Start: m[0], End: m[1]})
	}
}

// per stands before what a number is for.
var per = regexp.MustCompile(`(?i)每一?|\bper\s|/\s?|\bpro\s|\bpor\s|\bpar\s|за\s|(?:美元|美金|欧元|元|块|刀)(一)`)

// pers takes what a number is for: per carton, 每箱. A piece is what prices are for
// anyway.
func (r *reader) pers() {
	for _, m := range per.FindAllStringSubmatchIndex(r.text, -1) {
		if m[2] >= 0 { // 2.8美元一套
			m[0] = m[2]
		}
		u, n := r.unitAt(r.text[m[1]:])
		if n == 0 || u.name == "pc" || isMoney(u) || !r.isFree(m[0], m[1]+n) {
			continue
		}
		r.add(Fact{Kind: Per, Values: r.spelled[u.name], Start: m[0], End: m[1] + n})
	}
}
