package messenger

import (
	_ "embed"
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"

	"huiyin/backend/importer"
)

//go:embed dates.txt
var datesFile string

// dateWords is what dates.txt holds.
type dateWords struct {
	months map[string]int    // beginnings of names
	whole  map[string]string // other words, by section
}

var calendar = readDateWords(datesFile)

func readDateWords(file string) dateWords {
	d := dateWords{months: map[string]int{}, whole: map[string]string{}}
	section := ""
	for line := range strings.Lines(file) {
		words := strings.Fields(line)
		switch {
		case len(words) == 0 || words[0] == "#":
		case words[0][0] == '[':
			section = strings.Trim(words[0], "[]")
		case section == "months":
			n, err := strconv.Atoi(words[0])
			if err != nil {
				panic("dates.txt: " + line)
			}
			for _, w := range words[1:] {
				d.months[w] = n
			}
		default:
			for _, w := range words {
				d.whole[w] = section
			}
		}
	}
	return d
}

// month gives the number of a month name, 0 for any other word.
func (d dateWords) month(word string) int {
	best, n := 0, 0
	for begin, m := range d.months {
		if len(begin) > n && strings.HasPrefix(word, begin) {
			best, n = m, len(begin)
		}
	}
	return best
}

var (
	clock      = regexp.MustCompile(`(?:^|[^\d.])(\d{1,2})[:.h](\d{2})(?:[:.](\d{2}))?(?:$|[^\d.:])`)
	countMonth = regexp.MustCompile(`(?:tháng|thg) ?(\d{1,2})|(\d{1,2}) ?[月월]`)
	dayHalf    = regexp.MustCompile(`\b([ap])\.? m\b\.?`)
	offset     = regexp.MustCompile(`(?:utc|gmt)(?:[+-][\d:]+)?$`)
	// dateToken is a number, or a word with the full stops and marks inside it.
	dateToken = regexp.MustCompile(`\d+|[年月日년월일]|上午|下午|凌晨|早上|清晨|中午|傍晚|晚上|午前|午後|오전|오후|[\p{L}\p{M}]+(?:\.[\p{L}\p{M}]+)*`)
)

// longestDate is the longest text that is taken for a date, in bytes.
const longestDate = 120

// looksDated reports whether s has a clock and a year, so that it should be a date.
func looksDated(s string) bool {
	if len(s) > longestDate || len(s) < len("1 1 24 1:00") {
		return false
	}
	s = plainDate(s)
	numbers, year := 0, false
	for _, n := range dateToken.FindAllString(s, -1) {
		if n[0] >= '0' && n[0] <= '9' {
			numbers++
			year = year || len(n) == 4
		}
	}
	return year && numbers >= 4 && numbers <= 8 && clock.MatchString(s)
}

// plainDate makes a date lower case, with plain digits and blanks.
func plainDate(s string) string {
	return strings.TrimSpace(strings.Map(func(r rune) rune {
		switch {
		case r >= '٠' && r <= '٩':
			return '0' + r - '٠'
		case r >= '۰' && r <= '۹':
			return '0' + r - '۰'
		case r >= '๐' && r <= '๙':
			return '0' + r - '๐'
		case unicode.Is(unicode.Cf, r):
			return -1
		case unicode.IsSpace(r):
			return ' '
		}
		return unicode.ToLower(r)
	}, s))
}

