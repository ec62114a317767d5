package store

import (
	"context"
	"database/sql"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"time"
)

// minutes is an index of the minutes of the wall clock in which chats have
// messages: it finds the few chats that can hold a sample of texts without
// asking each. It is read when it is first needed and kept while a batch is
// imported, some 20 bytes a message.
type minutes struct {
	chats []chatSpan
	byID  map[int64]int32 // into chats; nil: nothing was read yet
	last  map[int32]int32 // of a minute the last of talks, 0 none
	talks []chatMinute    // the first stands for none
	zones map[string]*time.Location
	noted []chatAt // by an import, for the next search
}

// chatAt is a minute in which a chat has messages.
type chatAt struct{ chat, at int64 }

// chatSpan is the time that a chat covers, in minutes.
type chatSpan struct {
	id          int64
	first, last int64
	found       int // by the search that runs
}

// chatMinute says that a chat has messages in a minute.
type chatMinute struct {
	chat   int32 // in minutes.chats
	before int32 // another chat of this minute
}

// read takes the messages of the store in, unless they are.
func (m *minutes) read(ctx context.Context, q query) error {
	if m.byID != nil {
		return nil
	}
	*m = minutes{byID: map[int64]int32{}, last: map[int32]int32{}, talks: make([]chatMinute, 1), zones: map[string]*time.Location{}}
	zones, err := collect(ctx, q, func(rows *sql.Rows) (zone string, err error) { return zone, rows.Scan(&zone) },
		"SELECT DISTINCT zone FROM chats")
	if err != nil {
		return fmt.Errorf("read zones: %w", err)
	}
	for _, zone := range zones {
		loc, err := zoneOf(zone)
		if err != nil {
			return err
		}
		m.meetZone(loc)
	}
	return m.readChats(ctx, q, "")
}

// readAgain takes in the messages of a chat that were moved on their clock.
func (m *minutes) readAgain(ctx context.Context, q query, chat int64) error {
	m.takeIn()
	i, ok := m.byID[chat]
	if !ok {
		return nil
	}
	m.chats[i].first, m.chats[i].last = math.MaxInt64, math.MinInt64
	return m.readChats(ctx, q, "WHERE chat_id = ?", chat)
}

// readChats takes the messages of the chats of a condition in. One row a chat
// is five times as quick as one a message.
func (m *minutes) readChats(ctx context.Context, q query, where string, args ...any) error {
	rows, err := q.QueryContext(ctx, `SELECT chat_id, group_concat((wall_ms - 59999 * (wall_ms < 0)) / 60000, ' ')
		FROM messages `+where+" GROUP BY chat_id", args...)
	if err != nil {
		return fmt.Errorf("read minutes of chats: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var chat int64
		var list string
		if err := rows.Scan(&chat, &list); err != nil {
			return fmt.Errorf("read minutes of a chat: %w", err)
		}
		for text := range strings.SplitSeq(list, " ") {
			at, err := strconv.ParseInt(text, 10, 64)
			if err != nil {
				return fmt.Errorf("read minute of a chat: %w", err)
			}
			m.add(chatAt{chat, at})
		}
	}
	return rows.Err()
}

// meetZone notes that chats can be in a zone.
func (m *minutes) meetZone(zone *time.Location) {
	if m.byID != nil {
		m.zones[zone.String()] = zone
	}
}

// note tells of a new message; before read it need not.
func (m *minutes) note(chat, at int64) {
	is := chatAt{chat, at}
	if n := len(m.noted); m.byID != nil && (n == 0 || m.noted[n-1] != is) {
		m.noted = append(m.noted, is)
	}
}

// takeIn puts what was noted into the index.
func (m *minutes) takeIn() {
	for _, is := range m.noted {
		m.add(is)
	}
	m.noted = m.noted[:0]
}

// add puts a minute of a chat into the index.
func (m *minutes) add(is chatAt) {
	i, ok := m.byID[is.chat]
	if !ok {
		i = int32(len(m.chats))
		m.byID[is.chat] = i
		m.chats = append(m.chats, chatSpan{id: is.chat, first: is.at, last: is.at})
	}
	c := &m.chats[i]
	c.first, c.last = min(c.first, is.at), max(c.last, is.at)
	key := int32(is.at) // minutes four thousand years apart are one: that finds too much, never too little
	if before := m.last[key]; before == 0 || m.talks[before].chat != i {
		m.last[key] = int32(len(m.talks))
		m.talks = append(m.talks, chatMinute{i, before})
	}
}

// alike gives the chats that have messages in so many of these minutes that
// they can hold what was said then (likeness.same), by id.
func (m *minutes) alike(sample []int64) []int64 {
	m.takeIn()
	var met []int32
	for _, at := range sample {
		for t := m.last[int32(at)]; t != 0; t = m.talks[t].before {
			c := m.talks[t].chat
			if m.chats[c].found == 0 {
				met = append(met, c)
			}
			m.chats[c].found++
		}
	}
	var ids []int64
	for _, i := range met {
		c := &m.chats[i]
		l := likeness{found: c.found, theirs: fewWords}
		c.found = 0
		if l.found < 2 {
			continue
		}
		for _, at := range sample {
			if c.first <= at && at <= c.last {
				l.asked++
			}
		}
		if l.same() {
			ids = append(ids, c.id)
		}
	}
	slices.Sort(ids)
	return ids
}
