package pieces

import "time"

// feastIn is a holiday in a year; of what is neither fixed nor computed here
// the period is unclear.
func feastIn(name string, year int) period {
	if fixed, ok := fixedFeasts[name]; ok {
		from := civil(year, fixed[0], fixed[1])
		return between(from, civil(year+fixed[4], fixed[2], fixed[3]))
	}
	if days, ok := fromEaster[name]; ok {
		sunday := easter(year)
		return between(sunday.AddDate(0, 0, days[0]), sunday.AddDate(0, 0, days[1]))
	}
	if nth, ok := nthWeekdays[name]; ok {
		return dayOf(nthWeekday(year, nth[0], nth[1], nth[2]))
	}
	if feast, ok := moonFeasts[name]; ok {
		days := moonDays[feast.moon]
		if year < firstLunar || year >= firstLunar+len(days) {
			return period{}
		}
		moon := civil(year, days[year-firstLunar]/100, days[year-firstLunar]%100)
		return between(moon.AddDate(0, 0, feast.first), moon.AddDate(0, 0, feast.last))
	}
	switch name {
	case "orthodox easter":
		return between(orthodoxEaster(year).AddDate(0, 0, -2), orthodoxEaster(year).AddDate(0, 0, 1))
	case "black friday":
		return dayOf(nthWeekday(year, 11, 4, 4).AddDate(0, 0, 1))
	case "eid al-fitr":
		return islamic(year, 10, 1, 3)
	case "eid al-adha":
		return islamic(year, 12, 10, 4)
	}
	if month := islamicMonths[name]; month > 0 {
		return islamic(year, month, 1, 29)
	}
	return period{}
}

// islamicMonths are the numbers of the months that people in trade name.
var islamicMonths = map[string]int{"muharram": 1, "safar": 2, "rabi al-awwal": 3, "rabi al-thani": 4, "jumada al-ula": 5, "jumada al-thani": 6,
	"rajab": 7, "shaban": 8, "ramadan": 9, "shawwal": 10, "dhu al-qadah": 11, "dhu al-hijjah": 12}

// fixedFeasts are month and day of the first and the last day, and 1 where
// the last lies in the next year. Seasons are the meteorological ones of the
// north.
var fixedFeasts = map[string][5]int{
	"christmas": {12, 24, 12, 26, 0}, "new year": {1, 1, 1, 1, 0}, "new year's eve": {12, 31, 12, 31, 0}, "valentine": {2, 14, 2, 14, 0}, "may day": {5, 1, 5, 1, 0},
	"national day": {10, 1, 10, 7, 0}, "halloween": {10, 31, 10, 31, 0}, "nowruz": {3, 20, 3, 24, 0},
	"spring": {3, 1, 5, 31, 0}, "summer": {6, 1, 8, 31, 0}, "autumn": {9, 1, 11, 30, 0}, "winter": {12, 1, 2, 28, 1},
	"spring summer": {3, 1, 8, 31, 0}, "autumn winter": {9, 1, 2, 28, 1},
	"women's day": {3, 8, 3, 8, 0}, "boxing day": {12, 26, 12, 26, 0}, "epiphany": {1, 6, 1, 6, 0}, "kings": {1, 6, 1, 6, 0}, "old new year": {1, 14, 1, 14, 0}, "defenders day": {2, 23, 2, 23, 0}, "foundation day": {2, 11, 2, 11, 0}, "white day": {3, 14, 3, 14, 0}, "st patrick": {3, 17, 3, 17, 0},
	"mother's day of arabs": {3, 21, 3, 21, 0}, "qingming": {4, 4, 4, 6, 0}, "songkran": {4, 13, 4, 15, 0}, "king's day": {4, 27, 4, 27, 0}, "golden week ja": {4, 29, 5, 5, 0},
	"children's day in may": {5, 5, 5, 5, 0}, "parents' day": {5, 8, 5, 8, 0}, "victory day": {5, 9, 5, 9, 0}, "mother's day of poland": {5, 26, 5, 26, 0}, "children's day in june": {6, 1, 6, 1, 0},
	"russia day": {6, 12, 6, 12, 0}, "618": {6, 18, 6, 18, 0}, "st john": {6, 24, 6, 24, 0}, "festas juninas": {6, 1, 6, 30, 0}, "keti koti": {7, 1, 7, 1, 0}, "fourth of july": {7, 4, 7, 4, 0},
	"bastille day": {7, 14, 7, 14, 0}, "constitution day of korea": {7, 17, 7, 17, 0}, "throne day": {7, 30, 7, 30, 0}, "obon": {8, 13, 8, 16, 0}, "ferragosto": {8, 15, 8, 15, 0}, "assumption": {8, 15, 8, 15, 0},
	"independence day of indonesia": {8, 17, 8, 17, 0}, "republic day of turkey": {10, 29, 10, 29, 0}, "all saints": {11, 1, 11, 1, 0}, "day of the dead": {11, 1, 11, 2, 0}, "all souls": {11, 2, 11, 2, 0},
	"singles day": {11, 11, 11, 11, 0}, "pepero day": {11, 11, 11, 11, 0}, "armistice": {11, 11, 11, 11, 0}, "st martin": {11, 11, 11, 11, 0}, "independence day of poland": {11, 11, 11, 11, 0},
	"national day of the emirates": {12, 2, 12, 2, 0}, "saint nicholas": {12, 5, 12, 5, 0}, "nicholas": {12, 6, 12, 6, 0}, "christmas eve": {12, 24, 12, 24, 0},
}

