package app

import (
	"context"
	"errors"
	"fmt"
	"runtime"
	"strings"
	"testing"
	"time"
)

// TestReviewHabits: what was sent in the period is judged as it stood then; each
// remark opens its messages in the chat of its customer.
func TestReviewHabits(t *testing.T) {
	a := journey(t, "2026-03-25T09:00:00+08:00")
	alex := importOne(t, a, write(t, "WhatsApp Chat with Alex.txt", talk), "Lily").Customers[0]
	got, err := a.Habits.Review("", "")
	if err != nil {
		t.Fatal(err)
	}
	if got.From != "2025-12-25T01:00:00Z" || got.Turns != 4 || got.Mature != 4 || got.Replied != 1 || len(got.Habits) != 2 {
		t.Fatalf("got %+v", got)
	}
	h := got.Habits[0]
	if h.Rule != "vague-follow-up" || h.Ref != "M-06" || h.Turns != 2 || h.With.Hits != 0 || h.With.N != 2 || h.Without.Hits != 1 || h.Without.N != 2 || h.Verdict != "too_few" {
		t.Errorf("habit %+v", h)
	}
	if second := got.Habits[1]; second.Rule != "too-frequent" || second.Turns != 1 { // the third in a row, by what was known then
		t.Errorf("habit %+v", second)
	}
	messages, err := a.Conversations.At(h.Messages)
	if err != nil {
		t.Fatal(err)
	}
	var texts []string
	for _, m := range messages {
		texts = append(texts, fmt.Sprint(m.Customer == alex, m.Message.Customer, m.Message.Text))
	}
	if want := "trueAlexAny update, my friend?|trueAlexAny update?"; strings.Join(texts, "|") != want {
		t.Errorf("messages %q, want %q", texts, want)
	}
	later, err := a.Habits.Review("2026-02-10T00:00:00Z", "2026-02-19T00:00:00Z")
	if err != nil || later.Turns != 0 || len(later.Habits) != 0 {
		t.Errorf("a period without messages: %+v, %v", later, err)
	}
	if _, err := a.Habits.Review("yesterday", ""); err == nil {
		t.Error("a period that is no date was taken")
	}
}

// TestReviewCancel: a review that is stopped says so, and the next one runs.
func TestReviewCancel(t *testing.T) {
	a := journey(t, "2026-03-25T09:00:00+08:00")
	importOne(t, a, write(t, "WhatsApp Chat with Alex.txt", talk), "Lily")
	ctx, end := a.reviews.begin(t.Context())
	if err := a.Habits.Cancel(); err != nil {
		t.Fatal(err)
	}
	_, err := a.ReviewHabits(ctx, time.Time{}, time.Time{})
	end()
	if !errors.Is(err, context.Canceled) || faultView(err).Code != "cancelled" {
		t.Errorf("a stopped review gives %v", err)
	}
	first, _ := a.reviews.begin(t.Context())
	if _, err := a.Habits.Review("", ""); err != nil || first.Err() == nil {
		t.Errorf("the second review: %v; the first goes on: %v", err, first.Err() == nil)
	}
}

// BenchmarkReviewHabits: 100,000 messages with forty customers.
func BenchmarkReviewHabits(b *testing.B) {
	a := journey(b, "2026-03-25T09:00:00+08:00")
	for i := range 40 {
		var chat strings.Builder
		at := time.Date(2026, 1, 1, 9, 0, 0, 0, time.UTC)
		for n := range 1250 {
			fmt.Fprintf(&chat, "%s - Lily: Hi Alex, quotation Q-%d counts with %d pcs. Would a smaller trial order fit your plan better?\n", at.Format("2006-01-02, 15:04"), n, n)
			fmt.Fprintf(&chat, "%s - Alex %d: Thanks, I will look at it with my boss and come back to you.\n", at.Add(20*time.Minute).Format("2006-01-02, 15:04"), i)
			at = at.Add(90 * time.Minute)
		}
		importOne(b, a, write(b, fmt.Sprintf("WhatsApp Chat with Alex %d.txt", i), chat.String()), "Lily")
	}
	for b.Loop() {
		v, err := a.Habits.Review("", "")
		if err != nil {
			b.Fatal(err)
		}
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		b.ReportMetric(float64(v.Turns), "turns")
		b.ReportMetric(float64(m.HeapInuse)/1e6, "MB-heap")
	}
}
