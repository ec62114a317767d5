package redact_test

import (
	"fmt"
	"math/rand/v2"
	"os"
	"regexp"
	"strings"
	"testing"

	"huiyin/backend/redact"
	"huiyin/backend/sample"
)

// ofTheSample are the personal data of the sample chats: of customers, of
// ourselves, and of whoever is only spoken of.
var ofTheSample = []string{
	"Lily", "Zhou", "Brightway", "Klaus", "Weber", "Nordlicht", "Ahmed", "Harbi", "Najd", "Mariana", "Costa", "Daniel", "Brooks", "Hudson",
	"Grace", "Wanjiru", "Jua", "Carlos", "Mendoza", "Faisal", "Otaibi", "Hijaz", "Emily", "Carter",
	"Jens", "Saleh", "Marek", "Karen", "Omar", "Bia", "Kamau", "Marsa", "Speicherweg", "Roble", "Calle",
	"@", "example.com", "+966", "0155", "+1 212", "0142", "+1 312", "5501",
}

// knownOfSample is what the store knows once the sample is imported.
func knownOfSample(t testing.TB) redact.Known {
	t.Helper()
	cards, err := sample.Cards()
	if err != nil {
		t.Fatal(err)
	}
	known := redact.Known{Names: []string{sample.Owner}}
	for _, c := range cards {
		known.Names = append(known.Names, c.Name, c.CallName)
		known.Companies = append(known.Companies, c.Company)
		known.Handles = append(known.Handles, c.Phone)
		for _, h := range c.Handles {
			known.Handles = append(known.Handles, h.Handle)
		}
	}
	return known
}

// sampleBodies are the texts of all messages of the sample, as they stand in
// the exports.
func sampleBodies(t testing.TB) []string {
	t.Helper()
	files, err := sample.Files()
	if err != nil {
		t.Fatal(err)
	}
	header := regexp.MustCompile(`^\x{200e}?\[?[\d/.\-]+,? [^\]\-]*?(?:\] | - )(?:[^:]+: )?`)
	plain := strings.NewReplacer("\u200e", "", "\u202a", "", "\u202c", "", "\u202f", " ", "\u00a0", " ")
	var all []string
	for _, f := range files {
		for line := range strings.Lines(string(f.Data)) {
			all = append(all, strings.TrimRight(header.ReplaceAllString(plain.Replace(line), ""), "\r\n"))
		}
	}
	return all
}

func TestNothingOfTheSampleLeaves(t *testing.T) {
	r, m := redact.New(knownOfSample(t)), redact.NewMap(redact.Options{})
	bodies := sampleBodies(t)
	if len(bodies) < 500 {
		t.Fatalf("%d lines of the sample", len(bodies))
	}
	seen := map[string]bool{}
	for _, text := range bodies {
		sent := r.Redact(text, m)
		for _, datum := range ofTheSample {
			seen[datum] = seen[datum] || strings.Contains(text, datum)
			if strings.Contains(sent, datum) {
				t.Errorf("%q leaves: %s", datum, sent)
			}
		}
		if back := m.Restore(sent); back.Text != text || back.Invented != nil {
			t.Errorf("got back %q of %q", back.Text, text)
		}
	}
	for _, datum := range []string{"Lily", "Jens", "Karen", "Speicherweg", "5501", "@"} {
		if !seen[datum] {
			t.Errorf("%q is in no message: the test reads nothing", datum)
		}
	}
}

func TestPlaceholders(t *testing.T) {
	r := redact.New(redact.Known{Names: []string{"Ahmed Al-Harbi"}, Companies: []string{"Najd Mobile Trading (example)"}})
	for _, c := range []struct{ name, text, want string }{
		{"one datum, one placeholder", "Ahmed, tell Ahmed", "⟦NAME1⟧, tell ⟦NAME1⟧"},
		{"other spellings of it", "AHMED or ahmed", "⟦NAME1⟧ or ⟦NAME1b⟧"},
		{"a phone written twice", "+966 50 000 0155 = +966500000155", "⟦PHONE1⟧ = ⟦PHONE1b⟧"},
		{"what is known", "Najd Mobile Trading pays", "⟦COMPANY1⟧ pays"},
		{"a text that has placeholders", "write ⟦NAME1⟧ and [name 2]", "write ⟦TEXT1⟧ and ⟦TEXT2⟧"},
		{"trade stays", "LB-20, 1,200 pcs, USD 4.20 FOB Ningbo, PI-0341, 15 May 2026, 60x40x40 cm", "LB-20, 1,200 pcs, USD 4.20 FOB Ningbo, PI-0341, 15 May 2026, 60x40x40 cm"},
		{"words that are names", "Will you mark the long box? May is fine.", "Will you mark the long box? May is fine."},
		{"numbers that count", "2 000 000 or 1.500.000 pcs, 300-500 cartons, 2026-03-10", "2 000 000 or 1.500.000 pcs, 300-500 cartons, 2026-03-10"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := r.Redact(c.text, redact.NewMap(redact.Options{})); got != c.want {
				t.Errorf("got %q, want %q", got, c.want)
			}
		})
	}
}

// TestListedCompanies: a list of companies is as many as it names.
func TestListedCompanies(t *testing.T) {
	for text, want := range map[string]string{
		"We asked Weber GmbH and ABC Inc.":              "We asked ⟦COMPANY1⟧ and ⟦COMPANY2⟧.",
		"Müller GmbH & Co. KG und Bauer AG sind dabei.": "⟦COMPANY1⟧ und ⟦COMPANY2⟧ sind dabei.",
		"Smith and Jones Ltd comes next.":               "⟦COMPANY1⟧ comes next.",
	} {
		if got := redact.New(redact.Known{}).Redact(text, redact.NewMap(redact.Options{})); got != want {
			t.Errorf("%s: %s, want %s", text, got, want)
		}
	}
}

