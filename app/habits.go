package app

import (
	"context"
	"slices"
	"sync"
	"time"

	habits "huiyin/backend/checker/habit"
	"huiyin/backend/checker/rules"
	"huiyin/backend/customer"
	"huiyin/backend/history"
)

// Habits is bound: what we sent, judged after the fact.
type Habits struct{ app *App }

// habitDays is how far back Review looks unless it is told (own).
const habitDays = 90

// reviews is the review that runs, so that it can be stopped.
type reviews struct {
	mu     sync.Mutex
	count  int
	cancel context.CancelFunc // nil: none runs
}

// begin stops the review that runs and gives a context for the next, and its end.
func (r *reviews) begin(ctx context.Context) (context.Context, func()) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.cancel != nil {
		r.cancel()
	}
	ctx, cancel := context.WithCancel(ctx)
	r.count++
	mine := r.count
	r.cancel = cancel
	return ctx, func() {
		cancel()
		r.mu.Lock()
		defer r.mu.Unlock()
		if r.count == mine {
			r.cancel = nil
		}
	}
}

// Cancel stops the review that runs; its Review rejects with "cancelled".
func (h *Habits) Cancel() error {
	r := &h.app.reviews
	r.mu.Lock()
	defer r.mu.Unlock()
	if r.cancel != nil {
		r.cancel()
	}
	return nil
}

// Review judges what we sent from one instant (included, "": 90 days before the
// other) to another (not, "": now). It tells "habits:progress" how far it is. A
// second review stops the first. Faults: "bad-date", "cancelled".
func (h *Habits) Review(from string, to string) (HabitsView, error) {
	ctx, end := h.app.reviews.begin(h.app.ctx)
	defer end()
	start, err := parseInstant(from)
	if err != nil {
		return HabitsView{}, err
	}
	stop, err := parseInstant(to)
	if err != nil {
		return HabitsView{}, err
	}
	return h.app.reviewHabits(ctx, start, stop)
}

// ReviewHabits is Review for the command line; zero times are open as in Review.
func (a *App) ReviewHabits(ctx context.Context, from, to time.Time) (HabitsView, error) {
	return a.reviewHabits(ctx, from, to)
}

func (a *App) reviewHabits(ctx context.Context, from, to time.Time) (HabitsView, error) {
	db, err := a.db()
	if err != nil {
		return HabitsView{}, err
	}
	if to.IsZero() {
		to = a.now()
	}
	if from.IsZero() {
		from = to.Add(-habitDays * 24 * time.Hour)
	}
	people, err := db.Customers(ctx)
	if err != nil {
		return HabitsView{}, err
	}
	wrote := slices.DeleteFunc(slices.Clone(people), func(c customer.Customer) bool { return c.Last.Before(from) })
	progress := a.newHabitProgress(wrote)
	all := rules.All()
	var mu sync.Mutex
	var tally habits.Tally
	err = a.eachHistory(ctx, db, wrote, func(h *history.History) {
		for c := range habits.Cases(h, all, people, from, to) {
			if ctx.Err() != nil {
				return
			}
			mu.Lock()
			tally.Add(c)
			mu.Unlock()
		}
		progress.add(h.Customer.Messages)
	})
	if ctx.Err() != nil {
		return HabitsView{}, context.Cause(ctx)
	}
	if err != nil {
		return HabitsView{}, err
	}
	return habitsView(tally, from, to), nil
}

func habitsView(t habits.Tally, from, to time.Time) HabitsView {
	v := HabitsView{From: instantString(from), To: instantString(to), Turns: t.Turns, Mature: t.Mature, Replied: t.Replied, Habits: []HabitView{}}
	refs := map[string]string{}
	for _, r := range rules.All() {
		refs[r.ID] = r.Ref
	}
	for _, one := range t.Habits() {
		v.Habits = append(v.Habits, HabitView{
			Rule: one.Rule, Ref: refs[one.Rule], Turns: one.Turns, With: shareView(one.With), Without: shareView(one.Without),
			Low: one.Low, High: one.High, Verdict: string(one.Verdict), Messages: placeViews(one.Messages),
		})
	}
	return v
}

func shareView(s habits.Share) ShareView {
	return ShareView{Hits: s.Replied, N: s.N, Low: s.Low, High: s.High}
}

// habitProgress tells the window how much of what was sent is judged.
type habitProgress struct {
	app   *App
	mu    sync.Mutex
	state HabitProgress
	last  time.Time
}

func (a *App) newHabitProgress(people []customer.Customer) *habitProgress {
	p := &habitProgress{app: a}
	for _, c := range people {
		p.state.Total += c.Messages
	}
	p.add(0)
	return p
}

func (p *habitProgress) add(messages int) {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.state.Done += messages
	if now := time.Now(); now.Sub(p.last) >= progressEvery {
		p.last = now
		p.app.desktop.Emit(p.app.ctx, eventHabitsProgress, p.state)
	}
}
