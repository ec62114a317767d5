package cloudapi

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"errors"
	"hash/fnv"
	"strconv"
	"strings"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/importer"
)

// payload is one line: a whole webhook, or the value of one change.
type payload struct {
	Entry []struct {
		Changes []struct {
			Value value `json:"value"`
		} `json:"changes"`
	} `json:"entry"`
	value
}

type value struct {
	Contacts []struct {
		WaID    string `json:"wa_id"`
		UserID  string `json:"user_id"`
		Profile struct {
			Name string `json:"name"`
		} `json:"profile"`
	} `json:"contacts"`
	Messages []message `json:"messages"`
	Echoes   []message `json:"message_echoes"`
	Statuses []status  `json:"statuses"`
}

// entry is a message on its way.
type entry struct {
	importer.Record
	partner string // id: digits of a number, or a user id
	ours    bool
}

// walker goes through the payloads of a file.
type walker struct {
	ctx      context.Context
	seen     map[uint64]struct{} // ids of messages; hashes, to hold many
	tally    importer.Tally
	named    func(id, name string)
	message  func(entry) error
	reaction func(reacted) error
	receipt  func(importer.ReceiptRow) error
	problem  func(importer.Problem) error
}

func newWalker(ctx context.Context) *walker { return &walker{ctx: ctx, seen: map[uint64]struct{}{}} }

// hash shortens an id.
func hash(id string) uint64 {
	h := fnv.New64a()
	h.Write([]byte(id))
	return h.Sum64()
}

// walk reads every line. Entries are messages, statuses, lines that hold none of
// them, and lines that can't be read.
func (w *walker) walk(src importer.Source) (_ importer.Tally, err error) {
	f, err := src.Open()
	if err != nil {
		return importer.Tally{}, err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	text, err := importer.DecodeText(f)
	if err != nil {
		return importer.Tally{}, err
	}
	blocks := importer.NewBlocks(text)
	for {
		if err := w.ctx.Err(); err != nil {
			return w.tally, err
		}
		block, _, ok := blocks.Next()
		if !ok {
			return w.tally, blocks.Err()
		}
		for len(block) > 0 {
			var line []byte
			line, block = importer.CutLine(block)
			if line = bytes.TrimSpace(line); len(line) == 0 {
				continue
			}
			if err := w.line(src.Name(), line); err != nil {
				return w.tally, err
			}
		}
	}
}

// line reads one payload.
func (w *walker) line(file string, line []byte) error {
	var p payload
	if err := json.Unmarshal(line, &p); err != nil {
		return w.refuse(file)
	}
	before := w.tally.Lines
	values := []value{p.value}
	for _, e := range p.Entry {
		for _, c := range e.Changes {
			values = append(values, c.Value)
		}
	}
	for _, v := range values {
		for _, c := range v.Contacts {
			if id := cmp.Or(c.WaID, c.UserID); id != "" && c.Profile.Name != "" {
				w.named(id, c.Profile.Name)
			}
		}
		for i, list := range [][]message{v.Messages, v.Echoes} {
			for _, m := range list {
				if err := w.take(file, m, i == 1); err != nil {
					return err
				}
			}
		}
		for _, s := range v.Statuses {
			if err := w.status(file, s); err != nil {
				return err
			}
		}
	}
	if w.tally.Lines == before { // a payload of another kind: templates, account …
		w.tally.Lines++
		w.tally.Preface++
	}
	return nil
}

func (w *walker) refuse(file string) error {
	w.tally.Lines++
	w.tally.Refused++
	return w.problem(importer.Problem{Line: w.tally.Lines, Key: "entry-unreadable",
		Params: map[string]string{"name": file, "entry_count": strconv.Itoa(w.tally.Lines)}})
}

// take reads a message.
func (w *walker) take(file string, m message, ours bool) error {
	e, ok := m.entry(ours)
	if !ok {
		return w.refuse(file)
	}
	w.tally.Lines++
	if m.Type == "reaction" {
		w.tally.Continuations++
		return w.reaction(reacted{m.Reaction.MessageID, e.partner, m.Reaction.Emoji})
	}
	if e.ID != "" {
		id := hash(e.ID)
		if _, twice := w.seen[id]; twice {
			w.tally.Continuations++
			return nil
		}
		w.seen[id] = struct{}{}
	}
	w.tally.Headers++
	e.Line = w.tally.Lines
	return w.message(e)
}

// status reads how far a message of ours got.
func (w *walker) status(file string, s status) error {
	at, dated := instant(string(s.Timestamp))
	ticks, known := map[string]chat.Ticks{"sent": chat.TickSent, "delivered": chat.TickDelivered, "read": chat.TickRead,
		"played": chat.TickRead, "failed": chat.TickFailed}[s.Status]
	if !dated || s.ID == "" {
		return w.refuse(file)
	}
	w.tally.Lines++
	if !known { // "deleted", "warning": says nothing of how far it got
		w.tally.Preface++
		return nil
	}
	w.tally.Headers++
	row := importer.ReceiptRow{Line: w.tally.Lines, ID: s.ID, Ticks: ticks, Instant: true, Precision: chat.Second}
	if id := cmp.Or(s.Recipient, s.RecipientUser); strings.HasPrefix(handle(id), "+") {
		row.Who.Phone = handle(id)
	} else {
		row.Who.ID = id
	}
	switch ticks {
	case chat.TickSent:
		row.At = at
	case chat.TickDelivered:
		row.Delivered = at
	case chat.TickRead:
		row.Read = at
	}
	return w.receipt(row)
}

// instant reads seconds since 1970.
func instant(text string) (time.Time, bool) {
	s, err := strconv.ParseInt(text, 10, 64)
	const last = 4102444800 // the year 2100
	return time.Unix(s, 0).UTC(), err == nil && s > 0 && s < last
}

// handle is a number in E.164, or the id of somebody whose number is hidden.
func handle(id string) string {
	if len(id) >= 7 && len(id) <= 15 && strings.Trim(id, "0123456789") == "" {
		return "+" + id
	}
	return "id:" + id
}

func reactionsLeft(n int) importer.Problem {
	return importer.Problem{Key: "reactions-left-out", Params: map[string]string{"entries_count": strconv.Itoa(n)}}
}
