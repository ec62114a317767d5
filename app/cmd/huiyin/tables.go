package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"

	"huiyin/app"
	"huiyin/backend/fault"
	"huiyin/backend/importer"
	"huiyin/backend/importer/spreadsheet/field"
)

// mapping is what --map says of the tables of an import.
type mapping struct {
	kind, sheet string
	columns     [][2]string // field id, and the name or number of its column; "" leaves the field out
}

// parseMapping reads "kind=orders,sheet=2026,customer=客户,amount=3"; a part with
// a comma stands in quotes.
func parseMapping(text string) (*mapping, error) {
	r := csv.NewReader(strings.NewReader(text))
	r.LazyQuotes, r.TrimLeadingSpace = true, true
	parts, err := r.Read()
	if err != nil {
		return nil, errors.New("--map: write it as kind=orders,customer=COLUMN,amount=COLUMN")
	}
	m := &mapping{}
	for _, part := range parts {
		id, value, ok := strings.Cut(part, "=")
		id, value = strings.TrimSpace(id), strings.TrimSpace(value)
		switch {
		case !ok:
			return nil, fmt.Errorf("--map: %q is not FIELD=COLUMN", part)
		case id == "kind" && slices.Contains(field.Kinds, importer.TableKind(value)):
			m.kind = value
		case id == "sheet":
			m.sheet = value
		default: // messages have a field "kind", too
			m.columns = append(m.columns, [2]string{id, value})
		}
	}
	return m, nil
}

// choose gives the choice for one table, which is laid out for the kind and
// sheet of m.
func (m *mapping) choose(t *app.TableView) (app.TableChoice, error) {
	choice := app.TableChoice{Kind: t.Kind, Sheet: t.Sheet, Columns: make([]string, len(t.Columns))}
	for i, c := range t.Columns {
		choice.Columns[i] = c.Field
	}
	for _, c := range m.columns {
		id, column := c[0], c[1]
		if !field.Has(importer.TableKind(t.Kind), id) {
			return choice, errUsage{fmt.Sprintf("--map: tables of %s have no field %q; they have: %s", t.Kind, id, fieldsOf(t))}
		}
		if at := slices.Index(choice.Columns, id); at >= 0 {
			choice.Columns[at] = ""
		}
		if column == "" {
			continue
		}
		at, ok := columnOf(t, column)
		if !ok {
			return choice, errUsage{fmt.Sprintf("--map: no column %q; there are: %s", column, columnsOf(t))}
		}
		choice.Columns[at] = id
	}
	return choice, nil
}

// columnOf finds a column by its name, else by its number from 1.
func columnOf(t *app.TableView, column string) (at int, ok bool) {
	for i, c := range t.Columns {
		if strings.EqualFold(importer.PlainName(c.Name), importer.PlainName(column)) {
			return i, true
		}
	}
	n, err := strconv.Atoi(column)
	return n - 1, err == nil && n >= 1 && n <= len(t.Columns)
}

func fieldsOf(t *app.TableView) string {
	var ids []string
	for _, kind := range t.Fields {
		if kind.Kind == t.Kind {
			for _, f := range kind.Fields {
				ids = append(ids, f.ID)
			}
		}
	}
	return strings.Join(ids, " ")
}

func columnsOf(t *app.TableView) string {
	var names []string
	for i, c := range t.Columns {
		names = append(names, fmt.Sprintf("%d %s", i+1, c.Name))
	}
	return strings.Join(names, ", ")
}

// chooseTables settles the tables of a plan as --map says.
func (s *session) chooseTables(plan app.ImportPlan) (app.ImportPlan, error) {
	m := s.flags.columns
	if m == nil {
		return plan, nil
	}
	tables := 0
	for i := range plan.Files {
		t := plan.Files[i].Table
		if t == nil || plan.Files[i].Fault != nil {
			continue
		}
		tables++
		if m.sheet != "" && !slices.Contains(t.Sheets, m.sheet) {
			return plan, fault.New("no-such-sheet", "name", m.sheet)
		}
		// first the columns as they are proposed for this kind and sheet
		laid := app.TableChoice{Kind: m.kind, Sheet: m.sheet}
		if laid.Sheet == "" {
			laid.Sheet = t.Sheet
		}
		var err error
		if plan, err = s.app.Imports.ChooseTable(plan.ID, i, laid); err != nil {
			return plan, err
		}
		choice, err := m.choose(plan.Files[i].Table)
		if err != nil {
			return plan, err
		}
		if plan, err = s.app.Imports.ChooseTable(plan.ID, i, choice); err != nil {
			return plan, err
		}
	}
	if tables == 0 {
		return plan, errUsage{"--map: there is no table among these files"}
	}
	return plan, nil
}

// runTemplate writes an empty table to fill in.
func runTemplate(s *session) error {
	kind := importer.TableKind(s.args[0])
	if !slices.Contains(field.Kinds, kind) {
		return errUsage{fmt.Sprintf("template: %q is not one of %v", kind, field.Kinds)}
	}
	if s.flags.out == "" {
		return errUsage{"template: -o FILE says where to"}
	}
	if _, err := os.Lstat(s.flags.out); err == nil {
		return errUsage{fmt.Sprintf("template: %s is there already; choose another name", s.flags.out)}
	}
	return app.WriteTemplate(s.flags.out, kind, s.flags.lang)
}
