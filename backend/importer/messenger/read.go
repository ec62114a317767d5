package messenger

import (
	"context"
	"slices"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/importer"
)

// Read implements importer.Format. Files come in time order; what several of
// them tell (two downloads, a chat that moved) is told once.
func (f Format) Read(ctx context.Context, src importer.Source, a importer.Answers, out importer.Sink) (importer.Tally, error) {
	l, ok := a.Learnt.(*learnt)
	if !ok || a.DateOrder != importer.InferOrder && a.DateOrder != l.order {
		var err error
		if l, err = survey(ctx, src, a.DateOrder); err != nil {
			return importer.Tally{}, err
		}
	}
	return l.read(ctx, out)
}

// read goes through the parts in the order of their first message. A part that
// covers a time of its own is passed on alone; those that overlap are merged.
func (l *learnt) read(ctx context.Context, out importer.Sink) (importer.Tally, error) {
	m := merger{ctx: ctx, out: out}
	order := slices.Clone(l.parts)
	slices.SortStableFunc(order, func(a, b part) int { return a.first.Compare(b.first) })
	for i := range order {
		p := &order[i]
		if err := m.until(p.first); err != nil {
			return m.tally, err
		}
		alone := len(m.open) == 0 && (i == len(order)-1 || order[i+1].first.After(p.last))
		if err := m.take(p, alone); err != nil {
			return m.tally, err
		}
	}
	return m.tally, m.until(time.Time{})
}

// merger gives records in time order. open holds what is read of parts that
// overlap, each sorted, none empty.
type merger struct {
	ctx   context.Context
	out   importer.Sink
	open  [][]importer.Record
	tally importer.Tally
	rows  []importer.Record // of one time, from several parts
}

// take reads a part: straight through where it stands alone and is in order, or
// is too large to be held; else it is held and sorted.
func (m *merger) take(p *part, alone bool) error {
	var held []importer.Record
	give := func(r importer.Record) error { held = append(held, r); return nil }
	if alone && (p.falls == 0 || p.src.Size > holdable) {
		give = m.give
	} else {
		held = make([]importer.Record, 0, p.entries)
	}
	if err := p.records(m.ctx, give, m.out.Problem); err != nil {
		return err
	}
	for _, problem := range p.remarks() {
		if err := m.out.Problem(problem); err != nil {
			return err
		}
	}
	m.tally.Lines += p.entries
	m.tally.Refused += p.refused
	if len(held) == 0 {
		return nil
	}
	if p.falls > p.rises { // newest first: equal times, too
		slices.Reverse(held)
	}
	slices.SortStableFunc(held, func(a, b importer.Record) int { return a.Wall.Compare(b.Wall) })
	m.open = append(m.open, held)
	if alone {
		return m.until(time.Time{})
	}
	return nil
}

func (m *merger) give(r importer.Record) error {
	m.tally.Headers++
	return m.out.Message(r)
}

// until gives what is open and before a time, zero for all.
func (m *merger) until(end time.Time) error {
	for len(m.open) > 0 {
		at := m.open[0][0].Wall
		for _, recs := range m.open[1:] {
			if t := recs[0].Wall; t.Before(at) {
				at = t
			}
		}
		if !end.IsZero() && !at.Before(end) {
			return nil
		}
		if err := m.ctx.Err(); err != nil {
			return err
		}
		if err := m.moment(at); err != nil {
			return err
		}
	}
	return nil
}

// moment gives the records of one time: what several parts tell once, as often
// as the one that tells it most.
func (m *merger) moment(at time.Time) error {
	m.rows = m.rows[:0]
	for k, recs := range m.open {
		n := 0
		for n < len(recs) && recs[n].Wall.Equal(at) {
			n++
		}
		m.join(recs[:n])
		m.open[k] = recs[n:]
	}
	m.open = slices.DeleteFunc(m.open, func(recs []importer.Record) bool { return len(recs) == 0 })
	for _, r := range m.rows {
		if err := m.give(r); err != nil {
			return err
		}
	}
	return nil
}

// body is what is equal where two files tell one message.
type body struct {
	sender string
	kind   chat.Kind
	text   string
}

// join adds the records that a part has at one time to those of the parts
// before. Each row is matched once; what was unsent in the meantime matches
// what was said.
func (m *merger) join(recs []importer.Record) {
	if len(m.rows) == 0 {
		m.rows = append(m.rows, recs...)
		return
	}
	rows := map[body][]int{}
	for i, r := range m.rows {
		key := body{r.Sender, r.Kind, r.Text}
		rows[key] = append(rows[key], i)
	}
	var left []importer.Record
	for _, r := range recs {
		key := body{r.Sender, r.Kind, r.Text}
		if len(rows[key]) == 0 {
			left = append(left, r)
			continue
		}
		i := rows[key][0]
		rows[key] = rows[key][1:]
		m.tally.Continuations++
		if len(r.Reactions) > len(m.rows[i].Reactions) {
			m.rows[i] = r
		}
	}
	for _, r := range left {
		if !m.unsent(rows, r) {
			m.rows = append(m.rows, r)
		}
	}
}

// unsent matches a record with a row of the same sender, one of both deleted;
// the row becomes the deleted one. Only exact times tell so much.
func (m *merger) unsent(rows map[body][]int, r importer.Record) bool {
	if r.Precision == chat.Minute || r.Sender == "" {
		return false
	}
	for key, free := range rows {
		if len(free) == 0 || key.sender != r.Sender || (key.kind == chat.Deleted) == (r.Kind == chat.Deleted) {
			continue
		}
		if r.Kind == chat.Deleted {
			m.rows[free[0]] = r
		}
		rows[key] = free[1:]
		m.tally.Continuations++
		return true
	}
	return false
}
