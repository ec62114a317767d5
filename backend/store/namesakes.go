package store

import (
	"context"
	"database/sql"
	"fmt"
	"slices"
	"strings"
	"time"

	"huiyin/backend/customer"
	"huiyin/backend/importer"
)

// chatNames is what the files of a chat call it and its partner.
type chatNames struct {
	chat          int64
	name, partner string
}

// namesOfChats gives those of the chats of a channel, of groups or not, that a
// file calls by a name or partner; where the name of a group is "", those of all
// groups without one, too. The newest file stands first.
func namesOfChats(ctx context.Context, q query, channel string, group bool, name, partner string, but int64) ([]chatNames, error) {
	key := func(key string, counts bool) any {
		if !counts {
			return nil // is no key's equal
		}
		return key
	}
	all, err := collect(ctx, q, func(r *sql.Rows) (v chatNames, err error) { return v, r.Scan(&v.chat, &v.name, &v.partner) },
		`SELECT f.chat_id, f.name_key, f.partner_key FROM files f JOIN chats c ON c.id = f.chat_id
		WHERE c.channel = ?1 AND f.is_group = ?2 AND f.id <> ?3 AND f.chat_id IN (
			SELECT chat_id FROM files WHERE name_key IN (?4, ?5, ?6) AND is_group = ?2
			UNION ALL SELECT chat_id FROM files WHERE partner_key IN (?4, ?5) AND is_group = ?2)
		ORDER BY f.id DESC`,
		channel, group, but, key(name, name != ""), key(partner, partner != ""), key("", group && name == ""))
	if err != nil {
		return nil, fmt.Errorf("look for the chat: %w", err)
	}
	return all, nil
}

// sure reports a key that belongs to one chat or person: an id, a number, a
// mailbox. A display name can be that of several people.
func sure(key string) bool {
	return strings.HasPrefix(key, idPrefix) || strings.HasPrefix(key, "+") || strings.Contains(key, "@") && !strings.Contains(key, " ")
}

// pointed gives the chat that a file surely belongs to (0: none), and those that
// only a name points to, the likeliest first. Where the file's chat has an id and
// its partner only a name (idOnly), a chat of another id is that of a namesake;
// so is a chat whose partner has another number.
func pointed(names []chatNames, name, partner string, idOnly bool) (id int64, maybe []int64) {
	namesakes := map[int64]bool{}
	for _, n := range names {
		if name != "" && sure(name) && (name == n.name || name == n.partner) {
			return n.chat, nil
		}
		if idOnly && strings.HasPrefix(n.name, idPrefix) || sure(partner) && sure(n.partner) && partner != n.partner {
			namesakes[n.chat] = true
		}
	}
	for _, key := range []string{name, partner} {
		for _, n := range names {
			if key == "" || key != n.name && key != n.partner || namesakes[n.chat] || slices.Contains(maybe, n.chat) {
				continue
			}
			if sure(key) {
				return n.chat, nil
			}
			maybe = append(maybe, n.chat)
		}
	}
	return 0, maybe
}

// chatByName finds the chat by its id or the name of the file's chat or partner;
// a group without a name by its members. Our own name plays no part.
func (im *fileImport) chatByName(group bool, partnerKey string, them []string, chunk []importer.Record) (int64, error) {
	name := im.info.key()
	names, err := namesOfChats(im.ctx, im.tx, im.info.Channel, group, name, partnerKey, im.fileID)
	if err != nil {
		return 0, err
	}
	id, maybe := pointed(names, name, partnerKey, im.knowsChatNotPartner(them))
	if id != 0 {
		return id, nil
	}
	if group && name == "" && len(them) > 0 {
		for _, n := range names {
			if n.name != "" || slices.Contains(maybe, n.chat) {
				continue
			}
			same, err := im.sameMembers(n.chat, them)
			if err != nil {
				return 0, err
			}
			if same {
				maybe = append(maybe, n.chat)
			}
		}
	}
	return im.choose(maybe, chunk)
}

