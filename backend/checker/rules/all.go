// Package rules holds the checks of a draft, one file a rule.
//
// A rule is <name>.go, words/<id>.json with its wording in three languages, and
// testdata/<name>.txtar with drafts that it must mark and drafts that it must
// leave alone; then one line in All. Thresholds come from SPEC.md and
// stand in each rule's comment. What several rules need is beside them:
//
//   - fold.go: small letters and straight marks, so that patterns stay short;
//   - sentences.go, around.go: where a sentence ends, what stands around a phrase;
//   - tokens.go, phrase.go, phrasebook.go: words, and the phrases of lexicon/<id>.txt in them;
//   - anchor.go: whether a message names the matter it is about;
//   - asks.go: what a message asks; offers.go: which prices it names for goods;
//   - earlier.go: what the chat said before; facts.go: the pieces of information in a text;
//     when.go: good moments; directory.go: what names other customers.
//
// Of a draft without faults four.go says how it answers the four questions before
// sending; bubbles.go gives it as the messages that it is best sent as.
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
		ambiguousDate,
		attachmentMentioned,
		badNewsBare,
		badTime,
		callWithoutAsking,
		cannedRepeat,
		factsDiffer,
		grammarRule,
		hostile,
		languageMismatch,
		missingClosing,
		mixedScript,
		noAcknowledgement,
		noMemory,
		noNextStep,
		noValue,
		notPersonal,
		offRhythm,
		openEndedQuestion,
		placeholderLeft,
		pressure,
		priceBasis,
		pricePressure,
		punctuation,
		repeated,
		rudeImperative,
		secret,
		shouting,
		spammy,
		spelling,
		thirdPartyLeak,
		tooFrequent,
		tooLong,
		tooManyQuestions,
		topicEnder,
		tradeChinglish,
		unansweredQuestion,
		vagueFollowUp,
		wrongName,
	}
}
