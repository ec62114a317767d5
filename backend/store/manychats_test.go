package store_test

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/importer"
	"huiyin/backend/store"
)

// stock is what every customer and every seller says, in hundreds of chats.
var stock = []string{"ok", "Thanks", "Good morning, dear", "👍", "Noted, thank you!", "好的,谢谢",
	"Hi, this is our new catalogue: https://example.com/catalogue. Please tell me which models you like."}

// exportOf gives the export of one of many customers, of 500 messages: stock
// phrases, a catalogue sent to all in one minute of a month, and words of their own.
func exportOf(customer int) (store.FileInfo, []importer.Record) {
	const messages = 500
	phone := fmt.Sprintf([]string{"+49 1512 34%05d", "+1 212 55%05d", "+966 50 12%05d", "+55 11 912%06d"}[customer%4], customer)
	info := store.FileInfo{Path: phone + ".txt", Format: "whatsapp-txt", Channel: "whatsapp", ChatName: phone, Zone: "Asia/Shanghai", Me: []string{"Lily"}}
	recs := make([]importer.Record, messages)
	at := time.Date(2024, 1, 1, 8, 0, 0, 0, time.UTC)
	random := rand.New(rand.NewPCG(1, uint64(customer)))
	for i := range recs {
		at = at.Add(time.Duration(1+random.IntN(2*24*60)) * time.Minute)
		r := importer.Record{Line: i + 1, Wall: at, Precision: chat.Minute, Sender: phone, Kind: chat.Text}
		switch {
		case i%40 == 39: // the first of the next month, 9:00
			at = time.Date(at.Year(), at.Month()+1, 1, 9, 0, 0, 0, time.UTC)
			r.Wall, r.Sender, r.Text = at, "Lily", stock[6]
		case i%5 > 2:
			r.Sender, r.Text = "Lily", phrases[(i+customer)%len(phrases)]
		case i%5 == 0:
			r.Text = fmt.Sprintf("%s #%d", phrases[(i+customer)%len(phrases)], customer*messages+i)
		default:
			r.Text = stock[(i*3+customer)%6]
		}
		recs[i] = r
	}
	return info, recs
}

// renamed is the export of a customer after the contact was saved under a name.
func renamed(customer int, name string) (store.FileInfo, []importer.Record) {
	info, recs := exportOf(customer)
	for i := range recs {
		if recs[i].Sender == info.ChatName {
			recs[i].Sender = name
		}
	}
	info.ChatName, info.Path = name, name+".txt"
	return info, recs
}

func begin(t testing.TB, s *store.Store) *store.Intake {
	t.Helper()
	batch, err := s.BeginBatch(t.Context(), now)
	if err != nil {
		t.Fatal(err)
	}
	return s.Intake(batch)
}

func take(t testing.TB, in *store.Intake, info store.FileInfo, recs []importer.Record) store.FileResult {
	t.Helper()
	res, err := in.ImportFile(t.Context(), map[int]store.FileInfo{0: info}, give(recs))
	if err != nil {
		t.Fatal(err)
	}
	return res[0]
}

// takeMany imports exports of customers, each a file of its own.
func takeMany(t testing.TB, in *store.Intake, customers int) {
	t.Helper()
	for c := range customers {
		info, recs := exportOf(c)
		if res := take(t, in, info, recs); res.Added != len(recs) || len(res.Created) != 1 {
			t.Fatalf("chat %d: added %d of %d messages, created %v; want all and one customer", c, res.Added, len(recs), res.Created)
		}
	}
}

// TestRenamedAmongMany: a contact that was saved under a name is known again
// among 500 others who were sent and answered the same, in the action that
// brought the chat and in a later one; a stranger is not.
func TestRenamedAmongMany(t *testing.T) {
	s := open(t)
	first := begin(t, s)
	takeMany(t, first, 500)
	for i, in := range []*store.Intake{first, begin(t, s)} {
		info, recs := renamed(250+i, fmt.Sprint("Ana ", i))
		if res := take(t, in, info, recs[100:]); res.Duplicates != 400 || len(res.Created) != 0 {
			t.Errorf("action %d: %d messages of a renamed contact known, created %v; want all 400 and nobody", i+1, res.Duplicates, res.Created)
		}
		info, recs = renamed(600+i, fmt.Sprint("Bea ", i))
		if res := take(t, in, info, recs); res.Added != 500 || len(res.Created) != 1 {
			t.Errorf("action %d: %d messages of a stranger added, created %v; want all 500 and one customer", i+1, res.Added, res.Created)
		}
	}
}

