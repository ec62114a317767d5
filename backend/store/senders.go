package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"

	"huiyin/backend/chat"
	"huiyin/backend/customer"
	"huiyin/backend/importer"
)

// meetSenders loads who is known in the chat, gives the chat its partner where
// there is only one (alone), and recognises renamed senders.
func (im *fileImport) meetSenders(alone bool, them []string, chunk []importer.Record) error {
	type known struct {
		name string
		party
	}
	rows, err := collect(im.ctx, im.tx, func(r *sql.Rows) (k known, err error) {
		return k, r.Scan(&k.name, &k.sender, &k.customer)
	}, `SELECT n.name, s.id, coalesce(s.customer_id, 0) FROM senders s JOIN names n ON n.sender_id = s.id
		WHERE s.chat_id = ? ORDER BY n.file_id`, im.chat.id)
	if err != nil {
		return fmt.Errorf("read senders: %w", err)
	}
	for _, k := range rows {
		im.chat.byKey[nameKey(k.name)] = k.party
		if alone && k.customer != 0 && im.chat.partner == 0 {
			im.chat.partner = k.sender
		}
	}
	im.meetUs()
	if alone && len(im.me) > 0 {
		if im.chat.partner == 0 {
			_, err := im.newSender(im.partnerName(them), false)
			return err
		}
		if p, ok := im.chat.byKey[nameKey(im.partnerName(them))]; ok && p.customer != 0 {
			im.chat.partner = p.sender
		}
		if len(them) == 0 {
			return im.note(im.chat.partner, im.partnerName(them), false)
		}
	}
	if im.chat.empty {
		return nil
	}
	return im.recogniseRenamed(chunk)
}

// meetUs joins us in a source that does not say what we are called with us in
// one that does, where only one of us wrote in either.
func (im *fileImport) meetUs() {
	ours := map[int64]party{}
	for _, p := range im.chat.byKey {
		if p.customer == 0 {
			ours[p.sender] = p
		}
	}
	var mine []string // what the file calls us
	for name := range im.counts {
		if key := nameKey(name); im.me[key] {
			mine = append(mine, key)
		}
	}
	if len(ours) != 1 || len(mine) != 1 {
		return
	}
	_, unnamed := im.chat.byKey[nameKey(importer.Me)]
	for _, p := range ours {
		if _, known := im.chat.byKey[mine[0]]; !known && (unnamed || mine[0] == nameKey(importer.Me)) {
			im.chat.byKey[mine[0]] = p
		}
	}
}

// sender gives the sender of a record; 0 for a notice.
func (im *fileImport) sender(name string) (int64, error) {
	if name == "" {
		return 0, nil
	}
	if id, ok := im.chat.resolved[name]; ok {
		return id, nil
	}
	key := nameKey(name)
	me := im.me[key]
	p, ok := im.chat.byKey[key]
	if !ok && !me && im.chat.partner != 0 {
		p, ok = party{sender: im.chat.partner, customer: 1}, true // the only other person, by another name
	}
	if !ok {
		return im.newSender(name, me)
	}
	im.chat.resolved[name] = p.sender
	if err := im.note(p.sender, name, me); err != nil {
		return 0, err
	}
	if err := im.learnHandles(p.sender, name); err != nil {
		return 0, err
	}
	if (p.customer == 0) != me && len(im.me) > 0 { // another answer to "who am I" than last time
		return p.sender, settleSides(im.ctx, im.tx, im.chat.id, im.info.Channel, im.batch, &im.chat.created)
	}
	return p.sender, nil
}

// newSender adds somebody who is new in the chat.
func (im *fileImport) newSender(name string, me bool) (int64, error) {
	var cust any
	var id int64
	if !me {
		handles, err := im.handlesOf(name)
		if err != nil {
			return 0, err
		}
		c, err := customerOf(im.ctx, im.tx, im.info.Channel, name, handles, im.batch, &im.chat.created)
		if err != nil {
			return 0, err
		}
		cust, id = int64(c), int64(c)
	}
	res, err := im.tx.ExecContext(im.ctx, "INSERT INTO senders (chat_id, customer_id) VALUES (?, ?)", im.chat.id, cust)
	if err != nil {
		return 0, fmt.Errorf("add sender: %w", err)
	}
	sender, err := res.LastInsertId()
	if err != nil {
		return 0, err
	}
	im.chat.resolved[name] = sender
	im.chat.byKey[nameKey(name)] = party{sender, id}
	return sender, im.note(sender, name, me)
}

// handlesOf gives what a new sender is known by beyond a name. Where that is
// nothing, the partner of a chat that is a namesake's is known by the file, and
// one whose name the partner of another chat with an id has by the id of this
// chat: they are two people, until the user merges them.
func (im *fileImport) handlesOf(name string) ([]string, error) {
	if handles := im.info.Handles[name]; len(handles) > 0 || im.info.Group {
		return handles, nil
	}
	if im.namesake {
		return []string{fmt.Sprintf("%sfile-%d", idPrefix, im.fileID)}, nil
	}
	if !im.knowsChatNotPartner([]string{name}) {
		return nil, nil
	}
	handle := im.info.key()
	var namesake bool
	err := im.tx.QueryRowContext(im.ctx, `SELECT EXISTS (SELECT 1 FROM identities WHERE channel = ?1 AND handle = ?2)
		OR EXISTS (SELECT 1 FROM identities i JOIN senders s ON s.customer_id = i.customer_id
			JOIN chats c ON c.id = s.chat_id JOIN files f ON f.chat_id = c.id
			WHERE i.channel = ?1 AND i.handle = ?3 AND c.channel = ?1 AND f.is_group = 0 AND f.name_key LIKE 'id:%' AND f.name_key <> ?2)`,
		im.info.Channel, handle, nameKey(name)).Scan(&namesake)
	if err != nil {
		return nil, fmt.Errorf("look for a namesake: %w", err)
	}
	if !namesake {
		return nil, nil
	}
	return []string{handle}, nil
}

