package main

import (
	"bytes"
	"strings"
	"testing"
)

// check judges a draft to Ana.
func (s store) check(t *testing.T, draft string, args ...string) string {
	t.Helper()
	var out, trouble bytes.Buffer
	args = append([]string{"check", "--customer", "Ana", "--now", "2026-02-25T12:30:00+08:00", "--tz", "Asia/Shanghai", "--db", string(s)}, args...)
	if code := run(t.Context(), args, strings.NewReader(draft), &out, &trouble); code != exitFine {
		t.Fatalf("exit %d: %s", code, trouble.String())
	}
	return out.String()
}

// TestCheckShowsTimes: people read a time as they write it, scripts as RFC 3339.
func TestCheckShowsTimes(t *testing.T) {
	s := newStore(t)
	const draft = "Sure, here it is. Any update on it?"
	for _, c := range []struct{ lang, want string }{{"en", "2026-02-26 Thu 09:05"}, {"zh-Hans", "2026-02-26 周四 09:05"}, {"zh-Hant", "2026-02-26 週四 09:05"}} {
		if got := s.check(t, draft, "--lang", c.lang); !strings.Contains(got, c.want) || strings.Contains(got, "+08:00") {
			t.Errorf("%s: got %s, want the time as %s", c.lang, got, c.want)
		}
	}
	if got := s.check(t, draft, "--json"); !strings.Contains(got, `"our_at":"2026-02-26T09:05:00+08:00"`) {
		t.Errorf("JSON: %s", got)
	}
}

// TestCheckShowsWhereAndHow: a row names the words and what to write instead.
func TestCheckShowsWhereAndHow(t *testing.T) {
	s := newStore(t)
	got := s.check(t, "Pleese look at the list, Ana, and tell me which lamp fits.\n", "--lang", "en")
	if !strings.Contains(got, "Pleese") || !strings.Contains(got, "→ Please") {
		t.Errorf("got %s", got)
	}
	got = s.check(t, strings.Repeat("We looked at the lamp again and it is good. ", 9), "--lang", "en")
	if !strings.Contains(got, "…") {
		t.Errorf("long words are not cut: %s", got)
	}
}
