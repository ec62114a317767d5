package store_test

import (
	"fmt"
	"os"
	"strconv"
	"testing"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/importer"
	"huiyin/backend/store"
)

// benchRows is how many messages the benchmarks import; HUIYIN_BENCH_ROWS
// changes it for a run by hand.
func benchRows() int {
	if n, err := strconv.Atoi(os.Getenv("HUIYIN_BENCH_ROWS")); err == nil {
		return n
	}
	return 200_000
}

var phrases = []string{
	"Thanks Lily. Is this FOB or CIF? Our warehouse is in New Jersey.",
	"好的,交期大概要多久?", "请看一下新的报价,谢谢", "ok", "Can you send the certificate again?",
	"We need 500 units by early May", "样品已经寄出,单号稍后给您", "Sounds good, let me check with my boss.",
}

// long gives n records of a chat: one each half minute, to the second.
func long(n int) []importer.Record {
	recs := make([]importer.Record, n)
	at := time.Date(2015, 1, 1, 0, 0, 0, 0, time.UTC)
	for i := range recs {
		at = at.Add(time.Duration(7+i%53) * time.Second)
		sender := "Ana"
		if i%3 == 0 {
			sender = "Lily"
		}
		recs[i] = importer.Record{Line: i + 1, Wall: at, Precision: chat.Second, Sender: sender, Kind: chat.Text,
			Text: phrases[i%len(phrases)] + " #" + strconv.Itoa(i%10_000)}
	}
	return recs
}

func report(b *testing.B, n int) {
	b.ReportMetric(float64(n)*float64(b.N)/b.Elapsed().Seconds(), "messages/s")
}

// BenchmarkImportNew: at least 60,000 messages a second into a new chat.
func BenchmarkImportNew(b *testing.B) {
	recs := long(benchRows())
	for b.Loop() {
		b.StopTimer()
		s := open(b)
		b.StartTimer()
		imp(b, s, ana, recs)
	}
	report(b, len(recs))
}

// BenchmarkImportAgain: the same for an export that is there already.
func BenchmarkImportAgain(b *testing.B) {
	recs := long(benchRows())
	s := open(b)
	imp(b, s, ana, recs)
	for b.Loop() {
		if _, res := imp(b, s, ana, recs); res.Added != 0 {
			b.Fatalf("added %d, want 0", res.Added)
		}
	}
	report(b, len(recs))
}

// BenchmarkIndex: at least 20,000 messages a second.
func BenchmarkIndex(b *testing.B) {
	recs := long(benchRows())
	for b.Loop() {
		b.StopTimer()
		s := open(b)
		imp(b, s, ana, recs)
		b.StartTimer()
		if err := s.Index(b.Context()); err != nil {
			b.Fatal(err)
		}
	}
	report(b, len(recs))
}

// BenchmarkSearch: under 50 ms, common and rare, one character and more.
func BenchmarkSearch(b *testing.B) {
	s := open(b)
	imp(b, s, ana, long(benchRows()))
	if err := s.Index(b.Context()); err != nil {
		b.Fatal(err)
	}
	for _, q := range []string{"交期", "报价", "交", "单号稍后", "certificate", "cert", "c", "#7777", "new jersey", "500 1234", "交期 报价", "nothing"} {
		b.Run(q, func(b *testing.B) {
			n := 0
			for b.Loop() {
				hits, err := s.Search(b.Context(), q, 50)
				if err != nil {
					b.Fatal(err)
				}
				n = len(hits)
			}
			b.ReportMetric(float64(n), "hits")
		})
	}
}

// BenchmarkPage: a page of a chat of 40,000 messages in under 20 ms.
func BenchmarkPage(b *testing.B) {
	s := open(b)
	imp(b, s, ana, long(40_000))
	cs, err := s.Customers(b.Context())
	if err != nil {
		b.Fatal(err)
	}
	for _, offset := range []int{0, 20_000, 39_900} {
		b.Run(fmt.Sprint(offset), func(b *testing.B) {
			for b.Loop() {
				if _, err := s.MessagesPage(b.Context(), store.Filter{Customer: cs[0].ID}, offset, 100); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkUndo: an import of this size, indexed, taken back and restored.
func BenchmarkUndo(b *testing.B) {
	recs := long(benchRows())
	s := open(b)
	batch, _ := imp(b, s, ana, recs)
	for b.Loop() {
		b.StopTimer()
		if err := s.Index(b.Context()); err != nil {
			b.Fatal(err)
		}
		b.StartTimer()
		undo(b, s, batch)
		restore(b, s, batch)
	}
	report(b, len(recs))
}

// BenchmarkImportOtherPhone: an Android export over an iPhone's: all clocks differ.
func BenchmarkImportOtherPhone(b *testing.B) {
	recs := long(benchRows())
	minutes := long(benchRows())
	for i := range minutes {
		minutes[i].Wall, minutes[i].Precision = minutes[i].Wall.Truncate(time.Minute), chat.Minute
	}
	for b.Loop() {
		b.StopTimer()
		s := open(b)
		imp(b, s, ana, recs)
		b.StartTimer()
		if _, res := imp(b, s, ana, minutes); res.Added != 0 {
			b.Fatalf("added %d, want 0", res.Added)
		}
	}
	report(b, len(recs))
}

// BenchmarkCustomers: the list of customers beside a long chat.
func BenchmarkCustomers(b *testing.B) {
	s := open(b)
	imp(b, s, ana, long(benchRows()))
	for b.Loop() {
		if _, err := s.Customers(b.Context()); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkOrders imports a table of 100,000 orders of 5,000 customers, then
// the same table again.
func BenchmarkOrders(b *testing.B) {
	const rows, people = 100_000, 5_000
	for b.Loop() {
		s := open(b)
		for range 2 {
			_, res := impRows(b, s, func(out importer.RowSink) error {
				for i := range rows {
					row := importer.OrderRow{Line: i + 2, Number: strconv.Itoa(i), At: time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC), DayOnly: true,
						Who: importer.Who{Name: "Customer " + strconv.Itoa(i%people), Email: strconv.Itoa(i%people) + "@example.com"}}
					row.Amount.Minor, row.Amount.Currency = int64(i), "USD"
					if err := out.Order(row); err != nil {
						return err
					}
				}
				return nil
			})
			if res.Orders.Rows != rows || len(res.Customers) != people {
				b.Fatalf("%+v, %d customers", res.Orders, len(res.Customers))
			}
		}
	}
	b.ReportMetric(2*rows*float64(b.N)/b.Elapsed().Seconds(), "rows/s")
}

// BenchmarkReceipts matches 100,000 receipts with the messages of one chat, by time.
func BenchmarkReceipts(b *testing.B) {
	recs := long(100_000)
	for b.Loop() {
		s := open(b)
		imp(b, s, ana, recs)
		begun := time.Now()
		_, res := impRows(b, s, func(out importer.RowSink) error {
			for i, r := range recs {
				row := importer.ReceiptRow{Line: i + 2, Who: importer.Who{Name: "Ana"}, At: r.Wall, Precision: r.Precision, Ticks: chat.TickRead}
				if err := out.Receipt(row); err != nil {
					return err
				}
			}
			return nil
		})
		b.ReportMetric(float64(res.Receipts.Rows)/time.Since(begun).Seconds(), "rows/s")
	}
}
