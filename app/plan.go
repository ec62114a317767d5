package app

import (
	"context"
	"errors"
	"path/filepath"
	"slices"
	"strconv"
	"sync"
	"time"

	"huiyin/backend/customer"
	"huiyin/backend/importer"
	"huiyin/backend/importer/formats"
	"huiyin/backend/store"
)

// plan is an inspected import that waits for its answers.
type plan struct {
	id    string
	files []planned
}

// planned is one source of a plan; fault is set when it can't be imported.
type planned struct {
	src     importer.Source
	format  importer.Format
	preview importer.Preview
	fault   error
}

// plansKept is how many inspected plans wait for their answers at most.
const plansKept = 4

// plans keeps the latest plans and the way to cancel what runs.
type plans struct {
	mu        sync.Mutex
	count     int
	latest    []*plan
	importing bool
	cancels   map[int]context.CancelFunc // of running inspections and the running import
}

// keep stores p among the latest plans under a new id. Only the newest plan has
// notes, which bounds the memory that plans take.
func (ps *plans) keep(p *plan) {
	ps.mu.Lock()
	defer ps.mu.Unlock()
	ps.count++
	p.id = strconv.Itoa(ps.count)
	for k, old := range ps.latest {
		ps.latest[k] = old.withoutNotes()
	}
	ps.latest = append(ps.latest, p)
	if len(ps.latest) > plansKept {
		ps.latest = ps.latest[1:]
	}
}

// withoutNotes gives p without what its files have noted to save time. What
// still reads the old plan keeps it whole.
func (p *plan) withoutNotes() *plan {
	next := &plan{id: p.id, files: slices.Clone(p.files)}
	for k := range next.files {
		answers := &next.files[k].preview.Answers
		if noted, ok := answers.Learnt.(importer.Noted); ok {
			answers.Learnt = noted.WithoutNotes()
		}
	}
	return next
}

// replace gives p with another outcome for one of its files. What still reads
// the old plan keeps it whole.
func (ps *plans) replace(p *plan, file int, f planned) *plan {
	ps.mu.Lock()
	defer ps.mu.Unlock()
	next := &plan{id: p.id, files: slices.Clone(p.files)}
	next.files[file] = f
	if at := slices.IndexFunc(ps.latest, func(q *plan) bool { return q.id == p.id }); at >= 0 {
		ps.latest[at] = next
	}
	return next
}

func (ps *plans) get(id string) *plan {
	ps.mu.Lock()
	defer ps.mu.Unlock()
	for _, p := range ps.latest {
		if p.id == id {
			return p
		}
	}
	return nil
}

// begin gives a context that stop cancels, and the end of the work. Only one
// import runs at a time: ok is false for a second one.
func (ps *plans) begin(ctx context.Context, isImport bool) (_ context.Context, end func(), ok bool) {
	ps.mu.Lock()
	defer ps.mu.Unlock()
	if isImport && ps.importing {
		return nil, nil, false
	}
	ps.importing = ps.importing || isImport
	ps.count++
	id := ps.count
	ctx, cancel := context.WithCancel(ctx)
	if ps.cancels == nil {
		ps.cancels = map[int]context.CancelFunc{}
	}
	ps.cancels[id] = cancel
	return ctx, func() {
		cancel()
		ps.mu.Lock()
		defer ps.mu.Unlock()
		delete(ps.cancels, id)
		ps.importing = ps.importing && !isImport
	}, true
}

// busy tells whether an import runs.
func (ps *plans) busy() bool {
	ps.mu.Lock()
	defer ps.mu.Unlock()
	return ps.importing
}

func (ps *plans) stop() {
	ps.mu.Lock()
	defer ps.mu.Unlock()
	for _, cancel := range ps.cancels {
		cancel()
	}
}

