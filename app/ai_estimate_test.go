package app

import (
	"testing"

	"huiyin/backend/judge"
	"huiyin/backend/llm/llmtest"
)

// TestEstimateIsClose: the estimate counts texts before personal data are taken out, which is quick; what then
// leaves has as many tokens within 5 %.
func TestEstimateIsClose(t *testing.T) {
	server := llmtest.New(t, func(_ int, asked llmtest.Asked) llmtest.Reply {
		return llmtest.Reply{Parts: judged(t, asked, "neu")}
	})
	a, _ := withAI(t, server)
	if err := a.Samples.Load(); err != nil {
		t.Fatal(err)
	}
	e, err := a.AI.JudgeEstimate(0)
	if err != nil || e.Calls < 5 {
		t.Fatalf("%+v, %v", e, err)
	}
	if _, err := a.AI.Judge(0, e.Seen); err != nil {
		t.Fatal(err)
	}
	sent := 0
	for _, asked := range server.Asked() {
		sent += judge.Tokens(asked.System + asked.User)
	}
	if off := float64(e.TokensIn-sent) / float64(sent); off < -0.05 || off > 0.05 || len(server.Asked()) != e.Calls {
		t.Errorf("estimated %d tokens in %d calls, sent %d in %d", e.TokensIn, e.Calls, sent, len(server.Asked()))
	} else {
		t.Logf("estimated %d tokens, sent %d", e.TokensIn, sent)
	}
}

// BenchmarkJudgeEstimate: what a person waits for before judging begins, with 40,000 messages.
func BenchmarkJudgeEstimate(b *testing.B) {
	a := journey(b, "2026-03-25T09:00:00+08:00")
	importOne(b, a, write(b, "WhatsApp Chat with Ana Prado.txt", longChat()), "Lily")
	for b.Loop() {
		if e, err := a.AI.JudgeEstimate(0); err != nil || e.Messages < 10_000 {
			b.Fatal(e.Messages, err)
		}
	}
}
