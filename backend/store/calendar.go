package store

import (
	"context"
	"database/sql"
	"fmt"
	"time"

	"huiyin/backend/customer"
)

// CountryWeeks gives the hours that a person set for whole countries, by
// ISO 3166-1 alpha-2 code, as worktime.Said reads them.
func (s *Store) CountryWeeks(ctx context.Context) (map[string]string, error) {
	type set struct{ country, week string }
	all, err := collect(ctx, s.read, func(rows *sql.Rows) (one set, err error) { return one, rows.Scan(&one.country, &one.week) },
		"SELECT country, week FROM country_weeks")
	if err != nil {
		return nil, explain(fmt.Errorf("read hours of countries: %w", err))
	}
	weeks := map[string]string{}
	for _, one := range all {
		weeks[one.country] = one.week
	}
	return weeks, nil
}

// SetCountryWeek stores the hours of a country; "" forgets them.
func (s *Store) SetCountryWeek(ctx context.Context, country, week string) error {
	statement, args := "INSERT INTO country_weeks (country, week) VALUES (?, ?) ON CONFLICT (country) DO UPDATE SET week = excluded.week", []any{country, week}
	if week == "" {
		statement, args = "DELETE FROM country_weeks WHERE country = ?", args[:1]
	}
	if _, err := s.write.ExecContext(ctx, statement, args...); err != nil {
		return explain(fmt.Errorf("store hours of a country: %w", err))
	}
	return nil
}

// quarter is how finely WroteAt tells times: every zone of today lies whole
// quarters of an hour from UTC.
const quarter = 15 * time.Minute

// WroteAt gives, to the quarter of an hour and in no order, when a customer wrote
// (0: every customer): of each quarter only once. What was imported counts
// whoever is ignored; what colleagues wrote does not.
func (s *Store) WroteAt(ctx context.Context, of customer.ID) (map[customer.ID][]time.Time, error) {
	l, err := loadLinks(ctx, s.read)
	if err != nil {
		return nil, explain(err)
	}
	of = l.roots.of(of)
	var chats, senders []int64
	for id, sender := range l.senders {
		if sender.customer != 0 && (of == 0 || sender.customer == of) {
			senders = append(senders, id)
			chats = append(chats, sender.chat)
		}
	}
	text := "SELECT DISTINCT sender_id, at_ms / ? FROM messages WHERE sender_id IN (" + idList(senders) + ") AND kind NOT IN ('call', 'system')"
	if of != 0 {
		text += " AND chat_id IN (" + idList(chats) + ")"
	}
	rows, err := s.read.QueryContext(ctx, text, quarter.Milliseconds())
	if err != nil {
		return nil, explain(fmt.Errorf("read when customers wrote: %w", err))
	}
	defer rows.Close()
	wrote := map[customer.ID][]time.Time{}
	for rows.Next() {
		var sender, quarters int64
		if err := rows.Scan(&sender, &quarters); err != nil {
			return nil, fmt.Errorf("read when customers wrote: %w", err)
		}
		id := l.senders[sender].customer
		wrote[id] = append(wrote[id], time.UnixMilli(quarters*quarter.Milliseconds()))
	}
	if err := rows.Err(); err != nil {
		return nil, explain(fmt.Errorf("read when customers wrote: %w", err))
	}
	return wrote, nil
}
