// Package messenger reads what Facebook and Instagram give out as "Download
// your information": the threads of Messenger and of Instagram, in JSON and in
// HTML, and the export of end-to-end encrypted chats.
//
//	inbox/anapetrova_1234/message_1.json   {"participants":[{"name":…}],"messages":[{"sender_name":…,"timestamp_ms":…
//	inbox/anapetrova_1234/message_1.html   blocks of sender, body, date
//	Ana Petrova_12.json                    {"participants":["…"],"threadName":…,"messages":[{"senderName":…,"timestamp":…
//
// One format reads them all, since the files of one thread can be of several
// kinds. layout.go joins the files of a thread; part.go reads one file, as JSON
// (document.go finds the entries, lex.go and text.go read them, record.go says
// what they are) or as a page (page.go, dates.go); inspect.go surveys all parts
// and settles whose export it is; read.go gives them in time order. A file is
// held in memory only while it is put in order, so memory does not grow with
// their number. Words of Meta's own are data: phrases.txt, dates.txt. Rules:
// SPEC.md (Import, Messenger and Instagram).
package messenger

import (
	"bytes"
	"context"
	"embed"

	"huiyin/backend/importer"
)

// Words holds the name of the format and how to get the download, area "format".
//
//go:embed words/*.json
var Words embed.FS

// Format is the importer.Format of Messenger and Instagram.
type Format struct{}

// ID is "messenger".
func (Format) ID() string { return "messenger" }

// Channel is "messenger"; threads of Instagram name theirs.
func (Format) Channel() string { return messengerChannel }

// Recognise claims JSON with the entries or the head of a thread, and pages
// named like those of a thread that lie in its layout or hold dated blocks.
func (Format) Recognise(src importer.Source) importer.Match {
	if isPage(src) {
		return recognisePage(src)
	}
	seen := glimpse{src: src}
	return seen.match()
}

// glimpse is what the beginning of a file shows.
type glimpse struct {
	src     importer.Source
	entries bool // entries with a sender and a time of ours
	foreign bool // entries without
	people  bool // participants as a thread names them
	strings bool // participants are plain names
	array   bool // "messages" is an array
	marks   bool // another key that only threads have
}

// match looks at the head.
func (g *glimpse) match() importer.Match {
	text := bytes.TrimPrefix(g.src.Head, []byte("\ufeff"))
	// What the head cuts off is no trouble here: all errors only end the look.
	_ = newDocument(context.Background(), bytes.NewReader(text)).walk(g.field, g.entry)
	switch {
	case g.entries, !g.foreign && g.people && (g.marks || g.array), !g.foreign && g.strings && g.marks:
		return importer.Sure
	case !g.foreign && g.people && placeOf(g.src).number > 0:
		return importer.Maybe
	}
	return importer.No
}

func (g *glimpse) field(key, value []byte) {
	switch string(key) {
	case "messages":
		g.array = value[0] == '['
	case "participants":
		elements(value, func(one []byte) {
			g.strings = g.strings || one[0] == '"'
			fields(one, func(key, _ []byte) { g.people = g.people || string(key) == "name" })
		})
	case "thread_path", "thread_type", "magic_words", "is_still_participant", "threadName":
		g.marks = true
	}
}

func (g *glimpse) entry(raw []byte) error {
	sender, at := false, false
	fields(raw, func(key, _ []byte) {
		switch string(key) {
		case "sender_name", "senderName":
			sender = true
		case "timestamp_ms", "timestamp":
			at = true
		}
	})
	g.entries, g.foreign = g.entries || sender && at, g.foreign || raw != nil && !sender
	return nil
}

// isPage reports whether a source is HTML.
func isPage(src importer.Source) bool {
	return placeOf(src).html || bytes.HasPrefix(bytes.TrimSpace(src.Head), []byte("<"))
}

// recognisePage looks for a message in the head, which styles can fill.
func recognisePage(src importer.Source) importer.Match {
	at := placeOf(src)
	if at.number == 0 {
		return importer.No
	}
	if at.threaded {
		return importer.Sure
	}
	p := part{owners: map[string]bool{}}
	// The head may be cut anywhere: all errors only end the look.
	_ = p.page(context.Background(), bytes.NewReader(src.Head),
		func(importer.Record) error { return nil }, func(importer.Problem) error { return nil })
	if p.entries > 0 {
		return importer.Sure
	}
	return importer.No
}
