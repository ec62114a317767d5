package rules

import (
	"slices"

	"huiyin/backend/chat"
	"huiyin/backend/checker"
	"huiyin/backend/text"
)

const (
	// languageLooks is how many of the customer's last messages tell their
	// language, and languageFew how many there must be (own).
	languageLooks, languageFew = 20, 3
	// languageShare is how many of these must be in it (own).
	languageShare = 0.8
	// languageSure is how sure the language of a draft must be (own).
	languageSure = 0.8
)

// languageNames are the languages for which there is a word.
var languageNames = []string{"ar", "de", "en", "es", "fa", "fr", "hi", "id", "it", "ja", "ko", "nl", "pl", "pt", "ru", "th", "tr", "uk", "vi", "zh"}

// languageMismatch finds a draft in another language than the customer writes
// (B-18). It is quiet where they also wrote in the draft's language lately, where fewer than three messages tell, and
// for drafts of a few words.
var languageMismatch = checker.Rule{
	ID:     "language-mismatch",
	Ref:    "B-18",
	Source: "article on customers lost by poor communication",
	Params: []string{"theirs_key"},
	Deduct: map[checker.Severity]int{checker.Advice: 2},
	Check:  checkLanguageMismatch,
}

func checkLanguageMismatch(d checker.Draft) []checker.Finding {
	if d.History == nil || len(tokens(d.Text)) < fewestWords {
		return nil
	}
	theirs, others := spoken(d)
	if !slices.Contains(languageNames, theirs) {
		return nil
	}
	ours, sure := text.Detect(d.Text, "")
	if sure < languageSure || ours == text.Unknown || string(ours) == theirs || others[string(ours)] {
		return nil
	}
	return whole(d, "language-mismatch", checker.Advice, map[string]string{"theirs_key": "rule.language-mismatch.theirs_" + theirs})
}

// spoken gives the language of most of the customer's last messages, "" where
// it is not clear, and all that they wrote in.
func spoken(d checker.Draft) (most string, all map[string]bool) {
	counts, n := map[string]int{}, 0
	all = map[string]bool{}
	for _, m := range slices.Backward(d.History.Counted) {
		language := d.History.Meaning(m.ID).Language
		if m.Direction != chat.In || language == "" || language == string(text.Unknown) {
			continue
		}
		counts[language]++
		all[language] = true
		if n++; n == languageLooks {
			break
		}
	}
	for language, count := range counts {
		if n >= languageFew && float64(count) >= languageShare*float64(n) {
			most = language
		}
	}
	return most, all
}
