package store

import (
	"cmp"
	"encoding/json"
	"fmt"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/fault"
	"huiyin/backend/importer"
)

// content is what a file says of a message; files may differ in it.
type content struct {
	wallMS    int64 // the phone's clock, as if it were UTC
	precision chat.Precision
	atMS      int64 // UTC
	instant   bool  // atMS comes from the source, wallMS from the zone
	kind      chat.Kind
	text      string
	edited    bool
	delivered int64 // UTC milliseconds; 0: not known
	read      int64
	arrived   bool // the source says that it was delivered, perhaps not when
	sourceID  string
	replyTo   string
	reactions string // JSON of []chat.Reaction; "" none
}

// entry is a record on its way into a chat.
type entry struct {
	content
	sender int64 // 0: a notice
	ord    int64
	used   bool // matched with a stored message
}

// minute numbers the minutes of wall clocks.
func minute(ms int64) int64 {
	if ms < 0 {
		return (ms - 59_999) / 60_000
	}
	return ms / 60_000
}

// newEntry dates a record in the zone of its chat.
func newEntry(r importer.Record, sender int64, zone *time.Location) entry {
	e := entry{sender: sender, content: content{
		precision: r.Precision, instant: r.Instant, kind: r.Kind, text: r.Text, edited: r.Edited,
		delivered: unixMS(r.Delivered), read: unixMS(r.Read), arrived: r.Arrived,
		sourceID: r.ID, replyTo: r.ReplyTo, reactions: reactionText(r.Reactions),
	}}
	if r.Instant {
		e.atMS = r.Wall.UnixMilli()
		e.wallMS = e.atMS + offsetMS(e.atMS, zone)
	} else {
		e.wallMS = r.Wall.UnixMilli()
		e.atMS = instantOf(e.wallMS, zone)
	}
	return e
}

// reactionText is how reactions are stored.
func reactionText(reactions []chat.Reaction) string {
	if len(reactions) == 0 {
		return ""
	}
	text, err := json.Marshal(reactions)
	if err != nil {
		panic(err) // names, emoji and times always encode
	}
	return string(text)
}

// reactionsOf is the other way round.
func reactionsOf(text string) (reactions []chat.Reaction, err error) {
	if text == "" {
		return nil, nil
	}
	if err := json.Unmarshal([]byte(text), &reactions); err != nil {
		return nil, fmt.Errorf("decode reactions: %w", err)
	}
	return reactions, nil
}

// unixMS gives 0 for the zero time.
func unixMS(t time.Time) int64 {
	if t.IsZero() {
		return 0
	}
	return t.UnixMilli()
}

// timeOf is the other way round.
func timeOf(ms int64) time.Time {
	if ms == 0 {
		return time.Time{}
	}
	return time.UnixMilli(ms).UTC()
}

// zoneOf loads a zone by its IANA name; "" is UTC. Fault: "bad-zone".
func zoneOf(name string) (*time.Location, error) {
	loc, err := time.LoadLocation(name)
	if err != nil {
		return nil, fault.New("bad-zone", "zone", name).Because(err)
	}
	return loc, nil
}

// offsetMS is how far the clocks of zone are ahead of UTC at an instant.
func offsetMS(atMS int64, zone *time.Location) int64 {
	_, s := time.UnixMilli(atMS).In(zone).Zone()
	return int64(s) * 1000
}

// instantOf reads a wall clock in zone. An hour that the clocks show twice is
// its second pass; one that they leave out goes on as before the change. So
// later clocks never give earlier instants, and rezone can work in segments.
func instantOf(wallMS int64, zone *time.Location) int64 {
	const day = 24 * 60 * 60 * 1000
	before, after := offsetMS(wallMS-day, zone), offsetMS(wallMS+day, zone)
	if at := wallMS - after; before == after || offsetMS(at, zone) == after {
		return at
	}
	return wallMS - before
}

// richer merges what two files say of one message: deleted outranks edited
// (both are later states), a known medium an unknown one, a caption none; of
// equals b, the later import, wins. The finer clock and receipts are kept apart
// from that.
func richer(a, b content) content {
	out := a
	if rank(b) >= rank(a) {
		out = b
	}
	fine := b
	if fineness(a.precision) > fineness(b.precision) || a.instant && !b.instant {
		fine = a
	}
	out.wallMS, out.atMS, out.precision, out.instant = fine.wallMS, fine.atMS, fine.precision, fine.instant
	out.delivered, out.read = max(a.delivered, b.delivered), max(a.read, b.read)
	out.arrived = a.arrived || b.arrived
	out.sourceID, out.replyTo = cmp.Or(b.sourceID, a.sourceID), cmp.Or(b.replyTo, a.replyTo)
	out.reactions = cmp.Or(b.reactions, a.reactions)
	return out
}

func rank(c content) int {
	switch {
	case c.kind == chat.Deleted:
		return 8
	case c.edited:
		return 4
	}
	n := 0
	if c.kind != chat.Media {
		n += 2
	}
	if c.text != "" {
		n++
	}
	return n
}

func fineness(p chat.Precision) int {
	switch p {
	case chat.Milli:
		return 2
	case chat.Second:
		return 1
	}
	return 0
}

// sameTime reports whether two clocks agree at the coarser one's precision.
func sameTime(a, b content) bool {
	switch min(fineness(a.precision), fineness(b.precision)) {
	case 2:
		return a.wallMS == b.wallMS
	case 1:
		return a.wallMS-mod(a.wallMS, 1000) == b.wallMS-mod(b.wallMS, 1000)
	}
	return minute(a.wallMS) == minute(b.wallMS)
}

func mod(a, n int64) int64 { return ((a % n) + n) % n }

// sameBody reports whether two records of one sender say the same.
func sameBody(a, b content) bool {
	return a.kind == b.kind && (a.text == b.text || plain(a.text) == plain(b.text))
}

// explained reports whether one message can look like a in one export and like
// b in another: edited or deleted between them, exported with and without
// media, votes added to a poll, worded by the phone or not at all.
func explained(a, b content) bool {
	switch {
	case a.kind == chat.System || b.kind == chat.System:
		return a.kind == b.kind && (a.text == "" || b.text == "")
	case a.kind == chat.Deleted || b.kind == chat.Deleted:
		return true
	case medium(a.kind) && medium(b.kind):
		kinds := a.kind == b.kind || a.kind == chat.Media || b.kind == chat.Media || sound(a.kind) && sound(b.kind)
		return kinds && (a.text == "" || b.text == "" || a.edited != b.edited || plain(a.text) == plain(b.text))
	case a.kind != b.kind:
		return a.text != "" && plain(a.text) == plain(b.text)
	}
	return a.edited || b.edited || a.kind == chat.Poll || a.kind == chat.Call || a.kind == chat.Location
}

// sound reports kinds that some exports call the same.
func sound(k chat.Kind) bool { return k == chat.Voice || k == chat.Audio }

// medium reports kinds that an export without media can hide.
func medium(k chat.Kind) bool {
	switch k {
	case chat.Image, chat.Video, chat.Voice, chat.Audio, chat.Document, chat.Sticker, chat.Contact, chat.Media:
		return true
	}
	return false
}
