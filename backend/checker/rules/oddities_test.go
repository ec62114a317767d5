package rules_test

import (
	"strings"
	"testing"

	"huiyin/backend/checker"
	"huiyin/backend/checker/rules"
	"huiyin/backend/customer"
	"huiyin/backend/internal/golden"
)

// TestOddDrafts: drafts that nobody should write point nowhere outside the text,
// whatever is known of the customer; an empty one has no findings.
func TestOddDrafts(t *testing.T) {
	const chat = "customer: Ana Ruiz\nin: What is the lead time for 500 pcs? We travel to Dubai on 9 March.\nout: LB-20 is USD 4.20 FOB Ningbo.\nin: Please send the price list.\n---\n"
	const longest = 20_000 // of what is checked in every scene
	known, _ := draft(t, golden.Case{Text: chat + "x"})
	directory := rules.NewDirectory([]customer.Customer{{ID: 2, Card: customer.Card{Name: "Peter Schmidt", Company: "Nordlicht"}}}, nil)
	for name, text := range map[string]string{
		"empty":             "",
		"blanks":            " \n\t ",
		"emoji only":        "😀🎉👍🏽👨‍👩‍👧",
		"one letter":        "x",
		"right to left":     "\u200fمرحبا آنا، السعر \u202a4.20 USD\u202c لكل قطعة\u200f.",
		"broken characters": "Hi \xff\xfe Ana \xc3, LB-20 \xe4\xbd is USD 4.20",
		"long":              strings.Repeat("Hi Ana, LB-20 is USD 4.50 FOB Ningbo for 500 pcs. Shall I send it to Peter Schmidt? ", 1200),
		"one long word":     strings.Repeat("a", 10_000),
		"marks only":        strings.Repeat("?!. ", 500),
		"long Chinese":      strings.Repeat("王先生您好,LB-20 的价格是 USD 4.80。", 300),
	} {
		t.Run(name, func(t *testing.T) {
			bare := checker.Draft{Text: text, Customer: &customer.Customer{}, Now: known.Now}
			full := known
			full.Text, full.Mentions = text, directory.Find(text, known.Customer.ID)
			size := len([]rune(text))
			drafts := []checker.Draft{full, bare, {Text: text}}
			if size > longest {
				drafts = drafts[:1] // takes its time
			}
			for _, d := range drafts {
				found := checker.Run(rules.All(), d).Findings
				for _, f := range found {
					if f.Start < 0 || f.Start >= f.End || f.End > size {
						t.Errorf("%s points to %d–%d of %d", f.Rule, f.Start, f.End, size)
					}
				}
				if strings.TrimSpace(text) == "" && len(found) > 0 {
					t.Errorf("an empty draft has findings: %+v", found)
				}
			}
		})
	}
}
