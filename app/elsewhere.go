package app

import (
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
	var found []checker.Mention
	for _, q := range quotes {
		var who []customer.ID
		for _, other := range quotes {
			if other.Start < q.End && q.Start < other.End {
				who = append(who, other.Customers...)
			}
		}
		slices.Sort(who)
		who = slices.Compact(who)
		if len(q.Customers) == 0 || len(who) >= stockPhrase || slices.Contains(who, self) {
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
