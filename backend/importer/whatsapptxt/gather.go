package whatsapptxt

import (
	"bytes"

	"huiyin/backend/chat"
)

// gather collects voices while a file is inspected, and counts what each says
// in every reading of its entries: who is a person shows at the end only.
type gather struct {
	l      *learnt
	voices voices
	longer int // longer names tried
	tight  int // entries whose first colon has no blank behind it
	spaced int
}

// hear counts who may have said e, of which kind, and from where. nil is a
// notice.
func (g *gather) hear(e *entry) (v *voice, kind chat.Kind, at int) {
	rest, line := e.rest, e.rest[:e.width]
	v, end, at, tight, ok := g.voices.first(line)
	if !ok {
		return nil, "", 0
	}
	if tight {
		g.tight++
	} else {
		g.spaced++
	}
	if v == nil {
		if v = g.voice(rest[:end], rest[at:]); v == nil {
			return nil, "", 0
		}
	}
	kind = g.note(v, rest, line, at, e.note)
	if !tight {
		v.spaced = true
		return v, kind, at
	}
	v.tight = true
	if end, next, ok := splitSpaced(line, end+1); ok {
		if u := g.voice(rest[:end], rest[next:]); u != nil {
			u.parent = v
			g.note(u, rest, line, next, nil)
		}
	}
	return v, kind, at
}

// voice gives the voice of a key that says said; nil where it is no name.
func (g *gather) voice(key, said []byte) *voice {
	v := g.voices.by[string(key)]
	if v == nil && len(g.voices.by) < maxVoices {
		const enough = 200 // bytes
		v = &voice{name: plain(key), key: string(key), id: uint16(len(g.voices.by) + 1)}
		v.first = string(said[:min(len(said), enough)])
		if v.name == "" {
			return nil
		}
		g.voices.by[v.key] = v
	}
	return v
}

// note counts what v says, notes it, and tries whether the name goes on ("José:
// Compras").
func (g *gather) note(v *voice, rest, line []byte, at int, to *note) (kind chat.Kind) {
	colon := bytes.IndexByte(rest[at:], ':')
	if g.l.typed(rest[at:], line[at:], colon) {
		kind = chat.Text
		v.messages++
		if to != nil {
			to.voice = v.id
		}
	} else {
		said := g.l.examine(rest[at:])
		kind = said.kind
		v.count(said, rest[at:])
		if to != nil {
			to.settle(v, rest[at:], said)
		}
	}
	if colon >= 0 {
		if end, next, ok := splitLonger(line, at, at+colon); ok {
			g.try(v, kind, rest, line, end, next)
		}
	}
	return kind
}

// try notes the reading in which the author ends at a later colon; short is
// what v says in the reading in which it ends at the first.
func (g *gather) try(v *voice, short chat.Kind, rest, line []byte, end, at int) {
	u := v.longer[string(rest[:end])]
	if u == nil {
		if len(v.longer) >= maxSubs || g.longer >= maxVoices {
			return
		}
		if v.longer == nil {
			v.longer = map[string]*voice{}
		}
		g.longer++
		u = &voice{name: plain(rest[:end]), key: string(rest[:end])}
		v.longer[u.key] = u
	}
	u.took += btoi(short != chat.System)
	if g.l.typed(rest[at:], line[at:], 0) {
		u.messages++
		return
	}
	said := g.l.examine(rest[at:])
	u.count(said, rest[at:])
	if said.kind != chat.Text && said.kind != chat.Location && said.kind != chat.Poll && len(trim(rest[at:])) > 0 {
		u.proof++
	}
}

// count adds one body.
func (v *voice) count(said body, raw []byte) {
	v.add(said)
	if said.guess && len(v.led) < maxLed {
		if v.led == nil {
			v.led = map[string]int{}
		}
		v.led[plain(raw)]++
	}
	v.mine += btoi(said.mine)
}

// add counts one body.
func (v *voice) add(said body) {
	if said.kind != chat.System {
		v.messages++
	} else {
		v.system++
	}
}
