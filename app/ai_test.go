package app

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/zalando/go-keyring"

	"huiyin/backend/fault"
	"huiyin/backend/llm/llmtest"
)

// memoryKeys is a key store of a test.
type memoryKeys map[string]string

func (k memoryKeys) Get(_, user string) (string, error) {
	if key, ok := k[user]; ok {
		return key, nil
	}
	return "", keyring.ErrNotFound
}

func (k memoryKeys) Set(_, user, password string) error { k[user] = password; return nil }
func (k memoryKeys) Delete(_, user string) error        { delete(k, user); return nil }

// lockedKeys is one that can't be opened.
type lockedKeys struct{}

func (lockedKeys) Get(string, string) (string, error) { return "", errors.New("locked") }
func (lockedKeys) Set(string, string, string) error   { return errors.New("locked") }
func (lockedKeys) Delete(string, string) error        { return errors.New("locked") }

// hearing is a desktop that keeps the events of AI.
type hearing struct {
	noDesktop
	mu       sync.Mutex
	partial  []AIPartial
	at       []time.Time
	progress []AIProgress
}

func (h *hearing) Emit(_ context.Context, _ string, payload any) {
	h.mu.Lock()
	defer h.mu.Unlock()
	switch p := payload.(type) {
	case AIPartial:
		h.partial, h.at = append(h.partial, p), append(h.at, time.Now())
	case AIProgress:
		h.progress = append(h.progress, p)
	}
}

// withAI is an app with the chat of Alex that asks a server of the test.
func withAI(t testing.TB, server *llmtest.Server) (*App, int64) {
	t.Helper()
	a := journey(t, "2026-03-12T09:00:00+08:00")
	a.keys = memoryKeys{}
	alex := importOne(t, a, write(t, "WhatsApp Chat with Alex.txt", v4), "Lily").Customers[0]
	if server != nil {
		setAI(t, a, server.Address())
	}
	return a, alex
}

func setAI(t testing.TB, a *App, address string) {
	t.Helper()
	v, err := a.AI.Settings()
	if err != nil {
		t.Fatal(err)
	}
	v.Settings.On, v.Settings.Provider, v.Settings.Address, v.Settings.Model = true, "custom", address, "test-1"
	if _, err := a.AI.Save(v.Settings); err != nil {
		t.Fatal(err)
	}
}

// versions is what a model writes, every version the same.
func versions(t testing.TB, text, zh string) []string {
	t.Helper()
	v := map[string]string{"text": text, "zh": zh}
	raw, err := json.Marshal(map[string]any{"short": v, "warm": v, "direct": v})
	if err != nil {
		t.Fatal(err)
	}
	middle := strings.Index(string(raw), text) + len(text)/2
	return []string{string(raw[:middle]), string(raw[middle:])}
}

func TestAIIsOffByDefault(t *testing.T) {
	a, alex := withAI(t, nil)
	v, err := a.AI.Settings()
	if err != nil || v.Settings.On || !v.Settings.Show || v.HasKey || len(v.Providers) < 6 {
		t.Errorf("settings %+v, %v", v, err)
	}
	if all, err := a.Settings.Get(); err != nil || all.AI != "off" {
		t.Errorf("the title bar says %q, %v", all.AI, err)
	}
	_, rewriting := a.AI.Rewrite(AIRewrite{Text: "hi"})
	_, judging := a.AI.Judge(alex, "")
	_, resuming := a.AI.Resume()
	for what, err := range map[string]error{"rewrite": rewriting, "judge": judging, "resume": resuming} {
		if fault.Code(err) != "ai-off" {
			t.Errorf("%s: %v, want ai-off", what, err)
		}
	}
	if log, err := a.AI.Log(0); err != nil || len(log) != 0 {
		t.Errorf("log %v, %v", log, err)
	}
}

