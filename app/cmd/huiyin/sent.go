package main

import (
	"fmt"
	"strconv"
	"strings"

	"huiyin/app"
)

type shareJSON struct {
	Replied  int        `json:"replied"`
	N        int        `json:"n"`
	Interval [2]float64 `json:"interval"` // Wilson 95 %
}

type habitJSON struct {
	Rule       string     `json:"rule"`
	Turns      int        `json:"turns"`
	With       shareJSON  `json:"with"`
	Without    shareJSON  `json:"without"`
	Difference [2]float64 `json:"difference"` // Newcombe 95 % of with − without
	Verdict    string     `json:"verdict"`
	Messages   []int64    `json:"messages"`
}

// runCheckSent judges what was sent in a period (check --sent).
func runCheckSent(s *session) error {
	scope, err := s.scope()
	if err != nil {
		return err
	}
	if scope.customer != 0 {
		return errUsage{"check --sent looks at all customers together"}
	}
	got, err := s.app.ReviewHabits(s.ctx, scope.from, scope.to)
	if err != nil {
		return err
	}
	if s.flags.json {
		return s.json(sentJSON(got))
	}
	share := func(v app.ShareView) string {
		const shown = 5 // D-12
		if v.N < shown {
			return fmt.Sprintf("%d/%d", v.Hits, v.N)
		}
		return fmt.Sprintf("%d/%d (%.0f–%.0f%%)", v.Hits, v.N, 100*v.Low, 100*v.High)
	}
	rows := [][]string{{"RULE", "TURNS", "WITH", "WITHOUT", "DIFFERENCE", "VERDICT"}}
	for _, h := range got.Habits {
		difference := ""
		if h.With.N > 0 && h.Without.N > 0 {
			difference = fmt.Sprintf("%+.0f…%+.0f", 100*h.Low, 100*h.High)
		}
		rows = append(rows, []string{h.Rule, strconv.Itoa(h.Turns), share(h.With), share(h.Without), difference, app.Render(s.words, "habit.verdict."+h.Verdict, nil)})
	}
	day := func(instant string) string { return strings.SplitN(instant, "T", 2)[0] }
	fmt.Fprintf(s.stdout, "%s – %s: %d/%d\n", day(got.From), day(got.To), got.Replied, got.Mature)
	s.table(rows)
	fmt.Fprintln(s.stdout, s.words["habit.note.observed"]+" · "+s.words["habit.note.chance"])
	return nil
}

func sentJSON(v app.HabitsView) any {
	share := func(v app.ShareView) shareJSON { return shareJSON{v.Hits, v.N, [2]float64{v.Low, v.High}} }
	habits := []habitJSON{}
	for _, h := range v.Habits {
		one := habitJSON{Rule: h.Rule, Turns: h.Turns, With: share(h.With), Without: share(h.Without), Difference: [2]float64{h.Low, h.High}, Verdict: h.Verdict, Messages: []int64{}}
		for _, m := range h.Messages {
			one.Messages = append(one.Messages, m.Message)
		}
		habits = append(habits, one)
	}
	return struct {
		From    string      `json:"from"`
		To      string      `json:"to"`
		Turns   int         `json:"turns"`
		Mature  int         `json:"mature"`
		Replied int         `json:"replied"`
		Habits  []habitJSON `json:"habits"`
	}{v.From, v.To, v.Turns, v.Mature, v.Replied, habits}
}
