// Package rules holds the checks of a draft, one file a rule.
//
// A rule is <name>.go, words/<id>.json with its wording in three languages, and
// testdata/<name>.txtar with drafts that it must mark and drafts that it must
// leave alone; then one line in All. Thresholds come from SPEC.md and
// stand in each rule's comment. What several rules need is beside them:
//
//   - fold.go: small letters and straight marks, so that patterns stay short;
//   - sentences.go: where a sentence ends;
//   - anchor.go: whether a message names the matter it is about.
package rules

import (
	"embed"

	"huiyin/backend/checker"
)

// Words holds names, reasons, fixes and examples, area "rule".
//
//go:embed words/*.json
var Words embed.FS

// All gives every rule, in the order of their ids.
func All() []checker.Rule {
	return []checker.Rule{
		grammarRule,
		mixedScript,
		placeholderLeft,
		pricePressure,
		spelling,
		tooLong,
		topicEnder,
		vagueFollowUp,
		wrongName,
	}
}
