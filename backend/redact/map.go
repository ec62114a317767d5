package redact

import (
	"regexp"
	"strconv"
	"strings"
	"time"
	"unicode"

	"huiyin/backend/redact/names"
)

// noDay is the day of texts whose dates do not matter.
var noDay = time.Time{}

// Entry is a placeholder and what it stands for.
type Entry struct {
	Mark string // ⟦NAME1⟧
	Kind Kind
	Text string
}

// Map is what the placeholders of some texts stand for. It stays on this
// computer. It is not safe for several goroutines.
type Map struct {
	options Options
	entries []Entry
	byText  map[string]int // kind and text: the entry
	byMark  map[string]int // plain mark: the entry
	numbers map[string]int // kind and datum: its number
	spelled map[string]int // kind and number: how many spellings it has
	counts  map[Kind]int
}

// NewMap makes an empty map.
func NewMap(o Options) *Map {
	return &Map{options: o, byText: map[string]int{}, byMark: map[string]int{}, numbers: map[string]int{}, spelled: map[string]int{}, counts: map[Kind]int{}}
}

// Entries lists all placeholders in the order in which they were given.
func (m *Map) Entries() []Entry { return m.entries }

// mark gives the placeholder of a datum.
func (m *Map) mark(kind Kind, text string) string {
	if i, known := m.byText[string(kind)+text]; known {
		return m.entries[i].Mark
	}
	datum := string(kind) + same(kind, text)
	number, known := m.numbers[datum]
	if !known {
		m.counts[kind]++
		number = m.counts[kind]
		m.numbers[datum] = number
	}
	plain := string(kind) + strconv.Itoa(number)
	spelling := m.spelled[plain]
	m.spelled[plain]++
	if spelling > 0 {
		plain += spellings(spelling)
	}
	m.byText[string(kind)+text], m.byMark[plain] = len(m.entries), len(m.entries)
	m.entries = append(m.entries, Entry{"⟦" + plain + "⟧", kind, text})
	return m.entries[len(m.entries)-1].Mark
}

// spellings gives the letters of the nth other spelling: b to z, then za.
func spellings(n int) string {
	const letters = 24
	return strings.Repeat("z", n/(letters+1)) + string(rune('b'+n%(letters+1)-1+n/(letters+1)))
}

// same folds the spellings of one datum: digits count in numbers, letters elsewhere.
func same(kind Kind, text string) string {
	keep := unicode.IsLetter
	if kind == Phone || kind == Account {
		keep = func(r rune) bool { return unicode.IsDigit(r) || unicode.IsLetter(r) }
	}
	if kind == Text || kind == Link || kind == Price || kind == Address {
		return text
	}
	folded := strings.Map(func(r rune) rune {
		if keep(r) || unicode.IsDigit(r) {
			return r
		}
		return -1
	}, names.Fold(text))
	if folded == "" {
		return text
	}
	return folded
}

// loose is a placeholder as models may write it back: other brackets, [[ ]],
// other case, blanks, a dash before the number.
var loose = regexp.MustCompile(`(?i)(?:\[\[|[⟦〚【\[])\s*(NAME|COMPANY|PHONE|EMAIL|LINK|HANDLE|ACCOUNT|ADDRESS|PRICE|TEXT)[\s_#-]*(\d{1,6})\s?(z*[b-z])?\s*(?:\]\]|[⟧〛】\]])`)

// plain is what tells the placeholder of a match of loose.
func plain(match []string) string {
	number, _ := strconv.Atoi(match[2]) // six digits at most
	return strings.ToUpper(match[1]) + strconv.Itoa(number) + strings.ToLower(match[3])
}

// marks finds what Restore would take for placeholders.
func marks(text string) []span {
	if !strings.ContainsAny(text, "⟦〚【[") {
		return nil
	}
	var found []span
	for _, at := range loose.FindAllStringIndex(text, -1) {
		found = append(found, span{at[0], at[1], Text})
	}
	return found
}

// Restored is a text with its data back.
type Restored struct {
	Text     string
	Invented []string // placeholders, as they were written, that stand for nothing; they are left in the text
}

// Restore puts the data back.
func (m *Map) Restore(text string) Restored {
	var back Restored
	back.Text = loose.ReplaceAllStringFunc(text, func(written string) string {
		i, known := m.byMark[plain(loose.FindStringSubmatch(written))]
		if !known {
			back.Invented = append(back.Invented, written)
			return written
		}
		return m.entries[i].Text
	})
	return back
}

// Lost gives what stands in a text that was sent and not in the answer.
func (m *Map) Lost(sent, answer string) []Entry {
	kept := map[string]bool{}
	for _, match := range loose.FindAllStringSubmatch(answer, -1) {
		kept[plain(match)] = true
	}
	var lost []Entry
	for _, match := range loose.FindAllStringSubmatch(sent, -1) {
		if i, known := m.byMark[plain(match)]; known && !kept[plain(match)] {
			kept[plain(match)] = true
			lost = append(lost, m.entries[i])
		}
	}
	return lost
}
