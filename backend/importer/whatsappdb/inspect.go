package whatsappdb

import (
	"cmp"
	"context"
	"database/sql"
	"errors"
	"slices"
	"strconv"
	"strings"

	"huiyin/backend/fault"
	"huiyin/backend/importer"
)

// learnt is what Inspect found out for Read.
type learnt struct {
	index    map[any]int          // of a chat in the preview, by its key in the database
	members  []map[any]*member    // of each chat, by their keys
	ids      []map[string]*member // of each chat, by address
	mentions map[string]string    // names by the user part of addresses
	tally    importer.Tally       // as it will come out
	problems []importer.Problem   // of the whole file
}

// member is somebody of one chat, with a name that nobody else has there.
type member struct {
	person
	messages int
}

// base opens the parts of a source and prepares the database of whatever
// generation it is.
func (f Format) base(ctx context.Context, src importer.Source) (*base, error) {
	parts := f.parts(src)
	main, ok := parts[messages]
	switch {
	case !ok && hasRole(parts, encrypted):
		return nil, fault.New("encrypted-backup", "name", src.Name())
	case !ok:
		return nil, fault.New("contacts-only", "name", src.Name())
	}
	dir := newDirectory()
	db, err := open(ctx, main)
	if err != nil {
		return nil, err
	}
	s, err := probe(ctx, db)
	if err == nil {
		err = loadContacts(ctx, parts, dir)
	}
	var b *base
	if err == nil {
		switch {
		case f == Android && s.has("message", "_id", "chat_row_id", "from_me", "timestamp", "message_type") && s.has("chat", "_id", "jid_row_id") && s.has("jid", "_id"):
			b, err = newAndroid(ctx, db, s, dir)
		case f == Android && s.has("messages", "_id", "key_remote_jid", "key_from_me", "timestamp"):
			b, err = newLegacy(ctx, db, s, dir)
		case f == IPhone && s.has("ZWAMESSAGE", "Z_PK", "ZCHATSESSION", "ZMESSAGEDATE") && s.has("ZWACHATSESSION", "Z_PK", "ZCONTACTJID"):
			b, err = newIPhone(ctx, db, s, dir)
		default:
			err = fault.New("phone-database-unknown", "name", src.Name())
		}
	}
	if err != nil {
		return nil, errors.Join(err, db.close())
	}
	return b, nil
}

func hasRole(parts map[role]importer.Source, r role) bool {
	_, ok := parts[r]
	return ok
}

// Inspect implements importer.Format.
func (f Format) Inspect(ctx context.Context, src importer.Source, _ importer.Given) (p importer.Preview, err error) {
	if err := ctx.Err(); err != nil {
		return p, err
	}
	b, err := f.base(ctx, src)
	if err != nil {
		return p, err
	}
	defer func() { err = errors.Join(err, b.close()) }()
	l := &learnt{index: map[any]int{}}
	chats, err := b.count(ctx, l)
	if err != nil {
		return p, err
	}
	if err := b.orphaned(ctx, l); err != nil {
		return p, err
	}
	if journalLeftOut(f.parts(src)[messages]) {
		l.problem("newest-left-out", "name", src.Name())
	}
	p = importer.Preview{Platform: f.platform, Lines: l.tally.Lines, Problems: l.problems}
	for i, g := range chats {
		p.Chats = append(p.Chats, g.finish())
		for _, key := range g.keys {
			l.index[key] = i
		}
		l.members, l.ids = append(l.members, g.members), append(l.ids, g.ids)
	}
	l.mentions = b.mentionNames()
	p.Answers.Learnt = l
	return p, nil
}

func (l *learnt) problem(key string, pairs ...string) {
	params := map[string]string{}
	for i := 0; i+1 < len(pairs); i += 2 {
		params[pairs[i]] = pairs[i+1]
	}
	l.problems = append(l.problems, importer.Problem{Key: key, Params: params})
}

// count lets SQLite count the entries by chat, sender and type, which is all
// that the preview needs. The chats come back newest first.
func (b *base) count(ctx context.Context, l *learnt) ([]*gathered, error) {
	byAddress := map[string]*gathered{}
	strange := map[int64]int{}
	lost := 0
	for _, s := range b.selects {
		query := "SELECT chat, mine, sender, kind, leftout, count(*), min(at), max(at) FROM (" + s.sql(counted) + ") GROUP BY 1, 2, 3, 4, 5 ORDER BY 1, 3"
		err := each(ctx, b.file, func(rows *sql.Rows) error {
			var e entry
			var n int
			var firstAt, lastAt float64
			if err := rows.Scan(&e.chat, &e.mine, &e.sender, &e.kind, &e.left, &n, &firstAt, &lastAt); err != nil {
				return err
			}
			l.tally.Lines += n
			kind, known := b.sorts[e.kind]
			t, here := b.talks[e.chat]
			switch {
			case e.left || kind.skip:
				l.tally.Preface += n
				return nil
			case !here || t.address == "":
				l.tally.Refused += n
				lost += n
				return nil
			case !known:
				kind = unknown
				strange[e.kind] += n
			}
			l.tally.Headers += n
			id := b.dir.of(t.address).id
			g := byAddress[id]
			if g == nil {
				g = b.newGathered(id, t)
				byAddress[id] = g
			}
			g.take(b, &e, kind, n, b.clock(firstAt), b.clock(lastAt))
			return nil
		}, query)
		if err != nil {
			return nil, err
		}
	}
	if lost > 0 {
		l.problem("entries-without-chat", "entries_count", strconv.Itoa(lost))
	}
	if len(strange) > 0 {
		l.strange(strange)
	}
	var chats []*gathered
	for _, g := range byAddress {
		chats = append(chats, g)
	}
	slices.SortFunc(chats, func(a, b *gathered) int {
		return cmp.Or(b.preview.Last.Compare(a.preview.Last), strings.Compare(a.preview.ID, b.preview.ID))
	})
	return chats, nil
}

// strange reports the types of messages that nobody has described yet.
func (l *learnt) strange(counts map[int64]int) {
	var kinds []int64
	n := 0
	for k, c := range counts {
		kinds, n = append(kinds, k), n+c
	}
	slices.Sort(kinds)
	list := make([]string, len(kinds))
	for i, k := range kinds {
		list[i] = strconv.FormatInt(k, 10)
	}
	l.problem("unknown-message-kinds", "entries_count", strconv.Itoa(n), "kinds", strings.Join(list, ", "))
}

// orphaned counts receipts whose message is gone.
func (b *base) orphaned(ctx context.Context, l *learnt) error {
	sum := 0
	for _, query := range b.orphans {
		var n int
		if err := b.QueryRowContext(ctx, query).Scan(&n); err != nil {
			return b.explain(ctx, err)
		}
		sum += n
	}
	if sum > 0 {
		l.problem("receipts-orphaned", "receipts_count", strconv.Itoa(sum))
	}
	return nil
}
