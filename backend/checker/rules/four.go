package rules

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/checker"
	"huiyin/backend/pieces"
	"huiyin/backend/question"
)

// Answer is what a draft says to one of the four questions before sending (P-06).
type Answer struct {
	ID      string   // "purpose", "enough", "easy", "personal"
	State   State    // how well it does
	Shown   []string // what of the draft answers it, as written, five at most
	Missing string   // of "personal": "name" or "earlier" where one of both is there
}

// State is how well a draft answers a question.
type State string

// The states. Part: one of two things is there. Needless: such a message needs
// none. Unknown: nobody is chosen.
const (
	Yes      State = "yes"
	Part     State = "part"
	No       State = "no"
	Needless State = "needless"
	Unknown  State = "unknown"
)

// mostShown is how many things an answer quotes (own).
const mostShown = 5

// FourQuestions answers the four questions before sending from the draft: is
// its purpose clear (M-01), is there enough to decide on (M-02), is it easy to
// answer (M-03), does it name the customer and what was said before (M-04)?
// A draft with nothing in it has no answers. What the rules that were run have
// found of it is not looked for again.
func FourQuestions(d checker.Draft, run []checker.Rule, found []checker.Finding) []Answer {
	if strings.TrimSpace(d.Text) == "" {
		return nil
	}
	d.Text = checker.Beginning(d.Text)
	reader := pieces.NewReader()
	questions, requests := asked(d.Text)
	finds := func(r checker.Rule) bool {
		if slices.ContainsFunc(run, func(one checker.Rule) bool { return one.ID == r.ID }) {
			return slices.ContainsFunc(found, func(f checker.Finding) bool { return f.Rule == r.ID })
		}
		return len(r.Check(d)) > 0
	}
	return []Answer{purpose(d), enough(d, reader, len(questions) > 0), easy(d, append(questions, requests...), finds), personal(d, reader)}
}

// purpose: one of the first two sentences names the matter or asks; before it
// there may be a courtesy (own). Thanks and wishes alone need none.
func purpose(d checker.Draft) Answer {
	raw := []rune(d.Text)
	left := 2
	for _, s := range sentences(d.Text) {
		if !s.Counts() {
			continue
		}
		text := string(raw[s.Start:s.End])
		questions, requests := asked(text)
		if hasAnchor(s.Text) || len(questions)+len(requests) > 0 {
			return Answer{ID: "purpose", State: Yes, Shown: []string{text}}
		}
		if left--; left == 0 {
			break
		}
	}
	if social.MatchString(fold(d.Text)) {
		return Answer{ID: "purpose", State: Needless}
	}
	return Answer{ID: "purpose", State: No}
}

// decisive are the pieces that a buyer decides on.
var decisive = []pieces.Kind{
	pieces.Quantity, pieces.Price, pieces.Incoterm, pieces.Date, pieces.Product, pieces.Document, pieces.Certificate, pieces.PaymentTerm,
}

// enough: there is something to decide on; only what asks needs it.
func enough(d checker.Draft, reader *pieces.Reader, asks bool) Answer {
	a := Answer{ID: "enough", State: Yes}
	for _, p := range reader.Find(d.Text, "", d.Now, nil) {
		if slices.Contains(decisive, p.Kind) {
			a.show(d.Text[p.Start:p.End])
		}
	}
	if len(a.Shown) > 0 {
		return a
	}
	switch {
	case hasAnchor(fold(d.Text)):
	case asks && !choice.MatchString(fold(d.Text)):
		a.State = No
	default:
		a.State = Needless
	}
	return a
}

// easy: one or two light questions.
func easy(d checker.Draft, asked []question.Question, finds func(checker.Rule) bool) Answer {
	a := Answer{ID: "easy", State: Yes}
	for _, q := range asked {
		a.show(d.Text[q.Start:q.End])
	}
	switch {
	case len(a.Shown) == 0:
		a.State = Needless
	case slices.ContainsFunc([]checker.Rule{openEndedQuestion, pricePressure, tooManyQuestions, topicEnder}, finds):
		a.State = No
	}
	return a
}

// personal: the customer's name, and something that was said before; without a
// chat so far the name is enough.
func personal(d checker.Draft, reader *pieces.Reader) Answer {
	a := Answer{ID: "personal", State: Unknown}
	if d.Customer == nil {
		return a
	}
	a.State = Yes
	if name := named(d); name != "" {
		a.show(name)
	} else {
		a.Missing = "name"
	}
	if d.History == nil || len(d.History.Messages) == 0 {
		if a.Missing != "" {
			a.State, a.Missing = No, ""
		}
		return a
	}
	before := len(a.Shown)
	for _, fact := range saidBefore(d, reader) {
		a.show(fact)
	}
	switch {
	case len(a.Shown) > before && a.Missing != "":
		a.State = Part
	case len(a.Shown) == before && a.Missing != "":
		a.State, a.Missing = No, ""
	case len(a.Shown) == before:
		a.State, a.Missing = Part, "earlier"
	}
	return a
}

// show quotes a stretch of the draft, each only once.
func (a *Answer) show(text string) {
	text = strings.TrimSpace(text)
	same := func(s string) bool { return strings.EqualFold(s, text) }
	if text != "" && len(a.Shown) < mostShown && !slices.ContainsFunc(a.Shown, same) {
		a.Shown = append(a.Shown, text)
	}
}

var capitalWord = regexp.MustCompile(`\p{Lu}[\p{L}\p{M}'’-]+|[\p{Han}\p{Arabic}\p{Cyrillic}]{2,}`)

// named is how the draft names its customer, "" not at all.
func named(d checker.Draft) string {
	own := namesOf(*d.Customer)
	if at := greeted.FindStringSubmatchIndex(d.Text); at != nil {
		if parts := nameParts(d.Text[at[6]:at[7]]); len(parts) > 0 && own.fit(parts) {
			return d.Text[at[6]:at[7]]
		}
	}
	for _, word := range capitalWord.FindAllString(d.Text, -1) {
		if parts := nameParts(word); len(parts) == 1 && own.all[parts[0]] {
			return word
		}
	}
	return ""
}

// saidBefore gives the pieces of the draft that were named in the chat before.
func saidBefore(d checker.Draft, reader *pieces.Reader) []string {
	told := keysOf(d.Text, d.Now, reader)
	if len(told) == 0 {
		return nil
	}
	said := map[string]bool{}
	last := d.History.Messages
	for _, m := range last[max(0, len(last)-readBack):] {
		if m.Kind != chat.Text {
			continue
		}
		for _, key := range keysOf(m.Text, m.At, reader) {
			said[key.key] = true
		}
	}
	var facts []string
	for _, key := range told {
		if said[key.key] {
			facts = append(facts, key.text)
		}
	}
	return facts
}

// key is a piece by what it means, so that "500 pcs" is known again in "500 pieces".
type key struct{ key, text string }

func keysOf(text string, at time.Time, reader *pieces.Reader) []key {
	var all []key
	for _, p := range reader.Find(text, "", at, nil) {
		if p.Value != "" && (slices.Contains(decisive, p.Kind) || p.Kind == pieces.Place) {
			all = append(all, key{string(p.Kind) + " " + strings.ToLower(p.Value), text[p.Start:p.End]})
		}
	}
	return all
}
