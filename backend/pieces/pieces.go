package pieces

import (
	"slices"
	"strings"
	"time"

	"huiyin/backend/text"
)

// Kind is the kind of a piece of information 信息点, as package labelled defines it.
type Kind string

// The kinds. The last three are views of the writer: their span is a sentence
// and may lie over other pieces.
const (
	Quantity    Kind = "quantity"
	Price       Kind = "price"
	Incoterm    Kind = "incoterm"
	Date        Kind = "date"
	Place       Kind = "place"
	Person      Kind = "person"
	Role        Kind = "role"
	Product     Kind = "product"
	Document    Kind = "document"
	Certificate Kind = "certificate"
	PaymentTerm Kind = "payment_term"

	Concern     Kind = "concern"
	Expectation Kind = "expectation"
	Opinion     Kind = "opinion"
)

// Piece is a piece of information in a message.
type Piece struct {
	Kind       Kind
	Start, End int    // bytes of the message, End exclusive
	Value      string // normalised, see the package comment; "" where nothing sure can be said
}

// longestRead is how many bytes of a message are read (64 KB). No messenger
// sends more in one message; a longer text is a file that was pasted.
const longestRead = 64 << 10

// Reader finds pieces. It keeps its memory between messages, so each goroutine
// needs one of its own. The zero value is not ready: see NewReader.
type Reader struct {
	// Coming takes every date for one to come, whatever the verb of its sentence says:
	// so two wordings of one message can be compared.
	Coming bool

	cutter
	words    *lexicon
	text     string
	language language
	today    time.Time // the day of the message, at midnight UTC
	matches  []match
	read     []readings // by token
	value    []byte
	past     bool     // the date that is read lies in the past: "since Monday"
	deadline bool     // a word stands before it that dates have: "on", "by"
	strict   bool     // and says that it is to come: "by 3 May"
	loose    bool     // but stands before much else too: "for"
	event    bool     // and names what comes before or after: "before", "after"
	links    bool     // there may be links or addresses
	accented bool     // the text is Vietnamese with its accents
	dated    moment   // the date that was read last
	back     int      // how many tokens before it belong to it: the coffee of coffee season
	before   moment   // and the last one that became a piece
	opening  int      // the token behind the days of a working week, 0 if there were none
	start    period   // where a range begins that the date that is read ends
	known    struct { // the amount that was read last, for several rules ask
		number
		at int
		ok bool
	}
}

// NewReader makes a reader. The first one reads the lexicon, which takes some
// ten milliseconds; all share it.
func NewReader() *Reader {
	return &Reader{cutter: cutter{folds: sharedFolds()}, words: sharedLexicon()}
}

// beginning cuts a text to what is read of it.
func beginning(s string) string { return text.Beginning(s, longestRead) }

// find is a piece that a rule sees at a token; next is the token behind it.
type find struct {
	kind  Kind
	next  int
	end   int
	value string
}

// rule is how the pieces of a kind are read, and what they begin with: phrases
// of classes, or any token of a form.
type rule struct {
	read   func(*Reader, int) (find, bool)
	starts uint64
	forms  form
}

// form is a set of what a token looks like.
type form uint8

const (
	formNumber  form = 1 << iota // digits
	formMark                     // any mark
	formCapital                  // a word that begins with a capital letter
	formUncased                  // a word of a script without capitals
)

// form is what token i looks like.
func (r *Reader) form(i int) (f form) {
	switch t := &r.tokens[i]; {
	case t.kind == digits:
		return formNumber
	case t.kind == mark:
		return formMark
	default:
		if t.capital {
			f = formCapital
		}
		if r.folded[t.from] >= 0xD8 { // behind Latin, Greek, Cyrillic and Hebrew
			f |= formUncased
		}
		return f
	}
}

