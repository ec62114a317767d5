package store_test

import (
	"slices"
	"testing"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/customer"
	"huiyin/backend/fault"
	"huiyin/backend/store"
)

// TestCallLog: what leaves is in the log before it leaves, counts for the limit of the
// month, and the log can be wiped without giving new calls.
func TestCallLog(t *testing.T) {
	s := open(t)
	call := store.Call{At: now, Purpose: "rewrite", Provider: "deepseek", Address: "https://api.example.com", Model: "m1", Sent: `{"draft":"Hi ⟦NAME1⟧"}`}
	id, err := s.BeginCall(t.Context(), call, 2)
	if err != nil {
		t.Fatal(err)
	}
	if log, err := s.Calls(t.Context(), 0); err != nil || len(log) != 1 || log[0].Outcome != "sent" || log[0].Sent != call.Sent || !log[0].At.Equal(now) {
		t.Errorf("log %+v, %v", log, err)
	}
	if err := s.EndCall(t.Context(), id, now, store.CallEnd{Answer: 40, TokensIn: 11, TokensOut: 7, Outcome: "ok"}); err != nil {
		t.Fatal(err)
	}
	if _, err := s.BeginCall(t.Context(), call, 2); err != nil {
		t.Fatal(err)
	}
	if log, err := s.Calls(t.Context(), 1); err != nil || len(log) != 1 || log[0].ID == id {
		t.Errorf("the newest is %+v, %v", log, err)
	}
	if n, err := s.WipeCalls(t.Context()); err != nil || n != 2 {
		t.Errorf("wiped %d, %v", n, err)
	}
	if _, err := s.BeginCall(t.Context(), call, 2); fault.Code(err) != "ai-limit" {
		t.Errorf("a third call: %v, want ai-limit", err)
	}
	if m, err := s.CallMonth(t.Context(), now); err != nil || m != (store.Month{Calls: 2, TokensIn: 11, TokensOut: 7}) {
		t.Errorf("month %+v, %v", m, err)
	}
	call.At = now.AddDate(0, 1, 0)
	if _, err := s.BeginCall(t.Context(), call, 2); err != nil {
		t.Errorf("in the next month: %v", err)
	}
}

// TestConsent: remembered by address; a block outlives everything and holds for whoever
// is merged.
func TestConsent(t *testing.T) {
	s := open(t)
	wa, fb, ofFB := twoChannels(t, s)
	consent := func() store.Consent {
		t.Helper()
		c, err := s.ConsentOf(t.Context(), wa)
		if err != nil {
			t.Fatal(err)
		}
		return c
	}
	if c := consent(); c.Blocked() || c.Agreed("https://a.example.com") {
		t.Errorf("at first %+v", c)
	}
	if err := s.AgreeAI(t.Context(), wa, "https://a.example.com", now); err != nil {
		t.Fatal(err)
	}
	if c := consent(); !c.Agreed("https://a.example.com") || c.Agreed("https://b.example.com") || !c.AgreedAt.Equal(now) {
		t.Errorf("agreed %+v", c)
	}
	if err := s.BlockAI(t.Context(), fb, true, now); err != nil {
		t.Fatal(err)
	}
	undo(t, s, ofFB)
	restore(t, s, ofFB)
	merge(t, s, wa, fb, customer.Card{Name: "Ana"})
	if c := consent(); !c.Blocked() || c.Agreed("https://a.example.com") {
		t.Errorf("merged with a blocked one: %+v", c)
	}
	if all, err := s.BlockedAI(t.Context()); err != nil || len(all) != 1 || !all[wa] {
		t.Errorf("blocked %v, %v", all, err)
	}
	if err := s.BlockAI(t.Context(), wa, false, now); err != nil {
		t.Fatal(err)
	}
	if c := consent(); c.Blocked() || c.Agreed("https://a.example.com") {
		t.Errorf("unblocked %+v, want to be asked again", c)
	}
	if err := s.BlockAI(t.Context(), 999, true, now); fault.Code(err) != "no-such-customer" {
		t.Errorf("nobody: %v", err)
	}
}

// TestJobs: a job goes on where it was, also after the database was closed; what is
// judged is not asked again, and comes back with a redo.
func TestJobs(t *testing.T) {
	s := open(t)
	batch, _ := imp(t, s, ana, lines(t, "09:00 Ana: hello\n09:01 Ana: too expensive\n09:02 Ana: when?"))
	ids := messageIDs(t, s)
	job, err := s.StartJob(t.Context(), "m1", ids, now)
	if err != nil || job.Total != 3 || job.Waiting != 3 {
		t.Fatalf("job %+v, %v", job, err)
	}
	next, err := s.NextOfJob(t.Context(), job.ID, 2)
	if err != nil || !slices.Equal(next, ids[:2]) {
		t.Fatalf("next %v, %v", next, err)
	}
	said := []store.Judgement{
		{Message: ids[0], Part: "mood", Value: `"neu"`, Model: "m1", At: now},
		{Message: ids[0], Part: "intents", Value: `["greeting"]`, Model: "m1", At: now},
	}
	if err := s.KeepJudgements(t.Context(), job.ID, said, ids[1:2]); err != nil {
		t.Fatal(err)
	}
	if open, ok, err := s.OpenJob(t.Context()); err != nil || !ok || open.Waiting != 1 || open.Judged != 1 || open.Total != 3 {
		t.Errorf("open %+v, %t, %v", open, ok, err)
	}
	if err := s.EndJob(t.Context(), job.ID, true); err != nil {
		t.Fatal(err)
	}
	if _, ok, err := s.OpenJob(t.Context()); ok || err != nil {
		t.Errorf("a job is open: %v", err)
	}
	undo(t, s, batch)
	if all, err := s.Judgements(t.Context()); err != nil || len(all) != 0 {
		t.Errorf("undone: %v, %v", all, err)
	}
	restore(t, s, batch)
	ids = messageIDs(t, s)
	all, err := s.Judgements(t.Context())
	if err != nil || len(all) != 2 || all[0].Message != ids[0] || all[0].Part != "intents" || all[1].Value != `"neu"` {
		t.Errorf("brought back: %+v, %v", all, err)
	}
	if job, err := s.StartJob(t.Context(), "m1", ids, now); err != nil || job.Total != 2 {
		t.Errorf("a second job has %+v, %v; want the two that were not judged", job, err)
	}
	if job, err := s.StartJob(t.Context(), "m2", ids, now.Add(time.Hour)); err != nil || job.Total != 3 {
		t.Errorf("another model: %+v, %v", job, err)
	}
}

func messageIDs(t *testing.T, s *store.Store) []chat.MessageID {
	t.Helper()
	var ids []chat.MessageID
	for m, err := range s.Messages(t.Context(), store.Filter{}) {
		if err != nil {
			t.Fatal(err)
		}
		ids = append(ids, m.ID)
	}
	return ids
}
