package main

import (
	"bytes"
	"context"
	"encoding/json"
	"strings"
	"testing"

	"huiyin/app"
	"huiyin/backend/llm/llmtest"
)

// with runs a command on a text.
func (s store) with(t *testing.T, stdin string, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	var out, trouble bytes.Buffer
	code = run(t.Context(), append(args, "--db", string(s), "--lang", "en"), strings.NewReader(stdin), &out, &trouble)
	return code, out.String(), trouble.String()
}

// switchOn lets AI ask a server of the test.
func (s store) switchOn(t *testing.T, address string) {
	t.Helper()
	a := app.New()
	if err := a.Open(context.Background(), string(s)); err != nil {
		t.Fatal(err)
	}
	defer func() {
		if err := a.Close(); err != nil {
			t.Error(err)
		}
	}()
	if _, err := a.AI.Save(app.AISettings{On: true, Provider: "custom", Address: address, Model: "m", Show: true}); err != nil {
		t.Fatal(err)
	}
}

// TestRedact: works while AI is off, knows the store's people, and tells what the
// placeholders stand for.
func TestRedact(t *testing.T) {
	s := newStore(t)
	code, out, trouble := s.with(t, "Hi Bo, call +1 212 555 0142, $4.20\n", "redact")
	if code != exitFine || out != "Hi ⟦NAME1⟧, call ⟦PHONE1⟧, $4.20\n" {
		t.Errorf("exit %d: %q %s", code, out, trouble)
	}
	code, out, trouble = s.with(t, "Bo: $4.20", "redact", "--json", "--prices")
	want := `{"text":"⟦NAME1⟧: ⟦PRICE1⟧","marks":[{"mark":"⟦NAME1⟧","kind":"name","text":"Bo"},{"mark":"⟦PRICE1⟧","kind":"price","text":"$4.20"}]}` + "\n"
	if code != exitFine || out != want {
		t.Errorf("exit %d: %s %s", code, out, trouble)
	}
}

// TestAIOff: nothing is asked, and the word says why.
func TestAIOff(t *testing.T) {
	s := newStore(t)
	for _, command := range []string{"rewrite", "judge"} {
		if code, out, trouble := s.with(t, "hi", command, "--yes"); code != exitBad || out != "" || !strings.HasPrefix(trouble, "E-300 (ai-off)") {
			t.Errorf("%s: exit %d: %s%s", command, code, out, trouble)
		}
	}
}

func TestRewriteCommand(t *testing.T) {
	v := `{"text":"Hi ⟦NAME1⟧, it is $4.65.","zh":"⟦NAME1⟧你好，4.65美元。"}`
	bad := `{"text":"Hi ⟦NAME1⟧, it is $4.56.","zh":""}`
	server := llmtest.Always(t, llmtest.Reply{Parts: []string{`{"short":` + v + `,"warm":` + bad + `,"direct":` + v + `}`}})
	s := newStore(t)
	s.switchOn(t, server.Address())
	code, out, trouble := s.with(t, "Bo你好，4.65美元。", "rewrite", "--customer", "Bo")
	if code != exitFine || !strings.Contains(out, "SHORT\nHi Bo, it is $4.65.\nBo你好，4.65美元。") || strings.Contains(out, "4.56") || !strings.Contains(trouble, "warm: E-302") {
		t.Errorf("exit %d: %s%s", code, out, trouble)
	}
	code, out, trouble = s.with(t, "Bo你好，4.65美元。", "rewrite", "--json")
	var got app.AIRewritten
	if err := json.Unmarshal([]byte(out), &got); err != nil || code != exitFine || len(got.Versions) != 3 || got.Versions[1].Holds || got.Versions[1].Differences[0].Now != "$4.56" {
		t.Errorf("exit %d: %s%s %v", code, out, trouble, err)
	}
	s.switchOn(t, "https://no-such-host.invalid/v1")
	if code, out, trouble := s.with(t, "Hi Bo", "rewrite"); code != exitBad || out != "" || !strings.Contains(trouble, "Hi ⟦NAME1⟧") || !strings.Contains(trouble, "ai-consent") {
		t.Errorf("without --yes: exit %d: %s%s", code, out, trouble)
	}
}

func TestJudgeCommand(t *testing.T) {
	server := llmtest.Always(t, llmtest.Reply{Parts: []string{`{"judgements":[{"number":1,"mood":"neu","intents":["inquiry"],"resolution":"answered"},{"number":2,"mood":"neu","intents":[],"resolution":"answered"}]}`}})
	s := newStore(t)
	s.switchOn(t, server.Address())
	code, out, trouble := s.with(t, "", "judge", "--json")
	var got judgedJSON
	if err := json.Unmarshal([]byte(out), &got); err != nil || code != exitFine || got.Messages != 2 || got.Judged != 2 || !got.Ended || got.Calls != 1 {
		t.Errorf("exit %d: %s%s %v", code, out, trouble, err)
	}
	if code, out, trouble = s.with(t, "", "judge"); code != exitFine || !strings.Contains(out, "MESSAGES") || len(server.Asked()) != 1 {
		t.Errorf("again: exit %d: %s%s", code, out, trouble)
	}
}
