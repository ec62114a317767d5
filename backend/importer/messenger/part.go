package messenger

import (
	"bufio"
	"context"
	"errors"
	"io"
	"strconv"
	"time"

	"huiyin/backend/importer"
)

// holdable is the size of the largest file that is held in memory while its
// entries are put in order, in bytes. Files of a download have 10,000 messages
// at most, which is a tenth of it.
const holdable = 32 << 20

// head is what a file says of its thread.
type head struct {
	people     []string // names, as participants
	hasPeople  bool
	hasEntries bool
	title      string
	thread     string // path of the thread, "" in encrypted chats
	group      bool
}

// part is one file of a thread, and what the survey found in it.
type part struct {
	head
	src      importer.Source
	html     bool
	nobody   string             // the name of people without one
	order    importer.DateOrder // of dates in numbers, HTML only
	base     int                // entries of the parts before it
	entries  int
	refused  int
	cut      bool // ends before its time
	unsound  int  // entries with characters that no text has
	firstBad int  // the first of those
	dates    evidence
	owners   map[string]bool // who is told of themselves

	span
	falls, rises int // steps back and forth in time
	latest       time.Time
}

// records gives the records of a part in the order of its file, what cannot be
// read to refuse, by the number of its entry. It sets what is counted.
func (p *part) records(ctx context.Context, give func(importer.Record) error, refuse func(importer.Problem) error) (err error) {
	p.entries, p.refused, p.cut, p.unsound = 0, 0, false, 0
	f, err := p.src.Open()
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	b := bufio.NewReader(f)
	if mark, err := b.Peek(3); err == nil && string(mark) == "\ufeff" {
		if _, err := b.Discard(len(mark)); err != nil {
			return err
		}
	}
	if p.html {
		return p.page(ctx, b, give, refuse)
	}
	return p.json(ctx, b, give, refuse)
}

func (p *part) json(ctx context.Context, r io.Reader, give func(importer.Record) error, refuse func(importer.Problem) error) error {
	e := entryReader{nobody: p.nobody, names: map[string]string{}, owners: p.owners}
	p.head = head{}
	err := newDocument(ctx, r).walk(p.headField, func(raw []byte) error {
		p.entries++
		rec, ok := e.read(raw)
		if !ok {
			return p.refuse(refuse)
		}
		if !e.clean {
			if p.unsound++; p.unsound == 1 {
				p.firstBad = p.entries
			}
		}
		rec.Line = p.base + p.entries
		return give(rec)
	})
	if errors.Is(err, errCut) {
		p.cut, err = true, nil
	}
	return err
}

// refuse reports the last entry as one that cannot be read.
func (p *part) refuse(refuse func(importer.Problem) error) error {
	p.refused++
	return refuse(p.problem("entry-unreadable", p.entries))
}

// problem is one with an entry of the file.
func (p *part) problem(key string, entry int) importer.Problem {
	return importer.Problem{Line: p.base + entry, Key: key, Params: map[string]string{
		"name": p.name(), "entry_count": strconv.Itoa(entry)}}
}

// name is the file as a person knows it, with the folder of its thread.
func (p *part) name() string {
	at := placeOf(p.src)
	if len(at.folder) > 0 && at.number > 0 && at.folder[len(at.folder)-1] != "" {
		return at.folder[len(at.folder)-1] + "/" + p.src.Name()
	}
	return p.src.Name()
}

// remarks are the problems of the file as a whole.
func (p *part) remarks() (out []importer.Problem) {
	if p.unsound > 0 {
		b := p.problem("entry-invalid-text", p.firstBad)
		b.Params["messages_count"] = strconv.Itoa(p.unsound)
		out = append(out, b)
	}
	if p.cut {
		b := p.problem("file-cut-off", p.entries)
		b.Params["messages_count"] = strconv.Itoa(p.entries - p.refused)
		out = append(out, b)
	}
	return out
}

// headField takes a member of the head.
func (p *part) headField(key, value []byte) {
	switch string(key) {
	case "participants":
		p.hasPeople = value[0] == '['
		elements(value, func(one []byte) {
			name, _ := text(one)
			fields(one, func(key, value []byte) {
				if string(key) == "name" {
					name, _ = text(value)
				}
			})
			if name = importer.PlainName(name); name == "" {
				name = p.nobody
			}
			p.people = append(p.people, name)
		})
	case "messages":
		p.hasEntries = true
	case "title", "threadName":
		s, _ := text(value)
		p.title = importer.PlainName(s)
	case "thread_path":
		p.thread, _ = text(value)
	case "thread_type":
		p.group = p.group || string(value) == `"RegularGroup"`
	case "joinable_mode":
		p.group = p.group || value[0] == '{'
	}
}

// time widens the span of the part by a record.
func (p *part) time(t time.Time) {
	switch {
	case t.Before(p.latest):
		p.falls++
	case t.After(p.latest):
		p.rises++
	}
	p.span.add(t, t)
	p.latest = t
}

// whole reports whether a part is a thread: both who takes part and messages,
// unless it was cut off before the one that comes later.
func (p *part) whole() bool {
	if p.html {
		return p.entries > 0
	}
	return p.hasEntries && (p.hasPeople || p.cut && p.entries > p.refused)
}
