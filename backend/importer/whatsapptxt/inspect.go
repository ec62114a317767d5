package whatsapptxt

import (
	"bytes"
	"context"
	"errors"

	"huiyin/backend/chat"
	"huiyin/backend/importer"
)

// inspector goes through a file for Inspect.
type inspector struct {
	*gather
	walk     walker
	dates    *evidence
	groups   map[string]int // <…> at the end of texts
	group    bool
	first    span
	secured  *voice // who "says" the encryption notice: the partner
	doubtful int    // line of an entry that may be body text
	before   date   // date of the entry before the doubtful one
	previous date
	run      int // headers of other shapes, with an author, before the first entry
	foreign  int // the most of them there or in one entry
	begun    int // the line of the first of run
	strange  int // the line of the first of them
	problems []importer.Problem
}

// someForeign is how many headers of another shape are too many for a chat that
// was pasted into a message.
const someForeign = 20

// Inspect implements importer.Format. Where the dates contradict each other it
// gives the fault together with the preview, so that an order set by the user
// can still be used.
func (Format) Inspect(ctx context.Context, src importer.Source, given importer.Given) (importer.Preview, error) {
	s, err := learnShape(ctx, src)
	if err != nil {
		return importer.Preview{}, err
	}
	in := newInspector(ctx, src, s, given)
	tally, err := in.walk.walk(src)
	if errors.Is(err, errInside) {
		in = newInspector(ctx, src, s, given)
		in.walk.inside = true
		tally, err = in.walk.walk(src)
	}
	if err != nil {
		return importer.Preview{}, err
	}
	return in.preview(ctx, src, tally)
}

func newInspector(ctx context.Context, src importer.Source, s shape, given importer.Given) *inspector {
	l := newLearnt(s, src.Siblings)
	l.notes = newNotes(given.Files)
	in := &inspector{
		gather: &gather{l: l, voices: newVoices()},
		dates:  newEvidence(s, given.Now, src.ModTime),
		groups: map[string]int{},
	}
	in.walk = walker{
		ctx: ctx, match: newMatcher(s), entry: in.entry, noting: l.notes,
		other:   func(line []byte) { in.other(line, in.walk.tally.Lines) },
		problem: func(p importer.Problem) error { in.problems = append(in.problems, p); return nil },
	}
	return in
}

// entry looks at one entry.
func (in *inspector) entry(e *entry) error {
	in.l.next()
	if e.lines >= someForeign {
		in.foreigners(e)
	}
	if in.doubtful > 0 {
		in.sandwiched(e.date)
	}
	if !e.same {
		in.dates.add(e.date, e.first, e.line)
		in.first.date(e.date)
	}
	in.first.add(e.seconds)
	v, kind, at := in.hear(e)
	if v == nil {
		in.notice(e)
	} else {
		if in.l.early && in.secured == nil && kind == chat.System {
			in.secured = v
		}
		if n := len(e.rest); e.rest[n-1] == '>' {
			in.editMark(e.rest[at:])
		}
	}
	if !e.same {
		in.previous = e.date
	}
	return nil
}

// notice looks at an entry without author.
func (in *inspector) notice(e *entry) {
	var text string
	if in.doubt(e) || !in.group {
		text = plain(e.rest)
	}
	in.group = in.group || words().ofGroup(text)
	if in.doubt(e) && !words().notice(text) {
		in.doubtful, in.before = e.line, in.previous
	}
}

// doubt reports whether an entry without author may be body text.
func (in *inspector) doubt(e *entry) bool {
	return in.l.shape.tail != bracket && in.l.entries > 1 && !e.same
}

// foreigners counts the headers of other shapes in an entry: a few are pasted
// chats, many may be a second chat that was joined to the first.
func (in *inspector) foreigners(e *entry) {
	in.run = 0
	number := e.line
	for line := range bytes.Lines(e.rest[e.width+1:]) {
		number++
		in.other(bytes.TrimSuffix(line, []byte("\n")), number)
	}
}

// other takes a line that may be a header of another shape.
func (in *inspector) other(line []byte, number int) {
	if _, w, _ := digit(line, 0); w == 0 && !bytes.HasPrefix(line, []byte("[")) {
		return
	}
	h, _, ok := parse(line)
	if !ok || !plausible(h.date) || bytes.IndexByte(line[h.rest:], ':') <= 0 {
		return
	}
	if in.run++; in.run == 1 {
		in.begun = number
	}
	if in.run > in.foreign {
		in.foreign, in.strange = in.run, in.begun
	}
}

// sandwiched settles a doubtful entry: a line without author whose date is
// neither that of the entry before nor that of the one after, which are of the
// same day, is body text ("12/05/2024, 10:15 - the ship arrives").
func (in *inspector) sandwiched(next date) {
	const limit = 10000
	if in.doubtful > 0 && sameDay(in.before, next) && !sameDay(in.previous, next) && len(in.l.body) < limit {
		in.l.body[in.doubtful] = true
	}
	in.doubtful = 0
}

func sameDay(a, b date) bool { return a.part == b.part && a.era == b.era }

// editMark counts a <…> of words at the end of a text, which the tables do not
// know and which is not all that was said.
func (in *inspector) editMark(said []byte) {
	core := trim(said)
	at := bytes.LastIndexByte(core, '<')
	const kinds = 1000
	if at <= 0 || len(core)-at > maxGroup || !wordsOnly(core[at+1:len(core)-1]) || len(in.groups) > kinds {
		return
	}
	group := groupText(core[at+1 : len(core)-1])
	if words().edited[string(group)] || in.l.read(said).kind != chat.Text {
		return
	}
	if before := trimEnd(core[:at]); before[len(before)-1] != ':' {
		in.groups[string(group)]++
	}
}
