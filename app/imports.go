package app

import (
	"context"
	"time"

	"huiyin/backend/fault"
	"huiyin/backend/importer"
	"huiyin/backend/settings"
	"huiyin/backend/store"
)

// Imports is bound: from dropped files to messages in the store.
type Imports struct{ app *App }

// PickFiles opens the file dialog; no files means that it was closed.
func (i *Imports) PickFiles() ([]string, error) {
	paths, err := i.app.desktop.PickFiles(i.app.ctx)
	return emptyNotNil(paths), err
}

// Inspect looks at dropped files, folders and zips and says what it found and
// what stays open; faults of single files stand in the plan. Who drops files of
// their own is done with the sample data: they are cleared and never mixed.
func (i *Imports) Inspect(paths []string) (ImportPlan, error) {
	a := i.app
	if err := a.Samples.Clear(); err != nil {
		return ImportPlan{}, err
	}
	db, err := a.db()
	if err != nil {
		return ImportPlan{}, err
	}
	ctx, end, _ := a.plans.begin(a.ctx, false)
	defer end()
	p, err := a.inspect(ctx, db, paths)
	if err != nil {
		return ImportPlan{}, err
	}
	return planView(ctx, db, p)
}

func planView(ctx context.Context, db *store.Store, p *plan) (ImportPlan, error) {
	names, err := myNames(ctx, db)
	if err != nil {
		return ImportPlan{}, err
	}
	zone, err := setting(ctx, db, settings.Zone)
	if err != nil {
		return ImportPlan{}, err
	}
	view := ImportPlan{ID: p.id, Zone: zone, ZoneKnown: zone != "", Files: []PlanFile{}, Names: []NameChoice{}}
	if zone == "" {
		view.Zone = computerZone()
	}
	candidates, sure := importer.WhoAmI(p.chats(), names)
	me := map[string]bool{}
	var mine []string
	for _, c := range candidates {
		if me[c.Name] = c.Me; c.Me {
			mine = append(mine, c.Name)
		}
		view.Names = append(view.Names, NameChoice(c))
	}
	view.NamesSure = sure
	for n, f := range p.files {
		view.Files = append(view.Files, f.view(n, me))
	}
	return view, askNamesakes(ctx, db, p, &view, mine)
}

// Cancel stops the running inspection or import; the file in work is rolled
// back, files done before it stay and can be undone.
func (i *Imports) Cancel() error {
	i.app.plans.stop()
	return nil
}

// Run imports a plan, one transaction a file; a bad file does not stop the good
// ones. Faults: "plan-gone", "busy-importing", "who-is-me", "bad-zone".
func (i *Imports) Run(answers ImportAnswers) (ImportResult, error) {
	a := i.app
	started := time.Now()
	p := a.plans.get(answers.Plan)
	if p == nil {
		return ImportResult{}, fault.New("plan-gone")
	}
	db, err := a.db()
	if err != nil {
		return ImportResult{}, err
	}
	if err := checkAnswers(p, answers); err != nil {
		return ImportResult{}, err
	}
	ctx, end, ok := a.plans.begin(a.ctx, true)
	if !ok {
		return ImportResult{}, fault.New("busy-importing")
	}
	defer end()
	result, err := a.runPlan(ctx, db, p, answers)
	if err != nil {
		return ImportResult{}, err
	}
	result.Millis = time.Since(started).Milliseconds()
	return result, nil
}
