package store

import (
	"database/sql"
	"fmt"
	"path"
	"path/filepath"
	"strings"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/customer"
	"huiyin/backend/importer"
)

// chatState is the chat that a file belongs to.
type chatState struct {
	id       int64
	zone     *time.Location
	empty    bool             // no messages before this file
	byKey    map[string]party // senders by name key, the newest name first
	partner  int64            // sender who is the other person of a one-to-one chat; 0 in a group
	resolved map[string]int64 // senders by name as exported
	created  []customer.ID
}

// party is a sender of the chat.
type party struct {
	sender   int64
	customer int64 // 0: me
}

// findChat finds the chat of the file, or opens one, and learns who wrote in it.
func (im *fileImport) findChat(chunk []importer.Record) error {
	them := im.themNames()
	group, alone := im.info.Group, !im.info.Group && len(them) <= 1
	partnerKey := ""
	if alone {
		partnerKey = nameKey(im.partnerName(them))
	}
	im.chat = &chatState{resolved: map[string]int64{}, byKey: map[string]party{}}
	id, err := im.chatByName(group, partnerKey, them)
	if err == nil && id == 0 {
		id, err = im.chatByContent(group, chunk)
	}
	if err != nil {
		return err
	}
	if id == 0 {
		res, err := im.tx.ExecContext(im.ctx, "INSERT INTO chats (channel, zone) VALUES (?, ?)", im.info.Channel, im.info.Zone)
		if err != nil {
			return fmt.Errorf("open chat: %w", err)
		}
		if id, err = res.LastInsertId(); err != nil {
			return err
		}
	}
	im.chat.id = id
	_, err = im.tx.ExecContext(im.ctx, "UPDATE files SET chat_id = ?, partner_key = ?, is_group = ? WHERE id = ?", id, partnerKey, group, im.fileID)
	if err != nil {
		return fmt.Errorf("note chat of file: %w", err)
	}
	if im.chat.zone, err = settleZone(im.ctx, im.tx, id); err != nil {
		return err
	}
	var one int
	err = im.tx.QueryRowContext(im.ctx, "SELECT count(*) FROM (SELECT 1 FROM messages WHERE chat_id = ? LIMIT 1)", id).Scan(&one)
	if err != nil {
		return fmt.Errorf("look for messages: %w", err)
	}
	im.chat.empty = one == 0
	return im.meetSenders(alone, them, chunk)
}

// themNames are the names of the preview and the records that are not us.
func (im *fileImport) themNames() []string {
	var them []string
	seen := map[string]bool{}
	take := func(name string) {
		if key := nameKey(name); !im.me[key] && !seen[key] {
			seen[key] = true
			them = append(them, name)
		}
	}
	for _, name := range im.info.Participants {
		take(name)
	}
	for name := range im.counts {
		take(name)
	}
	return them
}

// partnerName is the other person of a one-to-one chat, who need not have written.
func (im *fileImport) partnerName(them []string) string {
	switch {
	case len(them) == 1:
		return them[0]
	case im.info.ChatName != "":
		return im.info.ChatName
	}
	base := path.Base(filepath.ToSlash(im.info.Path))
	return strings.TrimSuffix(base, path.Ext(base))
}

// chatByName finds the chat by the name of the file's chat or partner; a group
// without a name by its members. Our own name plays no part.
func (im *fileImport) chatByName(group bool, partnerKey string, them []string) (int64, error) {
	const chatsOfChannel = `SELECT f.chat_id, f.name_key, f.partner_key FROM files f JOIN chats c ON c.id = f.chat_id
		WHERE c.channel = ? AND f.is_group = ? AND f.id <> ? ORDER BY f.id DESC`
	type row struct {
		chat          int64
		name, partner string
	}
	rows, err := collect(im.ctx, im.tx, func(r *sql.Rows) (v row, err error) {
		return v, r.Scan(&v.chat, &v.name, &v.partner)
	}, chatsOfChannel, im.info.Channel, group, im.fileID)
	if err != nil {
		return 0, fmt.Errorf("look for the chat: %w", err)
	}
	name := nameKey(im.info.ChatName)
	for _, r := range rows {
		if name != "" && (name == r.name || name == r.partner) ||
			partnerKey != "" && (partnerKey == r.name || partnerKey == r.partner) {
			return r.chat, nil
		}
	}
	if !group || name != "" || len(them) == 0 {
		return 0, nil
	}
	for _, r := range rows {
		if r.name != "" {
			continue
		}
		if same, err := im.sameMembers(r.chat, them); err != nil || same {
			return r.chat, err
		}
	}
	return 0, nil
}