// fromEaster are the days from Easter Sunday of the western churches to the first
// and to the last day of feasts.
var fromEaster = map[string][2]int{
	"easter": {-2, 1}, "easter sunday": {0, 0}, "easter monday": {1, 1}, "good friday": {-2, -2}, "maundy thursday": {-3, -3}, "holy week": {-6, -1}, "palm sunday": {-7, -7},
	"mothering sunday": {-21, -21}, "ash wednesday": {-46, -46}, "shrove tuesday": {-47, -47}, "shrove monday": {-48, -48}, "carnival": {-50, -46}, "fat thursday": {-52, -52},
	"ascension": {39, 39}, "whitsun": {49, 50}, "corpus christi": {60, 60},
}

// nthWeekdays are the month, the weekday (1 is Monday) and which one in it, -1 the last.
var nthWeekdays = map[string][3]int{"thanksgiving": {11, 4, 4}, "labor day": {9, 1, 1}, "may bank holiday": {5, 1, 1}, "mother's day": {5, 7, 2}, "mother's day of france": {5, 7, -1}, "mother's day of russia": {11, 7, -1}}

// moonDays are month and day of days by the moon from firstLunar on: the Chinese
// ones by the Hong Kong Observatory's conversion tables, Diwali and Holi as they are
// kept in most of India.
var moonDays = map[string][]int{
	"new year":   {125, 212, 201, 122, 210, 129, 217, 206, 126, 213, 203, 123, 211, 131, 219, 208},
	"double 5th": {625, 614, 603, 622, 610, 531, 619, 609, 528, 616, 605, 624, 612, 601, 620, 610},
	"8th moon":   {1001, 921, 910, 929, 917, 1006, 925, 915, 1003, 922, 912, 1001, 919, 908, 927, 916},
	"diwali":     {1114, 1104, 1024, 1112, 1031, 1020, 1108, 1029, 1017, 1105, 1026},
	"holi":       {310, 329, 318, 308, 325, 314, 304, 322, 311, 301, 320},
}

// moonFeasts are feasts by such a day, with the days from it to the first and to the
// last on which nobody works.
var moonFeasts = map[string]struct {
	moon        string
	first, last int
}{
	"cny": {"new year", -1, 6}, "lantern festival": {"new year", 14, 14}, "dragon boat": {"double 5th", 0, 0}, "mid-autumn": {"8th moon", 0, 0}, "chuseok": {"8th moon", -1, 1},
	"diwali": {"diwali", 0, 0}, "holi": {"holi", 0, 0},
}

// firstLunar is the first year of moonDays.
const firstLunar = 2020

// easter is Easter Sunday of the western churches (Meeus, Astronomical
// Algorithms, chapter 8).
func easter(year int) time.Time {
	a, b, c := year%19, year/100, year%100
	d, e := b/4, b%4
	f := (b + 8) / 25
	g := (b - f + 1) / 3
	h := (19*a + b - d - g + 15) % 30
	i, k := c/4, c%4
	l := (32 + 2*e + 2*i - h - k) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return civil(year, n/31, n%31+1)
}

// orthodoxEaster is Easter Sunday of the orthodox churches, by the Julian calendar
// (Meeus, Astronomical Algorithms, chapter 8), which is 13 days behind till 2099.
func orthodoxEaster(year int) time.Time {
	d := (19*(year%19) + 15) % 30
	e := (2*(year%4) + 4*(year%7) - d + 34) % 7
	n := d + e + 114
	return civil(year, n/31, n%31+1).AddDate(0, 0, 13)
}

// nthWeekday is the nth such weekday of a month, with -1 the last.
func nthWeekday(year, month, weekday, n int) time.Time {
	if n < 0 {
		last := civil(year, month+1, 0)
		return last.AddDate(0, 0, -(weekdayOf(last)-weekday+7)%7)
	}
	first := civil(year, month, 1)
	return first.AddDate(0, 0, (weekday-weekdayOf(first)+7)%7+7*(n-1))
}

// islamic is the first feast of a civil year that begins on a day of a month
// of the tabular Islamic calendar and lasts some days. The moon that is seen
// may move it by a day.
func islamic(year, month, dayNumber, days int) period {
	for y := year - 580; ; y++ {
		if from := hijri(y, month, dayNumber); from.Year() >= year {
			return between(from, from.AddDate(0, 0, days-1))
		}
	}
}

// firstHijri is the first Islamic year that people in trade write: 1979.
const firstHijri = 1400

// hijri is a day of the tabular Islamic calendar.
func hijri(year, month, dayNumber int) time.Time {
	// Days since 1 Muharram of year 1, which was 19 July 622 (Gregorian).
	return civil(622, 7, 19).AddDate(0, 0, dayNumber-1+(59*(month-1)+1)/2+(year-1)*354+(3+11*year)/30)
}
