package llm_test

import (
	"context"
	"encoding/json"
	"errors"
	"strings"
	"testing"
	"time"

	"huiyin/backend/fault"
	"huiyin/backend/llm"
	"huiyin/backend/llm/llmtest"
)

var schema = json.RawMessage(`{"type":"object","properties":{"mood":{"type":"string","enum":["pos","neg"]}},"required":["mood"],"additionalProperties":false}`)

// client asks a server of the test; waits are kept and not waited for.
func client(t *testing.T, address string, waits *[]time.Duration) *llm.Client {
	t.Helper()
	c, err := llm.New(llm.Config{
		Address: address, Key: "sk-test", Model: "test-1", Schema: true, Silence: 300 * time.Millisecond,
		Now: func() time.Time { return time.Date(2026, 3, 2, 9, 0, 0, 0, time.UTC) },
		Wait: func(ctx context.Context, d time.Duration) error {
			*waits = append(*waits, d)
			return ctx.Err()
		},
	})
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func TestAnswerIsStreamed(t *testing.T) {
	server := llmtest.Always(t, llmtest.Reply{Parts: []string{"Hi ", "Karen", "!"}, Pause: 20 * time.Millisecond})
	var heard []string
	var at []time.Time
	answer, err := client(t, server.Address(), &[]time.Duration{}).Ask(t.Context(), llm.Request{System: "be kind", User: "hi"}, func(delta string) {
		heard = append(heard, delta)
		at = append(at, time.Now())
	})
	if err != nil || answer.Text != "Hi Karen!" || answer.In != 11 || answer.Out != 7 {
		t.Fatalf("got %+v, %v", answer, err)
	}
	if strings.Join(heard, "|") != "Hi |Karen|!" {
		t.Errorf("heard %q", heard)
	}
	for i, sent := range server.Sent()[:3] {
		if late := at[i].Sub(sent); late > 200*time.Millisecond {
			t.Errorf("part %d is heard %v after it was sent", i, late)
		}
	}
	asked := server.Asked()[0]
	if asked.Path != "/v1/chat/completions" || asked.Key != "Bearer sk-test" || asked.Model != "test-1" || !asked.Stream || asked.System != "be kind" || asked.User != "hi" {
		t.Errorf("asked %+v", asked)
	}
}

// TestFaults: whatever a server does has its own word, and how often it was asked.
func TestFaults(t *testing.T) {
	for _, c := range []struct {
		name   string
		reply  llmtest.Reply
		schema bool
		code   string
		asked  int
	}{
		{"wrong key", llmtest.Reply{Status: 401, Body: `{"error":{"message":"Incorrect API key provided","type":"invalid_request_error","code":"invalid_api_key"}}`}, false, "ai-key", 1},
		{"key without rights", llmtest.Reply{Status: 403, Body: `{"error":{"message":"no"}}`}, false, "ai-key", 1},
		{"money used up", llmtest.Reply{Status: 402, Body: `{"error":{"message":"Insufficient Balance"}}`}, false, "ai-quota", 1},
		{"quota used up", llmtest.Reply{Status: 429, RetryAfter: "1", Body: `{"error":{"message":"You exceeded your current quota","type":"insufficient_quota","code":"insufficient_quota"}}`}, false, "ai-quota", 1},
		{"busy", llmtest.Reply{Status: 429, Body: `{"error":{"message":"Rate limit reached"}}`}, false, "ai-busy", 3},
		{"broken", llmtest.Reply{Status: 500, Body: `oops`}, false, "ai-server", 3},
		{"overloaded", llmtest.Reply{Status: 503, Body: `{"error":{"message":"overloaded"}}`}, false, "ai-server", 3},
		{"no such page", llmtest.Reply{Status: 404, Body: `<html>nginx</html>`}, false, "ai-address", 1},
		{"moved", llmtest.Reply{Status: 301, Body: `moved`}, false, "ai-address", 1},
		{"no such model", llmtest.Reply{Status: 404, Body: `{"error":{"message":"The model test-1 does not exist","code":"model_not_found"}}`}, false, "ai-model", 1},
		{"too much text", llmtest.Reply{Status: 400, Body: `{"error":{"message":"context length"}}`}, false, "ai-refused", 1},
		{"filtered", llmtest.Reply{Parts: []string{"I "}, Finish: "content_filter"}, false, "ai-refused", 1},
		{"cut by the network", llmtest.Reply{Parts: []string{"Hi Ka"}, Cut: true}, false, "ai-cut", 1},
		{"cut by its length", llmtest.Reply{Parts: []string{"Hi Ka"}, Finish: "length"}, false, "ai-cut", 1},
		{"silent", llmtest.Reply{Parts: []string{"Hi"}, Stall: true}, false, "ai-slow", 1},
		{"nothing", llmtest.Reply{}, false, "ai-empty", 1},
		{"blanks", llmtest.Reply{Parts: []string{" \n"}}, false, "ai-empty", 1},
		{"half a line of JSON", llmtest.Reply{Raw: []string{`{"choices":[{"delta":{"conte`}}, false, "ai-garbled", 1},
		{"trouble in the stream", llmtest.Reply{Parts: []string{"Hi"}, Raw: []string{`{"error":{"message":"gone","type":"server_error"}}`}}, false, "ai-server", 1},
		{"a page of HTML", llmtest.Reply{Body: "<!doctype html><title>Sign in</title>"}, false, "ai-address", 1},
		{"prose for JSON", llmtest.Reply{Parts: []string{"The customer is happy."}}, true, "ai-garbled", 1},
		{"half JSON", llmtest.Reply{Parts: []string{`{"mood":"po`}}, true, "ai-garbled", 1},
		{"a value that is none", llmtest.Reply{Parts: []string{`{"mood":"ecstatic"}`}}, true, "ai-form", 1},
		{"a field that is missing", llmtest.Reply{Parts: []string{`{}`}}, true, "ai-form", 1},
		{"a list for an object", llmtest.Reply{Parts: []string{`["pos"]`}}, true, "ai-form", 1},
	} {
		t.Run(c.name, func(t *testing.T) {
			server := llmtest.Always(t, c.reply)
			r := llm.Request{System: "s", User: "secret text"}
			if c.schema {
				r.Schema, r.Name = schema, "mood"
			}
			_, err := client(t, server.Address(), &[]time.Duration{}).Ask(t.Context(), r, nil)
			if fault.Code(err) != c.code {
				t.Errorf("got %v, want %s", err, c.code)
			}
			if n := len(server.Asked()); n != c.asked {
				t.Errorf("asked %d times, want %d", n, c.asked)
			}
			if strings.Contains(err.Error(), "secret") || strings.Contains(err.Error(), "sk-test") {
				t.Errorf("the error holds what was sent: %v", err)
			}
		})
	}
}

func TestSchema(t *testing.T) {
	for _, text := range []string{`{"mood":"pos"}`, "```json\n{\"mood\":\"pos\"}\n```"} {
		server := llmtest.Always(t, llmtest.Reply{Parts: []string{text}})
		answer, err := client(t, server.Address(), &[]time.Duration{}).Ask(t.Context(), llm.Request{Schema: schema, Name: "mood"}, nil)
		if err != nil || answer.Text != `{"mood":"pos"}` {
			t.Errorf("got %q, %v", answer.Text, err)
		}
		if got := server.Asked()[0].Format; got != "json_schema" {
			t.Errorf("asked for %q", got)
		}
	}
}

func TestSchemaInWords(t *testing.T) {
	server := llmtest.Always(t, llmtest.Reply{Parts: []string{`{"mood":"neg"}`}})
	c, err := llm.New(llm.Config{Address: server.Address(), Model: "m"})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := c.Ask(t.Context(), llm.Request{System: "judge", Schema: schema, Name: "mood"}, nil); err != nil {
		t.Fatal(err)
	}
	if a := server.Asked()[0]; a.Format != "json_object" || !strings.Contains(a.System, `"enum":["pos","neg"]`) {
		t.Errorf("asked %+v", a)
	}
}

// TestWaits: the server's word goes first, a second try succeeds.
func TestWaits(t *testing.T) {
	for _, c := range []struct {
		name, after string
		want        []time.Duration
	}{
		{"seconds", "7", []time.Duration{7 * time.Second, 7 * time.Second}},
		{"a moment", "Mon, 02 Mar 2026 09:00:20 GMT", []time.Duration{20 * time.Second, 20 * time.Second}},
		{"nothing", "", []time.Duration{time.Second, 4 * time.Second}},
		{"nonsense", "soon", []time.Duration{time.Second, 4 * time.Second}},
		{"longer than anybody waits", "3600", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			var waits []time.Duration
			server := llmtest.New(t, func(n int, _ llmtest.Asked) llmtest.Reply {
				if n < 2 {
					return llmtest.Reply{Status: 429, RetryAfter: c.after, Body: `{"error":{"message":"slow down"}}`}
				}
				return llmtest.Reply{Parts: []string{"done"}}
			})
			answer, err := client(t, server.Address(), &waits).Ask(t.Context(), llm.Request{User: "x"}, nil)
			if c.want != nil && (err != nil || answer.Text != "done") || c.want == nil && fault.Code(err) != "ai-busy" {
				t.Errorf("got %+v, %v", answer, err)
			}
			if len(waits) != len(c.want) || len(waits) > 0 && (waits[0] != c.want[0] || waits[1] != c.want[1]) {
				t.Errorf("waited %v, want %v", waits, c.want)
			}
			for _, a := range server.Asked() {
				if a.User != "x" {
					t.Errorf("a try sent %q", a.User)
				}
			}
		})
	}
}

