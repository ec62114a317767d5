package sentiment

// folding gives how the letters of a language are read. Accents go where
// people often leave them out and few words depend on them; 0 drops a letter.
func folding(language string) func(rune) rune {
	switch language {
	case "es", "pt", "fr", "it", "tr", "pl", "en", "nl", "id", "und":
		return withoutAccent
	case "ar", "fa", "ur":
		return plainArabic
	case "ru", "uk":
		return plainCyrillic
	}
	return asWritten
}

func asWritten(r rune) rune { return r }

// withoutAccent keeps ñ: año is not ano.
func withoutAccent(r rune) rune {
	switch {
	case r < 0xC0:
		return r
	case r >= 'à' && r <= 'å', r == 'ā', r == 'ą':
		return 'a'
	case r >= 'è' && r <= 'ë', r == 'ę':
		return 'e'
	case r >= 'ì' && r <= 'ï', r == 'ı':
		return 'i'
	case r >= 'ò' && r <= 'ö', r == 'ō':
		return 'o'
	case r >= 'ù' && r <= 'ü':
		return 'u'
	case r >= 0x300 && r <= 0x36F:
		return 0
	}
	switch r {
	case 'ç', 'ć':
		return 'c'
	case 'ğ':
		return 'g'
	case 'ş', 'ś':
		return 's'
	case 'ł':
		return 'l'
	case 'ń':
		return 'n'
	case 'ź', 'ż':
		return 'z'
	}
	return r
}

// plainArabic joins the forms of a letter and drops vowel marks.
func plainArabic(r rune) rune {
	switch r {
	case 'أ', 'إ', 'آ', 'ٱ':
		return 'ا'
	case 'ى', 'ی':
		return 'ي'
	case 'ة':
		return 'ه'
	case 'ک', 'گ':
		return 'ك'
	}
	if r >= 0x64B && r <= 0x65F || r == 0x670 {
		return 0
	}
	return r
}

func plainCyrillic(r rune) rune {
	if r == 'ё' {
		return 'е'
	}
	return r
}
