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
	colleagues map[customer.ID]bool
	internal   map[int64]bool // chats with a colleague
}

type chatRow struct {
	id      int64
	channel string
}

type senderRow struct {
	id, chat int64
	customer customer.ID // 0: me or a colleague
	name     string      // as the newest file has it that has a name, not a number
}

// loadLinks reads the tables around messages; asIf are merges that are only
// looked at.
func loadLinks(ctx context.Context, q query, asIf ...Merge) (*links, error) {
	l := &links{chats: map[int64]chatRow{}, senders: map[int64]senderRow{}, members: map[int64][]int64{},
		chatsOf: map[customer.ID][]int64{}, identities: map[customer.ID][]customer.Identity{}, internal: map[int64]bool{}}
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
		if s.customer = l.roots.of(s.customer); l.colleagues[s.customer] {
			s.customer, l.internal[s.chat] = 0, true
		}
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

// loadPeople reads who was merged, is ignored, or a colleague.
func (l *links) loadPeople(ctx context.Context, q query) (err error) {
	if l.roots, err = loadRoots(ctx, q); err != nil {
		return err
	}
	if l.ignored, err = marked(ctx, q, "ignored_at"); err != nil {
		return err
	}
	l.colleagues, err = marked(ctx, q, "colleague_at")
	return err
}

// marked gives the customers who have a mark of setAside.
func marked(ctx context.Context, q query, column string) (map[customer.ID]bool, error) {
	ids, err := collect(ctx, q, func(rows *sql.Rows) (id customer.ID, err error) { return id, rows.Scan(&id) },
		"SELECT id FROM customers WHERE "+column+" IS NOT NULL")
	if err != nil {
		return nil, fmt.Errorf("read marked customers: %w", err)
	}
	all := map[customer.ID]bool{}
	for _, id := range ids {
		all[id] = true
	}
	return all, nil
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

// shownIn gives those of customersIn who are not ignored; false where all are,
// and in a chat among ourselves.
func (l *links) shownIn(chatID, sender int64) ([]customer.ID, bool) {
	all := l.customersIn(chatID, sender)
	shown := slices.DeleteFunc(slices.Clone(all), func(id customer.ID) bool { return l.ignored[id] })
	return shown, len(shown) > 0 || len(all) == 0 && !l.internal[chatID]
}

// customersOfChat gives the customers of one chat.
func customersOfChat(ctx context.Context, q query, chatID int64) ([]customer.ID, error) {
	r, err := loadRoots(ctx, q)
	if err != nil {
		return nil, err
	}
	ids, err := sendersCustomers(ctx, q, chatID)
	if err != nil {
		return nil, err
	}
	colleagues, err := marked(ctx, q, "colleague_at")
	return slices.DeleteFunc(r.each(ids), func(id customer.ID) bool { return colleagues[id] }), err
}

// sendersCustomers gives the customers who wrote in a chat, merged or not.
func sendersCustomers(ctx context.Context, q query, chatID int64) ([]customer.ID, error) {
	return collect(ctx, q, func(rows *sql.Rows) (id customer.ID, err error) { return id, rows.Scan(&id) },
		"SELECT DISTINCT customer_id FROM senders WHERE chat_id = ? AND customer_id IS NOT NULL ORDER BY customer_id", chatID)
}

// side gives the direction of a sender's messages.
func (l *links) side(sender int64) chat.Direction {
	return direction(sender, int64(l.senders[sender].customer))
}
