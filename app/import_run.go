package app

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/customer"
	"huiyin/backend/fault"
	"huiyin/backend/importer"
	"huiyin/backend/settings"
	"huiyin/backend/store"
)

func checkAnswers(p *plan, answers ImportAnswers) error {
	if _, err := time.LoadLocation(answers.Zone); err != nil || answers.Zone == "" || answers.Zone == "Local" {
		return fault.New("bad-zone", "zone", answers.Zone)
	}
	if answers.NoMe || len(p.previews()) == 0 {
		return nil
	}
	var strangers []string
	for _, preview := range p.previews() {
		for _, who := range preview.Participants {
			if slices.Contains(answers.Me, who.Name) {
				return nil
			}
			if !slices.Contains(strangers, who.Name) {
				strangers = append(strangers, who.Name)
			}
		}
	}
	return fault.New("who-is-me", "names", strings.Join(strangers, ", "))
}

func (a *App) runPlan(ctx context.Context, db *store.Store, p *plan, answers ImportAnswers) (ImportResult, error) {
	result := ImportResult{Files: []ImportedFile{}, Customers: []int64{}}
	batch, err := db.BeginBatch(ctx, a.now())
	if err != nil {
		return result, err
	}
	var sources []importer.Source
	for _, f := range p.files {
		if f.fault == nil {
			sources = append(sources, f.src)
		}
	}
	progress := a.newProgress("read", sources)
	good := 0
	for n, f := range p.files {
		answer := answerFor(answers, n)
		if answer.Skip {
			continue
		}
		if f.fault == nil {
			f.src = progress.follow(good, f.src)
			good++
		}
		imported := a.importFile(ctx, db, batch, f, answer, answers, progress)
		result.add(imported)
		if ctx.Err() != nil {
			result.Cancelled = true
			break
		}
	}
	progress.done()
	if err := a.finishImport(db, batch, &result, answers); err != nil {
		return result, err
	}
	return result, nil
}

// finishImport remembers the answers for next time, drops an empty batch and
// lets the index catch up. It runs even if the import was cancelled.
func (a *App) finishImport(db *store.Store, batch store.BatchID, result *ImportResult, answers ImportAnswers) error {
	ctx := context.WithoutCancel(a.ctx)
	if !slices.ContainsFunc(result.Files, func(f ImportedFile) bool { return f.Fault == nil }) {
		return db.DropBatch(ctx, batch)
	}
	result.Batch = int64(batch)
	if err := db.SetSetting(ctx, settings.Zone, answers.Zone); err != nil {
		return err
	}
	if err := addNames(ctx, db, answers.Me); err != nil {
		return err
	}
	a.changed(db)
	return nil
}

func (r *ImportResult) add(f ImportedFile) {
	r.Files = append(r.Files, f)
	r.Added += f.Added
	r.Duplicates += f.Duplicates
	for _, id := range f.Customers {
		if !slices.Contains(r.Customers, id) {
			r.Customers = append(r.Customers, id)
		}
	}
}

func answerFor(answers ImportAnswers, index int) FileAnswer {
	for _, a := range answers.Files {
		if a.Index == index {
			return a
		}
	}
	return FileAnswer{Index: index}
}

func (a *App) importFile(ctx context.Context, db *store.Store, batch store.BatchID, f planned, answer FileAnswer, answers ImportAnswers, progress *progress) ImportedFile {
	failed := func(err error) ImportedFile {
		v := fileView(store.FileResult{})
		v.Path, v.Fault = f.src.Path, errorView(err)
		return v
	}
	if f.fault != nil {
		return failed(f.fault)
	}
	if answer.DateOrder != "" {
		f.preview.Answers.DateOrder = importer.DateOrder(answer.DateOrder)
	}
	info := fileInfo(f.src, f.format, f.preview, answers)
	got, err := db.ImportFile(ctx, batch, info, func(sink importer.Sink) (importer.Tally, error) {
		tally, err := f.format.Read(ctx, f.src, f.preview.Answers, counted{sink, progress})
		if err == nil && !tally.Balanced() {
			err = fmt.Errorf("lines of %s are not all accounted for: %+v", f.format.ID(), tally)
		}
		return tally, err
	})
	if err == nil {
		err = a.guessPlaces(ctx, db, got)
	}
	if err != nil {
		return failed(err)
	}
	got.Problems = allProblems(f.preview.Problems, got.Problems, answer)
	v := fileView(got)
	v.Path, v.Format = f.src.Path, f.format.ID()
	return v
}

// allProblems joins what the inspection and the reading found, each once. A
// date order that the user chose is no problem.
func allProblems(inspected, read []importer.Problem, answer FileAnswer) []importer.Problem {
	var all []importer.Problem
	for _, p := range inspected {
		chosen := p.Key == "date-order-assumed" && answer.DateOrder != ""
		again := slices.ContainsFunc(read, func(q importer.Problem) bool { return q.Line == p.Line && q.Key == p.Key })
		if !chosen && !again {
			all = append(all, p)
		}
	}
	return append(all, read...)
}

// counted tells the progress of every message that passes.
type counted struct {
	importer.Sink
	progress *progress
}

func (c counted) Message(r importer.Record) error {
	c.progress.messages(1)
	return c.Sink.Message(r)
}

// fileInfo describes a source to the store.
func fileInfo(src importer.Source, format importer.Format, p importer.Preview, answers ImportAnswers) store.FileInfo {
	info := store.FileInfo{
		Path: src.Path, Format: format.ID(), Channel: format.Channel(), Platform: p.Platform,
		ChatName: p.ChatName, Group: p.Group, Zone: answers.Zone, Me: answers.Me, DateOrder: p.Answers.DateOrder,
	}
	for _, who := range p.Participants {
		info.Participants = append(info.Participants, who.Name)
	}
	return info
}

// fileView shapes what the store did with a file.
func fileView(got store.FileResult) ImportedFile {
	out := ImportedFile{
		Messages: got.Messages, Added: got.Added, Duplicates: got.Duplicates, Updated: got.Updated, System: got.System,
		Problems: problemViews(got.Problems), First: instantString(got.First), Last: instantString(got.Last),
		Participants: []ParticipantView{}, Customers: []int64{},
	}
	for _, p := range got.Participants {
		side := "them"
		if p.Side == chat.Out {
			side = "me"
		}
		out.Participants = append(out.Participants, ParticipantView{Name: p.Name, Side: side, Messages: p.Messages})
	}
	for _, id := range got.Customers {
		out.Customers = append(out.Customers, int64(id))
	}
	return out
}

// guessPlaces fills country and zone of new customers from their phone numbers.
func (a *App) guessPlaces(ctx context.Context, db *store.Store, got store.FileResult) error {
	people, err := db.People(ctx)
	if err != nil {
		return err
	}
	for _, c := range people {
		if !slices.Contains(got.Created, c.ID) {
			continue
		}
		for _, identity := range c.Identities {
			if place, ok := customer.PlaceOf(identity.Handle); ok && place.Country != "" {
				if err := db.SetGuess(ctx, c.ID, place.Country, place.Zone); err != nil {
					return err
				}
				break
			}
		}
	}
	return nil
}

func emptyNotNil[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
