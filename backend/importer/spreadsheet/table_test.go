package spreadsheet_test

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
	"golang.org/x/text/encoding/unicode"

	"huiyin/backend/fault"
	"huiyin/backend/importer"
	"huiyin/backend/importer/importertest"
	"huiyin/backend/importer/spreadsheet"
)

// TestEncodings: the same orders in every encoding that Excel writes.
func TestEncodings(t *testing.T) {
	simplified := "客户名称,下单日期,金额,币种\n李娜贸易公司,2026-03-05,10,USD\n"
	traditional := "客戶名稱,訂單日期,金額,幣別\n臺灣貿易股份有限公司,2026-03-05,10,USD\n"
	western := "Customer;Order date;Amount;Currency\nMüller & Söhne;2026-03-05;10;USD\n"
	for _, c := range []struct {
		name, text, who string
		code            encoding.Encoding
	}{
		{"utf-8", simplified, "李娜贸易公司", encoding.Nop},
		{"utf-8", "\ufeff" + simplified, "李娜贸易公司", encoding.Nop},
		{"utf-16", strings.ReplaceAll(simplified, ",", "\t"), "李娜贸易公司", unicode.UTF16(unicode.LittleEndian, unicode.UseBOM)},
		{"utf-16", simplified, "李娜贸易公司", unicode.UTF16(unicode.BigEndian, unicode.UseBOM)},
		{"gb18030", simplified, "李娜贸易公司", simplifiedchinese.GBK},
		{"big5", traditional, "臺灣貿易股份有限公司", traditionalchinese.Big5},
		{"windows-1252", western, "Müller & Söhne", charmap.Windows1252},
	} {
		t.Run(c.name, func(t *testing.T) {
			text, err := c.code.NewEncoder().String(c.text)
			must(t, err)
			got := importertest.Read(t, spreadsheet.Format{}, importertest.Text("orders.csv", text))
			if got.Preview.Table.Encoding != c.name || len(got.Orders) != 1 || got.Orders[0].Who.Name != c.who {
				t.Errorf("encoding %s, orders %+v", got.Preview.Table.Encoding, got.Orders)
			}
		})
	}
}

// TestColumnsAsked: E-108, columns that say nothing are asked for, and the answer
// is remembered by the header.
func TestColumnsAsked(t *testing.T) {
	src := importertest.Text("x.csv", "A,B,C\nKlaus Weber,2026-03-05,10 EUR\n")
	p, err := (spreadsheet.Format{}).Inspect(t.Context(), src, importertest.Given)
	must(t, err)
	if p.Table.Confirmed || p.Orders+p.Contacts+p.Receipts+len(p.Chats) != 0 || p.Table.Rows != 1 {
		t.Errorf("got %+v", p.Table)
	}
	if _, err := (spreadsheet.Format{}).Read(t.Context(), src, p.Answers, new(importertest.Result)); fault.Code(err) != "table-columns" {
		t.Errorf("without columns: %v", err)
	}
	given := importertest.Given
	given.Table = func(fingerprint string) (importer.TableAnswer, bool) {
		return importer.TableAnswer{Kind: importer.OrderTable, Columns: []string{"customer", "date", "amount"}}, fingerprint == p.Table.Fingerprint
	}
	p, err = (spreadsheet.Format{}).Inspect(t.Context(), src, given)
	must(t, err)
	if !p.Table.Confirmed || p.Orders != 1 {
		t.Errorf("with columns: %+v, %d orders", p.Table, p.Orders)
	}
}

// TestSheetChosen: another sheet than the one that fits best.
func TestSheetChosen(t *testing.T) {
	src := book(t, "2026", "Customer,Date,Amount\nKlaus Weber,2026-03-05,#10\n", nil)
	given := importertest.Given
	given.Table = func(string) (importer.TableAnswer, bool) { return importer.TableAnswer{Sheet: "2026"}, true }
	p, err := (spreadsheet.Format{}).Inspect(t.Context(), src, given)
	must(t, err)
	if p.Table.Sheet != "2026" || p.Orders != 1 || p.Table.Confirmed {
		t.Errorf("got %+v", p.Table)
	}
}

