package store

import (
	"fmt"
	"slices"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/importer"
)

// sampleSize is how many texts of a file are compared with a chat.
const sampleSize = 40

// chatByContent finds the chat of a renamed contact by what was said: in the
// time that both cover, at least four of five sampled messages must be there,
// and more than a few words of theirs among them (a greeting sent to many
// customers in one minute must not join them). Two chats with ids are two chats, and so are two of one export.
func (im *fileImport) chatByContent(group bool, chunk []importer.Record) (int64, error) {
	texts := sample(chunk)
	if len(texts) < 2 {
		return 0, nil
	}
	if err := im.known.read(im.ctx, im.tx); err != nil {
		return 0, err
	}
	for _, id := range im.alike(texts) {
		if im.opened[id] {
			continue // the export itself tells its chats apart
		}
		fits, err := im.couldJoin(id, group)
		if err != nil {
			return 0, err
		}
		if !fits {
			continue
		}
		got, err := im.compareTalk(id, texts, len(texts)/5, func(wall int64) int64 { return wall })
		if err != nil {
			return 0, err
		}
		if got.same() {
			return id, nil
		}
	}
	return 0, nil
}

// alike gives the chats that have messages in the minutes of the sampled texts.
// Where the source knows instants, the minute depends on the zone of the chat.
func (im *fileImport) alike(texts []importer.Record) []int64 {
	var all []int64
	for _, zone := range im.known.zones {
		at := make([]int64, len(texts))
		for i, r := range texts {
			at[i] = minute(wallIn(r, zone))
		}
		all = append(all, im.known.alike(at)...)
		if !slices.ContainsFunc(texts, func(r importer.Record) bool { return r.Instant }) {
			break // all zones say the same
		}
	}
	slices.Sort(all)
	return slices.Compact(all)
}

// couldJoin reports whether a chat is of the file's channel and kind, and none
// that ids tell from the file's.
func (im *fileImport) couldJoin(chatID int64, group bool) (fits bool, err error) {
	err = im.tx.QueryRowContext(im.ctx, `SELECT EXISTS (SELECT 1 FROM chats c JOIN files f ON f.chat_id = c.id
		WHERE c.id = ?1 AND c.channel = ?2 AND f.is_group = ?3 AND f.id <> ?4
			AND (?5 = '' OR NOT EXISTS (SELECT 1 FROM files g WHERE g.chat_id = c.id AND g.name_key LIKE 'id:%')))`,
		chatID, im.info.Channel, group, im.fileID, im.info.ChatID).Scan(&fits)
	if err != nil {
		return false, fmt.Errorf("look at chat: %w", err)
	}
	return fits, nil
}

// sample takes texts from all over the chunk.
func sample(chunk []importer.Record) []importer.Record {
	var texts, some []importer.Record
	for _, r := range chunk {
		if r.Kind == chat.Text && r.Sender != "" {
			texts = append(texts, r)
		}
	}
	for i := 0; i < len(texts); i += max(1, len(texts)/sampleSize) {
		some = append(some, texts[i])
	}
	return some
}

// likeness is how a sample compares with a chat.
type likeness struct {
	asked  int // sampled texts in the time that the chat covers
	found  int // of these, said in the same minute there
	theirs int // bytes of the found texts that are not ours
}

// fewWords is how many bytes of the customer's own words prove nothing: two
// people can say "ok" in one minute (own).
const fewWords = 8

// same reports whether so much cannot be said in two chats.
func (l likeness) same() bool {
	return l.found >= 2 && l.found*5 >= l.asked*4 && l.theirs >= fewWords
}

