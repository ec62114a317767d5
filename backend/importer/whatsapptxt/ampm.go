package whatsapptxt

// half says how a word beside a 12-hour clock shifts the hour.
type half uint8

const (
	noHalf  half = iota
	am           // 12 is midnight, else as it stands
	pm           // 12 is noon, else twelve more
	noon         // 10 to 12 as they stand, else twelve more
	evening      // 12 is midnight, 1 to 4 as they stand, else twelve more
)

// wordSet names the family of words; a file keeps to one.
type wordSet uint8

const (
	upperLatin wordSet = iota + 1
	lowerLatin
	dottedLatin
	chinese
	japanese
	korean
	arabicSet
	persianSet
	german
	otherSet
)

// halves are the words without blanks, Latin ones in lower case. A longer
// word stands before its own beginning.
var halves = []struct {
	word string
	half half
	set  wordSet
}{
	{"a.m.", am, dottedLatin}, {"p.m.", pm, dottedLatin},
	{"a.m", am, dottedLatin}, {"p.m", pm, dottedLatin},
	{"am", am, lowerLatin}, {"pm", pm, lowerLatin},
	{"上午", am, chinese}, {"下午", pm, chinese}, {"凌晨", am, chinese},
	{"清晨", am, chinese}, {"早上", am, chinese}, {"早晨", am, chinese},
	{"中午", noon, chinese}, {"傍晚", pm, chinese}, {"晚上", evening, chinese},
	{"午前", am, japanese}, {"午後", pm, japanese},
	{"오전", am, korean}, {"오후", pm, korean},
	{"ص", am, arabicSet}, {"م", pm, arabicSet},
	{"ق.ظ.", am, persianSet}, {"ب.ظ.", pm, persianSet}, {"ق.ظ", am, persianSet}, {"ب.ظ", pm, persianSet},
	{"قبل\u200cازظهر", am, persianSet}, {"بعدازظهر", pm, persianSet},
	{"morgens", am, german}, {"vorm.", am, german}, {"mittags", noon, german},
	{"nachm.", pm, german}, {"abends", evening, german}, {"nachts", evening, german},
	{"de.", am, otherSet}, {"du.", pm, otherSet},
	{"πμ", am, otherSet}, {"μμ", pm, otherSet}, {"π.μ.", am, otherSet}, {"μ.μ.", pm, otherSet},
	{"sa", am, otherSet}, {"ch", pm, otherSet},
	{"ก่อนเที่ยง", am, otherSet}, {"หลังเที่ยง", pm, otherSet},
	{"ÖÖ", am, otherSet}, {"ÖS", pm, otherSet},
	{"ptg", pm, otherSet}, {"pg", am, otherSet},
	{"fm", am, otherSet}, {"em", pm, otherSet},
	{"ap.", am, otherSet}, {"ip.", pm, otherSet},
	{"dop.", am, otherSet}, {"odp.", pm, otherSet},
	{"преподне", am, otherSet}, {"поподне", pm, otherSet},
	{"पूर्वाह्न", am, otherSet}, {"अपराह्न", pm, otherSet},
}

// halvesBy holds the places in halves by first byte, capitals included.
var halvesBy = func() (by [256][]uint8) {
	for k, e := range halves {
		c := e.word[0]
		by[c] = append(by[c], uint8(k))
		if c >= 'a' && c <= 'z' {
			by[c&^0x20] = append(by[c&^0x20], uint8(k))
		}
	}
	return by
}()

// halfWord reads an AM or PM word at b[i] in any language; next is the place
// after it. Blanks and marks inside the word do not count.
func halfWord(b []byte, i int) (h half, set wordSet, next int) {
	if i >= len(b) {
		return noHalf, 0, i
	}
	for _, k := range halvesBy[b[i]] {
		e := &halves[k]
		end, ok := wordAt(b, i, e.word)
		if !ok || letterAt(b, end) && e.set != chinese && e.set != japanese && e.set != korean {
			continue
		}
		if e.set == lowerLatin && b[i] < 'a' {
			return e.half, upperLatin, end
		}
		return e.half, e.set, end
	}
	return noHalf, 0, i
}

// wordAt compares b from i with word, passing over blanks and marks inside.
func wordAt(b []byte, i int, word string) (end int, ok bool) {
	for k := 0; k < len(word); k++ {
		if k > 0 {
			i, _ = skip(b, i)
		}
		if i >= len(b) || b[i] != word[k] && (b[i] < 'A' || b[i] > 'Z' || b[i]|0x20 != word[k]) {
			return i, false
		}
		i++
	}
	return i, true
}

// letterAt reports whether a Latin letter stands at b[i].
func letterAt(b []byte, i int) bool {
	return i >= 0 && i < len(b) && (b[i]|0x20 >= 'a' && b[i]|0x20 <= 'z')
}

// hour24 turns the hour of a 12-hour clock into that of the day. Hours beyond
// twelve stay: phones switched to 24 hours leave the word behind.
func hour24(hour int, h half) int {
	switch {
	case h == noHalf || hour > 12:
	case h == am && hour == 12, h == evening && hour == 12:
		return 0
	case h == pm && hour < 12, h == noon && hour < 10, h == evening && hour > 4:
		return hour + 12
	}
	return hour
}
