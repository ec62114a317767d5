package store

import (
	"cmp"
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"huiyin/backend/customer"
	"huiyin/backend/importer"
	"huiyin/backend/order"
)

// orderID names an order: its key among those of the customer under whom it is shown.
type orderID struct {
	customer customer.ID
	key      string
}

// orderFact is what one row says of an order.
type orderFact struct {
	file     int64
	line     int
	customer customer.ID
	order.Order
}

const orderColumns = "o.number, o.at_ms, o.day_only, o.minor, o.currency, o.status, o.product, o.note"

func scanOrder(rows *sql.Rows, first ...any) (o order.Order, err error) {
	var at int64
	err = rows.Scan(append(first, &o.Key, &o.Number, &at, &o.DayOnly, &o.Amount.Minor, &o.Amount.Currency, &o.Status, &o.Product, &o.Note)...)
	o.At = timeOf(at)
	return o, err
}

// ordersKnown works out what tables and people say of orders: of rows of one
// key the newest counts, what a person wrote counts before all.
type ordersKnown struct {
	roots  roots
	shown  map[orderID]order.Order
	hand   map[orderID]bool
	nth    map[orderID]int // of the file in work: orders alike that have no number
	lines  map[orderID]int // of the file in work: where an order stood last
	ofFile int64
}

// add takes the next row, in the order of their import. It gives what was
// known of the order, and the line of the same file that said it (0: none); ok
// is false where nothing was known.
func (k *ordersKnown) add(f orderFact) (id orderID, was order.Order, line int, ok bool) {
	if f.file != k.ofFile {
		k.ofFile, k.nth, k.lines = f.file, map[orderID]int{}, map[orderID]int{}
	}
	id = orderID{k.roots.of(f.customer), f.Key}
	if f.Number == "" {
		k.nth[id]++
		id.key += "|" + strconv.Itoa(k.nth[id])
	}
	was, ok = k.shown[id]
	line, k.lines[id] = k.lines[id], f.line
	if !k.hand[id] {
		f.Order.Key = id.key
		k.shown[id] = f.Order
	}
	return id, was, line, ok || k.hand[id]
}

// loadOrders reads the orders of customers (nil: all), those of a batch left out
// (0: none).
func loadOrders(ctx context.Context, q query, r roots, of []customer.ID, without BatchID) (*ordersKnown, error) {
	rowsOf, handOf := "", ""
	if of != nil {
		rowsOf, handOf = "AND p.customer_id IN ("+idList(of)+")", "WHERE o.customer_id IN ("+idList(of)+")"
	}
	k, err := loadHandOrders(ctx, q, r, handOf)
	if err != nil {
		return nil, err
	}
	return k, k.loadRows(ctx, q, "AND f.batch_id <> ? "+rowsOf, int64(without))
}

// loadHandOrders reads what people wrote of orders.
func loadHandOrders(ctx context.Context, q query, r roots, where string) (*ordersKnown, error) {
	k := &ordersKnown{roots: r, shown: map[orderID]order.Order{}, hand: map[orderID]bool{}}
	type mark struct {
		id      orderID
		removed bool
		order.Order
	}
	marks, err := collect(ctx, q, func(rows *sql.Rows) (m mark, err error) {
		m.Order, err = scanOrder(rows, &m.id.customer, &m.removed)
		m.id.key, m.ByHand = m.Key, true
		return m, err
	}, "SELECT o.customer_id, o.removed, o.key, "+orderColumns+" FROM orders o "+where)
	if err != nil {
		return nil, fmt.Errorf("read orders by hand: %w", err)
	}
	for _, m := range marks {
		m.id.customer = r.of(m.id.customer)
		k.hand[m.id] = true
		if !m.removed {
			k.shown[m.id] = m.Order
		}
	}
	return k, nil
}

// loadRows adds the rows in force of a condition, in the order of their import.
func (k *ordersKnown) loadRows(ctx context.Context, q query, and string, args ...any) error {
	rows, err := collect(ctx, q, func(rows *sql.Rows) (f orderFact, err error) {
		f.Order, err = scanOrder(rows, &f.file, &f.line, &f.customer)
		return f, err
	}, `SELECT o.file_id, o.line, p.customer_id, o.key, `+orderColumns+` FROM order_rows o JOIN row_people p ON p.id = o.person_id
		JOIN live_files f ON f.id = o.file_id WHERE p.customer_id IS NOT NULL `+and+" ORDER BY o.file_id, o.id", args...)
	if err != nil {
		return fmt.Errorf("read orders of tables: %w", err)
	}
	for _, f := range rows {
		k.add(f)
	}
	return nil
}

