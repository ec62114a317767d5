package text_test

import (
	"testing"

	"huiyin/backend/text"
)

func TestBeginningKeepsCharactersWhole(t *testing.T) {
	for _, c := range []struct {
		s    string
		n    int
		want string
	}{
		{"price", 9, "price"}, {"price", 5, "price"}, {"price", 3, "pri"}, {"报价", 3, "报"}, {"报价", 4, "报"}, {"报价", 5, "报"},
		{"a😡", 4, "a"}, {"😡", 2, ""}, {"\x80\x80\x80\x80\x80\x80", 5, "\x80"}, {"", 0, ""},
	} {
		if got := text.Beginning(c.s, c.n); got != c.want {
			t.Errorf("the first %d bytes of %q: %q, want %q", c.n, c.s, got, c.want)
		}
	}
}
