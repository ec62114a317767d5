package store

import (
	"context"
	"database/sql"
	"fmt"
	"maps"
	"slices"
	"strconv"

	"huiyin/backend/customer"
)

// Quote is a run of words of a text that a message holds as well.
type Quote struct {
	Span
	Customers []customer.ID // to whose history the message belongs
	Ours      bool          // we wrote it
}

const (
	// quotedPer is how many messages are looked at for one fingerprint, the
	// newest first (own): what more of them hold is a stock phrase.
	quotedPer = 12
	// longestQuoting is how many words of a text are looked up, within two
	// seconds (own): 100,000 characters have no more.
	longestQuoting = 100_000
)

// Quotes finds the runs of at least eight words of a text that were written in
// any chat, word for word but for marks, capitals and accents; two characters of
// writing without blanks count as a word. What was imported just now is found
// once Index has reached it. A stock phrase comes with a dozen of its messages at
// most.
func (s *Store) Quotes(ctx context.Context, text string) ([]Quote, error) {
	words := wordsOf(text)
	words = words[:min(len(words), longestQuoting)]
	prints := printsOf(words)
	if len(prints) == 0 {
		return nil, nil
	}
	tx, err := s.read.BeginTx(ctx, &sql.TxOptions{ReadOnly: true}) // one state of index and messages
	if err != nil {
		return nil, explain(fmt.Errorf("begin looking for quotes: %w", err))
	}
	q := quoter{ctx: ctx, tx: tx, words: words, prints: prints}
	quotes, err := q.find()
	if back := tx.Rollback(); err == nil {
		err = back
	}
	return quotes, explain(err)
}

// quoter looks for the words of one text.
type quoter struct {
	ctx    context.Context
	tx     *sql.Tx
	words  []spoken
	prints []print
}

func (q *quoter) find() ([]Quote, error) {
	ids, err := q.candidates()
	if err != nil || len(ids) == 0 {
		return nil, err
	}
	type message struct {
		chat, owner int64
		text        string
	}
	type found struct {
		run  Span
		chat int64
		ours bool
	}
	var runs []found
	for part := range slices.Chunk(ids, idsPerQuery) {
		messages, err := collect(q.ctx, q.tx, func(rows *sql.Rows) (m message, err error) {
			return m, rows.Scan(&m.chat, &m.owner, &m.text)
		}, `SELECT m.chat_id, coalesce(s.customer_id, 0), m.text FROM messages m JOIN senders s ON s.id = m.sender_id
			WHERE m.id IN (`+idList(part)+")")
		if err != nil {
			return nil, fmt.Errorf("read messages with quotes: %w", err)
		}
		for _, m := range messages {
			for _, run := range q.shared(wordsOf(m.text)) {
				runs = append(runs, found{run, m.chat, m.owner == 0})
			}
		}
	}
	of, told := map[int64][]customer.ID{}, map[found]bool{}
	var quotes []Quote
	for _, r := range runs {
		if told[r] {
			continue
		}
		told[r] = true
		if _, known := of[r.chat]; !known {
			if of[r.chat], err = customersOfChat(q.ctx, q.tx, r.chat); err != nil {
				return nil, err
			}
		}
		quotes = append(quotes, Quote{r.run, of[r.chat], r.ours})
	}
	return quotes, nil
}

// candidates gives the messages that share a fingerprint with the text.
func (q *quoter) candidates() ([]int64, error) {
	// A bound limit would have SQLite plan the query anew each time.
	ask, err := q.tx.PrepareContext(q.ctx, "SELECT rowid FROM quotes WHERE quotes MATCH ? ORDER BY rowid DESC LIMIT "+strconv.Itoa(quotedPer))
	if err != nil {
		return nil, fmt.Errorf("prepare search for quotes: %w", err)
	}
	defer ask.Close()
	ids, asked := map[int64]bool{}, map[uint32]bool{}
	for _, p := range q.prints {
		if asked[p.hash] {
			continue
		}
		asked[p.hash] = true
		rows, err := ask.QueryContext(q.ctx, p.token())
		if err != nil {
			return nil, fmt.Errorf("look for quotes: %w", err)
		}
		for rows.Next() {
			var id int64
			if err := rows.Scan(&id); err != nil {
				return nil, fmt.Errorf("read place of a quote: %w", err)
			}
			ids[id] = true
		}
		if err := rows.Err(); err != nil {
			return nil, fmt.Errorf("look for quotes: %w", err)
		}
	}
	return slices.Sorted(maps.Keys(ids)), nil
}

// shared gives the runs of the text that other words hold, too.
func (q *quoter) shared(other []spoken) []Span {
	places := map[uint32][]int{}
	for _, p := range printsOf(other) {
		places[p.hash] = append(places[p.hash], p.at)
	}
	var runs []Span
	end := 0 // of the last run, in words
	for _, p := range q.prints {
		if p.at < end {
			continue
		}
		for _, at := range places[p.hash] {
			if from, to := q.grow(p.at, other, at); weight(q.words[from:to]) >= 2*shortestQuote {
				runs, end = append(runs, Span{q.words[from].start, q.words[to-1].end}), to
				break
			}
		}
	}
	return runs
}

// grow gives the longest run of equal words around a place of both.
func (q *quoter) grow(mine int, other []spoken, theirs int) (from, to int) {
	from, to = mine, mine
	for shift := theirs - mine; from > 0 && from+shift > 0 && q.words[from-1].hash == other[from-1+shift].hash; {
		from--
	}
	for shift := theirs - mine; to < len(q.words) && to+shift < len(other) && q.words[to].hash == other[to+shift].hash; {
		to++
	}
	return from, to
}

// weight counts words in halves: a character of writing without blanks is one.
func weight(words []spoken) int {
	n := 0
	for _, w := range words {
		if n++; !w.dense {
			n++
		}
	}
	return n
}
