package app

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strconv"
	"strings"
	"testing"
	"time"
)

// manyChats imports exports of customers in four countries, 500 messages each,
// and lets them be understood.
func manyChats(b *testing.B, a *App, customers int) {
	b.Helper()
	asks := []string{"Thanks. What is the lead time for 500 pcs of LB-20?", "ok", "Could you quote CIF Santos?", "👍", "My boss thinks it is too expensive.", "Please send the certificate, our engineer is waiting.",
		"Great, samples arrived. They look good!", "Can you do 30 days payment?"}
	answers := []string{"25 days after deposit.", "Hi, any update on quotation Q-118?", "FOB Ningbo $4.20, carton 60 × 40 × 38.", "Sorry, the vessel is delayed by one week. New ETA May 12.", "Attached is the CE certificate. Shall I book the sample?"}
	dir := b.TempDir()
	paths := make([]string, customers)
	for c := range customers {
		phone := fmt.Sprintf([]string{"+49 1512 34%05d", "+1 212 55%05d", "+966 50 12%05d", "+55 11 912%06d"}[c%4], c)
		var text strings.Builder
		at := time.Date(2024, 1, 1, c%24, c%60, 0, 0, time.UTC)
		for i := range 500 {
			who, said := "Lily", answers[(i+c)%len(answers)]
			if (i*7+c)%5 > 1 {
				who, said = phone, asks[(i+c)%len(asks)]
			}
			said = strings.ReplaceAll(said, "LB-20", fmt.Sprintf("LB-%d", c))
			fmt.Fprintf(&text, "%s - %s: %s (%d)\n", at.Format("02/01/2006, 15:04"), who, said, c*i)
			at = at.Add(time.Duration(1+(i*i+c)%53) * 37 * time.Minute)
		}
		paths[c] = filepath.Join(dir, "WhatsApp Chat with "+phone+".txt")
		if err := os.WriteFile(paths[c], []byte(text.String()), 0o600); err != nil {
			b.Fatal(err)
		}
	}
	plan, err := a.Imports.Inspect(paths)
	if err != nil {
		b.Fatal(err)
	}
	result, err := a.Imports.Run(ImportAnswers{Plan: plan.ID, Zone: "Asia/Shanghai", Me: []string{"Lily"}})
	if err != nil || result.Added != 500*customers {
		b.Fatalf("%d messages imported (%v)", result.Added, err)
	}
	if err := a.Index(b.Context()); err != nil {
		b.Fatal(err)
	}
}

// benchCustomers is how many customers the benchmark of checks has.
func benchCustomers() int {
	if n, err := strconv.Atoi(os.Getenv("HUIYIN_BENCH_CUSTOMERS")); err == nil {
		return n
	}
	return 2000
}

// BenchmarkAllFigures: every indicator of all customers, from cold, after the
// data of one customer changed, and when Insights opens.
func BenchmarkAllFigures(b *testing.B) {
	for _, customers := range []int{20, 200, 2000} {
		b.Run(fmt.Sprintf("messages=%d", 500*customers), func(b *testing.B) {
			a := journey(b, "2026-03-25T09:00:00+08:00")
			manyChats(b, a, customers)
			b.Run("Cold", func(b *testing.B) {
				for b.Loop() {
					a.figures.forget()
					a.hours.forget()
					if _, err := a.Insights.Overview(nil, InsightsQuery{}); err != nil {
						b.Fatal(err)
					}
				}
				b.ReportMetric(float64(b.Elapsed().Nanoseconds())/float64(b.N)/float64(500*customers), "ns/message")
				var m runtime.MemStats
				runtime.GC()
				runtime.ReadMemStats(&m)
				b.ReportMetric(float64(m.HeapAlloc)/(1<<20), "MB-kept")
			})
			b.Run("OneChanged", func(b *testing.B) {
				for b.Loop() {
					a.figures.forget(1)
					a.hours.forget()
					if _, err := a.Insights.Overview(nil, InsightsQuery{}); err != nil {
						b.Fatal(err)
					}
				}
			})
			b.Run("Open", func(b *testing.B) {
				for b.Loop() {
					if _, err := a.Insights.Overview([]string{"first_reply_rate", "response_rate", "response_time", "our_response_time", "our_response_rate", "delivered_rate", "portfolio_spread"}, InsightsQuery{From: "2025-12-25T00:00:00+08:00", To: "2026-03-25T00:00:00+08:00"}); err != nil {
						b.Fatal(err)
					}
				}
			})
		})
	}
}
