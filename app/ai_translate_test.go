package app

import (
	"strings"
	"testing"

	"huiyin/backend/fault"
	"huiyin/backend/llm/llmtest"
)

// TestTranslate: names do not leave and come back, and a number that came out otherwise is told.
func TestTranslate(t *testing.T) {
	server := llmtest.New(t, func(n int, _ llmtest.Asked) llmtest.Reply {
		return llmtest.Reply{Parts: []string{[]string{
			`{"zh":"⟦NAME1⟧你好，500个，单价4.65美元，5月15日前好。"}`, `{"zh":"⟦NAME1⟧你好，50个，单价4.65美元，5月15日前好。"}`, `{"zh":" "}`,
		}[n]}}
	})
	a, alex := withAI(t, server)
	ask := AIRewrite{ID: "t", Text: "Hi Alex, 500 pcs at $4.65 will be ready by 15 May.", Customer: alex}
	v, err := a.AI.Translate(ask)
	if err != nil || v.Text != "Alex你好，500个，单价4.65美元，5月15日前好。" || len(v.Differences) != 0 {
		t.Errorf("%+v, %v", v, err)
	}
	if asked := server.Asked()[0]; strings.Contains(asked.Body, "Alex") || !strings.Contains(asked.User, "⟦NAME1⟧") {
		t.Errorf("asked %s", asked.Body)
	}
	if v, err = a.AI.Translate(ask); err != nil || len(v.Differences) == 0 || !strings.Contains(v.Differences[0].Was, "500") {
		t.Errorf("a changed number: %+v, %v", v, err)
	}
	if _, err = a.AI.Translate(ask); fault.Code(err) != "ai-form" {
		t.Errorf("nothing: %v", err)
	}
	if log, err := a.AI.Log(1); err != nil || log[0].Purpose != "translate" {
		t.Errorf("log %+v, %v", log, err)
	}
	if _, err := a.AI.Block(alex, true); err != nil {
		t.Fatal(err)
	}
	if _, err = a.AI.Translate(ask); fault.Code(err) != "ai-blocked" {
		t.Errorf("blocked: %v", err)
	}
}
