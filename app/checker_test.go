package app

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"huiyin/backend/fault"
	"huiyin/backend/settings"
)

// TestCheckKnowsTheChat: what was said before is not asked for again.
func TestCheckKnowsTheChat(t *testing.T) {
	a := journey(t, "2026-03-25T09:00:00+08:00")
	path := write(t, "WhatsApp Chat with Alex.txt", `2026-03-20, 09:00 - Alex: How much for 500 pcs FOB Ningbo?
2026-03-20, 09:05 - Lily: $4.40 FOB Ningbo for 500 pcs
2026-03-20, 09:30 - Alex: Too high for us
`)
	alex := importOne(t, a, path, "Lily").Customers[0]
	for id, want := range map[int64]bool{0: true, alex: false} {
		got, err := a.Checker.Check("The price is $4.20 now.", id)
		if err != nil {
			t.Fatal(err)
		}
		if found := slices.ContainsFunc(got.Findings, func(f FindingView) bool { return f.Rule == "price-basis" }); found != want {
			t.Errorf("customer %d: price-basis found %v, want %v", id, found, want)
		}
	}
}

// finds tells which of some rules speak of a draft.
func finds(t *testing.T, a *App, draft string, customer int64, rule string) *FindingView {
	t.Helper()
	got, err := a.Checker.Check(draft, customer)
	if err != nil {
		t.Fatal(err)
	}
	if i := slices.IndexFunc(got.Findings, func(f FindingView) bool { return f.Rule == rule }); i >= 0 {
		return &got.Findings[i]
	}
	return nil
}

// TestCheckGuardsOtherChats: names and words of one customer stay out of
// another's chat, and what changes on a card counts at once.
func TestCheckGuardsOtherChats(t *testing.T) {
	a := journey(t, "2026-03-25T09:00:00+08:00")
	ana := importOne(t, a, write(t, "WhatsApp Chat with Ana Ruiz.txt", `2026-03-20, 09:00 - Ana Ruiz: Is the blue one in stock?
2026-03-20, 09:05 - Lily: Yes, 300 pcs are ready in our warehouse and can ship on Friday
`), "Lily").Customers[0]
	peter := importOne(t, a, write(t, "WhatsApp Chat with Peter Schmidt.txt", `2026-03-20, 09:00 - Peter Schmidt: We lost two containers of the old model in Hamburg last year
2026-03-20, 09:05 - Lily: I am sorry to hear that. For you we can do USD 3.85 for 300 pcs of LB-20 then
`), "Lily").Customers[0]
	if err := a.Index(t.Context()); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		draft string
		to    int64
		want  string
	}{
		{"Peter Schmidt sells it in Hamburg.", ana, "Peter Schmidt"},
		{"Peter Schmidt is on the parcel.", peter, ""},
		{"Take care, others lost two containers of the old model in Hamburg.", ana, "lost two containers of the old model in Hamburg"},
		{"You lost two containers of the old model in Hamburg.", peter, ""},
		{"For you we can do USD 3.85 for 300 pcs of LB-20, too.", ana, "For you we can do USD 3.85 for 300 pcs of LB-20"},
		{"300 pcs are ready in our warehouse and can ship on Friday.", peter, ""},
		{"Nordlicht buys it as well.", ana, ""},
	} {
		got := ""
		if f := finds(t, a, c.draft, c.to, "third-party-leak"); f != nil {
			got = string([]rune(c.draft)[f.Start:f.End])
		}
		if got != c.want {
			t.Errorf("%q to %d: found %q, want %q", c.draft, c.to, got, c.want)
		}
	}
	if _, err := a.Customers.Save(peter, CardFields{Name: "Peter Schmidt", Company: "Nordlicht GmbH"}); err != nil {
		t.Fatal(err)
	}
	if finds(t, a, "Nordlicht buys it as well.", ana, "third-party-leak") == nil {
		t.Error("a company that was just written on a card is not guarded")
	}
}

