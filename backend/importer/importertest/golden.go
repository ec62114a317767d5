package importertest

import (
	"bytes"
	"encoding/json"
	"testing"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/importer"
)

// lines writes a result the way goldens keep it.
func (r *Result) lines(t *testing.T) []byte {
	t.Helper()
	var out bytes.Buffer
	enc := json.NewEncoder(&out)
	enc.SetEscapeHTML(false)
	write := func(v any) {
		if err := enc.Encode(v); err != nil {
			t.Fatal(err)
		}
	}
	p := r.Preview
	write(map[string]any{
		"platform": p.Platform, "order": p.Answers.DateOrder, "assumed": p.DateAssumed,
		"tally": r.Tally, "problems": append(p.Problems, r.Problems...),
	})
	if p.Table != nil {
		write(map[string]any{"table": p.Table.Kind, "preset": p.Table.Preset, "sheet": p.Table.Sheet, "encoding": p.Table.Encoding,
			"delimiter": p.Table.Delimiter, "header": p.Table.HeaderLine, "columns": p.Table.Columns})
	}
	for _, c := range p.Chats {
		write(map[string]any{"chat": c.Name, "channel": c.Channel, "group": c.Group, "owner": c.Owner, "directed": c.Directed,
			"offered": c.Offered, "messages": c.Messages, "system": c.System, "participants": c.Participants})
	}
	for _, m := range r.Records {
		write(record(m))
	}
	for _, o := range r.Orders {
		write(struct{ Order importer.OrderRow }{o})
	}
	for _, c := range r.Contacts {
		write(struct{ Contact importer.ContactRow }{c})
	}
	for _, c := range r.Receipts {
		write(struct{ Receipt importer.ReceiptRow }{c})
	}
	return out.Bytes()
}

// record is a message as goldens show it.
func record(m importer.Record) any {
	at := m.Wall.Format("2006-01-02 15:04:05")
	switch m.Precision {
	case chat.Minute:
		at = m.Wall.Format("2006-01-02 15:04")
	case chat.Milli:
		at = m.Wall.Format("2006-01-02 15:04:05.000")
	}
	if m.Instant {
		at += "Z"
	}
	return struct {
		Chat      int             `json:"chat,omitempty"`
		Line      int             `json:"line"`
		At        string          `json:"at"`
		Sender    string          `json:"sender"`
		Kind      chat.Kind       `json:"kind"`
		Text      string          `json:"text"`
		Edited    bool            `json:"edited,omitempty"`
		Owner     bool            `json:"owner,omitempty"`
		Delivered time.Time       `json:"delivered,omitzero"`
		Read      time.Time       `json:"read,omitzero"`
		Arrived   bool            `json:"arrived,omitzero"`
		ID        string          `json:"id,omitempty"`
		ReplyTo   string          `json:"reply_to,omitempty"`
		Reactions []chat.Reaction `json:"reactions,omitempty"`
	}{m.Chat, m.Line, at, m.Sender, m.Kind, m.Text, m.Edited, m.Owner, m.Delivered, m.Read, m.Arrived, m.ID, m.ReplyTo, m.Reactions}
}
