package rules

import (
	"slices"
	"strconv"
	"unicode/utf8"

	"huiyin/backend/checker"
)

// mostQuestions a customer answers without putting it off (M-03); 1 to 3 got
// the most replies among 40 million e-mails (Boomerang).
const mostQuestions = 2

// mostInSentence are the questions that one sentence counts for (own): its
// clauses belong together.
const mostInSentence = 2

// tooManyQuestions finds a draft that asks more than that. The parts of a
// choice ("A, or B?") are one question.
var tooManyQuestions = checker.Rule{
	ID:     "too-many-questions",
	Ref:    "M-03",
	Source: "article on why overseas customers read and do not reply; Boomerang, 40 million e-mails",
	Params: []string{"questions_count"},
	Deduct: map[checker.Severity]int{checker.Warn: 10},
	Check:  checkTooManyQuestions,
}

func checkTooManyQuestions(d checker.Draft) []checker.Finding {
	questions, _ := asked(d.Text)
	var starts []int // of those that count, in code points
	end := 0
	inSentence := map[int]int{}
	all := sentences(d.Text)
	for _, q := range questions {
		start := utf8.RuneCountInString(d.Text[:q.Start])
		number := slices.IndexFunc(all, func(s sentence) bool { return start < s.End })
		if inSentence[number]++; inSentence[number] <= mostInSentence {
			starts = append(starts, start)
		}
		end = start + utf8.RuneCountInString(d.Text[q.Start:q.End])
	}
	if len(starts) <= mostQuestions {
		return nil
	}
	return []checker.Finding{{
		Rule: "too-many-questions", Severity: checker.Warn, Start: starts[mostQuestions], End: end,
		Params: map[string]string{"questions_count": strconv.Itoa(len(starts))},
	}}
}