func TestCancel(t *testing.T) {
	server := llmtest.Always(t, llmtest.Reply{Parts: []string{"Hi"}, Stall: true})
	ctx, cancel := context.WithCancel(t.Context())
	_, err := client(t, server.Address(), &[]time.Duration{}).Ask(ctx, llm.Request{}, func(string) { cancel() })
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v, want cancelled", err)
	}
}

func TestAddresses(t *testing.T) {
	for address, ok := range map[string]bool{
		"https://api.example.com/v1": true, "https://api.example.com/v1/": true, "http://localhost:11434/v1": true, "http://127.0.0.1:8080/v1": true, "http://[::1]:8080": true,
		"http://api.example.com/v1": false, "api.example.com": false, "": false, "ftp://example.com": false, "https://user:pass@example.com": false, "://": false,
	} {
		if _, err := llm.New(llm.Config{Address: address}); (err == nil) != ok || !ok && fault.Code(err) != "ai-address" {
			t.Errorf("New(%q) = %v, want ok %v", address, err, ok)
		}
	}
}

func TestNobodyThere(t *testing.T) {
	server := llmtest.Always(t, llmtest.Reply{})
	address := server.Address()
	server.Close()
	if err := client(t, address, &[]time.Duration{}).Test(t.Context()); fault.Code(err) != "ai-address" {
		t.Errorf("a closed port: %v", err)
	}
	if err := client(t, "https://no-such-host.invalid/v1", &[]time.Duration{}).Test(t.Context()); fault.Code(err) != "ai-address" && fault.Code(err) != "ai-offline" {
		t.Errorf("no such host: %v", err)
	}
}

func TestProviders(t *testing.T) {
	for _, p := range llm.Providers() {
		if _, err := llm.New(llm.Config{Address: p.Address}); err != nil && p.ID != llm.Custom {
			t.Errorf("%s: %v", p.ID, err)
		}
		if llm.ProviderOf(p.ID) != p {
			t.Errorf("%s is not found", p.ID)
		}
	}
	if llm.ProviderOf("unknown").ID != llm.Custom {
		t.Error("an unknown provider is not custom")
	}
}