// rules in the order of their right of way: of pieces that begin at one token
// the longest wins, of equally long ones the first.
var rules = []rule{
	{read: (*Reader).payment, starts: 1<<classPay | 1<<classPayPart | 1<<classPayNet | 1<<classPayWord, forms: formNumber | formMark},
	{read: (*Reader).incoterm, starts: 1 << classIncoterm},
	{read: (*Reader).certificate, starts: 1<<classCertificate | 1<<classStandard},
	{read: (*Reader).document, starts: 1<<classDocument | 1<<classOrder},
	{read: (*Reader).date, starts: startsDate | startsNumber, forms: formNumber},
	{read: (*Reader).price, starts: 1<<classCurrency | startsNumber, forms: formNumber},
	{read: (*Reader).container, starts: 1<<classArticle | startsNumber, forms: formNumber},
	{read: (*Reader).dimensions, forms: formNumber},
	{read: (*Reader).quantity, starts: 1<<classCounted | 1<<classArticle | startsNumber, forms: formNumber},
	{read: (*Reader).measure, forms: formNumber | formMark},
	{read: (*Reader).person, forms: formCapital | formUncased},
	{read: (*Reader).place, starts: 1 << classPlace, forms: formCapital},
	{read: (*Reader).role, starts: 1<<classMy | 1<<classRole},
}

// Find adds the pieces of text to into, in the order of the text. language is
// an ISO 639-1 code; with "" or "und" only what is safe in every language is
// found. at is when the message was written, in the writer's zone. Of a text
// longer than 64 KB only the first 64 KB are read.
func (r *Reader) Find(text, language string, at time.Time, into []Piece) []Piece {
	text = beginning(text)
	r.text, r.language, r.today = text, languageOf(language), midnight(at)
	r.links = strings.ContainsAny(text, "@:") || strings.Contains(text, "www.")
	r.accented = r.language == marksFirst && strings.ContainsFunc(text, isAccented)
	r.scan()
	r.before, r.opening = moment{}, 0
	first := len(into)
	for i := 0; i < len(r.tokens); {
		if skip := r.noise(i); skip > i {
			i = skip
			continue
		}
		best, ok := r.best(i)
		if !ok {
			i++
			continue
		}
		start := r.tokens[i].start
		if best.kind == Date {
			r.before, start = r.dated, r.behindPrefix(i-r.back)
		}
		for len(into) > first && into[len(into)-1].Start >= start { // 祇園 in 祇園祭の頃
			into = into[:len(into)-1]
		}
		into = append(into, Piece{best.kind, start, best.end, best.value})
		i = max(best.next, i+1)
	}
	if into = r.stances(into); len(into) > first+1 {
		slices.SortStableFunc(into[first:], byStart)
	}
	return into
}

// best is the longest piece that begins at token i.
func (r *Reader) best(i int) (best find, ok bool) {
	starts, form := r.tokens[i].classes, r.form(i)
	for n := range rules {
		rule := &rules[n]
		if starts&rule.starts == 0 && form&rule.forms == 0 {
			continue
		}
		if f, found := rule.read(r, i); found && f.end > best.end && !(f.kind == Price && r.isFeastWithDay(i)) {
			best, ok = f, true
		}
	}
	if f, found := r.code(i); found && f.end > best.end && !r.endsInDate(i+1, f) {
		return f, true
	}
	return best, ok
}

// isFeastWithDay tells of the new year in "closed for CNY 28 March" and "CNY 9 days", no
// amount in yuan.
func (r *Reader) isFeastWithDay(i int) bool {
	if !r.has(i, 1<<classHoliday) || !r.isDigits(i+1) {
		return false
	}
	_, isDay := r.dayFirst(i + 1)
	return isDay || r.has(i+2, 1<<classSpan)
}

// endsInDate tells that a day behind token i goes on where a code ends: "at
// Gulfood 26-30 Jan".
func (r *Reader) endsInDate(i int, code find) bool {
	for ; i < code.next; i++ {
		if r.tokens[i].kind == digits && r.tokens[i].gap == blank {
			day, isDay := r.dayFirst(i)
			part, isPart := r.partOf(i) // Jeddah 1st week of March
			return isDay && day.end >= code.end || isPart && part.end > code.end
		}
	}
	return false
}

func byStart(a, b Piece) int {
	if a.Start != b.Start {
		return a.Start - b.Start
	}
	return b.End - a.End
}
