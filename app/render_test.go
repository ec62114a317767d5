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

// TestQuantity: numbers of every unit, as the command line shows them.
func TestQuantity(t *testing.T) {
	catalogue, err := Catalogue()
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		unit     string
		value    float64
		working  bool
		currency string
		want     string
	}{
		{"share", 0.8, false, "", "80%"},
		{"share", 0.996, false, "", "100%"},
		{"seconds", 12, false, "", "12 s"},
		{"seconds", 1800, false, "", "30 min"},
		{"seconds", 4800, false, "", "1 h 20 min"},
		{"seconds", 20 * 86400, false, "", "20 d"},
		{"seconds", 100 * 3600, true, "", "100:00 h"},
		{"seconds", 5399.9, true, "", "1:30 h"},
		{"amount", 4650, false, "USD", "4650.00 USD"},
		{"rounds", 1.5, false, "", "1.5"},
		{"count", 0, false, "", "0"},
	} {
		if got := Quantity(catalogue["en"], c.unit, c.value, c.working, c.currency); got != c.want {
			t.Errorf("%g %s: got %q, want %q", c.value, c.unit, got, c.want)
		}
	}
}
