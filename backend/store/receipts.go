package store

import (
	"context"
	"database/sql"
	"fmt"
	"maps"
	"slices"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/customer"
	"huiyin/backend/importer"
)

// receipt takes one row; finish finds the messages.
func (r *rowImport) receipt(row importer.ReceiptRow) error {
	r.res.Receipts.Rows++
	if r.receiptLines == nil {
		r.receiptLines = map[int64]int{}
	}
	var person any
	if row.Who != (importer.Who{}) {
		p, seen := r.people[row.Who]
		if !seen {
			var err error
			if p, err = r.notePerson(row.Who, false); err != nil { // a receipt makes no customer
				return err
			}
			r.people[row.Who] = p
		}
		person = p.id
	}
	at := unixMS(row.At)
	if !row.Instant && at != 0 {
		zone, err := zoneOf(r.info.Zone)
		if err != nil {
			return err
		}
		at = instantOf(at, zone)
	}
	res, err := r.tx.ExecContext(r.ctx, `INSERT INTO receipt_rows
		(file_id, line, person_id, source_id, at_ms, precision, text, ticks, delivered_at, read_at)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)`, r.file, row.Line, person, row.ID, at, string(row.Precision), plain(row.Text),
		string(row.Ticks), orNull(unixMS(row.Delivered)), orNull(unixMS(row.Read)))
	if err != nil {
		return fmt.Errorf("store receipt: %w", err)
	}
	id, err := res.LastInsertId()
	if err != nil {
		return err
	}
	r.receiptLines[id] = row.Line
	return nil
}

// finishReceipts finds the messages of the rows and says what came of them.
func (r *rowImport) finishReceipts() error {
	before, err := loadReceipts(r.ctx, r.tx)
	if err != nil {
		return err
	}
	if err := meetReceiptPeople(r.ctx, r.tx); err != nil {
		return err
	}
	if err := matchReceipts(r.ctx, r.tx, "r.file_id = ?", r.file); err != nil {
		return err
	}
	rows, err := collect(r.ctx, r.tx, scanReceipt, "SELECT "+receiptColumns+" FROM receipt_rows r WHERE r.file_id = ? ORDER BY r.id", r.file)
	if err != nil {
		return fmt.Errorf("read receipts: %w", err)
	}
	for _, row := range rows {
		was, known := before[row.message]
		now := was.with(row.told)
		switch {
		case row.message == 0:
			r.res.Receipts.Skipped++
			r.problem(importer.Problem{Line: r.receiptLines[row.id], Key: "receipt-without-message", Params: map[string]string{}})
		case !known:
			r.res.Receipts.Added++
		case now == was:
			r.res.Receipts.Duplicates++
		default:
			r.res.Receipts.Updated++
		}
		before[row.message] = now
		if row.message != 0 && row.customer != 0 {
			r.meet(row.customer)
		}
	}
	return nil
}

// told is what receipts say of a message; times in UTC milliseconds, 0 unknown.
type told struct {
	ticks           chat.Ticks
	delivered, read int64
}

// with joins what two receipts say: the earliest known times, the furthest ticks.
func (t told) with(o told) told {
	if o.ticks.Further(t.ticks) {
		t.ticks = o.ticks
	}
	t.delivered, t.read = earlier(t.delivered, o.delivered), earlier(t.read, o.read)
	return t
}

func earlier(a, b int64) int64 {
	if a == 0 || b != 0 && b < a {
		return b
	}
	return a
}

// receiptRow is a row of receipts.
type receiptRow struct {
	id, message int64 // message 0: not found
	customer    customer.ID
	sourceID    string
	atMS        int64
	precision   chat.Precision
	text        string
	told
}

const receiptColumns = `r.id, coalesce(r.message_id, 0), coalesce((SELECT p.customer_id FROM row_people p WHERE p.id = r.person_id), 0),
	r.source_id, r.at_ms, r.precision, r.text, r.ticks, coalesce(r.delivered_at, 0), coalesce(r.read_at, 0)`

func scanReceipt(rows *sql.Rows) (r receiptRow, err error) {
	return r, rows.Scan(&r.id, &r.message, &r.customer, &r.sourceID, &r.atMS, &r.precision, &r.text, &r.ticks, &r.delivered, &r.read)
}

