package spreadsheet_test

import (
	"bytes"
	"slices"
	"testing"

	"huiyin/backend/importer"
	"huiyin/backend/importer/importertest"
	"huiyin/backend/importer/spreadsheet"
	"huiyin/backend/importer/spreadsheet/field"
)

// TestTemplate: what a template shows is read back without a problem, in every
// kind and language, and each of its columns for what it is.
func TestTemplate(t *testing.T) {
	for _, kind := range field.Kinds {
		for _, language := range []string{"zh-Hans", "zh-Hant", "en"} {
			t.Run(string(kind)+" "+language, func(t *testing.T) {
				var b bytes.Buffer
				must(t, spreadsheet.Template(&b, kind, language))
				got := importertest.Read(t, spreadsheet.Format{}, importertest.Text("template.xlsx", b.String()))
				table := got.Preview.Table
				if table.Kind != kind || got.Rows() != 2 || len(got.Problems)+len(got.Preview.Problems) > 0 {
					t.Errorf("%s, %d rows, problems %+v %+v", table.Kind, got.Rows(), got.Preview.Problems, got.Problems)
				}
				if slices.ContainsFunc(table.Columns, func(c importer.Column) bool { return c.Field == "" }) {
					t.Errorf("a column is not known: %+v", table.Columns)
				}
			})
		}
	}
	if err := spreadsheet.Template(new(bytes.Buffer), "invoices", "en"); err == nil {
		t.Error("a kind of table that does not exist has a template")
	}
}
