// Package checker judges a draft before it is sent.
//
// A rule is one file in rules/ with its words and examples, and one line in
// rules/all.go. A finding is data: rule, severity, range, parameters and, where
// it is safe, a replacement. Rules and thresholds: SPEC.md (M-01 …).
package checker

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"time"

	"huiyin/backend/customer"
	"huiyin/backend/history"
)

// Severity says how much a finding matters.
type Severity string

// The severities; Stop asks for confirmation before copying.
const (
	Info   Severity = "info"
	Advice Severity = "advice"
	Warn   Severity = "warn"
	Stop   Severity = "stop"
)

// Verdict is the short answer: 可以发, 建议改, 先别发.
type Verdict string

// The verdicts: any stop holds, any warn edits, else ok.
const (
	OK   Verdict = "ok"
	Edit Verdict = "edit"
	Hold Verdict = "hold"
)

// Draft is the message to be checked and all that a rule may know. Rules that
// need what is absent stay quiet.
type Draft struct {
	Text     string
	Customer *customer.Customer  // nil: nobody chosen
	History  *history.History    // nil: nobody chosen
	Others   []customer.Customer // everybody, for mix-ups; Customer may be among them; may be nil
	Mentions []Mention           // what of Text belongs to other customers, in any order; may be nil
	Now      time.Time
}

// MentionKind says what of another customer stands in a draft.
type MentionKind string

// The kinds. Said are the customer's own words, told what we wrote to them.
const (
	ByName    MentionKind = "name"
	ByCompany MentionKind = "company"
	ByEmail   MentionKind = "email"
	ByPhone   MentionKind = "phone"
	ByOrder   MentionKind = "order"
	Said      MentionKind = "said"
	Told      MentionKind = "told"
)

// Mention is a part of a draft that names another customer or was written in
// their chat.
type Mention struct {
	Start, End int // code points
	Kind       MentionKind
	Name       string // of that customer
}

// Finding is one remark about a draft.
type Finding struct {
	Rule       string            `json:"rule"`
	Severity   Severity          `json:"severity"`
	Start      int               `json:"start"` // code points, inclusive
	End        int               `json:"end"`   // code points, exclusive
	Params     map[string]string `json:"params"`
	Suggestion string            `json:"suggestion"` // replaces the range; "" where no replacement is safe
}

// Rule looks for one thing.
type Rule struct {
	ID     string   // "vague-follow-up": its file is vague_follow_up.go
	Ref    string   // "M-06"
	Source string   // article or paper behind it
	Params []string // the names that findings may carry, used in its words
	// Deduct is what one finding costs of the score, by severity; the rule may
	// give only the severities named here.
	Deduct map[Severity]int
	// Whole: it reads a draft of any length, in time in line with it. So does every
	// rule that may stop a message; the others get the beginning.
	Whole bool
	Check func(Draft) []Finding
}

// Result is the whole judgement.
type Result struct {
	Verdict  Verdict   `json:"verdict"`
	Score    int       `json:"score"`
	Findings []Finding `json:"findings"`
}

// Run judges a draft by the rules. Findings come with the gravest first, then
// in the order of the text; those of one rule that overlap are one, unless they
// say different things of one range. A draft with nothing in it has no
// findings; of a very long one only rules that are Whole or may stop a message
// read more than the beginning. The first hundred
// findings of a rule are told.
func Run(rules []Rule, d Draft) Result {
	findings := []Finding{}
	beginning := d.beginning()
	score := 100
	if strings.TrimSpace(d.Text) != "" {
		for _, r := range rules {
			read := beginning
			if r.Whole || r.Gravest() == Stop {
				read = d
			}
			own := merge(r.Check(read))
			own = own[:min(len(own), mostOfRule)]
			score -= deduction(r, own)
			findings = append(findings, own...)
		}
	}
	slices.SortStableFunc(findings, func(a, b Finding) int {
		return cmp.Or(
			cmp.Compare(b.Severity.rank(), a.Severity.rank()),
			cmp.Compare(a.Start, b.Start),
			cmp.Compare(a.End, b.End),
			cmp.Compare(a.Rule, b.Rule),
		)
	})
	return Result{Verdict: verdict(findings), Score: max(0, score), Findings: findings}
}

const (
	// longestRead is how many code points of a draft all rules read (own):
	// fifteen times what is too long for one message, and read in a moment.
	longestRead = 10_000
	// mostOfRule is how many findings of one rule a person may want to see (own).
	mostOfRule = 100
)

// Beginning is what all rules judge of a text: its first 10,000 code points.
func Beginning(text string) string {
	points := 0
	for at := range text {
		if points == longestRead {
			return text[:at]
		}
		points++
	}
	return text
}

// beginning is the draft with what is judged of its text.
func (d Draft) beginning() Draft {
	cut := Beginning(d.Text)
	if len(cut) < len(d.Text) {
		d.Text = cut
		d.Mentions = slices.DeleteFunc(slices.Clone(d.Mentions), func(m Mention) bool { return m.End > longestRead })
	}
	return d
}

// merge joins findings of one rule that overlap. The joint finding is as grave
// as the gravest; parameters and replacement are kept of a part that covers
// the whole range, for no other replacement fits it. Findings of one range that
// say different things stay apart.
func merge(findings []Finding) []Finding {
	slices.SortStableFunc(findings, func(a, b Finding) int {
		return cmp.Or(cmp.Compare(a.Start, b.Start), cmp.Compare(b.End, a.End))
	})
	var out []Finding
	for _, f := range findings {
		last := len(out) - 1
		if last < 0 || f.Start >= out[last].End ||
			f.Start == out[last].Start && f.End == out[last].End && !maps.Equal(f.Params, out[last].Params) {
			out = append(out, f)
			continue
		}
		if f.Severity.rank() > out[last].Severity.rank() {
			out[last].Severity = f.Severity
		}
		if f.End > out[last].End {
			out[last].End = f.End
			out[last].Suggestion = ""
		}
	}
	return out
}
