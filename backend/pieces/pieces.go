package pieces

import (
	"slices"
	"strings"
	"time"
	"unicode/utf8"
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
	cutter
	words    *lexicon
	text     string
	language language
	today    time.Time // the day of the message, at midnight UTC
	matches  []match
	read     []readings // by token
	value    []byte
	past     bool // the date that is read lies in the past: "since Monday"
	deadline bool // it is one: "by 3 May"
	links    bool // there may be links or addresses
}

// NewReader makes a reader. The first one reads the lexicon, which takes some
// ten milliseconds; all share it.
func NewReader() *Reader {
	return &Reader{cutter: cutter{folds: sharedFolds()}, words: sharedLexicon()}
}

// find is a piece that a rule sees at a token; next is the token behind it.
type find struct {
	kind  Kind
	next  int
	end   int
	value string
}

// rules in the order of their right of way: of pieces that begin at one token
// the longest wins, of equally long ones the first.
var rules = []func(*Reader, int) (find, bool){
	(*Reader).payment, (*Reader).incoterm, (*Reader).certificate, (*Reader).document, (*Reader).date, (*Reader).price,
	(*Reader).container, (*Reader).dimensions, (*Reader).quantity, (*Reader).measure, (*Reader).code,
	(*Reader).place, (*Reader).role, (*Reader).person,
}

// Find adds the pieces of text to into, in the order of the text. language is
// an ISO 639-1 code; with "" or "und" only what is safe in every language is
// found. at is when the message was written, in the writer's zone. Of a text
// longer than 64 KB only the first 64 KB are read.
func (r *Reader) Find(text, language string, at time.Time, into []Piece) []Piece {
	if len(text) > longestRead {
		end := longestRead
		for end > longestRead-utf8.UTFMax && !utf8.RuneStart(text[end]) {
			end--
		}
		text = text[:end]
	}
	r.text, r.language, r.today = text, languageOf(language), midnight(at)
	r.links = strings.ContainsAny(text, "@:") || strings.Contains(text, "www.")
	r.scan()
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
		into = append(into, Piece{best.kind, r.tokens[i].start, best.end, best.value})
		i = max(best.next, i+1)
	}
	if into = r.stances(into); len(into) > first+1 {
		slices.SortStableFunc(into[first:], byStart)
	}
	return into
}

// best is the longest piece that begins at token i.
func (r *Reader) best(i int) (best find, ok bool) {
	t := &r.tokens[i]
	if t.classes == 0 && t.kind == word && !t.capital {
		if !r.startsCode(i) {
			return best, false
		}
	}
	for _, rule := range rules {
		if f, found := rule(r, i); found && f.end > best.end {
			best, ok = f, true
		}
	}
	return best, ok
}

func byStart(a, b Piece) int {
	if a.Start != b.Start {
		return a.Start - b.Start
	}
	return b.End - a.End
}
