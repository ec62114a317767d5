package store_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/importer"
	"huiyin/backend/store"
)

// source is one import of the model: a chat, or a table.
type source struct {
	phone    string // of the chat
	recs     []importer.Record
	orders   []importer.OrderRow
	receipts []importer.ReceiptRow
}

// naive is what the store must show of the sources in force, in the order of
// their import: no SQL, no bookkeeping.
type naive struct {
	customers map[string]bool
	orders    map[string]int64 // amount by customer and key
	messages  map[string]chat.Ticks
}

func naiveOf(live map[store.BatchID]source) naive {
	n := naive{map[string]bool{}, map[string]int64{}, map[string]chat.Ticks{}}
	for _, b := range slices.Sorted(maps.Keys(live)) {
		src := live[b]
		if src.phone != "" {
			n.customers[src.phone] = true
		}
		for _, r := range src.recs {
			n.messages[r.ID] = ""
		}
		nth := map[string]int{}
		for _, o := range src.orders {
			n.customers[o.Who.Phone] = true
			key := o.Who.Phone + " " + o.Number
			if o.Number == "" {
				same := fmt.Sprint(o.Who.Phone, o.At, o.Amount)
				nth[same]++
				key = fmt.Sprint(same, nth[same])
			}
			n.orders[key] = o.Amount.Minor
		}
	}
	for _, src := range live {
		for _, r := range src.receipts {
			if ticks, here := n.messages[r.ID]; here && r.Ticks.Further(ticks) {
				n.messages[r.ID] = r.Ticks
			}
		}
	}
	return n
}

// TestRowsMatchTheModel imports chats, orders and receipts of a few people at
// random, undoes and redoes at random, and compares with the model (F-13, V-5);
// the preview of each undo is what it then does (S-14).
func TestRowsMatchTheModel(t *testing.T) {
	for seed := range uint64(12) {
		rnd := rand.New(rand.NewPCG(seed, 13))
		s := open(t)
		live, undone := map[store.BatchID]source{}, map[store.BatchID]source{}
		for step := range 24 {
			what := fmt.Sprintf("seed %d, step %d", seed, step)
			switch {
			case len(live) > 2 && rnd.IntN(3) == 0:
				b := anyOf(rnd, live)
				before := naiveOf(live)
				undone[b] = live[b]
				delete(live, b)
				checkPreview(t, what, s, b, before, naiveOf(live))
			case len(undone) > 0 && rnd.IntN(2) == 0:
				b := anyOf(rnd, undone)
				restore(t, s, b)
				live[b] = undone[b]
				delete(undone, b)
			default:
				src := anySource(rnd)
				live[importSource(t, s, src)] = src
			}
			compareNaive(t, what, s, naiveOf(live))
		}
	}
}

func anyOf(rnd *rand.Rand, from map[store.BatchID]source) store.BatchID {
	ids := slices.Sorted(maps.Keys(from))
	return ids[rnd.IntN(len(ids))]
}

func checkPreview(t *testing.T, what string, s *store.Store, b store.BatchID, before, after naive) {
	t.Helper()
	preview, err := s.UndoPreview(t.Context(), b)
	if err != nil {
		t.Fatal(err)
	}
	want := store.UndoResult{Messages: len(before.messages) - len(after.messages),
		Orders: len(before.orders) - len(after.orders), Customers: len(before.customers) - len(after.customers)}
	got := undo(t, s, b)
	if preview.Receipts = 0; preview != want {
		t.Fatalf("%s: preview %+v, want %+v", what, preview, want)
	}
	if got.Receipts = 0; got != want {
		t.Fatalf("%s: undone %+v, want %+v", what, got, want)
	}
}

func compareNaive(t *testing.T, what string, s *store.Store, want naive) {
	t.Helper()
	people, err := s.People(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	if len(people) != len(want.customers) {
		t.Fatalf("%s: %d customers, want %d", what, len(people), len(want.customers))
	}
	orders := map[string]int64{}
	for _, c := range people {
		of, err := s.Orders(t.Context(), c.ID)
		if err != nil {
			t.Fatal(err)
		}
		for i, o := range of {
			orders[fmt.Sprint(c.ID, " ", i)] = o.Amount.Minor
		}
	}
	if got, want := slices.Sorted(maps.Values(orders)), slices.Sorted(maps.Values(want.orders)); !slices.Equal(got, want) {
		t.Fatalf("%s: orders %v, want %v", what, got, want)
	}
	messages := map[string]chat.Ticks{}
	for r, err := range s.Messages(t.Context(), store.Filter{}) {
		if err != nil {
			t.Fatal(err)
		}
		messages[r.Text], _ = r.Known()
	}
	if !maps.Equal(messages, want.messages) {
		t.Fatalf("%s: messages %v, want %v", what, messages, want.messages)
	}
}

func importSource(t *testing.T, s *store.Store, src source) store.BatchID {
	t.Helper()
	switch {
	case src.recs != nil:
		info := ana
		info.ChatName, info.ChatID, info.Participants = "", src.phone, []string{src.phone, "Lily"}
		b, _ := imp(t, s, info, src.recs)
		return b
	case src.receipts != nil:
		b, _ := impReceipts(t, s, src.receipts...)
		return b
	}
	b, _ := impOrders(t, s, src.orders)
	return b
}

// anySource makes a chat, a table of orders or one of receipts of three people.
func anySource(rnd *rand.Rand) source {
	phone := func() string { return "+1212555010" + strconv.Itoa(rnd.IntN(3)) }
	start := time.Date(2026, 3, 2, 14, 0, 0, 0, time.UTC)
	var src source
	switch rnd.IntN(3) {
	case 0:
		src.phone = phone()
		from := rnd.IntN(4)
		for i := from; i < from+1+rnd.IntN(4); i++ {
			id := src.phone + "/" + strconv.Itoa(i)
			src.recs = append(src.recs, importer.Record{Line: i + 1, Wall: start.Add(time.Duration(i) * time.Minute),
				Precision: chat.Minute, Sender: "Lily", Kind: chat.Text, Text: id, ID: id})
		}
	case 1:
		for range 1 + rnd.IntN(6) {
			src.receipts = append(src.receipts, importer.ReceiptRow{ID: phone() + "/" + strconv.Itoa(rnd.IntN(8)),
				Ticks: []chat.Ticks{chat.TickSent, chat.TickDelivered, chat.TickRead, chat.TickFailed}[rnd.IntN(4)]})
		}
	default:
		for i := range 1 + rnd.IntN(6) {
			o := importer.OrderRow{Line: i + 2, Who: importer.Who{Phone: phone()}, At: start.Truncate(24 * time.Hour), DayOnly: true}
			o.Amount.Minor, o.Amount.Currency = int64(rnd.IntN(3)), "USD"
			if rnd.IntN(2) == 0 {
				o.Number, o.Amount.Minor = strconv.Itoa(rnd.IntN(3)), int64(rnd.IntN(100))
			}
			src.orders = append(src.orders, o)
		}
	}
	return src
}