func TestKeysStayInTheKeyStore(t *testing.T) {
	server := llmtest.Always(t, llmtest.Reply{Parts: []string{"ok"}})
	a, _ := withAI(t, server)
	if v, err := a.AI.SetKey("sk-secret"); err != nil || !v.HasKey {
		t.Fatalf("%+v, %v", v, err)
	}
	if err := a.AI.Test(); err != nil {
		t.Fatal(err)
	}
	if all, err := a.Settings.Get(); err != nil || all.AI != "local" {
		t.Errorf("the title bar says %q, %v", all.AI, err)
	}
	if got := server.Asked()[0].Key; got != "Bearer sk-secret" {
		t.Errorf("sent %q", got)
	}
	v, err := a.AI.Settings()
	if raw, _ := json.Marshal(v); err != nil || strings.Contains(string(raw), "sk-secret") {
		t.Errorf("the settings show the key: %s, %v", raw, err)
	}
	log, err := a.AI.Log(0)
	if raw, _ := json.Marshal(log); err != nil || len(log) != 1 || log[0].Outcome != "ok" || strings.Contains(string(raw), "sk-secret") {
		t.Errorf("log %s, %v", raw, err)
	}
	other := llmtest.Always(t, llmtest.Reply{Parts: []string{"ok"}})
	setAI(t, a, other.Address())
	if err := a.AI.Test(); err != nil || strings.Contains(other.Asked()[0].Key, "sk-") {
		t.Errorf("another address gets the key: %q, %v", other.Asked()[0].Key, err)
	}
	a.keys = lockedKeys{}
	if _, err := a.AI.SetKey("x"); fault.Code(err) != "key-store" {
		t.Errorf("a locked key store: %v", err)
	}
	if _, err := a.AI.Settings(); err != nil {
		t.Errorf("settings with a locked key store: %v", err)
	}
}

func TestRewrite(t *testing.T) {
	server := llmtest.Always(t, llmtest.Reply{Parts: versions(t, "Hi ⟦NAME1⟧, 500 pcs at $4.65 are ready by 15 May.", "⟦NAME1⟧你好"), Pause: 30 * time.Millisecond})
	a, alex := withAI(t, server)
	heard := &hearing{}
	a.desktop = heard
	v, err := a.AI.Rewrite(AIRewrite{ID: "r1", Text: "Alex你好，500个4.65美元，5月15日前好。", Customer: alex})
	if err != nil || len(v.Versions) != 3 {
		t.Fatalf("%+v, %v", v, err)
	}
	for _, one := range v.Versions {
		if !one.Holds || one.Text != "Hi Alex, 500 pcs at $4.65 are ready by 15 May." || one.Back != "Alex你好" || one.Check.Verdict == "" {
			t.Errorf("version %+v", one)
		}
	}
	if asked := server.Asked()[0]; strings.Contains(asked.Body, "Alex") || !strings.Contains(asked.User, "⟦NAME1⟧") || asked.Format != "json_object" {
		t.Errorf("asked %s", asked.Body)
	}
	if len(heard.partial) < 2 || heard.partial[0].ID != "r1" || !strings.HasPrefix("Hi Alex, 500 pcs at $4.65 are", heard.partial[0].Direct) || len(heard.partial[0].Direct) < 8 {
		t.Errorf("heard %+v", heard.partial)
	}
	if late := heard.at[0].Sub(server.Sent()[0]); late > 200*time.Millisecond {
		t.Errorf("the first words are on screen %v after they were sent, want less than 200 ms", late)
	}
	log, err := a.AI.Log(10)
	if err != nil || len(log) != 1 || log[0].Purpose != "rewrite" || log[0].Sent != server.Asked()[0].User || log[0].TokensIn != 11 {
		t.Errorf("log %+v, %v", log, err)
	}
	if n, err := a.AI.Wipe(); err != nil || n != 1 {
		t.Errorf("wiped %d, %v", n, err)
	}
	if v, err := a.AI.Settings(); err != nil || v.Calls != 1 || v.TokensOut != 7 {
		t.Errorf("after the wipe the month has %d calls, %v", v.Calls, err)
	}
}

