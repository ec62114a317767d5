package spreadsheet

import (
	"math"
	"regexp"
	"strconv"
	"strings"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/importer"
)

// stamp is a moment as a cell has it.
type stamp struct {
	at        time.Time // wall clock or instant, in UTC
	instant   bool
	dayOnly   bool // no time of day
	precision chat.Precision
}

// dates reads the cells of date columns: ISO 8601, day and month in either
// order, Chinese and month names, seconds since 1970, and Excel's day numbers.
type dates struct {
	order importer.DateOrder
	since time.Time // day 0 of Excel's count
}

// newDates makes a reader; Excel counts days from 1900, on request from 1904.
// Its 1900 has a 29 February that never was: day 60 and all after it are one more.
func newDates(order importer.DateOrder, since1904 bool) dates {
	d := dates{order: order, since: time.Date(1899, 12, 30, 0, 0, 0, 0, time.UTC)}
	if since1904 {
		d.since = time.Date(1904, 1, 1, 0, 0, 0, 0, time.UTC)
	}
	return d
}

var (
	clockForm  = regexp.MustCompile(`(\d{1,2})\s*(?:[:时時点點])\s*(\d{1,2})\s*(?:[:分]\s*(\d{1,2})\s*秒?(?:[.,](\d{1,9}))?)?分?`)
	zoneForm   = regexp.MustCompile(`(?i)^\s*(z|utc|gmt)?\s*(?:([+-])(\d{2}):?(\d{2})?)?\s*$`)
	halfForm   = regexp.MustCompile(`(?i)\b([ap])\.?\s?m\.?(?:\b|$)|上午|下午|凌晨|早上|中午|晚上`)
	numberForm = regexp.MustCompile(`\d+`)
	letterForm = regexp.MustCompile(`\p{L}+`)
	dayNames   = regexp.MustCompile(`(?i)(?:星期|周|週|禮拜|礼拜)[一二三四五六日天]|\b(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\b`)
)

// months are the beginnings of month names in the languages of trade partners;
// they are compared without accents.
var months = map[string]time.Month{
	"jan": 1, "ene": 1, "gen": 1, "янв": 1, "feb": 2, "fev": 2, "fév": 2, "фев": 2, "mar": 3, "mär": 3, "mrt": 3, "мар": 3,
	"apr": 4, "abr": 4, "avr": 4, "апр": 4, "may": 5, "mai": 5, "mag": 5, "mei": 5, "май": 5, "мая": 5, "jun": 6, "giu": 6, "июн": 6,
	"jul": 7, "lug": 7, "июл": 7, "aug": 8, "ago": 8, "aou": 8, "aoû": 8, "авг": 8, "sep": 9, "set": 9, "сен": 9,
	"oct": 10, "okt": 10, "out": 10, "ott": 10, "окт": 10, "nov": 11, "ноя": 11, "dec": 12, "dez": 12, "déc": 12, "dic": 12, "дек": 12,
	"juin": 6, "juil": 7,
}

// read reads one cell; ok is false for anything that is no date.
func (d dates) read(text string) (s stamp, ok bool) {
	text = strings.TrimSpace(dayNames.ReplaceAllString(text, " "))
	if n, isNumber := number(text); isNumber && !strings.ContainsAny(text, "-") {
		return d.count(n, text)
	}
	rest, clock, zone, ok := splitClock(text)
	if !ok {
		return s, false
	}
	day, ok := d.day(rest)
	if !ok {
		return s, false
	}
	s = stamp{at: day, dayOnly: clock == nil, precision: chat.Minute}
	if clock != nil {
		s.at, s.precision = day.Add(clock.since), clock.precision
	}
	if zone != nil {
		s.at, s.instant = s.at.Add(-*zone), true
	}
	return s, true
}

// count reads a number: Excel's days, yyyymmdd, or seconds, milli- or
// microseconds since 1970.
func (d dates) count(n float64, text string) (s stamp, ok bool) {
	const firstDay, lastDay = 20000, 80000 // 1954 to 2119
	switch {
	case firstDay <= n && n < lastDay:
		seconds := math.Round(n * 24 * 60 * 60)
		at := d.since.Add(time.Duration(seconds) * time.Second)
		return stamp{at: at, dayOnly: n == math.Trunc(n), precision: chat.Second}, true
	case len(text) == 8 && n == math.Trunc(n):
		at, err := time.Parse("20060102", text)
		return stamp{at: at, dayOnly: true, precision: chat.Minute}, err == nil && at.Year() >= 1970
	case 1e9 <= n && n < 1e10:
		return stamp{at: time.UnixMilli(int64(math.Round(n * 1000))).UTC(), instant: true, precision: chat.Second}, true
	case 1e12 <= n && n < 1e13:
		return stamp{at: time.UnixMilli(int64(n)).UTC(), instant: true, precision: chat.Milli}, true
	case 1e15 <= n && n < 1e16:
		return stamp{at: time.UnixMilli(int64(n / 1000)).UTC(), instant: true, precision: chat.Milli}, true
	}
	return s, false
}

// clock is a time of day.
type clock struct {
	since     time.Duration // since midnight
	precision chat.Precision
}

