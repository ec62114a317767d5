package facts

import (
	_ "embed"
	"strconv"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"huiyin/backend/redact/names"
)

// unit is what a number counts or measures; the zero value is nothing that is known.
type unit struct {
	name  string
	count bool // may be left out
}

// fits tells whether two numbers can be the same as far as their units go.
func (u unit) fits(v unit) bool {
	return u.name == v.name || u.name == "" && v.count || v.name == "" && u.count
}

// isTime tells of units of time.
func (u unit) isTime() bool {
	switch u.name {
	case "minute", "hour", "day", "week", "month", "year":
		return true
	}
	return false
}

// bases are the units in which others are counted, so that two years are 24 months.
var bases = map[string]struct {
	name  string
	times float64
}{"year": {"month", 12}, "week": {"day", 7}, "kg": {"g", 1000}, "cm": {"mm", 10}, "m": {"mm", 1000}}

// base is the unit in which a unit is counted, times how many of it make one.
func (u unit) base() unit {
	if b, ok := bases[u.name]; ok {
		return unit{b.name, u.count}
	}
	return u
}

func (u unit) times() float64 {
	if b, ok := bases[u.name]; ok {
		return b.times
	}
	return 1
}

// lexicon is words.txt, by folded words.
type lexicon struct {
	units   map[string]unit
	longest int                 // bytes of the longest unit
	spelled map[string][]string // by the name of a unit
	numbers map[string]float64
	ones    map[string]bool // one, a
	scales  map[string]float64
	clocks  map[string]string // pm, am, h
}

// shortest is how many bytes a unit has at least to be looked for in a text: shorter
// ones stand in other words.
const shortest = 3

//go:embed words.txt
var wordList string

var sharedLexicon = sync.OnceValue(func() *lexicon { return readLexicon(wordList) })

func readLexicon(list string) *lexicon {
	l := &lexicon{units: map[string]unit{}, spelled: map[string][]string{}, numbers: map[string]float64{}, ones: map[string]bool{}, scales: map[string]float64{}, clocks: map[string]string{}}
	for line := range strings.Lines(list) {
		parts := strings.SplitN(strings.TrimSpace(line), " ", 3)
		if len(parts) < 3 || parts[0] == "#" {
			continue
		}
		for _, written := range strings.Split(parts[2], "|") {
			l.add(parts[0], parts[1], names.Fold(written))
		}
	}
	return l
}

func (l *lexicon) add(kind, name, written string) {
	value, _ := strconv.ParseFloat(name, 64) // only names of numbers are numbers
	switch kind {
	case "count", "measure", "money":
		l.units[written] = unit{name, kind == "count"}
		l.longest = max(l.longest, len(written))
		if len(written) >= shortest {
			l.spelled[name] = append(l.spelled[name], written)
		}
	case "number":
		l.numbers[written] = value
		l.ones[written] = value == 1
	case "article":
		l.ones[written] = true
	case "scale":
		l.scales[written] = value
	case "clock":
		l.clocks[written] = name
	}
}

// unitAt is the longest unit that s begins with, and how many bytes it takes.
func (l *lexicon) unitAt(s string) (unit, int) {
	for n := min(len(s), l.longest+8); n > 0; n-- {
		if u, ok := l.units[fold(s, n)]; ok && endsWord(s, n) {
			return u, n
		}
	}
	return unit{}, 0
}

// unitBefore is the longest unit that s ends with: a currency before its amount.
func (l *lexicon) unitBefore(s string) (unit, int) {
	for n := min(len(s), 12); n > 0; n-- {
		from := len(s) - n
		if u, ok := l.units[fold(s[from:], n)]; ok && isMoney(u) && (from == 0 || !joins(s, from)) {
			return u, n
		}
	}
	return unit{}, 0
}

func isMoney(u unit) bool { return len(u.name) == 3 && u.name == strings.ToUpper(u.name) }

// fold folds the first n bytes, "" where they end inside a character.
func fold(s string, n int) string {
	if n < len(s) && !utf8.RuneStart(s[n]) || !utf8.RuneStart(s[0]) {
		return ""
	}
	return names.Fold(s[:n])
}

// endsWord tells that no letter of the same word stands behind byte n.
func endsWord(s string, n int) bool { return n == len(s) || !joins(s, n) }

// joins tells whether the characters on both sides of a byte are of one word. Chinese
// words follow each other without blanks.
func joins(s string, at int) bool {
	before, _ := utf8.DecodeLastRuneInString(s[:at])
	after, _ := utf8.DecodeRuneInString(s[at:])
	return unicode.IsLetter(before) && unicode.IsLetter(after) && !unicode.Is(unicode.Han, before) && !unicode.Is(unicode.Han, after)
}
