package whatsapptxt

import (
	"bytes"
	"context"
	"errors"
	"math"
	"strconv"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/fault"
	"huiyin/backend/importer"
)

// learnt is what Inspect learns of a file and Read needs.
type learnt struct {
	shape    shape
	voices   map[string]*voice // people, by the bytes before the colon
	edits    map[string]bool   // edit marks that the tables lack
	blanks   map[string]bool   // placeholders that the tables lack
	siblings map[string]bool   // folded names of the files beside the chat
	body     map[int]bool      // lines that look like headers and are none
	owner    string
	early    bool // among the first entries, where the encryption notice stands

	last  *voice // the author of the last entry, a cache
	frame int    // the words around the last attached file, a cache
}

// earlyEntries is how far into a file its encryption notice can stand.
const earlyEntries = 3

// inspector goes through a file for Inspect.
type inspector struct {
	*gather
	walk     walker
	dates    *evidence
	groups   map[string]int // <…> at the end of texts
	entries  int
	notices  int // without an author
	group    bool
	first    span
	secured  *voice // who "says" the encryption notice: the partner
	doubtful int    // line of an entry that may be body text
	before   date   // date of the entry before the doubtful one
	previous date
	begun    int // line of the first of run
	run      int // headers of other shapes, with an author, within the open entry
	foreign  int // the most of them in one entry
	strange  int // the line of that entry's first
	problems []importer.Problem
}

// span is the first and the last instant, in each reading of the dates.
type span struct {
	first, last [3]int64
	any         [3]bool
	midnight    [3]int64 // of the date of the last entry
	valid       [3]bool
	low, high   int // seconds of the day of the entries of that date
}

// Inspect implements importer.Format. Where the dates contradict each other it
// gives the fault together with the preview, so that an order set by the user
// can still be used.
func (Format) Inspect(ctx context.Context, src importer.Source, given importer.Given) (importer.Preview, error) {
	s, err := learnShape(ctx, src)
	if err != nil {
		return importer.Preview{}, err
	}
	in := newInspector(ctx, src, s, given.Now)
	tally, err := in.walk.walk(src)
	if err != nil {
		return importer.Preview{}, err
	}
	return in.preview(src, tally)
}

// learnShape reads the beginning of src until its header shape is clear.
func learnShape(ctx context.Context, src importer.Source) (s shape, err error) {
	blocks, done, err := open(src)
	if err != nil {
		return s, err
	}
	defer func() { err = errors.Join(err, unreadable(src, done())) }()
	var c census
	for bytesRead := 0; c.total < sampleHeaders && (bytesRead < sampleBytes || c.total == 0); {
		block, _, ok := blocks.Next()
		if !ok {
			break
		}
		if ctx.Err() != nil {
			return s, ctx.Err()
		}
		bytesRead += len(block)
		for len(block) > 0 && c.total < sampleHeaders {
			var line []byte
			line, block = importer.CutLine(block)
			c.add(importer.Chomp(line))
		}
	}
	s, ok := c.settle()
	switch {
	case blocks.Err() != nil:
		return s, unreadable(src, blocks.Err())
	case ok:
		return s, nil
	case c.yearless > 0:
		return s, fault.New("no-year", "name", src.Name())
	}
	return s, fault.New("not-a-chat", "name", src.Name())
}

func newInspector(ctx context.Context, src importer.Source, s shape, now time.Time) *inspector {
	l := &learnt{shape: s, voices: map[string]*voice{}, edits: map[string]bool{}, blanks: map[string]bool{}, body: map[int]bool{}}
	if len(src.Siblings) > 0 {
		l.siblings = make(map[string]bool, len(src.Siblings))
		for _, name := range src.Siblings {
			l.siblings[foldName(name)] = true
		}
	}
	in := &inspector{
		gather: &gather{l: l, voices: map[string]*voice{}, subs: map[string]*voice{}},
		dates:  newEvidence(s, now, src.ModTime),
		groups: map[string]int{},
	}
	in.walk = walker{
		ctx: ctx, match: matcher{shape: s}, entry: in.entry,
		other:   in.other,
		problem: func(p importer.Problem) error { in.problems = append(in.problems, p); return nil },
	}
	return in
}

// entry looks at one entry.
func (in *inspector) entry(e *entry) error {
	in.entries++
	in.run = 0
	in.l.early = in.entries <= earlyEntries
	if in.doubtful > 0 {
		in.sandwiched(e.date)
	}
	if !e.same {
		in.dates.add(e.date, e.first, e.line)
		in.first.date(e.date)
	}
	in.first.add(e.seconds)
	v, said := in.hear(e.rest)
	if v == nil {
		in.notice(e)
	} else if in.l.early && in.secured == nil && said.kind == chat.System {
		in.secured = v
	}
	if said.kind == chat.Text && !said.edited && bytes.HasSuffix(e.rest, []byte(">")) {
		in.editMark(e.rest)
	}
	if !e.same {
		in.previous = e.date
	}
	return nil
}

// notice looks at an entry without author.
func (in *inspector) notice(e *entry) {
	in.notices++
	text := plain(e.rest)
	in.group = in.group || words().ofGroup(text)
	if in.l.shape.tail == bracket || words().notice(text) || in.entries == 1 {
		return
	}
	in.doubtful, in.before = e.line, in.previous
}

// other counts the headers of other shapes: a few are pasted chats, many may
// be a second chat that was joined to the first.
func (in *inspector) other(line []byte) {
	if _, w, _ := digit(line, 0); w == 0 && !bytes.HasPrefix(line, []byte("[")) {
		return
	}
	h, _, ok := parse(line)
	if !ok || !plausible(h.date) || bytes.IndexByte(line[h.rest:], ':') <= 0 {
		return
	}
	if in.run++; in.run == 1 {
		in.begun = in.walk.tally.Lines
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
		in.notices--
	}
	in.doubtful = 0
}

