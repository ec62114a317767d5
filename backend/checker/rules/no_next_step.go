package rules

import (
	"regexp"

	"huiyin/backend/checker"
	"huiyin/backend/history"
)

// noNextStep finds a message that leaves the customer nothing to answer and
// says nothing of how it goes on (M-01): a presentation of ourselves, or
// anything without an anchor that breaks the ice or comes after our last word
// got no answer. A price alone is advice. Plain answers, news, thanks,
// greetings and wishes need no next step.
var noNextStep = checker.Rule{
	ID:     "no-next-step",
	Ref:    "M-01",
	Source: "article on why overseas customers read and do not reply",
	Deduct: map[checker.Severity]int{checker.Warn: 12, checker.Advice: 2},
	Check:  checkNoNextStep,
}

var steps = lexicon("no-next-step")

func checkNoNextStep(d checker.Draft) []checker.Finding {
	questions, requests := asked(d.Text)
	if len(questions)+len(requests) > 0 || answers.MatchString(fold(d.Text)) || social.MatchString(fold(d.Text)) {
		return nil
	}
	pitch := false
	for _, h := range steps().find(d.Text) {
		if h.kind == "next" {
			return nil
		}
		pitch = pitch || h.kind == "pitch"
	}
	var last *sentence
	for _, s := range sentences(d.Text) {
		if s.Counts() {
			last = &s
		}
	}
	if last == nil {
		return nil
	}
	found := checker.Finding{Rule: "no-next-step", Severity: checker.Warn, Start: last.Start, End: last.End}
	switch state := standing(d); {
	case state == history.WeOwe:
		return nil
	case pitch:
	case (state == history.TheyOwe || state == history.NoMessages) && !hasAnchor(fold(d.Text)):
	case len(offers(d.Text)) > 0:
		found.Severity = checker.Advice
	default:
		return nil
	}
	return []checker.Finding{found}
}

var (
	// answers begins what was asked for.
	answers = regexp.MustCompile(`^\W*(?:yes|no|not yet|sure|of course|exactly|right|correct|ok|okay|got it|noted|si|sim|oui|ja|да|نعم|evet|是的|对|可以|好的)(?:[^\p{L}]|$)`)
	// social is thanks, a wish, an apology or a farewell: nothing need follow.
	social = regexp.MustCompile(`\b(?:thank(?:s| you)|welcome|pleasure|sorry|apolog\w+|happy|merry|mubarak|kareem|congrat\w+|wish(?:es|ing)?|good (?:luck|night|evening|weekend)|enjoy|bye|goodbye|see you|talk (?:soon|tomorrow|to you)|take care|safe (?:travels|trip)|get well|gracias|feliz|obrigad[oa]|merci|joyeu\w+|danke|frohe)\b|спасибо|с новым|شكر|مبارك|тешек|teşekkür|kutlu|谢|快乐|祝|抱歉|不好意思|再见`)
)
