package store_test

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"huiyin/backend/customer"
	"huiyin/backend/importer"
	"huiyin/backend/order"
	"huiyin/backend/store"
)

var table = store.FileInfo{Path: "orders.xlsx", Format: "spreadsheet", Zone: "Asia/Shanghai"}

// bought reads orders from lines "who; number; date; amount", where who is
// a name, a number or an e-mail address, or several with blanks between; a
// channel stands in brackets.
func bought(t testing.TB, text string) []importer.OrderRow {
	t.Helper()
	var all []importer.OrderRow
	for i, line := range split(text) {
		cells := strings.Split(line, "; ")
		row := importer.OrderRow{Line: i + 2, Who: who(cells[0]), Number: cells[1]}
		if cells[2] != "" {
			at, err := time.Parse(time.DateOnly, cells[2])
			if err != nil {
				t.Fatal(err)
			}
			row.At, row.DayOnly = at, true
		}
		if _, err := fmt.Sscanf(cells[3], "%d %s", &row.Amount.Minor, &row.Amount.Currency); err != nil {
			t.Fatal(err)
		}
		all = append(all, row)
	}
	return all
}

func who(text string) (w importer.Who) {
	for _, part := range strings.Fields(text) {
		switch {
		case strings.HasPrefix(part, "["):
			w.Channel = strings.Trim(part, "[]")
		case strings.HasPrefix(part, "id:"):
			w.ID = part[3:]
		case strings.HasPrefix(part, "+"), strings.HasPrefix(part, "0"):
			w.Phone = part
		case strings.Contains(part, "@"):
			w.Email = part
		default:
			w.Name = strings.TrimSpace(w.Name + " " + part)
		}
	}
	return w
}

// impRows imports rows as one table.
func impRows(t testing.TB, s *store.Store, give func(importer.RowSink) error) (store.BatchID, store.FileResult) {
	t.Helper()
	batch, err := s.BeginBatch(t.Context(), now)
	if err != nil {
		t.Fatal(err)
	}
	res, err := s.ImportFile(t.Context(), batch, map[int]store.FileInfo{importer.NoChat: table},
		func(out importer.Sink) (importer.Tally, error) { return importer.Tally{}, give(out.(importer.RowSink)) })
	if err != nil {
		t.Fatal(err)
	}
	return batch, res[0]
}

func impOrders(t testing.TB, s *store.Store, rows []importer.OrderRow) (store.BatchID, store.FileResult) {
	t.Helper()
	return impRows(t, s, func(out importer.RowSink) error {
		for _, r := range rows {
			if err := out.Order(r); err != nil {
				return err
			}
		}
		return nil
	})
}

func impContacts(t testing.TB, s *store.Store, rows ...importer.ContactRow) (store.BatchID, store.FileResult) {
	t.Helper()
	return impRows(t, s, func(out importer.RowSink) error {
		for i, r := range rows {
			r.Line = i + 2
			if err := out.Contact(r); err != nil {
				return err
			}
		}
		return nil
	})
}