// TestRewriteRefuses: the draft stays, and the fault says why.
func TestRewriteRefuses(t *testing.T) {
	for _, c := range []struct {
		name  string
		reply llmtest.Reply
		code  string
	}{
		{"another price", llmtest.Reply{Parts: versions(t, "Hi ⟦NAME1⟧, it is $4.56.", "")}, "facts-changed"},
		{"a lost name", llmtest.Reply{Parts: versions(t, "Hi, it is $4.65.", "")}, "placeholders-changed"},
		{"prose", llmtest.Reply{Parts: []string{"Sure! Here is your text."}}, "ai-garbled"},
		{"half JSON", llmtest.Reply{Parts: []string{`{"short":{"te`}}, "ai-garbled"},
		{"two versions", llmtest.Reply{Parts: []string{`{"short":{"text":"a","zh":"b"},"warm":{"text":"a","zh":"b"}}`}}, "ai-form"},
		{"nothing", llmtest.Reply{}, "ai-empty"},
		{"another language", llmtest.Reply{Parts: versions(t, "Hallo ⟦NAME1⟧, der Preis beträgt 4,65 USD pro Stück.", "")}, "ai-language"},
		{"Chinese for English", llmtest.Reply{Parts: versions(t, "⟦NAME1⟧你好，价格是4.65美元。", "")}, "ai-language"},
		{"a wrong key", llmtest.Reply{Status: 401, Body: `{"error":{"message":"bad key"}}`}, "ai-key"},
		{"no money", llmtest.Reply{Status: 429, Body: `{"error":{"code":"insufficient_quota","message":"x"}}`}, "ai-quota"},
		{"cut", llmtest.Reply{Parts: []string{`{"short"`}, Cut: true}, "ai-cut"},
	} {
		t.Run(c.name, func(t *testing.T) {
			a, alex := withAI(t, llmtest.Always(t, c.reply))
			if _, err := a.AI.Rewrite(AIRewrite{Text: "Hi Alex, price is $4.65", Customer: alex}); fault.Code(err) != c.code {
				t.Errorf("got %v, want %s", err, c.code)
			}
			log, err := a.AI.Log(0)
			if err != nil || len(log) != 1 || log[0].Outcome == "sent" {
				t.Errorf("log %+v, %v", log, err)
			}
		})
	}
}

func TestRewriteInTheCustomersLanguage(t *testing.T) {
	server := llmtest.Always(t, llmtest.Reply{Parts: versions(t, "¿500 piezas?", "500个？")})
	a, _ := withAI(t, server)
	text := "02/03/2026, 21:30 - Lily: Hi\n02/03/2026, 22:45 - Ana: Hola, necesito quinientas piezas por favor, gracias\n02/03/2026, 22:46 - Ana: ¿Cuál es el precio de la muestra?\n"
	ana := importOne(t, a, write(t, "WhatsApp Chat with Ana.txt", text), "Lily").Customers[0]
	if err := a.Index(t.Context()); err != nil {
		t.Fatal(err)
	}
	v, err := a.AI.Rewrite(AIRewrite{Text: "500个？", Customer: ana, Language: "customer"})
	if err != nil || v.Language != "es" || !strings.Contains(server.Asked()[0].System, "in Spanish") {
		t.Errorf("%+v, %v", v, err)
	}
}

func TestCancelRewrite(t *testing.T) {
	server := llmtest.Always(t, llmtest.Reply{Parts: []string{`{"short":`}, Stall: true})
	a, _ := withAI(t, server)
	go func() {
		for len(server.Sent()) == 0 {
			time.Sleep(time.Millisecond)
		}
		if err := a.AI.Cancel("r1"); err != nil {
			t.Error(err)
		}
	}()
	_, err := a.AI.Rewrite(AIRewrite{ID: "r1", Text: "hi"})
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
	if log, err := a.AI.Log(0); err != nil || len(log) != 1 || log[0].Outcome != "cancelled" {
		t.Errorf("log %+v, %v", log, err)
	}
}

