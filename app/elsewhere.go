package app

import (
	"cmp"
	"context"
	"slices"
	"sync"

	"huiyin/backend/checker"
	"huiyin/backend/checker/rules"
	"huiyin/backend/customer"
	"huiyin/backend/store"
)

// elsewhere keeps who all customers are, and what they are known by, until data
// change: a draft is checked with every key that is typed.
type elsewhere struct {
	mu        sync.Mutex
	db        *store.Store // what follows is of this store; nil: nothing is kept
	people    []customer.Customer
	directory *rules.Directory
}

// forget lets everybody be read again.
func (e *elsewhere) forget() {
	e.mu.Lock()
	defer e.mu.Unlock()
	e.db = nil
}

// everybody gives all customers, who are not to be changed, and their directory.
func (e *elsewhere) everybody(ctx context.Context, db *store.Store) ([]customer.Customer, *rules.Directory, error) {
	e.mu.Lock()
	defer e.mu.Unlock()
	if e.db == db {
		return e.people, e.directory, nil
	}
	people, err := db.People(ctx)
	if err != nil {
		return nil, nil, err
	}
	orders, err := db.OrderNumbers(ctx)
	if err != nil {
		return nil, nil, err
	}
	e.db, e.people, e.directory = db, people, rules.NewDirectory(people, orders)
	return e.people, e.directory, nil
}

// stockPhrase is to how many customers a sentence must have gone for it to be
// nobody's (own).
const stockPhrase = 3

// quoted gives the quotes of a draft that stand in the chats of one or two
// others alone.
func quoted(quotes []store.Quote, self customer.ID, people []customer.Customer) []checker.Mention {
	quotes = slices.SortedFunc(slices.Values(quotes), func(a, b store.Quote) int { return cmp.Compare(a.Start, b.Start) })
	ends := make([]int, len(quotes)) // the farthest end up to each
	for i, q := range quotes {
		ends[i] = q.End
		if i > 0 {
			ends[i] = max(q.End, ends[i-1])
		}
	}
	var found []checker.Mention
	for i, q := range quotes {
		if len(q.Customers) == 0 || widelyTold(quotes, ends, i, self) {
			continue
		}
		m := checker.Mention{Start: q.Start, End: q.End, Kind: checker.Said}
		if q.Ours {
			m.Kind = checker.Told
		}
		if i := slices.IndexFunc(people, func(c customer.Customer) bool { return c.ID == q.Customers[0] }); i >= 0 {
			m.Name = people[i].Name
		}
		found = append(found, m)
	}
	return found
}

// widelyTold reports whether the words of a quote, or some of them, stand in the
// chats of three customers or in that of self. Quotes go by their beginnings.
func widelyTold(quotes []store.Quote, ends []int, at int, self customer.ID) bool {
	who := map[customer.ID]bool{}
	told := func(q store.Quote) bool {
		if q.Start < quotes[at].End && quotes[at].Start < q.End {
			for _, id := range q.Customers {
				who[id] = true
			}
		}
		return len(who) >= stockPhrase || who[self]
	}
	for i := at; i >= 0 && ends[i] > quotes[at].Start; i-- {
		if told(quotes[i]) {
			return true
		}
	}
	for i := at + 1; i < len(quotes) && quotes[i].Start < quotes[at].End; i++ {
		if told(quotes[i]) {
			return true
		}
	}
	return false
}
