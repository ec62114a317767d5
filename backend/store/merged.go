package store

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"time"

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

// asIf is the merge of with into id, to be looked at before it is made.
func asIf(id, with customer.ID) []Merge {
	if with == 0 {
		return nil
	}
	return []Merge{{Into: id, From: with}}
}

// ChannelTotal is how much a customer's history has on one channel, notices apart.
type ChannelTotal struct {
	Channel     string
	Messages    int
	First, Last time.Time // zero: none
}

// Channels gives the totals of customers by channel, the channel of the oldest
// message first, as they would be with the merges asIf.
func (s *Store) Channels(ctx context.Context, ids []customer.ID, asIf ...Merge) (map[customer.ID][]ChannelTotal, error) {
	l, err := loadLinks(ctx, s.read, asIf...)
	if err != nil {
		return nil, explain(err)
	}
	var chats []int64
	for _, id := range ids {
		chats = append(chats, l.chatsOf[l.roots.of(id)]...)
	}
	slices.Sort(chats)
	t, err := loadTotals(ctx, s.read, l, slices.Compact(chats))
	if err != nil {
		return nil, explain(err)
	}
	all := map[customer.ID][]ChannelTotal{}
	for _, id := range ids {
		all[id] = l.byChannel(t, l.roots.of(id))
	}
	return all, nil
}

// byChannel sums up the chats of a customer.
func (l *links) byChannel(t *totals, id customer.ID) []ChannelTotal {
	sums := map[string]*total{}
	var channels []string
	for _, chat := range l.chatsOf[id] {
		channel := l.chats[chat].channel
		if sums[channel] == nil {
			sums[channel] = &total{}
			channels = append(channels, channel)
		}
		sums[channel].add(t.of(chat, l.sendersOf(chat, id)))
	}
	var all []ChannelTotal
	for _, channel := range channels {
		one := ChannelTotal{Channel: channel}
		if sum := sums[channel]; sum.n > 0 {
			one.Messages, one.First, one.Last = sum.n, timeOf(sum.first), timeOf(sum.last)
		}
		all = append(all, one)
	}
	slices.SortStableFunc(all, func(a, b ChannelTotal) int { return a.First.Compare(b.First) })
	return all
}
