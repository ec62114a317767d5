package whatsappdb

import (
	"fmt"
	"path"
	"strconv"
	"strings"

	"huiyin/backend/chat"
)

// entry is a row of the query that every schema writes; its fields are the
// columns, in order.
type entry struct {
	chat      any // key of the chat in the database
	id        int64
	mine      bool
	sender    any // key of the sender; nil: the partner
	at        float64
	kind      int64
	left      bool // a placeholder: no entry of the chat
	text      string
	caption   string
	key       string // id of the message in WhatsApp
	quoted    string // that of the message it answers
	mime      string
	file      string // name or path of the medium
	place     string // of a location: name and address
	latitude  float64
	longitude float64
	extra     string // options of a poll; cards of contacts
	seconds   int64  // of a call
	edited    bool
	deleted   bool
	delivered float64
	read      float64
	arrived   bool   // by its status, which says no time
	metadata  []byte // iPhone: the answer's link
	receipts  []byte // iPhone: holds reactions
}

// into gives where Scan puts a row.
func (e *entry) into() []any {
	return []any{&e.chat, &e.id, &e.mine, &e.sender, &e.at, &e.kind, &e.left, &e.text, &e.caption, &e.key, &e.quoted,
		&e.mime, &e.file, &e.place, &e.latitude, &e.longitude, &e.extra, &e.seconds, &e.edited, &e.deleted,
		&e.delivered, &e.read, &e.arrived, &e.metadata, &e.receipts}
}

// columns are their names; the first seven are enough to count.
var columns = []string{"chat", "id", "mine", "sender", "at", "kind", "leftout", "text", "caption", "key", "quoted",
	"mime", "file", "place", "latitude", "longitude", "extra", "seconds", "edited", "deleted",
	"delivered", "read", "arrived", "metadata", "receipts"}

// counted is how many columns counting needs.
const counted = 7

// sort of a message: how a type of WhatsApp is read.
type sort struct {
	kind chat.Kind
	skip bool // holds what stands in other entries (an album's pictures)
}

// androidSorts are the message types of Android (IMPORT-FORMATS §5.1; sources agree on these).
var androidSorts = map[int64]sort{
	0: {kind: chat.Text}, 1: {kind: chat.Image}, 2: {kind: chat.Voice}, 3: {kind: chat.Video}, 4: {kind: chat.Contact},
	5: {kind: chat.Location}, 7: {kind: chat.System}, 8: {kind: chat.Call}, 9: {kind: chat.Document}, 10: {kind: chat.Call},
	11: {kind: chat.Media}, 13: {kind: chat.Video}, 14: {kind: chat.Contact}, 15: {kind: chat.Deleted}, 16: {kind: chat.Location},
	20: {kind: chat.Sticker}, 27: {kind: chat.Text}, 36: {kind: chat.System}, 42: {kind: chat.Image}, 43: {kind: chat.Video},
	64: {kind: chat.Deleted}, 66: {kind: chat.Poll}, 81: {kind: chat.Video}, 82: {kind: chat.Voice}, 90: {kind: chat.Call},
	92: {kind: chat.Text}, 99: {skip: true},
}

// iphoneSorts are those of the iPhone (IMPORT-FORMATS §6).
var iphoneSorts = map[int64]sort{
	0: {kind: chat.Text}, 1: {kind: chat.Image}, 2: {kind: chat.Video}, 3: {kind: chat.Voice}, 4: {kind: chat.Contact},
	5: {kind: chat.Location}, 6: {kind: chat.System}, 7: {kind: chat.Text}, 8: {kind: chat.Document}, 10: {kind: chat.System},
	11: {kind: chat.Video}, 12: {kind: chat.Media}, 14: {kind: chat.Deleted}, 15: {kind: chat.Sticker}, 38: {kind: chat.Image},
	39: {kind: chat.Video}, 46: {kind: chat.Poll}, 54: {kind: chat.Video}, 59: {kind: chat.Call},
}

// unknown is how a type that nobody has described is read: as a text if it has
// one, else as a medium of its own; never as nothing.
var unknown = sort{kind: chat.Text}

