// Package cloudapi reads archived webhooks of WhatsApp's Cloud API: one JSON
// payload a line, with messages of customers (and those sent from the app, as
// echoes) and with statuses of ours, which are receipts.
//
// A webhook may be delivered twice: a message id counts once in a file. A
// reaction joins the message that it is for. Rules: SPEC.md, Import, Cloud API.
package cloudapi

import (
	"bytes"
	"cmp"
	"context"
	"embed"
	"errors"
	"slices"

	"huiyin/backend/chat"
	"huiyin/backend/fault"
	"huiyin/backend/importer"
)

// Words holds the name of the format and how to export, area "format".
//
//go:embed words/*.json
var Words embed.FS

// Format is the importer.Format of archived webhooks.
type Format struct{}

// ID is "whatsapp-cloud-api".
func (Format) ID() string { return "whatsapp-cloud-api" }

// Channel is "whatsapp".
func (Format) Channel() string { return "whatsapp" }

// Recognise claims files whose first line is a payload of WhatsApp.
func (Format) Recognise(src importer.Source) importer.Match {
	line, _ := importer.CutLine(bytes.TrimSpace(importer.DecodeHead(src.Head)))
	if !bytes.HasPrefix(line, []byte("{")) || !bytes.Contains(line, []byte(`"messaging_product"`)) {
		return importer.No
	}
	for _, list := range []string{`"messages"`, `"statuses"`, `"message_echoes"`} {
		if bytes.Contains(line, []byte(list)) {
			return importer.Sure
		}
	}
	return importer.No
}

// learnt is what Inspect leaves for Read.
type learnt struct {
	chats     map[string]int             // index of the chat, by the partner's id
	names     []string                   // of the partners, by chat
	reactions map[string][]chat.Reaction // by message id
}

// inspector gathers the preview.
type inspector struct {
	learnt
	preview importer.Preview
	called  map[string]string // profile names, by id
	partner []string          // ids, by chat
	wanted  []reacted
}

// reacted is a reaction that waits for its message.
type reacted struct{ target, partner, emoji string }

// Inspect implements importer.Format. Fault: "only-notices".
func (Format) Inspect(ctx context.Context, src importer.Source, _ importer.Given) (importer.Preview, error) {
	in := &inspector{learnt: learnt{chats: map[string]int{}, reactions: map[string][]chat.Reaction{}}, called: map[string]string{}}
	w := newWalker(ctx)
	w.message, w.reaction = in.message, func(r reacted) error { in.wanted = append(in.wanted, r); return nil }
	w.named = func(id, name string) { in.called[id] = importer.PlainName(name) }
	w.receipt = func(importer.ReceiptRow) error { in.preview.Receipts++; return nil }
	w.problem = func(importer.Problem) error { return nil }
	tally, err := w.walk(src)
	if err != nil {
		return importer.Preview{}, err
	}
	if tally.Headers == 0 {
		return importer.Preview{}, fault.New("only-notices", "name", src.Name())
	}
	in.preview.Lines = tally.Lines
	in.settle(w.seen)
	in.preview.Answers.Learnt = &in.learnt
	return in.preview, nil
}

// message counts a message.
func (in *inspector) message(m entry) error {
	at, seen := in.chats[m.partner]
	if !seen {
		at = len(in.partner)
		in.chats[m.partner] = at
		in.partner = append(in.partner, m.partner)
		in.preview.Chats = append(in.preview.Chats, importer.ChatPreview{
			ID: m.partner, Directed: true, Owner: importer.Me,
			Participants: []importer.Participant{{Handles: []string{handle(m.partner)}}, {Name: importer.Me}},
		})
	}
	c := &in.preview.Chats[at]
	if c.First.IsZero() || m.Wall.Before(c.First) {
		c.First = m.Wall
	}
	if m.Wall.After(c.Last) {
		c.Last = m.Wall
	}
	switch {
	case m.Kind == chat.System:
		c.System++
		return nil
	case m.ours:
		c.Participants[1].Messages++
	default:
		c.Participants[0].Messages++
	}
	c.Messages++
	return nil
}

// settle names the partners, and gives reactions to the messages that are there;
// the others are counted in a problem.
func (in *inspector) settle(ids map[uint64]struct{}) {
	for i, id := range in.partner {
		name := in.called[id]
		if name == "" || name == importer.Me {
			name = handle(id)
		}
		in.names = append(in.names, name)
		c := &in.preview.Chats[i]
		c.Name, c.Participants[0].Name = name, name
		c.Participants = slices.DeleteFunc(c.Participants, func(p importer.Participant) bool { return p.Messages == 0 && p.Name == importer.Me })
		slices.SortStableFunc(c.Participants, func(a, b importer.Participant) int { return cmp.Compare(b.Messages, a.Messages) })
	}
	lost := 0
	for _, r := range in.wanted {
		if _, here := ids[hash(r.target)]; !here {
			lost++
			continue
		}
		of := slices.DeleteFunc(in.reactions[r.target], func(o chat.Reaction) bool { return o.By == r.partner })
		if r.emoji != "" { // an empty one takes the reaction back
			of = append(of, chat.Reaction{By: r.partner, Emoji: r.emoji})
		}
		in.reactions[r.target] = of
	}
	for _, of := range in.reactions {
		for i, r := range of {
			of[i].By = cmp.Or(in.called[r.By], handle(r.By))
		}
	}
	if lost > 0 {
		in.preview.Problems = append(in.preview.Problems, reactionsLeft(lost))
	}
}

// Read implements importer.Format.
func (Format) Read(ctx context.Context, src importer.Source, a importer.Answers, out importer.Sink) (importer.Tally, error) {
	l, ok := a.Learnt.(*learnt)
	sink, rows := out.(importer.RowSink)
	if !ok || !rows {
		return importer.Tally{}, errors.New("webhooks need an inspection and a sink for rows")
	}
	w := newWalker(ctx)
	w.named, w.reaction = func(string, string) {}, func(reacted) error { return nil }
	w.receipt, w.problem = sink.Receipt, sink.Problem
	w.message = func(m entry) error {
		m.Chat = l.chats[m.partner]
		switch {
		case m.Kind == chat.System:
		case m.ours:
			m.Sender = importer.Me
		default:
			m.Sender = l.names[m.Chat]
		}
		m.Reactions = l.reactions[m.ID]
		return sink.Message(m.Record)
	}
	return w.walk(src)
}
