package store

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// plain strips direction marks and other invisible signs and makes every blank
// a plain one: the form in which bodies and names are compared.
func plain(s string) string {
	if !strings.ContainsFunc(s, odd) {
		return strings.TrimSpace(s)
	}
	s = strings.Map(func(r rune) rune {
		switch {
		case invisible(r):
			return -1
		case r != '\n' && unicode.IsSpace(r):
			return ' '
		}
		return r
	}, s)
	return strings.TrimSpace(s)
}

// odd reports runes that plain changes.
func odd(r rune) bool {
	return r >= utf8.RuneSelf && (invisible(r) || unicode.IsSpace(r)) || r == '\r' || r == '\t'
}

// invisible reports direction marks, isolates, the byte order mark and the
// selectors that choose how an emoji looks.
func invisible(r rune) bool {
	return r >= 0x200E && r <= 0x200F || r >= 0x202A && r <= 0x202E || r >= 0x2066 && r <= 0x2069 ||
		r == 0x061C || r == 0xFEFF || r == 0xFE0E || r == 0xFE0F
}

// nameKey is how names are compared: plain, single blanks, case folded, and a
// phone number as "+digits".
func nameKey(name string) string {
	name = strings.ToLower(strings.Join(strings.Fields(plain(name)), " "))
	if phone, ok := phoneOf(name); ok {
		return phone
	}
	return name
}

// phoneOf gives the number in E.164 if the name is one written with its
// country code, as WhatsApp shows people who are not in the address book.
func phoneOf(name string) (string, bool) {
	if !strings.HasPrefix(name, "+") {
		return "", false
	}
	var b strings.Builder
	b.WriteByte('+')
	for _, r := range name[1:] {
		switch {
		case r >= '0' && r <= '9':
			b.WriteRune(r)
		case !strings.ContainsRune(" -().‑–/", r):
			return "", false
		}
	}
	digits := b.Len() - 1
	return b.String(), digits >= 7 && digits <= 15 // E.164
}
