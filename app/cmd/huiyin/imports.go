package main

import (
	"fmt"
	"maps"
	"slices"
	"strconv"
	"time"

	"huiyin/app"
	"huiyin/backend/importer"
)

type importJSON struct {
	Batch int64      `json:"batch"`
	Files []fileJSON `json:"files"`
}

type fileJSON struct {
	Path         string                `json:"path"`
	Format       string                `json:"format"`
	Messages     int                   `json:"messages"`
	Added        int                   `json:"added"`
	Duplicates   int                   `json:"duplicates"`
	System       int                   `json:"system"`
	Problems     []app.ProblemView     `json:"problems"`
	First        *string               `json:"first"`
	Last         *string               `json:"last"`
	Participants []app.ParticipantView `json:"participants"`
	Orders       app.RowCounts         `json:"orders,omitzero"`
	Contacts     app.RowCounts         `json:"contacts,omitzero"`
	Receipts     app.RowCounts         `json:"receipts,omitzero"`
	Error        *app.FaultView        `json:"error,omitempty"`
}

func runImport(s *session) error {
	imports := s.app.Imports
	plan, err := imports.Inspect(s.args)
	if err != nil {
		return err
	}
	if plan, err = s.chooseTables(plan); err != nil {
		return err
	}
	answers, err := s.answers(plan)
	if err != nil {
		return err
	}
	result, err := imports.Run(answers)
	if err != nil {
		return err
	}
	return s.showImport(result)
}

// answers settles what the plan asks: flags first, then memory and evidence.
func (s *session) answers(plan app.ImportPlan) (app.ImportAnswers, error) {
	answers := app.ImportAnswers{Plan: plan.ID, Zone: plan.Zone}
	if s.flags.tz != "" {
		answers.Zone = s.flags.tz
	}
	for _, f := range plan.Files {
		answer := app.FileAnswer{Index: f.Index, DateOrder: s.flags.dateOrder}
		for _, c := range f.Chats {
			if slices.Contains(s.flags.apart, c.Name) {
				answer.Joins = append(answer.Joins, app.JoinAnswer{Chat: c.Index, Into: app.AnotherPerson})
			}
		}
		answers.Files = append(answers.Files, answer)
	}
	for _, n := range s.flags.me {
		if n == "-" {
			answers.NoMe = true
			continue
		}
		answers.Me = append(answers.Me, importer.PlainName(n))
	}
	if answers.NoMe && len(answers.Me) > 0 {
		return answers, errUsage{"--me -: says that nobody is me; leave out the other --me"}
	}
	if len(s.flags.me) == 0 && plan.NamesSure {
		for _, n := range plan.Names {
			if n.Me {
				answers.Me = append(answers.Me, n.Name)
			}
		}
	}
	return answers, nil
}

func (s *session) showImport(result app.ImportResult) error {
	out := importJSON{Batch: result.Batch, Files: []fileJSON{}}
	failed := false
	for _, f := range result.Files {
		out.Files = append(out.Files, fileJSON{
			Path: f.Path, Format: f.Format, Messages: f.Messages, Added: f.Added, Duplicates: f.Duplicates, System: f.System,
			Problems: f.Problems, First: orNull(f.First), Last: orNull(f.Last), Participants: f.Participants, Error: f.Fault,
			Orders: f.Orders, Contacts: f.Contacts, Receipts: f.Receipts,
		})
		failed = failed || f.Fault != nil
	}
	if s.flags.json {
		if err := s.json(out); err != nil {
			return err
		}
	} else {
		s.importTable(result)
	}
	for _, f := range result.Files {
		if f.Fault != nil {
			fmt.Fprintf(s.stderr, "%s: %s\n", f.Path, s.sentence("error."+f.Fault.Code, f.Fault.Params))
		}
	}
	if failed {
		return errReported
	}
	return nil
}

