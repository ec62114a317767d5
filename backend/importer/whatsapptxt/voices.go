package whatsapptxt

import (
	"bytes"
	"encoding/binary"
	"iter"
)

// voice is what stands before the colon: a person, or on an iPhone a group
// that "says" its notices.
type voice struct {
	name     string
	key      string // the bytes before the colon
	id       uint16 // from 1; 0 for longer names
	notices  bool   // says notices only
	messages int
	system   int // notices by their direction mark
	// longer are the names that this one begins, with a colon behind it, by
	// their bytes: those that were tried, then those that were found true.
	longer map[string]*voice

	heard
}

// heard is what Inspect gathers about a voice to judge it by.
type heard struct {
	mine   int            // deletions that only the exporter's phone writes
	proof  int            // bodies that only WhatsApp writes
	took   int            // of a longer name: what counts among the messages of the shorter one
	tight  bool           // with no blank after the first colon
	spaced bool           // with one
	parent *voice         // the tight reading of the same entries
	first  string         // a body, to judge notices by
	led    map[string]int // texts of notices by mark alone, to find placeholders
}

// Bounds on what is remembered of one file, so that a hostile one stays small.
const (
	maxVoices = 20000
	maxName   = 200 // bytes
	maxSubs   = 64  // longer names tried for one author
	nameTail  = 60  // bytes that may stand between two colons of a name
	maxLed    = 256
)

// voices are the voices of a file, by the bytes before the colon.
type voices struct {
	by     map[string]*voice
	recent [64]*voice // found last, by a few bytes of the key
}

func newVoices() voices { return voices{by: map[string]*voice{}} }

// find gives the voice of a key; nil where there is none.
func (vs *voices) find(key []byte) *voice {
	at := &vs.recent[spot(key)]
	if v := *at; v != nil && v.key == string(key) {
		return v
	}
	v := vs.by[string(key)]
	if v != nil {
		*at = v
	}
	return v
}

// spot mixes the first and the last bytes of a key: phone numbers begin alike,
// family names end alike.
func spot(key []byte) uint64 {
	var first, last uint64
	if n := len(key); n >= 8 {
		first, last = binary.LittleEndian.Uint64(key), binary.LittleEndian.Uint64(key[n-8:])
	} else {
		for _, c := range key {
			first = first<<8 | uint64(c)
		}
	}
	const golden = 0x9E3779B97F4A7C15 // spreads what differs in few bits
	return (first + last<<1) * golden >> 58
}

// all are the voices and the longer names that some of them begin.
func (vs *voices) all() iter.Seq[*voice] {
	return func(yield func(*voice) bool) {
		for _, v := range vs.by {
			if !yield(v) {
				return
			}
			for _, u := range v.longer {
				if !yield(u) {
					return
				}
			}
		}
	}
}

// split finds the colon that may end an author in the first line of an entry.
// tight says that no blank follows it.
func split(line []byte, from int) (end, body int, tight, ok bool) {
	if from > maxName || from > len(line) {
		return 0, 0, false, false
	}
	at := bytes.IndexByte(line[from:min(len(line), maxName+1)], ':')
	if end = from + at; at < 0 || end == 0 {
		return 0, 0, false, false
	}
	body = end + 1
	if body < len(line) && line[body] == ' ' {
		return end, body + 1, false, true
	}
	if body == len(line) || mark(line, body) > 0 {
		return end, body, false, true
	}
	w := blank(line, body)
	return end, body + w, w == 0, true
}

// splitSpaced finds the first colon with a blank behind it.
func splitSpaced(line []byte, from int) (end, body int, ok bool) {
	for {
		end, body, tight, ok := split(line, from)
		if !ok || !tight {
			return end, body, ok
		}
		from = end + 1
	}
}

// splitLonger finds the colon that may end a longer name ("José: Compras"),
// where at is the body behind the shorter one.
func splitLonger(line []byte, at int) (end, body int, ok bool) {
	if bytes.IndexByte(line[at:min(len(line), at+nameTail+1)], ':') < 0 {
		return 0, 0, false
	}
	for from := at; ; {
		end, body, ok := splitSpaced(line, from)
		if !ok || end > at+nameTail {
			return 0, 0, false
		}
		if blank(line, end-1) == 0 {
			return end, body, true
		}
		from = end + 1
	}
}