// ordersOf gives all orders as "customer: number date amount", sorted.
func ordersOf(t testing.TB, s *store.Store) []string {
	t.Helper()
	people, err := s.People(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	all, err := s.AllOrders(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, c := range people {
		one, err := s.Orders(t.Context(), c.ID)
		if err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(one, all[c.ID]) {
			t.Errorf("orders of %s: alone %v, among all %v", c.Name, one, all[c.ID])
		}
		for _, o := range one {
			day := "-"
			if !o.At.IsZero() {
				day = o.At.Format(time.DateOnly)
			}
			lines = append(lines, fmt.Sprintf("%s: %s %s %d %s", c.Name, o.Number, day, o.Amount.Minor, o.Amount.Currency))
		}
	}
	slices.Sort(lines)
	return lines
}

func customerNamed(t testing.TB, s *store.Store, name string) customer.Customer {
	t.Helper()
	people, err := s.Customers(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range people {
		if c.Name == name {
			return c
		}
	}
	t.Fatalf("no customer %q among %v", name, people)
	return customer.Customer{}
}

func namesOf(t testing.TB, s *store.Store) []string {
	t.Helper()
	people, err := s.Customers(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, c := range people {
		names = append(names, c.Name)
	}
	return names
}

// TestOrderKeys: of rows of one key the newest counts; importing a table again
// adds nothing; without a number, equal orders are told apart by their count.
func TestOrderKeys(t *testing.T) {
	for _, c := range []struct {
		name, first, second string
		want                string
		result              store.RowResult
	}{
		{name: "the same table again",
			first:  "Ana; A1; 2026-03-01; 100 USD\nAna; ; 2026-03-01; 50 USD\nAna; ; 2026-03-01; 50 USD",
			want:   "Ana:  2026-03-01 50 USD\nAna:  2026-03-01 50 USD\nAna: A1 2026-03-01 100 USD",
			result: store.RowResult{Rows: 3, Duplicates: 3}},
		{name: "the newest row of a number wins, however it is written",
			first: "Ana; a1; 2026-03-01; 100 USD", second: "Ana; A1 ; 2026-03-02; 120 USD\nAna; A2; ; 5 EUR",
			want: "Ana: A1  2026-03-02 120 USD\nAna: A2 - 5 EUR", result: store.RowResult{Rows: 2, Added: 1, Updated: 1}},
		{name: "one number of two customers is two orders",
			first: "Ana; 1; 2026-03-01; 100 USD", second: "Bob; 1; 2026-03-01; 100 USD",
			want: "Ana: 1 2026-03-01 100 USD\nBob: 1 2026-03-01 100 USD", result: store.RowResult{Rows: 1, Added: 1}},
		{name: "one more without a number",
			first: "Ana; ; 2026-03-01; 50 USD", second: "Ana; ; 2026-03-01; 50 USD\nAna; ; 2026-03-01; 50 USD\nAna; ; 2026-03-01; 50 EUR",
			want:   "Ana:  2026-03-01 50 EUR\nAna:  2026-03-01 50 USD\nAna:  2026-03-01 50 USD",
			result: store.RowResult{Rows: 3, Added: 2, Duplicates: 1}},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := open(t)
			impOrders(t, s, bought(t, c.first))
			before := ordersOf(t, s)
			if c.second == "" {
				c.second = c.first
			}
			batch, res := impOrders(t, s, bought(t, c.second))
			if res.Orders != c.result {
				t.Errorf("result %+v, want %+v", res.Orders, c.result)
			}
			same(t, "orders", ordersOf(t, s), split(c.want))
			undo(t, s, batch)
			same(t, "after undo", ordersOf(t, s), before)
			restore(t, s, batch)
			same(t, "after redo", ordersOf(t, s), split(c.want))
		})
	}
}

// TestOrderTwice: two amounts under one number may be the lines of one order.
func TestOrderTwice(t *testing.T) {
	_, res := impOrders(t, open(t), bought(t, "Ana; A1; 2026-03-01; 100 USD\nAna; A1; 2026-03-01; 30 USD"))
	if len(res.Problems) != 1 || res.Problems[0].Key != "order-twice" || res.Problems[0].Line != 3 {
		t.Errorf("problems %v", res.Problems)
	}
}

// TestPeopleOfRows: phone, e-mail, id, else the exact name on the channel;
// several are a problem and no guess.
func TestPeopleOfRows(t *testing.T) {
	chatOf := func(name, channel string, handles ...string) store.FileInfo {
		info := ana
		info.ChatName, info.Channel, info.Path = name, channel, name+".txt"
		info.Participants = []string{name, "Lily"}
		if handles != nil {
			info.Handles = map[string][]string{name: handles}
		}
		return info
	}
	for _, c := range []struct {
		name  string
		chats []store.FileInfo
		rows  string
		want  string // customers
		skip  int
	}{
		{name: "by phone", chats: []store.FileInfo{chatOf("Ana", "whatsapp", "+12125550101")}, rows: "Anna +12125550101; 1; ; 1 USD", want: "Ana"},
		{name: "by a phone that is the name of the chat", chats: []store.FileInfo{chatOf("+1 212 555 0101", "whatsapp")}, rows: "Ana +12125550101; 1; ; 1 USD", want: "+1 212 555 0101"},
		{name: "by e-mail, whatever its case", chats: []store.FileInfo{chatOf("Ana", "messenger", "ana@example.com")}, rows: "A. ANA@example.com; 1; ; 1 USD", want: "Ana"},
		{name: "by id in the system", rows: "Ana [wati] id:7; 1; ; 1 USD\nBob [wati] id:7; 2; ; 1 USD\nBob [other] id:7; 3; ; 1 USD", want: "Ana\nBob"},
		{name: "by name", chats: []store.FileInfo{chatOf("Ana", "whatsapp")}, rows: "ana; 1; ; 1 USD\n[whatsapp] Ana; 2; ; 1 USD", want: "Ana"},
		{name: "not by a name on another channel", chats: []store.FileInfo{chatOf("Ana", "whatsapp")}, rows: "[messenger] Ana; 1; ; 1 USD", want: "Ana\nAna"},
		{name: "a namesake with another number is another person", chats: []store.FileInfo{chatOf("Ana", "whatsapp", "+12125550101")}, rows: "Ana +12125550102; 1; ; 1 USD", want: "Ana\nAna"},
		{name: "a name that fits two", chats: []store.FileInfo{chatOf("Ana", "whatsapp"), chatOf("Ana", "messenger")}, rows: "Ana; 1; ; 1 USD", want: "Ana\nAna", skip: 1},
		{name: "unknown people are new, each once", rows: "Ana +12125550101; 1; ; 1 USD\nAna +12125550101; 2; ; 1 USD\nAna; 3; ; 1 USD\nBob; 4; ; 1 USD", want: "Ana\nBob"},
		{name: "numbers without country code only fit one another", rows: "Ana 02125550101; 1; ; 1 USD\nBob 02125550101; 2; ; 1 USD\nCy +12125550101; 3; ; 1 USD", want: "Ana\nCy"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := open(t)
			for _, info := range c.chats {
				imp(t, s, info, lines(t, "14:07 "+info.ChatName+": hello from "+info.Channel))
			}
			before := namesOf(t, s)
			batch, res := impOrders(t, s, bought(t, c.rows))
			if res.Orders.Skipped != c.skip || len(res.Problems) != c.skip {
				t.Errorf("skipped %d with %v, want %d", res.Orders.Skipped, res.Problems, c.skip)
			}
			same(t, "customers", namesOf(t, s), split(c.want))
			orders := ordersOf(t, s)
			if len(orders) != res.Orders.Rows-c.skip {
				t.Errorf("orders %v of %d rows", orders, res.Orders.Rows)
			}
			undo(t, s, batch)
			same(t, "customers after undo", namesOf(t, s), before)
			restore(t, s, batch)
			same(t, "customers after redo", namesOf(t, s), split(c.want))
			same(t, "orders after redo", ordersOf(t, s), orders)
		})
	}
}

// TestChatAfterTable: a chat finds whom a table brought, and keeps them when
// the table is undone.
func TestChatAfterTable(t *testing.T) {
	for _, c := range []struct{ who, chat string }{{"Ana +12125550101", "+1 212 555 0101"}, {"Ana", "Ana"}} {
		s := open(t)
		batch, _ := impOrders(t, s, bought(t, c.who+"; 1; ; 1 USD"))
		info := ana
		info.ChatName = c.chat
		chatBatch, res := imp(t, s, info, lines(t, "14:07 "+c.chat+": hi"))
		if len(res.Created) != 0 {
			t.Errorf("%s: the chat made a customer", c.who)
		}
		undo(t, s, batch)
		if names := namesOf(t, s); len(names) != 1 || len(ordersOf(t, s)) != 0 {
			t.Errorf("%s: got %v, %v; want one customer without orders", c.who, names, ordersOf(t, s))
		}
		undo(t, s, chatBatch)
		same(t, "all undone", namesOf(t, s), nil)
		restore(t, s, batch)
		same(t, "table alone", namesOf(t, s), []string{"Ana"})
	}
}

// TestContactsFillCards: what a person wrote wins, then the newest row, then guesses.
func TestContactsFillCards(t *testing.T) {
	s := open(t)
	chatBatch, _ := imp(t, s, ana, lines(t, "14:07 Ana: hi"))
	id := customerNamed(t, s, "Ana").ID
	if err := s.SetPlace(t.Context(), id, "US", "America/New_York", true); err != nil {
		t.Fatal(err)
	}
	row := importer.ContactRow{Who: who("Ana ana@example.com"), Card: customer.Card{Company: "Ana Ltd", Country: "DE", City: "Bonn"}}
	first, res := impContacts(t, s, row)
	if want := (store.RowResult{Rows: 1, Updated: 1}); res.Contacts != want {
		t.Errorf("first: %+v, want %+v", res.Contacts, want)
	}
	if _, res = impContacts(t, s, row); res.Contacts != (store.RowResult{Rows: 1, Duplicates: 1}) {
		t.Errorf("again: %+v", res.Contacts)
	}
	check := func(what, want string) {
		t.Helper()
		c := customerNamed(t, s, "Ana")
		if got := fmt.Sprint(c.Company, "|", c.City, "|", c.Country, "|", c.Zone, "|", c.CountryGuessed, "|", c.Note); got != want {
			t.Errorf("%s: got %s, want %s", what, got, want)
		}
	}
	check("filled", "Ana Ltd|Bonn|DE|Europe/Berlin|false|")
	card := customerNamed(t, s, "Ana").Card
	card.Company, card.Note = "Ana GmbH", "likes tea"
	if err := s.UpdateCard(t.Context(), id, card, now); err != nil {
		t.Fatal(err)
	}
	newer, _ := impContacts(t, s, importer.ContactRow{Who: who("ana@example.com"), Card: customer.Card{Company: "ANA", City: "Ulm"}})
	check("edited by hand", "Ana GmbH|Ulm|DE|Europe/Berlin|false|likes tea")
	undo(t, s, newer)
	check("newest undone", "Ana GmbH|Bonn|DE|Europe/Berlin|false|likes tea")
	undo(t, s, first)
	check("the second import still says it", "Ana GmbH|Bonn|DE|Europe/Berlin|false|likes tea")
	undo(t, s, first+1)
	check("all undone", "Ana GmbH||US|America/New_York|false|likes tea")
	undo(t, s, chatBatch)
	check("what is written by hand stays", "Ana GmbH||US|America/New_York|false|likes tea")
}

// TestOrdersByHand: added, changed and taken out, each with its way back;
// imports change nothing of it, and the customer outlives them.
func TestOrdersByHand(t *testing.T) {
	s := open(t)
	batch, _ := impOrders(t, s, bought(t, "Ana; A1; 2026-03-01; 100 USD\nAna; A2; 2026-03-02; 200 USD"))
	id := customerNamed(t, s, "Ana").ID
	mark := func(key string, m store.OrderMark) store.OrderMark {
		t.Helper()
		before, err := s.MarkOrder(t.Context(), id, key, m)
		if err != nil {
			t.Fatal(err)
		}
		return before
	}
	key, err := s.NewOrderKey(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	added := store.OrderMark{Written: true, Order: order.Order{Number: "H", Amount: order.Money{Minor: 7, Currency: "EUR"}}}
	if before := mark(key, added); before != (store.OrderMark{}) {
		t.Errorf("before a new order: %+v", before)
	}
	changed := added
	changed.Order.Number, changed.Order.Amount.Minor = "A1", 111
	mark("n:A1", changed)
	mark("n:A2", store.OrderMark{Written: true, Removed: true})
	want := []string{"Ana: A1 - 111 EUR", "Ana: H - 7 EUR"}
	same(t, "by hand", ordersOf(t, s), want)
	_, res := impOrders(t, s, bought(t, "Ana; A1; 2026-03-01; 999 USD\nAna; A2; 2026-03-02; 200 USD"))
	if res.Orders.Duplicates != 2 {
		t.Errorf("a later import: %+v", res.Orders)
	}
	same(t, "after a later import", ordersOf(t, s), want)
	undo(t, s, batch)
	undo(t, s, batch+1)
	same(t, "after undo", ordersOf(t, s), want)
	restore(t, s, batch)
	mark("n:A2", store.OrderMark{})
	before := mark("n:A1", store.OrderMark{})
	same(t, "taken back", ordersOf(t, s), []string{"Ana: A1 2026-03-01 100 USD", "Ana: A2 2026-03-02 200 USD", "Ana: H - 7 EUR"})
	mark("n:A1", before)
	same(t, "put back", ordersOf(t, s), []string{"Ana: A1 - 111 EUR", "Ana: A2 2026-03-02 200 USD", "Ana: H - 7 EUR"})
	if _, err := s.MarkOrder(t.Context(), 9999, "h:1", added); err == nil {
		t.Error("an order of nobody was stored")
	}
}

// TestOrdersOfMerged: a merge shows the orders of both, and gives them back.
func TestOrdersOfMerged(t *testing.T) {
	s := open(t)
	impOrders(t, s, bought(t, "Ana; A1; 2026-03-01; 100 USD\nBob; B1; 2026-03-01; 5 USD"))
	a, b := customerNamed(t, s, "Ana"), customerNamed(t, s, "Bob")
	merge, err := s.Merge(t.Context(), a.ID, b.ID, a.Card, now)
	if err != nil {
		t.Fatal(err)
	}
	same(t, "merged", ordersOf(t, s), []string{"Ana: A1 2026-03-01 100 USD", "Ana: B1 2026-03-01 5 USD"})
	if preview, err := s.UndoPreview(t.Context(), 1); err != nil || preview.Orders != 2 || preview.Customers != 0 || preview.Kept != 2 {
		t.Errorf("preview %+v, %v; want both orders to go and both customers to stay", preview, err)
	}
	if _, err := s.Unmerge(t.Context(), merge); err != nil {
		t.Fatal(err)
	}
	same(t, "parted", ordersOf(t, s), []string{"Ana: A1 2026-03-01 100 USD", "Bob: B1 2026-03-01 5 USD"})
}

// TestManyOrders: orders are known again however far apart their rows stand.
func TestManyOrders(t *testing.T) {
	s := open(t)
	var text strings.Builder
	for i := range 1300 {
		fmt.Fprintf(&text, "Buyer %d; %d; 2026-03-02; %d USD\n", i%3, i%1200, 1+i/1200)
		fmt.Fprintf(&text, "Buyer %d; ; 2026-03-02; 7 USD\n", i%3)
	}
	rows := bought(t, text.String())
	_, res := impOrders(t, s, rows)
	if want := (store.RowResult{Rows: 2600, Added: 2500, Updated: 100}); res.Orders != want || len(res.Problems) != 100 {
		t.Errorf("got %+v and %d problems, want %+v and 100 numbers that come twice", res.Orders, len(res.Problems), want)
	}
	if p := res.Problems[0]; p.Params["before_line"] != strconv.Itoa(rows[0].Line) || p.Line != rows[2400].Line {
		t.Errorf("the first problem is %+v, want row %d after row %d", p, rows[2400].Line, rows[0].Line)
	}
	if _, res = impOrders(t, s, rows[:2400]); res.Orders != (store.RowResult{Rows: 2400, Duplicates: 2300, Updated: 100}) {
		t.Errorf("again: %+v, want what is known, and the older amounts of 100", res.Orders)
	}
}
