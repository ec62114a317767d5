package importertest

import (
	"fmt"
	"strings"
	"time"
)

// Variant writes the header of one phone (SPEC.md (Import), by its number)
// up to the author.
type Variant struct {
	ID     string
	Head   func(t time.Time) string
	Minute bool // headers have no seconds
	Tight  bool // no blank after the author's colon
}

const (
	lrm, rlm, nbsp, nnbsp = "\u200e", "\u200f", "\u00a0", "\u202f"
)

func h12(t time.Time) int { return (t.Hour()+11)%12 + 1 }

// half gives one of two words by the half of the day.
func half(t time.Time, am, pm string) string {
	if t.Hour() < 12 {
		return am
	}
	return pm
}

// native writes the digits of s in another script.
func native(s string, zero rune) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return zero + r - '0'
		}
		return r
	}, s)
}

// layout makes a header by a layout of package time; CLOCK, AP and the like
// are filled in first.
func layout(l string) func(time.Time) string {
	return func(t time.Time) string { return t.Format(l) }
}

// dayPart is the Chinese word for the part of the day.
func dayPart(t time.Time) string {
	switch h := t.Hour(); {
	case h < 5:
		return "凌晨"
	case h < 8:
		return "早上"
	case h < 12:
		return "上午"
	case h < 13:
		return "中午"
	case h < 17:
		return "下午"
	case h < 19:
		return "傍晚"
	}
	return "晚上"
}

func germanPart(t time.Time) string {
	switch h := t.Hour(); {
	case h < 4:
		return "nachts"
	case h < 10:
		return "morgens"
	case h < 12:
		return "vorm."
	case h < 13:
		return "mittags"
	case h < 18:
		return "nachm."
	}
	return "abends"
}

var germanMonths = []string{"Jan.", "Feb.", "Mär", "Apr.", "Mai", "Juni", "Juli", "Aug.", "Sep.", "Okt.", "Nov.", "Dez."}

