package whatsapptxt

import (
	"bytes"
	"cmp"
	"slices"
	"strings"

	"huiyin/backend/chat"
	"huiyin/backend/importer"
)

// voice is what stands before the colon: a person, or on an iPhone a group
// that "says" its notices.
type voice struct {
	name     string
	key      string // the bytes before the colon
	person   bool   // an author; else the text before a colon inside a notice
	notices  bool   // says notices only
	longer   bool   // another author's name begins with this one and a colon
	messages int
	system   int            // notices by their direction mark
	mine     int            // deletions that only the exporter's phone writes
	proof    int            // bodies that only WhatsApp writes
	tight    bool           // heard with no blank after the colon
	spaced   bool           // heard with one, at the first colon
	parent   *voice         // whose name this one would lengthen
	subs     int            // longer names tried
	took     int            // of a longer name: what counts among the messages of parent without it
	first    string         // a body, to judge notices by
	led      map[string]int // texts of notices by mark alone, to find placeholders
}

// Bounds on what is remembered of one file, so that a hostile one stays small.
const (
	maxVoices = 20000
	maxName   = 200 // bytes
	maxSubs   = 64  // longer names tried for one author
	nameTail  = 60  // bytes that may stand between two colons of a name
	maxLed    = 256
)

// split finds the colon that may end an author. tight says that no blank
// follows it.
func split(rest []byte, from int) (end, body int, tight, ok bool) {
	at := bytes.IndexByte(rest[from:], ':')
	if at < 0 || from+at > maxName || from+at == 0 || bytes.IndexByte(rest[from:from+at], '\n') >= 0 {
		return 0, 0, false, false
	}
	end = from + at
	body = end + 1
	if body == len(rest) || rest[body] == '\n' || mark(rest, body) > 0 {
		return end, body, false, true
	}
	w := blank(rest, body)
	return end, body + w, w == 0, true
}

// author gives the voice of an entry and where the body begins: the longest
// author known. nil is a notice.
func (l *learnt) author(rest []byte) (v *voice, body int) {
	if p := l.last; p != nil && !p.longer && p.begins(rest) {
		if _, b, tight, _ := split(rest, len(p.key)); !tight || p.parent == nil {
			return p, b
		}
	}
	for from := 0; ; {
		end, b, tight, ok := split(rest, from)
		if !ok {
			break
		}
		// A lengthened name was learnt from colons with a blank, and only they end it.
		if u := l.voices[string(rest[:end])]; u != nil && (!tight || u.parent == nil) {
			v, body = u, b
			l.last = u
			if !u.longer {
				break
			}
		}
		from = end + 1
	}
	return v, body
}

// gather collects voices while a file is inspected.
type gather struct {
	l      *learnt
	voices map[string]*voice
	subs   map[string]*voice
	tight  int // entries whose first colon has no blank behind it
	spaced int
	last   *voice
}

// begins reports whether rest begins with the key of v and a colon.
func (v *voice) begins(rest []byte) bool {
	n := len(v.key)
	return len(rest) > n && rest[n] == ':' && string(rest[:n]) == v.key
}

// hear notes who may have said rest, and what. nil is a notice.
func (g *gather) hear(rest []byte) (v *voice, said body) {
	if g.last != nil && g.last.begins(rest) {
		if _, at, tight, _ := split(rest, len(g.last.key)); !tight {
			g.spaced++
			return g.last, g.note(g.last, rest, at)
		}
	}
	end, at, tight, ok := split(rest, 0)
	if ok && tight {
		g.tight++
		short, heard := g.heard(rest[:end], rest, at)
		if short != nil {
			short.tight = true
		}
		for tight && ok {
			end, at, tight, ok = split(rest, end+1)
		}
		if ok && short != nil {
			if v, _ := g.heard(rest[:end], rest, at); v != nil {
				v.parent = short
			}
		}
		return short, heard
	}
	if !ok {
		return nil, body{}
	}
	g.spaced++
	if v, said = g.heard(rest[:end], rest, at); v != nil {
		v.spaced = true
		g.last = v
	}
	return v, said
}

// heard notes one reading of an entry.
func (g *gather) heard(key, rest []byte, at int) (*voice, body) {
	v := g.voices[string(key)]
	if v == nil {
		v = &voice{name: plain(key), key: string(key), first: string(rest[at:min(len(rest), at+200)])}
		if v.name == "" || len(g.voices) >= maxVoices {
			return nil, body{}
		}
		g.voices[v.key] = v
	}
	return v, g.note(v, rest, at)
}

// note counts what v said, and tries whether the name goes on ("José: Compras").
func (g *gather) note(v *voice, rest []byte, at int) body {
	b := g.l.glance(rest[at:])
	v.count(b, rest[at:])
	if bytes.IndexByte(rest[at:min(len(rest), at+nameTail+1)], ':') < 0 {
		return b
	}
	for from := at; ; {
		end, next, tight, ok := split(rest, from)
		if !ok || end > at+nameTail {
			return b
		}
		if from = end + 1; !tight && blank(rest, end-1) == 0 {
			g.longer(v, b, rest, end, next)
			return b
		}
	}
}

