package app

import (
	"fmt"
	"runtime"
	"testing"
	"time"
)

// BenchmarkCheck checks drafts of 60 words to one of 2,000 customers with
// 1,000,000 messages: while it is typed, with the words of another customer in
// it, when the customer has just been chosen, and when data have just changed.
// HUIYIN_BENCH_CUSTOMERS changes their number for a run by hand.
func BenchmarkCheck(b *testing.B) {
	a := journey(b, "2026-03-25T09:00:00+08:00")
	manyChats(b, a, benchCustomers())
	const draft = "Hi, thank you for the good talk. The blue bottle with the new lid and your logo is ready in our room now, " +
		"and the black one follows soon. Our team likes the blue one best because it is light and easy to clean. " +
		"Shall we paint the rest in blue too, or would you rather see both of them first? %s"
	check := func(b *testing.B, text string) {
		if _, err := a.Checker.Check(text, 1); err != nil {
			b.Fatal(err)
		}
	}
	n := 0
	for _, c := range []struct {
		name, behind string
		before       func()
	}{
		{"Typing", "We wait for you.", func() {}},
		{"Stock", "Attached is the CE certificate. Shall I book the sample?", func() {}},
		{"Name", "It goes to +49 1512 3400004 too.", func() {}},
		{"Chosen", "We wait for you.", func() { a.figures.forget() }},
		{"Changed", "We wait for you.", func() { a.figures.forget(); a.hours.forget(); a.others.forget() }},
	} {
		b.Run(c.name, func(b *testing.B) {
			check(b, draft)
			for b.Loop() {
				c.before()
				n++
				check(b, fmt.Sprintf(draft, fmt.Sprint(c.behind, n%7)))
			}
			var m runtime.MemStats
			runtime.GC()
			runtime.ReadMemStats(&m)
			b.ReportMetric(float64(m.HeapAlloc)/(1<<20), "MB-kept")
		})
	}
}

// BenchmarkCheckLongChat: a draft to a customer with 40,000 messages, as
// it is typed, that answers what they asked last and asks again.
func BenchmarkCheckLongChat(b *testing.B) {
	a := journey(b, "2026-03-25T09:00:00+08:00")
	importOne(b, a, write(b, "WhatsApp Chat with Ana Prado.txt", longChat()), "Lily")
	if err := a.Index(b.Context()); err != nil {
		b.Fatal(err)
	}
	last, err := a.Conversations.Page(1, -1, 1)
	if err != nil {
		b.Fatal(err)
	}
	at, err := time.Parse(time.RFC3339, last.Items[0].At)
	if err != nil {
		b.Fatal(err)
	}
	a.SetNow(func() time.Time { return at.Add(2 * time.Hour) })
	a.figures.forget()
	check := func() {
		if _, err := a.Checker.Check("Hi Ana, 500 pcs of LB-20 are USD 4.30 FOB Ningbo, 25 days after your deposit. Shall I write the proforma invoice?", 1); err != nil {
			b.Fatal(err)
		}
	}
	check() // reads the chat
	for b.Loop() {
		check()
	}
}
