package field_test

import (
	"io/fs"
	"slices"
	"strings"
	"testing"

	"huiyin/backend/importer"
	"huiyin/backend/importer/spreadsheet/field"
)

// TestComplete: every field has words, every word file a field, and a column
// named like a field is that field.
func TestComplete(t *testing.T) {
	ids := map[string]bool{}
	for kind, fields := range field.All() {
		for _, f := range fields {
			ids[f.ID] = true
			if _, err := fs.Stat(field.Words, "words/"+f.ID+".json"); err != nil {
				t.Errorf("%s has no words: %v", f.ID, err)
			}
			if got := field.Of(kind, f.ID); got != f.ID {
				t.Errorf("a column %q of %s is taken for %q", f.ID, kind, got)
			}
		}
	}
	files, err := fs.Glob(field.Words, "words/*.json")
	if err != nil {
		t.Fatal(err)
	}
	for _, file := range files {
		if id := strings.TrimSuffix(strings.TrimPrefix(file, "words/"), ".json"); !ids[id] {
			t.Errorf("%s names no field", file)
		}
	}
}

// TestOf: names in English and Chinese, with other case, blanks and marks.
func TestOf(t *testing.T) {
	for _, c := range []struct {
		kind importer.TableKind
		name string
		want string
	}{
		{importer.OrderTable, "下单日期", "date"}, {importer.OrderTable, " Order-No. ", "number"}, {importer.OrderTable, "客戶名稱", "customer"},
		{importer.OrderTable, "Ａｍｏｕｎｔ", "amount"}, {importer.MessageTable, "statusString", "status"}, {importer.MessageTable, "sender_name", "sender"},
		{importer.ReceiptTable, "waId", "phone"}, {importer.ContactTable, "Person - Name", "customer"}, {importer.ContactTable, "Phone 1 - Value", "phone"},
		{importer.OrderTable, "Amount (USD)", "amount"}, {importer.MessageTable, "方向（收 / 发）", "direction"}, {importer.OrderTable, "(amount)", "amount"},
		{importer.ContactTable, "amount", ""}, {importer.OrderTable, "Kunde", ""}, {importer.OrderTable, "", ""},
	} {
		if got := field.Of(c.kind, c.name); got != c.want {
			t.Errorf("%q of %s: got %q, want %q", c.name, c.kind, got, c.want)
		}
	}
}

// TestLacking: of a group one field is enough.
func TestLacking(t *testing.T) {
	for _, c := range []struct {
		columns []string
		want    int
	}{
		{nil, 3}, {[]string{"customer"}, 2}, {[]string{"phone", "email"}, 2}, {[]string{"customer", "date", "amount"}, 0},
	} {
		if got := field.Lacking(importer.OrderTable, c.columns); len(got) != c.want || slices.ContainsFunc(got, func(ids []string) bool { return len(ids) == 0 }) {
			t.Errorf("%v: lacking %v", c.columns, got)
		}
	}
}
