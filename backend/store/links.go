package store

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"

	"huiyin/backend/chat"
	"huiyin/backend/customer"
	"huiyin/backend/importer"
)

// links is who wrote in which chat: small tables, read whole.
type links struct {
	chats      map[int64]chatRow
	senders    map[int64]senderRow
	members    map[int64][]int64 // senders of a chat
	chatsOf    map[customer.ID][]int64
	identities map[customer.ID][]customer.Identity
	roots      roots
	ignored    map[customer.ID]bool
}

type chatRow struct {
	id      int64
	channel string
}

type senderRow struct {
	id, chat int64
	customer customer.ID // 0: me
	name     string      // as the newest file has it that has a name, not a number
}

// loadLinks reads the tables around messages; asIf are merges that are only
// looked at.
func loadLinks(ctx context.Context, q query, asIf ...Merge) (*links, error) {
	l := &links{map[int64]chatRow{}, map[int64]senderRow{}, map[int64][]int64{},
		map[customer.ID][]int64{}, map[customer.ID][]customer.Identity{}, nil, map[customer.ID]bool{}}
	if err := l.loadPeople(ctx, q); err != nil {
		return nil, err
	}
	for _, m := range asIf {
		if into, from := l.roots.of(m.Into), l.roots.of(m.From); into != from {
			l.roots[from] = into
		}
	}
	chats, err := collect(ctx, q, func(rows *sql.Rows) (c chatRow, err error) { return c, rows.Scan(&c.id, &c.channel) },
		"SELECT id, channel FROM chats")
	if err != nil {
		return nil, fmt.Errorf("read chats: %w", err)
	}
	for _, c := range chats {
		l.chats[c.id] = c
	}
	names, err := collect(ctx, q, func(rows *sql.Rows) (s senderRow, err error) {
		return s, rows.Scan(&s.id, &s.chat, &s.customer, &s.name)
	}, `SELECT s.id, s.chat_id, coalesce(s.customer_id, 0), n.name FROM senders s JOIN names n ON n.sender_id = s.id
		ORDER BY s.id, CASE WHEN n.name = ? THEN 0 WHEN n.name GLOB '+[0-9]*' THEN 1 ELSE 2 END, n.file_id`, importer.Me)
	if err != nil {
		return nil, fmt.Errorf("read senders: %w", err)
	}
	for _, s := range names {
		s.customer = l.roots.of(s.customer)
		l.senders[s.id] = s
		if !slices.Contains(l.members[s.chat], s.id) {
			l.members[s.chat] = append(l.members[s.chat], s.id)
		}
		if s.customer == 0 {
			continue
		}
		if !slices.Contains(l.chatsOf[s.customer], s.chat) {
			l.chatsOf[s.customer] = append(l.chatsOf[s.customer], s.chat)
		}
		identity := customer.Identity{Channel: l.chats[s.chat].channel, Handle: s.name}
		if phone, ok := phoneOf(plain(s.name)); ok {
			identity.Handle = phone
		}
		l.identify(s.customer, identity)
	}
	if err := l.loadHandles(ctx, q); err != nil {
		return nil, err
	}
	return l, l.loadRowPeople(ctx, q)
}

// loadRowPeople adds what tables in force know people by.
func (l *links) loadRowPeople(ctx context.Context, q query) error {
	people, err := livePeople(ctx, q)
	for _, p := range people {
		id := l.roots.of(p.customer)
		if p.Phone != "" {
			channel := p.Channel
			if channel == "" {
				channel = "phone"
			}
			l.identify(id, customer.Identity{Channel: channel, Handle: strings.TrimPrefix(p.Phone, "tel:")})
		}
		if p.Email != "" {
			l.identify(id, customer.Identity{Channel: "email", Handle: p.Email})
		}
		if p.Phone == "" && p.Channel != "" && p.Name != "" {
			l.identify(id, customer.Identity{Channel: p.Channel, Handle: p.Name})
		}
	}
	return err
}

func (l *links) identify(id customer.ID, i customer.Identity) {
	if !slices.Contains(l.identities[id], i) {
		l.identities[id] = append(l.identities[id], i)
	}
}

// loadHandles adds the numbers and mailboxes by which sources know people whom
// they show by name.
func (l *links) loadHandles(ctx context.Context, q query) error {
	type known struct {
		id customer.ID
		customer.Identity
	}
	all, err := collect(ctx, q, func(rows *sql.Rows) (k known, err error) { return k, rows.Scan(&k.id, &k.Channel, &k.Handle) },
		`SELECT customer_id, channel, handle FROM identities WHERE handle LIKE '+%' OR handle LIKE '%@%' AND handle NOT LIKE 'id:%'
		ORDER BY customer_id, channel, handle`)
	if err != nil {
		return fmt.Errorf("read handles: %w", err)
	}
	for _, k := range all {
		if phone, ok := phoneOf(k.Handle); ok || k.Handle[0] != '+' {
			if ok {
				k.Handle = phone
			}
			if id := l.roots.of(k.id); len(l.chatsOf[id]) > 0 {
				l.identify(id, k.Identity)
			}
		}
	}
	return nil
}

// loadPeople reads who was merged and who is ignored.
func (l *links) loadPeople(ctx context.Context, q query) (err error) {
	if l.roots, err = loadRoots(ctx, q); err != nil {
		return err
	}
	ids, err := collect(ctx, q, func(rows *sql.Rows) (id customer.ID, err error) { return id, rows.Scan(&id) },
		"SELECT id FROM customers WHERE ignored_at IS NOT NULL")
	if err != nil {
		return fmt.Errorf("read ignored customers: %w", err)
	}
	for _, id := range ids {
		l.ignored[id] = true
	}
	return nil
}

