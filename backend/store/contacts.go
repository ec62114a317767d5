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

// contactFields are fields of a card, by the names of fields, that rows of
// contacts fill; empty ones are left out.
type contactFields map[string]string

// contacts are what the contact rows in force say: of each field the newest.
type contacts struct {
	own    map[customer.ID]contactFields // of the customer whom they name
	merged map[customer.ID]contactFields // of those who were merged into a customer
}

// loadContacts reads the contact rows of a customer and of all who were merged
// into them; 0: of all customers.
func loadContacts(ctx context.Context, q query, of customer.ID) (contacts, error) {
	all := contacts{map[customer.ID]contactFields{}, map[customer.ID]contactFields{}}
	r, err := loadRoots(ctx, q)
	if err != nil {
		return all, err
	}
	only := ""
	if of != 0 {
		only = "AND p.customer_id IN (" + idList(r.mergedInto(of)) + ")"
	}
	type fact struct {
		id         customer.ID
		text, tags string
	}
	rows, err := collect(ctx, q, func(rows *sql.Rows) (f fact, err error) { return f, rows.Scan(&f.id, &f.text, &f.tags) },
		`SELECT p.customer_id, c.fields, c.tags FROM contact_rows c JOIN row_people p ON p.id = c.person_id
		JOIN live_files f ON f.id = c.file_id WHERE p.customer_id IS NOT NULL `+only+" ORDER BY c.file_id, c.id")
	if err != nil {
		return all, fmt.Errorf("read contacts of tables: %w", err)
	}
	for _, row := range rows {
		var f contactFields
		if err := json.Unmarshal([]byte(row.text), &f); err != nil {
			return all, fmt.Errorf("decode contact: %w", err)
		}
		var tags []string
		if err := json.Unmarshal([]byte(row.tags), &tags); err != nil {
			return all, fmt.Errorf("decode tags of a contact: %w", err)
		}
		f.tag(tags)
		fieldsOf(all.own, row.id).take(f)
		if root := r.of(row.id); root != row.id {
			fieldsOf(all.merged, root).take(f)
		}
	}
	return all, nil
}

// fieldsOf gives the fields of a customer, to be added to.
func fieldsOf(all map[customer.ID]contactFields, id customer.ID) contactFields {
	if all[id] == nil {
		all[id] = contactFields{}
	}
	return all[id]
}

// fill shows what the rows say where no person edited the card; those of people
// who were merged into the customer fill only what is empty then.
func (c contacts) fill(card *customer.Customer, edited []string) {
	c.own[card.ID].fill(card, func(name, _ string) bool { return !slices.Contains(edited, name) })
	c.merged[card.ID].fill(card, func(name, value string) bool { return value == "" && !slices.Contains(edited, name) })
}

// take writes newer fields over older ones; it reports whether that changed any.
func (c contactFields) take(newer contactFields) (changed bool) {
	for name, value := range newer {
		changed = changed || c[name] != value
		c[name] = value
	}
	return changed
}

// fill writes the fields over those of a card that are free: by name and present value.
func (c contactFields) fill(card *customer.Customer, free func(name, value string) bool) {
	at := map[string]*string{"name": &card.Name, "call_name": &card.CallName, "company": &card.Company, "city": &card.City,
		"zone": &card.Zone, "channel": &card.Channel, "stage": (*string)(&card.Stage), "source": &card.Source, "note": &card.Note}
	zoneFree := free("zone", card.Zone)
	if country := c["country"]; country != "" && free("country", card.Country) {
		if zones := customer.Zones(country); country != card.Country && len(zones) > 0 && zoneFree {
			card.Zone = zones[0]
		}
		card.Country, card.CountryGuessed = country, false
	}
	for name, field := range at {
		if value := c[name]; value != "" && (name == "zone" && zoneFree || name != "zone" && free(name, *field)) {
			*field = value
		}
	}
	if tags := c["tags"]; tags != "" && free("tags", strings.Join(card.Tags, "\n")) {
		card.Tags = strings.Split(tags, "\n")
	}
}

// tag adds tags to the fields, one a line.
func (c contactFields) tag(tags []string) {
	if tags = customer.Tags(tags); len(tags) > 0 {
		c["tags"] = strings.Join(tags, "\n")
	}
}

// contactImport is what an import of contacts keeps at hand.
type contactImport struct {
	known  map[customer.ID]contactFields
	insert *sql.Stmt
}

// contact takes one row.
func (r *rowImport) contact(row importer.ContactRow) (err error) {
	r.res.Contacts.Rows++
	if r.contacts == nil {
		if r.contacts, err = r.newContactImport(); err != nil {
			return err
		}
	}
	before := len(r.res.Created)
	p, err := r.person(row.Line, row.Who)
	if err != nil {
		return err
	}
	f := fieldsOfRow(row)
	text, err := json.Marshal(f)
	if err != nil {
		return fmt.Errorf("encode contact: %w", err)
	}
	_, err = r.contacts.insert.ExecContext(r.ctx, r.file, row.Line, p.id, string(text), listText(row.Tags), unixMS(row.Created))
	if err != nil {
		return fmt.Errorf("store contact: %w", err)
	}
	if p.customer == 0 {
		r.res.Contacts.Skipped++
		return nil
	}
	f.tag(row.Tags)
	changed := fieldsOf(r.contacts.known, p.customer).take(f)
	switch {
	case len(r.res.Created) > before:
		r.res.Contacts.Added++
	case changed:
		r.res.Contacts.Updated++
	default:
		r.res.Contacts.Duplicates++
	}
	return nil
}

func (r *rowImport) newContactImport() (*contactImport, error) {
	known, err := loadContacts(r.ctx, r.tx, 0)
	if err != nil {
		return nil, err
	}
	insert, err := r.tx.PrepareContext(r.ctx,
		"INSERT INTO contact_rows (file_id, line, person_id, fields, tags, created_ms) VALUES (?, ?, ?, ?, ?, ?)")
	if err != nil {
		return nil, fmt.Errorf("prepare contacts: %w", err)
	}
	return &contactImport{known.own, insert}, nil
}

// fieldsOfRow gives the fields that a row fills. Its handles are identities and no fields, its tags have a column of their own.
func fieldsOfRow(row importer.ContactRow) contactFields {
	card := row.Card
	card.Name = row.Who.Name
	f := contactFields{}
	for name, value := range fields(card) {
		if value = strings.TrimSpace(value); value != "" && name != "handles" && name != "tags" {
			f[name] = value
		}
	}
	return f
}
