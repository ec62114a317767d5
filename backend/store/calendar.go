package store

import (
	"context"
	"database/sql"
	"fmt"
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