// choose picks among chats that only a name points to: the one in which the
// same was said, else the user's choice, else the only one that nothing speaks
// against. 0: none, and so the chat of a namesake.
func (im *fileImport) choose(maybe []int64, chunk []importer.Record) (int64, error) {
	var open []int64
	for _, id := range maybe {
		v, err := im.judge(id, chunk)
		if err != nil {
			return 0, err
		}
		switch v {
		case sameChat:
			return id, nil
		case openChat:
			open = append(open, id)
		}
	}
	if im.info.Joins > 0 && slices.Contains(maybe, im.info.Joins) {
		return im.info.Joins, nil
	}
	if len(open) == 1 && im.info.Joins == 0 {
		im.remark(joinedByName)
		return open[0], nil
	}
	im.namesake = len(maybe) > 0
	if im.namesake && im.info.Joins == 0 {
		im.remark(namesake)
	}
	return 0, nil
}

// What is remarked of a chat that only a name points to; a redo says it anew.
const (
	joinedByName = "joined-by-name" // it was put to the chat of this name
	namesake     = "namesake"       // it was not, they speak of different things
)

// remark tells how the chat of the whole file was found.
func (im *fileImport) remark(key string) {
	name := im.partnerName(im.themNames())
	if im.info.Group && im.info.ChatName != "" {
		name = im.info.ChatName
	}
	im.problem(importer.Problem{Key: key, Params: map[string]string{"name": name}})
}

// Namesake is a chat that only a name points to.
type Namesake struct {
	Chat        int64
	Customer    customer.ID // the partner; 0 of a group
	Name        string      // of the customer, or as the group is known
	Messages    int
	First, Last time.Time // wall clock, expressed in UTC
}

// Namesakes gives, for each file, the chats that only a name says it could belong
// to, the likeliest first; none where an id or a number settles it.
func (s *Store) Namesakes(ctx context.Context, infos []FileInfo) ([][]Namesake, error) {
	l, err := loadLinks(ctx, s.read)
	if err != nil {
		return nil, explain(err)
	}
	all := make([][]Namesake, len(infos))
	for i, info := range infos {
		im := newFileImport(info)
		them := im.themNames()
		partner := ""
		if !info.Group && len(them) <= 1 {
			partner = im.partnerKey(them)
		}
		names, err := namesOfChats(ctx, s.read, info.Channel, info.Group, info.key(), partner, 0)
		if err != nil {
			return nil, explain(err)
		}
		_, maybe := pointed(names, info.key(), partner, im.knowsChatNotPartner(them))
		for _, id := range maybe {
			n, err := s.namesake(ctx, l, id, info)
			if err != nil {
				return nil, explain(err)
			}
			all[i] = append(all[i], n)
		}
	}
	return all, nil
}

// namesake describes a chat to somebody who knows its name only.
func (s *Store) namesake(ctx context.Context, l *links, id int64, info FileInfo) (Namesake, error) {
	n := Namesake{Chat: id, Name: info.ChatName}
	var first, last int64
	err := s.read.QueryRowContext(ctx, `SELECT count(*), coalesce(min(wall_ms), 0), coalesce(max(wall_ms), 0) FROM messages
		WHERE chat_id = ? AND sender_id IS NOT NULL`, id).Scan(&n.Messages, &first, &last)
	if err != nil {
		return n, fmt.Errorf("read time range: %w", err)
	}
	n.First, n.Last = timeOf(first), timeOf(last)
	of := l.customersIn(id, 0)
	if info.Group || len(of) != 1 {
		return n, nil
	}
	n.Customer = of[0]
	if err := s.read.QueryRowContext(ctx, "SELECT name FROM customers WHERE id = ?", int64(of[0])).Scan(&n.Name); err != nil {
		return n, fmt.Errorf("read name of customer: %w", err)
	}
	return n, nil
}
