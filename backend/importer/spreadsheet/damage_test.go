package spreadsheet_test

import (
	"strings"
	"testing"

	"huiyin/backend/fault"
	"huiyin/backend/importer/importertest"
	"huiyin/backend/importer/spreadsheet"
)

// TestDamagedTexts: what other programs leave in their tables.
func TestDamagedTexts(t *testing.T) {
	for _, c := range []struct{ name, text, orders, problems string }{
		{"formulas without a value", "Customer,Date,Amount\n#REF!,2026-03-01,5\nA,2026-03-01,#N/A\nB,#VALUE!,5\n", "", "row-no-person row-bad-amount row-no-date"},
		{"stray NULs", "Customer,Date,Amount\nAna\x00 Lopez,2026-03-01,5\nBob,2026-03-02,6\n", "Ana Lopez,Bob", ""},
		{"an empty amount, a short row, a long row", "Customer,Date,Amount\nA,2026-03-01\nB,2026-03-02,6,7,8\n", "B", "row-bad-amount"},
		{"titles above, a sum below", "Report,,\nPrinted 2026-05-01,,\n,,\nCustomer,Order date,Amount\nA,2026-03-01,1\nTotal,,1\n", "A", "row-total"},
		{"a name like a sum", "Customer,Date,Amount\nTotal Trading Co,2026-03-01,5\n", "Total Trading Co", ""},
		{"an open quotation mark", "Customer,Date,Amount\nA,2026-03-01,5\n\"B,2026-03-01,5\nC,2026-03-01,5\n", "A", "row-no-date"},
		{"line ends of old Macs", "Customer,Date,Amount\rA,2026-03-01,5\rB,2026-03-02,6\r", "A,B", ""},
		{"column names twice", "Customer,Date,Date,Amount,Amount\nA,2026-03-01,2026-04-01,5,6\n", "A", ""},
		{"very many columns", "Customer,Date,Amount" + strings.Repeat(",x", 16_381) + "\nA,2026-03-01,5" + strings.Repeat(",", 16_381) + "\n", "A", ""},
		{"a very long cell", "Customer,Date,Amount,Note\nA,2026-03-01,5," + strings.Repeat("x", 5_000_000) + "\nB,2026-03-02,6,\n", "A,B", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := importertest.Read(t, spreadsheet.Format{}, importertest.Text("orders.csv", c.text))
			var orders, problems []string
			for _, o := range got.Orders {
				orders = append(orders, o.Who.Name)
			}
			for _, p := range got.Problems {
				problems = append(problems, p.Key)
			}
			if strings.Join(orders, ",") != c.orders || strings.Join(problems, " ") != c.problems {
				t.Errorf("got %q with %q, want %q with %q", orders, problems, c.orders, c.problems)
			}
		})
	}
}

// TestRefusedTexts: K-09, a row without end is not taken into memory; web pages
// named .xls say what to do.
func TestRefusedTexts(t *testing.T) {
	for _, c := range []struct{ name, file, text, fault string }{
		{"a row without end", "a.csv", "Customer,Date,Amount\n\"B,2026-03-01,5\n" + strings.Repeat("C,2026-03-01,5\n", 2<<20), "row-too-long"},
		{"column names alone", "a.csv", "Customer,Date,Amount\n", "table-empty"},
		{"a web page", "a.xls", "\r\n<HTML><table><tr><td>Customer</td></tr></table>", "table-other"},
		{"Excel's XML of 2003", "a.xls", "\ufeff<?xml version=\"1.0\"?><Workbook/>", "table-other"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, err := (spreadsheet.Format{}).Inspect(t.Context(), importertest.Text(c.file, c.text), importertest.Given); fault.Code(err) != c.fault {
				t.Errorf("got %v, want %s", err, c.fault)
			}
		})
	}
}
