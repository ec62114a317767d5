package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"huiyin/backend/customer"
	"huiyin/backend/fault"
)

const customerColumns = `SELECT id, name, call_name, company, country, city, zone, channel, handles, stage, source, note, guessed
	FROM customers `

// shown are customers who stand for themselves and are not ignored.
const (
	notMerged = "id NOT IN (SELECT from_id FROM merges)"
	shown     = "WHERE ignored_at IS NULL AND " + notMerged + " "
)

// Customers gives all customers by name, without those who are ignored, with identities and totals, in a
// handful of queries however many they are.
func (s *Store) Customers(ctx context.Context) ([]customer.Customer, error) {
	all, err := s.People(ctx)
	if err != nil {
		return nil, err
	}
	return all, explain(s.count(ctx, all))
}

// People gives what Customers gives without totals (Messages, First, Last),
// whose counting takes its time.
func (s *Store) People(ctx context.Context) ([]customer.Customer, error) {
	all, err := collect(ctx, s.read, scanCustomer, customerColumns+shown+"ORDER BY name, id")
	if err != nil {
		return nil, explain(fmt.Errorf("read customers: %w", err))
	}
	links, err := loadLinks(ctx, s.read)
	for i := range all {
		all[i].Identities = links.identities[all[i].ID]
	}
	return all, explain(err)
}

// Customer gives one customer, by the id of one who was merged the one they
// were merged into. Fault: "no-such-customer".
func (s *Store) Customer(ctx context.Context, id customer.ID) (customer.Customer, error) {
	one, err := s.Person(ctx, id)
	if err != nil {
		return customer.Customer{}, err
	}
	all := []customer.Customer{one}
	err = s.count(ctx, all)
	return all[0], explain(err)
}

// Person gives what Customer gives without identities and totals, whose
// counting takes its time.
func (s *Store) Person(ctx context.Context, id customer.ID) (customer.Customer, error) {
	id, err := rootOf(ctx, s.read, id)
	if err != nil {
		return customer.Customer{}, explain(err)
	}
	one, err := collect(ctx, s.read, scanCustomer, customerColumns+"WHERE id = ?", int64(id))
	if err != nil {
		return customer.Customer{}, explain(fmt.Errorf("read customer: %w", err))
	}
	if len(one) == 0 {
		return customer.Customer{}, unknownCustomer(id)
	}
	return one[0], nil
}

func unknownCustomer(id customer.ID) error {
	return fault.New("no-such-customer", "name", fmt.Sprint(id))
}

func scanCustomer(rows *sql.Rows) (c customer.Customer, err error) {
	var handles string
	err = rows.Scan(&c.ID, &c.Name, &c.CallName, &c.Company, &c.Country, &c.City, &c.Zone, &c.Channel, &handles,
		&c.Stage, &c.Source, &c.Note, &c.CountryGuessed)
	if err != nil {
		return c, err
	}
	if err := json.Unmarshal([]byte(handles), &c.Handles); err != nil {
		return c, fmt.Errorf("decode handles: %w", err)
	}
	return c, nil
}

// count adds identities and totals to customers.
func (s *Store) count(ctx context.Context, all []customer.Customer) error {
	links, err := loadLinks(ctx, s.read)
	if err != nil {
		return err
	}
	var chats []int64
	for _, c := range all {
		chats = append(chats, links.chatsOf[c.ID]...)
	}
	slices.Sort(chats)
	totals, err := loadTotals(ctx, s.read, links, slices.Compact(chats))
	if err != nil {
		return err
	}
	for i := range all {
		c := &all[i]
		c.Identities = links.identities[c.ID]
		for _, chatID := range links.chatsOf[c.ID] {
			t := totals.of(chatID, links.sendersOf(chatID, c.ID))
			c.Messages += t.n
			if first := timeOf(t.first); t.n > 0 && (c.First.IsZero() || first.Before(c.First)) {
				c.First = first
			}
			if last := timeOf(t.last); t.n > 0 && last.After(c.Last) {
				c.Last = last
			}
		}
	}
	return nil
}

// fields gives the card's fields by the names under which edits are noted.
func fields(c customer.Card) map[string]string {
	handles, err := json.Marshal(c.Handles)
	if err != nil || c.Handles == nil {
		handles = []byte("[]") // strings always encode
	}
	return map[string]string{
		"name": c.Name, "call_name": c.CallName, "company": c.Company, "country": c.Country, "city": c.City, "zone": c.Zone,
		"channel": c.Channel, "handles": string(handles), "stage": string(c.Stage), "source": c.Source, "note": c.Note,
	}
}

// UpdateCard stores what a person wrote about a customer and notes which fields
// they changed: those are never guessed again, and the customer outlives the
// import that brought them. Saving a card confirms its country and zone.
// Fault: "no-such-customer".
func (s *Store) UpdateCard(ctx context.Context, id customer.ID, card customer.Card, now time.Time) error {
	was, err := s.Customer(ctx, id)
	if err != nil {
		return err
	}
	id = was.ID // of the one they were merged into
	return s.update(ctx, func(tx *sql.Tx) error {
		var edited string
		err := tx.QueryRowContext(ctx, "SELECT edited FROM customers WHERE id = ?", int64(id)).Scan(&edited)
		if errors.Is(err, sql.ErrNoRows) {
			return unknownCustomer(id)
		}
		if err != nil {
			return fmt.Errorf("read edited fields: %w", err)
		}
		marks := strings.Fields(edited)
		old, f := fields(was.Card), fields(card)
		for name, value := range f {
			if value != old[name] && !slices.Contains(marks, name) {
				marks = append(marks, name)
			}
		}
		slices.Sort(marks)
		_, err = tx.ExecContext(ctx, `UPDATE customers SET name = ?, call_name = ?, company = ?, country = ?, city = ?, zone = ?,
			channel = ?, handles = ?, stage = ?, source = ?, note = ?, guessed = 0, edited = ?, edited_at = ? WHERE id = ?`,
			f["name"], f["call_name"], f["company"], f["country"], f["city"], f["zone"], f["channel"], f["handles"], f["stage"],
			f["source"], f["note"], strings.Join(marks, " "), now.UnixMilli(), int64(id))
		if err != nil {
			return fmt.Errorf("store card: %w", err)
		}
		return nil
	})
}

// SetGuess proposes country and zone of a customer, from the phone number. It
// changes nothing where a person edited or confirmed the card.
func (s *Store) SetGuess(ctx context.Context, id customer.ID, country, zone string) error {
	_, err := s.write.ExecContext(ctx,
		"UPDATE customers SET country = ?, zone = ?, guessed = 1 WHERE id = ? AND edited_at IS NULL", country, zone, int64(id))
	if err != nil {
		return explain(fmt.Errorf("store guess: %w", err))
	}
	return nil
}
