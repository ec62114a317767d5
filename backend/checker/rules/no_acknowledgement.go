package rules

import (
	"slices"
	"strconv"
	"time"

	"huiyin/backend/checker"
	"huiyin/backend/history"
	"huiyin/backend/question"
)

const (
	// usualWait stands for our usual wait where there are too few answers to
	// know it (own): a day.
	usualWait = 24 * time.Hour
	// fewAnswers is how many answers of ours tell what is usual (D-12).
	fewAnswers = 5
	// shortWait is what nobody needs to be thanked for, however quick we
	// usually are (own).
	shortWait = 4 * time.Hour
)

// noAcknowledgement finds an answer to a question or request that has waited
// longer than usual with us, if it neither thanks, says sorry or says that the message
// arrived, nor names a time (M-18, P-07). Usual is the median of our last thirty
// waits, a day where there are fewer than five; less than four hours is never long.
var noAcknowledgement = checker.Rule{
	ID:     "no-acknowledgement",
	Ref:    "M-18",
	Source: "article on ten mistakes in Messenger",
	Params: []string{"waited_s"},
	Deduct: map[checker.Severity]int{checker.Advice: 1},
	Check:  checkNoAcknowledgement,
}

var acknowledgements = lexicon("no-acknowledgement")

func checkNoAcknowledgement(d checker.Draft) []checker.Finding {
	request := owed(d)
	if request == nil {
		return nil
	}
	if len(askedIn(question.NewReader(), messagesOf(request.Turns))) == 0 {
		return nil
	}
	waited := d.Now.Sub(request.Since.At)
	if waited <= max(shortWait, usual(d.History)) || len(acknowledgements().find(d.Text)) > 0 || eta.MatchString(fold(d.Text)) {
		return nil
	}
	return atSentence(d, "no-acknowledgement", checker.Advice, map[string]string{"waited_s": strconv.Itoa(int(waited.Seconds()))})
}

// usual is how long the customer usually waits for us.
func usual(h *history.History) time.Duration {
	var waits []time.Duration
	for _, r := range h.Requests[max(0, len(h.Requests)-lastAnswered):] {
		if r.Answer != nil {
			waits = append(waits, r.Answer.Start().Sub(r.Since.At))
		}
	}
	if len(waits) < fewAnswers {
		return usualWait
	}
	slices.Sort(waits)
	return waits[len(waits)/2]
}
