package store

import (
	"database/sql"
	"fmt"
	"path"
	"path/filepath"
	"strings"
	"time"

	"huiyin/backend/customer"
	"huiyin/backend/importer"
)

// chatState is the chat that a file belongs to.
type chatState struct {
	id        int64
	zone      *time.Location
	movedFrom *time.Location   // the clocks of the file are in this zone; nil: in zone
	empty     bool             // no messages before this file
	byKey     map[string]party // senders by name key, the newest name first
	partner   int64            // sender who is the other person of a one-to-one chat; 0 in a group
	resolved  map[string]int64 // senders by name as exported
	created   []customer.ID
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
		partnerKey = im.partnerKey(them)
	}
	defer im.endCompare()
	im.chat = &chatState{resolved: map[string]int64{}, byKey: map[string]party{}}
	id, err := im.chatByName(group, partnerKey, them, chunk)
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
		im.opened[id] = true
	}
	im.chat.id = id
	_, err = im.tx.ExecContext(im.ctx, "UPDATE files SET chat_id = ?, partner_key = ?, is_group = ? WHERE id = ?", id, partnerKey, group, im.fileID)
	if err != nil {
		return fmt.Errorf("note chat of file: %w", err)
	}
	if err := im.moveClock(chunk); err != nil {
		return err
	}
	if err := im.settleZone(); err != nil {
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

// settleZone gives the chat its zone; messages whose instants are known move with it.
func (im *fileImport) settleZone() (err error) {
	before, err := im.zoneOfChat(im.chat.id)
	if err != nil {
		return err
	}
	if im.chat.zone, err = settleZone(im.ctx, im.tx, im.chat.id); err != nil {
		return err
	}
	im.known.meetZone(im.chat.zone)
	if before.String() == im.chat.zone.String() {
		return nil
	}
	return im.known.readAgain(im.ctx, im.tx, im.chat.id)
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

// partnerKey is how the other person of a one-to-one chat is compared.
func (im *fileImport) partnerKey(them []string) string {
	name := im.partnerName(them)
	if handles := im.info.Handles[name]; len(handles) > 0 {
		return handles[0]
	}
	return nameKey(name)
}

// idPrefix marks what is compared by an id and not by a name.
const idPrefix = "id:"

// key is how the chats of files are compared: by their id, else by name.
func (i FileInfo) key() string {
	if i.ChatID != "" {
		return idPrefix + i.ChatID
	}
	return nameKey(i.ChatName)
}

// knowsChatNotPartner reports whether the file's chat of two has an id, but its
// partner nothing beyond a name.
func (im *fileImport) knowsChatNotPartner(them []string) bool {
	return im.info.ChatID != "" && !im.info.Group && len(them) <= 1 && len(im.info.Handles[im.partnerName(them)]) == 0
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
