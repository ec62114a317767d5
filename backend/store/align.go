package store

import (
	"database/sql"
	"fmt"
	"slices"

	"huiyin/backend/chat"
)

// slot is a stored message that a record may be.
type slot struct {
	id     int64
	sender int64
	ord    int64
	content
	versions []version // nil: all files say the same
	used     bool
}

// version is what one file says of a message; file 0 stands for all other holders.
type version struct {
	file int64
	content
}

// says gives the different readings of the message, what is shown first.
func (s *slot) says(yield func(content) bool) {
	if !yield(s.content) {
		return
	}
	for _, v := range s.versions {
		if !yield(v.content) {
			return
		}
	}
}

// align compares records with the messages of the chat, minute by minute.
func (im *fileImport) align(recs []entry) error {
	slices.SortStableFunc(recs, func(a, b entry) int { return int(minute(a.wallMS) - minute(b.wallMS)) })
	if len(recs) == 0 {
		return nil
	}
	var changes []change
	next := 0
	bucket := func(slots []slot) {
		m := minute(slots[0].wallMS)
		for next < len(recs) && minute(recs[next].wallMS) < m {
			next++ // nothing stored in that minute
		}
		end := next
		for end < len(recs) && minute(recs[end].wallMS) == m {
			end++
		}
		changes = append(changes, im.alignMinute(recs[next:end], slots)...)
		next = end
	}
	if err := im.out.rest(); err != nil { // rows that wait are slots, too
		return err
	}
	lo, hi := minute(recs[0].wallMS), minute(recs[len(recs)-1].wallMS)
	if err := im.buckets(lo, hi, bucket); err != nil {
		return err
	}
	if err := im.applyAll(changes); err != nil {
		return err
	}
	for i := range recs {
		if recs[i].used {
			continue
		}
		if recs[i].ord == 0 {
			recs[i].ord = im.nextOrd(recs[i].wallMS)
		}
		if err := im.add(&recs[i]); err != nil {
			return err
		}
	}
	return nil
}

// applyAll stores what the comparison of a chunk has changed.
func (im *fileImport) applyAll(changes []change) error {
	if len(changes) == 0 {
		return nil
	}
	edit, err := newEditor(im.ctx, im.tx)
	if err != nil {
		return err
	}
	defer edit.close()
	if err := edit.apply(changes); err != nil {
		return err
	}
	for _, c := range changes {
		if c.shown != c.slot.content && c.slot.sender != 0 {
			im.res.Updated++
		}
	}
	return edit.rest()
}

const slotQuery = `SELECT id, coalesce(sender_id, 0), ord, wall_ms, precision, at_ms, instant, kind, text, edited,
	coalesce(delivered_at, 0), coalesce(read_at, 0), arrived, source_id, reply_to, reactions, varies
	FROM messages WHERE chat_id = ? AND wall_ms >= ? AND wall_ms < ? ORDER BY wall_ms, ord, id`

// buckets gives the stored messages of the minutes lo to hi, a minute at a time.
// Those that this file has claimed already are left out.
func (im *fileImport) buckets(lo, hi int64, give func([]slot)) error {
	versions, err := loadVersions(im.ctx, im.tx, im.chat.id, lo*60_000, (hi+1)*60_000)
	if err != nil {
		return err
	}
	rows, err := im.tx.QueryContext(im.ctx, slotQuery, im.chat.id, lo*60_000, (hi+1)*60_000)
	if err != nil {
		return fmt.Errorf("read messages to compare: %w", err)
	}
	defer rows.Close()
	var slots []slot
	for rows.Next() {
		s, err := scanSlot(rows)
		if err != nil {
			return err
		}
		if im.claims.has(s.id) {
			continue
		}
		s.versions = versions[s.id]
		if len(slots) > 0 && minute(slots[0].wallMS) != minute(s.wallMS) {
			give(slots)
			slots = slots[:0]
		}
		slots = append(slots, s)
	}
	if len(slots) > 0 {
		give(slots)
	}
	return rows.Err()
}

func scanSlot(rows *sql.Rows) (s slot, err error) {
	var varies bool
	err = rows.Scan(&s.id, &s.sender, &s.ord, &s.wallMS, &s.precision, &s.atMS, &s.instant, &s.kind, &s.text, &s.edited,
		&s.delivered, &s.read, &s.arrived, &s.sourceID, &s.replyTo, &s.reactions, &varies)
	if err != nil {
		return s, fmt.Errorf("read message to compare: %w", err)
	}
	return s, nil
}

// alignMinute matches the records of one minute with its stored messages: those
// of one id first, then equal ones, as a multiset, then those that an edit, a deletion or left-out
// media explains, in order. It gives what must change in the store.
func (im *fileImport) alignMinute(recs []entry, slots []slot) []change {
	if len(recs) == 0 {
		return nil
	}
	of := make([]int, len(recs)) // slot of each record, -1 none
	for i := range of {
		of[i] = -1
	}
	matchIDs(recs, slots, of)
	matchEqual(recs, slots, of)
	matchExplained(recs, slots, of)
	var changes []change
	for i := range recs {
		if of[i] < 0 {
			continue
		}
		s := &slots[of[i]]
		recs[i].used = true
		im.claims.add(s.id)
		if c, ok := im.compare(*s, recs[i].content); ok {
			changes = append(changes, c)
		}
	}
	orderNew(recs, slots, of)
	return changes
}

