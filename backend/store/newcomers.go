package store

import (
	"context"
	"database/sql"
	"fmt"
	"slices"

	"huiyin/backend/customer"
)

// Newcomer is a customer whom an import has made.
type Newcomer struct {
	ID      customer.ID
	Name    string
	Handles []string // names and numbers as chats show them, then what sources and tables know besides
}

// Newcomers tells of customers whom an import has made (FileResult.Created), by
// id. It reads no others, as it is asked after each file.
func (s *Store) Newcomers(ctx context.Context, ids []customer.ID) ([]Newcomer, error) {
	var all []Newcomer
	for part := range slices.Chunk(slices.Sorted(slices.Values(ids)), idsPerQuery) {
		of := "customer_id IN (" + idList(part) + ")"
		_, err := collect(ctx, s.read, func(rows *sql.Rows) (none struct{}, err error) {
			var c Newcomer
			var handle string
			if err := rows.Scan(&c.ID, &c.Name, &handle); err != nil {
				return none, err
			}
			if n := len(all); n == 0 || all[n-1].ID != c.ID {
				all = append(all, c)
			}
			last := &all[len(all)-1]
			last.Handles = append(last.Handles, handle)
			return none, nil
		}, `SELECT c.id, c.name, k.handle FROM (
				SELECT s.customer_id AS id, 1 AS place, s.id AS ord, n.name AS handle FROM senders s JOIN names n ON n.sender_id = s.id WHERE s.`+of+`
				UNION ALL SELECT customer_id, 2, 0, handle FROM identities WHERE `+of+`
				UNION ALL SELECT customer_id, 3, id, phone FROM row_people WHERE `+of+`
			) k JOIN customers c ON c.id = k.id WHERE k.handle <> '' ORDER BY c.id, k.place, k.ord, k.handle`)
		if err != nil {
			return nil, explain(fmt.Errorf("read new customers: %w", err))
		}
	}
	return all, nil
}
