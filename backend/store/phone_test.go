package store_test

import (
	"testing"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/importer"
	"huiyin/backend/store"
)

// fromPhone turns records into those of a phone's database: instants to the
// millisecond (China is 8 h ahead of them), and our messages by nobody's name.
func fromPhone(recs []importer.Record, chatIndex int) []importer.Record {
	for i := range recs {
		recs[i].Chat, recs[i].Instant, recs[i].Precision = chatIndex, true, chat.Milli
		recs[i].Wall = recs[i].Wall.Add(-8*time.Hour + 123*time.Millisecond)
		if recs[i].Sender == "Lily" {
			recs[i].Sender = importer.Me
		}
	}
	return recs
}

// phone is a chat of a phone's database.
func phone(id, name string, group bool) store.FileInfo {
	return store.FileInfo{Path: "msgstore.db", Format: "whatsapp-android-db", Channel: "whatsapp", ChatID: id, ChatName: name, Group: group,
		Zone: "Asia/Shanghai", Me: []string{importer.Me}}
}

const spring = `10:00:00 Lily: Good morning, the lids for spring are ready to be shipped.
10:01:00 Bob: Great, when will they leave the factory?
10:02:00 Cho: And which port do you ship them from?
10:03:00 Lily: From Ningbo, on Friday.`

// TestPhoneGroup: a group is found by what was said, whatever our name, and
// nobody's messages double (V-5).
func TestPhoneGroup(t *testing.T) {
	for _, textFirst := range []bool{true, false} {
		s := open(t)
		text := ana
		text.ChatName, text.Group = "Lids", true
		database := phone("120363000000000001@g.us", "Lids for spring", true)
		if textFirst {
			imp(t, s, text, lines(t, spring))
			imp(t, s, database, fromPhone(lines(t, spring), 0))
		} else {
			imp(t, s, database, fromPhone(lines(t, spring), 0))
			imp(t, s, text, lines(t, spring))
		}
		n := 0
		for m, err := range s.Messages(t.Context(), store.Filter{}) {
			if err != nil {
				t.Fatal(err)
			}
			if n++; m.Direction == chat.Out && m.Sender != "Lily" {
				t.Errorf("text first %v: we are shown as %q", textFirst, m.Sender)
			}
		}
		if n != 4 {
			t.Errorf("text first %v: %d messages, want 4", textFirst, n)
		}
	}
}

// TestPhoneChatsApart: the same long text to two customers in one minute is two
// messages, for the database tells the chats apart.
func TestPhoneChatsApart(t *testing.T) {
	s := open(t)
	for _, number := range []string{"15550100", "15550101"} {
		info := phone(number+"@s.whatsapp.net", "Ana", false)
		info.Participants, info.Handles = []string{"Ana"}, map[string][]string{"Ana": {"+" + number}}
		imp(t, s, info, fromPhone(lines(t, `10:00:00 Lily: Happy new year to you and your family!
			10:01:00 Ana: Thank you, the same to you and your team!`), 0))
	}
	cs, err := s.Customers(t.Context())
	if err != nil || len(cs) != 2 {
		t.Errorf("%d customers (%v), want 2", len(cs), err)
	}
}

// TestPhoneOtherKinds: what phones word or call differently is one message.
func TestPhoneOtherKinds(t *testing.T) {
	const said = `10:00:00 Lily: Good morning, here is the quotation for your lids.
		10:01:00 Ana: Thank you, I will look at it this afternoon.
		`
	s := open(t)
	imp(t, s, ana, lines(t, said+`10:02:00 Ana: <audio>
		10:03:00 Ana: <location> Location: here
		10:04:00 Ana: <call> Missed voice call
		10:05:00 Ana changed her number`))
	recs := lines(t, said+`10:02:00 Ana: <voice>
		10:03:00 Ana: <location> Harbour Road 1
		10:04:00 Ana: <call> 0:30
		10:05:00 ?`)
	recs[5].Text = ""
	if _, res := imp(t, s, phone("15550100@s.whatsapp.net", "Ana", false), fromPhone(recs, 0)); res.Added != 0 {
		t.Errorf("added %d, want 0", res.Added)
	}
	if got := dump(t, s); len(got) != 6 {
		t.Errorf("%d entries, want 6: %q", len(got), got)
	}
}
