package main

import (
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"huiyin/app"
	"huiyin/backend/fault"
	"huiyin/backend/redact"
)

// redactedJSON is a text without personal data, and what its placeholders stand for.
type redactedJSON struct {
	Text  string       `json:"text"`
	Marks []app.AIMark `json:"marks"`
}

// runRedact takes personal data out of standard input. It needs no AI and sends nothing.
func runRedact(s *session) error {
	text, err := s.input()
	if err != nil {
		return err
	}
	r, err := s.app.Redactor(s.ctx)
	if err != nil {
		return err
	}
	m := redact.NewMap(redact.Options{Prices: s.flags.prices})
	sent := r.Redact(text, m)
	if s.flags.json {
		return s.json(redactedJSON{sent, app.MarkViews(m)})
	}
	_, err = fmt.Fprintln(s.stdout, sent)
	return err
}

// input is standard input without the line end behind it.
func (s *session) input() (string, error) {
	text, err := io.ReadAll(s.stdin)
	if err != nil {
		return "", fmt.Errorf("read standard input: %w", err)
	}
	return strings.TrimRight(string(text), "\r\n"), nil
}

// runRewrite asks a language model for a draft in other words. Without --yes it
// shows what would leave, and nothing does.
func runRewrite(s *session) error {
	scope, err := s.scope()
	if err != nil {
		return err
	}
	text, err := s.input()
	if err != nil {
		return err
	}
	preview, err := s.app.AI.Preview(text, int64(scope.customer))
	if err != nil {
		return err
	}
	ask := app.AIRewrite{ID: "rewrite", Text: text, Customer: int64(scope.customer), Language: s.flags.into}
	if s.flags.yes {
		ask.Seen = preview.Seen
	}
	result, err := s.app.AI.Rewrite(ask)
	if fault.Code(err) == "ai-consent" {
		s.wouldSend(preview.At, preview.Sent)
	}
	if len(result.Versions) == 0 {
		return err
	}
	if s.flags.json { // versions that do not hold are told too, with the reason
		return errors.Join(err, s.json(result))
	}
	for _, v := range result.Versions {
		if v.Holds {
			fmt.Fprintf(s.stdout, "%s\n%s\n%s\n\n", strings.ToUpper(v.Style), v.Text, v.Back)
			continue
		}
		for _, d := range v.Differences {
			fmt.Fprintln(s.stderr, v.Style+": "+s.sentence("error.facts-changed", map[string]string{"was": d.Was, "now": d.Now}))
		}
	}
	return err
}

// wouldSend shows what would leave, and to whom.
func (s *session) wouldSend(at app.AITarget, text string) {
	fmt.Fprintf(s.stderr, "→ %s %s\n%s\n\n", at.Address, at.Model, text)
}

// judgedJSON is what judging takes, and how far it came.
type judgedJSON struct {
	Messages  int    `json:"messages"`
	Known     int    `json:"known"`
	Blocked   int    `json:"blocked"`
	Calls     int    `json:"calls"`
	TokensIn  int    `json:"tokens_in"`
	TokensOut int    `json:"tokens_out"`
	Cost      string `json:"cost"`
	Judged    int    `json:"judged"`
	Done      int    `json:"done"`
	Total     int    `json:"total"`
	Ended     bool   `json:"ended"`
}

// runJudge asks a language model what messages say, or goes on where it was stopped.
// Without --yes it shows what it would take and the first of what would leave.
func runJudge(s *session) error {
	scope, err := s.scope()
	if err != nil {
		return err
	}
	e, err := s.app.AI.JudgeEstimate(int64(scope.customer))
	if err != nil {
		return err
	}
	seen := ""
	if s.flags.yes {
		seen = e.Seen
	}
	var p app.AIProgress
	if e.Open && scope.customer == 0 && (s.flags.yes || !e.Ask) {
		p, err = s.app.AI.Resume()
	} else {
		p, err = s.app.AI.Judge(int64(scope.customer), seen)
	}
	if fault.Code(err) == "ai-off" {
		return err
	}
	if fault.Code(err) == "ai-consent" {
		s.wouldSend(e.At, e.Sent)
	}
	out := judgedJSON{e.Messages, e.Known, e.Blocked, e.Calls, e.TokensIn, e.TokensOut, e.Cost, p.Judged, p.Done, p.Total, p.Ended}
	if s.flags.json {
		return errors.Join(err, s.json(out))
	}
	s.table([][]string{
		{"MESSAGES", "KNOWN", "BLOCKED", "CALLS", "TOKENS IN", "TOKENS OUT", "COST", "JUDGED"},
		{strconv.Itoa(e.Messages), strconv.Itoa(e.Known), strconv.Itoa(e.Blocked), strconv.Itoa(e.Calls), strconv.Itoa(e.TokensIn), strconv.Itoa(e.TokensOut), e.Cost, strconv.Itoa(p.Judged)},
	})
	return err
}
