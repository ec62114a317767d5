package customer_test

import (
	"fmt"
	"strings"
	"testing"

	"golang.org/x/tools/txtar"

	"huiyin/backend/customer"
)

// TestProposals runs testdata/merge.txtar.
func TestProposals(t *testing.T) {
	cases, err := txtar.ParseFile("testdata/merge.txtar")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range cases.Files {
		t.Run(c.Name, func(t *testing.T) {
			var people []customer.Customer
			for line := range strings.Lines(string(c.Data)) {
				line = strings.TrimSpace(line)
				if want, ok := strings.CutPrefix(line, "=> "); ok {
					if got := proposed(customer.Proposals(people)); got != want {
						t.Errorf("got  %s\nwant %s", got, want)
					}
					return
				}
				people = append(people, person(customer.ID(len(people)+1), line))
			}
			t.Error("the case lacks its result")
		})
	}
}

// person reads "name | company NAME | country XX | CHANNEL HANDLE …".
func person(id customer.ID, line string) customer.Customer {
	parts := strings.Split(line, " | ")
	c := customer.Customer{ID: id, Card: customer.Card{Name: parts[0]}}
	for _, p := range parts[1:] {
		what, value, _ := strings.Cut(p, " ")
		switch what {
		case "company":
			c.Company = value
		case "country":
			c.Country = value
		case "whatsapp", "messenger":
			c.Identities = append(c.Identities, customer.Identity{Channel: what, Handle: value})
		default:
			c.Handles = append(c.Handles, customer.Identity{Channel: what, Handle: value})
		}
	}
	return c
}

func proposed(all []customer.Proposal) string {
	var out []string
	for _, p := range all {
		var reasons []string
		for _, r := range p.For {
			text := r.ID
			for _, v := range r.Params {
				text += " " + v
			}
			reasons = append(reasons, text)
		}
		for _, r := range p.Against {
			reasons = append(reasons, "against "+r.ID)
		}
		out = append(out, fmt.Sprintf("%s: %s", p.Strength, strings.Join(reasons, ", ")))
	}
	if out == nil {
		return "none"
	}
	return strings.Join(out, "; ")
}

// TestProposalsAreOrdered: the most likely first, each pair once, however it is found.
func TestProposalsAreOrdered(t *testing.T) {
	people := []customer.Customer{
		person(5, "Nora Lindqvist | whatsapp Nora Lindqvist"), person(4, "Nora Lindqvist | messenger Nora Lindqvist"),
		person(3, "Alex Chen | phone +1 555 0100 | email alex@example.com"), person(2, "Alex Chen | phone +1 555 0100 | email alex@example.com"),
	}
	got := customer.Proposals(people)
	if len(got) != 2 || got[0].A != 2 || got[0].B != 3 || got[1].A != 4 || got[1].B != 5 {
		t.Errorf("got %+v, want 2 with 3, then 4 with 5", got)
	}
}

// BenchmarkProposals measures 2,000 customers, every two of one name.
func BenchmarkProposals(b *testing.B) {
	people := make([]customer.Customer, 2000)
	for i := range people {
		name := strings.Map(func(r rune) rune { return 'a' + r - '0' }, fmt.Sprint(i/2+5000))
		people[i] = person(customer.ID(i+1), fmt.Sprintf("%s Lindqvist | email %s.%d@gmail.com | phone +1 555 %04d", name, name, i, i))
	}
	for b.Loop() {
		if got := customer.Proposals(people); len(got) != 1000 {
			b.Fatalf("%d proposals, want 1000", len(got))
		}
	}
}
