package store

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"slices"
	"strings"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/customer"
)

// Span is a range of code points, End not included.
type Span struct{ Start, End int }

// Hit is a message that a search found.
type Hit struct {
	Message   chat.MessageID
	Customers []customer.ID // to whose history it belongs
	At        time.Time
	Snippet   string // the text around the first place
	Ranges    []Span // of the found words in Snippet
}

// term is one word of a query.
type term struct {
	runes []rune
	start bool // must begin a word
}

// Search finds the messages that contain every word of query, the newest first,
// at most limit (0: all). Words in letters match beginnings of words, Chinese
// and other writing without blanks matches anywhere, down to one character;
// case, accents and full-width forms make no difference. What is not indexed
// yet is scanned. Notices are not searched, nor chats with nobody but ignored people.
func (s *Store) Search(ctx context.Context, query string, limit int) ([]Hit, error) {
	terms := termsOf(query)
	if len(terms) == 0 {
		return nil, nil
	}
	l, err := loadLinks(ctx, s.read)
	if err != nil {
		return nil, explain(err)
	}
	tx, err := s.read.BeginTx(ctx, &sql.TxOptions{ReadOnly: true}) // one state of index and messages
	if err != nil {
		return nil, explain(fmt.Errorf("begin search: %w", err))
	}
	f := &finder{ctx: ctx, tx: tx, links: l, terms: terms, limit: limit}
	err = errors.Join(f.scan(), f.ask())
	if back := tx.Rollback(); err == nil {
		err = back
	}
	if err != nil {
		return nil, explain(err)
	}
	f.trim()
	return f.hits, nil
}

// termsOf cuts a query into words at its blanks.
func termsOf(query string) []term {
	var terms []term
	for _, word := range strings.Fields(query) {
		t := term{runes: trimGaps(fold(word).runes)}
		if len(t.runes) > 0 {
			t.start = classOf(t.runes[0]) == letter
			terms = append(terms, t)
		}
	}
	return terms
}

// trimGaps takes punctuation off both ends.
func trimGaps(runes []rune) []rune {
	for len(runes) > 0 && classOf(runes[0]) == gap {
		runes = runes[1:]
	}
	for len(runes) > 0 && classOf(runes[len(runes)-1]) == gap {
		runes = runes[:len(runes)-1]
	}
	return runes
}

// match writes the query for the index: every word that a text with these terms
// must have.
func match(terms []term) string {
	var b, all strings.Builder
	for _, t := range terms {
		b.Reset()
		folded{runes: t.runes}.words(&b)
		words := strings.Fields(b.String())
		if n := len(t.runes); n > 1 && classOf(t.runes[n-1]) == dense && classOf(t.runes[n-2]) == dense {
			words = words[:len(words)-1] // the last character alone: it is in the pair before
		}
		for i, w := range words {
			if all.Len() > 0 {
				all.WriteString(" AND ")
			}
			if i < len(words)-1 {
				all.WriteString(`"` + w + `"`)
			} else {
				all.WriteString(`"` + beginning(w) + `" *`)
			}
		}
	}
	return all.String()
}

// beginning cuts a word to a length for which the index keeps beginnings
// (0001_start.sql): others it would have to gather before the first answer
// (100 ms for a common word in 1,000,000 messages). check sees to the rest.
func beginning(word string) string {
	runes := []rune(word)
	switch n := len(runes); {
	case n > 6:
		return string(runes[:6])
	case n == 5:
		return string(runes[:4])
	}
	return word
}

// finder collects the hits of one search.
type finder struct {
	ctx   context.Context
	tx    *sql.Tx
	links *links
	terms []term
	limit int
	hits  []Hit
}

// trim keeps the newest hits, up to the limit.
func (f *finder) trim() {
	slices.SortFunc(f.hits, func(a, b Hit) int {
		return cmp.Or(b.At.Compare(a.At), cmp.Compare(b.Message, a.Message))
	})
	if f.limit > 0 && len(f.hits) > f.limit {
		f.hits = f.hits[:f.limit]
	}
}

const hitFields = "SELECT id, chat_id, coalesce(sender_id, 0), at_ms, text FROM messages WHERE "

// scan looks at the messages that are not indexed.
func (f *finder) scan() error {
	runs, err := unindexed.load(f.ctx, f.tx)
	if err != nil {
		return err
	}
	for _, r := range runs {
		err := f.check(hitFields+"id BETWEEN ? AND ? AND text <> '' AND sender_id IS NOT NULL", r.first, r.last)
		if err != nil {
			return err
		}
	}
	return nil
}

// hitPage is how many candidates ask fetches at a time.
const hitPage = 200

// ask looks the words up in the index, from the newest entry back.
func (f *finder) ask() error {
	page := max(f.limit, hitPage)
	words, below := match(f.terms), int64(1<<62)
	scanned := f.hits
	f.hits = nil
	defer func() { f.hits = append(f.hits, scanned...) }()
	for {
		docs, err := collect(f.ctx, f.tx, func(rows *sql.Rows) (doc int64, err error) { return doc, rows.Scan(&doc) },
			"SELECT rowid FROM search WHERE search MATCH ? AND rowid < ? ORDER BY rowid DESC LIMIT ?", words, below, page)
		if err != nil {
			return fmt.Errorf("ask the index: %w", err)
		}
		for part := range slices.Chunk(docs, idsPerQuery) {
			ids := make([]int64, len(part))
			for i, doc := range part {
				ids[i] = messageOf(doc)
			}
			if err := f.check(hitFields + "id IN (" + idList(ids) + ")"); err != nil {
				return err
			}
		}
		if len(docs) < page || f.limit > 0 && len(f.hits) >= f.limit {
			return nil
		}
		below = docs[len(docs)-1]
	}
}

// check keeps the messages of a query that really have all terms.
func (f *finder) check(text string, args ...any) error {
	rows, err := f.tx.QueryContext(f.ctx, text, args...)
	if err != nil {
		return fmt.Errorf("read candidates: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var id, chatID, sender, at int64
		var body string
		if err := rows.Scan(&id, &chatID, &sender, &at, &body); err != nil {
			return fmt.Errorf("read candidate: %w", err)
		}
		places := find(fold(body), f.terms)
		if places == nil {
			continue
		}
		who, ok := f.links.shownIn(chatID, sender)
		if !ok {
			continue
		}
		h := Hit{Message: chat.MessageID(id), Customers: who, At: time.UnixMilli(at).UTC()}
		h.Snippet, h.Ranges = snippet(body, places)
		if f.hits = append(f.hits, h); f.limit > 0 && len(f.hits) >= 10*f.limit {
			f.trim() // a scan meets the oldest first
		}
	}
	return rows.Err()
}