// inspect expands the paths and inspects every source.
func (a *App) inspect(ctx context.Context, db *store.Store, paths []string) (*plan, error) {
	tables, err := tableAnswers(ctx, db)
	if err != nil {
		return nil, err
	}
	found, refused, err := formats.Find(ctx, paths)
	if err != nil {
		return nil, err
	}
	p := &plan{}
	for _, r := range refused {
		p.files = append(p.files, planned{src: importer.Source{Path: r.Path, Entry: r.Entry}, fault: r.Err})
	}
	sources := make([]importer.Source, len(found))
	for i, f := range found {
		sources[i] = f.Source
	}
	progress := a.newProgress("inspect", sources)
	given := importer.Given{Now: a.now(), Files: len(sources), Table: func(fingerprint string) (importer.TableAnswer, bool) {
		answer, known := tables[fingerprint]
		return answer, known
	}}
	for i, src := range sources {
		f := planned{src: src, format: found[i].Format}
		f.preview, f.fault = f.format.Inspect(ctx, progress.follow(i, src), given)
		if errors.Is(f.fault, context.Canceled) {
			return nil, f.fault
		}
		p.files = append(p.files, f)
	}
	progress.done()
	a.plans.keep(p)
	return p, nil
}

// chats gives the chats of all files that can be imported and are not left out
// unless asked for.
func (p *plan) chats() []importer.ChatPreview {
	var all []importer.ChatPreview
	for _, f := range p.files {
		if f.fault != nil {
			continue
		}
		for _, c := range f.preview.Chats {
			if !c.Offered {
				all = append(all, c)
			}
		}
	}
	return all
}

func (f planned) view(index int, me map[string]bool) PlanFile {
	v := PlanFile{
		Index: index, Name: sourceName(f.src), Path: f.src.Path,
		Chats: []PlanChat{}, DateSamples: []DateSampleView{},
		Problems: problemViews(f.preview.Problems), Fault: faultView(f.fault),
	}
	if f.fault != nil {
		return v
	}
	p := f.preview
	v.Format, v.Platform = f.format.ID(), p.Platform
	v.DateOrder, v.DateAssumed = string(p.Answers.DateOrder), p.DateAssumed
	v.Orders, v.Contacts, v.Receipts = p.Orders, p.Contacts, p.Receipts
	v.Table = tableView(p.Table)
	for _, s := range p.DateSamples {
		v.DateSamples = append(v.DateSamples, DateSampleView(s))
	}
	for n, c := range p.Chats {
		v.Chats = append(v.Chats, f.chatView(n, c, me))
	}
	return v
}

// chatView shapes one chat of a source; me are the names proposed as the user's.
func (f planned) chatView(index int, c importer.ChatPreview, me map[string]bool) PlanChat {
	v := PlanChat{
		Index: index, Name: c.Name, Channel: channelOf(f.format, c), Group: c.Group, Offered: c.Offered, Directed: c.Directed,
		Messages: c.Messages, System: c.System, First: wallString(c.First), Last: wallString(c.Last),
		Participants: []ParticipantView{}, Partners: []PartnerView{}, Namesakes: []NamesakeView{},
	}
	for _, who := range c.Participants {
		side := "them"
		if c.Directed && who.Name == c.Owner || !c.Directed && me[who.Name] {
			side = "me"
		} else {
			place := placeOf(who)
			v.Partners = append(v.Partners, PartnerView{Name: who.Name, Phone: place.Phone, Country: place.Country, Zone: place.Zone})
		}
		v.Participants = append(v.Participants, ParticipantView{Name: who.Name, Side: side, Messages: who.Messages})
	}
	return v
}

// placeOf is what the phone number of a participant tells.
func placeOf(who importer.Participant) customer.Place {
	for _, handle := range append([]string{who.Name}, who.Handles...) {
		if place, ok := customer.PlaceOf(handle); ok {
			return place
		}
	}
	return customer.Place{}
}

func channelOf(format importer.Format, c importer.ChatPreview) string {
	if c.Channel != "" {
		return c.Channel
	}
	return format.Channel()
}

func sourceName(src importer.Source) string {
	name := filepath.Base(src.Path)
	if src.Entry != "" {
		name += " › " + src.Entry
	}
	return name
}

func wallString(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.Format("2006-01-02T15:04:05")
}

func instantString(t time.Time) string {
	if t.IsZero() {
		return ""
	}
	return t.UTC().Format(time.RFC3339Nano)
}
