package rules_test

import (
	"fmt"
	"testing"

	"huiyin/backend/checker/rules"
	"huiyin/backend/customer"
)

func TestDirectory(t *testing.T) {
	person := func(id customer.ID, name, company string, handles ...string) customer.Customer {
		c := customer.Customer{ID: id, Card: customer.Card{Name: name, Company: company}}
		for _, h := range handles {
			c.Identities = append(c.Identities, customer.Identity{Channel: "whatsapp", Handle: h})
		}
		return c
	}
	d := rules.NewDirectory([]customer.Customer{
		person(1, "Ana Ruiz", "Botellas del Sur SA", "+34915550101"),
		person(2, "Peter Schmidt", "Nordlicht Handels GmbH", "+12125550142", "p.schmidt@example.com"),
		person(3, "Maria", "Sunrise"),
		person(4, "Grace Hope", "Best Price Ltd"),
		person(5, "王小明", "晨光贸易有限公司"),
		person(6, "Ana Ruiz", "Zephyrine"),
		person(7, "Klaus", "Weber GmbH"),
	}, map[customer.ID][]string{2: {"PO-2026-118", "4512"}, 1: {"PO-2026-119"}})
	for _, c := range []struct{ draft, want string }{
		{"We make the same for Peter Schmidt.", "[name Peter Schmidt]"},
		{"we make the same for peter schmidt", "[name peter schmidt]"},
		{"Nordlicht Handels buys it too.", "[company Nordlicht Handels]"},
		{"Nordlicht Handels GmbH buys it too.", "[company Nordlicht Handels GmbH]"},
		{"Weber GmbH pays less.", "[company Weber GmbH]"},
		{"we ship to weber gmbh, too", "[company weber gmbh]"},
		{"Best Price Ltd pays less.", "[company Best Price Ltd]"},
		{"Write to P.Schmidt@example.com please.", "[email P.Schmidt@example.com]"},
		{"His number is +1 (212) 555-0142.", "[phone +1 (212) 555-0142]"},
		{"As in order PO 2026-118?", "[]"},
		{"As in order PO-2026-118.", "[order PO-2026-118]"},
		{"Zephyrine is in Malta.", "[company Zephyrine]"},
		{"我们给王小明也做过。", "[name 王小明]"},
		{"晨光贸易也用这款。", "[company 晨光贸易]"},

		{"Thanks Maria, see you at sunrise.", "[]"},
		{"Sunrise is at six.", "[]"},
		{"The Weber grill is in stock.", "[]"},
		{"With grace, hope and the best price.", "[]"},
		{"This is our best price for you.", "[]"},
		{"Hi Peter, the sample left.", "[]"},
		{"Hi Ana Ruiz, your order PO-2026-119 left.", "[]"},
		{"Botellas del Sur is you.", "[]"},
		{"Order 4512 left today.", "[]"},
		{"DHL 1234567890, 500 pcs, USD 4.20", "[]"},
		{"", "[]"},
	} {
		got := []string{}
		for _, m := range d.Find(c.draft, 1) {
			got = append(got, string(m.Kind)+" "+string([]rune(c.draft)[m.Start:m.End]))
		}
		if fmt.Sprint(got) != c.want {
			t.Errorf("%q: %s, want %s", c.draft, got, c.want)
		}
	}
}
