package whatsapptxt

import "strings"

// civil gives the days since 1970-01-01 of a Gregorian date; ok is false
// where there is no such day.
func civil(year, month, day int) (days int, ok bool) {
	if month < 1 || month > 12 || day < 1 || day > monthDays(year, month) {
		return 0, false
	}
	// Years begin in March here, so that a leap day comes last.
	y, m := year, month-3
	if m < 0 {
		y, m = y-1, m+12
	}
	era := y / 400
	ofEra := y - era*400
	return era*146097 + ofEra*365 + ofEra/4 - ofEra/100 + (153*m+2)/5 + day - 1 - 719468, true
}

func monthDays(year, month int) int {
	switch month {
	case 4, 6, 9, 11:
		return 30
	case 2:
		if year%4 == 0 && (year%100 != 0 || year%400 == 0) {
			return 29
		}
		return 28
	}
	return 31
}

// The years between which a four-digit year belongs to a calendar (§1.3).
const (
	jalaliFirst, jalaliLast     = 1380, 1420
	buddhistFirst, buddhistLast = 2400, 2600
	buddhistOffset              = 543
	// whatsAppBegins is the first year that a chat can have.
	whatsAppBegins = 2009
)

// eras are the first years, less one, of the Japanese eras that iPhones write.
var eras = map[byte]int{'R': 2018, 'H': 1988, 'S': 1925}

// jalali gives the days since 1970-01-01 of a date of the Persian calendar, by
// the 33-year rule that holds from 1244 to 1472.
func jalali(year, month, day int) (days int, ok bool) {
	length := 31
	if month > 6 {
		length = 30
	}
	if month == 12 && !jalaliLeap(year) {
		length = 29
	}
	if month < 1 || month > 12 || day < 1 || day > length {
		return 0, false
	}
	// 1 Farvardin 1403 is 20 March 2024.
	days, _ = civil(2024, 3, 20)
	for y := 1403; y < year; y++ {
		days += jalaliYear(y)
	}
	for y := year; y < 1403; y++ {
		days -= jalaliYear(y)
	}
	if month <= 7 {
		return days + (month-1)*31 + day - 1, true
	}
	return days + 186 + (month-7)*30 + day - 1, true
}

func jalaliLeap(year int) bool {
	switch year % 33 {
	case 1, 5, 9, 13, 17, 22, 26, 30:
		return true
	}
	return false
}

func jalaliYear(year int) int {
	if jalaliLeap(year) {
		return 366
	}
	return 365
}

// months are the first letters of month names, in lower case, by number. The
// longest that fits wins ("juin" is not "juil").
var months = map[string]int{
	"jan": 1, "ene": 1, "gen": 1, "janv": 1, "jän": 1, "янв": 1, "oca": 1, "sty": 1,
	"feb": 2, "fév": 2, "fev": 2, "févr": 2, "фев": 2, "şub": 2, "lut": 2,
	"mar": 3, "mär": 3, "mrt": 3, "maa": 3, "мар": 3,
	"apr": 4, "avr": 4, "abr": 4, "апр": 4, "nis": 4, "kwi": 4,
	"may": 5, "mai": 5, "mag": 5, "mei": 5, "maj": 5, "мая": 5, "май": 5, "maio": 5,
	"jun": 6, "juin": 6, "giu": 6, "июн": 6, "haz": 6, "cze": 6,
	"jul": 7, "juil": 7, "lug": 7, "июл": 7, "tem": 7, "lip": 7,
	"aug": 8, "aoû": 8, "ago": 8, "agu": 8, "авг": 8, "ağu": 8, "sie": 8,
	"sep": 9, "set": 9, "сен": 9, "eyl": 9, "wrz": 9,
	"oct": 10, "okt": 10, "out": 10, "ott": 10, "окт": 10, "eki": 10, "paź": 10,
	"nov": 11, "ноя": 11, "kas": 11, "lis": 11,
	"dec": 12, "dez": 12, "déc": 12, "dic": 12, "des": 12, "дек": 12, "ara": 12, "gru": 12,
}

// monthsBy holds the names in months by first byte.
var monthsBy = func() (by [256][]string) {
	for name := range months {
		by[name[0]] = append(by[name[0]], name)
	}
	return by
}()

// monthName gives the number of a month name, 0 for any other word.
func monthName(word []byte) int {
	w := strings.ToLower(string(word))
	if w == "" {
		return 0
	}
	best, n := 0, 0
	for _, prefix := range monthsBy[w[0]] {
		m := months[prefix]
		if len(prefix) > n && strings.HasPrefix(w, prefix) {
			best, n = m, len(prefix)
		}
	}
	return best
}
