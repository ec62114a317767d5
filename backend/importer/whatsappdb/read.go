package whatsappdb

import (
	"context"
	"database/sql"
	"errors"
	"strconv"
	"strings"
	"time"
	"unicode/utf8"

	"huiyin/backend/chat"
	"huiyin/backend/importer"
)

// reader gives the entries of a database as records.
type reader struct {
	*base
	*learnt
	ctx    context.Context
	out    importer.Sink
	tally  importer.Tally
	twice  map[string]int64 // ids that several messages of a chat have: who keeps it
	chat   any              // whose reactions are loaded
	begun  bool
	onIt   map[int64][]reacted
	broken int // entries with invalid text
}

// Read implements importer.Format. Without what Inspect learnt it inspects first.
func (f Format) Read(ctx context.Context, src importer.Source, a importer.Answers, out importer.Sink) (t importer.Tally, err error) {
	l, ok := a.Learnt.(*learnt)
	if !ok {
		p, err := f.Inspect(ctx, src, importer.Given{})
		if err != nil {
			return t, err
		}
		l = p.Answers.Learnt.(*learnt)
	}
	if err := ctx.Err(); err != nil {
		return t, err
	}
	b, err := f.base(ctx, src)
	if err != nil {
		return t, err
	}
	defer func() { err = errors.Join(err, b.close()) }()
	r := &reader{base: b, learnt: l, ctx: ctx, out: out}
	for _, p := range l.problems {
		if err := out.Problem(p); err != nil {
			return t, err
		}
	}
	if f == IPhone {
		if err := r.findTwice(); err != nil {
			return t, err
		}
	}
	err = r.stream()
	return r.tally, err
}

// findTwice finds the ids that several messages of an iPhone have: the row
// tells them apart, and the first one keeps the id.
func (r *reader) findTwice() error {
	r.twice = map[string]int64{}
	return each(r.ctx, r.file, func(rows *sql.Rows) error {
		var key string
		var id int64
		err := rows.Scan(&key, &id)
		r.twice[key] = id
		return err
	}, "SELECT key, min(id) FROM ("+r.selects[0].sql(len(columns))+") WHERE key <> '' GROUP BY chat, key HAVING count(*) > 1")
}

// stream reads all entries, by chat, in order of time.
func (r *reader) stream() error {
	parts := make([]string, len(r.selects))
	for i, s := range r.selects {
		parts[i] = s.sql(len(columns))
	}
	var e entry
	into := e.into()
	err := each(r.ctx, r.file, func(rows *sql.Rows) error {
		if err := rows.Scan(into...); err != nil {
			return err
		}
		return r.take(&e)
	}, strings.Join(parts, " UNION ALL ")+" ORDER BY chat, at, id")
	if err != nil {
		return err
	}
	if r.broken > keptBroken {
		return r.out.Problem(importer.Problem{Key: "more-invalid-text", Params: map[string]string{"lines_count": strconv.Itoa(r.broken - keptBroken)}})
	}
	return nil
}

// keptBroken is how many entries with invalid text are named one by one.
const keptBroken = 20

