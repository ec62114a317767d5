package app

import (
	"testing"

	"huiyin/backend/fault"
	"huiyin/backend/llm/llmtest"
)

// TestAbandon: what is given up does not go on, and what was said stays.
func TestAbandon(t *testing.T) {
	server := llmtest.New(t, func(int, llmtest.Asked) llmtest.Reply {
		return llmtest.Reply{Status: 401, Body: `{"error":{"message":"x"}}`}
	})
	a, _ := withAI(t, server)
	if _, err := a.AI.Judge(0, ""); fault.Code(err) != "ai-key" {
		t.Fatalf("judged with a wrong key: %v", err)
	}
	if e, err := a.AI.JudgeEstimate(0); err != nil || !e.Open || e.Waiting != 4 {
		t.Fatalf("after the stop %+v, %v", e, err)
	}
	if p, err := a.AI.Judging(); err != nil || p.Ended || p.Done != 0 || p.Total != 4 {
		t.Errorf("a run that can go on: %+v, %v", p, err)
	}
	if err := a.AI.Abandon(); err != nil {
		t.Fatal(err)
	}
	if p, err := a.AI.Judging(); err != nil || !p.Ended {
		t.Errorf("no run: %+v, %v", p, err)
	}
	if e, err := a.AI.JudgeEstimate(0); err != nil || e.Open || e.Messages != 4 {
		t.Errorf("given up %+v, %v", e, err)
	}
	if p, err := a.AI.Resume(); err != nil || !p.Ended || len(server.Asked()) != 1 {
		t.Errorf("went on: %+v, %v, %d calls", p, err, len(server.Asked()))
	}
	if err := a.AI.Abandon(); err != nil {
		t.Errorf("again: %v", err)
	}
}
