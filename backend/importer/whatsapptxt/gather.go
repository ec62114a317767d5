package whatsapptxt

import (
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

// hear counts who may have said e, and what, from where. nil is a notice.
func (g *gather) hear(e *entry) (v *voice, said body, at int) {
	rest, line := e.rest, e.rest[:e.width]
	end, at, tight, ok := split(line, 0)
	if !ok {
		return nil, body{}, 0
	}
	if tight {
		g.tight++
	} else {
		g.spaced++
	}
	if v = g.voice(rest[:end], rest[at:]); v == nil {
		return nil, body{}, 0
	}
	said = g.note(v, rest, line, at)
	if e.note != nil {
		e.note.settle(v, rest[at:], said)
	}
	if !tight {
		v.spaced = true
		return v, said, at
	}
	v.tight = true
	if end, next, ok := splitSpaced(line, end+1); ok {
		if u := g.voice(rest[:end], rest[next:]); u != nil {
			u.parent = v
			g.note(u, rest, line, next)
		}
	}
	return v, said, at
}

// voice gives the voice of a key that says said; nil where it is no name.
func (g *gather) voice(key, said []byte) *voice {
	v := g.voices.find(key)
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

// note counts what v says, and tries whether the name goes on ("José: Compras").
func (g *gather) note(v *voice, rest, line []byte, at int) body {
	said := g.l.read(rest[at:])
	v.count(said, rest[at:])
	if end, next, ok := splitLonger(line, at); ok {
		g.try(v, said, rest, end, next)
	}
	return said
}

// try notes the reading in which the author ends at a later colon; short is
// what v says in the reading in which it ends at the first.
func (g *gather) try(v *voice, short body, rest []byte, end, at int) {
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
	said := g.l.read(rest[at:])
	u.count(said, rest[at:])
	u.took += btoi(short.kind != chat.System)
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