// take gives one entry to the sink, or accounts for it.
func (r *reader) take(e *entry) error {
	r.tally.Lines++
	s, known := r.sorts[e.kind]
	if !known {
		s = unknown
	}
	index, here := r.index[e.chat]
	switch {
	case e.left || s.skip:
		r.tally.Preface++
		return nil
	case !here:
		r.tally.Refused++ // in the count of entries-without-chat
		return nil
	}
	r.tally.Headers++
	rec := importer.Record{Chat: index, Line: r.tally.Lines, Wall: r.clock(e.at), Instant: true, Precision: r.precision, Edited: e.edited, ID: e.key}
	if keeper, ok := r.twice[e.key]; ok && keeper != e.id {
		rec.ID = ""
	}
	rec.Kind, rec.Text = e.said(s)
	if s.kind == chat.System {
		rec.Kind = chat.System
	} else {
		rec.Sender = r.name(index, e)
	}
	if rec.Kind == chat.Deleted {
		rec.Edited = false
	}
	if strings.IndexByte(rec.Text, '@') >= 0 {
		rec.Text = r.mention(rec.Text)
	}
	rec.ReplyTo = e.quoted
	if quoted, ok := first(e.metadata, quotedKey); ok && rec.ReplyTo == "" {
		rec.ReplyTo = string(quoted)
	}
	if e.mine {
		rec.Delivered, rec.Read = receipt(e.delivered), receipt(e.read)
		rec.Arrived = e.arrived && rec.Delivered.IsZero() && rec.Read.IsZero()
	}
	var err error
	if rec.Reactions, err = r.reacted(index, e); err != nil {
		return err
	}
	if err := r.mend(&rec); err != nil {
		return err
	}
	return r.out.Message(rec)
}

// receipt is a time in ms; none is the zero time.
func receipt(at float64) time.Time {
	if at <= 0 {
		return time.Time{}
	}
	return milliseconds(at)
}

// name gives the sender of an entry as the preview has them; "" nobody knows.
func (r *reader) name(index int, e *entry) string {
	if e.mine {
		return importer.Me
	}
	if m := r.members[index][e.sender]; m != nil {
		return m.name
	}
	return ""
}

// reacted gives the reactions to an entry: the last one of each person, in
// their order; one that was taken back is none.
func (r *reader) reacted(index int, e *entry) ([]chat.Reaction, error) {
	list := reactionsIn(e.receipts)
	if r.reactions != nil {
		if !r.begun || r.chat != e.chat {
			var err error
			if r.onIt, err = r.reactions(r.ctx, e.chat); err != nil {
				return nil, err
			}
			r.begun, r.chat = true, e.chat
		}
		list = r.onIt[e.id]
	}
	if len(list) == 0 {
		return nil, nil
	}
	var all []chat.Reaction
	for i, one := range list {
		later := false
		for _, other := range list[i+1:] {
			later = later || other.who == one.who
		}
		if later || one.emoji == "" {
			continue
		}
		reaction := chat.Reaction{By: importer.Me, Emoji: strings.ToValidUTF8(one.emoji, "\ufffd"), At: receipt(float64(one.at))}
		if one.who != "" {
			p := r.dir.of(one.who)
			reaction.By = p.name
			if m := r.ids[index][p.id]; m != nil {
				reaction.By = m.name
			}
		}
		all = append(all, reaction)
	}
	return all, nil
}

// mention writes names for the numbers that WhatsApp keeps behind an "@", as
// its own export does.
func (r *reader) mention(text string) string {
	var out strings.Builder
	for {
		at := strings.IndexByte(text, '@')
		if at < 0 {
			out.WriteString(text)
			return out.String()
		}
		end := at + 1
		for end < len(text) && text[end] >= '0' && text[end] <= '9' {
			end++
		}
		out.WriteString(text[:at+1])
		if name, ok := r.mentions[text[at+1:end]]; ok && end > at+1 {
			out.WriteString(name)
		} else {
			out.WriteString(text[at+1 : end])
		}
		text = text[end:]
	}
}

// mend makes texts valid and reports those that were not.
func (r *reader) mend(rec *importer.Record) error {
	rec.ID, rec.ReplyTo = strings.ToValidUTF8(rec.ID, "\ufffd"), strings.ToValidUTF8(rec.ReplyTo, "\ufffd")
	if utf8.ValidString(rec.Text) {
		return nil
	}
	rec.Text = strings.ToValidUTF8(rec.Text, "\ufffd")
	if r.broken++; r.broken > keptBroken {
		return nil
	}
	return r.out.Problem(importer.Problem{Line: rec.Line, Key: "invalid-text", Params: map[string]string{"line": strconv.Itoa(rec.Line)}})
}
