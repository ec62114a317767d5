package app

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"time"

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
	for _, country := range answers.Places {
		if country != "" && len(customer.Zones(country)) == 0 {
			return fault.New("bad-country", "country", country)
		}
	}
	if answers.NoMe {
		return nil
	}
	var strangers []string
	for _, c := range p.chats() {
		if c.Directed {
			continue
		}
		for _, who := range c.Participants {
			if slices.Contains(answers.Me, who.Name) {
				return nil
			}
			if !slices.Contains(strangers, who.Name) {
				strangers = append(strangers, who.Name)
			}
		}
	}
	if len(strangers) == 0 {
		return nil
	}
	return fault.New("who-is-me", "names", strings.Join(strangers, ", "))
}

func (a *App) runPlan(ctx context.Context, db *store.Store, p *plan, answers ImportAnswers) (ImportResult, error) {
	result := ImportResult{Files: []ImportedFile{}, Customers: []int64{}}
	if err := a.backUp(ctx, db); err != nil {
		if result.Cancelled = ctx.Err() != nil; result.Cancelled {
			return result, nil
		}
		return result, err
	}
	batch, err := db.BeginBatch(ctx, a.now())
	if err != nil {
		return result, err
	}
	if err := a.markUnfinished(ctx, db, batch, p); err != nil {
		return result, err
	}
	var sources []importer.Source
	for _, f := range p.files {
		if f.fault == nil {
			sources = append(sources, f.src)
		}
	}
	progress := a.newProgress("read", sources)
	intake := db.Intake(batch)
	good := 0
	for n, f := range p.files {
		answer := answerFor(answers, n)
		if answer.Skip || f.fault == nil && len(fileInfos(f, answer, answers)) == 0 {
			continue
		}
		if f.fault == nil {
			f.src = progress.follow(good, f.src)
			good++
		}
		imported := a.importFile(ctx, db, intake, f, answer, answers, progress)
		result.add(imported)
		if ctx.Err() != nil {
			result.Cancelled = true
			break
		}
	}
	progress.done()
	err = a.finishImport(db, batch, p, &result, answers)
	return result, cmpErr(err, a.clearUnfinished(db, batch))
}

// finishImport remembers the answers for next time, drops an empty batch and
// lets the index catch up. It runs even if the import was cancelled.
func (a *App) finishImport(db *store.Store, batch store.BatchID, p *plan, result *ImportResult, answers ImportAnswers) error {
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
	if err := rememberTables(ctx, db, p); err != nil {
		return err
	}
	a.changed(db, customerIDs(result.Customers)...)
	return nil
}

func customerIDs(ids []int64) []customer.ID {
	out := make([]customer.ID, len(ids))
	for i, id := range ids {
		out[i] = customer.ID(id)
	}
	return out
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

func (a *App) importFile(ctx context.Context, db *store.Store, intake *store.Intake, f planned, answer FileAnswer, answers ImportAnswers, progress *progress) ImportedFile {
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
	infos := fileInfos(f, answer, answers)
	got, err := intake.ImportFile(ctx, infos, func(sink importer.Sink) (importer.Tally, error) {
		tally, err := f.format.Read(ctx, f.src, f.preview.Answers, counted{sink.(importer.RowSink), progress})
		if err == nil && !tally.Balanced() {
			err = fmt.Errorf("lines of %s are not all accounted for: %+v", f.format.ID(), tally)
		}
		return tally, err
	})
	if err == nil {
		err = placeCustomers(ctx, db, got, answers.Places)
	}
	if err != nil {
		return failed(err)
	}
	v := filesView(got)
	v.Problems = problemViews(allProblems(f.preview.Problems, got, answer))
	v.Path, v.Format = f.src.Path, f.format.ID()
	return v
}

// allProblems joins what the inspection and the reading found, each once. A
// date order that the user chose is no problem.
func allProblems(inspected []importer.Problem, got []store.FileResult, answer FileAnswer) []importer.Problem {
	var all, read []importer.Problem
	for _, f := range got {
		read = append(read, f.Problems...)
	}
	for _, p := range inspected {
		chosen := p.Key == "date-order-assumed" && answer.DateOrder != ""
		again := slices.ContainsFunc(read, func(q importer.Problem) bool { return q.Line == p.Line && q.Key == p.Key })
		if !chosen && !again {
			all = append(all, p)
		}
	}
	return append(all, read...)
}

// counted tells the progress of every message and row that passes.
type counted struct {
	importer.RowSink
	progress *progress
}

func (c counted) Message(r importer.Record) error {
	c.progress.messages(1)
	return c.RowSink.Message(r)
}

func (c counted) Order(r importer.OrderRow) error {
	c.progress.messages(1)
	return c.RowSink.Order(r)
}

func (c counted) Contact(r importer.ContactRow) error {
	c.progress.messages(1)
	return c.RowSink.Contact(r)
}

func (c counted) Receipt(r importer.ReceiptRow) error {
	c.progress.messages(1)
	return c.RowSink.Receipt(r)
}

// placeCustomers fills country and zone of new customers: as the user chose, by
// name, else from their phone numbers.
func placeCustomers(ctx context.Context, db *store.Store, got []store.FileResult, chosen map[string]string) error {
	var created []customer.ID
	for _, f := range got {
		created = append(created, f.Created...)
	}
	people, err := db.Newcomers(ctx, created)
	if err != nil {
		return err
	}
	for _, c := range people {
		place, guessed := guessPlace(c), true
		if country, ok := chosen[c.Name]; ok && country != place.Country {
			place, guessed = customer.Place{Country: country}, false
			if zones := customer.Zones(country); len(zones) > 0 {
				place.Zone = zones[0]
			}
		}
		if place.Country == "" {
			continue
		}
		if err := db.SetPlace(ctx, c.ID, place.Country, place.Zone, guessed); err != nil {
			return err
		}
	}
	return nil
}

// guessPlace is where the first number of a customer that belongs to a country
// says they are.
func guessPlace(c store.Newcomer) customer.Place {
	for _, handle := range c.Handles {
		if place, ok := customer.PlaceOf(handle); ok && place.Country != "" {
			return place
		}
	}
	return customer.Place{}
}

func emptyNotNil[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}
