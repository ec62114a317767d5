package store

import (
	"cmp"
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"huiyin/backend/customer"
	"huiyin/backend/fault"
)

const customerColumns = `SELECT id, name, call_name, company, country, city, zone, week, channel, handles, stage, temperature, source, tags, note, guessed, edited
	FROM customers `

// shown are customers who stand for themselves, are not ignored and no colleagues.
const (
	notMerged = "id NOT IN (SELECT from_id FROM merges)"
	shown     = "WHERE ignored_at IS NULL AND colleague_at IS NULL AND " + notMerged + " "
)

// Customers gives all customers by name, without ignored people and colleagues, with identities and totals, in a
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
	all, err := loadCards(ctx, s.read, 0, shown)
	if err != nil {
		return nil, explain(err)
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
	one, err := loadCards(ctx, s.read, id, "WHERE id = ?", int64(id))
	if err != nil {
		return customer.Customer{}, explain(err)
	}
	if len(one) == 0 {
		return customer.Customer{}, unknownCustomer(id)
	}
	return one[0], nil
}

func unknownCustomer(id customer.ID) error {
	return fault.New("no-such-customer", "name", fmt.Sprint(id))
}

// loadCards gives customers by name, with what contact rows say of them; of is
// the only one who is asked for, 0 several.
func loadCards(ctx context.Context, q query, of customer.ID, where string, args ...any) ([]customer.Customer, error) {
	contacts, err := loadContacts(ctx, q, of)
	if err != nil {
		return nil, err
	}
	all, err := collect(ctx, q, func(rows *sql.Rows) (customer.Customer, error) {
		c, edited, err := scanCustomer(rows)
		contacts.fill(&c, strings.Fields(edited))
		return c, err
	}, customerColumns+where, args...)
	if err != nil {
		return nil, fmt.Errorf("read customers: %w", err)
	}
	slices.SortFunc(all, func(a, b customer.Customer) int {
		return cmp.Or(strings.Compare(a.Name, b.Name), cmp.Compare(a.ID, b.ID))
	})
	return all, nil
}

func scanCustomer(rows *sql.Rows) (c customer.Customer, edited string, err error) {
	var handles, tags string
	err = rows.Scan(&c.ID, &c.Name, &c.CallName, &c.Company, &c.Country, &c.City, &c.Zone, &c.Week, &c.Channel, &handles,
		&c.Stage, &c.Temperature, &c.Source, &tags, &c.Note, &c.CountryGuessed, &edited)
	if err != nil {
		return c, "", err
	}
	if err := json.Unmarshal([]byte(handles), &c.Handles); err != nil {
		return c, "", fmt.Errorf("decode handles: %w", err)
	}
	if err := json.Unmarshal([]byte(tags), &c.Tags); err != nil {
		return c, "", fmt.Errorf("decode tags: %w", err)
	}
	return c, edited, nil
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
	return map[string]string{
		"name": c.Name, "call_name": c.CallName, "company": c.Company, "country": c.Country, "city": c.City, "zone": c.Zone, "week": c.Week,
		"channel": c.Channel, "handles": listText(c.Handles), "stage": string(c.Stage), "temperature": string(c.Temperature),
		"source": c.Source, "tags": listText(c.Tags), "note": c.Note,
	}
}

// listText is a list as a column has it.
func listText[T any](list []T) string {
	if len(list) == 0 {
		return "[]"
	}
	text, err := json.Marshal(list)
	if err != nil {
		panic(err) // strings always encode
	}
	return string(text)
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
		state, err := readCard(ctx, tx, id)
		if err != nil {
			return err
		}
		old := fields(was.Card)
		for name, value := range fields(card) {
			if value != old[name] {
				state[name] = cardValue{value, true}
			}
		}
		state["guessed"] = cardValue{Value: "0"}
		state["edited_at"] = cardValue{Value: strconv.FormatInt(now.UnixMilli(), 10)}
		return state.write(ctx, tx, id)
	})
}

// SetTemperature stores how warm a person says the relation with a customer is, ""
// as the facts say, and gives what was stored before. The customer outlives the
// import that brought them; what is guessed of them stays a guess. Fault:
// "no-such-customer".
func (s *Store) SetTemperature(ctx context.Context, id customer.ID, to customer.Temperature, now time.Time) (before customer.Temperature, err error) {
	const field = "temperature"
	err = s.update(ctx, func(tx *sql.Tx) error {
		root, err := rootOf(ctx, tx, id)
		if err != nil {
			return err
		}
		state, err := readCard(ctx, tx, root)
		if err != nil {
			return err
		}
		before = customer.Temperature(state[field].Value)
		state[field] = cardValue{string(to), true}
		state["edited_at"] = cardValue{Value: strconv.FormatInt(now.UnixMilli(), 10)}
		return state.write(ctx, tx, root)
	})
	return before, err
}

// SetPlace puts a new customer into a country and zone: guessed from the phone
// number, or as the user said during the import. It changes nothing where a
// person edited or confirmed the card, and is no such edit: an undo of the import
// takes it away.
func (s *Store) SetPlace(ctx context.Context, id customer.ID, country, zone string, guessed bool) error {
	_, err := s.write.ExecContext(ctx,
		"UPDATE customers SET country = ?, zone = ?, guessed = ? WHERE id = ? AND edited_at IS NULL", country, zone, guessed, int64(id))
	if err != nil {
		return explain(fmt.Errorf("store place: %w", err))
	}
	return nil
}
