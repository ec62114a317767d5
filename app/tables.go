package app

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"

	"huiyin/backend/fault"
	"huiyin/backend/importer"
	"huiyin/backend/settings"
	"huiyin/backend/store"
)

// TableColumn is one column of a table. Field is the id of the field that it is
// taken for (words "field.<id>.name"), "" left out.
type TableColumn struct {
	Name    string   `json:"name"`    // as it stands in the header; may be ""
	Samples []string `json:"samples"` // of the first rows, three at most
	Field   string   `json:"field"`
}

// TableField is something that a column can hold. Of required fields with the
// same Group one is enough.
type TableField struct {
	ID       string `json:"id"`
	Required bool   `json:"required"`
	Group    string `json:"group"`
}

// TableKindFields are the fields of one kind of table: "messages", "receipts",
// "customers" or "orders".
type TableKindFields struct {
	Kind   string       `json:"kind"`
	Fields []TableField `json:"fields"`
}

// TableView is what was found out of a table, for the user to confirm.
type TableView struct {
	Kind       string            `json:"kind"`
	Preset     string            `json:"preset"` // vendor whose export it is, "" none
	Sheet      string            `json:"sheet"`  // of a workbook
	Sheets     []string          `json:"sheets"`
	Encoding   string            `json:"encoding"`    // of text tables
	HeaderLine int               `json:"header_line"` // from 1; 0: no row of column names
	Rows       int               `json:"rows"`        // without the header
	Columns    []TableColumn     `json:"columns"`
	Fields     []TableKindFields `json:"fields"`
	Confirmed  bool              `json:"confirmed"` // the columns are the user's, from now or earlier
}

// TableChoice is what the user settled of a table. Columns hold a field id for
// each column, "" left out; none lets the app propose for this kind and sheet.
type TableChoice struct {
	Kind    string   `json:"kind"` // "" lets the app propose
	Sheet   string   `json:"sheet"`
	Columns []string `json:"columns"`
}

// ChooseTable looks at one table of a plan again, with what the user chose for
// its columns, and gives the whole plan anew. The choice is remembered for
// tables with the same columns once they are imported. On a fault the plan stays
// as it was: "plan-gone", and those of the table itself.
func (i *Imports) ChooseTable(plan string, file int, choice TableChoice) (ImportPlan, error) {
	a := i.app
	p := a.plans.get(plan)
	if p == nil || file < 0 || file >= len(p.files) || p.files[file].format == nil {
		return ImportPlan{}, fault.New("plan-gone")
	}
	db, err := a.db()
	if err != nil {
		return ImportPlan{}, err
	}
	ctx, end, _ := a.plans.begin(a.ctx, false)
	defer end()
	f := p.files[file]
	progress := a.newProgress("inspect", []importer.Source{f.src})
	answer := importer.TableAnswer{Kind: importer.TableKind(choice.Kind), Sheet: choice.Sheet, Columns: choice.Columns}
	given := importer.Given{Now: a.now(), Table: func(string) (importer.TableAnswer, bool) { return answer, true }}
	f.preview, f.fault = f.format.Inspect(ctx, progress.follow(0, f.src), given)
	progress.done()
	if f.fault != nil {
		return ImportPlan{}, f.fault
	}
	p = a.plans.replace(p, file, f)
	return planView(ctx, db, p)
}

// tableAnswers are the columns that the user chose in earlier imports, by the
// fingerprint of the header.
func tableAnswers(ctx context.Context, db *store.Store) (map[string]importer.TableAnswer, error) {
	raw, err := setting(ctx, db, settings.Tables)
	if err != nil {
		return nil, err
	}
	known := map[string]importer.TableAnswer{}
	if err := json.Unmarshal([]byte(raw), &known); err != nil {
		return nil, fmt.Errorf("read the columns of earlier tables: %w", err)
	}
	return known, nil
}

// rememberTables keeps the columns that the user confirmed in p.
func rememberTables(ctx context.Context, db *store.Store, p *plan) error {
	known, err := tableAnswers(ctx, db)
	if err != nil {
		return err
	}
	changed := false
	for _, f := range p.files {
		t := f.preview.Table
		if f.fault != nil || t == nil || !t.Confirmed {
			continue
		}
		answer := f.preview.Answers.Table
		old, had := known[t.Fingerprint]
		changed = changed || !had || old.Kind != answer.Kind || !slices.Equal(old.Columns, answer.Columns)
		known[t.Fingerprint] = answer
	}
	if !changed {
		return nil
	}
	raw, err := json.Marshal(known)
	if err != nil {
		return err
	}
	return db.SetSetting(ctx, settings.Tables, string(raw))
}

// tableView shapes what was found out of a table; nil for other sources.
func tableView(t *importer.Table) *TableView {
	if t == nil {
		return nil
	}
	v := &TableView{
		Kind: string(t.Kind), Preset: t.Preset, Sheet: t.Sheet, Sheets: emptyNotNil(t.Sheets), Encoding: t.Encoding,
		HeaderLine: t.HeaderLine, Rows: t.Rows, Columns: []TableColumn{}, Fields: []TableKindFields{}, Confirmed: t.Confirmed,
	}
	for _, c := range t.Columns {
		v.Columns = append(v.Columns, TableColumn{Name: c.Name, Samples: emptyNotNil(c.Samples), Field: c.Field})
	}
	for _, kind := range slices.Sorted(maps.Keys(t.Fields)) {
		fields := TableKindFields{Kind: string(kind), Fields: []TableField{}}
		for _, f := range t.Fields[kind] {
			fields.Fields = append(fields.Fields, TableField(f))
		}
		v.Fields = append(v.Fields, fields)
	}
	return v
}
