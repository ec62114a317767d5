package messenger

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"strings"

	"huiyin/backend/chat"
	"huiyin/backend/fault"
	"huiyin/backend/importer"
)

// learnt is what a survey found: the parts that are read, in the order of their
// numbers, and what is to be remarked.
type learnt struct {
	parts    []part
	order    importer.DateOrder // of dates in numbers
	dates    evidence
	problems []importer.Problem
	census   census
	owners   map[string]bool // who is told of themselves
}

// Inspect implements importer.Format.
func (Format) Inspect(ctx context.Context, src importer.Source, _ importer.Given) (importer.Preview, error) {
	l, err := survey(ctx, src, importer.InferOrder)
	if err != nil {
		return importer.Preview{}, err
	}
	if l.overlap() {
		l.census = newCensus()
		if _, err := l.read(ctx, &l.census); err != nil {
			return importer.Preview{}, err
		}
	}
	c := l.chat(src)
	p := importer.Preview{Chats: []importer.ChatPreview{c}, Problems: l.problems, Answers: importer.Answers{DateOrder: l.order, Learnt: l}}
	for _, part := range l.parts {
		p.Lines += part.entries
	}
	if l.dates.open() {
		p.DateAssumed, p.DateSamples = true, l.dates.samples
		s := p.DateSamples[0]
		p.Problems = append(p.Problems, importer.Problem{Key: "date-order-assumed",
			Params: map[string]string{"raw": s.Raw, "dmy": s.DMY, "mdy": s.MDY}})
	}
	if c.Messages == 0 {
		return p, fault.New("only-notices", "name", l.parts[0].name())
	}
	return p, nil
}

// survey goes through all files once. JSON is exact, so pages of the same
// thread are left out where there is any. An order of dates that is not given
// is settled by them, or is day first.
func survey(ctx context.Context, src importer.Source, order importer.DateOrder) (*learnt, error) {
	files := src.Parts
	if len(files) == 0 {
		files = []importer.Source{src}
	}
	l := &learnt{census: newCensus(), order: order, owners: map[string]bool{}}
	for _, html := range []bool{false, true} {
		for _, f := range files {
			at := placeOf(f)
			switch {
			case isPage(f) != html:
				continue
			case html && len(l.parts) > 0 && !l.parts[0].html:
				l.remark("html-beside-json", f)
				continue
			}
			p := part{src: f, html: html, order: cmp.Or(order, importer.DMY), nobody: nobody[at.channel(f.Head)], owners: l.owners}
			if err := l.visit(ctx, &p); err != nil {
				return nil, err
			}
		}
	}
	if len(l.parts) == 0 {
		return nil, fault.New("chat-incomplete", "name", src.Name())
	}
	for _, p := range l.parts {
		l.dates.join(p.dates)
	}
	if settled := l.dates.order(); order == importer.InferOrder && settled == importer.MDY {
		again, err := survey(ctx, src, settled)
		if err == nil {
			again.dates = l.dates
		}
		return again, err
	}
	if l.dates.any {
		l.order = cmp.Or(order, importer.DMY)
	}
	l.missing(files)
	return l, nil
}

// visit surveys one file and counts what is in it.
func (l *learnt) visit(ctx context.Context, p *part) error {
	if n := len(l.parts); n > 0 {
		p.base = l.parts[n-1].base + l.parts[n-1].entries
	}
	var problems []importer.Problem
	counted := newCensus()
	err := p.records(ctx, func(r importer.Record) error {
		p.time(r.Wall)
		return counted.Message(r)
	}, func(problem importer.Problem) error {
		problems = append(problems, problem)
		return nil
	})
	if err != nil {
		return err
	}
	if !p.whole() {
		l.remark("part-left-out", p.src)
		return nil
	}
	l.parts = append(l.parts, *p)
	l.problems = append(append(l.problems, problems...), p.remarks()...)
	l.census.add(counted)
	return nil
}

func (l *learnt) remark(key string, f importer.Source) {
	p := part{src: f}
	l.problems = append(l.problems, importer.Problem{Key: key, Params: map[string]string{"name": p.name()}})
}

// missing remarks the numbers that lack between the files of the thread: they
// may lie in another zip of the download.
func (l *learnt) missing(files []importer.Source) {
	have := map[int]bool{}
	last := 0
	for _, f := range files {
		n := placeOf(f).number
		have[n], last = true, max(last, n)
	}
	var gaps []string
	const enough = 20
	for n := 1; n < last && len(gaps) < enough; n++ {
		if !have[n] {
			gaps = append(gaps, "message_"+strconv.Itoa(n))
		}
	}
	if len(gaps) > 0 {
		l.problems = append(l.problems, importer.Problem{Key: "parts-missing", Params: map[string]string{
			"name": l.parts[0].name(), "missing": strings.Join(gaps, ", ")}})
	}
}