// longer notes the reading in which the author ends at a later colon; short is
// what v says in the reading in which it ends at the first.
func (g *gather) longer(v *voice, short body, rest []byte, end, at int) {
	u := g.subs[string(rest[:end])]
	if u == nil {
		if v.subs >= maxSubs || len(g.subs) >= maxVoices {
			return
		}
		v.subs++
		u = &voice{name: plain(rest[:end]), key: string(rest[:end]), parent: v}
		g.subs[u.key] = u
	}
	b := g.l.read(rest[at:])
	u.count(b, rest[at:])
	u.took += btoi(short.kind != chat.System)
	if b.kind != chat.Text && b.kind != chat.Location && b.kind != chat.Poll && len(trim(rest[at:])) > 0 {
		u.proof++
	}
}

// count adds one body.
func (v *voice) count(b body, raw []byte) {
	if b.kind != chat.System {
		v.messages++
	} else {
		v.system++
	}
	if b.guess && len(v.led) < maxLed {
		if v.led == nil {
			v.led = map[string]int{}
		}
		v.led[plain(trim(raw))]++
	}
	v.mine += btoi(b.mine)
}

// extend takes the longer name of an author where nearly all that the shorter
// one "said" goes on like it, or where WhatsApp's own words follow it.
func (g *gather) extend(chatName string) {
	for key, u := range g.subs {
		p := u.parent
		all, n := p.messages+p.system, u.messages+u.system
		nearlyAll := n >= 3 && n*10 >= all*9
		proven := u.proof > 0 && (n >= 5 || n*10 >= all)
		named := chatName != "" && foldName(u.name) == foldName(chatName)
		if p.person && (nearlyAll || proven || named) {
			u.person = true
			g.l.voices[key] = u
		}
	}
	for _, u := range g.l.voices {
		if p := u.parent; p != nil {
			p.longer = true
			p.messages -= u.took
			p.system -= u.messages + u.system - u.took
		}
	}
}

// settle decides which voices are people. chatName may be "".
func (g *gather) settle(chatName string) {
	l := g.l
	tightFile := g.tight > g.spaced
	for key, v := range g.voices {
		known := v.spaced || v.parent != nil && !v.parent.spaced
		if tightFile {
			known = v.tight
		}
		if v.person = known && !g.noticeText(v); v.person {
			v.parent = nil
			l.voices[key] = v
		}
	}
	g.extend(chatName)
	g.placeholders()
	for _, v := range l.voices {
		if len(l.voices) > 2 && v.proof == 0 && chatName != "" && foldName(v.name) == foldName(chatName) && words().notice(v.first) {
			v.system, v.messages = v.system+v.messages, 0
		}
		v.notices = v.messages == 0 && v.system > 0
	}
}

// placeholders finds the short texts that iPhones repeat for media they left
// out, in languages that the tables lack.
func (g *gather) placeholders() {
	const many = 4
	total := map[string]int{}
	for _, v := range g.l.voices {
		for text, n := range v.led {
			total[text] += n
		}
	}
	for text, n := range total {
		if n < many || len(text) > maxGroup || strings.Count(text, " ") > 3 || words().notice(text) || g.names(text) {
			continue
		}
		g.l.blanks[text] = true
		for _, v := range g.l.voices {
			v.system -= v.led[text]
			v.messages += v.led[text]
		}
	}
}

// names reports whether text names somebody of the chat.
func (g *gather) names(text string) bool {
	for _, v := range g.l.voices {
		if strings.Contains(text, v.name) {
			return true
		}
	}
	return false
}

// noticeText reports whether what stands before a colon is the beginning of a
// notice such as: Ana changed the subject to "Q1: prices".
func (g *gather) noticeText(v *voice) bool {
	if unbalanced(v.name) {
		return true
	}
	const often = 5 // a notice does not come so often, word by word
	return v.messages+v.system < often && (words().notice(v.name) || words().secured(v.name+": "+v.first))
}

// unbalanced reports whether a quotation opens in s and does not close.
func unbalanced(s string) bool {
	for _, q := range []struct{ open, shut string }{{"“", "”"}, {"„", "“"}, {"«", "»"}, {"「", "」"}, {"‘", "’"}} {
		if strings.Contains(s, q.open) && !strings.Contains(s[strings.Index(s, q.open)+len(q.open):], q.shut) {
			return q.open != "“" || !strings.Contains(s, "„")
		}
	}
	return strings.Count(s, `"`)%2 == 1
}

// people lists the participants, most messages first.
func (l *learnt) people() []importer.Participant {
	by := map[string]int{}
	for _, v := range l.voices {
		if !v.notices && v.messages > 0 {
			by[v.name] += v.messages
		}
	}
	var out []importer.Participant
	for name, n := range by {
		out = append(out, importer.Participant{Name: name, Messages: n})
	}
	slices.SortFunc(out, func(a, b importer.Participant) int {
		return cmp.Or(b.Messages-a.Messages, strings.Compare(a.Name, b.Name))
	})
	return out
}
