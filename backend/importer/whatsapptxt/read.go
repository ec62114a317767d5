package whatsapptxt

import (
	"context"
	"strings"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/importer"
)

// reader goes through a file for Read.
type reader struct {
	learnt
	order    importer.DateOrder
	walk     walker
	out      importer.Sink
	midnight int64 // of the last date, in Unix seconds
	dated    bool
	texts    arena
}

// Read implements importer.Format. Without what Inspect learnt it inspects
// first, then reads in the order of a.DateOrder.
func (f Format) Read(ctx context.Context, src importer.Source, a importer.Answers, out importer.Sink) (importer.Tally, error) {
	l, ok := a.Learnt.(*learnt)
	if !ok {
		p, err := f.Inspect(ctx, src, importer.Given{})
		if l, ok = p.Answers.Learnt.(*learnt); !ok || err != nil && a.DateOrder == importer.InferOrder {
			return importer.Tally{}, err
		}
		if a.DateOrder == importer.InferOrder {
			a.DateOrder = p.Answers.DateOrder
		}
	}
	r := &reader{learnt: l.again(), order: a.DateOrder, out: out}
	r.walk = walker{ctx: ctx, match: newMatcher(l.shape), body: l.body, entry: r.entry, problem: out.Problem, known: l.notes, inside: true}
	return r.walk.walk(src)
}

// entry turns one entry into a record.
func (r *reader) entry(e *entry) error {
	r.next()
	if !e.same || !r.dated {
		days, ok := e.date.days(r.order)
		if r.dated = ok; ok {
			r.midnight = int64(days) * 86400
		}
	}
	if !r.dated {
		return errUndated
	}
	rec := importer.Record{Line: e.line, Wall: time.Unix(r.midnight+int64(e.seconds), 0).UTC(), Precision: chat.Minute}
	if r.shape.seconds {
		rec.Precision = chat.Second
	}
	v, b := r.tell(e)
	if v == nil {
		rec.Kind, rec.Text = noticeKind(e.rest), r.texts.hold(e.rest)
		return r.out.Message(rec)
	}
	if rec.Kind = b.kind; b.kind != chat.System {
		rec.Sender = v.name
	}
	rec.Text, rec.Edited = r.texts.hold(b.text), b.edited
	rec.Owner = b.mine && v.name == r.owner
	return r.out.Message(rec)
}

// noticeKind tells calls from other notices without author.
func noticeKind(rest []byte) chat.Kind {
	if text := trim(rest); len(text) > 0 && words().calls.begin(text) {
		return chat.Call
	}
	return chat.System
}

// arena holds the texts of many messages in few pieces of memory.
type arena struct{ piece strings.Builder }

// hold keeps a copy of b.
func (a *arena) hold(b []byte) string {
	const piece = 16 << 10
	if len(b) > piece/8 {
		return string(b)
	}
	if a.piece.Cap()-a.piece.Len() < len(b) {
		a.piece.Reset() // what is held stays
		a.piece.Grow(piece)
	}
	at := a.piece.Len()
	a.piece.Write(b)
	return a.piece.String()[at:]
}