// TestStockPhrasesInOneMinute: two customers who were sent the same, and answered
// the same in the same minute, are two as long as more than a fifth differs.
func TestStockPhrasesInOneMinute(t *testing.T) {
	const same = "09:00 Lily: Our new catalogue: https://example.com\n09:00 %[1]s: Thank you very much!\n09:30 Lily: Any question?\n09:30 %[1]s: Not now, thanks\n"
	for _, c := range []struct {
		name, ana, bea string
		customers      int
	}{
		{name: "the rest differs", customers: 2,
			ana: same + "09:10 %[1]s: The price of the lamps?\n09:20 Lily: 4.20 USD",
			bea: same + "09:11 %[1]s: Do you ship to Peru?\n09:21 Lily: Sure"},
		{name: "a fifth differs", customers: 1,
			ana: same + "09:10 %[1]s: The price of the lamps?",
			bea: same + "09:11 %[1]s: Do you ship to Peru?"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := open(t)
			in := begin(t, s)
			bea := ana
			bea.ChatName = "Bea"
			take(t, in, ana, lines(t, fmt.Sprintf(c.ana, "Ana")))
			take(t, in, bea, lines(t, fmt.Sprintf(c.bea, "Bea")))
			cs, err := s.Customers(t.Context())
			if err != nil || len(cs) != c.customers {
				t.Errorf("%d customers (%v), want %d", len(cs), err, c.customers)
			}
		})
	}
}

// TestIntakeSeesOthers: what an action has learnt of the chats hides nothing that
// others do while it runs.
func TestIntakeSeesOthers(t *testing.T) {
	info, recs := exportOf(1)
	recs = recs[:100]
	instants := slices.Clone(recs) // as the database of a phone gives them
	for i := range instants {
		instants[i].Instant = true
		instants[i].Wall = instants[i].Wall.Add(-8 * time.Hour)
	}
	for _, c := range []struct {
		name      string
		recs      []importer.Record
		undone    bool // before the action begins
		meanwhile func(t *testing.T, s *store.Store, in *store.Intake, batch store.BatchID, chat int64)
		tokyo     bool // the clocks of the renamed contact's export
	}{
		{name: "another action", undone: true, recs: recs, meanwhile: func(t *testing.T, s *store.Store, _ *store.Intake, _ store.BatchID, _ int64) {
			imp(t, s, info, recs)
		}},
		{name: "a redo", undone: true, recs: recs, meanwhile: func(t *testing.T, s *store.Store, _ *store.Intake, batch store.BatchID, _ int64) {
			restore(t, s, batch)
		}},
		{name: "another process", undone: true, recs: recs, meanwhile: func(t *testing.T, s *store.Store, _ *store.Intake, _ store.BatchID, _ int64) {
			other, err := store.Open(t.Context(), s.Path())
			if err != nil {
				t.Fatal(err)
			}
			defer other.Close()
			imp(t, other, info, recs)
		}},
		{name: "a zone mended", recs: instants, tokyo: true, meanwhile: func(t *testing.T, s *store.Store, _ *store.Intake, _ store.BatchID, chat int64) {
			if err := s.MendZone(t.Context(), chat, "Asia/Tokyo"); err != nil {
				t.Fatal(err)
			}
		}},
		{name: "its own import in another zone", recs: instants, tokyo: true, meanwhile: func(t *testing.T, _ *store.Store, in *store.Intake, _ store.BatchID, _ int64) {
			there := info
			there.Zone = "Asia/Tokyo"
			take(t, in, there, instants)
		}},
		{name: "its own export that failed", undone: true, recs: recs, meanwhile: func(t *testing.T, _ *store.Store, in *store.Intake, _ store.BatchID, _ int64) {
			failed(t, in)
			take(t, in, info, recs)
		}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := open(t)
			batch, res := imp(t, s, info, c.recs)
			if c.undone {
				undo(t, s, batch)
			}
			in := begin(t, s)
			other, theirs := exportOf(2)
			take(t, in, other, theirs)
			c.meanwhile(t, s, in, batch, res.ChatID)
			again, long := renamed(1, "Ana")
			if c.tokyo {
				again.Zone = "Asia/Tokyo"
				for i := range long {
					long[i].Wall = long[i].Wall.Add(time.Hour)
				}
			}
			if res := take(t, in, again, long); res.Duplicates != len(recs) || len(res.Created) != 0 {
				t.Errorf("%d messages of the renamed contact known, created %v; want %d and nobody", res.Duplicates, res.Created, len(recs))
			}
		})
	}
}

// failed is an export that opens a chat of many years and then breaks off.
func failed(t *testing.T, in *store.Intake) {
	t.Helper()
	broken := errors.New("the disk is gone")
	info := ana
	info.ChatName = "Bea"
	_, err := in.ImportFile(t.Context(), map[int]store.FileInfo{0: info}, func(out importer.Sink) (importer.Tally, error) {
		_, one := exportOf(3)
		for year := range 41 {
			for _, r := range one {
				r.Wall = r.Wall.AddDate(year-20, 0, 0)
				if err := out.Message(r); err != nil {
					return importer.Tally{}, err
				}
			}
		}
		return importer.Tally{}, broken
	})
	if !errors.Is(err, broken) {
		t.Fatalf("got %v, want %v", err, broken)
	}
}

// BenchmarkImportManyChats: exports of as many customers in one action, each its
// own file; messages a second are the same however many there are.
func BenchmarkImportManyChats(b *testing.B) {
	for _, customers := range []int{200, 1000, 2000} {
		b.Run(fmt.Sprintf("chats=%d", customers), func(b *testing.B) {
			for b.Loop() {
				b.StopTimer()
				s := open(b)
				b.StartTimer()
				takeMany(b, begin(b, s), customers)
			}
			report(b, customers*500)
		})
	}
}