// matchIDs matches records and slots that have the same id in their channel and
// the same sender: ids of broken sources repeat.
func matchIDs(recs []entry, slots []slot, of []int) {
	var byID map[string][]int
	for j := range slots {
		if id := slots[j].sourceID; id != "" {
			if byID == nil {
				byID = map[string][]int{}
			}
			byID[id] = append(byID[id], j)
		}
	}
	if byID == nil {
		return
	}
	for i := range recs {
		for _, j := range byID[recs[i].sourceID] {
			if !slots[j].used && slots[j].sender == recs[i].sender {
				of[i], slots[j].used = j, true
				break
			}
		}
	}
}

// matchEqual matches records and slots of one sender, kind, text and time:
// those of one precision first, then across precisions.
func matchEqual(recs []entry, slots []slot, of []int) {
	type key struct {
		sender int64
		kind   chat.Kind
		text   string
	}
	if len(recs) == len(slots) && slices.EqualFunc(recs, slots, func(r entry, s slot) bool {
		return !s.used && s.versions == nil && r.sender == s.sender && r.precision == s.precision && r.wallMS == s.wallMS &&
			r.kind == s.kind && r.text == s.text && r.sourceID == s.sourceID
	}) {
		for i := range of { // the common case: the same export again
			of[i], slots[i].used = i, true
		}
		return
	}
	byBody := map[key][]int{}
	for j := range slots {
		for c := range slots[j].says {
			k := key{slots[j].sender, c.kind, plain(c.text)}
			if l := byBody[k]; len(l) == 0 || l[len(l)-1] != j {
				byBody[k] = append(l, j)
			}
		}
	}
	for _, exact := range []bool{true, false} {
		for i := range recs {
			if of[i] >= 0 {
				continue
			}
			k := key{recs[i].sender, recs[i].kind, plain(recs[i].text)}
			queue := byBody[k]
			for len(queue) > 0 && slots[queue[0]].used {
				queue = queue[1:]
			}
			byBody[k] = queue
			for _, j := range queue {
				if !slots[j].used && slots[j].matches(recs[i].content, exact) {
					of[i], slots[j].used = j, true
					break
				}
			}
		}
	}
}

// matches reports whether one of the slot's readings is c; exact wants the same
// precision and clock, else the coarser of both decides.
func (s *slot) matches(c content, exact bool) bool {
	for v := range s.says {
		if !sameBody(v, c) || !sameTime(v, c) {
			continue
		}
		if !exact || v.precision == c.precision {
			return true
		}
	}
	return false
}

// maxPairs bounds the table of matchExplained; beyond it the order is not searched.
const maxPairs = 1 << 20

// matchExplained pairs what is left, in order, as many as possible (the longest
// common subsequence under explained).
func matchExplained(recs []entry, slots []slot, of []int) {
	var rs, ss []int
	for i := range recs {
		if of[i] < 0 {
			rs = append(rs, i)
		}
	}
	for j := range slots {
		if !slots[j].used {
			ss = append(ss, j)
		}
	}
	if len(rs) == 0 || len(ss) == 0 || len(rs)*len(ss) > maxPairs {
		return
	}
	whole := len(recs) == len(slots)
	fits := func(a, b int) bool {
		r, s := &recs[rs[a]], &slots[ss[b]]
		if r.sender != s.sender || !sameTime(r.content, s.content) {
			return false
		}
		// A notice is worded by the phone: its language and contact names change.
		return explained(r.content, s.content) || whole && r.sender == 0
	}
	best := make([][]int, len(rs)+1) // pairs among the records from a and the slots from b
	for a := range best {
		best[a] = make([]int, len(ss)+1)
	}
	for a := len(rs) - 1; a >= 0; a-- {
		for b := len(ss) - 1; b >= 0; b-- {
			best[a][b] = max(best[a+1][b], best[a][b+1])
			if fits(a, b) {
				best[a][b] = max(best[a][b], 1+best[a+1][b+1])
			}
		}
	}
	for a, b := 0, 0; a < len(rs) && b < len(ss); {
		switch {
		case fits(a, b) && best[a][b] == 1+best[a+1][b+1]:
			of[rs[a]], slots[ss[b]].used = ss[b], true
			a, b = a+1, b+1
		case best[a+1][b] >= best[a][b+1]:
			a++
		default:
			b++
		}
	}
}

// orderNew puts new records between their matched neighbours.
func orderNew(recs []entry, slots []slot, of []int) {
	after := make([]int64, len(recs)) // ord of the next matched record
	next := slots[len(slots)-1].ord + 2*ordStep
	for i := len(recs) - 1; i >= 0; i-- {
		if of[i] >= 0 {
			next = slots[of[i]].ord
		}
		after[i] = next
	}
	var before int64
	for i := range recs {
		if of[i] >= 0 {
			before = slots[of[i]].ord
			continue
		}
		recs[i].ord = max(1, before+(after[i]-before)/2)
		before = recs[i].ord
	}
}