func loadReceipts(ctx context.Context, q query) (map[int64]told, error) {
	type row struct {
		id int64
		told
	}
	rows, err := collect(ctx, q, func(rows *sql.Rows) (r row, err error) {
		return r, rows.Scan(&r.id, &r.ticks, &r.delivered, &r.read)
	}, "SELECT message_id, ticks, coalesce(delivered_at, 0), coalesce(read_at, 0) FROM receipts")
	if err != nil {
		return nil, fmt.Errorf("read receipts: %w", err)
	}
	all := make(map[int64]told, len(rows))
	for _, r := range rows {
		all[r.id] = r.told
	}
	return all, nil
}

// meetReceiptPeople finds the customers whom receipts in force name, as far as
// they are there by now.
func meetReceiptPeople(ctx context.Context, tx *sql.Tx) error {
	strangers, err := collect(ctx, tx, scanPerson, "SELECT "+personColumns+` FROM row_people p JOIN live_files f ON f.id = p.file_id
		WHERE p.holds = 0 AND p.customer_id IS NULL ORDER BY p.id`)
	if err != nil || len(strangers) == 0 {
		return err
	}
	d, err := loadDirectory(ctx, tx)
	if err != nil {
		return err
	}
	for _, p := range strangers {
		if fit := d.find(p.Who); len(fit) == 1 {
			if err := belong(ctx, tx, p.id, fit[0]); err != nil {
				return err
			}
		}
	}
	return nil
}

// matchReceiptsOf looks anew for the messages that receipts tell of, after chats
// of these customers changed.
func matchReceiptsOf(ctx context.Context, tx *sql.Tx, customers []customer.ID) error {
	var some bool
	if err := tx.QueryRowContext(ctx, "SELECT EXISTS (SELECT 1 FROM receipt_rows)").Scan(&some); err != nil {
		return fmt.Errorf("look for receipts: %w", err)
	}
	if !some {
		return nil // as in most stores
	}
	if err := meetReceiptPeople(ctx, tx); err != nil {
		return err
	}
	return matchReceipts(ctx, tx, `r.file_id IN (SELECT id FROM live_files) AND (r.person_id IS NULL
		OR r.person_id IN (SELECT id FROM row_people WHERE customer_id IS NULL OR customer_id IN (`+idList(customers)+`)))`)
}

// matchReceipts finds the messages of the receipt rows of a condition. It is a
// function of rows and messages alone, so the order of imports makes no difference.
func matchReceipts(ctx context.Context, tx *sql.Tx, which string, args ...any) error {
	rows, err := collect(ctx, tx, scanReceipt, "SELECT "+receiptColumns+" FROM receipt_rows r WHERE "+which+" ORDER BY r.id", args...)
	if err != nil {
		return fmt.Errorf("read receipts to match: %w", err)
	}
	if len(rows) == 0 {
		return nil
	}
	m := &matcher{ctx: ctx, tx: tx, chats: map[customer.ID][]zonedChat{}}
	defer m.close()
	touched := map[int64]bool{}
	for _, r := range rows {
		id, err := m.find(r)
		if err != nil {
			return err
		}
		if id == r.message {
			continue
		}
		touched[r.message], touched[id] = true, true
		if _, err := tx.ExecContext(ctx, "UPDATE receipt_rows SET message_id = ? WHERE id = ?", orNull(id), r.id); err != nil {
			return fmt.Errorf("note message of a receipt: %w", err)
		}
	}
	delete(touched, 0)
	for part := range slices.Chunk(slices.Sorted(maps.Keys(touched)), idsPerQuery) {
		if err := settleReceipts(ctx, tx, "r.message_id IN ("+idList(part)+")"); err != nil {
			return err
		}
	}
	return nil
}

// settleReceipts works out what the receipt rows in force say of messages.
func settleReceipts(ctx context.Context, tx *sql.Tx, which string, args ...any) error {
	const rank = "CASE r.ticks WHEN 'read' THEN 4 WHEN 'delivered' THEN 3 WHEN 'sent' THEN 2 WHEN 'failed' THEN 1 ELSE 0 END"
	for _, q := range []string{
		"DELETE FROM receipts AS r WHERE " + which,
		`INSERT INTO receipts (message_id, ticks, delivered_at, read_at)
			SELECT r.message_id, CASE max(` + rank + `) WHEN 4 THEN 'read' WHEN 3 THEN 'delivered' WHEN 2 THEN 'sent' WHEN 1 THEN 'failed' ELSE '' END,
			min(r.delivered_at), min(r.read_at) FROM receipt_rows r JOIN live_files f ON f.id = r.file_id
			WHERE r.message_id IS NOT NULL AND ` + which + " GROUP BY r.message_id",
	} {
		if _, err := tx.ExecContext(ctx, q, args...); err != nil {
			return fmt.Errorf("settle receipts: %w", err)
		}
	}
	return nil
}

