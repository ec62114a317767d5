package app

import (
	"fmt"
	"strings"
	"testing"
	"time"
)

// longChat is the longest export that WhatsApp makes: 40,000 messages of two
// people, an inquiry each hour of the day.
func longChat() string {
	asks := []string{"Thanks. What is the lead time for 500 pcs of LB-20?", "ok", "Could you quote CIF Santos?", "👍"}
	answers := []string{"25 days after deposit. 交期 25 天。", "Hi, any update on quotation Q-118?", "FOB Ningbo $4.20, carton 60 × 40 × 38."}
	var b strings.Builder
	at := time.Date(2023, 1, 1, 8, 0, 0, 0, time.UTC)
	for i := range 40_000 {
		who, text := "Lily", answers[i%len(answers)]
		if i%5 > 2 {
			who, text = "Ana Prado", asks[i%len(asks)]
		}
		fmt.Fprintf(&b, "%s - %s: %s\n", at.Format("02/01/2006, 15:04"), who, text)
		at = at.Add(time.Duration(i%97) * time.Minute)
	}
	return b.String()
}

// BenchmarkCard: a customer's card with a chat of 40,000 messages, when the
// data have just changed and when the list has been seen.
func BenchmarkCard(b *testing.B) {
	a := journey(b, "2026-03-25T09:00:00+08:00")
	importOne(b, a, write(b, "WhatsApp Chat with Ana Prado.txt", longChat()), "Lily")
	for _, after := range []struct {
		name   string
		forget bool
	}{{"AfterImport", true}, {"AfterList", false}} {
		b.Run(after.name, func(b *testing.B) {
			for b.Loop() {
				if after.forget {
					a.figures.forget()
				}
				if _, err := a.Customers.Card(1); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// BenchmarkLastPage: what the window asks for when that chat opens.
func BenchmarkLastPage(b *testing.B) {
	a := journey(b, "2026-03-25T09:00:00+08:00")
	importOne(b, a, write(b, "WhatsApp Chat with Ana Prado.txt", longChat()), "Lily")
	for b.Loop() {
		if _, err := a.Conversations.Page(1, -1, 100); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkUnderstand: every message of that chat is read and its meaning kept,
// as the background does after an import.
func BenchmarkUnderstand(b *testing.B) {
	a := journey(b, "2026-03-25T09:00:00+08:00")
	importOne(b, a, write(b, "WhatsApp Chat with Ana Prado.txt", longChat()), "Lily")
	db, err := a.db()
	if err != nil {
		b.Fatal(err)
	}
	version := 0
	for b.Loop() {
		version++ // another reader: everything is read again
		if err := db.ReadBy(b.Context(), fmt.Sprint(version)); err != nil {
			b.Fatal(err)
		}
		if err := a.readAll(b.Context(), db); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(40_000*b.N)/b.Elapsed().Seconds(), "messages/s")
}

// BenchmarkLearned: what the card says that this customer told.
func BenchmarkLearned(b *testing.B) {
	a := journey(b, "2026-03-25T09:00:00+08:00")
	importOne(b, a, write(b, "WhatsApp Chat with Ana Prado.txt", longChat()), "Lily")
	if err := a.Index(b.Context()); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		if _, err := a.Understanding.Learned(1); err != nil {
			b.Fatal(err)
		}
	}
}
