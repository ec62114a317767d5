package whatsapptxt

import (
	"bytes"
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
	recent [256]*voice // who spoke last, by the beginning of the key
}

func newVoices() voices { return voices{by: map[string]*voice{}} }

// first gives the voice before the first colon of line, as split finds it; nil
// where none is known. Most often it is the one that spoke last of those that
// begin alike, so that the colon is not looked for.
func (vs *voices) first(line []byte) (v *voice, end, body int, tight, ok bool) {
	if len(line) < 2 {
		return nil, 0, 0, false, false
	}
	recent := &vs.recent[line[0]^line[1]<<1]
	if v = *recent; v != nil {
		if end = len(v.key); end < len(line) && line[end] == ':' && string(line[:end]) == v.key {
			body, tight = behind(line, end)
			return v, end, body, tight, true
		}
	}
	if end, body, tight, ok = split(line, 0); !ok {
		return nil, 0, 0, false, false
	}
	if v = vs.by[string(line[:end])]; v != nil {
		*recent = v
	}
	return v, end, body, tight, true
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
	body, tight = behind(line, end)
	return end, body, tight, true
}

// behind gives where the body behind the colon at line[end] begins, and whether
// no blank parts them.
func behind(line []byte, end int) (body int, tight bool) {
	if body = end + 1; body < len(line) && line[body] == ' ' {
		return body + 1, false
	}
	if body == len(line) || mark(line, body) > 0 {
		return body, false
	}
	w := blank(line, body)
	return body + w, w == 0
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
// where at is the body behind the shorter one and colon the first colon in it.
func splitLonger(line []byte, at, colon int) (end, body int, ok bool) {
	near := line[:min(at+nameTail+1, maxName+1, len(line))]
	for end = colon; end < len(near); end++ {
		if line[end] != ':' {
			k := bytes.IndexByte(near[end:], ':')
			if k < 0 {
				break
			}
			end += k
		}
		if body, tight := behind(line, end); !tight && blank(line, end-1) == 0 {
			return end, body, true
		}
	}
	return 0, 0, false
}
