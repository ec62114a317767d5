package spreadsheet_test

import (
	"bytes"
	"context"
	"encoding/csv"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"

	"huiyin/backend/fault"
	"huiyin/backend/importer"
	"huiyin/backend/importer/importertest"
	"huiyin/backend/importer/spreadsheet"
)

// book builds a workbook; its first sheet holds the rows of a CSV text.
func book(t testing.TB, sheet, rows string, more func(*excelize.File)) importer.Source {
	t.Helper()
	f := excelize.NewFile()
	must(t, f.SetSheetName("Sheet1", sheet))
	cells, err := csv.NewReader(strings.NewReader(rows)).ReadAll()
	must(t, err)
	for y, row := range cells {
		for x, text := range row {
			name, err := excelize.CoordinatesToCellName(x+1, y+1)
			must(t, err)
			var value any = text
			var n float64
			if _, err := fmt.Sscanf(text, "#%g", &n); err == nil { // a number
				value = n
			}
			must(t, f.SetCellValue(sheet, name, value))
		}
	}
	if more != nil {
		more(f)
	}
	var b bytes.Buffer
	must(t, f.Write(&b))
	must(t, f.Close())
	return importertest.Text("table.xlsx", b.String())
}

func must(t testing.TB, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// TestWorkbookOrders: dates and amounts that Excel stores as numbers, with the
// currency in the number format; a customer merged over two orders; a hidden
// sheet and one that fits less.
func TestWorkbookOrders(t *testing.T) {
	src := book(t, "订单", `客户,日期,金额,订单号
Alex Chen,#46086,#4650,HY-031
,#46087.5,#932.5,HY-032
Klaus Weber,#46088,#1200,HY-033
,#46089,#10,HY-034
`, func(f *excelize.File) {
		must(t, f.MergeCell("订单", "A2", "A3"))
		for cell, format := range map[string]string{"C2": `[$US$-409]#,##0.00`, "C3": `[$US$-409]#,##0.00`, "C4": `[$€-407] #,##0.00`} {
			style, err := f.NewStyle(&excelize.Style{CustomNumFmt: &format})
			must(t, err)
			must(t, f.SetCellStyle("订单", cell, cell, style))
		}
		_, err := f.NewSheet("旧")
		must(t, err)
		must(t, f.SetCellValue("旧", "A1", "客户"))
		must(t, f.SetSheetVisible("旧", false))
		_, err = f.NewSheet("说明")
		must(t, err)
		must(t, f.SetCellValue("说明", "A1", "先看这里"))
	})
	got := importertest.Read(t, spreadsheet.Format{}, src)
	var lines []string
	for _, o := range got.Orders {
		lines = append(lines, fmt.Sprintf("%d %s %s %d%s %s", o.Line, o.Who.Name, o.At.Format("2006-01-02T15:04"), o.Amount.Minor, o.Amount.Currency, o.Number))
	}
	want := "2 Alex Chen 2026-03-05T00:00 465000USD HY-031\n3 Alex Chen 2026-03-06T12:00 93250USD HY-032\n4 Klaus Weber 2026-03-07T00:00 120000EUR HY-033"
	if text := strings.Join(lines, "\n"); text != want {
		t.Errorf("got\n%s\nwant\n%s", text, want)
	}
	if len(got.Problems) != 1 || got.Problems[0].Key != "row-no-person" || got.Problems[0].Line != 5 {
		t.Errorf("an empty cell that is not merged must stay empty: %+v", got.Problems)
	}
	table := got.Preview.Table
	if table.Sheet != "订单" || strings.Join(table.Sheets, ",") != "订单,说明" || table.Kind != importer.OrderTable {
		t.Errorf("sheet %q of %q, kind %s", table.Sheet, table.Sheets, table.Kind)
	}
}

// TestMergedHeader: column names in two rows, the upper ones merged.
func TestMergedHeader(t *testing.T) {
	src := book(t, "S", `Customer,Order,,
,Order date,Amount,Currency
Klaus Weber,2026-03-05,#10,EUR
`, func(f *excelize.File) {
		must(t, f.MergeCell("S", "A1", "A2"))
		must(t, f.MergeCell("S", "B1", "D1"))
	})
	got := importertest.Read(t, spreadsheet.Format{}, src)
	if len(got.Orders) != 1 || got.Orders[0].Who.Name != "Klaus Weber" || got.Preview.Table.HeaderLine != 2 {
		t.Errorf("got %+v, header in row %d", got.Orders, got.Preview.Table.HeaderLine)
	}
}

// TestDate1904: workbooks of old Macs count their days from 1904.
func TestDate1904(t *testing.T) {
	since := true
	src := book(t, "S", "Customer,Order date,Amount,Currency\nKlaus Weber,#44624,#10,EUR\n", func(f *excelize.File) {
		must(t, f.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &since}))
	})
	got := importertest.Read(t, spreadsheet.Format{}, src)
	if len(got.Orders) != 1 || got.Orders[0].At.Format("2006-01-02") != "2026-03-05" {
		t.Errorf("got %+v", got.Orders)
	}
}

