package store

import (
	"context"
	"database/sql"
	"fmt"
	"slices"

	"huiyin/backend/customer"
)

// roots maps customers that were merged to those they were merged into.
type roots map[customer.ID]customer.ID

// loadRoots reads all merges; they are few.
func loadRoots(ctx context.Context, q query) (roots, error) {
	type pair struct{ from, into customer.ID }
	pairs, err := collect(ctx, q, func(rows *sql.Rows) (p pair, err error) { return p, rows.Scan(&p.from, &p.into) },
		"SELECT from_id, into_id FROM merges")
	if err != nil {
		return nil, fmt.Errorf("read merges: %w", err)
	}
	r := make(roots, len(pairs))
	for _, p := range pairs {
		r[p.from] = p.into
	}
	return r, nil
}

// of gives the customer under which another one is shown: themselves, unless merged.
func (r roots) of(id customer.ID) customer.ID {
	for {
		into, merged := r[id]
		if !merged {
			return id
		}
		id = into
	}
}

// each gives the customers under which others are shown, each once.
func (r roots) each(ids []customer.ID) []customer.ID {
	var all []customer.ID
	for _, id := range ids {
		if root := r.of(id); !slices.Contains(all, root) {
			all = append(all, root)
		}
	}
	return all
}

// rootOf gives the customer under which id is shown; an id that was merged
// away stays a way to find them.
func rootOf(ctx context.Context, q query, id customer.ID) (customer.ID, error) {
	r, err := loadRoots(ctx, q)
	return r.of(id), err
}
