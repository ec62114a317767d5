package indicator_test

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"testing"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/history"
	"huiyin/backend/indicator"
	"huiyin/backend/internal/golden"
)

// TestGolden measures the dialogues of testdata/<id>.txtar. A case shows the
// chat, then the figure as a person reads it; all were worked out by hand.
func TestGolden(t *testing.T) {
	for _, ind := range indicator.All() {
		t.Run(ind.ID, func(t *testing.T) {
			path := "testdata/" + ind.ID + ".txtar"
			f := golden.Load(t, path)
			for i, c := range f.Cases {
				t.Run(c.Title(), func(t *testing.T) {
					d := golden.ReadDialogue(t, c.Text)
					got := describe(ind, ind.Measure(sampleOf(d)))
					f.Cases[i].Text = d.Input + got
					if got != d.Want && !golden.Update() {
						t.Errorf("got\n%s\nwant\n%s", got, d.Want)
					}
				})
			}
			golden.Rewrite(t, path, f)
		})
	}
}

func sampleOf(d golden.Dialogue) indicator.Sample {
	s := indicator.Sample{Scope: indicator.Scope{From: d.From, To: d.To, Rates: d.Rates}}
	for _, c := range d.Chats {
		s.Histories = append(s.Histories, history.Build(c, chat.DefaultRules(), d.Now))
	}
	return s
}

func describe(ind indicator.Indicator, v indicator.Value) string {
	lines := []string{ind.ID + ": " + figure(v, ind.Unit())}
	for _, d := range v.Details {
		lines = append(lines, "  "+d.Key+": "+figure(d.Value, d.Unit))
	}
	return strings.Join(append(lines, "evidence: "+golden.IDs(v.Evidence)), "\n")
}

func figure(v indicator.Value, unit indicator.Unit) string {
	s := string(v.State)
	if v.Need != "" {
		s += " (" + string(v.Need) + ")"
	}
	if v.State == indicator.NotInSource {
		return s
	}
	if v.State == indicator.Measured {
		s = amount(v.Number, unit)
	}
	if v.Currency != "" {
		s += " " + v.Currency
	}
	s += fmt.Sprintf(", n %d", v.N)
	if unit == indicator.Share {
		s += fmt.Sprintf(", hits %d", v.Hits)
	}
	if v.Interval != nil {
		s += ", range " + amount(v.Interval.Low, unit) + " to " + amount(v.Interval.High, unit)
	}
	return s
}

func amount(x float64, unit indicator.Unit) string {
	switch unit {
	case indicator.Share:
		return strconv.FormatFloat(100*x, 'f', 1, 64) + " %"
	case indicator.Seconds:
		return duration(time.Duration(x * float64(time.Second)))
	}
	return strconv.FormatFloat(math.Round(100*x)/100, 'f', -1, 64)
}

func duration(d time.Duration) string {
	var parts []string
	for _, u := range []struct {
		name string
		unit time.Duration
	}{{"d", 24 * time.Hour}, {"h", time.Hour}, {"min", time.Minute}, {"s", time.Second}, {"ms", time.Millisecond}} {
		if n := d / u.unit; n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n, u.name))
		}
		d %= u.unit
	}
	if parts == nil {
		return "0 s"
	}
	return strings.Join(parts, " ")
}
