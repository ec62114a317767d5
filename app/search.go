package app

import (
	"strings"

	"golang.org/x/text/cases"

	"huiyin/backend/customer"
)

// customersFound is how many customers a search shows at most.
const customersFound = 8

// Search is bound: one box for customers and messages (S-18).
type Search struct{ app *App }

// Find looks for the query in customers' names, companies and numbers, and in
// all messages; at most limit messages, newest first.
func (s *Search) Find(query string, limit int) (SearchView, error) {
	a := s.app
	db, err := a.db()
	if err != nil {
		return SearchView{}, err
	}
	view := SearchView{Customers: []CustomerHit{}, Messages: []HitView{}}
	if strings.TrimSpace(query) == "" {
		return view, nil
	}
	customers, err := db.People(a.ctx)
	if err != nil {
		return view, err
	}
	names := map[customer.ID]string{}
	for _, c := range customers {
		names[c.ID] = c.Name
		if len(view.Customers) < customersFound && matches(c, query) {
			view.Customers = append(view.Customers, CustomerHit{ID: int64(c.ID), Name: c.Name, Company: c.Company, Country: c.Country})
		}
	}
	hits, err := db.Search(a.ctx, query, limit+1)
	if err != nil {
		return view, err
	}
	view.More = len(hits) > limit
	for _, h := range hits[:min(limit, len(hits))] {
		hit := HitView{Message: int64(h.Message), At: instantString(h.At), Snippet: h.Snippet, Ranges: []RangeView{}}
		if len(h.Customers) > 0 {
			hit.CustomerID, hit.Customer = int64(h.Customers[0]), names[h.Customers[0]]
		}
		for _, r := range h.Ranges {
			hit.Ranges = append(hit.Ranges, RangeView{Start: r.Start, End: r.End})
		}
		view.Messages = append(view.Messages, hit)
	}
	return view, nil
}

// matches reports whether a customer's name, company or number holds the query.
func matches(c customer.Customer, query string) bool {
	fold := cases.Fold()
	query = fold.String(strings.TrimSpace(query))
	for _, field := range []string{c.Name, c.CallName, c.Company, phoneOf(c)} {
		if strings.Contains(fold.String(field), query) {
			return true
		}
	}
	return false
}
