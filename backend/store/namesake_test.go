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

// TestSameNameOnly: two text exports of people of one name and no number are
// one chat where the same was said, two where they talk at one time of different
// things; where neither is so, they are one, which is remarked.
func TestSameNameOnly(t *testing.T) {
	const first = "09:00 Lily: Hello\n09:05 Ana: The price of the lamps, please\n10:00 Lily: $4\n11:00 Ana: Too much"
	cases := []struct {
		name, second string
		joins        int64
		customers    int
		added        int
		remark       string
	}{
		{name: "the same, and more", second: first + "\n12:00 Ana: And for 1000 pcs?", customers: 1, added: 1},
		{name: "a part of it", second: "10:00 Lily: $4\n11:00 Ana: Too much", customers: 1},
		{name: "an unanswered greeting of ours, again", second: "09:00 Lily: Hello", customers: 1},
		{name: "other talk at the same time", second: "09:02 Lily: Hi Ana\n09:30 Ana: Is my order on its way?\n10:30 Lily: Yes\n12:00 Ana: Great",
			customers: 2, added: 4, remark: "namesake"},
		{name: "the same greeting to both, then other talk", customers: 2, added: 4, remark: "namesake",
			second: "09:00 Lily: Hello\n09:30 Ana: Is my order on its way?\n10:30 Lily: Yes\n12:00 Ana: Great"},
		{name: "behind it", second: "14:00 Ana: Any news?\n14:05 Lily: Not yet", customers: 1, added: 2, remark: "joined-by-name"},
		{name: "before it", second: "07:00 Ana: Are you there?\n07:05 Lily: Soon", customers: 1, added: 2, remark: "joined-by-name"},
		{name: "in a gap of it", second: "10:15 Ana: Hm\n10:20 Lily: FOB", customers: 1, added: 2, remark: "joined-by-name"},
		{name: "what was deleted and edited since", customers: 1, added: 1,
			second: "09:00 Lily: Hello\n09:05 Ana: <deleted>\n10:00 Lily: $5 (edited)\n11:00 Ana: Too much!! (edited)\n12:00 Ana: ok"},
		{name: "behind it, another person says the user", second: "14:00 Ana: Any news?\n14:05 Lily: Not yet", joins: store.NewChat, customers: 2, added: 2},
		{name: "behind it, the same says the user", second: "14:00 Ana: Any news?\n14:05 Lily: Not yet", joins: 1, customers: 1, added: 2},
		{name: "another person says the user, yet the same was said", second: first, joins: store.NewChat, customers: 1},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			s := open(t)
			imp(t, s, ana, lines(t, first))
			before := dump(t, s)
			info := ana
			info.Joins = c.joins
			batch, res := imp(t, s, info, lines(t, c.second))
			check := func(what string, res store.FileResult) {
				t.Helper()
				cs, err := s.Customers(t.Context())
				if err != nil || len(cs) != c.customers || res.Added != c.added {
					t.Errorf("%s: %d customers (%v), added %d; want %d, %d", what, len(cs), err, res.Added, c.customers, c.added)
				}
				remark := ""
				for _, p := range res.Problems {
					remark += p.Key
				}
				if remark != c.remark {
					t.Errorf("%s: remarked %q, want %q", what, remark, c.remark)
				}
			}
			check("imported", res)
			both := sorted(dump(t, s))
			if _, again := imp(t, s, ana, lines(t, c.second)); again.Added != 0 || len(again.Problems) != 0 {
				t.Errorf("again: added %d, remarked %v; want to know the chat", again.Added, again.Problems)
			}
			undo(t, s, batch+1)
			undo(t, s, batch)
			same(t, "undone", dump(t, s), before)
			check("restored", restore(t, s, batch)[0])
			same(t, "restored", sorted(dump(t, s)), both)
		})
	}
}

// TestRemarkNamesThePerson: it is the name of who writes that points to a chat,
// whatever the file is called.
func TestRemarkNamesThePerson(t *testing.T) {
	s := open(t)
	imp(t, s, ana, lines(t, "09:00 Lily: Hello\n09:05 Ana: Hi"))
	other := ana
	other.ChatName = "Lamps"
	_, res := imp(t, s, other, lines(t, "14:00 Ana: Any news?\n14:05 Lily: Not yet"))
	if len(res.Problems) != 1 || res.Problems[0].Params["name"] != "Ana" {
		t.Errorf("remarked %+v, want that of Ana only the name is known", res.Problems)
	}
}

// TestThreadsOfOneName: an export without id that meets several threads of its
// name joins the one that it shares talk with, else none of them.
func TestThreadsOfOneName(t *testing.T) {
	for _, c := range []struct {
		name, text string
		joins      int64
		want       []int // messages of each customer
	}{
		{name: "the older one's talk", text: "09:05 Ali Khan: The price of the lamps, please\n10:00 Ali Khan: And?", want: []int{3, 2}},
		{name: "the newer one's talk", text: "09:06 Ali Khan: Where is my order of March?\n10:00 Ali Khan: And?", want: []int{2, 3}},
		{name: "neither's", text: "12:00 Ali Khan: And?", want: []int{2, 2, 1}},
		{name: "neither's, but the user knows", text: "12:00 Ali Khan: And?", joins: 1, want: []int{3, 2}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := open(t)
			imp(t, s, thread("alikhan_1"), lines(t, "09:00 Lily: Hello\n09:05 Ali Khan: The price of the lamps, please"))
			imp(t, s, thread("alikhan_2"), lines(t, "09:00 Lily: Hello\n09:06 Ali Khan: Where is my order of March?"))
			info := thread("")
			info.Joins = c.joins
			imp(t, s, info, lines(t, c.text))
			cs, err := s.Customers(t.Context())
			if err != nil || len(cs) != len(c.want) {
				t.Fatalf("got %+v, %v, want %d customers", cs, err, len(c.want))
			}
			for i, n := range c.want {
				if cs[i].Messages != n {
					t.Errorf("customer %d has %d messages, want %d", i+1, cs[i].Messages, n)
				}
			}
		})
	}
}

// TestNamesakesOfFile: these are the chats that only its name points to.
func TestNamesakesOfFile(t *testing.T) {
	s := open(t)
	imp(t, s, ana, lines(t, "09:00 Lily: Hello\n09:05 Ana: The price of the lamps, please"))
	other := ana
	other.ChatName = "Bo"
	numbered := ana
	numbered.ChatName, numbered.Participants = "+1 555 0100", []string{"+1 555 0100"}
	imp(t, s, numbered, lines(t, "09:00 Lily: Hello\n09:05 +1 555 0100: hi"))
	for name, c := range map[string]struct {
		info store.FileInfo
		want int
	}{"the same name": {ana, 1}, "another": {other, 0}, "a number is one person's": {numbered, 0}} {
		of, err := s.Namesakes(t.Context(), []store.FileInfo{c.info})
		if err != nil || len(of) != 1 || len(of[0]) != c.want {
			t.Fatalf("%s: got %+v, %v; want %d", name, of, err, c.want)
		}
		got := of[0]
		if c.want == 1 && (got[0].Name != "Ana" || got[0].Messages != 2 || got[0].Last.Format("15:04") != "09:05") {
			t.Errorf("%s: got %+v, want Ana's two messages until 09:05", name, got[0])
		}
	}
}
