package app

import (
	"context"
	"strconv"
	"sync"

	"huiyin/backend/llm"
	"huiyin/backend/settings"
	"huiyin/backend/store"
)

// AI is bound: asking a language model, for those who want one (K-02). Settings, log and
// key are the user's own also while the sample is shown: they tell what left this computer.
type AI struct {
	app     *App
	mu      sync.Mutex
	running map[string]context.CancelFunc // by the caller's id
}

// Settings gives the AI tab of the settings.
func (x *AI) Settings() (AIView, error) {
	a := x.app
	real, err := a.realDB()
	if err != nil {
		return AIView{}, err
	}
	v := AIView{Providers: []AIProvider{}, Blocked: []AIPerson{}}
	if v.Settings, err = a.aiSettings(real); err != nil {
		return v, err
	}
	v.At = target(v.Settings)
	// A key store that can't be opened has no key: the tab shows all the same.
	key, err := a.key(v.At.Address)
	v.HasKey = err == nil && key != ""
	month, err := real.CallMonth(a.ctx, a.now())
	if err != nil {
		return v, err
	}
	v.Calls, v.TokensIn, v.TokensOut = month.Calls, month.TokensIn, month.TokensOut
	for _, p := range llm.Providers() {
		v.Providers = append(v.Providers, AIProvider{p.ID, p.Address, p.Model, p.Country, p.Local})
	}
	v.Blocked, err = a.blockedPeople()
	return v, err
}

func (a *App) aiSettings(db *store.Store) (AISettings, error) {
	var v AISettings
	var on, prices, show, limit string
	for key, to := range map[string]*string{
		settings.AI: &on, settings.AIProvider: &v.Provider, settings.AIAddress: &v.Address, settings.AIModel: &v.Model, settings.AIPrices: &prices,
		settings.AIShow: &show, settings.AILimit: &limit, settings.AIPriceIn: &v.PriceIn, settings.AIPriceOut: &v.PriceOut,
	} {
		value, err := setting(a.ctx, db, key)
		if err != nil {
			return v, err
		}
		*to = value
	}
	v.On, v.Prices, v.Show = on == "on", prices == "on", show == "on"
	var err error
	v.Limit, err = strconv.Atoi(limit)
	return v, err
}

// aiState tells what SettingsView.AI says.
func (a *App) aiState() (string, error) {
	real, err := a.realDB()
	if err != nil {
		return "", err
	}
	s, err := a.aiSettings(real)
	switch {
	case err != nil || !s.On:
		return "off", err
	case target(s).Local:
		return "local", nil
	}
	return "on", nil
}

// target is who would be asked.
func target(s AISettings) AITarget {
	p := llm.ProviderOf(s.Provider)
	t := AITarget{Provider: p.ID, Address: p.Address, Model: p.Model, Country: p.Country}
	if s.Address != "" && s.Address != p.Address {
		t.Address, t.Country = s.Address, ""
	}
	if s.Model != "" {
		t.Model = s.Model
	}
	t.Local = llm.IsLocal(t.Address)
	return t
}

// Save stores what the user chose. Faults: "bad-setting", "ai-address".
func (x *AI) Save(s AISettings) (AIView, error) {
	a := x.app
	real, err := a.realDB()
	if err != nil {
		return AIView{}, err
	}
	if s.On {
		if _, err := llm.New(llm.Config{Address: target(s).Address}); err != nil {
			return AIView{}, err
		}
	}
	values := map[string]string{
		settings.AI: onOff(s.On), settings.AIProvider: s.Provider, settings.AIAddress: s.Address, settings.AIModel: s.Model, settings.AIPrices: onOff(s.Prices),
		settings.AIShow: onOff(s.Show), settings.AILimit: strconv.Itoa(s.Limit), settings.AIPriceIn: s.PriceIn, settings.AIPriceOut: s.PriceOut,
	}
	for key, value := range values {
		if err := settings.Check(key, value); err != nil {
			return AIView{}, err
		}
	}
	if err := real.SetSettings(a.ctx, values); err != nil {
		return AIView{}, err
	}
	return x.Settings()
}

func onOff(on bool) string {
	if on {
		return "on"
	}
	return "off"
}

// SetKey puts the key of the address that is set into the system's key store; ""
// forgets it. Fault: "key-store".
func (x *AI) SetKey(key string) (AIView, error) {
	v, err := x.Settings()
	if err != nil {
		return v, err
	}
	if err := x.app.setKey(v.At.Address, key); err != nil {
		return v, err
	}
	return x.Settings()
}

// Test asks the model for one word, which costs next to nothing and proves address, key
// and model. It works while AI is off. Faults: those of package llm.
func (x *AI) Test() error {
	ctx, stop := x.begin("test")
	defer stop()
	q, err := x.app.newQuestioner(false)
	if err != nil {
		return err
	}
	_, err = q.ask(ctx, "test", llm.Request{System: "Answer with the one word: ok", User: "ok"}, nil)
	return err
}

// begin makes a context that Cancel ends.
func (x *AI) begin(id string) (context.Context, context.CancelFunc) {
	ctx, cancel := context.WithCancel(x.app.ctx)
	x.mu.Lock()
	defer x.mu.Unlock()
	if before := x.running[id]; before != nil {
		before()
	}
	x.running[id] = cancel
	return ctx, cancel
}

// Cancel ends the rewriting of this id, or "judge" or "test".
func (x *AI) Cancel(id string) error {
	x.mu.Lock()
	defer x.mu.Unlock()
	if cancel := x.running[id]; cancel != nil {
		cancel()
		delete(x.running, id)
	}
	return nil
}
