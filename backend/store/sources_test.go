package store_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/importer"
	"huiyin/backend/store"
	"huiyin/backend/store/storetest"
)

// at is a message of a source that knows instants and ids.
func at(chatIndex int, id, sender string, second int, text string) importer.Record {
	return importer.Record{
		Chat: chatIndex, Line: 1, ID: id, Sender: sender, Kind: chat.Text, Text: text,
		Wall: time.Date(2026, 3, 5, 10, 0, second, 0, time.UTC), Instant: true, Precision: chat.Milli,
	}
}

// account is an export of two people who share a name.
func account() map[int]store.FileInfo {
	info := func(chatID, handle string) store.FileInfo {
		return store.FileInfo{
			Path: "result.json", Format: "telegram-json", Channel: "telegram", ChatID: chatID, ChatName: "Alex",
			Participants: []string{"Alex", "Lily"}, Handles: map[string][]string{"Alex": {handle}}, Me: []string{"Lily"}, Zone: "Asia/Shanghai",
		}
	}
	return map[int]store.FileInfo{0: info("1", "id:user1"), 1: info("2", "id:user2")}
}

func importAll(t *testing.T, s *store.Store, infos map[int]store.FileInfo, recs []importer.Record) (store.BatchID, []store.FileResult) {
	t.Helper()
	batch, err := s.BeginBatch(t.Context(), now)
	if err != nil {
		t.Fatal(err)
	}
	res, err := s.ImportFile(t.Context(), batch, infos, give(recs))
	if err != nil {
		t.Fatal(err)
	}
	return batch, res
}

// TestSeveralChatsOfOneExport: chats come mixed; people of one name are told
// apart by their ids; a chat that was left out is left out; again adds nothing;
// undo takes all chats back.
func TestSeveralChatsOfOneExport(t *testing.T) {
	s := storetest.Open(t)
	recs := []importer.Record{
		at(0, "1", "Alex", 1, "hi"), at(1, "1", "Alex", 2, "hello"), at(0, "2", "Lily", 3, "price?"),
		at(2, "1", "Mum", 4, "dinner"), at(1, "2", "Lily", 5, "yes"),
	}
	batch, res := importAll(t, s, account(), recs)
	if len(res) != 2 || res[0].Added != 2 || res[1].Added != 2 || res[0].Customers[0] == res[1].Customers[0] {
		t.Fatalf("got %+v", res)
	}
	if got := len(dump(t, s)); got != 4 {
		t.Errorf("%d messages, want the 4 of the chats that were taken", got)
	}
	if _, again := importAll(t, s, account(), recs); again[0].Added+again[1].Added != 0 {
		t.Errorf("again added %+v", again)
	}
	if _, err := s.Undo(t.Context(), batch, now); err != nil {
		t.Fatal(err)
	}
	if got := len(dump(t, s)); got != 4 {
		t.Errorf("%d messages after undo, want 4: the second import holds them", got)
	}
}

// TestRepliesAndReactions: what one source tells of a message is kept beside
// what another says, and goes with it.
func TestRepliesAndReactions(t *testing.T) {
	s := storetest.Open(t)
	thumb := []chat.Reaction{{By: "Lily", Emoji: "👍"}}
	first := at(0, "a", "Alex", 1, "is 500 pcs ok?")
	first.Reactions = thumb
	answer := at(0, "b", "Lily", 2, "yes")
	answer.ReplyTo = "a"
	one := map[int]store.FileInfo{0: account()[0]}
	importAll(t, s, one, []importer.Record{at(0, "", "Alex", 1, "is 500 pcs ok?"), at(0, "", "Lily", 2, "yes")})
	batch, res := importAll(t, s, one, []importer.Record{first, answer})
	if res[0].Added != 0 || res[0].Updated != 2 {
		t.Fatalf("got %+v", res[0])
	}
	extras := func() (out []string) {
		for r, err := range s.Messages(t.Context(), store.Filter{}) {
			if err != nil {
				t.Fatal(err)
			}
			if x := r.Extra; x != nil {
				out = append(out, fmt.Sprint(r.Text, " ", x.Reactions, " ", x.ReplyTo != 0))
			}
		}
		return out
	}
	want := []string{"is 500 pcs ok? [{Lily 👍 0001-01-01 00:00:00 +0000 UTC}] false", "yes [] true"}
	if got := extras(); !slices.Equal(got, want) {
		t.Errorf("got %q", got)
	}
	if _, err := s.Undo(t.Context(), batch, now); err != nil {
		t.Fatal(err)
	}
	if got := extras(); got != nil {
		t.Errorf("after undo: %q", got)
	}
	if _, err := s.Restore(t.Context(), batch, now); err != nil {
		t.Fatal(err)
	}
	if got := extras(); !slices.Equal(got, want) {
		t.Errorf("after redo: %q", got)
	}
}

// TestSameIDIsTheSameMessage: an edit that changes all, beside an equal text.
func TestSameIDIsTheSameMessage(t *testing.T) {
	s := storetest.Open(t)
	one := map[int]store.FileInfo{0: account()[0]}
	importAll(t, s, one, []importer.Record{at(0, "a", "Alex", 1, "500"), at(0, "b", "Alex", 1, "600")})
	changed := at(0, "a", "Alex", 1, "600")
	changed.Edited = true
	_, res := importAll(t, s, one, []importer.Record{changed, at(0, "b", "Alex", 1, "600")})
	if got := len(dump(t, s)); got != 2 || res[0].Added != 0 || res[0].Updated != 1 {
		t.Errorf("%d messages, %+v", got, res[0])
	}
}

// TestChatsOfOneExport: an export tells its chats apart; the same broadcast with
// the same answer does not join them.
func TestChatsOfOneExport(t *testing.T) {
	s := open(t)
	batch, err := s.BeginBatch(t.Context(), now)
	if err != nil {
		t.Fatal(err)
	}
	infos := map[int]store.FileInfo{}
	var recs []importer.Record
	for i, name := range []string{"Ana", "Bo"} {
		info := ana
		info.ChatName, info.Participants = name, []string{name}
		infos[i] = info
		for _, r := range lines(t, "09:00 Lily: We open on Monday\n09:01 "+name+": Happy new year to all of you\n09:02 "+name+": Thank you") {
			r.Chat = i
			recs = append(recs, r)
		}
	}
	if _, err := s.ImportFile(t.Context(), batch, infos, give(recs)); err != nil {
		t.Fatal(err)
	}
	if cs := customers(t, s); len(cs) != 2 {
		t.Errorf("got %+v, want two customers", cs)
	}
}
