package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"fmt"
	"slices"
	"strings"

	"huiyin/backend/customer"
	"huiyin/backend/importer"
)

// directory finds the customers whom rows of tables name: by phone, e-mail, or
// the id in a system; else by their exact name on the channel.
type directory struct {
	handles map[string][]customer.ID
	names   map[string][]customer.ID
	roots   roots                           // merged customers are one
	kinds   map[customer.ID]map[string]bool // "phone", "email": known of them; they tell namesakes apart
}

// anyChannel stands for all channels in the keys of names.
const anyChannel = "*"

// loadDirectory reads what chats, people and the tables in force know.
func loadDirectory(ctx context.Context, q query) (*directory, error) {
	r, err := loadRoots(ctx, q)
	if err != nil {
		return nil, err
	}
	d := &directory{map[string][]customer.ID{}, map[string][]customer.ID{}, r, map[customer.ID]map[string]bool{}}
	type known struct {
		id              customer.ID
		channel, handle string
	}
	identities, err := collect(ctx, q, func(rows *sql.Rows) (k known, err error) {
		return k, rows.Scan(&k.id, &k.channel, &k.handle)
	}, `SELECT customer_id, channel, handle FROM identities
		UNION ALL SELECT s.customer_id, c.channel, n.name FROM senders s JOIN names n ON n.sender_id = s.id
			JOIN chats c ON c.id = s.chat_id WHERE s.customer_id IS NOT NULL
		UNION ALL SELECT id, '*', name FROM customers`)
	if err != nil {
		return nil, fmt.Errorf("read identities: %w", err)
	}
	for _, k := range identities {
		d.add(k.id, k.channel, k.handle)
	}
	cards, err := collect(ctx, q, func(rows *sql.Rows) (k known, err error) { return k, rows.Scan(&k.id, &k.handle) },
		"SELECT id, handles FROM customers WHERE handles <> '[]'")
	if err != nil {
		return nil, fmt.Errorf("read handles of cards: %w", err)
	}
	for _, k := range cards {
		var typed []customer.Identity
		if err := json.Unmarshal([]byte(k.handle), &typed); err != nil {
			return nil, fmt.Errorf("decode handles: %w", err)
		}
		for _, i := range typed {
			d.add(k.id, i.Channel, i.Handle)
		}
	}
	people, err := livePeople(ctx, q)
	for _, p := range people {
		d.addWho(p.customer, p.Who)
	}
	return d, err
}

// rowPerson is somebody whom rows of a table name.
type rowPerson struct {
	id       int64
	customer customer.ID
	importer.Who
}

const personColumns = "p.id, coalesce(p.customer_id, 0), p.name, p.phone, p.email, p.channel, p.source_id"

func scanPerson(rows *sql.Rows) (p rowPerson, err error) {
	return p, rows.Scan(&p.id, &p.customer, &p.Name, &p.Phone, &p.Email, &p.Channel, &p.ID)
}

// livePeople gives the customers whom the rows of imports in force name.
func livePeople(ctx context.Context, q query) ([]rowPerson, error) {
	all, err := collect(ctx, q, scanPerson, "SELECT "+personColumns+
		" FROM row_people p JOIN live_files f ON f.id = p.file_id WHERE p.holds = 1 AND p.customer_id IS NOT NULL ORDER BY p.id")
	if err != nil {
		return nil, fmt.Errorf("read people of tables: %w", err)
	}
	return all, nil
}

// add notes how a customer is known on a channel.
func (d *directory) add(id customer.ID, channel, handle string) {
	key := nameKey(handle)
	switch {
	case key == "":
	case strings.HasPrefix(key, "id:"):
		d.note(d.handles, channel+"\n"+key, id)
	case strings.HasPrefix(key, "+"), strings.HasPrefix(key, "tel:"):
		d.noteKind(id, "phone")
		d.note(d.handles, key, id)
	case strings.Contains(key, "@"):
		d.noteKind(id, "email")
		d.note(d.handles, key, id)
	default:
		d.note(d.names, channel+"\n"+key, id)
		d.note(d.names, anyChannel+"\n"+key, id)
	}
}

