package app

import (
	"context"
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/order"
	"huiyin/backend/settings"
	"huiyin/backend/store"
)

// definitionKeys are the settings that figures rest on.
var definitionKeys = []string{settings.AutomaticTexts, settings.Rates, settings.ReplyHorizon, settings.Silence, settings.TurnGap}

// Definitions gives what figures rest on and can be set: limits, texts that are
// automatic replies, exchange rates. Each is set by Set, with its key.
func (s *Settings) Definitions() (DefinitionsView, error) {
	a := s.app
	db, err := a.db()
	if err != nil {
		return DefinitionsView{}, err
	}
	rules, err := a.rules(a.ctx, db)
	if err != nil {
		return DefinitionsView{}, err
	}
	rates, err := a.rates(a.ctx, db)
	if err != nil {
		return DefinitionsView{}, err
	}
	v := DefinitionsView{
		TurnGapMinutes: int(rules.TurnGap.Minutes()), ReplyHorizonDays: int(rules.ReplyHorizon.Hours() / 24), SilenceHours: int(rules.Silence.Hours()),
		AutomaticTexts: append([]string{}, rules.AutomaticTexts...), Base: rates.Base, Rates: []RateView{},
	}
	used, err := db.Currencies(a.ctx)
	if err != nil {
		return v, err
	}
	for _, currency := range slices.Sorted(maps.Keys(rates.Of)) {
		v.Rates = append(v.Rates, RateView{currency, rates.Of[currency], slices.Contains(used, currency)})
	}
	for _, currency := range used {
		if _, set := rates.Of[currency]; !set && currency != rates.Base {
			v.Rates = append(v.Rates, RateView{Currency: currency, Used: true})
		}
	}
	return v, nil
}

// ResetDefinitions gives every limit its default again; texts and rates stay.
func (s *Settings) ResetDefinitions() (DefinitionsView, error) {
	a := s.app
	db, err := a.db()
	if err != nil {
		return DefinitionsView{}, err
	}
	defaults := map[string]string{}
	for _, key := range []string{settings.ReplyHorizon, settings.Silence, settings.TurnGap} {
		defaults[key] = settings.Default(key)
	}
	if err := db.SetSettings(a.ctx, defaults); err != nil {
		return DefinitionsView{}, err
	}
	a.changed(db)
	return s.Definitions()
}

// rules are the settings that steer how messages group.
func (a *App) rules(ctx context.Context, db *store.Store) (chat.Rules, error) {
	r := chat.DefaultRules()
	for key, limit := range map[string]struct {
		to   *time.Duration
		unit time.Duration
	}{
		settings.TurnGap: {&r.TurnGap, time.Minute}, settings.ReplyHorizon: {&r.ReplyHorizon, 24 * time.Hour}, settings.Silence: {&r.Silence, time.Hour},
	} {
		text, err := setting(ctx, db, key)
		if err != nil {
			return r, err
		}
		n, err := strconv.Atoi(text)
		if err != nil {
			return r, fmt.Errorf("setting %s: %w", key, err)
		}
		*limit.to = time.Duration(n) * limit.unit
	}
	text, err := setting(ctx, db, settings.AutomaticTexts)
	if err != nil {
		return r, err
	}
	return r, json.Unmarshal([]byte(text), &r.AutomaticTexts)
}

// rates are the exchange rates that the user set.
func (a *App) rates(ctx context.Context, db *store.Store) (r order.Rates, err error) {
	text, err := setting(ctx, db, settings.Rates)
	if err != nil {
		return r, err
	}
	return r, json.Unmarshal([]byte(text), &r)
}