// sendersOf gives the senders of a chat whose messages belong to the history of
// a customer: the customer and us.
func (l *links) sendersOf(chatID int64, c customer.ID) []int64 {
	var ids []int64
	for _, id := range l.members[chatID] {
		if owner := l.senders[id].customer; owner == c || owner == 0 {
			ids = append(ids, id)
		}
	}
	return ids
}

// isGroup reports whether several customers wrote in a chat.
func (l *links) isGroup(chatID int64) bool {
	var first customer.ID
	for _, id := range l.members[chatID] {
		switch owner := l.senders[id].customer; {
		case owner == 0 || owner == first:
		case first == 0:
			first = owner
		default:
			return true
		}
	}
	return false
}

// customersIn gives the customers to whose history a sender's message belongs.
func (l *links) customersIn(chatID, sender int64) []customer.ID {
	if c := l.senders[sender].customer; c != 0 {
		return []customer.ID{c}
	}
	var all []customer.ID
	for _, id := range l.members[chatID] {
		if c := l.senders[id].customer; c != 0 && !slices.Contains(all, c) {
			all = append(all, c)
		}
	}
	return all
}

// shownIn gives those of customersIn who are not ignored; false where all are.
func (l *links) shownIn(chatID, sender int64) ([]customer.ID, bool) {
	all := l.customersIn(chatID, sender)
	shown := slices.DeleteFunc(slices.Clone(all), func(id customer.ID) bool { return l.ignored[id] })
	return shown, len(shown) > 0 || len(all) == 0
}

// customersOfChat gives the customers of one chat.
func customersOfChat(ctx context.Context, q query, chatID int64) ([]customer.ID, error) {
	r, err := loadRoots(ctx, q)
	if err != nil {
		return nil, err
	}
	ids, err := sendersCustomers(ctx, q, chatID)
	return r.each(ids), err
}

// sendersCustomers gives the customers who wrote in a chat, merged or not.
func sendersCustomers(ctx context.Context, q query, chatID int64) ([]customer.ID, error) {
	return collect(ctx, q, func(rows *sql.Rows) (id customer.ID, err error) { return id, rows.Scan(&id) },
		"SELECT DISTINCT customer_id FROM senders WHERE chat_id = ? AND customer_id IS NOT NULL ORDER BY customer_id", chatID)
}

// total is how many messages there are, and when (UTC milliseconds).
type total struct {
	n           int
	first, last int64
}

func (t *total) add(o total) {
	if o.n == 0 {
		return
	}
	if t.n == 0 || o.first < t.first {
		t.first = o.first
	}
	if t.n == 0 || o.last > t.last {
		t.last = o.last
	}
	t.n += o.n
}

// totals counts messages of chats, in groups those of senders; never notices.
type totals struct {
	chats   map[int64]total
	senders map[int64]map[int64]total
}

// loadTotals counts the messages of chats along the indexes, those of groups by sender.
func loadTotals(ctx context.Context, q query, l *links, chats []int64) (*totals, error) {
	t := &totals{map[int64]total{}, map[int64]map[int64]total{}}
	var direct []int64
	for _, id := range chats {
		if l.isGroup(id) {
			t.senders[id] = map[int64]total{}
		} else {
			direct = append(direct, id)
		}
	}
	perChat := `SELECT c.id,
		(SELECT count(*) FROM messages m WHERE m.chat_id = c.id) -
			(SELECT count(*) FROM messages n INDEXED BY notices WHERE n.chat_id = c.id AND n.sender_id IS NULL),
		coalesce((SELECT a.at_ms FROM messages a WHERE a.chat_id = c.id AND a.sender_id IS NOT NULL ORDER BY a.wall_ms, a.ord LIMIT 1), 0),
		coalesce((SELECT z.at_ms FROM messages z WHERE z.chat_id = c.id AND z.sender_id IS NOT NULL ORDER BY z.wall_ms DESC, z.ord DESC LIMIT 1), 0)
		FROM chats c WHERE c.id IN (` + idList(direct) + ")"
	rows, err := q.QueryContext(ctx, perChat)
	if err != nil {
		return nil, fmt.Errorf("count messages: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var id int64
		var one total
		if err := rows.Scan(&id, &one.n, &one.first, &one.last); err != nil {
			return nil, fmt.Errorf("count messages: %w", err)
		}
		t.chats[id] = one
	}
	if err := rows.Err(); err != nil {
		return nil, err
	}
	for id := range t.senders {
		if err := t.countSenders(ctx, q, id); err != nil {
			return nil, err
		}
	}
	return t, nil
}

func (t *totals) countSenders(ctx context.Context, q query, chatID int64) error {
	rows, err := q.QueryContext(ctx, `SELECT sender_id, count(*), min(at_ms), max(at_ms) FROM messages
		WHERE chat_id = ? AND sender_id IS NOT NULL GROUP BY sender_id`, chatID)
	if err != nil {
		return fmt.Errorf("count messages of a group: %w", err)
	}
	defer rows.Close()
	for rows.Next() {
		var id int64
		var one total
		if err := rows.Scan(&id, &one.n, &one.first, &one.last); err != nil {
			return fmt.Errorf("count messages of a group: %w", err)
		}
		t.senders[chatID][id] = one
	}
	return rows.Err()
}

// of counts a chat, in a group what these senders wrote and what we did.
func (t *totals) of(chatID int64, senders []int64) total {
	bySender, group := t.senders[chatID]
	if !group {
		return t.chats[chatID]
	}
	var sum total
	for _, id := range senders {
		sum.add(bySender[id])
	}
	return sum
}

// side gives the direction of a sender's messages.
func (l *links) side(sender int64) chat.Direction {
	return direction(sender, int64(l.senders[sender].customer))
}