// sameMembers reports whether exactly these people wrote in a chat, us apart.
func (im *fileImport) sameMembers(chatID int64, them []string) (bool, error) {
	names, err := collect(im.ctx, im.tx, func(r *sql.Rows) (name string, err error) { return name, r.Scan(&name) },
		"SELECT n.name FROM senders s JOIN names n ON n.sender_id = s.id WHERE s.chat_id = ? AND s.customer_id IS NOT NULL", chatID)
	if err != nil {
		return false, fmt.Errorf("read members: %w", err)
	}
	members := map[string]bool{}
	for _, n := range names {
		members[nameKey(n)] = true
	}
	for _, n := range them {
		if !members[nameKey(n)] {
			return false, nil
		}
	}
	return len(members) == len(them), nil
}

// sampleSize is how many records chatByContent compares with each chat.
const sampleSize = 40

// chatByContent finds the chat of a renamed contact by what was said: in the
// time that both cover, at least four of five sampled messages must be there,
// and more than a few words of theirs among them (a greeting sent to many
// customers in one minute must not join them).
func (im *fileImport) chatByContent(group bool, chunk []importer.Record) (int64, error) {
	var texts []importer.Record
	for _, r := range chunk {
		if r.Kind == chat.Text && r.Sender != "" {
			texts = append(texts, r)
		}
	}
	step := max(1, len(texts)/sampleSize)
	ids, err := collect(im.ctx, im.tx, func(r *sql.Rows) (id int64, err error) { return id, r.Scan(&id) },
		"SELECT DISTINCT c.id FROM chats c JOIN files f ON f.chat_id = c.id WHERE c.channel = ? AND f.is_group = ? AND f.id <> ?",
		im.info.Channel, group, im.fileID)
	if err != nil {
		return 0, fmt.Errorf("list chats: %w", err)
	}
	for _, id := range ids {
		if same, err := im.sameTalk(id, texts, step); err != nil || same {
			return id, err
		}
	}
	return 0, nil
}

// sameTalk compares every step-th text with a chat.
func (im *fileImport) sameTalk(chatID int64, texts []importer.Record, step int) (bool, error) {
	var first, last int64
	err := im.tx.QueryRowContext(im.ctx,
		"SELECT coalesce(min(wall_ms), 0), coalesce(max(wall_ms), -1) FROM messages WHERE chat_id = ?", chatID).Scan(&first, &last)
	if err != nil {
		return false, fmt.Errorf("read time range: %w", err)
	}
	asked, found, theirs := 0, 0, 0
	for i := 0; i < len(texts); i += step {
		m := minute(texts[i].Wall.UnixMilli())
		if m < minute(first) || m > minute(last) {
			continue
		}
		asked++
		bodies, err := collect(im.ctx, im.tx, func(r *sql.Rows) (text string, err error) { return text, r.Scan(&text) },
			`SELECT text FROM messages WHERE chat_id = ? AND wall_ms >= ? AND wall_ms < ? AND kind = 'text'`, chatID, m*60_000, (m+1)*60_000)
		if err != nil {
			return false, fmt.Errorf("compare with chat: %w", err)
		}
		want := plain(texts[i].Text)
		for _, b := range bodies {
			if plain(b) == want {
				found++
				if !im.me[nameKey(texts[i].Sender)] {
					theirs += len(want)
				}
				break
			}
		}
	}
	return found >= 2 && found*5 >= asked*4 && theirs >= 8, nil
}