// splitClock takes the time of day, and the zone behind it, out of a text.
func splitClock(text string) (rest string, c *clock, zone *time.Duration, ok bool) {
	at := clockForm.FindStringSubmatchIndex(text)
	if at == nil {
		return text, nil, nil, true
	}
	part := func(i int) string {
		if at[2*i] < 0 {
			return ""
		}
		return text[at[2*i]:at[2*i+1]]
	}
	before, behind := text[:at[0]], text[at[1]:]
	half := halfForm.FindString(before + " " + behind)
	before, behind = halfForm.ReplaceAllString(before, " "), halfForm.ReplaceAllString(behind, " ")
	c, ok = newClock(part(1), part(2), part(3), part(4), strings.ToLower(half))
	if !ok {
		return text, nil, nil, false
	}
	if m := zoneForm.FindStringSubmatch(behind); m != nil && m[0] != "" {
		if offset, has := offsetOf(m); has {
			zone = &offset
		}
		behind = ""
	}
	return strings.TrimSuffix(strings.TrimSpace(before), "T") + " " + behind, c, zone, true
}

// offsetOf reads the match of zoneForm; has is false for blanks alone.
func offsetOf(m []string) (offset time.Duration, has bool) {
	if m[2] == "" {
		return 0, m[1] != ""
	}
	hours, _ := strconv.Atoi(m[3]) // two digits
	minutes := 0
	if m[4] != "" {
		minutes, _ = strconv.Atoi(m[4]) // two digits
	}
	offset = time.Duration(hours)*time.Hour + time.Duration(minutes)*time.Minute
	if m[2] == "-" {
		offset = -offset
	}
	return offset, true
}

func newClock(hour, minute, second, fraction, half string) (*clock, bool) {
	h, _ := strconv.Atoi(hour)   // digits, by clockForm
	m, _ := strconv.Atoi(minute) // digits, by clockForm
	c := &clock{precision: chat.Minute}
	switch {
	case half == "":
	case strings.HasPrefix(half, "p"), half == "下午", half == "晚上", half == "中午" && h < 11:
		if h < 12 {
			h += 12
		}
	case h == 12 && half != "中午":
		h = 0
	}
	if h > 23 || m > 59 {
		return nil, false
	}
	c.since = time.Duration(h)*time.Hour + time.Duration(m)*time.Minute
	if second != "" {
		s, _ := strconv.Atoi(second) // digits, by clockForm
		if s > 59 {
			return nil, false
		}
		c.since += time.Duration(s) * time.Second
		c.precision = chat.Second
	}
	if fraction != "" {
		ms, _ := strconv.Atoi((fraction + "00")[:3]) // digits, by clockForm
		c.since += time.Duration(ms) * time.Millisecond
		c.precision = chat.Milli
	}
	return c, true
}

// day reads what is left without the time of day.
func (d dates) day(text string) (time.Time, bool) {
	month, named, ok := namedMonth(text)
	if !ok {
		return time.Time{}, false
	}
	parts := numberForm.FindAllString(text, -1)
	switch {
	case named && len(parts) == 2:
		if len(parts[0]) == 4 {
			parts[0], parts[1] = parts[1], parts[0]
		}
		return civil(parts[1], strconv.Itoa(int(month)), parts[0])
	case named || len(parts) != 3:
		return time.Time{}, false
	case len(parts[0]) == 4, d.order == importer.YMD && len(parts[2]) <= 2:
		return civil(parts[0], parts[1], parts[2])
	case d.order == importer.MDY:
		return civil(parts[2], parts[0], parts[1])
	}
	return civil(parts[2], parts[1], parts[0])
}

// namedMonth finds the month that a text names; ok is false where it holds
// words that are none.
func namedMonth(text string) (month time.Month, named, ok bool) {
	for _, word := range letterForm.FindAllString(text, -1) {
		word = strings.ToLower(word)
		switch word {
		case "年", "月", "日", "号", "號", "de", "del", "of", "st", "nd", "rd", "th", "г":
			continue
		}
		letters := []rune(word)
		if len(letters) < 3 {
			return 0, false, false
		}
		m, known := months[string(letters[:min(4, len(letters))])]
		if !known {
			m, known = months[string(letters[:3])]
		}
		if !known || named {
			return 0, false, false
		}
		month, named = m, true
	}
	return month, named, true
}

// civil makes a day of written numbers; years of two digits are of this century.
func civil(year, month, day string) (time.Time, bool) {
	y, errY := strconv.Atoi(year)
	m, errM := strconv.Atoi(month)
	d, errD := strconv.Atoi(day)
	if errY != nil || errM != nil || errD != nil {
		return time.Time{}, false
	}
	if len(year) == 2 {
		y += 2000
	}
	t := time.Date(y, time.Month(m), d, 0, 0, 0, 0, time.UTC)
	return t, y >= 1970 && y < 2200 && t.Day() == d && t.Month() == time.Month(m)
}

// turnable tells whether the order of day and month matters in a text, and gives
// the numbers that stand first and second.
func turnable(text string) (first, second int, ok bool) {
	text = strings.TrimSpace(dayNames.ReplaceAllString(text, " "))
	if _, isNumber := number(text); isNumber && !strings.Contains(text, "-") {
		return 0, 0, false
	}
	rest, _, _, ok := splitClock(text)
	if !ok || letterForm.MatchString(rest) {
		return 0, 0, false
	}
	parts := numberForm.FindAllString(rest, -1)
	if len(parts) != 3 || len(parts[0]) > 2 || len(parts[1]) > 2 {
		return 0, 0, false
	}
	first, _ = strconv.Atoi(parts[0])  // at most two digits
	second, _ = strconv.Atoi(parts[1]) // at most two digits
	return first, second, first != second
}