// note keeps what this file calls a sender.
func (im *fileImport) note(sender int64, name string, me bool) error {
	_, err := im.tx.ExecContext(im.ctx,
		"INSERT INTO names (file_id, sender_id, name, me) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING", im.fileID, sender, name, me)
	if err != nil {
		return fmt.Errorf("note sender name: %w", err)
	}
	return nil
}

// learnHandles lets later imports find a known customer by what this file
// knows them by.
func (im *fileImport) learnHandles(sender int64, name string) error {
	for _, handle := range im.info.Handles[name] {
		_, err := im.tx.ExecContext(im.ctx, `INSERT INTO identities (channel, handle, customer_id)
			SELECT ?, ?, customer_id FROM senders WHERE id = ? AND customer_id IS NOT NULL ON CONFLICT DO NOTHING`,
			im.info.Channel, handle, sender)
		if err != nil {
			return fmt.Errorf("learn handle: %w", err)
		}
	}
	return nil
}

// customerOf finds the customer of an identity, or makes one. Where the source
// knows people by more than a name (handles), the name alone finds nobody: two
// people can have it.
func customerOf(ctx context.Context, tx *sql.Tx, channel, name string, handles []string, batch BatchID, created *[]customer.ID) (customer.ID, error) {
	if len(handles) == 0 {
		handles = []string{nameKey(name)}
	}
	var id int64
	for _, handle := range handles {
		err := tx.QueryRowContext(ctx, "SELECT customer_id FROM identities WHERE channel = ? AND handle = ?", channel, handle).Scan(&id)
		if !errors.Is(err, sql.ErrNoRows) {
			return customer.ID(id), err
		}
	}
	known, err := rowPersonOf(ctx, tx, channel, handles)
	if err != nil {
		return 0, err
	}
	if known != 0 {
		return known, learn(ctx, tx, known, channel, handles)
	}
	res, err := tx.ExecContext(ctx, "INSERT INTO customers (name, created_by) VALUES (?, ?)", name, int64(batch))
	if err != nil {
		return 0, fmt.Errorf("add customer: %w", err)
	}
	if id, err = res.LastInsertId(); err != nil {
		return 0, err
	}
	*created = append(*created, customer.ID(id))
	return customer.ID(id), learn(ctx, tx, customer.ID(id), channel, handles)
}

// learn lets later imports find a customer by what a channel knows them by.
func learn(ctx context.Context, tx *sql.Tx, id customer.ID, channel string, handles []string) error {
	for _, handle := range handles {
		_, err := tx.ExecContext(ctx, "INSERT INTO identities (channel, handle, customer_id) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
			channel, handle, int64(id))
		if err != nil {
			return fmt.Errorf("add identity: %w", err)
		}
	}
	return nil
}

// recogniseRenamed finds senders of the file whom the chat knows by another
// name: their messages stand in the same minutes as those of one known sender
// of the same side who does not occur in the file.
func (im *fileImport) recogniseRenamed(chunk []importer.Record) error {
	unknown := map[string]int{} // records in the time that the chat covers, by name
	present := map[int64]bool{}
	for name := range im.counts {
		if p, ok := im.chat.byKey[nameKey(name)]; ok {
			present[p.sender] = true
		} else {
			unknown[name] = 0
		}
	}
	if len(unknown) == 0 || len(chunk) == 0 {
		return nil
	}
	side := map[int64]bool{} // is it me?
	for _, p := range im.chat.byKey {
		side[p.sender] = p.customer == 0
	}
	votes, err := im.renameVotes(chunk, unknown)
	if err != nil {
		return err
	}
	for name, inRange := range unknown {
		var best int64
		for sender, n := range votes[name] {
			if !present[sender] && side[sender] == im.me[nameKey(name)] && n*5 >= inRange*3 &&
				(best == 0 || n > votes[name][best]) {
				best = sender
			}
		}
		if best == 0 {
			continue
		}
		present[best] = true
		p := party{sender: best}
		if !side[best] {
			p.customer = 1
		}
		im.chat.byKey[nameKey(name)] = p
	}
	return nil
}

// renameVotes counts, for each unknown name, its messages that a known sender
// has said in the same minute; unknown counts those in minutes that the chat has.
func (im *fileImport) renameVotes(chunk []importer.Record, unknown map[string]int) (map[string]map[int64]int, error) {
	byMinute := map[int64][]importer.Record{}
	lo := minute(wallIn(chunk[0], im.chat.zone))
	hi := lo
	for _, r := range chunk {
		m := minute(wallIn(r, im.chat.zone))
		lo, hi = min(lo, m), max(hi, m)
		if _, ok := unknown[r.Sender]; ok && r.Kind != chat.Deleted {
			byMinute[m] = append(byMinute[m], r)
		}
	}
	votes := map[string]map[int64]int{}
	err := im.buckets(lo, hi, func(slots []slot) {
		for _, r := range byMinute[minute(slots[0].wallMS)] {
			unknown[r.Sender]++
			for i := range slots {
				s := &slots[i]
				if s.used || s.sender == 0 || s.kind != r.Kind || plain(s.text) != plain(r.Text) {
					continue
				}
				if votes[r.Sender] == nil {
					votes[r.Sender] = map[int64]int{}
				}
				votes[r.Sender][s.sender]++
				s.used = true
				break
			}
		}
	})
	return votes, err
}
