package app

import (
	"fmt"
	"slices"
	"testing"
)

// anas are exports of chats with people who are both called Ana.
const (
	anaOfMarch = `16/03/2026, 09:00 - Lily: Hello Ana
16/03/2026, 09:05 - Ana: The price of the lamps, please
18/03/2026, 11:00 - Ana: Too much
`
	otherAnaOfMarch = `16/03/2026, 10:00 - Ana: Is my order on its way?
17/03/2026, 10:30 - Lily: Yes
19/03/2026, 12:00 - Ana: Great
`
	anaOfApril = `20/04/2026, 14:00 - Ana: Any news?
20/04/2026, 14:05 - Lily: Not yet
`
)

// sizes are the names of the customers with their messages.
func sizes(t *testing.T, a *App) []string {
	t.Helper()
	rows, err := a.Customers.List()
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, r := range rows {
		all = append(all, fmt.Sprintf("%s %d", r.Name, r.Messages))
	}
	slices.Sort(all)
	return all
}

// TestNamesakesJourney: two people of one name are told apart by what was said;
// where nothing tells, the sheet asks, and an undo takes the answer back.
func TestNamesakesJourney(t *testing.T) {
	a := journey(t, "2026-04-25T09:00:00+08:00")
	run := func(text string, joins ...JoinAnswer) ImportResult {
		t.Helper()
		plan, err := a.Imports.Inspect([]string{write(t, "WhatsApp Chat with Ana.txt", text)})
		if err != nil {
			t.Fatal(err)
		}
		result, err := a.Imports.Run(ImportAnswers{Plan: plan.ID, Zone: "Asia/Shanghai", Me: []string{"Lily"},
			Files: []FileAnswer{{Index: 0, Joins: joins}}})
		if err != nil {
			t.Fatal(err)
		}
		return result
	}
	want := func(what string, want ...string) {
		t.Helper()
		if got := sizes(t, a); !slices.Equal(got, want) {
			t.Errorf("%s: got %q, want %q", what, got, want)
		}
	}
	run(anaOfMarch)
	plan, err := a.Imports.Inspect([]string{write(t, "WhatsApp Chat with Ana.txt", otherAnaOfMarch)})
	if err != nil || len(plan.Files[0].Chats[0].Namesakes) != 0 {
		t.Errorf("asked %+v (%v) of talk at the same time, want nothing", plan.Files, err)
	}
	ask := func(known int) []NamesakeView {
		t.Helper()
		plan, err := a.Imports.Inspect([]string{write(t, "WhatsApp Chat with Ana.txt", anaOfApril)})
		if err != nil || len(plan.Files[0].Chats[0].Namesakes) != known {
			t.Fatalf("asked %+v (%v), want %d chats with an Ana", plan.Files, err, known)
		}
		return plan.Files[0].Chats[0].Namesakes
	}
	if n := ask(1)[0]; n.Name != "Ana" || n.Messages != 3 || n.Last != "2026-03-18T11:00:00" {
		t.Errorf("asked of %+v, want Ana's three messages until 18 March", n)
	}
	joined := run(anaOfApril)
	want("nothing said", "Ana 5")
	if p := joined.Files[0].Problems; len(p) != 1 || p[0].Key != "joined-by-name" {
		t.Errorf("remarked %+v, want that only the name joined them", p)
	}
	back := func(batch int64) {
		t.Helper()
		if _, err := a.Imports.Undo(batch); err != nil {
			t.Fatal(err)
		}
	}
	back(joined.Batch)
	apart := run(anaOfApril, JoinAnswer{Into: AnotherPerson})
	want("another person", "Ana 2", "Ana 3")
	if again := run(anaOfApril); again.Added != 0 {
		t.Errorf("again: added %d, want 0", again.Added)
	} else {
		back(again.Batch)
	}
	back(apart.Batch)
	run(otherAnaOfMarch)
	want("other talk at the same time", "Ana 3", "Ana 3")
	known := ask(2)
	open := run(anaOfApril)
	want("two that it may continue, nothing said", "Ana 2", "Ana 3", "Ana 3")
	back(open.Batch)
	run(anaOfApril, JoinAnswer{Into: known[0].Chat})
	want("one of two", "Ana 3", "Ana 5")
}

// TestNamesakesOfOneDrop: of two files of one name and different time the sheet asks, too.
func TestNamesakesOfOneDrop(t *testing.T) {
	for _, c := range []struct {
		answer int64
		want   []string
	}{{0, []string{"Ana 5"}}, {-1, []string{"Ana 2", "Ana 3"}}} {
		a := journey(t, "2026-04-25T09:00:00+08:00")
		plan, err := a.Imports.Inspect([]string{write(t, "WhatsApp Chat with Ana.txt", anaOfMarch), write(t, "WhatsApp Chat with Ana.txt", anaOfApril)})
		if err != nil {
			t.Fatal(err)
		}
		if first, second := plan.Files[0].Chats[0].Namesakes, plan.Files[1].Chats[0].Namesakes; len(first) != 0 || len(second) != 1 || second[0].Chat != 0 || second[0].File == "" {
			t.Fatalf("asked %+v and %+v, want of the second file only", first, second)
		}
		_, err = a.Imports.Run(ImportAnswers{Plan: plan.ID, Zone: "Asia/Shanghai", Me: []string{"Lily"},
			Files: []FileAnswer{{Index: 1, Joins: []JoinAnswer{{Into: c.answer}}}}})
		if got := sizes(t, a); err != nil || !slices.Equal(got, c.want) {
			t.Errorf("answer %d: got %q, %v; want %q", c.answer, got, err, c.want)
		}
	}
}
