package rules

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"sync"

	"huiyin/backend/chat"
	"huiyin/backend/checker"
)

// thirdPartyLeak finds what belongs to another customer (M-21): their full
// name, company, phone, e-mail or order number, their own words
// (twelve of them, or eight with a figure or a name), a price that the draft says another customer has, and what we told only them with a price
// in it. It is quiet for what names this customer or us as well, for what this
// chat has spoken of, and in the greeting, where wrong-name looks. Who has said
// the same to many has a stock phrase: the caller leaves those out.
var thirdPartyLeak = checker.Rule{
	ID:     "third-party-leak",
	Ref:    "M-21",
	Source: "article on ten mistakes in Messenger",
	Params: []string{"kind_key", "words", "name"},
	Deduct: map[checker.Severity]int{checker.Stop: 50, checker.Warn: 20},
	Check:  checkThirdPartyLeak,
}

var (
	otherBuyers = lexicon("third-party-leak")
	// figureOrName fits a figure, and a capital within a sentence that is no "I".
	figureOrName = regexp.MustCompile(`\d|[\p{Ll},] \p{Lu}\p{Ll}`)

	blanks = regexp.MustCompile(`\s+`)
)

func checkThirdPartyLeak(d checker.Draft) []checker.Finding {
	var found []checker.Finding
	raw := []rune(d.Text)
	add := func(severity checker.Severity, kind string, start, end int, name string) {
		words := blanks.ReplaceAllString(string(raw[start:end]), " ")
		found = append(found, checker.Finding{
			Rule: "third-party-leak", Severity: severity, Start: start, End: end,
			Params: map[string]string{"kind_key": "rule.third-party-leak.kind_" + kind, "words": words, "name": name},
		})
	}
	all := sentences(d.Text)
	for _, h := range otherBuyers().find(d.Text) {
		s := around(all, h)
		if at := moneyAmount.FindStringIndex(s.Text); at != nil && !s.Question() {
			start, end := span(s.Text, at[0], at[0]+len(strings.TrimRight(s.Text[at[0]:at[1]], ".,")))
			add(checker.Warn, "price", s.Start+start, s.Start+end, string(raw[h.start:h.end]))
		}
	}
	if len(d.Mentions) == 0 {
		return found
	}
	greets, own := greetedUpTo(d.Text), ownOrSaid(d)
	mentions := slices.SortedFunc(slices.Values(d.Mentions), func(a, b checker.Mention) int { return cmp.Compare(a.Start, b.Start) })
	for _, m := range mentions {
		if len(found) == mostLeaks {
			break
		}
		words := string(raw[m.Start:m.End])
		switch {
		case m.Kind == checker.ByName && m.Start < greets, !telling(m.Kind, words), own(words):
		case m.Kind == checker.Told:
			add(checker.Warn, "told", m.Start, m.End, m.Name)
		default:
			add(checker.Stop, string(m.Kind), m.Start, m.End, m.Name)
		}
	}
	return found
}

// mostLeaks is how many are told (own): whoever has so many pasted a chat.
const mostLeaks = 200

// longQuote is from how many words on a sentence without a figure or a name
// tells who said it (own): shorter ones are courtesies.
const longQuote = 12

// telling reports whether words from another chat tell something of it. What we
// wrote is ours but for a price in it.
func telling(kind checker.MentionKind, words string) bool {
	switch kind {
	case checker.Told:
		return moneyAmount.MatchString(fold(words))
	case checker.Said:
		return wordCount(words) >= longQuote || figureOrName.MatchString(words)
	}
	return true
}

// greetedUpTo is where the name that a draft greets ends; 0 for none.
func greetedUpTo(text string) int {
	at := greeted.FindStringSubmatchIndex(text)
	if at == nil {
		if at = called.FindStringSubmatchIndex(text); at == nil {
			return 0
		}
	}
	_, end := span(text, 0, at[7])
	return end
}

// ownOrSaid gives what reports whether words name the customer or us, or stand
// in this chat. The chat is read once, when it is first asked for.
func ownOrSaid(d checker.Draft) func(words string) bool {
	here := sync.OnceValue(func() string {
		var b strings.Builder
		add := func(text string) { b.WriteString(fold(text) + "\x00") }
		if d.Customer != nil {
			for _, own := range append([]string{d.Customer.Name, d.Customer.CallName, d.Customer.Company, d.Customer.Note}, handles(d)...) {
				add(own)
			}
		}
		if d.History != nil {
			sender := ""
			for _, m := range d.History.Messages {
				add(m.Text)
				if m.Direction == chat.Out && m.Sender != sender {
					sender = m.Sender
					add(sender)
				}
			}
		}
		return b.String()
	})
	known := map[string]bool{}
	return func(words string) bool {
		key := fold(words)
		is, asked := known[key]
		if !asked {
			is = strings.Contains(here(), key)
			known[key] = is
		}
		return is
	}
}

func handles(d checker.Draft) []string {
	var all []string
	for _, i := range append(d.Customer.Identities[:len(d.Customer.Identities):len(d.Customer.Identities)], d.Customer.Handles...) {
		all = append(all, i.Handle)
	}
	return all
}