// OrderNumbers gives the numbers of all orders that have one, by customer, in no
// order.
func (s *Store) OrderNumbers(ctx context.Context) (map[customer.ID][]string, error) {
	r, err := loadRoots(ctx, s.read)
	if err != nil {
		return nil, explain(err)
	}
	k, err := loadOrders(ctx, s.read, r, nil, 0)
	if err != nil {
		return nil, explain(err)
	}
	numbers := map[customer.ID][]string{}
	for id, o := range k.shown {
		if o.Number != "" {
			numbers[id.customer] = append(numbers[id.customer], o.Number)
		}
	}
	return numbers, nil
}

// mergedInto gives a customer and all who were merged into them.
func (r roots) mergedInto(id customer.ID) []customer.ID {
	id = r.of(id)
	all := []customer.ID{id}
	for from := range r {
		if r.of(from) == id {
			all = append(all, from)
		}
	}
	return all
}

// Orders gives the orders of a customer, the newest first, those without a date
// last.
func (s *Store) Orders(ctx context.Context, id customer.ID) ([]order.Order, error) {
	r, err := loadRoots(ctx, s.read)
	if err != nil {
		return nil, explain(err)
	}
	return s.ordersOf(ctx, r, id)
}

func (s *Store) ordersOf(ctx context.Context, r roots, id customer.ID) ([]order.Order, error) {
	k, err := loadOrders(ctx, s.read, r, r.mergedInto(id), 0)
	if err != nil {
		return nil, explain(err)
	}
	all := make([]order.Order, 0, len(k.shown))
	for _, o := range k.shown {
		all = append(all, o)
	}
	slices.SortFunc(all, newestFirst)
	return all, nil
}

func newestFirst(a, b order.Order) int {
	return cmp.Or(b.At.Compare(a.At), cmp.Compare(b.Number, a.Number), cmp.Compare(a.Key, b.Key))
}

// AllOrders gives the orders of all customers, those of each as Orders gives them.
func (s *Store) AllOrders(ctx context.Context) (map[customer.ID][]order.Order, error) {
	r, err := loadRoots(ctx, s.read)
	if err != nil {
		return nil, explain(err)
	}
	k, err := loadOrders(ctx, s.read, r, nil, 0)
	if err != nil {
		return nil, explain(err)
	}
	all := map[customer.ID][]order.Order{}
	for id, o := range k.shown {
		all[id.customer] = append(all[id.customer], o)
	}
	for _, of := range all {
		slices.SortFunc(of, newestFirst)
	}
	return all, nil
}

// orderOf shapes a row; its key is the number, else date, amount and currency.
func orderOf(row importer.OrderRow, zone *time.Location) order.Order {
	o := order.Order{Number: row.Number, At: timeOf(unixMS(row.At)), DayOnly: row.DayOnly, Amount: row.Amount,
		Status: row.Status, Product: row.Product, Note: row.Note}
	day := ""
	if !row.At.IsZero() {
		day = row.At.Format(time.DateOnly)
		if !row.Instant && !row.DayOnly {
			o.At = timeOf(instantOf(row.At.UnixMilli(), zone))
		}
	}
	o.Key = "n:" + strings.ToUpper(plain(row.Number))
	if row.Number == "" {
		o.Key = fmt.Sprintf("d:%s|%d|%s", day, row.Amount.Minor, row.Amount.Currency)
	}
	return o
}

// Currencies gives the currencies of all orders in force, in order, without the
// unknown one.
func (s *Store) Currencies(ctx context.Context) ([]string, error) {
	all, err := collect(ctx, s.read, func(rows *sql.Rows) (c string, err error) { return c, rows.Scan(&c) },
		`SELECT o.currency FROM order_rows o JOIN live_files f ON f.id = o.file_id WHERE o.currency <> ''
		UNION SELECT currency FROM orders WHERE currency <> '' AND NOT removed ORDER BY 1`)
	return all, explain(err)
}
