package store

import (
	"cmp"
	"database/sql"
	"fmt"
	"math"
	"slices"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/importer"
)

// verdict says whether a file belongs to a chat of the same name.
type verdict int

const (
	openChat  verdict = iota // nothing speaks for or against it
	sameChat                 // the same was said in both
	otherChat                // they were two at one time
)

// mostTurns is how often two parts of one chat without a common message can take
// turns in time: what comes before, what fills a gap, what comes behind. An
// export has no gaps, so more turns are those of two chats (own).
const mostTurns = 2

// judge compares the talk of the file with that of a chat.
func (im *fileImport) judge(chatID int64, chunk []importer.Record) (verdict, error) {
	clocks, err := im.clocksOf(chatID)
	if err != nil {
		return openChat, err
	}
	texts, best := sample(chunk), otherChat
	for _, clock := range clocks {
		l, err := im.compareTalk(chatID, texts, len(texts)/5, clock)
		if err != nil || l.same() {
			return sameChat, err
		}
	}
	for _, clock := range clocks {
		v, err := im.weigh(chatID, chunk, clock)
		if err != nil {
			return openChat, err
		}
		if v == sameChat {
			return v, nil
		}
		if v == openChat {
			best = v
		}
	}
	return best, nil
}

// talk is something said, in a comparison of two chats.
type talk struct {
	minute int64
	text   string
	stored bool
}

// weigh compares all texts of the file with those of the chat in that time.
// Minutes in which one has more than plain texts tell nothing: what is deleted,
// edited or a medium in one may be a text in the other.
func (im *fileImport) weigh(chatID int64, chunk []importer.Record, clock func(int64) int64) (verdict, error) {
	zone, err := im.zoneOfChat(chatID)
	if err != nil {
		return openChat, err
	}
	unclear := map[int64]bool{} // minutes
	said := map[talk][]bool{}   // by the file, not found in the chat yet: by us?
	lo, hi := int64(math.MaxInt64), int64(math.MinInt64)
	for _, r := range chunk {
		if r.Sender == "" || r.Kind == chat.System {
			continue
		}
		k := talk{minute: minute(clock(wallIn(r, zone))), text: plain(r.Text)}
		lo, hi = min(lo, k.minute), max(hi, k.minute)
		if r.Kind != chat.Text || r.Edited {
			unclear[k.minute] = true
			continue
		}
		said[k] = append(said[k], im.me[nameKey(r.Sender)])
	}
	if lo > hi {
		return openChat, nil
	}
	stored, err := im.storedTalk(chatID, lo, hi, unclear)
	if err != nil {
		return openChat, err
	}
	var only []talk // said in one of the two
	common, theirs := 0, 0
	for _, s := range stored {
		k := talk{minute: s.minute, text: s.text}
		if l := said[k]; len(l) > 0 {
			common++
			if !l[0] {
				theirs += len(k.text)
			}
			said[k] = l[1:]
			continue
		}
		only = append(only, s)
	}
	for k, l := range said {
		if len(l) > 0 {
			only = append(only, k)
		}
	}
	turns := takeTurns(slices.DeleteFunc(only, func(t talk) bool { return unclear[t.minute] }))
	switch {
	case theirs >= fewWords && common >= turns || common > 0 && turns == 0:
		return sameChat, nil
	case turns > mostTurns:
		return otherChat, nil
	}
	return openChat, nil
}

// takeTurns counts how often the two take turns; clocks can go back a minute.
func takeTurns(only []talk) int {
	slices.SortFunc(only, func(a, b talk) int { // those of one minute are no turns
		switch {
		case a.minute != b.minute || a.stored == b.stored:
			return cmp.Compare(a.minute, b.minute)
		case a.stored:
			return -1
		}
		return 1
	})
	turns := 0
	for i := 1; i < len(only); i++ {
		if only[i].stored != only[i-1].stored && only[i].minute > only[i-1].minute+1 {
			turns++
		}
	}
	return turns
}

// storedTalk gives the texts of a chat from the minute lo to hi, and the next
// before and behind, and adds the minutes with more than plain texts to unclear.
func (im *fileImport) storedTalk(chatID, lo, hi int64, unclear map[int64]bool) ([]talk, error) {
	const said = "chat_id = ?1 AND sender_id IS NOT NULL"
	var all []talk
	_, err := collect(im.ctx, im.tx, func(r *sql.Rows) (none struct{}, err error) {
		var wall int64
		var text string
		var isPlain bool
		if err := r.Scan(&wall, &text, &isPlain); err != nil {
			return none, err
		}
		if isPlain {
			all = append(all, talk{minute(wall), plain(text), true})
		} else {
			unclear[minute(wall)] = true
		}
		return none, nil
	}, `SELECT wall_ms, text, kind = 'text' AND edited = 0 AND varies = 0 FROM messages WHERE `+said+`
		AND wall_ms >= coalesce((SELECT max(wall_ms) FROM messages WHERE `+said+` AND wall_ms < ?2), ?2)
		AND wall_ms <= coalesce((SELECT min(wall_ms) FROM messages WHERE `+said+` AND wall_ms >= ?3), ?3)`,
		chatID, lo*60_000, (hi+1)*60_000)
	if err != nil {
		return nil, fmt.Errorf("read texts to compare: %w", err)
	}
	return all, nil
}

// zoneOfChat gives the zone of a chat.
func (im *fileImport) zoneOfChat(chatID int64) (*time.Location, error) {
	var name string
	if err := im.tx.QueryRowContext(im.ctx, "SELECT zone FROM chats WHERE id = ?", chatID).Scan(&name); err != nil {
		return nil, fmt.Errorf("read zone of chat: %w", err)
	}
	return zoneOf(name)
}

// clocksOf gives the ways to read the clocks of the file beside a chat: as they
// stand, and moved to the chat's zone where the phone may have travelled.
func (im *fileImport) clocksOf(chatID int64) ([]func(int64) int64, error) {
	asIs := func(wall int64) int64 { return wall }
	there, err := im.zoneOfChat(chatID)
	if err != nil {
		return nil, err
	}
	here, err := zoneOf(im.info.Zone)
	if err != nil || here.String() == there.String() {
		return []func(int64) int64{asIs}, err
	}
	return []func(int64) int64{asIs, func(wall int64) int64 { return moveWall(wall, here, there) }}, nil
}
