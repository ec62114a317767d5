package rules

import (
	"regexp"
	"strings"

	"huiyin/backend/checker"
)

// topicEnder finds "Do you have any questions?" as the only thing asked: the
// easy answer is no, or none (M-07). It is quiet when the phrase names an
// aspect ("… about the packing?"), when a choice is offered, and when the
// message asks something else.
var topicEnder = checker.Rule{
	ID:     "topic-ender",
	Ref:    "M-07",
	Source: "article on the quality of a customer's interaction",
	Deduct: map[checker.Severity]int{checker.Advice: 2},
	Check:  checkTopicEnder,
}

func checkTopicEnder(d checker.Draft) []checker.Finding {
	var found []checker.Finding
	for _, s := range sentences(d.Text) {
		at := anyQuestions.FindStringSubmatchIndex(s.Text)
		if at == nil {
			if s.Question() || otherAsk.MatchString(s.Text) {
				return nil
			}
			continue
		}
		rest := s.Text[at[3]:]
		if !s.Question() && (ourPart.MatchString(rest) || !invites.MatchString(s.Text)) {
			continue
		}
		if aspect.MatchString(rest) || strings.Contains(s.Text[:at[2]], "no ") {
			return nil
		}
		if len(found) == 0 {
			start, end := span(s.Text, at[2], at[3])
			found = append(found, checker.Finding{
				Rule: "topic-ender", Severity: checker.Advice,
				Start: s.Start + start, End: s.Start + end,
			})
		}
	}
	return found
}

const anyQuestion = `(?:(?:any|some|an?|more|further|other|additional|doubts?|another) ?)*(?:questions?|question marks?|quesitons?|qustions?|questons?|queries|query|doubts?|concerns?|inquir(?:y|ies)|enquir(?:y|ies)|problems?|confusion)(?: or (?:concerns?|doubts?|needs?|problems?|comments?))?`

var (
	anyQuestions = phrase(oneOf(
		`(?:(?:please|pls|kindly|just|do|don'?t hesitate to|feel free to) )*(?:let (?:me|us) know|tell (?:me|us)|contact (?:me|us)|ask(?: me| us)?|inform (?:me|us)|reach out(?: to (?:me|us))?|message me|call me|write to me)(?: freely| any ?time)?,? (?:if|when|should|in case)(?: you| there| u)?(?:'ve| have| is| are| got| still have| has)? ?(?:of )?`+anyQuestion,
		`(?:do |if |should |have |are |is )(?:you |u |there )?(?:still )?(?:have |got |is |are )?`+anyQuestion,
		`^questions`,
		`any (?:(?:other|more|further) )?(?:questions?|doubts?|concerns?|quer(?:y|ies)|problems?)`,
		`(?:please |pls )?(?:feel free|do(?:n'?t| not) hesitate|no hesitation) to (?:contact|ask|reach(?: out)?|call|message|write|let|tell|email)(?: to)?(?: me| us)?(?: know)?(?: (?:any ?time|freely|if you need anything|if anything))?`,
		`(?:tiene[ns]?|tienes) (?:alguna )?(?:pregunta|duda)s?|alguna (?:pregunta|duda)|cualquier (?:duda|pregunta)|no dude en contactar\w*`,
		`(?:tem |ha )?alguma (?:pergunta|duvida)|qualquer duvida`,
		`(?:avez[- ]vous )?(?:des |d'autres |une )questions?|n'hesitez pas a (?:me|nous) contacter`,
		`(?:haben sie )?(?:noch )?(?:irgendwelche )?fragen|bei (?:weiteren )?fragen`,
		`(?:есть ли |у вас есть |если )?(?:у вас )?(?:есть |будут |возникнут )?(?:какие-либо |какие-нибудь |какие-то |ещ[её] )?вопросы`,
		`(?:هل )?(?:لديك|لديكم|عندك) (?:أي |اي )?(?:أسئلة|اسئلة|سؤال|استفسار)`,
	))

	// invites tells an invitation to ask from a report ("we found a problem").
	invites = regexp.MustCompile(`^\W*(?:any|do you|if|should|in case|for|n'hesitez)\b|\b(?:let (?:me|us) know|tell|contact|ask|inform|reach|message|call|write|hesita\w+|feel free|if you|if any|if there|dude|duda|duvida|fragen)\b|вопросы|أسئلة|اسئلة|سؤال|استفسار`)
	// ourPart is what we do in that case: a promise.
	ourPart = regexp.MustCompile(`\b(?:we|i)(?:'ll|'d)?\b`)

	// aspect names what the question may be about, or when, or offers a choice.
	aspect = regexp.MustCompile(`^[\s,]*(?:about|on|regarding|re|concerning|with|over|in terms of|related to|while|when|during|by|before|sobre|acerca|zu[rm]?|по|о|حول|عن)\b|^[^.?!]*\b(?:for example|such as|like the|e\.g)\b`)

	// otherAsk is a request that is easy to answer.
	otherAsk = regexp.MustCompile(`\b(?:(?:please|pls|plz|kindly) (?:also )?(?:check|confirm|send|choose|advise|tell|share|sign|fill|reply|let (?:me|us) know|approve|provide|give|pick|review|look|arrange|note)|(?:let (?:me|us) know|tell (?:me|us)|confirm|advise) (?:which|whether|what|when|where|how|who|your|the|by|if (?:you|it|this|that|the|we|i|friday|monday) (?:prefer|like|want|would|is|are|works?|suits?|fits?|can|need|should|agree|still))|waiting for your (?:confirmation|choice)|could you|can you|would you|shall (?:i|we))\b`)
)