// TestBadWorkbooks: what can't be opened says why and what to do.
func TestBadWorkbooks(t *testing.T) {
	good := book(t, "S", "Customer,Date,Amount\nA,2026-03-05,#1\n", nil)
	f, err := good.Open()
	must(t, err)
	whole, err := io.ReadAll(f)
	must(t, err)
	old := "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + strings.Repeat("\x00", 600)
	for _, c := range []struct{ name, file, text, fault string }{
		{"cut off", "a.xlsx", string(whole[:len(whole)/2]), "xlsx-damaged"},
		{"a zip that is no workbook", "a.xlsx", "PK\x03\x04 and then nothing", "xlsx-damaged"},
		{"the format of 1997", "a.xls", old, "xls-old"},
		{"with a password", "a.xlsx", old, "xlsx-locked"},
		{"without rows", "a.csv", "\n\n , \n", "table-empty"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if _, err := (spreadsheet.Format{}).Inspect(t.Context(), importertest.Text(c.file, c.text), importertest.Given); fault.Code(err) != c.fault {
				t.Errorf("got %v, want %s", err, c.fault)
			}
		})
	}
}

// TestNoTemporaryFiles: big sheets are unpacked beside us only while they are read.
func TestNoTemporaryFiles(t *testing.T) {
	dir := t.TempDir()
	t.Setenv("TMPDIR", dir)
	src := bigBook(t, 20_000)
	importertest.Read(t, spreadsheet.Format{}, src)
	left, err := os.ReadDir(dir)
	must(t, err)
	if len(left) > 0 {
		t.Errorf("%d files are left, the first is %s", len(left), left[0].Name())
	}
}

// bigBook builds a workbook of that many orders.
func bigBook(t testing.TB, rows int) importer.Source {
	t.Helper()
	f := excelize.NewFile()
	w, err := f.NewStreamWriter("Sheet1")
	must(t, err)
	must(t, w.SetRow("A1", []any{"客户", "电话", "日期", "订单号", "产品", "金额", "币种", "备注"}))
	for i := range rows {
		must(t, w.SetRow(fmt.Sprintf("A%d", i+2), []any{fmt.Sprintf("Customer %d", i%2000), fmt.Sprintf("+4915112%06d", i%2000),
			46000 + i%90, fmt.Sprintf("HY-%06d", i), "LB-20 power bank, white, 5000 mAh", float64(i%9000) + 0.5, "USD", "FOB Ningbo, 30 % deposit"}))
	}
	must(t, w.Flush())
	var b bytes.Buffer
	must(t, f.Write(&b))
	must(t, f.Close())
	return importertest.Text("orders.xlsx", b.String())
}

// BenchmarkWorkbook inspects and reads 100,000 orders of a workbook.
func BenchmarkWorkbook(b *testing.B) {
	const rows = 100_000
	src := bigBook(b, rows)
	for b.Loop() {
		p, err := (spreadsheet.Format{}).Inspect(context.Background(), src, importertest.Given)
		must(b, err)
		var c counter
		_, err = (spreadsheet.Format{}).Read(context.Background(), src, p.Answers, &c)
		must(b, err)
		if c.rows != rows {
			b.Fatalf("%d rows", c.rows)
		}
	}
	b.ReportMetric(float64(rows*b.N)/b.Elapsed().Seconds(), "rows/s")
}

// counter counts rows and keeps none.
type counter struct{ rows int }

func (c *counter) Message(importer.Record) error     { c.rows++; return nil }
func (c *counter) Problem(importer.Problem) error    { return nil }
func (c *counter) Order(importer.OrderRow) error     { c.rows++; return nil }
func (c *counter) Contact(importer.ContactRow) error { c.rows++; return nil }
func (c *counter) Receipt(importer.ReceiptRow) error { c.rows++; return nil }

// TestCellsOfAllKinds: rich text is its text, a formula what it gave when it was
// saved; one without a value is an empty cell.
func TestCellsOfAllKinds(t *testing.T) {
	src := book(t, "S", `Customer,Order date,Amount,Note
x,2026-03-05,#10,bold
Klaus Weber,2026-03-06,#20,
Marie Dupont,2026-03-07,#30,
`, func(f *excelize.File) {
		must(t, f.SetCellRichText("S", "A2", []excelize.RichTextRun{{Text: "Alex ", Font: &excelize.Font{Bold: true}}, {Text: "Chen"}}))
		must(t, f.SetCellFormula("S", "C3", "10+10"))
		must(t, f.SetCellStr("S", "C4", "#N/A"))
	})
	got := importertest.Read(t, spreadsheet.Format{}, src)
	var lines []string
	for _, o := range got.Orders {
		lines = append(lines, fmt.Sprintf("%s %d", o.Who.Name, o.Amount.Minor))
	}
	if text := strings.Join(lines, ","); text != "Alex Chen 1000,Klaus Weber 2000" {
		t.Errorf("got %s", text)
	}
	if len(got.Problems) != 1 || got.Problems[0].Key != "row-bad-amount" || got.Problems[0].Params["value"] != "#N/A" {
		t.Errorf("got %+v", got.Problems)
	}
}
