package facts

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"huiyin/backend/redact/names"
)

var (
	figure  = regexp.MustCompile(`\d{1,3}(?:[ \x{00a0}\x{202f}]\d{3})+(?:[.,]\d+)?\b|\d+(?:[.,'’]\d+)*`)
	digits  = regexp.MustCompile(`\d+`)
	numeral = regexp.MustCompile(`百分之[零〇一二两兩三四五六七八九十百千点點]+|[零〇一二两兩三四五六七八九十百千万萬亿億]+(?:点[零一二三四五六七八九]+)?半?|半`)
	// filler may stand between a number and its unit.
	filler = regexp.MustCompile(`(?i)^(?:more|extra|additional|further|other|full|whole|más|mais|weitere|autres|ещё|еще)\s`)
	// tenth is what follows 块: 三块五 is 3.5.
	tenth = regexp.MustCompile(`^([一二三四五六七八九]|\d)(?:毛|角|$|[^\p{Han}\d.])`)
	// joint joins the ends of a range, which share their unit: 4.2-4.5 USD.
	joint = regexp.MustCompile(`^\s?(?:[-–~～/]|to|涨到|降到|涨至|降至|升到|bis|a|à|до|至|到|or|和|and|und|y|e|et|и|或)\s?$`)
	// idle are Chinese words in which nothing is counted.
	idle = []string{"千万别", "千万不", "万一", "十分", "三星", "第一", "百度"}
)

// numbers takes all numbers that are left, with their units.
func (r *reader) numbers() {
	first := len(r.found)
	for _, m := range figure.FindAllStringIndex(r.text, -1) {
		if r.isFree(m[0], m[1]) {
			r.number(m[0], m[1], r.readings(r.text[m[0]:m[1]]))
			continue
		}
		for _, part := range digits.FindAllStringIndex(r.text[m[0]:m[1]], -1) { // CN-014 187
			if start, end := m[0]+part[0], m[0]+part[1]; r.isFree(start, end) {
				r.number(start, end, parse(r.text[start:end]))
			}
		}
	}
	for _, m := range numeral.FindAllStringIndex(r.text, -1) {
		r.chinese(m[0], m[1])
	}
	r.words()
	r.shareUnits(r.found[first:])
}

// firstYear is from where on a number of years is the name of one.
const firstYear = 1900

// number takes the number at a place, with the scale and unit around it.
func (r *reader) number(start, end int, values []float64) {
	for {
		scale, n := r.scaleAt(r.text[end:])
		if n == 0 {
			break
		}
		for i := range values {
			values[i] *= scale
		}
		end += n
	}
	f := Fact{Kind: Number, Start: start, End: end}
	f.unit, f.Start, f.End = r.unitOf(start, end)
	if more, n := r.tenths(f, end); n > 0 {
		for i := range values {
			values[i] += more
		}
		f.End += n
	}
	if f.unit.name == "year" && len(values) > 0 && values[0] >= firstYear { // 2026年 is a date
		f.unit, f.End = unit{}, end
	}
	for _, v := range values {
		f.Values = append(f.Values, format(v*f.unit.times()))
	}
	f.unit = f.unit.base()
	r.add(f)
}

// tenths are what stands behind 块, and how many bytes it takes: three 块 and a half are 三块五.
func (r *reader) tenths(f Fact, end int) (float64, int) {
	if f.End <= end || !strings.HasSuffix(r.text[:f.End], "块") && !strings.HasSuffix(r.text[:f.End], "塊") {
		return 0, 0
	}
	m := tenth.FindStringSubmatch(r.text[f.End:])
	if m == nil {
		return 0, 0
	}
	if d, err := strconv.Atoi(m[1]); err == nil {
		return float64(d) / 10, 1
	}
	return numeralValue(m[1]) / 10, len(m[1])
}

// unitOf is the unit of the number at a place, and where both stand: behind it,
// else a currency before it.
func (r *reader) unitOf(start, end int) (unit, int, int) {
	before := strings.TrimRight(r.text[:start], " \u00a0")
	if u, n := r.unitBefore(before); n > 0 && r.isFree(len(before)-n, len(before)) {
		return u, len(before) - n, end
	}
	rest := strings.TrimLeft(r.text[end:], " \u00a0-")
	if m := filler.FindString(rest); m != "" { // two more days
		if u, n := r.unitAt(rest[len(m):]); n > 0 {
			return u, start, len(r.text) - len(rest) + len(m) + n
		}
	}
	if u, n := r.unitAt(rest); n > 0 && len(r.text)-len(rest)-end <= 2 {
		return u, start, len(r.text) - len(rest) + n
	}
	return unit{}, start, end
}

// scaleAt is a scale that s begins with: 万, k, thousand.
func (r *reader) scaleAt(s string) (float64, int) {
	for _, one := range []struct {
		sign  string
		value float64
	}{{"百万", 1e6}, {"千万", 1e7}, {"万", 1e4}, {"萬", 1e4}, {"亿", 1e8}, {"億", 1e8}, {"千", 1e3}, {"百", 100}} {
		rest := strings.TrimLeft(s, " ")
		if strings.HasPrefix(rest, one.sign) && !strings.HasPrefix(rest, "千克") && !strings.HasPrefix(rest, "百分") {
			return one.value, len(s) - len(rest) + len(one.sign)
		}
	}
	rest := strings.TrimLeft(s, " \u00a0")
	word := wording.FindString(rest)
	if scale, ok := r.scales[names.Fold(word)]; ok && word != "" && strings.HasPrefix(rest, word) {
		return scale, len(s) - len(rest) + len(word)
	}
	return 0, 0
}