// said gives what a message is and what the person wrote.
func (e *entry) said(s sort) (chat.Kind, string) {
	if e.deleted {
		return chat.Deleted, ""
	}
	switch s.kind {
	case chat.Deleted:
		return chat.Deleted, ""
	case chat.Text:
		if text := body(e.text, e.caption); text != "" {
			return chat.Text, text
		}
		return byFile(chat.Media, e.mime, e.file), ""
	case chat.Voice:
		return byFile(chat.Voice, e.mime, e.file), body(e.text, e.caption)
	case chat.Document:
		return chat.Document, titled(body(e.text, e.caption), e.file)
	case chat.Contact:
		return chat.Contact, cardNames(e.extra, e.text)
	case chat.Location:
		return chat.Location, e.whereabouts()
	case chat.Poll:
		return chat.Poll, strings.Trim(line(e.text)+"\n"+line(e.extra), "\n")
	case chat.Call:
		return chat.Call, clock(e.seconds)
	}
	return s.kind, body(e.text, e.caption)
}

// body gives the first text there is, with plain line ends.
func body(texts ...string) string {
	for _, t := range texts {
		if t != "" {
			return line(t)
		}
	}
	return ""
}

func line(s string) string {
	if strings.IndexByte(s, '\r') < 0 {
		return s
	}
	return strings.ReplaceAll(strings.ReplaceAll(s, "\r\n", "\n"), "\r", "\n")
}

// byFile tells voice notes from music, and what an unknown medium is.
func byFile(kind chat.Kind, mime, file string) chat.Kind {
	base := path.Base(strings.ReplaceAll(file, `\`, "/"))
	voice := strings.Contains(mime, "opus") || strings.HasSuffix(base, ".opus") || strings.HasPrefix(base, "PTT-")
	major, _, _ := strings.Cut(mime, "/")
	switch {
	case voice:
		return chat.Voice
	case major == "audio":
		return chat.Audio
	case kind == chat.Voice:
		return kind
	case major == "image":
		return chat.Image
	case major == "video":
		return chat.Video
	case major == "application", major == "text":
		return chat.Document
	}
	return kind
}

// titled leaves out a caption that only repeats the name of the document.
func titled(caption, file string) string {
	base := path.Base(strings.ReplaceAll(file, `\`, "/"))
	if caption == base || caption == strings.TrimSuffix(base, path.Ext(base)) || caption != "" && path.Ext(caption) == path.Ext(base) && !strings.Contains(caption, "\n") && file != "" {
		return ""
	}
	return caption
}

// cardNames gives the names on contact cards, one a line.
func cardNames(cards, name string) string {
	if !strings.Contains(cards, "BEGIN:VCARD") {
		cards, name = name, cards
	}
	var names []string
	for l := range strings.Lines(cards) {
		field, value, ok := strings.Cut(strings.TrimRight(l, "\r\n"), ":")
		field, _, _ = strings.Cut(field, ";")
		if ok && field == "FN" && value != "" {
			names = append(names, cleanName(value))
		}
	}
	if names == nil && !strings.Contains(name, "BEGIN:VCARD") {
		return cleanName(name)
	}
	return strings.Join(names, "\n")
}

// whereabouts gives a place as the text export has it: name, address, link.
func (e *entry) whereabouts() string {
	where := strings.TrimRight(line(e.place), "\n")
	if e.latitude == 0 && e.longitude == 0 {
		return where
	}
	degrees := func(f float64) string { return strconv.FormatFloat(f, 'f', -1, 64) }
	link := "https://maps.google.com/?q=" + degrees(e.latitude) + "," + degrees(e.longitude)
	return strings.TrimPrefix(where+"\n"+link, "\n")
}

// clock gives the length of a call, "" for one that nobody took.
func clock(seconds int64) string {
	switch {
	case seconds <= 0:
		return ""
	case seconds < 3600:
		return fmt.Sprintf("%d:%02d", seconds/60, seconds%60)
	}
	return fmt.Sprintf("%d:%02d:%02d", seconds/3600, seconds/60%60, seconds%60)
}
