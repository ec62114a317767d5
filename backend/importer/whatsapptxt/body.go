package whatsapptxt

import (
	"bytes"
	"strings"
	"unicode"

	"huiyin/backend/chat"
	"huiyin/backend/importer"
)

// body is what the body of an entry turned out to be.
type body struct {
	kind   chat.Kind
	text   []byte // what the person wrote; a part of the bytes that were read
	edited bool
	mine   bool // only the exporter's phone writes this
	guess  bool // a notice by its direction mark alone
}

// read tells what a body is.
func (l *learnt) read(b []byte) body {
	if first, _ := importer.CutLine(b); l.typed(b, first, bytes.IndexByte(b, ':')) {
		return body{kind: chat.Text, text: b}
	}
	return l.examine(b)
}

// examine tells what a body is that is not surely typed. The order matters: the
// edit mark hides the rest, and a deletion outranks all.
func (l *learnt) examine(b []byte) body {
	core, led := trim(b), ledBy(b)
	if len(core) == 0 || string(core) == null {
		return body{kind: chat.Media}
	}
	out := body{kind: chat.Text, text: b}
	if core[len(core)-1] == '>' {
		if at, ok := l.editMark(core); ok {
			out.edited = true
			core = trimEnd(core[:at])
			out.text = core
			if i, _ := skip(b, 0); i > 0 { // what stands before the text stays
				out.text = b[:i+len(core)]
			}
			if len(core) == 0 {
				out.text = nil
				return out
			}
		}
	}
	if m, ok := l.token(core, led); ok {
		return body{kind: m.kind, mine: m.mine, edited: out.edited, text: callText(m.kind, out.text)}
	}
	if l.medium(core, &out) || l.placeholder(core, &out) || place(core, &out) || poll(core, &out) {
		return out
	}
	if led && l.shape.tail == bracket {
		l.ledBody(core, &out)
	} else if l.early && l.words.secured(plain(core)) {
		out.kind = chat.System
	}
	return out
}

// null is what a phone may write for a medium that it lost.
const null = "null"

// typed reports whether b, whose first line is given and the place of its first
// colon, is surely no more than what a person typed. A look at its ends tells
// that of nearly all texts, and spares the long way.
func (l *learnt) typed(b, line []byte, colon int) bool {
	core := trim(b)
	if l.early || len(core) == 0 || ledBy(b) {
		return false
	}
	if len(line) == len(b) {
		line = core
	} else {
		line = trimEnd(line)
	}
	if len(line) == 0 || closes[line[len(line)-1]] || core[len(core)-1] == '>' {
		return false
	}
	if l.shape.tail != hyphen && l.words.ends[core[len(core)-1]] && directed(core) {
		return false // perhaps a placeholder behind a title
	}
	return !l.words.may(core) && (colon < 0 || placeLink(core) < 0)
}

// closes are the last bytes of first lines that may belong to WhatsApp: those
// of an attached file, and the colons of a poll, the wide one (U+FF1A) too.
var closes = [256]bool{'>': true, ')': true, ':': true, 0x9A: true}

// directed reports whether b has a mark of those that lead WhatsApp's own words.
func directed(b []byte) bool {
	for at := 0; ; at++ {
		k := bytes.IndexByte(b[at:], 0xE2)
		if at += k; k < 0 || ledBy(b[at:]) {
			return k >= 0
		}
	}
}

// callText keeps what a call says of itself ("5 min"); other tokens say nothing.
func callText(k chat.Kind, text []byte) []byte {
	if k == chat.Call {
		return text
	}
	return nil
}

// ledBy reports whether a direction mark leads b: WhatsApp wrote it, rarely a
// person.
func ledBy(b []byte) bool {
	return len(b) > 2 && b[0] == 0xE2 && b[1] == 0x80 && (b[2] == 0x8E || b[2] == 0x8F)
}

// editMark finds the group that says a message was edited, at the end of core.
func (l *learnt) editMark(core []byte) (at int, ok bool) {
	at = bytes.LastIndexByte(core, '<')
	if at < 0 || len(core)-at > maxGroup {
		return 0, false
	}
	inside := groupText(core[at+1 : len(core)-1])
	return at, l.words.edited[string(inside)] || l.edits[string(inside)]
}

// maxGroup is the length in bytes up to which <…> may be one of WhatsApp's.
const maxGroup = 120

