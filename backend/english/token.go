package english

import (
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Kind says what a token is.
type Kind int

// The kinds of tokens. A Code has letters and digits ("LB-20"), a Link is a web
// or mail address; a Mark is one character that is neither letter nor digit.
const (
	Word Kind = iota
	Number
	Code
	Link
	Mark
)

// Token is a word or mark of a text.
type Token struct {
	Text   string // with straight apostrophes
	Lower  string
	Kind   Kind
	Start  int  // code points, inclusive
	End    int  // code points, exclusive
	Quoted bool // stands in double quotes
}

// Sentence is a run of tokens up to a mark that ends a sentence, or a line.
type Sentence []Token

// link: what stands before the @ has at most 64 characters (RFC 5321), so that
// "a.a.a.…" is not read to its end at each letter.
var link = regexp.MustCompile(`(?i)^(?:https?://\S+|www\.\S+|[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+|[\w-]+\.(?:com|cn|net|org|pdf|docx?|xlsx?|jpe?g|png|zip|dwg)\b\S*)`)

// Read parts a text into its sentences.
func Read(text string) []Sentence {
	var out []Sentence
	var now Sentence
	end := func() {
		if len(now) > 0 {
			out = append(out, now)
		}
		now = nil
	}
	quoted := false
	for at, i := 0, 0; at < len(text); {
		r, size := utf8.DecodeRuneInString(text[at:])
		switch {
		case r == '\n':
			end()
			quoted = false
			fallthrough
		case unicode.IsSpace(r):
			at, i = at+size, i+1
			continue
		}
		t := next(text[at:])
		runes := utf8.RuneCountInString(t.Text)
		at, t.Start, t.End = at+len(t.Text), i, i+runes
		i += runes
		t.Text = strings.ReplaceAll(t.Text, "’", "'")
		t.Lower = strings.ToLower(t.Text)
		if t.Kind == Mark && strings.Contains(`"“”„«»`, t.Text) {
			quoted = !quoted
		}
		t.Quoted = quoted
		now = append(now, t)
		if endsSentence(now, text[at:]) {
			end()
		}
	}
	end()
	return out
}

// next is the token that text begins with; its places are not set.
func next(text string) Token {
	if l := link.FindString(text); l != "" {
		return Token{Text: strings.TrimRight(l, ".,;:!?)"), Kind: Link}
	}
	size, letters, digits := 0, false, false
	for size < len(text) {
		r, n := utf8.DecodeRuneInString(text[size:])
		switch {
		case unicode.IsLetter(r) || unicode.IsMark(r) && letters:
			letters = true
		case unicode.IsDigit(r):
			digits = true
		default:
			after, _ := utf8.DecodeRuneInString(text[size+n:])
			joins := letters && (r == '\'' || r == '’') && unicode.IsLetter(after) ||
				(letters || digits) && (r == '-' || r == '_') && (unicode.IsLetter(after) || unicode.IsDigit(after)) ||
				digits && !letters && (r == '.' || r == ',') && unicode.IsDigit(after)
			if !joins {
				return token(text, size, letters, digits)
			}
		}
		size += n
	}
	return token(text, size, letters, digits)
}

func token(text string, size int, letters, digits bool) Token {
	switch {
	case size == 0:
		_, size = utf8.DecodeRuneInString(text)
		return Token{Text: text[:size], Kind: Mark}
	case letters && digits:
		return Token{Text: text[:size], Kind: Code}
	case digits:
		return Token{Text: text[:size], Kind: Number}
	}
	return Token{Text: text[:size], Kind: Word}
}

// dotted are words that are written with a dot behind them.
var dotted = set(`no nos mr mrs ms dr prof st co ltd inc corp pcs pc ctn ctns approx etc vs eg ie e g i a p m tel ref min max qty incl excl est dept fig vol art kg cm mm`)

// endsSentence reports whether a sentence is over with its last token.
func endsSentence(s Sentence, rest string) bool {
	switch s[len(s)-1].Text {
	case "!", "?", ";", "。", "！", "？", "；", "•":
		return true
	case ".":
		if rest != "" && rest[0] != ' ' && rest[0] != '\n' {
			return false
		}
		return len(s) < 2 || s[len(s)-2].Kind != Word || !dotted[s[len(s)-2].Lower]
	}
	return false
}

// set makes a set of words parted by blanks.
func set(list string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(list) {
		out[w] = true
	}
	return out
}