// readings are the values that digits with separators can have.
func (r *reader) readings(s string) []float64 {
	s = strings.NewReplacer(" ", "", "\u00a0", "", "\u202f", "", "'", "", "’", "").Replace(s)
	dot, comma := strings.Count(s, "."), strings.Count(s, ",")
	last := strings.LastIndexAny(s, ".,")
	switch {
	case last < 0:
		return parse(s)
	case !isGrouped(s): // 55.35,00 is no amount: its first separator counts
		first := strings.IndexAny(s, ".,")
		return parse(s[:first] + "." + plain(s[first:]))
	case dot > 0 && comma > 0: // 1,250.00 or 1.250,00
		return parse(plain(s[:last]) + "." + s[last+1:])
	case dot+comma > 1: // 1,250,000
		return parse(plain(s))
	case len(s)-last-1 != 3 || last > 3 || s[0] == '0':
		return parse(plain(s[:last]) + "." + s[last+1:])
	}
	thousands, decimal := parse(plain(s)), parse(plain(s[:last])+"."+s[last+1:])
	switch dots := dotsAreThousands(r.language); {
	case comma > 0 && (r.language == "en" || r.language == "zh"), dot > 0 && dots:
		return thousands
	case comma > 0 && dots:
		return decimal
	}
	return append(thousands, decimal...)
}

// isGrouped tells that several separators part groups of three figures, or of two but for the last
// one, as in India; what stands behind the second kind of separator is a fraction.
func isGrouped(s string) bool {
	dot, comma := strings.Count(s, "."), strings.Count(s, ",")
	if dot+comma < 2 {
		return true
	}
	if dot > 0 && comma > 0 {
		s = s[:strings.LastIndexAny(s, ".,")]
	}
	groups := strings.FieldsFunc(s, func(c rune) bool { return c == '.' || c == ',' })[1:]
	for i, g := range groups {
		if len(g) != 3 && (len(g) != 2 || i == len(groups)-1) {
			return false
		}
	}
	return true
}

// dotsAreThousands tells of languages that write 1.250,00.
func dotsAreThousands(language string) bool {
	switch language {
	case "de", "es", "pt", "it", "nl", "tr", "id", "vi":
		return true
	}
	return false
}

func plain(s string) string { return strings.NewReplacer(".", "", ",", "").Replace(s) }

func parse(s string) []float64 {
	v, err := strconv.ParseFloat(s, 64)
	if err != nil { // longer than any amount: compared by its digits
		return nil
	}
	return []float64{v}
}

// chinese takes a Chinese numeral. A single character counts only before a unit: 两周.
func (r *reader) chinese(start, end int) {
	s := r.text[start:end]
	if !r.isFree(start, end) {
		return
	}
	if s == "一" {
		if u, _, behind := r.unitOf(start, end); u.isTime() {
			r.add(Fact{Kind: Number, Values: []string{format(u.times())}, Start: start, End: behind, unit: u.base()})
		}
		return
	}
	for _, word := range idle {
		if strings.HasPrefix(r.text[start:], word) {
			return
		}
	}
	if share, ok := strings.CutPrefix(s, "百分之"); ok {
		r.add(Fact{Kind: Number, Values: []string{format(numeralValue(share))}, Start: start, End: end, unit: unit{name: "percent"}})
		return
	}
	if utf8.RuneCountInString(s) == 1 {
		if u, _, _ := r.unitOf(start, end); u.name == "" {
			return
		}
	}
	r.number(start, end, []float64{numeralValue(s)})
}

func format(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

// numeralValue reads Chinese numerals: 一万二千, 两千五, 三点五, 二〇二六.
func numeralValue(s string) float64 {
	figures := map[rune]float64{'零': 0, '〇': 0, '一': 1, '二': 2, '两': 2, '兩': 2, '三': 3, '四': 4, '五': 5, '六': 6, '七': 7, '八': 8, '九': 9}
	scales := map[rune]float64{'十': 10, '百': 100, '千': 1000, '万': 1e4, '萬': 1e4, '亿': 1e8, '億': 1e8}
	s, half := strings.CutSuffix(s, "半")
	whole, fraction, _ := strings.Cut(strings.ReplaceAll(s, "點", "点"), "点")
	total, section, digit, last, seen := 0.0, 0.0, 0.0, 1.0, false
	for _, c := range whole {
		if d, ok := figures[c]; ok {
			if seen { // figure by figure: 二〇二六
				d += digit * 10
			}
			digit, seen = d, true
			continue
		}
		scale := scales[c]
		if scale >= 1e4 {
			total, section = (total+section+digit)*scale, 0
		} else {
			section += max(digit, float64(b2i(!seen))) * scale
		}
		digit, last, seen = 0, scale, false
	}
	if seen && last >= 100 && !strings.Contains(whole, "零") { // 两千五
		digit *= last / 10
	}
	value := total + section + digit
	if half {
		value += 0.5
	}
	for i, c := range []rune(fraction) {
		f, _ := strconv.ParseFloat(fmt.Sprintf("%ge-%d", figures[c], i+1), 64) // always a number
		value += f
	}
	return value
}

func b2i(b bool) int {
	if b {
		return 1
	}
	return 0
}

// shareUnits gives both ends of a range the unit of one of them.
func (r *reader) shareUnits(found []Fact) {
	for i := 1; i < len(found); i++ {
		a, b := &found[i-1], &found[i]
		if a.Start > b.Start || a.End > b.Start || !joint.MatchString(strings.TrimRightFunc(r.text[a.End:b.Start], unicode.IsSpace)) {
			continue
		}
		if a.unit.name == "" {
			a.unit = b.unit
		} else if b.unit.name == "" && isMoney(a.unit) {
			b.unit = a.unit
		}
	}
}