// compareTalk compares sampled texts with a chat; wallOf may move their clocks. It
// ends early when more texts than missing are not there.
func (im *fileImport) compareTalk(chatID int64, texts []importer.Record, missing int, wallOf func(int64) int64) (likeness, error) {
	var first, last int64
	err := im.tx.QueryRowContext(im.ctx, `SELECT coalesce((SELECT min(wall_ms) FROM messages WHERE chat_id = ?1), 0),
		coalesce((SELECT max(wall_ms) FROM messages WHERE chat_id = ?1), -1)`, chatID).Scan(&first, &last)
	if err != nil {
		return likeness{}, fmt.Errorf("read time range: %w", err)
	}
	zone, err := im.zoneOfChat(chatID)
	if err != nil {
		return likeness{}, err
	}
	var l likeness
	for _, r := range texts {
		m := minute(wallOf(wallIn(r, zone)))
		if m < minute(first) || m > minute(last) {
			continue
		}
		l.asked++
		want := plain(r.Text)
		there, err := im.saidIn(chatID, m, want)
		if err != nil {
			return likeness{}, err
		}
		if !there {
			if l.asked-l.found > missing {
				return l, nil
			}
			continue
		}
		l.found++
		if !im.me[nameKey(r.Sender)] {
			l.theirs += len(want)
		}
	}
	return l, nil
}

// saidIn reports whether a text stands in a minute of a chat.
func (im *fileImport) saidIn(chatID, minute int64, want string) (there bool, err error) {
	if im.said == nil {
		im.said, err = im.tx.PrepareContext(im.ctx, "SELECT text FROM messages WHERE chat_id = ? AND wall_ms >= ? AND wall_ms < ? AND kind = 'text'")
		if err != nil {
			return false, fmt.Errorf("prepare to compare with chats: %w", err)
		}
	}
	rows, err := im.said.QueryContext(im.ctx, chatID, minute*60_000, (minute+1)*60_000)
	if err != nil {
		return false, fmt.Errorf("compare with chat: %w", err)
	}
	defer rows.Close()
	for rows.Next() && !there {
		var text string
		if err := rows.Scan(&text); err != nil {
			return false, fmt.Errorf("compare with chat: %w", err)
		}
		there = plain(text) == want
	}
	return there, rows.Err()
}

// endCompare frees what saidIn has prepared; the end of the transaction would do so, too.
func (im *fileImport) endCompare() {
	if im.said != nil {
		im.said.Close()
		im.said = nil
	}
}

// moveClock finds out whether the phone has travelled: an export gives all its
// messages in the zone where the phone was that day. If the file's zone is not
// the chat's, and its clocks agree better with the chat once they are moved
// there, they are moved, and the chat keeps its zone.
func (im *fileImport) moveClock(chunk []importer.Record) error {
	there, err := im.zoneOfChat(im.chat.id)
	if err != nil {
		return err
	}
	here, err := zoneOf(im.info.Zone)
	if err != nil || im.info.Zone == "" || here.String() == there.String() {
		return err
	}
	texts := sample(chunk)
	if slices.ContainsFunc(texts, func(r importer.Record) bool { return r.Instant }) {
		return nil // knows its time whatever the clock showed
	}
	stay, err := im.compareTalk(im.chat.id, texts, len(texts), func(wall int64) int64 { return wall })
	if err != nil {
		return err
	}
	moved, err := im.compareTalk(im.chat.id, texts, len(texts), func(wall int64) int64 { return moveWall(wall, here, there) })
	if err != nil || moved.found <= stay.found {
		return err
	}
	im.chat.movedFrom = here
	if _, err := im.tx.ExecContext(im.ctx, "UPDATE files SET zone = ? WHERE id = ?", there.String(), im.fileID); err != nil {
		return fmt.Errorf("note zone of file: %w", err)
	}
	return nil
}

// wallIn gives the clock that the phone showed, where the source knows the
// instant: that of the zone.
func wallIn(r importer.Record, zone *time.Location) int64 {
	wall := r.Wall.UnixMilli()
	if r.Instant {
		wall += offsetMS(wall, zone)
	}
	return wall
}

// moveWall gives the clock in another zone.
func moveWall(wall int64, from, to *time.Location) int64 {
	at := instantOf(wall, from)
	return at + offsetMS(at, to)
}