// addWho notes all that a row knows of a customer.
func (d *directory) addWho(id customer.ID, w importer.Who) {
	d.add(id, w.Channel, phoneKey(w.Phone))
	d.add(id, w.Channel, w.Email)
	d.add(id, w.Channel, w.Name)
	if w.ID != "" {
		d.add(id, w.Channel, "id:"+w.ID)
	}
}

func (d *directory) noteKind(id customer.ID, kind string) {
	if d.kinds[id] == nil {
		d.kinds[id] = map[string]bool{}
	}
	d.kinds[id][kind] = true
}

// note adds a customer to those whom a key finds; of merged ones the first.
func (d *directory) note(m map[string][]customer.ID, key string, id customer.ID) {
	if !slices.ContainsFunc(m[key], func(o customer.ID) bool { return d.roots.of(o) == d.roots.of(id) }) {
		m[key] = append(m[key], id)
	}
}

// phoneKey is how phone numbers are compared; those without a country code only
// with one another.
func phoneKey(phone string) string {
	if phone == "" {
		return ""
	}
	if e164, ok := phoneOf(plain(phone)); ok {
		return e164
	}
	digits := strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return r
		}
		return -1
	}, phone)
	if digits == "" {
		return ""
	}
	return "tel:" + digits
}

// find gives the customers who fit: none, one, or several, among whom only the
// user could choose.
func (d *directory) find(w importer.Who) []customer.ID {
	keys := []string{phoneKey(w.Phone), nameKey(w.Email)}
	if w.ID != "" {
		keys = append(keys, w.Channel+"\n"+nameKey("id:"+w.ID))
	}
	for _, key := range keys {
		if ids := d.handles[key]; key != "" && len(ids) > 0 {
			return ids
		}
	}
	name := nameKey(w.Name)
	if name == "" {
		return nil
	}
	var fit []customer.ID
	for _, id := range d.named(w.Channel, name) {
		another := w.Phone != "" && d.kinds[id]["phone"] || w.Email != "" && d.kinds[id]["email"]
		if !another { // their number would have been found
			fit = append(fit, id)
		}
	}
	return fit
}

// named gives the customers of a name on a channel, or known without a channel;
// "" is any channel.
func (d *directory) named(channel, name string) []customer.ID {
	if channel == "" {
		return d.names[anyChannel+"\n"+name]
	}
	ids := slices.Clone(d.names[channel+"\n"+name])
	for _, id := range d.names["\n"+name] {
		if !slices.ContainsFunc(ids, func(o customer.ID) bool { return d.roots.of(o) == d.roots.of(id) }) {
			ids = append(ids, id)
		}
	}
	return ids
}

// rowPersonOf finds the customer whom tables in force know by the handles that a
// chat has for somebody: number, e-mail, or the exact name. 0: none or several.
func rowPersonOf(ctx context.Context, q query, channel string, handles []string) (customer.ID, error) {
	const live = `SELECT DISTINCT p.customer_id FROM row_people p JOIN live_files f ON f.id = p.file_id WHERE p.holds = 1 AND p.customer_id IS NOT NULL AND `
	for _, handle := range handles {
		by, args := "p.name_key = ? AND p.name_key <> '' AND p.channel IN ('', ?)", []any{handle, channel}
		switch {
		case strings.HasPrefix(handle, "id:"):
			continue // of another system than the tables'
		case strings.HasPrefix(handle, "+"):
			by, args = "p.phone = ? AND p.phone <> ''", []any{handle}
		case strings.Contains(handle, "@"):
			by, args = "p.email = ? AND p.email <> ''", []any{handle}
		}
		ids, err := collect(ctx, q, func(rows *sql.Rows) (id customer.ID, err error) { return id, rows.Scan(&id) }, live+by, args...)
		if err != nil {
			return 0, fmt.Errorf("look for a customer in tables: %w", err)
		}
		if len(ids) == 1 {
			return ids[0], nil
		}
	}
	return 0, nil
}
