package main

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// store is a database of a test; huiyin runs commands on it.
type store string

// newStore holds the chats of two customers, Ana and Bo.
func newStore(t *testing.T) store {
	t.Helper()
	folder := t.TempDir()
	s := store(filepath.Join(folder, "huiyin.db"))
	for name, text := range map[string]string{
		"Ana": "25/02/2026, 09:00 - Ana: Do you have a price list?\n25/02/2026, 09:05 - Lily: Sure, here it is.\n",
		"Bo":  "26/02/2026, 10:00 - Bo: When can you ship the lamps?\n26/02/2026, 10:20 - Lily: In three weeks.\n",
	} {
		path := filepath.Join(folder, "WhatsApp Chat with "+name+".txt")
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		s.fine(t, "import", path, "--me", "Lily", "--tz", "Asia/Shanghai")
	}
	return s
}

// huiyin runs a command and gives its exit code and what it wrote.
func (s store) huiyin(t *testing.T, args ...string) (code int, stdout, stderr string) {
	t.Helper()
	var out, trouble bytes.Buffer
	code = run(t.Context(), append(args, "--db", string(s), "--lang", "en"), strings.NewReader(""), &out, &trouble)
	return code, out.String(), trouble.String()
}

// fine runs a command that must succeed.
func (s store) fine(t *testing.T, args ...string) string {
	t.Helper()
	code, stdout, stderr := s.huiyin(t, args...)
	if code != exitFine {
		t.Fatalf("huiyin %s: exit %d: %s", strings.Join(args, " "), code, stderr)
	}
	return stdout
}

// lists says which of the two customers a command names.
func (s store) lists(t *testing.T, args ...string) string {
	t.Helper()
	said := s.fine(t, args...)
	var names []string
	for _, name := range []string{"Ana", "Bo"} {
		if strings.Contains(said, name) {
			names = append(names, name)
		}
	}
	return strings.Join(names, " ")
}

// TestIgnore: who is ignored is in no list until they are taken back.
func TestIgnore(t *testing.T) {
	s := newStore(t)
	if got := s.lists(t, "customers"); got != "Ana Bo" {
		t.Fatalf("customers: %q", got)
	}
	if got := s.lists(t, "ignore", "Bo"); got != "Bo" {
		t.Errorf("after ignore, ignored: %q", got)
	}
	if got := s.lists(t, "customers"); got != "Ana" {
		t.Errorf("customers: %q, want Ana", got)
	}
	if code, _, stderr := s.huiyin(t, "unignore", "Ana"); code != exitUsage || !strings.Contains(stderr, `"Ana"`) {
		t.Errorf("unignore of somebody who is not ignored: exit %d, %s", code, stderr)
	}
	if got := s.lists(t, "unignore", "Bo"); got != "" {
		t.Errorf("after unignore, ignored: %q", got)
	}
	if got := s.lists(t, "customers"); got != "Ana Bo" {
		t.Errorf("customers: %q, want both again", got)
	}
	if code, _, stderr := s.huiyin(t, "ignore", "Carla"); code != exitBad || !strings.Contains(stderr, "no-such-customer") {
		t.Errorf("ignore of nobody: exit %d, %s", code, stderr)
	}
}

// TestColleague: who is one of us is no customer until they are.
func TestColleague(t *testing.T) {
	s := newStore(t)
	if got := s.lists(t, "colleague", "Bo"); got != "Bo" {
		t.Errorf("colleagues: %q", got)
	}
	if got := s.lists(t, "customers"); got != "Ana" {
		t.Errorf("customers: %q, want Ana", got)
	}
	if code, _, stderr := s.huiyin(t, "uncolleague", "Ana"); code != exitUsage || !strings.Contains(stderr, `"Ana"`) {
		t.Errorf("uncolleague of a customer: exit %d, %s", code, stderr)
	}
	if got := s.lists(t, "uncolleague", "Bo"); got != "" {
		t.Errorf("colleagues: %q, want none", got)
	}
	if got := s.lists(t, "customers"); got != "Ana Bo" {
		t.Errorf("customers: %q, want both again", got)
	}
}

// TestMerge: two customers become one, and two again.
func TestMerge(t *testing.T) {
	s := newStore(t)
	s.fine(t, "merge", "Ana", "Bo")
	if got := s.lists(t, "customers"); got != "Ana" {
		t.Errorf("customers: %q, want Ana", got)
	}
	if got := s.lists(t, "messages", "--customer", "Ana"); got != "Ana Bo" {
		t.Errorf("messages of Ana name %q, want both", got)
	}
	s.fine(t, "unmerge", "1")
	if got := s.lists(t, "customers"); got != "Ana Bo" {
		t.Errorf("customers: %q, want both again", got)
	}
}

// TestBackups: the second import made a copy of what the first brought.
func TestBackups(t *testing.T) {
	s := newStore(t)
	names := func() []string {
		t.Helper()
		var all []string
		for line := range strings.Lines(s.fine(t, "backups")) {
			if name, _, _ := strings.Cut(line, " "); strings.HasSuffix(name, ".db") {
				all = append(all, name)
			}
		}
		return all
	}
	before := names()
	if len(before) != 1 {
		t.Fatalf("got backups %v, want one", before)
	}
	s.fine(t, "restore", before[0])
	if got := s.lists(t, "customers"); got != "Ana" && got != "Bo" {
		t.Errorf("restored %q, want the customer of the first import", got)
	}
	s.fine(t, "restore", names()[0])
	if got := s.lists(t, "customers"); got != "Ana Bo" {
		t.Errorf("customers: %q, want both again", got)
	}
	if code, _, stderr := s.huiyin(t, "restore", "none.db"); code != exitBad || !strings.Contains(stderr, "none.db") {
		t.Errorf("restore of nothing: exit %d, %s", code, stderr)
	}
}

// TestApart: of two people of one name each has a customer, if I say so.
func TestApart(t *testing.T) {
	s := newStore(t)
	path := filepath.Join(t.TempDir(), "WhatsApp Chat with Ana.txt")
	if err := os.WriteFile(path, []byte("27/03/2026, 09:00 - Ana: Where is my order?\n27/03/2026, 09:05 - Lily: On its way.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	anas := func() int { return strings.Count(s.fine(t, "customers"), "Ana") }
	if said := s.fine(t, "import", path, "--me", "Lily"); anas() != 1 || !strings.Contains(said, "nothing but the name") {
		t.Errorf("%d customers called Ana, want one, and a remark: %s", anas(), said)
	}
	s.fine(t, "undo", "3")
	s.fine(t, "import", path, "--me", "Lily", "--apart", "Ana")
	if anas() != 2 {
		t.Errorf("%d customers called Ana, want two", anas())
	}
}

// TestEveryErrorIsASentence: also what nobody foresaw is told in words, with
// its cause beneath.
func TestEveryErrorIsASentence(t *testing.T) {
	nowhere := store(t.TempDir()) // a folder is no database
	code, _, trouble := nowhere.huiyin(t, "customers")
	first, cause, _ := strings.Cut(trouble, "\n")
	if code != exitBad || !strings.HasPrefix(first, "E-900 (internal): That step didn't work") || cause == "" {
		t.Errorf("exit %d: %s", code, trouble)
	}
}