func TestPricesOnRequest(t *testing.T) {
	r, m := redact.New(redact.Known{}), redact.NewMap(redact.Options{Prices: true})
	if got, want := r.Redact("USD 4.20 for 500 pcs, before 4,50 €", m), "⟦PRICE1⟧ for 500 pcs, before ⟦PRICE2⟧"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

// TestRestoreTolerates: what models do to placeholders, and what they must not.
func TestRestoreTolerates(t *testing.T) {
	r, m := redact.New(redact.Known{}), redact.NewMap(redact.Options{})
	sent := r.Redact("Hi Sandeep, mail me at lily@example.com", m)
	for answer, want := range map[string]string{
		"⟦NAME1⟧: ⟦EMAIL1⟧":         "Sandeep: lily@example.com",
		"你好 ⟦ name 1 ⟧，写 [EMAIL1]":  "你好 Sandeep，写 lily@example.com",
		"【Name1】 [[email_1]]":       "Sandeep lily@example.com",
		"⟦NAME1⟧'s box, ⟦NAME1⟧ ok": "Sandeep's box, Sandeep ok",
	} {
		if back := m.Restore(answer); back.Text != want || back.Invented != nil {
			t.Errorf("Restore(%q) = %q, invented %q, want %q", answer, back.Text, back.Invented, want)
		}
	}
	if back := m.Restore("⟦NAME2⟧ ⟦NAME1c⟧ ⟦NAME1⟧"); len(back.Invented) != 2 || back.Text != "⟦NAME2⟧ ⟦NAME1c⟧ Sandeep" {
		t.Errorf("invented %q in %q", back.Invented, back.Text)
	}
	if lost := m.Lost(sent, "Hello ⟦Name 1⟧"); len(lost) != 1 || lost[0].Text != "lily@example.com" {
		t.Errorf("lost %v, want the mailbox", lost)
	}
	if lost := m.Lost(sent, sent); lost != nil {
		t.Errorf("lost %v of what came back whole", lost)
	}
}

// TestRestoreIsExact: Restore(Redact(x)) == x, for pieces of all messages in any
// order and with marks that look like placeholders.
func TestRestoreIsExact(t *testing.T) {
	r := redact.New(knownOfSample(t))
	var parts []string
	for _, m := range messages(t) {
		parts = append(parts, m.text)
	}
	parts = append(parts, sampleBodies(t)...)
	parts = append(parts, "⟦NAME1⟧", "⟦", "⟧", "[phone 12b]", "\x00", "\xff\xfe", "【TEXT1】", "\r\n", "Ahmed", "AHMED", "")
	seeded := rand.New(rand.NewPCG(1, 7))
	for range 3000 {
		var b strings.Builder
		for range 1 + seeded.IntN(4) {
			part := parts[seeded.IntN(len(parts))]
			if cut := seeded.IntN(len(part) + 1); seeded.IntN(3) == 0 {
				part = part[cut:]
			}
			b.WriteString(part)
		}
		text, m := b.String(), redact.NewMap(redact.Options{Prices: seeded.IntN(2) == 0})
		sent := r.Redact(text, m)
		if back := m.Restore(sent); back.Text != text || back.Invented != nil || m.Lost(sent, sent) != nil {
			t.Fatalf("got back %q of %q by way of %q", back.Text, text, sent)
		}
	}
}

func FuzzRestore(f *testing.F) {
	for _, m := range messages(f) {
		f.Add(m.text)
	}
	r := redact.New(redact.Known{Names: []string{"Ahmed"}})
	f.Fuzz(func(t *testing.T, text string) {
		m := redact.NewMap(redact.Options{})
		if back := m.Restore(r.Redact(text, m)); back.Text != text {
			t.Errorf("got back %q of %q", back.Text, text)
		}
	})
}

// manyKnown are customers of a full store.
func manyKnown(n int) redact.Known {
	var known redact.Known
	for i := range n {
		known.Names = append(known.Names, fmt.Sprintf("Vorname%d Nachname%d", i, i))
		known.Companies = append(known.Companies, fmt.Sprintf("Firm%d Trading Ltd", i))
		known.Handles = append(known.Handles, fmt.Sprintf("+1555%07d", i))
	}
	return known
}

// BenchmarkRedact shows what many customers cost: what is known is looked up, not
// searched, so 2,000 take about as long as none.
func BenchmarkRedact(b *testing.B) {
	all := messages(b)
	for _, customers := range []int{0, 2000} {
		r := redact.New(manyKnown(customers))
		b.Run(fmt.Sprintf("%d customers", customers), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				for _, m := range all {
					r.Redact(m.text, redact.NewMap(redact.Options{}))
				}
			}
			b.ReportMetric(float64(b.Elapsed().Microseconds())/float64(b.N*len(all)), "µs/message")
		})
	}
}

func BenchmarkNew(b *testing.B) {
	known := manyKnown(2000)
	for b.Loop() {
		redact.New(known)
	}
}

// TestTradeStays: what a message says of goods leaves as it is, or no model could work with it.
func TestTradeStays(t *testing.T) {
	raw, err := os.ReadFile("testdata/trade.txt")
	if err != nil {
		t.Fatal(err)
	}
	r := redact.New(knownOfSample(t))
	for line := range strings.Lines(string(raw)) {
		if line = strings.TrimSpace(line); strings.HasPrefix(line, "#") {
			continue
		}
		if got := r.Redact(line, redact.NewMap(redact.Options{})); got != line {
			t.Errorf("got %s\nof  %s", got, line)
		}
	}
}