// TestCheckGuardsTheEnd: names and words of others are found at the end of
// 100,000 characters too, and so are those of a chat that is pasted whole.
func TestCheckGuardsTheEnd(t *testing.T) {
	a := journey(t, "2026-03-25T09:00:00+08:00")
	ana := importOne(t, a, write(t, "WhatsApp Chat with Ana Ruiz.txt", "2026-03-20, 09:00 - Ana Ruiz: Is the blue one in stock?\n2026-03-20, 09:05 - Lily: Yes\n"), "Lily").Customers[0]
	var chat, pasted strings.Builder
	for i := range 1500 {
		said := fmt.Sprintf("We lost container %d of the old model in Hamburg last year", i)
		fmt.Fprintf(&chat, "2026-03-20, 09:00 - Peter Schmidt: %s\n", said)
		fmt.Fprintf(&pasted, "%s. ", said)
	}
	importOne(t, a, write(t, "WhatsApp Chat with Peter Schmidt.txt", chat.String()+"2026-03-20, 09:05 - Lily: I see\n"), "Lily")
	if err := a.Index(t.Context()); err != nil {
		t.Fatal(err)
	}
	long := strings.Repeat("The blue one is in stock. ", 4000)
	for name, c := range map[string]struct{ draft, want string }{
		"name":  {long + "Peter Schmidt has it too.", "Peter Schmidt"},
		"words": {long + "We lost container 7 of the old model in Hamburg last year.", "We lost container 7 of the old model in Hamburg last year"},
		"chat":  {pasted.String(), ""},
	} {
		f := finds(t, a, c.draft, ana, "third-party-leak")
		if f == nil {
			t.Errorf("%s: nothing found", name)
		} else if got := string([]rune(c.draft)[f.Start:f.End]); c.want != "" && got != c.want {
			t.Errorf("%s: found %q, want %q", name, got, c.want)
		}
	}
	if got, err := a.Checker.Check(long, ana); err != nil || !got.Partly {
		t.Errorf("a long draft: %v, partly %v", err, got.Partly)
	}
}

// TestStockPhrasesAreNobodys: what went to three customers may go to a fourth.
func TestStockPhrasesAreNobodys(t *testing.T) {
	a := journey(t, "2026-03-25T09:00:00+08:00")
	var dan int64
	for _, name := range []string{"Ana", "Ben", "Cai", "Dan"} {
		text := "2026-03-20, 09:00 - " + name + ": Hello\n2026-03-20, 09:01 - Lily: Hello\n"
		if name != "Dan" {
			text += "2026-03-20, 09:05 - Lily: LB-20 is USD 4.20 FOB Ningbo for 500 pcs, valid until May\n"
		}
		dan = importOne(t, a, write(t, "WhatsApp Chat with "+name+".txt", text), "Lily").Customers[0]
	}
	if err := a.Index(t.Context()); err != nil {
		t.Fatal(err)
	}
	if f := finds(t, a, "LB-20 is USD 4.20 FOB Ningbo for 500 pcs, valid until May.", dan, "third-party-leak"); f != nil {
		t.Errorf("a price for everybody is a leak: %+v", f)
	}
}

// TestSilence: a check is silenced for good and comes back; one that may stop a
// message cannot be.
func TestSilence(t *testing.T) {
	a := journey(t, "2026-03-25T09:00:00+08:00")
	const draft = "Hi [Name], any update?"
	views, err := a.Checker.Silence("vague-follow-up", true)
	if err != nil {
		t.Fatal(err)
	}
	if i := slices.IndexFunc(views, func(v RuleView) bool { return v.ID == "vague-follow-up" }); i < 0 || !views[i].Quiet || views[i].Fixed {
		t.Errorf("the silenced check is listed as %+v", views)
	}
	if finds(t, a, draft, 0, "vague-follow-up") != nil {
		t.Error("a silenced check speaks")
	}
	if _, err := a.Checker.Silence("placeholder-left", true); fault.Code(err) != "bad-setting" {
		t.Errorf("silencing a check that stops: %v", err)
	}
	if _, err := a.Settings.Set(settings.QuietRules, `["placeholder-left"]`); err != nil {
		t.Fatal(err)
	}
	if finds(t, a, draft, 0, "placeholder-left") == nil || finds(t, a, draft, 0, "vague-follow-up") == nil {
		t.Error("a check that stops is silenced by the setting, or another one stays silent")
	}
	if _, err := a.Checker.Silence("no-such-rule", true); err == nil {
		t.Error("an unknown check was silenced")
	}
}