// TestConsent: nothing leaves for another computer before it was shown; a block holds
// whatever was agreed.
func TestConsent(t *testing.T) {
	a, alex := withAI(t, nil)
	setAI(t, a, "https://no-such-host.invalid/v1")
	ask := AIRewrite{Text: "Hi Alex, +1 212 555 0142", Customer: alex}
	if _, err := a.AI.Rewrite(ask); fault.Code(err) != "ai-consent" {
		t.Fatalf("unseen: %v", err)
	}
	p, err := a.AI.Preview(ask.Text, alex)
	if err != nil || p.Sent != "Hi ⟦NAME1⟧, ⟦PHONE1⟧" || !p.Ask || p.Blocked || len(p.Marks) != 2 || p.Marks[1].Text != "+1 212 555 0142" || p.At.Local {
		t.Fatalf("preview %+v, %v", p, err)
	}
	other := ask
	other.Seen, other.Text = p.Seen, "Hi Alex, something else"
	if _, err := a.AI.Rewrite(other); fault.Code(err) != "ai-consent" {
		t.Errorf("another text than was shown: %v", err)
	}
	if log, err := a.AI.Log(0); err != nil || len(log) != 0 {
		t.Errorf("something left: %+v, %v", log, err)
	}
	ask.Seen, ask.Remember = p.Seen, true
	if _, err := a.AI.Rewrite(ask); err == nil || fault.Code(err) == "ai-consent" {
		t.Errorf("seen: %v, want trouble with the network", err)
	}
	ask.Seen, ask.Text = "", "Hi again"
	if _, err := a.AI.Rewrite(ask); fault.Code(err) == "ai-consent" {
		t.Error("asked again for the same customer and address")
	}
	setAI(t, a, "https://another-host.invalid/v1")
	if _, err := a.AI.Rewrite(ask); fault.Code(err) != "ai-consent" {
		t.Errorf("another address: %v", err)
	}
	if c, err := a.AI.Block(alex, true); err != nil || !c.Blocked || c.Agreed {
		t.Fatalf("%+v, %v", c, err)
	}
	p, err = a.AI.Preview(ask.Text, alex)
	if err != nil || !p.Blocked {
		t.Errorf("%+v, %v", p, err)
	}
	ask.Seen = p.Seen
	if _, err := a.AI.Rewrite(ask); fault.Code(err) != "ai-blocked" {
		t.Errorf("blocked: %v", err)
	}
	if v, err := a.AI.Settings(); err != nil || len(v.Blocked) != 1 || v.Blocked[0].Name != "Alex" {
		t.Errorf("%+v, %v", v.Blocked, err)
	}
}

func TestMonthlyLimit(t *testing.T) {
	server := llmtest.Always(t, llmtest.Reply{Parts: versions(t, "hi", "好")})
	a, _ := withAI(t, server)
	v, err := a.AI.Settings()
	if err != nil {
		t.Fatal(err)
	}
	v.Settings.Limit = 1
	if _, err := a.AI.Save(v.Settings); err != nil {
		t.Fatal(err)
	}
	for i, want := range []string{"internal", "ai-limit"} { // no error has the code "internal"
		if _, err := a.AI.Rewrite(AIRewrite{Text: "hi"}); fault.Code(err) != want {
			t.Errorf("call %d: %v", i, err)
		}
	}
	if n := len(server.Asked()); n != 1 {
		t.Errorf("asked %d times", n)
	}
}

// judged answers every message of a batch with the same.
func judged(t testing.TB, a llmtest.Asked, mood string) []string {
	t.Helper()
	var in struct{ Messages []struct{ Number int } }
	if err := json.Unmarshal([]byte(a.User), &in); err != nil {
		t.Error(err)
	}
	var all []string
	for _, m := range in.Messages {
		all = append(all, fmt.Sprintf(`{"number":%d,"mood":%q,"intents":["thanks"],"resolution":"none"}`, m.Number, mood))
	}
	return []string{`{"judgements":[` + strings.Join(all, ",") + `]}`}
}

