package main

import (
	"fmt"
	"io"

	"huiyin/app"
)

// draftLimit is the most that is read as one draft, in bytes.
const draftLimit = 1 << 20

func runCheck(s *session) error {
	if s.flags.sent {
		return runCheckSent(s)
	}
	if s.flags.rules {
		return listRules(s)
	}
	scope, err := s.scope()
	if err != nil {
		return err
	}
	draft, err := io.ReadAll(io.LimitReader(s.stdin, draftLimit))
	if err != nil {
		return fmt.Errorf("read draft: %w", err)
	}
	if scope.customer != 0 {
		if err := s.app.Index(s.ctx); err != nil { // many checks rest on what the chat says
			return err
		}
	}
	got, err := s.app.Checker.Check(trimEnd(string(draft)), int64(scope.customer))
	if err != nil {
		return err
	}
	if s.flags.json {
		return s.json(checkJSON(got))
	}
	rows := [][]string{{"SEVERITY", "RULE", "WORDS", "WHY", "FIX"}}
	for _, f := range got.Findings {
		fix := app.Render(s.words, "rule."+f.Rule+".fix", f.Params)
		if f.Suggestion != "" {
			fix = "→ " + f.Suggestion
		}
		marked := []rune(string(draft))[f.Start:f.End]
		if len(marked) > shownWords {
			marked = append(marked[:shownWords:shownWords], '…')
		}
		rows = append(rows, []string{f.Severity, f.Rule, string(marked), app.Render(s.words, "rule."+f.Rule+".why", f.Params), fix})
	}
	fmt.Fprintln(s.stdout, got.Verdict)
	s.table(rows)
	if got.Partly {
		fmt.Fprintln(s.stdout, s.words["shown.check.partly"])
	}
	return nil
}

// shownWords is how much of a marked text a row shows, in code points.
const shownWords = 40

// checkJSON is what scripts read of a check. Times stay RFC 3339.
func checkJSON(v app.CheckView) any {
	type finding struct {
		Rule       string            `json:"rule"`
		Severity   string            `json:"severity"`
		Start      int               `json:"start"`
		End        int               `json:"end"`
		Params     map[string]string `json:"params"`
		Suggestion string            `json:"suggestion"`
	}
	findings := []finding{}
	for _, f := range v.Findings {
		findings = append(findings, finding{f.Rule, f.Severity, f.Start, f.End, f.Params, f.Suggestion})
	}
	return struct {
		Verdict   string           `json:"verdict"`
		Score     int              `json:"score"`
		Findings  []finding        `json:"findings"`
		Words     int              `json:"words"`
		Sentences int              `json:"sentences"`
		Questions int              `json:"questions"`
		Answers   []app.AnswerView `json:"answers"`
		Bubbles   []string         `json:"bubbles"`
		Partly    bool             `json:"partly"`
	}{v.Verdict, v.Score, findings, v.Words, v.Sentences, v.Questions, v.Answers, v.Bubbles, v.Partly}
}

// trimEnd takes off the line end that shells add to a draft.
func trimEnd(draft string) string {
	for _, end := range []string{"\n", "\r"} {
		if n := len(draft); n > 0 && draft[n-1:] == end {
			draft = draft[:n-1]
		}
	}
	return draft
}

// listRules tells which checks there are, and which are silenced.
func listRules(s *session) error {
	all, err := s.app.Checker.Rules()
	if err != nil {
		return err
	}
	if s.flags.json {
		return s.json(all)
	}
	rows := [][]string{{"RULE", "REF", "AT MOST", "STATE", "NAME"}}
	for _, r := range all {
		state := "on"
		if r.Quiet {
			state = "quiet"
		}
		rows = append(rows, []string{r.ID, r.Ref, r.Gravest, state, s.words["rule."+r.ID+".name"]})
	}
	s.table(rows)
	return nil
}
