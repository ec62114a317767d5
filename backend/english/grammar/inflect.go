package grammar

import "strings"

// verb are the forms of a verb.
type verb struct{ base, third, past, part, ing string }

// regular gives the forms of a regular verb; double repeats the last letter.
func regular(base string, double bool) verb {
	stem := base
	if double {
		stem += base[len(base)-1:]
	}
	v := verb{base: base, third: plural(base)}
	switch {
	case strings.HasSuffix(base, "e"):
		v.past = base + "d"
	case strings.HasSuffix(base, "y") && !vowelBefore(base):
		v.past = base[:len(base)-1] + "ied"
	default:
		v.past = stem + "ed"
	}
	v.part, v.ing = v.past, ing(base, stem)
	return v
}

// irregular gives the forms of a verb whose past is not made by a rule.
func irregular(base, past, part string) verb {
	v := verb{base: base, third: plural(base), past: past, part: part, ing: ing(base, base)}
	short := len(base) > 2 && vowel(base[len(base)-2]) && !vowel(base[len(base)-3]) && !strings.ContainsAny(base[len(base)-1:], "aeiouwyxdkrn")
	if short || base == "run" || base == "begin" || base == "win" {
		v.ing = base + base[len(base)-1:] + "ing"
	}
	switch base {
	case "be":
		v.third = "is"
	case "have":
		v.third = "has"
	case "lie":
		v.ing = "lying"
	}
	return v
}

func ing(base, stem string) string {
	switch {
	case base == "be" || strings.HasSuffix(base, "ee") || strings.HasSuffix(base, "ye"):
		return base + "ing"
	case strings.HasSuffix(base, "ie"):
		return base[:len(base)-2] + "ying"
	case strings.HasSuffix(base, "e"):
		return base[:len(base)-1] + "ing"
	}
	return stem + "ing"
}

// plural is the plural of a noun, and the third person of a verb.
func plural(s string) string {
	switch {
	case strings.HasSuffix(s, "y") && !vowelBefore(s):
		return s[:len(s)-1] + "ies"
	case s == "photo" || s == "logo" || s == "kilo" || s == "euro" || s == "video" || s == "studio" || s == "ratio" || s == "radio":
		return s + "s"
	case strings.HasSuffix(s, "s"), strings.HasSuffix(s, "x"), strings.HasSuffix(s, "z"),
		strings.HasSuffix(s, "ch"), strings.HasSuffix(s, "sh"), strings.HasSuffix(s, "o"):
		return s + "es"
	}
	return s + "s"
}

// compared gives the comparative and superlative with endings.
func compared(s string) (more, most string) {
	stem := s
	n := len(s)
	switch {
	case strings.HasSuffix(s, "e"):
		stem = s[:n-1]
	case strings.HasSuffix(s, "y"):
		stem = s[:n-1] + "i"
	case n > 2 && n < 5 && vowel(s[n-2]) && !vowel(s[n-3]) && !strings.ContainsAny(s[n-1:], "wyx"):
		stem += s[n-1:]
	}
	return stem + "er", stem + "est"
}

// vowelBefore reports whether the last letter but one is a vowel.
func vowelBefore(s string) bool { return len(s) > 1 && vowel(s[len(s)-2]) }