// Variants are all header shapes that can be dated: 1 to 44 and 46.
func Variants() []Variant {
	v := func(id, l string) Variant {
		return Variant{ID: id, Head: layout(l), Minute: !strings.Contains(l, "05")}
	}
	f := func(id string, minute bool, head func(t time.Time) string) Variant {
		return Variant{ID: id, Head: head, Minute: minute}
	}
	spanish := func(b1, b2 string) func(time.Time) string {
		return func(t time.Time) string {
			return fmt.Sprintf("%d/%d/%d, %d:%02d%s%s.%sm. - ", t.Day(), t.Month(), t.Year(), h12(t), t.Minute(), b1, half(t, "a", "p"), b2)
		}
	}
	jalali := func(t time.Time) string { // 5 March 2024 is 15 Esfand 1402; the chat stays in that month
		day := 15 + int(t.Sub(time.Date(2024, 3, 5, 0, 0, 0, 0, time.UTC))/(24*time.Hour))
		month, year := 12, 1402
		if day > 29 {
			day, month, year = day-29, 1, 1403
		}
		return native(fmt.Sprintf("%d/%02d/%02d, %02d:%02d - ", year, month, day, t.Hour(), t.Minute()), '۰')
	}
	return []Variant{
		v("1", "[02/01/2006, 15:04:05] "),
		v("2", "[2/1/06, 15:04:05] "),
		v("3", "[1/2/06, 3:04:05"+nnbsp+"PM] "),
		v("4", "[02.01.06, 15:04:05] "),
		v("5", "[02.01.06, 3:04:05"+nnbsp+"PM] "),
		v("6", "[02-01-06 15:04:05] "),
		v("7", "[2/1/06 15:04:05] "),
		v("8", "[2/1/06 15.04.05] "),
		v("9 slash", "[2006/01/02, 15:04:05] "),
		v("9 dash", "[2006-01-02, 15:04:05] "),
		v("9 dot", "[2006.01.02, 15:04:05] "),
		v("10", "[15:04:05, 2/1/06] "),
		f("11", false, func(t time.Time) string {
			return fmt.Sprintf("[%s %s%d%s] ", t.Format("2006/1/2"), half(t, "上午", "下午"), h12(t), t.Format(":04:05"))
		}),
		f("12", false, func(t time.Time) string {
			return fmt.Sprintf("[%s %s %d%s] ", t.Format("2006. 1. 2."), half(t, "오전", "오후"), h12(t), t.Format(":04:05"))
		}),
		v("13", "["+rlm+"2"+rlm+"/1"+rlm+"/2006، 15:04:05] "),
		f("14", false, func(t time.Time) string {
			return native(fmt.Sprintf("[%d%s/%d%s/%d، %d%s%s%s] ", t.Day(), rlm, t.Month(), rlm, t.Year(), h12(t), t.Format(":04:05"), nbsp, half(t, "ص", "م")), '٠')
		}),
		f("15 era", false, func(t time.Time) string {
			return fmt.Sprintf("[%d/%d/%d BE, %s] ", t.Month(), t.Day(), t.Year()+543, t.Format("15:04:05"))
		}),
		f("15", false, func(t time.Time) string {
			return fmt.Sprintf("[%d/%d/%d %s] ", t.Day(), t.Month(), t.Year()+543, t.Format("15:04:05"))
		}),
		f("16", false, func(t time.Time) string {
			return fmt.Sprintf("[%d/%d/R%d, %s] ", t.Month(), t.Day(), t.Year()-2018, t.Format("15:04:05"))
		}),
		f("17", false, func(t time.Time) string {
			return fmt.Sprintf("[%s, %d%s%s%s.%sm.] ", t.Format("2/1/06"), h12(t), t.Format(":04:05"), nbsp, half(t, "a", "p"), nbsp)
		}),
		v("18", "[02/01/06 15:04] "),
		f("19", false, func(t time.Time) string {
			return fmt.Sprintf("[%d. %s %d, %s] ", t.Day(), germanMonths[t.Month()-1], t.Year(), t.Format("15:04:05"))
		}),
		v("19 English", "[Jan 2, 2006, 15:04:05] "),
		v("20", "02/01/2006, 15:04 - "),
		v("21", "02/01/06, 15:04 - "),
		v("22", "1/2/06, 3:04"+nnbsp+"PM - "),
		v("22 older", "1/2/06, 3:04 PM - "),
		v("23", "02/01/2006, 3:04 pm - "),
		v("23 narrow", "02/01/2006, 3:04"+nnbsp+"pm - "),
		f("24", true, spanish(nbsp, nbsp)),
		f("24 tight", true, spanish(" ", "")),
		f("24 mixed", true, spanish(nnbsp, "\u2009")),
		v("25", "02.01.06, 15:04 - "),
		v("25 long year", "02.01.2006, 15:04 - "),
		v("26", "02.01.06 15:04 - "),
		v("27", "02-01-2006 15:04 - "),
		v("28", "2006-01-02 15:04 - "),
		v("28 comma", "2006-01-02, 15:04 - "),
		v("29", "02/01/2006 à 15:04 - "),
		v("30", "2.1.2006 klo 15.04 - "),
		v("31", "02/01/06 15.04 - "),
		v("32", "2. 1. 2006. 15:04 - "),
		f("33", true, func(t time.Time) string {
			return fmt.Sprintf("%s %s%d%s - ", t.Format("2006/1/2"), half(t, "上午", "下午"), h12(t), t.Format(":04"))
		}),
		f("34", true, func(t time.Time) string {
			return fmt.Sprintf("%s %s%d%s - ", t.Format("2006/1/2"), dayPart(t), h12(t), t.Format(":04"))
		}),
		f("35", true, func(t time.Time) string {
			return fmt.Sprintf("%s %s%d%s - ", t.Format("2006年1月2日"), half(t, "上午", "下午"), h12(t), t.Format(":04"))
		}),
		f("36", true, func(t time.Time) string {
			return fmt.Sprintf("%s %02d%s %s - ", t.Format("02/01/2006"), h12(t), t.Format(":04"), half(t, "上午", "下午"))
		}),
		f("37", true, func(t time.Time) string {
			return fmt.Sprintf("%s %s%d%s - ", t.Format("2006/01/02"), half(t, "午前", "午後"), t.Hour()%12, t.Format(":04"))
		}),
		v("37 24 h", "2006/01/02, 15:04 - "),
		f("38", true, func(t time.Time) string { return native(t.Format("2006/1/2،"+nbsp+"15:04 - "), '۰') }),
		f("39", true, jalali),
		f("40 Hindi", true, func(t time.Time) string { return native(t.Format("02/01/06, 3:04 pm - "), '०') }),
		f("40 Bengali", true, func(t time.Time) string { return native(t.Format("02/01/06, 3:04 pm - "), '০') }),
		f("40 Thai", true, func(t time.Time) string { return native(t.Format("2/1/2006 15:04 - "), '๐') }),
		f("40 Burmese", true, func(t time.Time) string { return native(t.Format("02-01-06 15:04 - "), '၀') }),
		f("41", true, func(t time.Time) string {
			return fmt.Sprintf("%s, %d%s %s - ", t.Format("02.01.06"), h12(t), t.Format(":04"), germanPart(t))
		}),
		v("42", "01/02/06, 3:04:05 PM – "),
		v("43", "02.01.06, 15:04:05: "),
		v("43 ISO", "2006-01-02, 3:04:05 PM: "),
		{ID: "44", Head: layout("[2006/1/2 15:04:05] "), Tight: true},
		{ID: "44 Android", Head: layout("02/01/06, 15:04 - "), Tight: true, Minute: true},
		v("46", "02.01.2006 - 15:04:05; "),
	}
}
