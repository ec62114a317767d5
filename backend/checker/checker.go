// Package checker judges a draft before it is sent.
//
// A rule is one file in rules/ with its words and examples, and one line in
// rules/all.go. A finding is data: rule, severity, range, parameters and, where
// it is safe, a replacement. Rules and thresholds: SPEC.md (M-01 …).
package checker

import (
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
	Others   []customer.Customer // everybody else, for mix-ups; may be nil
	Now      time.Time
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
	Check  func(Draft) []Finding
}

// Result is the whole judgement.
type Result struct {
	Verdict  Verdict   `json:"verdict"`
	Score    int       `json:"score"`
	Findings []Finding `json:"findings"`
}
