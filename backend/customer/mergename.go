package customer

import (
	_ "embed"
	"slices"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

//go:embed merge.txt
var mergeLists string

// mergeWords gives the lists of merge.txt: the words of each group, folded.
var mergeWords = sync.OnceValue(func() map[string][]string {
	groups := map[string][]string{}
	for line := range strings.Lines(mergeLists) {
		if words := strings.Fields(line); len(words) > 0 && words[0] != "#" {
			for _, w := range words[1:] {
				groups[words[0]] = append(groups[words[0]], foldWord(w))
			}
		}
	}
	return groups
})

func in(group, word string) bool { return slices.Contains(mergeWords()[group], word) }

// unfolded are letters whose accent Unicode does not take for one.
var unfolded = strings.NewReplacer("ß", "ss", "ø", "o", "ł", "l", "đ", "d", "ı", "i", "æ", "ae", "œ", "oe", "þ", "th")

// foldWord writes a word in lower case, without accents, in half width.
func foldWord(word string) string {
	word = strings.Map(func(r rune) rune {
		if unicode.Is(unicode.Mn, r) {
			return -1
		}
		return r
	}, norm.NFKD.String(strings.ToLower(word)))
	return norm.NFC.String(unfolded.Replace(word))
}

// foldWords cuts a text into its words, folded; marks and emoji are blanks, an
// apostrophe is nothing (O'Neil is one word).
func foldWords(text string) []string {
	text = strings.NewReplacer("'", "", "’", "", "ʼ", "").Replace(text)
	words := strings.FieldsFunc(text, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.M, r) })
	for i, w := range words {
		words[i] = foldWord(w)
	}
	return words
}

// fullName is a name as it is compared: its words without order, titles,
// places and trade words. The zero value is no full name.
type fullName struct {
	key    string   // the words sorted, blank between
	shown  string   // as somebody wrote it
	words  []string // sorted
	common bool     // only words that many people bear, or two Chinese characters
}

// splitName gives the person's name of a display name, and what stands beside
// it, taken for a company: "Alex Chen (ABC)", "Alex Chen - ABC", "Alex @ ABC".
func splitName(display string) (name, company string) {
	for _, sep := range []string{"(", "（", "[", "【", "|", "@", " - ", " – ", " — ", "/", "_"} {
		if before, after, ok := strings.Cut(display, sep); ok && strings.TrimSpace(before) != "" {
			return before, strings.TrimRight(strings.TrimSpace(after), ")）]】")
		}
	}
	if before, after, ok := strings.Cut(display, ","); ok && len(strings.Fields(before)) > 1 {
		return before, after // "Alex Chen, ABC"; "Chen, Alex" is a name in another order
	}
	return display, ""
}

// fullNameOf folds a person's name. One word, an initial or a number is none.
func fullNameOf(name string) fullName {
	var words []string
	for _, w := range foldWords(name) {
		if han := []rune(w); unicode.Is(unicode.Han, han[0]) {
			if w = stripEnd(w, "title-end"); len([]rune(w)) >= 2 {
				return fullName{key: w, shown: w, words: []string{w}, common: len([]rune(w)) == 2}
			}
			return fullName{}
		}
		if in("title", w) || in("place", w) || strings.ContainsFunc(w, unicode.IsDigit) {
			continue
		}
		words = append(words, w)
	}
	long := slices.DeleteFunc(slices.Clone(words), func(w string) bool { return len([]rune(w)) < 2 })
	if len(long) < 2 {
		return fullName{}
	}
	slices.Sort(words)
	rare := slices.ContainsFunc(long, func(w string) bool { return !in("common", w) })
	return fullName{key: strings.Join(words, " "), shown: strings.TrimSpace(name), words: words, common: !rare}
}

// companyKey is a company as it is compared: folded, without its legal form;
// "" for what has no letter, such as a number behind a name.
func companyKey(company string) string {
	if !strings.ContainsFunc(company, unicode.IsLetter) {
		return ""
	}
	words := slices.DeleteFunc(foldWords(company), func(w string) bool { return in("form", w) || in("place", w) })
	return stripEnd(strings.Join(words, " "), "form-end")
}

func stripEnd(word, group string) string {
	for _, end := range mergeWords()[group] {
		if rest, ok := strings.CutSuffix(word, end); ok {
			return rest
		}
	}
	return word
}

// strangers reports two full names without a common word. Names in two scripts
// (陈亚历, Alex Chen) can't tell.
func strangers(a, b fullName) bool {
	return a.key != "" && b.key != "" && scriptOf(a.key) == scriptOf(b.key) && !shareWord(a.words, b.words)
}

func scriptOf(text string) *unicode.RangeTable {
	for _, r := range text {
		for _, script := range []*unicode.RangeTable{unicode.Latin, unicode.Han, unicode.Cyrillic, unicode.Arabic} {
			if unicode.Is(script, r) {
				return script
			}
		}
	}
	return nil
}

// shareWord reports whether two names have a word in common, or one begins a
// word of the other (Alex, Alexander).
func shareWord(a, b []string) bool {
	return slices.ContainsFunc(a, func(x string) bool {
		return slices.ContainsFunc(b, func(y string) bool {
			return x == y || len(x) > 2 && len(y) > 2 && (strings.HasPrefix(x, y) || strings.HasPrefix(y, x))
		})
	})
}
