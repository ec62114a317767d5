package app

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/fault"
	"huiyin/backend/importer"
	"huiyin/backend/store"
	"huiyin/backend/store/storetest"
)

// twoChannels is an app with Nora on WhatsApp (with an answer of ours) and on Messenger.
func twoChannels(t *testing.T) (a *App, wa, fb int64) {
	t.Helper()
	a = journey(t, "2026-03-25T09:00:00+08:00")
	db, err := a.db()
	if err != nil {
		t.Fatal(err)
	}
	add := func(channel, chatName string, texts ...string) int64 {
		batch, err := db.BeginBatch(t.Context(), a.now())
		if err != nil {
			t.Fatal(err)
		}
		var recs []importer.Record
		for i, text := range texts {
			sender, body, _ := strings.Cut(text, ": ")
			recs = append(recs, importer.Record{Wall: time.Date(2026, 3, 2+i, len(channel), 0, 0, 0, time.UTC), Precision: chat.Minute,
				Kind: chat.Text, Sender: sender, Text: body})
		}
		res := storetest.Import(t, db, batch, store.FileInfo{Path: "x", Format: "whatsapp-txt", Channel: channel, ChatName: chatName,
			Zone: "Asia/Shanghai", Me: []string{"Lily"}}, recs)
		return int64(res.Customers[0])
	}
	wa = add("whatsapp", "+1 555 0100", "+1 555 0100: price?", "Lily: $4", "+1 555 0100: ok")
	fb = add("messenger", "Nora Lindqvist", "Nora Lindqvist: hello", "Nora Lindqvist: lead time?")
	return a, wa, fb
}

// TestMergeJourney: proposal, preview, merge, one line of time, and back (S-15).
func TestMergeJourney(t *testing.T) {
	a, wa, fb := twoChannels(t)
	card, err := a.Customers.Card(fb)
	if err != nil {
		t.Fatal(err)
	}
	if all, err := a.Customers.Proposals(); err != nil || len(all) != 0 {
		t.Fatalf("got %+v, %v; want no proposal without evidence", all, err)
	}
	card.Fields.Handles, card.Fields.Company = []IdentityView{{Channel: "phone", Handle: "+1 (555) 0100"}}, "Nord"
	if _, err := a.Customers.Save(fb, card.Fields); err != nil {
		t.Fatal(err)
	}
	all, err := a.Customers.Proposals()
	if err != nil || len(all) != 1 || all[0].A.ID != wa || all[0].B.ID != fb || all[0].Strength != "very-likely" || all[0].For[0].ID != "same-phone" {
		t.Fatalf("got %+v, %v; want the same number, WhatsApp with more messages first", all, err)
	}
	preview, err := a.Customers.MergePreview(wa, fb)
	if err != nil {
		t.Fatal(err)
	}
	var line []string
	for _, m := range preview.Page.Items {
		line = append(line, m.Channel+" "+m.Text)
	}
	want := []string{"whatsapp price?", "messenger hello", "whatsapp $4", "messenger lead time?", "whatsapp ok"}
	if !slices.Equal(line, want) || preview.Fields.Name != "Nora Lindqvist" || preview.Fields.Company != "Nord" || len(preview.Channels) != 2 {
		t.Errorf("got %q, %+v; want %q under Nora's name", line, preview, want)
	}
	merged, err := a.Customers.Merge(wa, fb, preview.Fields)
	if err != nil || merged.Into != wa || merged.From != fb || merged.Name != "Nora Lindqvist" {
		t.Fatalf("got %+v, %v", merged, err)
	}
	rows, err := a.Customers.List()
	if err != nil || len(rows) != 1 || rows[0].Messages != 5 || !slices.Equal(rows[0].Channels, []string{"whatsapp", "messenger", "phone"}) {
		t.Fatalf("got %+v, %v; want one customer with five messages", rows, err)
	}
	if of, err := a.Customers.Merges(wa); err != nil || len(of) != 1 {
		t.Errorf("got %+v, %v; want the merge", of, err)
	}
	if _, err := a.Customers.Unmerge(merged.ID); err != nil {
		t.Fatal(err)
	}
	if rows, err := a.Customers.List(); err != nil || len(rows) != 2 {
		t.Errorf("got %+v, %v; want both again", rows, err)
	}
	if err := a.Customers.Dismiss(fb, wa, true); err != nil {
		t.Fatal(err)
	}
	if all, err := a.Customers.Proposals(); err != nil || len(all) != 0 {
		t.Errorf("got %+v, %v; want no proposal of different people", all, err)
	}
	if _, err := a.Customers.MergePreview(wa, wa); fault.Code(err) != "same-customer" {
		t.Errorf("got %v, want same-customer", err)
	}
}

// TestIgnoredPeople: hidden from the list, the search and the stream of all
// messages; found again in the list of ignored people.
func TestIgnoredPeople(t *testing.T) {
	a, wa, fb := twoChannels(t)
	if err := a.Customers.Ignore(fb, true); err != nil {
		t.Fatal(err)
	}
	rows, err := a.Customers.List()
	if err != nil || len(rows) != 1 || rows[0].ID != wa {
		t.Errorf("got %+v, %v; want WhatsApp alone", rows, err)
	}
	found, err := a.Search.Find("Nora", 10)
	if err != nil || len(found.Customers) != 0 || len(found.Messages) != 0 {
		t.Errorf("got %+v, %v; want nothing of Nora", found, err)
	}
	n := 0
	for _, err := range a.Messages(t.Context(), 0, time.Time{}, time.Time{}) {
		if n++; err != nil {
			t.Fatal(err)
		}
	}
	hidden, err := a.Customers.Ignored()
	if err != nil || n != 3 || len(hidden) != 1 || hidden[0].ID != fb || hidden[0].Messages != 2 {
		t.Errorf("got %d messages, %+v, %v; want three, and Nora hidden", n, hidden, err)
	}
	if err := a.Customers.Ignore(fb, false); err != nil {
		t.Fatal(err)
	}
	if rows, err := a.Customers.List(); err != nil || len(rows) != 2 {
		t.Errorf("got %+v, %v; want both again", rows, err)
	}
}

// TestGroupMembers: each member of the other side is a customer, colleagues are not (D-02).
func TestGroupMembers(t *testing.T) {
	a := journey(t, "2026-03-25T09:00:00+08:00")
	path := write(t, "WhatsApp Chat with Buyers.txt", `02/03/2026, 21:00 - Lily created group "Buyers"
02/03/2026, 21:30 - Lily: Hi all
02/03/2026, 21:31 - Alex: hello
02/03/2026, 21:32 - +1 212 555 0142: hi
02/03/2026, 21:33 - Tom: I can help
02/03/2026, 21:34 - Nora: thanks
`)
	importOne(t, a, path, "Lily", "Tom")
	rows, err := a.Customers.List()
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, r := range rows {
		got = append(got, fmt.Sprintf("%s %d", r.Name, r.Messages))
	}
	slices.Sort(got)
	if want := []string{"+1 212 555 0142 3", "Alex 3", "Nora 3"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q: each with their own words and ours", got, want)
	}
}
