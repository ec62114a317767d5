package store

import (
	"context"
	"database/sql"
	"fmt"
	"maps"
	"math/bits"
	"slices"
)

// claims is the set of messages that one file holds: a bit a message.
type claims struct{ words map[int64]uint64 }

func (c *claims) add(id int64) {
	if c.words == nil {
		c.words = map[int64]uint64{}
	}
	c.words[id>>6] |= 1 << (id & 63)
}

func (c *claims) has(id int64) bool { return c.words[id>>6]>>(id&63)&1 == 1 }

// remove takes all ids from first to last out.
func (c *claims) remove(first, last int64) {
	for w := first >> 6; w <= last>>6; w++ {
		word, ok := c.words[w]
		if !ok {
			continue
		}
		mask := ^uint64(0)
		if w == first>>6 {
			mask &= ^uint64(0) << (first & 63)
		}
		if w == last>>6 {
			mask &= ^uint64(0) >> (63 - last&63)
		}
		if word &^= mask; word == 0 {
			delete(c.words, w)
		} else {
			c.words[w] = word
		}
	}
}

// run is the ids from first to last, both included.
type run struct{ first, last int64 }

// withID adds an id behind runs.
func withID(runs []run, id int64) []run {
	if last := len(runs) - 1; last >= 0 && runs[last].last == id-1 {
		runs[last].last = id
		return runs
	}
	return append(runs, run{id, id})
}

// runs gives the set as runs of ids in ascending order.
func (c *claims) runs() []run {
	var all []run
	for _, w := range slices.Sorted(maps.Keys(c.words)) {
		for word := c.words[w]; word != 0; {
			start := bits.TrailingZeros64(word)
			length := bits.TrailingZeros64(^(word >> start))
			first := w<<6 + int64(start)
			last := first + int64(length) - 1
			if n := len(all); n > 0 && all[n-1].last == first-1 {
				all[n-1].last = last
			} else {
				all = append(all, run{first, last})
			}
			if start+length == 64 {
				break
			}
			word = word >> (start + length) << (start + length)
		}
	}
	return all
}

// store writes the set as what the file holds.
func (c *claims) store(ctx context.Context, tx *sql.Tx, fileID int64) error {
	for _, r := range c.runs() {
		if _, err := tx.ExecContext(ctx,
			"INSERT INTO holds (file_id, first_id, last_id) VALUES (?, ?, ?)", fileID, r.first, r.last); err != nil {
			return fmt.Errorf("store what the file holds: %w", err)
		}
	}
	return nil
}

// loadClaims reads what the files of a query (its only column) hold.
func loadClaims(ctx context.Context, q query, files string, args ...any) ([]run, error) {
	return collect(ctx, q, func(rows *sql.Rows) (r run, err error) {
		return r, rows.Scan(&r.first, &r.last)
	}, "SELECT first_id, last_id FROM holds WHERE file_id IN ("+files+") ORDER BY first_id", args...)
}
