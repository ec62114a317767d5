package redact_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"huiyin/backend/redact"
)

// labelled is a message of testdata/messages.
type labelled struct {
	at, text string
	personal []string // what must vanish
	known    []string // names that the store knows
}

var marked = regexp.MustCompile(`⟦([^⟧]*)⟧`)

func messages(t testing.TB) []labelled {
	t.Helper()
	files, err := filepath.Glob("testdata/messages/*.txt")
	if err != nil {
		t.Fatal(err)
	}
	var all []labelled
	for _, file := range files {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(raw)) {
			if strings.HasPrefix(line, "#") {
				continue
			}
			text, known, _ := strings.Cut(strings.TrimSuffix(line, "\n"), "\t")
			m := labelled{at: filepath.Base(file), text: marked.ReplaceAllString(text, "$1")}
			if known != "" {
				m.known = strings.Split(known, "; ")
			}
			for _, one := range marked.FindAllStringSubmatch(text, -1) {
				m.personal = append(m.personal, one[1])
			}
			all = append(all, m)
		}
	}
	return all
}

// rest is what of a message is nobody's.
func (m labelled) rest() string {
	rest := m.text
	for _, datum := range m.personal {
		rest = strings.Replace(rest, datum, " ", 1)
	}
	return rest
}

// harmless are parts of labelled data that name nobody.
var harmless = regexp.MustCompile(`^(?i:mr|mrs|ms|dr|أبو|frau|herrn?|sr|sra|don|dona|la|mme|mlle|monsieur|de|el)$`)

// leaks gives the words and numbers of a datum that stand in a text.
func leaks(datum, rest, sent string) []string {
	in := map[string]bool{}
	for _, w := range split(sent) {
		in[w] = true
	}
	for _, w := range split(rest) {
		delete(in, w)
	}
	var found []string
	if strings.Contains(sent, datum) {
		found = append(found, datum)
	}
	for _, w := range split(datum) {
		if in[w] && len([]rune(w)) > 1 && !harmless.MatchString(w) {
			found = append(found, w)
		}
	}
	return found
}

func split(s string) []string {
	return strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.IsMark(r) })
}

// TestNothingPersonalLeaves: of no label of the messages a word or number
// stays, unless it stands in the rest of the message too.
func TestNothingPersonalLeaves(t *testing.T) {
	all := messages(t)
	if len(all) != 292 {
		t.Fatalf("%d messages, want 292", len(all))
	}
	for _, m := range all {
		r := redact.New(redact.Known{Names: m.known})
		sent := r.Redact(m.text, redact.NewMap(redact.Options{}))
		for _, datum := range m.personal {
			if left := leaks(datum, m.rest(), sent); len(left) > 0 {
				t.Errorf("%s: %q leaves: %s", m.at, left, sent)
			}
		}
	}
}

// TestTheRestStays: at most 3 % of the words that are nobody's are taken out, so
// that a model has something to work with.
func TestTheRestStays(t *testing.T) {
	kept, lost := 0, 0
	for _, m := range messages(t) {
		rest := m.rest()
		sent := redact.New(redact.Known{Names: m.known}).Redact(m.text, redact.NewMap(redact.Options{}))
		left := map[string]int{}
		for _, w := range split(sent) {
			left[w]++
		}
		for _, w := range split(rest) {
			if left[w] > 0 {
				left[w]--
				kept++
				continue
			}
			lost++
			t.Logf("%s: %q is taken out: %s", m.at, w, sent)
		}
	}
	if share := float64(lost) / float64(lost+kept); share > 0.03 {
		t.Errorf("%.1f %% of what is nobody's is taken out, want at most 3 %%", share*100)
	} else {
		t.Logf("%d of %d words that are nobody's are taken out", lost, lost+kept)
	}
}
