package messenger

import (
	"path"
	"strconv"
	"strings"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/importer"
)

// message is one entry as the export holds it, the older shape (sender_name)
// and that of end-to-end encrypted chats (senderName) alike.
type message struct {
	sender    string
	at        int64 // milliseconds since 1970; 0: none
	bySecond  bool  // at is of a source that has seconds
	content   string
	kind      string // "type"
	unsent    bool
	call      bool
	medium    chat.Kind // of the first medium; "" none
	link      string    // of the share
	shared    string    // its text
	users     bool      // lists people that were added or removed
	reactions []chat.Reaction
}

// entryReader turns entries into records.
type entryReader struct {
	nobody string            // the name of people without one
	names  map[string]string // by their JSON
	owners map[string]bool   // who is told of themselves ("You called …")
	decode decoder
	clean  bool // of the entry at hand: all its strings were sound
}

// mediaKinds are the arrays of media; documents and voice are told by name.
var mediaKinds = map[string]chat.Kind{
	"photos": chat.Image, "videos": chat.Video, "audio_files": chat.Audio, "files": chat.Document, "gifs": chat.Video, "media": chat.Media,
}

// text decodes a string of the entry at hand.
func (e *entryReader) text(raw []byte) string {
	s, clean := e.decode.text(raw)
	e.clean = e.clean && clean
	return s
}

// name decodes the name of a person, "" for none.
func (e *entryReader) name(raw []byte) string {
	if n, ok := e.names[string(raw)]; ok {
		return n
	}
	n := importer.PlainName(e.text(raw))
	const many = 10_000
	if e.clean && len(e.names) < many {
		e.names[string(raw)] = n
	}
	return n
}

// known is name, with a word for those who have none.
func (e *entryReader) known(raw []byte) string {
	if n := e.name(raw); n != "" {
		return n
	}
	return e.nobody
}

// read decodes an entry; ok is false where it is none, or has no time or sender.
func (e *entryReader) read(raw []byte) (r importer.Record, ok bool) {
	e.clean = true
	var m message
	said := false // who sent it
	ok = fields(raw, func(key, value []byte) {
		switch string(key) {
		case "sender_name", "senderName":
			m.sender, said = e.known(value), true
		case "timestamp_ms", "timestamp":
			m.at, m.bySecond = instant(value)
		case "content", "text":
			m.content = e.text(value)
		case "type":
			m.kind = string(value)
		case "is_unsent", "isUnsent", "is_taken_down", "is_unsent_image_by_messenger_kid_parent":
			m.unsent = m.unsent || string(value) == "true"
		case "call_duration", "missed":
			m.call = m.call || value[0] != 'n' && value[0] != 'f'
		case "photos", "videos", "audio_files", "files", "gifs", "media":
			elements(value, func(one []byte) { m.media(mediaKinds[string(key)], e.uri(one)) })
		case "sticker":
			if value[0] == '{' {
				m.medium = chat.Sticker
			}
		case "share":
			e.share(value, &m)
		case "reactions":
			elements(value, func(one []byte) { m.reactions = append(m.reactions, e.reaction(one)) })
		case "users":
			elements(value, func([]byte) { m.users = true })
		}
	})
	if !ok || !said || m.at == 0 {
		return r, false
	}
	r, you := m.record()
	if you {
		e.owners[m.sender] = true
	}
	return r, true
}

// uri gives where a medium lies.
func (e *entryReader) uri(raw []byte) (uri string) {
	fields(raw, func(key, value []byte) {
		if string(key) == "uri" {
			uri = e.text(value)
		}
	})
	return uri
}

func (e *entryReader) share(raw []byte, m *message) {
	fields(raw, func(key, value []byte) {
		switch string(key) {
		case "link":
			m.link = e.text(value)
		case "share_text":
			m.shared = e.text(value)
		}
	})
}

func (e *entryReader) reaction(raw []byte) (r chat.Reaction) {
	fields(raw, func(key, value []byte) {
		switch string(key) {
		case "reaction":
			r.Emoji = e.text(value)
		case "actor":
			r.By = e.known(value)
		case "timestamp", "timestamp_ms":
			if ms, _ := instant(value); ms != 0 {
				r.At = time.UnixMilli(ms).UTC()
			}
		}
	})
	return r
}

// instant reads milliseconds or, where the number is too small for them,
// seconds; 0 where it is no time at which Facebook could have been used.
func instant(raw []byte) (ms int64, seconds bool) {
	n, err := strconv.ParseInt(strings.Trim(string(raw), `"`), 10, 64)
	const (
		begins = 1_072_915_200_000 // 2004
		ends   = 4_102_444_800_000 // 2100
	)
	if seconds = n < begins/10; seconds && n <= ends/1000 {
		n *= 1000
	}
	if err != nil || n < begins || n > ends {
		return 0, false
	}
	return n, seconds
}

// media notes a medium; the first one says what kind the message is.
func (m *message) media(kind chat.Kind, uri string) {
	if m.medium != "" {
		return
	}
	name := strings.ToLower(path.Base(uri))
	if kind == chat.Media {
		kind = kindOf(name)
	}
	if strings.HasPrefix(name, "audioclip") {
		kind = chat.Voice
	}
	m.medium = kind
}

// kindOf tells a medium by the ending of its name.
func kindOf(name string) chat.Kind {
	switch strings.ToLower(path.Ext(name)) {
	case ".jpg", ".jpeg", ".png", ".webp", ".heic", ".bmp":
		return chat.Image
	case ".mp4", ".mov", ".webm", ".3gp", ".gif":
		return chat.Video
	case ".mp3", ".m4a", ".aac", ".ogg", ".opus", ".wav":
		return chat.Audio
	case "":
		return chat.Media
	}
	return chat.Document
}

// record says what the message is: deleted before all else, then notices and
// calls, then media, a shared place, text. you says that its sender made the
// export.
func (m *message) record() (r importer.Record, you bool) {
	r = importer.Record{
		Wall: time.UnixMilli(m.at).UTC(), Instant: true, Precision: chat.Milli,
		Sender: m.sender, Kind: chat.Text, Reactions: m.reactions,
	}
	if m.bySecond {
		r.Precision = chat.Second
	}
	said, you := words.tell(m.content, m.sender)
	if said == sayAttachment {
		m.content = ""
	}
	r.Text = lines(m.content)
	switch {
	case m.unsent:
		r.Kind, r.Text = chat.Deleted, ""
	case m.kind == `"Subscribe"`, m.kind == `"Unsubscribe"`, m.users, said == sayNotice, said == sayReaction:
		r.Kind, r.Sender = chat.System, ""
	case m.kind == `"Call"`, m.call, said == sayCall:
		r.Kind = chat.Call
	case m.medium != "":
		r.Kind = m.medium
		r.Text = m.told()
	default:
		r.Text = m.told()
		if isMap(m.link) && r.Text == m.link {
			r.Kind = chat.Location
		} else if r.Text == "" {
			r.Kind = chat.Media
		}
	}
	r.Owner = you && r.Sender != ""
	return r, you
}

// told joins what the person wrote with what was shared.
func (m *message) told() string {
	out := lines(m.content)
	for _, more := range []string{lines(m.shared), m.link} {
		switch {
		case more == "" || strings.Contains(out, more):
		case out == "":
			out = more
		default:
			out += "\n" + more
		}
	}
	return out
}

// isMap reports whether a link shows a place.
func isMap(link string) bool {
	for _, host := range []string{"maps.google.", "google.com/maps", "maps.apple.com", "bing.com/maps"} {
		if strings.Contains(link, host) {
			return true
		}
	}
	return false
}
