package app

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"strconv"
	"sync"

	"huiyin/backend/customer"
	"huiyin/backend/fault"
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
	for key, value := range values {
		if err := real.SetSetting(a.ctx, key, value); err != nil {
			return AIView{}, err
		}
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

// questioner asks the model that is set, and logs each question before it leaves.
type questioner struct {
	app      *App
	db       *store.Store // the user's own, with the log
	client   *llm.Client  // nil until connect
	settings AISettings
	at       AITarget
}

// newQuestioner makes one; on tells that AI must be switched on. Fault: "ai-off".
func (a *App) newQuestioner(on bool) (*questioner, error) {
	db, err := a.realDB()
	if err != nil {
		return nil, err
	}
	q := &questioner{app: a, db: db}
	if q.settings, err = a.aiSettings(db); err != nil {
		return nil, err
	}
	if on && !q.settings.On {
		return nil, fault.New("ai-off")
	}
	q.at = target(q.settings)
	return q, nil
}

// connect makes the client, with the key, once it is certain that something may be sent.
func (q *questioner) connect() error {
	if q.client != nil {
		return nil
	}
	key, err := q.app.key(q.at.Address)
	if err != nil && !q.at.Local { // a model on this computer needs none
		return err
	}
	q.client, err = llm.New(llm.Config{
		Address: q.at.Address, Key: key, Model: q.at.Model, Schema: llm.ProviderOf(q.at.Provider).Schema, Wait: wait, Now: q.app.now,
	})
	return err
}

// ask logs what leaves, asks, and logs what became of it. Faults: "ai-address",
// "key-store", "ai-limit" and those of package llm.
func (q *questioner) ask(ctx context.Context, purpose string, r llm.Request, hear func(string)) (llm.Answer, error) {
	if err := q.connect(); err != nil {
		return llm.Answer{}, err
	}
	id, err := q.db.BeginCall(ctx, store.Call{
		At: q.app.now(), Purpose: purpose, Provider: q.at.Provider, Address: q.at.Address, Model: q.at.Model, Sent: r.User,
	}, q.settings.Limit)
	if err != nil {
		return llm.Answer{}, err
	}
	answer, err := q.client.Ask(ctx, r, hear)
	end := store.CallEnd{Answer: len(answer.Text), TokensIn: answer.In, TokensOut: answer.Out, Outcome: "ok"}
	if err != nil {
		end.Outcome = faultView(err).Code
	}
	// The log must know the end also of what was cancelled.
	if logged := q.db.EndCall(context.WithoutCancel(ctx), id, q.app.now(), end); err == nil {
		err = logged
	}
	return answer, err
}

// seen proves that a text was shown before it goes to a model: it changes with
// the text and with whom it goes to.
func seen(sent string, at AITarget) string {
	sum := sha256.Sum256([]byte(at.Address + "\x00" + at.Model + "\x00" + sent))
	return hex.EncodeToString(sum[:16])
}

// blockedPeople lists whose chats are never sent.
func (a *App) blockedPeople() ([]AIPerson, error) {
	db, err := a.db()
	if err != nil {
		return nil, err
	}
	blocked, err := db.BlockedAI(a.ctx)
	if err != nil {
		return nil, err
	}
	people, err := db.People(a.ctx)
	all := []AIPerson{}
	for _, c := range people {
		if blocked[c.ID] {
			all = append(all, AIPerson{int64(c.ID), c.Name})
		}
	}
	return all, err
}

// Consent tells whether the chats of a customer may leave. Fault: "no-such-customer".
func (x *AI) Consent(customerID int64) (AIConsent, error) {
	a := x.app
	db, err := a.db()
	if err != nil {
		return AIConsent{}, err
	}
	c, err := db.ConsentOf(a.ctx, customer.ID(customerID))
	if err != nil {
		return AIConsent{}, err
	}
	v, err := x.Settings()
	return AIConsent{
		Blocked: c.Blocked(), BlockedAt: instantString(c.BlockedAt), Agreed: c.Agreed(v.At.Address), AgreedAt: instantString(c.AgreedAt), AgreedTo: c.AgreedTo,
	}, err
}

// Block keeps the chats of a customer from ever being sent, or allows it again.
// Fault: "no-such-customer".
func (x *AI) Block(customerID int64, blocked bool) (AIConsent, error) {
	db, err := x.app.db()
	if err != nil {
		return AIConsent{}, err
	}
	if err := db.BlockAI(x.app.ctx, customer.ID(customerID), blocked, x.app.now()); err != nil {
		return AIConsent{}, err
	}
	return x.Consent(customerID)
}

// AskAgain takes back that a customer's texts go without being shown. Fault:
// "no-such-customer".
func (x *AI) AskAgain(customerID int64) (AIConsent, error) {
	db, err := x.app.db()
	if err != nil {
		return AIConsent{}, err
	}
	if err := db.AgreeAI(x.app.ctx, customer.ID(customerID), "", x.app.now()); err != nil {
		return AIConsent{}, err
	}
	return x.Consent(customerID)
}

// Log gives what left this computer, the newest first, at most limit entries (0: all).
func (x *AI) Log(limit int) ([]AICall, error) {
	db, err := x.app.realDB()
	if err != nil {
		return nil, err
	}
	calls, err := db.Calls(x.app.ctx, limit)
	all := []AICall{}
	for _, c := range calls {
		all = append(all, AICall{
			c.ID, instantString(c.At), c.Purpose, c.Provider, c.Address, c.Model, c.Sent, c.Answer, c.TokensIn, c.TokensOut, c.Outcome,
		})
	}
	return all, err
}

// Wipe empties the log, and gives how many entries it had.
func (x *AI) Wipe() (int, error) {
	db, err := x.app.realDB()
	if err != nil {
		return 0, err
	}
	return db.WipeCalls(x.app.ctx)
}
