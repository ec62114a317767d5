package rules_test

import (
	"strings"
	"testing"

	"huiyin/backend/chat"
	"huiyin/backend/checker"
	"huiyin/backend/checker/rules"
	"huiyin/backend/customer"
	"huiyin/backend/history"
	"huiyin/backend/internal/golden"
)

// TestGoodMessagesWithAHistory: at most 2 % of good messages may get more than
// advice, over all stages, whatever the chat before them; nobody looks at the
// second list to tune a rule. The group of a case is the stage that the chat is in.
func TestGoodMessagesWithAHistory(t *testing.T) {
	const mostShare = 0.02
	for path, atLeast := range map[string]int{
		"testdata/good_dialogues.txtar": 12, "testdata/good_dialogues_heldout.txtar": 12, "testdata/good_dialogues_voices.txtar": 0,
	} {
		byStage, all, wrong := map[customer.Stage]int{}, 0, 0
		for _, c := range golden.Cases(t, path) {
			d := conversation(t, c.Text)
			stage := d.History.Stage()
			if string(stage) != c.Group {
				t.Errorf("%s: the stage is %s", c.Title(), stage)
			}
			byStage[stage]++
			all++
			result := checker.Run(rules.All(), d)
			if result.Verdict == checker.OK {
				continue
			}
			wrong++
			for _, f := range result.Findings {
				t.Logf("%s: %s %s in %q, %v", c.Title(), f.Severity, f.Rule, string([]rune(d.Text)[f.Start:f.End]), f.Params)
			}
		}
		for _, s := range []customer.Stage{customer.IceBreaking, customer.Interaction, customer.Conversion, customer.Maintenance} {
			if byStage[s] < atLeast {
				t.Errorf("%s: %d messages in %s, want at least %d", path, byStage[s], s, atLeast)
			}
		}
		share := float64(wrong) / float64(all)
		t.Logf("%s: %d of %d messages (%.1f %%) get more than advice", path, wrong, all, 100*share)
		if share > mostShare {
			t.Errorf("%s: %.1f %% false alarms, at most %.0f %% are allowed", path, 100*share, 100*mostShare)
		}
	}
}

// conversation reads a chat and the draft behind it.
func conversation(t *testing.T, text string) checker.Draft {
	t.Helper()
	read := golden.ReadDialogue(t, text)
	source := read.Chats[0]
	understandAll(&source)
	return checker.Draft{
		Text: strings.TrimSpace(read.Want), Customer: &source.Customer, Now: read.Now,
		History: history.Build(source, chat.DefaultRules(), read.Now),
	}
}