func sameDay(a, b date) bool { return a.part == b.part && a.era == b.era }

// editMark counts a <…> at the end of a text.
func (in *inspector) editMark(rest []byte) {
	core := trimEnd(rest)
	at := bytes.LastIndexByte(core, '<')
	const kinds = 1000
	if at <= 0 || len(core)-at > maxGroup || !wordsOnly(core[at+1:len(core)-1]) || len(in.groups) > kinds {
		return
	}
	if before := trimEnd(core[:at]); len(before) == 0 || before[len(before)-1] == ':' {
		return // all that was said: a medium
	}
	in.groups[string(groupText(core[at+1:len(core)-1]))]++
}

// date takes the date of the following entries.
func (s *span) date(d date) {
	s.close()
	for k, o := range readings {
		days, ok := d.days(o)
		s.midnight[k], s.valid[k] = int64(days)*86400, ok
	}
}

// add takes an entry so many seconds after midnight.
func (s *span) add(seconds int) {
	s.low, s.high = min(s.low, seconds), max(s.high, seconds)
}

// close widens the span by the entries of the last date.
func (s *span) close() {
	for k, ok := range s.valid {
		first, last := s.midnight[k]+int64(s.low), s.midnight[k]+int64(s.high)
		if !ok || s.low > s.high {
			continue
		}
		if !s.any[k] {
			s.first[k], s.last[k], s.any[k] = first, last, true
		}
		s.first[k], s.last[k] = min(s.first[k], first), max(s.last[k], last)
	}
	s.low, s.high = math.MaxInt, -1
}

// nearCap reports whether an export of n messages may have lost its beginning:
// WhatsApp exports about 40,000 without media, 10,000 with them (E-106).
func nearCap(n int) bool {
	return n >= 39_000 && n <= 40_100 || n >= 9_800 && n <= 10_050
}

// preview settles what was gathered.
func (in *inspector) preview(src importer.Source, tally importer.Tally) (importer.Preview, error) {
	l := in.l
	const repeated = 3
	for g, n := range in.groups {
		if n >= repeated {
			l.edits[g] = true
		}
	}
	inFile := nameInFile(src)
	in.settle(inFile)
	order, assumed, contradiction := in.dates.decide()
	in.first.close()
	c := importer.ChatPreview{Name: l.chatName(inFile), Participants: l.people()}
	in.who(&c)
	if k := orderIndex(order); in.first.any[k] {
		c.First, c.Last = time.Unix(in.first.first[k], 0).UTC(), time.Unix(in.first.last[k], 0).UTC()
	}
	p := importer.Preview{
		Platform: l.shape.platform(), Lines: tally.Lines, Chats: []importer.ChatPreview{c},
		DateAssumed: assumed, Problems: in.problems,
		Answers: importer.Answers{DateOrder: order, Learnt: l},
	}
	if assumed {
		p.DateSamples = in.dates.samples
	}
	p.Problems = append(p.Problems, in.remarks(&p, &c)...)
	switch {
	case contradiction != nil:
		return p, contradiction
	case c.Messages == 0:
		return p, fault.New("only-notices", "name", src.Name())
	}
	return p, nil
}

// remarks are the problems of the whole file.
func (in *inspector) remarks(p *importer.Preview, c *importer.ChatPreview) (out []importer.Problem) {
	if p.DateAssumed && len(p.DateSamples) > 0 {
		s := p.DateSamples[0]
		out = append(out, importer.Problem{Key: "date-order-assumed", Params: map[string]string{"raw": s.Raw, "dmy": s.DMY, "mdy": s.MDY}})
	}
	const some, share = 20, 20 // fewer in one message, or than one in twenty, are pasted
	if in.foreign >= some && in.foreign*share >= in.entries {
		out = append(out, importer.Problem{Key: "mixed-shapes", Params: map[string]string{
			"line": strconv.Itoa(in.strange), "lines_count": strconv.Itoa(in.foreign)}})
	}
	if n := c.Messages + c.System; nearCap(n) {
		out = append(out, importer.Problem{Key: "maybe-truncated", Params: map[string]string{"messages_count": strconv.Itoa(c.Messages)}})
	}
	return out
}

func orderIndex(o importer.DateOrder) int {
	for k, r := range readings {
		if r == o {
			return k
		}
	}
	return 0
}

// who settles counts, the kind of chat, and whose phone made the export.
func (in *inspector) who(c *importer.ChatPreview) {
	l := in.l
	heard := 0
	mine := map[string]bool{}
	groupVoice := ""
	for _, v := range l.voices {
		c.Messages += v.messages
		heard += v.messages + v.system
		if v.mine > 0 {
			mine[v.name] = true
		}
		if v.notices && (groupVoice == "" || v.name < groupVoice) {
			groupVoice = v.name
		}
	}
	c.System = in.entries - len(l.body) - c.Messages
	people := c.Participants
	c.Group = in.group || len(people) > 2
	if c.Name == "" {
		switch {
		case c.Group && l.shape.tail == bracket:
			c.Name = groupVoice
		case !c.Group && in.secured != nil:
			c.Name = in.secured.name
		}
	}
	switch {
	case len(mine) == 1:
		for name := range mine {
			c.Owner = name
		}
	case len(mine) > 1 || c.Group:
	case len(people) == 2 && people[0].Name == c.Name:
		c.Owner = people[1].Name
	case len(people) == 2 && people[1].Name == c.Name:
		c.Owner = people[0].Name
	case len(people) == 1 && c.Name != "" && people[0].Name != c.Name:
		c.Owner = people[0].Name
	}
	l.owner = c.Owner
}