// groupText is the text of a <…> group as the tables have it.
func groupText(inside []byte) []byte {
	if inside = trim(inside); len(inside) == 0 {
		return nil
	}
	return unstop(inside)
}

// token looks for a body that is one token and no more.
func (l *learnt) token(core []byte, led bool) (meaning, bool) {
	if m, ok := l.words.look(core); ok && (led || !m.led) {
		return m, true
	}
	if len(core) > 255 {
		return meaning{}, false
	}
	if l.words.deletion(core) && bytes.IndexByte(core, '\n') < 0 {
		return meaning{kind: chat.Deleted}, true
	}
	if !led {
		return meaning{}, false
	}
	if at := bytes.IndexByte(core, ','); at > 0 { // "Voice call, 5 min"
		if m, ok := l.words.look(trimEnd(core[:at])); ok && m.kind == chat.Call {
			return m, true
		}
	}
	if len(l.blanks) > 0 && l.blanks[plain(core)] {
		return meaning{kind: chat.Media}, true
	}
	return meaning{}, false
}

// medium recognises attachments and Android's "media left out".
func (l *learnt) medium(core []byte, out *body) bool {
	if core[0] == '<' && core[len(core)-1] == '>' && l.words.omitted[string(groupText(core[1:len(core)-1]))] {
		out.kind, out.text = chat.Media, nil
		return true
	}
	if a, ok := l.attached(core); ok {
		out.kind, _ = fileKind(a.file)
		out.text = caption(a)
		return true
	}
	if core[0] != '<' || core[len(core)-1] != '>' || len(core) > maxGroup || len(core) < 3 {
		return false
	}
	inside := core[1 : len(core)-1]
	if !wordsOnly(inside) {
		return false
	}
	out.kind, out.text = chat.Media, nil
	return true
}

// wordsOnly reports whether the inside of <…> is a short phrase, not markup,
// an address or a number.
func wordsOnly(inside []byte) bool {
	blanks, foreign := 0, false
	for _, r := range string(inside) {
		switch {
		case unicode.IsSpace(r):
			blanks++
		case r > 0x7F:
			foreign = true
		case !unicode.IsLetter(r) && r != '.':
			return false
		}
	}
	return (blanks > 0 || foreign) && blanks < 6
}

// caption gives what a person wrote beside a file: not the file's own name,
// nor the title and page count of a document.
func caption(a attachment) []byte {
	before, after := trim(a.before), trimEnd(a.after)
	if len(before) > 0 && !titled(plain(before), a.file) {
		if len(after) == 0 {
			return before
		}
		return append(append(bytes.Clone(before), '\n'), after...)
	}
	if titled(plain(after), a.file) {
		return nil
	}
	return after
}

// titled reports whether text only repeats the name of a file.
func titled(text, file string) bool {
	title, _, _ := strings.Cut(text, " • ")
	title = strings.TrimSpace(title)
	if title == "" || title == file {
		return true
	}
	base := strings.TrimSuffix(file, "."+extension(file))
	if title == base || strings.Contains(text, " • ") && extension(title) != "" {
		return true
	}
	return extension(title) != "" && strings.HasSuffix(file, "-"+title)
}

// placeholder recognises an iPhone's "document left out" behind a title or
// caption, set off by a direction mark.
func (l *learnt) placeholder(core []byte, out *body) bool {
	if l.shape.tail == hyphen || !directed(core) {
		return false
	}
	at := max(bytes.LastIndex(core, []byte("\u200e")), bytes.LastIndex(core, []byte("\u200f")))
	m, ok := l.words.look(trim(core[at:]))
	if !ok || m.kind == chat.Call || m.kind == chat.Deleted {
		return false
	}
	before := trim(core[:at])
	out.kind, out.text = m.kind, before
	if m.kind == chat.Document && titled(plain(before), plain(before)) {
		out.text = nil
	}
	return true
}

// ledBody settles a body that an iPhone led with a direction mark: a notice,
// unless it looks typed (a link, a mention, a number, several lines).
func (l *learnt) ledBody(core []byte, out *body) {
	said := bytes.TrimLeft(core, "+0123456789 ()-\u00a0\u202f\u2011")
	if bytes.IndexByte(core, '\n') < 0 && len(said) > 0 && said[0] != '@' && !bytes.HasPrefix(said, []byte("http")) {
		out.kind, out.guess = chat.System, true
		return
	}
	if l.words.notice(plain(core)) {
		out.kind = chat.System
	}
}
