package customer

import (
	"fmt"
	"testing"
)

func TestKnownBy(t *testing.T) {
	for _, c := range []struct {
		name string
		of   Customer
		want string
	}{
		{"name and company", Customer{Card: Card{Name: "Mr. Peter Schmidt", Company: "Nordlicht Handels GmbH"}}, "[Peter Schmidt] [Nordlicht Handels] [] []"},
		{"a first name is no full name", Customer{Card: Card{Name: "Maria"}}, "[] [] [] []"},
		{"a place is no name", Customer{Card: Card{Name: "Ahmed Dubai"}}, "[] [] [] []"},
		{"company behind the name", Customer{Card: Card{Name: "Jonas Weber (Nordlicht)"}}, "[Jonas Weber] [Nordlicht] [] []"},
		{"Chinese", Customer{Card: Card{Name: "王小明先生", Company: "晨光贸易有限公司"}}, "[王小明] [晨光贸易] [] []"},
		{"number and mailbox", Customer{Identities: []Identity{{"whatsapp", "+12125550142"}, {"email", "Ana@example.com"}}}, "[] [] [ana@example.com] [12125550142]"},
	} {
		k := KnownBy(c.of)
		if got := fmt.Sprint(k.Names, k.Companies, k.Emails, k.Phones); got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
	}
}
