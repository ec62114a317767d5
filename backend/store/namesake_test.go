package store_test

import (
	"testing"

	"huiyin/backend/store"
)

// thread is a Messenger thread with Ali Khan: its id tells it from others, he has
// no more than his name. An encrypted export has no id.
func thread(id string) store.FileInfo {
	return store.FileInfo{Path: id + ".json", Format: "messenger", Channel: "messenger", ChatID: id, ChatName: "Ali Khan",
		Participants: []string{"Ali Khan", "Lily"}, Zone: "Asia/Shanghai", Me: []string{"Lily"}}
}

// TestNamesakes: two threads with people of one name are two chats with two
// customers (REQUIREMENTS §10: nothing merges by itself on a name), also when
// both were sent the same, and each thread is known again.
func TestNamesakes(t *testing.T) {
	s := open(t)
	first, _ := imp(t, s, thread("alikhan_1"), lines(t, "09:00 Lily: Hello\n09:05 Ali Khan: The price of the lamps, please"))
	second, res := imp(t, s, thread("alikhan_2"), lines(t, "09:00 Lily: Hello\n09:05 Ali Khan: The price of the lamps, please\n09:07 Ali Khan: 500 pcs"))
	if res.Added != 3 || res.Duplicates != 0 {
		t.Errorf("added %d, duplicates %d; want 3 of a chat of their own", res.Added, res.Duplicates)
	}
	messages := func(want ...int) {
		t.Helper()
		cs, err := s.Customers(t.Context())
		if err != nil || len(cs) != len(want) {
			t.Fatalf("got %+v, %v, want %d customers", cs, err, len(want))
		}
		for i, n := range want {
			if cs[i].Messages != n {
				t.Errorf("customer %d has %d messages, want %d", i+1, cs[i].Messages, n)
			}
		}
	}
	messages(2, 3)
	for _, id := range []string{"alikhan_2", "alikhan_1"} {
		if _, again := imp(t, s, thread(id), lines(t, "09:00 Lily: Hello\n09:05 Ali Khan: The price of the lamps, please\n10:00 Ali Khan: And?")); again.Added != 1 {
			t.Errorf("%s again: added %d, want 1", id, again.Added)
		}
	}
	messages(3, 4)
	undo(t, s, first)
	undo(t, s, second)
	restore(t, s, second)
	restore(t, s, first)
	messages(3, 4)
}

// TestThreadWithoutID: an encrypted export has no id; it belongs to the thread
// with the partner of that name, whichever comes first.
func TestThreadWithoutID(t *testing.T) {
	for _, order := range [][]string{{"alikhan_1", ""}, {"", "alikhan_1"}} {
		s := open(t)
		for i, id := range order {
			clock := []string{"09:00", "11:00"}[i]
			imp(t, s, thread(id), lines(t, clock+" Ali Khan: The price of the lamps, please"))
		}
		cs, err := s.Customers(t.Context())
		if err != nil || len(cs) != 1 || cs[0].Messages != 2 {
			t.Errorf("%q: got %+v, %v, want one customer with 2 messages", order, cs, err)
		}
	}
}
