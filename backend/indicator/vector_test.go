package indicator_test

import (
	"testing"

	"huiyin/backend/chat"
	"huiyin/backend/indicator"
	"huiyin/backend/internal/golden"
)

const minute = 60

// TestV4 is golden vector V-4, the parts of it that these indicators cover; the
// cuts into turns, series and conversations are in package history's goldens.
func TestV4(t *testing.T) {
	var sample indicator.Sample
	for _, c := range golden.Cases(t, "testdata/response_rate.txtar") {
		if c.Name == "V-4" {
			sample = sampleOf(golden.ReadDialogue(t, c.Text))
		}
	}
	sides := map[chat.Direction]int{}
	for _, turn := range sample.Histories[0].Turns {
		sides[turn.Direction()]++
	}
	if sides[chat.Out] != 5 || sides[chat.In] != 4 {
		t.Errorf("got %v turns, want 5 out and 4 in", sides)
	}
	measure := map[string]indicator.Value{}
	for _, ind := range indicator.All() {
		measure[ind.ID] = ind.Measure(sample)
	}
	for _, c := range []struct {
		id     string
		state  indicator.State
		number float64
		n      int
		hits   int
	}{
		{"response_rate", indicator.Measured, 0.8, 5, 4},
		{"response_time", indicator.Measured, 30 * minute, 4, 0},
		{"first_reply_rate", indicator.NotEnoughData, 0, 1, 1},
		{"substantive_response_rate", indicator.NotEnoughData, 0, 4, 3},
		{"our_response_rate", indicator.NotEnoughData, 0, 0, 0},
		{"our_response_time", indicator.Measured, 20 * minute, 3, 0},
		{"owed_replies", indicator.Measured, 0, 4, 0},
		{"silence", indicator.NotEnoughData, 0, 0, 0},
		{"monologue", indicator.Measured, 2, 4, 0},
		{"frequency", indicator.Measured, 5.0 / 3, 3, 0},
		{"message_length", indicator.Measured, 1.5, 6, 0},
		{"repeated_content", indicator.NotEnoughData, 0, 3, 0},
		{"easy_question_share", indicator.Measured, 0.6, 5, 3},
		{"turns", indicator.Measured, 1.5, 2, 0},
		{"customer_initiated_rate", indicator.NotEnoughData, 0, 2, 1},
	} {
		v := measure[c.id]
		if v.State != c.state || v.Number != c.number || v.N != c.n || v.Hits != c.hits {
			t.Errorf("%s: got %s %g, n %d, hits %d; want %s %g, n %d, hits %d",
				c.id, v.State, v.Number, v.N, v.Hits, c.state, c.number, c.n, c.hits)
		}
	}
	rate := measure["response_rate"]
	if by := rate.Details[0]; by.State != indicator.NotEnoughData || by.N != 4 || by.Hits != 4 {
		t.Errorf("by series: got %+v, want the counts 4 of 4", by)
	}
	if attempts := rate.Details[1]; attempts.Number != 1.25 {
		t.Errorf("attempts per series: got %g, want 1.25", attempts.Number)
	}
	if revivals := measure["customer_initiated_rate"].Details[0]; revivals.Number != 1 {
		t.Errorf("revivals: got %g, want 1", revivals.Number)
	}
}
