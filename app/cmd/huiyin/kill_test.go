package main

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"huiyin/backend/llm/llmtest"
)

// asProgram makes the test binary the program itself, so that a test can kill it.
const asProgram = "HUIYIN_TEST_AS_PROGRAM"

func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		main()
	}
	os.Exit(m.Run())
}

// toJudge is how many messages TestJudgingSurvivesKills judges.
var toJudge = flag.Int("judge", 300, "messages of the test that kills the program while it judges")

// TestJudgingSurvivesKills: the program is killed while the model is silent, in the middle of an answer, and right
// after one; each time the next start goes on. Nothing is asked twice but what was under way, and nothing is left out.
func TestJudgingSurvivesKills(t *testing.T) {
	kills := map[int]llmtest.Reply{ // by the number of the question
		3: {Stall: true},
		7: {Parts: []string{`{"judgements":[{"number":1,"mood":"p`}, Stall: true},
		8: {},
	}
	killed := make(chan bool, 1)
	server := llmtest.New(t, func(n int, asked llmtest.Asked) llmtest.Reply {
		reply, deadly := kills[n]
		if deadly {
			reply.After = func() { killed <- true }
		}
		if !reply.Stall {
			reply.Parts = []string{neutral(t, asked)}
		}
		return reply
	})
	s := store(filepath.Join(t.TempDir(), "huiyin.db"))
	s.fine(t, "import", longExport(t, *toJudge), "--me", "Lily", "--tz", "Asia/Shanghai")
	s.switchOn(t, server.Address())
	for range kills {
		program := exec.Command(os.Args[0], "judge", "--db", string(s))
		program.Env = append(os.Environ(), asProgram+"=1")
		if err := program.Start(); err != nil {
			t.Fatal(err)
		}
		select {
		case <-killed:
		case <-time.After(time.Minute):
			t.Error("the program asked too little")
		}
		if err := program.Process.Kill(); err != nil {
			t.Fatal(err)
		}
		if err := program.Wait(); err == nil {
			t.Fatal("the program ended by itself")
		}
	}
	var got judgedJSON
	out := s.fine(t, "judge", "--json")
	if err := json.Unmarshal([]byte(out), &got); err != nil || !got.Ended || got.Judged != *toJudge || got.Total != *toJudge {
		t.Errorf("%s %v", out, err)
	}
	times, underWay := map[string]int{}, map[string]bool{}
	for n, asked := range server.Asked() {
		_, deadly := kills[n]
		for _, text := range texts(t, asked) {
			if times[text]++; times[text] > 1 && !underWay[text] {
				t.Errorf("%q is asked again in question %d, and no kill hit it", text, n)
			}
			underWay[text] = underWay[text] || deadly
		}
	}
	if len(times) != *toJudge {
		t.Errorf("%d messages were asked, want %d", len(times), *toJudge)
	}
	t.Logf("%d messages in %d questions, %d of them killed", len(times), len(server.Asked()), len(kills))
}

// longExport is a chat in which a customer writes n messages.
func longExport(t *testing.T, n int) string {
	t.Helper()
	var b strings.Builder
	at := time.Date(2025, 1, 1, 8, 0, 0, 0, time.UTC)
	fmt.Fprintf(&b, "01/01/2025, 07:00 - Lily: Hi Ben\n")
	for i := range n {
		fmt.Fprintf(&b, "%s - Ben: sample w%d ok\n", at.Add(time.Duration(i)*time.Minute).Format("02/01/2006, 15:04"), i)
	}
	path := filepath.Join(t.TempDir(), "WhatsApp Chat with Ben.txt")
	if err := os.WriteFile(path, []byte(b.String()), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// texts are the messages of a question.
func texts(t *testing.T, asked llmtest.Asked) []string {
	t.Helper()
	var in struct{ Messages []struct{ Text string } }
	if err := json.Unmarshal([]byte(asked.User), &in); err != nil {
		t.Error(err)
	}
	var all []string
	for _, m := range in.Messages {
		all = append(all, m.Text)
	}
	return all
}

// neutral judges every message of a question the same.
func neutral(t *testing.T, asked llmtest.Asked) string {
	t.Helper()
	var all []string
	for i := range texts(t, asked) {
		all = append(all, fmt.Sprintf(`{"number":%d,"mood":"neu","intents":[],"resolution":"none"}`, i+1))
	}
	return `{"judgements":[` + strings.Join(all, ",") + `]}`
}