// TestJudge: estimate, run, result beside the offline value; a person's word wins.
func TestJudge(t *testing.T) {
	server := llmtest.New(t, func(_ int, asked llmtest.Asked) llmtest.Reply {
		return llmtest.Reply{Parts: judged(t, asked, "pos")}
	})
	a, alex := withAI(t, server)
	heard := &hearing{}
	a.desktop = heard
	v, err := a.AI.Settings()
	if err != nil {
		t.Fatal(err)
	}
	v.Settings.PriceIn, v.Settings.PriceOut = "1000", "2000"
	if _, err := a.AI.Save(v.Settings); err != nil {
		t.Fatal(err)
	}
	if err := a.Index(t.Context()); err != nil {
		t.Fatal(err)
	}
	e, err := a.AI.JudgeEstimate(0)
	if err != nil || e.Messages != 4 || e.Calls != 1 || e.TokensIn < 300 || e.TokensOut != 120 || e.Cost == "" || strings.Contains(e.Sent, "Lily") || !strings.Contains(e.Sent, "lead time") {
		t.Fatalf("estimate %+v, %v", e, err)
	}
	p, err := a.AI.Judge(0, "")
	if err != nil || !p.Ended || p.Judged != 4 || p.Total != 4 || len(heard.progress) == 0 {
		t.Fatalf("%+v, %v", p, err)
	}
	if asked := server.Asked()[0]; asked.User != e.Sent || strings.Contains(asked.Body, "Alex") {
		t.Errorf("asked %s, shown %s", asked.User, e.Sent)
	}
	if !strings.Contains(server.Asked()[0].User, `"reply":"FOB Ningbo.`) {
		t.Errorf("without our reply: %s", server.Asked()[0].User)
	}
	j, err := a.AI.Judged(alex)
	if err != nil || len(j.Items) != 4 || j.Common != 4 || j.Agree == 4 || j.Items[1].Mood != "pos" || j.Items[1].Offline != "neg" || !slices.Equal(j.Items[1].Intents, []string{"thanks"}) {
		t.Fatalf("%+v, %v", j, err)
	}
	if _, err := a.Understanding.Correct(CorrectionView{Message: j.Items[1].Message, Part: "mood", Value: `"neu"`}); err != nil {
		t.Fatal(err)
	}
	if j, err = a.AI.Judged(alex); err != nil || !j.Items[1].Corrected || j.Items[1].Offline != "neu" || j.Items[1].Mood != "pos" {
		t.Errorf("corrected %+v, %v", j.Items[1], err)
	}
	if e, err := a.AI.JudgeEstimate(0); err != nil || e.Messages != 0 || e.Known != 4 {
		t.Errorf("again %+v, %v", e, err)
	}
	if _, err := a.AI.Judge(0, ""); err != nil || len(server.Asked()) != 1 {
		t.Errorf("judged again: %v, %d calls", err, len(server.Asked()))
	}
}

// TestJudgeLeavesOutTheBlocked: nothing of a blocked customer leaves, also when they are
// blocked in the middle of a run.
func TestJudgeLeavesOutTheBlocked(t *testing.T) {
	server := llmtest.New(t, func(_ int, asked llmtest.Asked) llmtest.Reply {
		return llmtest.Reply{Parts: judged(t, asked, "neu")}
	})
	a, alex := withAI(t, server)
	if _, err := a.AI.Block(alex, true); err != nil {
		t.Fatal(err)
	}
	if e, err := a.AI.JudgeEstimate(0); err != nil || e.Messages != 0 || e.Blocked != 4 {
		t.Errorf("%+v, %v", e, err)
	}
	if _, err := a.AI.Judge(0, ""); err != nil || len(server.Asked()) != 0 {
		t.Errorf("%d calls, %v", len(server.Asked()), err)
	}
}

// TestHostileAnswers: an answer that a message has dictated is paid once and lands
// nowhere.
func TestHostileAnswers(t *testing.T) {
	server := llmtest.Always(t, llmtest.Reply{Parts: []string{`{"judgements":[{"number":1,"mood":"MADE UP","intents":[],"resolution":"none"}]}`}})
	a, alex := withAI(t, server)
	p, err := a.AI.Judge(0, "")
	if err != nil || p.Judged != 0 || p.Done != 4 || len(server.Asked()) != 1 {
		t.Errorf("%+v, %v, %d calls", p, err, len(server.Asked()))
	}
	if j, err := a.AI.Judged(alex); err != nil || len(j.Items) != 0 {
		t.Errorf("%+v, %v", j, err)
	}
}
