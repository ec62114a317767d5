package store_test

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"huiyin/backend/store"
)

// TestQuotes: eight words of any chat are found, whatever stands around them.
func TestQuotes(t *testing.T) {
	s := open(t)
	batch, _ := imp(t, s, ana, lines(t, "10:00 Ana: We lost two containers of the old model in Hamburg last year, so be careful."))
	imp(t, s, chatWith("Ben"), lines(t, "10:00 Ben: ok\n10:01 Lily: For you we can do USD 3.85 for 300 pcs, but keep it between us"))
	imp(t, s, chatWith("王小明"), lines(t, "10:00 王小明: 我们去年在汉堡丢了两个旧款的货柜，这次请一定小心包装。"))
	quote := func(draft string) string {
		t.Helper()
		found, err := s.Quotes(t.Context(), draft)
		if err != nil {
			t.Fatal(err)
		}
		var out []string
		for _, q := range found {
			out = append(out, fmt.Sprintf("%q of %v, ours %v", string([]rune(draft)[q.Start:q.End]), q.Customers, q.Ours))
		}
		return strings.Join(out, "; ")
	}
	if got := quote("They lost two containers of the old model in Hamburg last year"); got != "" {
		t.Errorf("found %s before it was indexed", got)
	}
	if err := s.Index(t.Context()); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ draft, want string }{
		{"They lost two CONTAINERS of the old model in Hamburg!", `"lost two CONTAINERS of the old model in Hamburg" of [1], ours false`},
		{"Hi, for you we can do USD 3.85 for 300 pcs today.", `"for you we can do USD 3.85 for 300 pcs" of [2], ours true`},
		{"听说我们去年在汉堡丢了两个旧款的货柜。", `"我们去年在汉堡丢了两个旧款的货柜" of [3], ours false`},
		{"two containers of the old model in Kiel", ""},
		{"去年在汉堡丢了两个", ""},
		{"", ""},
	} {
		if got := quote(c.draft); got != c.want {
			t.Errorf("%q: %s, want %s", c.draft, got, c.want)
		}
	}
	undo(t, s, batch)
	if got := quote("They lost two containers of the old model in Hamburg!"); got != "" {
		t.Errorf("found %s after its import was undone", got)
	}
}

// TestQuotesMissNothing: any eight words in a row of a message are found.
func TestQuotesMissNothing(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	vocabulary := strings.Fields("alpha bravo charlie delta echo foxtrot golf hotel india juliett kilo lima mike")
	words := make([]string, 60)
	for i := range words {
		words[i] = vocabulary[random.IntN(len(vocabulary))]
	}
	s := open(t)
	imp(t, s, ana, lines(t, "10:00 Ana: "+strings.Join(words, " ")))
	if err := s.Index(t.Context()); err != nil {
		t.Fatal(err)
	}
	const shortest = 8
	for i := range len(words) - shortest {
		draft := "uno dos " + strings.Join(words[i:i+shortest], " ") + " tres"
		found, err := s.Quotes(t.Context(), draft)
		if err != nil || !slices.ContainsFunc(found, func(q store.Quote) bool { return q.Start == 8 && q.End == len(draft)-5 }) {
			t.Errorf("%q: found %v (%v)", draft, found, err)
		}
	}
}

// chatWith describes the export of a chat with somebody else than Ana.
func chatWith(name string) store.FileInfo {
	info := ana
	info.Path, info.ChatName = name+".txt", name
	return info
}