// overlap reports whether any two parts cover the same time.
func (l *learnt) overlap() bool {
	order := slices.Clone(l.parts)
	slices.SortFunc(order, func(a, b part) int { return a.first.Compare(b.first) })
	for i := 1; i < len(order); i++ {
		if !order[i].first.After(order[i-1].last) {
			return true
		}
		if order[i].last.Before(order[i-1].last) {
			order[i].last = order[i-1].last
		}
	}
	return false
}

// nobody is how the accounts of people who left are called, by channel, where
// the export has an empty name.
var nobody = map[string]string{messengerChannel: "Facebook user", instagramChannel: "Instagram user"}

// chat settles what is known of the thread.
func (l *learnt) chat(src importer.Source) importer.ChatPreview {
	at := placeOf(l.parts[0].src)
	c := importer.ChatPreview{
		Messages: l.census.messages, System: l.census.system, First: l.census.first, Last: l.census.last,
	}
	if ch := at.channel(src.Head); ch != messengerChannel {
		c.Channel = ch
	}
	if at.threaded {
		c.ID = threadID(at.folder[len(at.folder)-1])
	}
	people := map[string]int{}
	for _, p := range l.parts {
		c.Name, c.Group = cmp.Or(c.Name, p.title), c.Group || p.group
		if p.thread != "" {
			c.ID = cmp.Or(threadID(p.thread), c.ID)
		}
		for _, name := range p.people {
			people[name] += 0
		}
	}
	for name, n := range l.census.by {
		people[name] += n
	}
	for name, n := range people {
		c.Participants = append(c.Participants, importer.Participant{Name: name, Messages: n})
	}
	slices.SortFunc(c.Participants, func(a, b importer.Participant) int {
		return cmp.Or(cmp.Compare(b.Messages, a.Messages), strings.Compare(a.Name, b.Name))
	})
	c.Name = encryptedName(c.Name, src.Name())
	c.Group = c.Group || len(c.Participants) > 2
	l.who(&c)
	return c
}

// encryptedName takes the number off a name that is that of the file, too.
func encryptedName(name, file string) string {
	stem, isJSON := strings.CutSuffix(file, ".json")
	k := strings.LastIndexByte(stem, '_')
	if !isJSON || name != stem || k <= 0 || strings.Trim(stem[k+1:], "0123456789") != "" {
		return name
	}
	return stem[:k]
}

// who settles whose export it is: whom the words "You called …" are about, else
// in a chat of two the one whose name is not that of the chat. A deleted account
// is known by the thread: its name is that of others, too.
func (l *learnt) who(c *importer.ChatPreview) {
	if len(l.owners) == 1 {
		for name := range l.owners {
			c.Owner = name
		}
	}
	if !c.Group && len(c.Participants) == 1 && c.Name != "" && c.Participants[0].Name != c.Name {
		c.Owner = c.Participants[0].Name // they left the chat, and never wrote
	}
	if c.Group || len(c.Participants) != 2 {
		return
	}
	title := cmp.Or(c.Name, nobody[cmp.Or(c.Channel, messengerChannel)])
	for i, them := range c.Participants {
		if us := c.Participants[1-i].Name; c.Owner == us || c.Owner == "" && them.Name == title {
			c.Owner = us
			c.Name = cmp.Or(c.Name, them.Name)
			if words.deleted[strings.ToLower(them.Name)] && c.ID != "" {
				c.Participants[i].Handles = []string{"id:" + c.ID}
			}
			return
		}
	}
}

// census counts what a thread holds; it implements importer.Sink.
type census struct {
	messages, system int
	by               map[string]int
	span
}

func newCensus() census { return census{by: map[string]int{}} }

// Message implements importer.Sink.
func (c *census) Message(r importer.Record) error {
	c.span.add(r.Wall, r.Wall)
	if r.Kind == chat.System {
		c.system++
		return nil
	}
	c.messages++
	c.by[r.Sender]++
	return nil
}

// Problem implements importer.Sink: the survey has collected them.
func (c *census) Problem(importer.Problem) error { return nil }

// add joins the counts of two parts.
func (c *census) add(other census) {
	c.messages += other.messages
	c.system += other.system
	for name, n := range other.by {
		c.by[name] += n
	}
	if !other.first.IsZero() {
		c.span.add(other.first, other.last)
	}
}
