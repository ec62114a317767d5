package facts

import (
	"fmt"
	"regexp"
	"strconv"

	"huiyin/backend/redact/names"
)

// The forms of hours.
var (
	clock = regexp.MustCompile(`(?i)(上午|早上|凌晨|下午|晚上)?\s?\b(\d{1,2})[:：h](\d{2})\b(?:[:：]\d{2})?(?:\s?([ap]\.?m\b\.?|Uhr))?`)
	noon  = regexp.MustCompile(`(?i)(?:\b12\s)?\b(?:noon|midday|mediodía|meio-dia|midi|mezzogiorno|mittags?)\b|полд(?:ень|ня)`)
	hour  = regexp.MustCompile(`(?i)(上午|早上|凌晨|下午|晚上)?\s?\b(\d{1,2})\s?([ap]\.?m\b\.?|Uhr\b|点半?|點半?|时|o'clock|de la tarde|de la mañana|da tarde|da manhã)`)
)

// times takes hours of the day; an hour without its half of the day can be both.
func (r *reader) times() {
	for _, m := range clock.FindAllStringSubmatchIndex(r.text, -1) {
		r.time(m, r.group(m, 3), r.group(m, 1), r.group(m, 4), true)
	}
	for _, m := range hour.FindAllStringSubmatchIndex(r.text, -1) {
		minute := "00"
		if word := r.group(m, 3); word == "点半" || word == "點半" {
			minute = "30"
		}
		r.time(m, minute, r.group(m, 1), r.group(m, 3), false)
	}
	for _, m := range noon.FindAllStringIndex(r.text, -1) {
		if r.isFree(m[0], m[1]) {
			r.add(Fact{Kind: Time, Values: []string{"12:00"}, Start: m[0], End: m[1]})
		}
	}
}

func (r *reader) group(m []int, n int) string {
	if 2*n >= len(m) || m[2*n] < 0 {
		return ""
	}
	return r.text[m[2*n]:m[2*n+1]]
}

func (r *reader) time(m []int, minute, before, behind string, exact bool) {
	h, err := strconv.Atoi(r.group(m, 2))
	if err != nil || h > 24 || minute > "59" || !r.isFree(m[0], m[1]) {
		return
	}
	half := r.clocks[names.Fold(before)]
	if half == "" {
		half = r.clocks[trimDot(names.Fold(behind))]
	}
	switch {
	case half == "pm" && h < 12:
		h += 12
	case half == "am" && h == 12:
		h = 0
	}
	f := Fact{Kind: Time, Start: m[0], End: m[1], Values: []string{fmt.Sprintf("%02d:%s", h, minute)}}
	if half == "h" && h < 12 && !exact {
		f.Values = append(f.Values, fmt.Sprintf("%02d:%s", h+12, minute))
	}
	r.add(f)
}

func trimDot(s string) string {
	if len(s) > 0 && s[len(s)-1] == '.' {
		return s[:len(s)-1]
	}
	return s
}
