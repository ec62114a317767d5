package whatsapptxt

import (
	"huiyin/backend/chat"
)

// learnt is what Inspect learns of a file and Read needs.
type learnt struct {
	words    *lexicon
	shape    shape
	voices   voices          // people
	edits    map[string]bool // edit marks that the tables lack
	blanks   map[string]bool // placeholders that the tables lack
	siblings map[string]bool // folded names of the files beside the chat
	body     map[int]bool    // lines that look like headers and are none
	owner    string
	notes    *notes
	byID     []*voice // whom the notes may name: those whose names do not go on
	pass
}

// pass is how far a pass through the file has come.
type pass struct {
	entries int
	early   bool // among the first entries, where the encryption notice stands
	frame   int  // the words around the last attached file, a cache
}

// newLearnt begins a file of shape s beside other files.
func newLearnt(s shape, siblings []string) *learnt {
	l := &learnt{words: words(), shape: s, voices: newVoices(), edits: map[string]bool{}, blanks: map[string]bool{}, body: map[int]bool{}}
	if len(siblings) > 0 {
		l.siblings = make(map[string]bool, len(siblings))
		for _, name := range siblings {
			l.siblings[foldName(name)] = true
		}
	}
	return l
}

// again gives l for another pass.
func (l *learnt) again() learnt {
	other := *l
	other.pass = pass{}
	return other
}

// WithoutNotes implements importer.Noted.
func (l *learnt) WithoutNotes() any {
	other := l.again()
	other.notes = nil
	return &other
}

// next begins an entry.
func (l *learnt) next() {
	const earlyEntries = 3 // how far into a file its encryption notice can stand
	l.entries++
	l.early = l.entries <= earlyEntries
}

// author gives the voice of an entry and where the body begins; nil is a
// notice. The colons that it looks at are those that hear gathered.
func (l *learnt) author(line []byte) (v *voice, body int) {
	v, end, body, tight, ok := l.voices.first(line)
	if !ok {
		return nil, 0
	}
	if v == nil && tight {
		if end, body, ok = splitSpaced(line, end+1); ok {
			v = l.voices.by[string(line[:end])]
		}
	}
	if v == nil || len(v.longer) == 0 {
		return v, body
	}
	if end, at, ok := splitLonger(line, body, body); ok {
		if u := v.longer[string(line[:end])]; u != nil {
			return u, at
		}
	}
	return v, body
}

// tell settles who speaks in an entry, and what: nil is a notice. Read and
// recount ask it; gather counts each reading of an entry by the same colons and
// the same notices, so that its sums are what tell says.
func (l *learnt) tell(e *entry) (v *voice, said body) {
	if v = l.noted(e.note); v != nil {
		at := len(v.key) + 1
		said = e.note.said(e.rest[at+blank(e.rest, at):])
	} else {
		var at int
		if v, at = l.author(e.rest[:e.width]); v == nil {
			return nil, body{}
		}
		said = l.read(e.rest[at:])
	}
	if v.notices && said.kind == chat.Text {
		said.kind = chat.System
	}
	return v, said
}

// noted gives the voice that a note names; nil where none settles who speaks.
func (l *learnt) noted(n *note) *voice {
	if n == nil || int(n.voice) >= len(l.byID) {
		return nil
	}
	return l.byID[n.voice]
}

// number lists the people by their numbers in the notes, if what was learnt at
// the end leaves the notes true.
func (l *learnt) number() {
	if len(l.body) > 0 {
		l.notes = nil
	}
	if len(l.edits)+len(l.blanks)+len(l.body) > 0 {
		return
	}
	for _, v := range l.voices.by {
		if len(v.longer) > 0 {
			continue
		}
		for int(v.id) >= len(l.byID) {
			l.byID = append(l.byID, nil)
		}
		l.byID[v.id] = v
	}
}