func (s *session) importTable(result app.ImportResult) {
	rows := [][]string{{"FILE", "FORMAT", "MESSAGES", "ADDED", "DUPLICATES", "SYSTEM", "ORDERS", "CONTACTS", "RECEIPTS", "PROBLEMS"}}
	for _, f := range result.Files {
		rows = append(rows, []string{f.Path, f.Format, strconv.Itoa(f.Messages), strconv.Itoa(f.Added), strconv.Itoa(f.Duplicates), strconv.Itoa(f.System),
			strconv.Itoa(f.Orders.Rows), strconv.Itoa(f.Contacts.Rows), strconv.Itoa(f.Receipts.Rows), strconv.Itoa(len(f.Problems))})
	}
	s.table(rows)
	for _, f := range result.Files {
		for _, p := range f.Problems {
			fmt.Fprintf(s.stdout, "%s:%d: %s\n", f.Path, p.Line, s.problem(p))
		}
	}
	if result.Batch != 0 {
		fmt.Fprintf(s.stdout, "BATCH %d  %s\n", result.Batch, (time.Duration(result.Millis) * time.Millisecond).String())
	}
}

// problem words trouble in a row or line.
func (s *session) problem(p app.ProblemView) string {
	params := map[string]string{"line": strconv.Itoa(p.Line)}
	maps.Copy(params, p.Params)
	return app.Render(s.words, "problem."+p.Key+".text", params)
}

func (s *session) batch() (int64, error) {
	id, err := strconv.ParseInt(s.args[0], 10, 64)
	if err != nil {
		return 0, errUsage{fmt.Sprintf("%q is not the number of an import", s.args[0])}
	}
	return id, nil
}

func runUndo(s *session) error {
	id, err := s.batch()
	if err != nil {
		return err
	}
	r, err := s.app.Imports.Undo(id)
	if err != nil {
		return err
	}
	if s.flags.json {
		return s.json(struct {
			Batch   int64 `json:"batch"`
			Removed int   `json:"removed"`
		}{r.Batch, r.Removed})
	}
	s.table([][]string{{"BATCH", "REMOVED"}, {strconv.FormatInt(r.Batch, 10), strconv.Itoa(r.Removed)}})
	return nil
}

func runRedo(s *session) error {
	id, err := s.batch()
	if err != nil {
		return err
	}
	r, err := s.app.Imports.Redo(id)
	if err != nil {
		return err
	}
	return s.showImport(r)
}

func runImports(s *session) error {
	batches, err := s.app.Imports.Batches()
	if err != nil {
		return err
	}
	if s.flags.json {
		return s.json(batches)
	}
	rows := [][]string{{"BATCH", "AT", "MESSAGES", "ORDERS", "CONTACTS", "RECEIPTS", "UPDATED", "DUPLICATES", "SKIPPED", "UNDONE", "FILE"}}
	for _, b := range batches {
		for _, f := range b.Files {
			row := []string{strconv.FormatInt(b.ID, 10), b.At}
			var sum app.RowCounts
			for _, c := range []app.RowCounts{f.Messages, f.Orders, f.Contacts, f.Receipts} {
				row = append(row, strconv.Itoa(c.Added))
				sum.Updated += c.Updated
				sum.Duplicates += c.Duplicates
				sum.Skipped += c.Skipped
			}
			rows = append(rows, append(row, strconv.Itoa(sum.Updated), strconv.Itoa(sum.Duplicates), strconv.Itoa(sum.Skipped),
				strconv.FormatBool(b.Undone), f.Name))
		}
	}
	s.table(rows)
	return nil
}

func runIndex(s *session) error { return s.app.Index(s.ctx) }

// runSources lists what can be imported, and how to get it.
func runSources(s *session) error {
	sources, err := app.Sources(s.flags.lang)
	if err != nil {
		return err
	}
	if s.flags.json {
		return s.json(sources)
	}
	for _, src := range sources {
		if _, err := fmt.Fprintf(s.stdout, "%s  (%s)\n", src.Name, src.ID); err != nil {
			return err
		}
		for _, how := range src.How {
			if _, err := fmt.Fprintf(s.stdout, "    %s\n", how); err != nil {
				return err
			}
		}
	}
	return nil
}