// settleReceiptsOf follows tables that were undone or redone.
func settleReceiptsOf(ctx context.Context, tx *sql.Tx, batch BatchID) error {
	return settleReceipts(ctx, tx, `r.message_id IN (SELECT t.message_id FROM receipt_rows t JOIN files f ON f.id = t.file_id
		WHERE f.batch_id = ?)`, int64(batch))
}

// matcher looks for messages of ours.
type matcher struct {
	ctx          context.Context
	tx           *sql.Tx
	byID, byTime *sql.Stmt
	chats        map[customer.ID][]zonedChat
}

type zonedChat struct {
	id   int64
	zone *time.Location
}

func (m *matcher) close() {
	for _, s := range []*sql.Stmt{m.byID, m.byTime} {
		if s != nil {
			s.Close()
		}
	}
}

// find gives the one message that a row tells of: by id, else by customer, time
// and text. 0 where none fits, or several.
func (m *matcher) find(r receiptRow) (int64, error) {
	if r.sourceID != "" {
		found, err := m.ask(&m.byID, `SELECT m.id, m.wall_ms, m.precision, m.text FROM messages m JOIN senders s ON s.id = m.sender_id
			WHERE m.source_id <> '' AND m.source_id = ? AND `+ours+" LIMIT 2", r.sourceID)
		if err != nil || len(found) == 1 {
			return only(found), err
		}
	}
	if r.customer == 0 || r.atMS == 0 {
		return 0, nil
	}
	chats, err := m.chatsOf(r.customer)
	if err != nil {
		return 0, err
	}
	var fit []ourMessage
	for _, c := range chats {
		wall := r.atMS + offsetMS(r.atMS, c.zone)
		found, err := m.ask(&m.byTime, `SELECT m.id, m.wall_ms, m.precision, m.text FROM messages m JOIN senders s ON s.id = m.sender_id
			WHERE m.chat_id = ? AND m.wall_ms >= ? AND m.wall_ms < ? AND `+ours,
			c.id, minute(wall)*60_000, (minute(wall)+1)*60_000)
		if err != nil {
			return 0, err
		}
		for _, o := range found {
			if sameTime(o.content, content{wallMS: wall, precision: r.precision}) && (r.text == "" || r.text == plain(o.text)) {
				fit = append(fit, o)
			}
		}
	}
	return only(fit), nil
}

type ourMessage struct {
	id int64
	content
}

func only(found []ourMessage) int64 {
	if len(found) != 1 {
		return 0
	}
	return found[0].id
}

// ask runs a query that is prepared once.
func (m *matcher) ask(stmt **sql.Stmt, text string, args ...any) (found []ourMessage, err error) {
	if *stmt == nil {
		if *stmt, err = m.tx.PrepareContext(m.ctx, text); err != nil {
			return nil, fmt.Errorf("prepare to match receipts: %w", err)
		}
	}
	rows, err := (*stmt).QueryContext(m.ctx, args...)
	if err != nil {
		return nil, fmt.Errorf("match receipt: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var o ourMessage
		if err := rows.Scan(&o.id, &o.wallMS, &o.precision, &o.text); err != nil {
			return nil, fmt.Errorf("match receipt: %w", err)
		}
		found = append(found, o)
	}
	return found, rows.Err()
}

func (m *matcher) chatsOf(id customer.ID) ([]zonedChat, error) {
	if known, ok := m.chats[id]; ok {
		return known, nil
	}
	all, err := collect(m.ctx, m.tx, func(rows *sql.Rows) (c zonedChat, err error) {
		var zone string
		if err := rows.Scan(&c.id, &zone); err != nil {
			return c, err
		}
		c.zone, err = zoneOf(zone)
		return c, err
	}, "SELECT DISTINCT c.id, c.zone FROM chats c JOIN senders s ON s.chat_id = c.id WHERE s.customer_id = ?", int64(id))
	if err != nil {
		return nil, fmt.Errorf("read chats of a customer: %w", err)
	}
	m.chats[id] = all
	return all, nil
}
