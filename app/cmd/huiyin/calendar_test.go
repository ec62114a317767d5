package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestCalendar: the clocks of all countries, the hours and holidays of one
// customer, and who has no country.
func TestCalendar(t *testing.T) {
	s := newStore(t)
	path := filepath.Join(t.TempDir(), "customers.csv")
	if err := os.WriteFile(path, []byte("Name,Country\nKlaus,DE\nAna,\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	s.fine(t, "import", path, "--tz", "Asia/Shanghai")
	const now = "2026-03-25T09:00:00+01:00"
	want := `[{"country":"DE","zone":"Europe/Berlin","local_at":"2026-03-25T09:00:00","state":"working","week":"Mon-Fri 09:00-18:00","source":"preset","customers":1}]`
	if got := s.fine(t, "calendar", "--json", "--now", now); strings.TrimSpace(got) != want {
		t.Errorf("got  %s\nwant %s", got, want)
	}
	want = `{"zone":"Europe/Berlin","country":"DE","week":"Mon-Fri 09:00-18:00","source":"preset","holidays":[` +
		`{"date":"2026-04-03","country":"DE","name":"Good Friday","exact":true},`
	if got := s.fine(t, "calendar", "--customer", "Klaus", "--json", "--now", now); !strings.HasPrefix(got, want) {
		t.Errorf("got  %s\nwant %s…", got, want)
	}
	if code, _, stderr := s.huiyin(t, "calendar", "--customer", "Bo"); code != exitBad || !strings.Contains(stderr, "E-401") {
		t.Errorf("without a country: exit %d, %s; want E-401", code, stderr)
	}
}
