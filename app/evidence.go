package app

import (
	"cmp"
	"slices"
	"sync"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/customer"
	"huiyin/backend/history"
	"huiyin/backend/indicator"
	"huiyin/backend/store"
)

// grounds is the cases that a figure was counted from, in time order.
type grounds struct {
	figure   indicator.Figure
	only     string
	cases    []ground // those with messages
	unlisted int      // those without
	hits     int      // of both
	value    indicator.Value
}

// ground is a case and whose it is.
type ground struct {
	indicator.Counted
	of customer.Customer
}

// groundsOf measures a customer (0: all together) once more, and keeps the messages.
func (a *App) groundsOf(part FigurePart, of customer.ID, from, to string) (grounds, error) {
	db, err := a.db()
	if err != nil {
		return grounds{}, err
	}
	s, err := a.scope(db, from, to)
	if err != nil {
		return grounds{}, err
	}
	if of != 0 {
		return observeGrounds(part, s, func(do func(*history.History)) error {
			h, err := a.history(a.ctx, db, of)
			if err == nil {
				do(h)
			}
			return err
		})
	}
	everybody, err := a.everyone(db)
	if err != nil {
		return grounds{}, err
	}
	return a.groundsOfMany(db, part, s, everybody)
}

// groundsOfMany measures customers once more, or gives what was measured last, whose
// next page is wanted.
func (a *App) groundsOfMany(db *store.Store, part FigurePart, s indicator.Scope, people []customer.Customer) (grounds, error) {
	asked := lastGrounds{part: part, from: s.From, to: s.To}
	for _, c := range people {
		asked.people = append(asked.people, c.ID)
	}
	if last, ok := recall(&a.figures, &a.figures.grounds, a.now()); ok && last.answers(asked) {
		return last.grounds, nil
	}
	epoch := a.figures.begin()
	g, err := observeGrounds(part, s, func(do func(*history.History)) error { return a.eachHistory(a.ctx, db, people, do) })
	if err == nil {
		asked.grounds = g
		remember(&a.figures, &a.figures.grounds, epoch, a.now(), asked)
	}
	return g, err
}

// lastGrounds is what many customers were measured for, and what came of it.
type lastGrounds struct {
	part     FigurePart
	from, to time.Time
	people   []customer.ID
	grounds  grounds
}

func (l lastGrounds) answers(asked lastGrounds) bool {
	return l.part == asked.part && l.from.Equal(asked.from) && l.to.Equal(asked.to) && slices.Equal(l.people, asked.people)
}

// observeGrounds observes each history, several at a time.
func observeGrounds(part FigurePart, s indicator.Scope, each func(do func(*history.History)) error) (grounds, error) {
	n := slices.IndexFunc(indicator.All(), func(one indicator.Indicator) bool { return one.ID == part.ID })
	if n < 0 {
		return grounds{}, noIndicator(part.ID)
	}
	one := indicator.All()[n]
	figure, ok := one.Figure(part.Key)
	if !ok {
		return grounds{}, noIndicator(part.ID + "." + part.Key)
	}
	var mu sync.Mutex
	var observed []indicator.Observation
	var whose []customer.Customer
	err := each(func(h *history.History) {
		o := one.Observed(h, true)
		mu.Lock()
		defer mu.Unlock()
		observed, whose = append(observed, o), append(whose, h.Customer)
	})
	if err != nil {
		return grounds{}, err
	}
	g := grounds{figure: figure, only: part.Only, value: figure.Value(observed, s)}
	for i, cases := range figure.Counted(observed, s, part.Currency) {
		for _, c := range cases {
			g.add(ground{c, whose[i]})
		}
	}
	slices.SortStableFunc(g.cases, func(a, b ground) int {
		return cmp.Or(a.At().Compare(b.At()), cmp.Compare(a.of.ID, b.of.ID), slices.Compare(a.Messages, b.Messages))
	})
	return g, nil
}

// What a part is narrowed to.
const (
	onlyHits   = "hits"
	onlyOthers = "others"
)

func (g *grounds) add(c ground) {
	if g.only == onlyHits && !c.Hit || g.only == onlyOthers && c.Hit {
		return
	}
	if c.Hit {
		g.hits++
	}
	if c.Messages == nil {
		g.unlisted++
		return
	}
	g.cases = append(g.cases, c)
}

// ids gives the messages, each once, in the order of the cases.
func (g grounds) ids() []chat.MessageID {
	var all []chat.MessageID
	seen := map[chat.MessageID]bool{}
	for _, c := range g.cases {
		for _, id := range c.Messages {
			if !seen[id] {
				seen[id] = true
				all = append(all, id)
			}
		}
	}
	return all
}

// evidencePage gives a window of the messages, case after case.
func (a *App) evidencePage(g grounds, offset, limit int) (EvidencePage, error) {
	page := EvidencePage{
		Unit: string(g.figure.Unit), Working: g.figure.Working && g.value.Need == "", Cases: len(g.cases), Unlisted: g.unlisted,
		Hits: g.hits, Marked: g.only == "" && g.figure.Unit == indicator.Share && g.hits == g.value.Hits,
		Offset: offset, Items: []EvidenceItem{},
	}
	from, to := max(offset, 0), max(offset, 0)+max(limit, 0)
	var ids []chat.MessageID
	for n, c := range g.cases {
		for i, id := range c.Messages {
			if page.Total >= from && page.Total < to {
				ids = append(ids, id)
				page.Items = append(page.Items, evidenceItem(n, i, c))
			}
			page.Total++
		}
	}
	db, err := a.db()
	if err != nil {
		return page, err
	}
	messages, err := db.MessagesByID(a.ctx, ids)
	if err != nil {
		return page, err
	}
	byID := map[chat.MessageID]chat.Message{}
	for _, m := range messages {
		byID[m.ID] = m
	}
	for i, id := range ids {
		item := &page.Items[i]
		whose := g.cases[item.Case-1].of
		item.Message = messageView(byID[id], whose.Name)
		item.Message.CustomerID = int64(whose.ID)
	}
	return page, nil
}

func evidenceItem(n, i int, c ground) EvidenceItem {
	return EvidenceItem{Case: n + 1, First: i == 0, Value: c.Number(), Of: c.Of(), Open: c.Open(), Hit: c.Hit, Currency: c.Currency()}
}