// parseDate reads the date of a page. Dates in numbers alone go by order, and
// are told to seen. ok is false where a word of it is unknown.
func parseDate(raw string, order importer.DateOrder, seen *evidence) (t time.Time, ok bool) {
	s := strings.TrimSpace(offset.ReplaceAllString(dayHalf.ReplaceAllString(plainDate(raw), "${1}m"), ""))
	at := clock.FindStringSubmatchIndex(s)
	if at == nil {
		return t, false
	}
	number := func(k int) int {
		if at[2*k] < 0 {
			return 0
		}
		n, _ := strconv.Atoi(s[at[2*k]:at[2*k+1]]) // two digits
		return n
	}
	hour, minute := number(1), number(2)
	end := at[5]
	if at[7] > 0 {
		end = at[7]
	}
	s = s[:at[2]] + " " + s[end:]
	month, half := 0, ""
	if m := countMonth.FindStringSubmatchIndex(s); m != nil {
		k := 2 // the group that fits
		if m[k] < 0 {
			k = 4
		}
		month, _ = strconv.Atoi(s[m[k]:m[k+1]]) // two digits
		s = s[:m[0]] + " " + s[m[1]:]
	}
	var numbers []int
	for _, token := range dateToken.FindAllString(s, -1) {
		if n, err := strconv.Atoi(token); err == nil {
			numbers = append(numbers, n)
			continue
		}
		section, known := calendar.whole[token]
		switch {
		case known && section != "passed":
			half = section
		case known:
		case month == 0 && calendar.month(token) > 0:
			month = calendar.month(token)
		default:
			return t, false
		}
	}
	if month == 0 && len(numbers) == 3 && numbers[0] < 1000 {
		seen.add(raw, numbers)
	}
	year, month, day, ok := dayOf(numbers, month, order)
	if !ok {
		return t, false
	}
	hour, ok = hourOf(hour, half)
	if t = time.Date(year, time.Month(month), day, hour, minute, 0, 0, time.UTC); !ok || minute > 59 || t.Day() != day {
		return t, false
	}
	return t, true
}

// dayOf tells the numbers of a date apart. month is 0 where it is one of them.
func dayOf(numbers []int, month int, order importer.DateOrder) (year, m, day int, ok bool) {
	const buddhist = 543
	switch {
	case month > 0 && len(numbers) == 2:
		year, day = max(numbers[0], numbers[1]), min(numbers[0], numbers[1])
	case month == 0 && len(numbers) == 3 && numbers[0] >= 1000:
		year, month, day = numbers[0], numbers[1], numbers[2]
	case month == 0 && len(numbers) == 3 && order == importer.MDY:
		month, day, year = numbers[0], numbers[1], numbers[2]
	case month == 0 && len(numbers) == 3:
		day, month, year = numbers[0], numbers[1], numbers[2]
	}
	if year >= 2400 {
		year -= buddhist
	}
	return year, month, day, year >= 2004 && year < 2100 && month >= 1 && month <= 12 && day >= 1 && day <= 31
}

// hourOf is the hour by the half of the day. 12 a.m. is 0 h; an hour above 12
// stays as it is.
func hourOf(hour int, half string) (int, bool) {
	switch half {
	case "am", "night":
		if hour == 12 {
			hour = 0
		}
	case "pm", "evening":
		if hour < 12 {
			hour += 12
		}
	case "noon":
		if hour < 10 {
			hour += 12
		}
	}
	return hour, hour <= 23
}

// evidence is what dates in numbers alone, with the year last, show of their order.
type evidence struct {
	any               bool
	dayFirst, dayLast bool // a number above 12 in first, in second place
	samples           []importer.DateSample
}

// add takes the three numbers of a date.
func (e *evidence) add(raw string, numbers []int) {
	first, second, year := numbers[0], numbers[1], numbers[2]
	e.any, e.dayFirst, e.dayLast = true, e.dayFirst || first > 12, e.dayLast || second > 12
	const few = 3
	if len(e.samples) < few && first <= 12 && second <= 12 && first != second {
		at := func(month, day int) string {
			return time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC).Format(time.DateOnly)
		}
		e.samples = append(e.samples, importer.DateSample{Raw: raw, DMY: at(second, first), MDY: at(first, second)})
	}
}

// join adds the evidence of another file.
func (e *evidence) join(other evidence) {
	e.any, e.dayFirst, e.dayLast = e.any || other.any, e.dayFirst || other.dayFirst, e.dayLast || other.dayLast
	const few = 3
	e.samples = append(e.samples, other.samples[:min(len(other.samples), few-len(e.samples))]...)
}

// order is what the dates show; empty: nothing, or both.
func (e *evidence) order() importer.DateOrder {
	switch {
	case e.dayFirst && !e.dayLast:
		return importer.DMY
	case e.dayLast && !e.dayFirst:
		return importer.MDY
	}
	return importer.InferOrder
}

// open reports whether the dates can be read two ways.
func (e *evidence) open() bool { return len(e.samples) > 0 && e.order() == importer.InferOrder }
