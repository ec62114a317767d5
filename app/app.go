package app

import (
	"context"
	"runtime/debug"
	"sync"
	"time"
	_ "time/tzdata" // Windows has no zone files

	"huiyin/backend/store"
)

// App holds the bound structs, one a screen area, and what they share: the open
// store, the clock, the desktop.
type App struct {
	Imports       *Imports
	Backups       *Backups
	Customers     *Customers
	Conversations *Conversations
	Indicators    *Indicators
	Insights      *Insights
	Checker       *Checker
	Phrases       *Phrases
	Habits        *Habits
	Orders        *Orders
	Understanding *Understanding
	Calendars     *Calendars
	AI            *AI
	Settings      *Settings
	Samples       *Samples
	Search        *Search
	Words         *Words
	Shell         *Shell

	desktop desktop
	keys    keyStore
	now     func() time.Time
	dataDir func() (string, error)

	mu      sync.RWMutex
	ctx     context.Context
	real    *store.Store // the user's own data; nil until opened
	sample  *store.Store // the sample data while they are shown; else nil
	openErr error        // why there is no store
	rescue  RescueView   // the copy that stands in for a damaged store

	plans   plans
	figures figureCache
	hours   hoursCache
	others  elsewhere
	uses    usesCache
	reviews reviews
	window  bool               // a window is open: work may go on in the background
	behind  sync.WaitGroup     // that work
	asked   busy               // what it rests for
	stop    context.CancelFunc // ends background work
}

// SpareMemory lets this process collect garbage when its memory has grown by half
// and not only by as much again: measured over a million messages, an eighth less
// memory for a twentieth more time. Main programs call it once.
func SpareMemory() { debug.SetGCPercent(50) }

// New makes an App and touches nothing: no file, no network, no window.
func New() *App {
	a := &App{desktop: noDesktop{}, keys: systemKeys{}, now: time.Now, dataDir: dataDir, ctx: context.Background()}
	a.Imports, a.Customers, a.Conversations = &Imports{a}, &Customers{a}, &Conversations{a}
	a.Indicators, a.Insights, a.Checker, a.Settings = &Indicators{a}, &Insights{a}, &Checker{a}, &Settings{a}
	a.Orders, a.Backups, a.Understanding = &Orders{a}, &Backups{a}, &Understanding{a}
	a.Calendars, a.AI = &Calendars{a}, &AI{app: a, running: map[string]context.CancelFunc{}}
	a.Phrases, a.Habits = &Phrases{a}, &Habits{a}
	a.Samples, a.Search, a.Words, a.Shell = &Samples{a}, &Search{a}, &Words{a}, &Shell{a}
	return a
}

// SetNow replaces the clock, for tests and what-ifs (--now).
func (a *App) SetNow(now func() time.Time) { a.now = now }

// Bindings lists what the window may call.
func (a *App) Bindings() []any {
	return []any{
		a.Imports, a.Backups, a.Customers, a.Conversations, a.Indicators, a.Insights, a.Checker, a.Phrases, a.Habits,
		a.Orders, a.Understanding, a.Calendars, a.AI, a.Settings, a.Samples, a.Search, a.Words, a.Shell,
	}
}

// Open opens the store at path, or the user's own when path is ""; a copy
// stands in for one that is damaged, and Rescued tells.
func (a *App) Open(ctx context.Context, path string) error {
	ctx, stop := context.WithCancel(ctx)
	s, rescue, err := a.openOrRescue(ctx, path)
	a.mu.Lock()
	a.ctx, a.stop, a.real, a.rescue, a.openErr = ctx, stop, s, rescue, err
	a.mu.Unlock()
	return err
}

// Close ends background work and closes the store.
func (a *App) Close() error {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.stop != nil {
		a.stop()
	}
	a.behind.Wait()
	var err error
	for _, s := range []*store.Store{a.sample, a.real} {
		if s != nil {
			err = cmpErr(err, s.Close())
		}
	}
	a.sample, a.real = nil, nil
	return err
}

// db gives the store that the screens show: the sample while it is open, else
// the user's own. The error says why there is none.
func (a *App) db() (*store.Store, error) {
	a.mu.RLock()
	sample := a.sample
	a.mu.RUnlock()
	if sample != nil {
		return sample, nil
	}
	return a.realDB()
}

// realDB gives the user's own store, also while the sample is shown.
func (a *App) realDB() (*store.Store, error) {
	a.mu.RLock()
	defer a.mu.RUnlock()
	if a.real == nil {
		return nil, a.openErr
	}
	return a.real, nil
}

func cmpErr(first, second error) error {
	if first != nil {
		return first
	}
	return second
}
