package app

import "testing"

// TestRender: parameters are shown as people read them, by the ending of their names.
func TestRender(t *testing.T) {
	catalogue, err := Catalogue()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ language, name, value, want string }{
		{"zh-Hans", "our_at", "2026-03-10T22:10:00+08:00", "2026-03-10 周二 22:10"},
		{"zh-Hant", "their_at", "2026-03-15T09:05:00-05:00", "2026-03-15 週日 09:05"},
		{"en", "our_at", "2026-03-10T22:10:00+08:00", "2026-03-10 Tue 22:10"},
		{"en", "their_at", "", ""},
		{"zh-Hans", "waited_s", "15300", "4 小时 15 分钟"},
		{"zh-Hant", "waited_s", "97260", "1 天 3 小時"},
		{"en", "waited_s", "86460", "1 d"},
		{"en", "waited_s", "600", "10 min"},
		{"en", "waited_s", "0", "0 min"},
		{"en", "reply_share", "0.6081", "61%"},
		{"en", "question", "2 s", "2 s"},
		{"en", "words_count", "41", "41"},
		{"zh-Hans", "what_key", "shown.unit.weekday_1", "周一"},
	} {
		sentences := map[string]string{"k": "({" + c.name + "})"}
		for key, text := range catalogue[c.language] {
			sentences[key] = text
		}
		if got := Render(sentences, "k", map[string]string{c.name: c.value}); got != "("+c.want+")" {
			t.Errorf("%s %s %q: got %s, want (%s)", c.language, c.name, c.value, got, c.want)
		}
	}
}