// TestDatesContradict: two orders in one column name both rows; nothing is taken.
func TestDatesContradict(t *testing.T) {
	src := importertest.Text("orders.csv", "Customer,Date,Amount\nA,17/03/2026,1\nB,03/18/2026,1\n")
	_, err := (spreadsheet.Format{}).Inspect(t.Context(), src, importertest.Given)
	f, ok := errors.AsType[*fault.Error](err)
	if !ok || f.Code != "dates-contradict" || f.Params["first_line"] != "2" || f.Params["second"] != "03/18/2026" {
		t.Errorf("got %v", err)
	}
}

// TestRecognise: what is a table, and what is not.
func TestRecognise(t *testing.T) {
	for _, c := range []struct {
		name, text string
		want       importer.Match
	}{
		{"a.csv", "x", importer.Sure},
		{"a.tsv", "x", importer.Sure},
		{"a.xlsx", "PK\x03\x04", importer.Sure},
		{"orders.txt", "Customer\tOrder date\tAmount\nA\t2026-03-05\t1\n", importer.Maybe},
		{"note.txt", "Dear customer, the amount is due.\n", importer.No},
		{"a.json", `{"customer":1,"date":2,"amount":3}`, importer.No},
	} {
		if got := (spreadsheet.Format{}).Recognise(importertest.Text(c.name, c.text)); got != c.want {
			t.Errorf("%s: got %d, want %d", c.name, got, c.want)
		}
	}
}

// FuzzTable reads any text as a table: every row is accounted for, and nothing
// is promised that does not come.
func FuzzTable(f *testing.F) {
	entries, err := os.ReadDir("testdata")
	must(f, err)
	for _, e := range entries {
		if strings.HasSuffix(e.Name(), ".csv") {
			text, err := os.ReadFile("testdata/" + e.Name())
			must(f, err)
			f.Add(string(text))
		}
	}
	f.Fuzz(func(t *testing.T, text string) {
		src := importertest.Text("table.csv", text)
		p, err := (spreadsheet.Format{}).Inspect(context.Background(), src, importertest.Given)
		if err != nil {
			if _, known := errors.AsType[*fault.Error](err); !known {
				t.Fatalf("Inspect: %v", err)
			}
			return
		}
		r := importertest.Result{Preview: p}
		r.Tally, err = (spreadsheet.Format{}).Read(context.Background(), src, p.Answers, &r)
		if fault.Code(err) == "table-columns" {
			return
		}
		if err != nil {
			t.Fatalf("Read: %v", err)
		}
		importertest.CheckAny(t, &r)
	})
}

// BenchmarkText inspects and reads a CSV of 200,000 orders that is made as it is
// read: the memory in use stays flat.
func BenchmarkText(b *testing.B) {
	const rows = 200_000
	header := "Customer,Phone,Order date,Order no,Product,Amount,Currency,Note\n"
	line := func(i int) string {
		return fmt.Sprintf("Customer %d,+4915112%06d,2026-%02d-%02d,HY-%06d,LB-20 power bank,%d.50,USD,FOB Ningbo\n", i%2000, i%2000, 1+i%5, 1+i%28, i, i%9000)
	}
	src := importertest.Text("orders.csv", header+line(0)+line(1))
	src.Open = func() (io.ReadCloser, error) {
		next, ahead := 0, []byte(header)
		return io.NopCloser(readerFunc(func(p []byte) (int, error) {
			for ; next < rows && len(ahead) < len(p); next++ {
				ahead = append(ahead, line(next)...)
			}
			if len(ahead) == 0 {
				return 0, io.EOF
			}
			n := copy(p, ahead)
			ahead = ahead[n:]
			return n, nil
		})), nil
	}
	for b.Loop() {
		p, err := (spreadsheet.Format{}).Inspect(context.Background(), src, importertest.Given)
		must(b, err)
		var c counter
		_, err = (spreadsheet.Format{}).Read(context.Background(), src, p.Answers, &c)
		must(b, err)
		if c.rows != rows || p.Orders != rows {
			b.Fatalf("%d rows, promised %d", c.rows, p.Orders)
		}
	}
	b.ReportMetric(float64(rows*b.N)/b.Elapsed().Seconds(), "rows/s")
}

type readerFunc func([]byte) (int, error)

func (f readerFunc) Read(p []byte) (int, error) { return f(p) }
