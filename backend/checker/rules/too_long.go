package rules

import (
	"slices"
	"strconv"
	"strings"

	"huiyin/backend/checker"
)

// Thresholds of M-12 and M-13: "more than" is too much.
const (
	easySentences, easyWords = 3, 60  // advice, for one bubble
	mostSentences, mostWords = 6, 120 // warn, for the whole draft
	easySentence             = 22     // words of one sentence: advice
	mostSentence             = 40     // warn
)

// tooLong finds what is hard to read on a phone. A blank line begins a new
// bubble. The whole draft above 6 sentences or 120 words is better an e-mail
// or a call (warn); a bubble above 3 sentences or 60 words is better split
// (advice, with the split as the replacement); a sentence above 40 words is a
// warning, above 22 advice. Advice costs nothing: length alone is no fault.
var tooLong = checker.Rule{
	ID:     "too-long",
	Ref:    "M-12",
	Source: "article on ten mistakes in Messenger: two or three short sentences",
	Params: []string{"sentences_count", "words_count"},
	Deduct: map[checker.Severity]int{checker.Warn: 10, checker.Advice: 0},
	Whole:  true, // its numbers are of the draft
	Check:  checkTooLong,
}

func checkTooLong(d checker.Draft) []checker.Finding { return longParts(d.Text) }

func longParts(text string) []checker.Finding {
	all := sentences(text)
	if n, w := size(all); n > mostSentences || w > mostWords {
		return []checker.Finding{long(checker.Warn, all, n, w)}
	}
	var found []checker.Finding
	for _, b := range bubbles(text, all) {
		n, w := size(b)
		var own []checker.Finding
		for _, s := range b {
			if s.Words > mostSentence {
				own = append(own, long(checker.Warn, []sentence{s}, 1, s.Words))
			}
		}
		if own == nil && (n > easySentences || w > easyWords) {
			f := long(checker.Advice, b, n, w)
			f.Suggestion = strings.Join(split([]rune(text), b, n), "\n\n")
			own = append(own, f)
		}
		if own == nil {
			for _, s := range b {
				if s.Words > easySentence && s.Counts() {
					own = append(own, long(checker.Advice, []sentence{s}, 1, s.Words))
				}
			}
		}
		found = append(found, own...)
	}
	return found
}

func long(severity checker.Severity, part []sentence, sentences, words int) checker.Finding {
	return checker.Finding{
		Rule: "too-long", Severity: severity,
		Start: part[0].Start, End: part[len(part)-1].End,
		Params: map[string]string{
			"sentences_count": strconv.Itoa(sentences),
			"words_count":     strconv.Itoa(words),
		},
	}
}

func size(part []sentence) (sentences, words int) {
	for _, s := range part {
		words += s.Words
		if s.Counts() {
			sentences++
		}
	}
	return sentences, words
}

// bubbles groups the sentences between blank lines.
func bubbles(text string, all []sentence) [][]sentence {
	raw := []rune(text)
	var out [][]sentence
	for i, s := range all {
		if i == 0 || blankLine(string(raw[all[i-1].End:s.Start])) {
			out = append(out, nil)
		}
		out[len(out)-1] = append(out[len(out)-1], s)
	}
	return out
}

func blankLine(gap string) bool { return strings.Count(gap, "\n") > 1 }

// split cuts a bubble into several of about equal length; nil where no cut helps.
func split(raw []rune, b []sentence, count int) []string {
	for parts := max(2, (count+easySentences-1)/easySentences); parts <= count; parts++ {
		whole := cut(raw, b, (count+parts-1)/parts)
		if !slices.ContainsFunc(whole, func(part string) bool { return len(longParts(part)) > 0 }) {
			return whole
		}
	}
	return nil
}

// cut puts about so many sentences into each part. Lists stay whole, a greeting
// stays with what follows it.
func cut(raw []rune, b []sentence, share int) []string {
	var parts []string
	from, sentencesIn, wordsIn := 0, 0, 0
	for i, s := range b {
		full := sentencesIn >= share || wordsIn+s.Words > easyWords
		if full && s.Counts() && sentencesIn > 0 {
			parts = append(parts, piece(raw, b[from:i]))
			from, sentencesIn, wordsIn = i, 0, 0
		}
		wordsIn += s.Words
		if s.Counts() {
			sentencesIn++
		}
	}
	return append(parts, piece(raw, b[from:]))
}

// piece is the text of sentences that follow one another.
func piece(raw []rune, b []sentence) string { return string(raw[b[0].Start:b[len(b)-1].End]) }
