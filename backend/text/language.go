package text

import (
	_ "embed"
	"math"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"huiyin/backend/text/letters"
)

// Language 语言 is an ISO 639-1 code. Malay counts as Indonesian (id), all
// kinds of Chinese as zh.
type Language string

// Unknown is the language of what has no words: numbers, emoji, codes.
const Unknown Language = "und"

// What short messages are judged by, in the units of the n-gram scores, where
// one n-gram adds 53 to 246. All are our own, chosen on sentences that are not
// in the test.
const (
	greetingBonus = 250.0 // a word of lexicon/greetings.txt
	letterBonus   = 120.0 // a letter that few of the languages have
	priorBonus    = 300.0 // the language the customer wrote before
	commonBonus   = 60.0  // Russian and Arabic, the commonest of their scripts in trade
	temperature   = 90.0  // turns differences of scores into confidence
)

// longestRead is how many bytes are read; more do not change the answer.
const longestRead = 600

// Detect tells the language of s with a confidence from 0 to 1. Letters decide
// where they can; n-grams, greetings and rare letters decide between languages
// of one script; prior, the language that the customer wrote before or "",
// tips the balance for the shortest. Without any word it is Unknown with 0,
// whatever the prior.
func Detect(s string, prior Language) (Language, float64) {
	s = Beginning(s, longestRead)
	if strings.ContainsFunc(s, typedApart) {
		s = norm.NFC.String(s)
	}
	letters := count(s, isShouted(s))
	top, share := letters.most()
	switch top {
	case noScript:
		if language := romanisedAs(s, prior); language != "" { // 3jebni
			return language, romanisedConfidence
		}
		return Unknown, 0
	case han, kana:
		return eastAsian(s, letters, prior), share
	case latin, cyrillic, arabic:
		if top == latin {
			if language := romanisedAs(s, prior); language != "" {
				return language, share * romanisedConfidence
			}
		}
		language, confidence := byWords(s, top, prior)
		return language, confidence * share
	}
	return scripts[top].language, share
}

// typedApart tells of a mark or a part of a Korean syllable that may be one with its letter.
func typedApart(r rune) bool { return letters.IsMark(r) || r >= 0x1100 && r < 0x1200 }

// scores are those of the languages of the n-gram table.
type scores [32]float64

// reading is what the words of a text say: scores, and how many words greetings
// has for one language alone.
type reading struct {
	sum   scores
	only  [32]int
	words int
}

// byWords weighs the languages that share a script.
func byWords(s string, in script, prior Language) (Language, float64) {
	t := languageTable()
	var read reading
	found := t.read(s, in, &read)
	if !found {
		return Unknown, 0
	}
	sum := &read.sum
	before := t.number(prior)
	if before >= 0 {
		sum[before] += priorBonus
	}
	if n := t.commonest[in]; n >= 0 {
		sum[n] += commonBonus
	}
	best := -1
	for i, l := range t.languages {
		if l.script == in && (best < 0 || sum[i] > sum[best]) {
			best = i
		}
	}
	if best < 0 || sum[best] == 0 {
		if read.words == 0 && len(prior) == 2 { // "ok" after Chinese
			return prior, internationalConfidence
		}
		return Unknown, 0
	}
	if before >= 0 && t.languages[best].code == "en" && mixedShare*read.only[before] >= read.words {
		return prior, mixedConfidence
	}
	total := 0.0
	for i, l := range t.languages {
		if l.script == in {
			total += math.Exp((sum[i] - sum[best]) / temperature)
		}
	}
	return t.languages[best].code, 1 / total
}

// Who wrote a language before and puts English in between still writes it where
// one word in four is of that language alone ("Price-nya masih too high"), own.
const (
	mixedShare      = 4
	mixedConfidence = 0.6
)

// read adds up what the words of s say; found is false without a word.
func (t *table) read(s string, in script, to *reading) (found bool) {
	shouted := isShouted(s)
	for field := range strings.FieldsSeq(s) {
		if isAddress(field) {
			continue
		}
		for word := range strings.FieldsFuncSeq(field, endsWord) {
			if !isCode(word, shouted) && t.readWord(word, in, to) {
				found = true
			}
		}
	}
	return found
}

func (t *table) readWord(word string, in script, to *reading) bool {
	var buffer [96]byte
	lower := buffer[:0]
	ours := false
	for _, r := range word {
		if r < lastWithCase || r >= 0x10A0 {
			r = letters.ToLower(r)
		}
		if len(lower)+utf8.UTFMax > 70 {
			break
		}
		lower = utf8.AppendRune(lower, r)
		ours = ours || scriptOf(r) == in
		if r >= 0x80 && r < rarest {
			for _, n := range t.rare[r] {
				to.sum[n] += letterBonus
			}
		}
	}
	if !ours {
		return false
	}
	says, known := t.words[string(lower)]
	if known && says.international || in == latin && isOneLetter(lower) {
		return true
	}
	to.words++
	for _, s := range says.scores {
		to.sum[s.language] += float64(s.points)
	}
	if known && says.only >= 0 {
		to.only[says.only]++
	}
	t.addGrams(lower, &to.sum)
	return len(lower) > 1
}

// isOneLetter tells of a letter that is typed three times or more: "aaaa", "mmm".
func isOneLetter(word []byte) bool {
	for _, c := range word {
		if c != word[0] {
			return false
		}
	}
	return len(word) >= 3
}

// internationalConfidence is how sure the language is that a customer wrote
// before, of a message that says nothing of its own (own).
const internationalConfidence = 0.6

func endsWord(r rune) bool {
	return !letters.IsLetter(r) && !letters.IsMark(r) && !letters.IsDigit(r) && r != '\'' && r != '’'
}

// isAddress tells of links and mail addresses, which have no language.
func isAddress(field string) bool {
	return strings.Contains(field, "://") || strings.HasPrefix(field, "www.") || strings.IndexByte(field, '@') >= 0
}

// isShouted tells of a sentence in capitals, which is no code: it is longer.
func isShouted(s string) bool {
	if len(s) <= 8 {
		return false
	}
	capital := false
	for _, r := range s {
		switch {
		case 'a' <= r && r <= 'z', r >= 0x80 && r < lastWithCase && unicode.IsLower(r):
			return false
		case 'A' <= r && r <= 'Z':
			capital = true
		}
	}
	return capital
}

// lastWithCase is behind the last letters of the common scripts that have two
// cases (Latin, Greek, Cyrillic, Armenian).
const lastWithCase = 0x0590

// isCode tells of what is written the same everywhere: with digits, or, in a
// message that is not all capitals, a few capitals such as FOB or MOQ.
func isCode(word string, shouted bool) bool {
	capitals := 0
	for _, r := range word {
		if letters.IsDigit(r) {
			return true
		}
		if r < 'A' || r > 'Z' {
			capitals = -len(word)
		}
		capitals++
	}
	return capitals >= 2 && capitals <= 5 && !shouted
}

// rareLetters are letters of one or a few of the languages of a script.
var rareLetters = map[Language]string{
	"vi": "ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
	"tr": "ğış", "de": "ßäöü", "pl": "ąćęłńśźż", "ro": "ăâșțşţ", "es": "ñ¿¡áíóú", "pt": "ãõçáâêó",
	"fr": "çœèêëîïôûùàé", "it": "ìòàèù", "uk": "іїєґ", "ru": "ыэёъ",
	"fa": "پچژگکی", "ur": "ٹڈڑںےہھپچکگی", "ar": "ةىيكأإؤ",
}

var languageTable = sync.OnceValue(readTable)
