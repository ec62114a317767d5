package rules

import (
	"strings"
	"unicode"
)

// token is a word of a draft, folded and without apostrophes; a Chinese
// character is one by itself.
type token struct {
	text       string
	start, end int  // code points
	sentence   int  // number of the sentence, from 0
	first      bool // its sentence begins here, a greeting left out
	apart      bool // a comma, colon, dash or bracket stands before it
}

// tokens cuts a text into words. Addresses of the web are no words.
func tokens(text string) []token {
	raw := []rune(fold(maskLinks(text)))
	var out []token
	sentence, begins, apart := 0, true, false
	for i := 0; i < len(raw); {
		if !inWord(raw, i) {
			if endsHere(raw, i) {
				sentence, begins = sentence+1, true
			} else if raw[i] == ',' && greets(out, sentence) {
				begins = true
			}
			apart = apart || strings.ContainsRune(",:()[]\"–—，、：（）“”", raw[i])
			i++
			continue
		}
		start := i
		for i < len(raw) && (inWord(raw, i) || raw[i] == '\'' && i+1 < len(raw) && inWord(raw, i+1)) {
			i++
			if cjk(raw[start]) || i < len(raw) && cjk(raw[i]) {
				break
			}
		}
		word := strings.ReplaceAll(string(raw[start:i]), "'", "")
		out = append(out, token{word, start, i, sentence, begins, apart})
		begins, apart = false, false
	}
	return out
}

func inWord(raw []rune, i int) bool {
	return unicode.IsLetter(raw[i]) || unicode.IsDigit(raw[i]) || unicode.IsMark(raw[i])
}

// endsHere reports whether the mark ends a sentence; a dot inside a number or
// a name does not.
func endsHere(raw []rune, i int) bool {
	if raw[i] == '.' {
		return i+1 == len(raw) || unicode.IsSpace(raw[i+1]) || raw[i+1] == '.'
	}
	return strings.ContainsRune("!?;。！？؟；…\n", raw[i])
}

// greetWords begin what may stand before the first word of a sentence.
var greetWords = words(`hi hello hey dear good morning ok okay so well please sorry thanks hola buenos buenas ola bom boa bonjour hallo guten`)

// greets reports whether the words of a sentence so far are a greeting or a
// word in passing: "Hi Alex," "OK,".
func greets(all []token, sentence int) bool {
	const longest = 4 // "Good morning Mr. Okafor"
	from := len(all)
	for from > 0 && all[from-1].sentence == sentence {
		from--
	}
	n := len(all) - from
	return n == 1 || n > 0 && n <= longest && greetWords[all[from].text]
}
