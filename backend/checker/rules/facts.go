package rules

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"huiyin/backend/chat"
	"huiyin/backend/pieces"
	"huiyin/backend/text"
)

// facts are the pieces of information of a text, and the sentences that they
// stand in.
type facts struct {
	raw       []rune
	pieces    []chat.Piece
	sentences []sentence
}

// factsOf takes the pieces that were found in a text.
func factsOf(s string, found []chat.Piece) facts {
	return facts{[]rune(s), found, sentences(s)}
}

// readFacts finds them itself.
func readFacts(s string, now time.Time) facts {
	language, _ := text.Detect(s, "")
	var found []chat.Piece
	for _, p := range pieces.NewReader().Find(s, string(language), now, nil) {
		start := utf8.RuneCountInString(s[:p.Start])
		found = append(found, chat.Piece{
			Span: chat.Span{Start: start, End: start + utf8.RuneCountInString(s[p.Start:p.End])}, Kind: string(p.Kind), Value: p.Value,
		})
	}
	return factsOf(s, found)
}

// words are those of a piece, as they were written.
func (f facts) words(p chat.Piece) string {
	if p.End > len(f.raw) {
		return p.Value
	}
	return string(f.raw[p.Start:p.End])
}

// sentence is the one that a piece stands in.
func (f facts) sentence(p chat.Piece) sentence { return around(f.sentences, hit{start: p.Start}) }

// values are the values of a kind in the sentence of a piece; where it has
// none, the only one of the whole text. What other sentences ask does not count.
func (f facts) values(kind string, beside chat.Piece) []string {
	s := f.sentence(beside)
	var near, all []string
	for _, p := range f.pieces {
		if p.Kind != kind {
			continue
		}
		if p.Start >= s.Start && p.End <= s.End {
			near = append(near, p.Value)
		} else if f.sentence(p).Question() {
			continue
		}
		all = append(all, p.Value)
	}
	if near == nil && len(all) == 1 {
		return all
	}
	return near
}

// loose fits a number that may be a quantity without its unit: "3,000 PB-10K".
var loose = regexp.MustCompile(`(?:^|[\s(])(\d{1,3}(?:,\d{3})+|\d{2,6})(?:[\s)?!]|$)`)

// timeSpan fits what makes a number before it a time: "25 days".
var timeSpan = regexp.MustCompile(`^ ?(?:(?:working|business|calendar) )?(?:days?|weeks?|months?|hours?|years?|dias?|jours?|tage?|天|周|个月|小时)`)

// counts are the quantities that a price is for, as numbers.
func (f facts) counts(price chat.Piece) []string {
	var all []string
	for _, v := range f.values("quantity", price) {
		if n, _, ok := numberOf(v); ok {
			all = append(all, strconv.FormatFloat(n, 'f', -1, 64))
		}
	}
	if all != nil {
		return all
	}
	s := f.sentence(price).Text
	for _, m := range loose.FindAllStringSubmatchIndex(s, -1) {
		number := strings.ReplaceAll(s[m[2]:m[3]], ",", "")
		if !strings.Contains(price.Value, number) && !year(number) && !timeSpan.MatchString(s[m[3]:]) {
			all = append(all, number)
		}
	}
	return all
}

// of gives the pieces of a kind.
func (f facts) of(kind string) []chat.Piece {
	return slices.DeleteFunc(slices.Clone(f.pieces), func(p chat.Piece) bool { return p.Kind != kind })
}

// goodsPrices are the prices that are named for goods: no freight, deposit or
// total, and in no question.
func (f facts) goodsPrices() []chat.Piece {
	return slices.DeleteFunc(f.of("price"), func(p chat.Piece) bool {
		s := f.sentence(p)
		return s.Question() || otherMoney.MatchString(s.Text)
	})
}

// about reports whether two texts may speak of the same product: both name one
// of the same, or neither names any.
func (f facts) about(other facts) bool {
	mine, theirs := f.of("product"), other.of("product")
	if len(mine) == 0 || len(theirs) == 0 {
		return len(mine) == len(theirs)
	}
	return slices.ContainsFunc(mine, func(p chat.Piece) bool {
		return slices.ContainsFunc(theirs, func(q chat.Piece) bool { return strings.EqualFold(p.Value, q.Value) })
	})
}

// amountOf reads "USD 4.20"; false for ranges and currencies that are not known.
func amountOf(value string) (currency string, amount float64, ok bool) {
	currency, number, _ := strings.Cut(value, " ")
	amount, err := strconv.ParseFloat(strings.ReplaceAll(number, ",", ""), 64)
	return currency, amount, err == nil && amount > 0 && currency != "?"
}

// numberOf reads "500 pcs"; false for ranges.
func numberOf(value string) (n float64, unit string, ok bool) {
	number, unit, _ := strings.Cut(value, " ")
	n, err := strconv.ParseFloat(strings.ReplaceAll(number, ",", ""), 64)
	return n, unit, err == nil
}

// mistakable reports whether one amount may stand where another should: of the
// same size, or with its point at another place. Others price another thing.
func mistakable(a, b float64) bool {
	ratio := max(a, b) / min(a, b)
	_, fraction := math.Modf(math.Log10(ratio))
	return ratio < 2 || min(fraction, 1-fraction) < 0.001
}

// overlap reports whether two lists share a value or one of them is empty.
func overlap(a, b []string) bool {
	return len(a) == 0 || len(b) == 0 || slices.ContainsFunc(a, func(s string) bool { return slices.Contains(b, s) })
}
