package app

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"huiyin/backend/customer"
	"huiyin/backend/importer"
	"huiyin/backend/settings"
	"huiyin/backend/store"
)

// Version is the release, as in wails.json.
const Version = "0.1.0"

// Settings is bound: what the user chose.
type Settings struct{ app *App }

// Get gives all settings.
func (s *Settings) Get() (SettingsView, error) {
	db, err := s.app.db()
	if err != nil {
		return SettingsView{}, err
	}
	return s.app.settingsView(db)
}

// Set stores one setting; key and allowed values are those of package settings.
// Faults: "bad-setting", "bad-hours".
func (s *Settings) Set(key string, value string) (SettingsView, error) {
	if err := settings.Check(key, value); err != nil {
		return SettingsView{}, err
	}
	if key == settings.Hours {
		var err error
		if value, err = hoursText(value); err != nil {
			return SettingsView{}, err
		}
	}
	db, err := s.app.db()
	if err != nil {
		return SettingsView{}, err
	}
	if err := db.SetSetting(s.app.ctx, key, value); err != nil {
		return SettingsView{}, err
	}
	if key == settings.Hours || key == settings.Country || key == settings.Zone || slices.Contains(definitionKeys, key) {
		s.app.changed(db) // figures are others now
	}
	return s.app.settingsView(db)
}

// SetNames stores my names and my colleagues', as they stand in chats. They
// propose who is who in later imports; chats that were imported stay as they are.
func (s *Settings) SetNames(names []string) (SettingsView, error) {
	raw, err := json.Marshal(plainNames(names))
	if err != nil {
		return SettingsView{}, err
	}
	return s.Set(settings.Names, string(raw))
}

func (a *App) settingsView(db *store.Store) (SettingsView, error) {
	v := SettingsView{ComputerZone: computerZone(), Zones: allZones(), Database: db.Path(), Version: Version}
	var size string
	for key, to := range map[string]*string{
		settings.Language: &v.Language, settings.Theme: &v.Theme, settings.Zone: &v.Zone, settings.TextSize: &size, settings.Hours: &v.Hours,
	} {
		value, err := setting(a.ctx, db, key)
		if err != nil {
			return v, err
		}
		*to = value
	}
	var err error
	if v.TextSize, err = strconv.Atoi(size); err != nil {
		return v, fmt.Errorf("text size %q: %w", size, err)
	}
	if v.Country, err = ourCountry(a.ctx, db, cmp.Or(v.Zone, v.ComputerZone)); err != nil {
		return v, err
	}
	if v.Names, err = myNames(a.ctx, db); err != nil {
		return v, err
	}
	customers, err := db.People(a.ctx)
	v.Empty = len(customers) == 0
	if err != nil {
		return v, err
	}
	v.Sample = a.showsSample()
	v.AI, err = a.aiState()
	return v, err
}

func setting(ctx context.Context, db *store.Store, key string) (string, error) {
	value, ok, err := db.Setting(ctx, key)
	if err == nil && !ok {
		value = settings.Default(key)
	}
	return value, err
}

// myNames gives the names that are us, oldest first, never nil.
func myNames(ctx context.Context, db *store.Store) ([]string, error) {
	raw, err := setting(ctx, db, settings.Names)
	if err != nil {
		return nil, err
	}
	names := []string{}
	if err := json.Unmarshal([]byte(raw), &names); err != nil {
		return nil, fmt.Errorf("read my names: %w", err)
	}
	return names, nil
}

func addNames(ctx context.Context, db *store.Store, more []string) error {
	names, err := myNames(ctx, db)
	if err != nil {
		return err
	}
	raw, err := json.Marshal(plainNames(append(names, more...)))
	if err != nil {
		return err
	}
	return db.SetSetting(ctx, settings.Names, string(raw))
}

// plainNames gives names as they are compared, each once, none empty.
func plainNames(names []string) []string {
	plain := []string{}
	for _, n := range names {
		if n = importer.PlainName(n); n != "" && !slices.Contains(plain, n) {
			plain = append(plain, n)
		}
	}
	return plain
}

// allZones gives every IANA zone that a country uses, sorted, UTC first.
func allZones() []string {
	zones := []string{}
	for _, c := range customer.Countries() {
		zones = append(zones, customer.Zones(c)...)
	}
	slices.SortFunc(zones, strings.Compare)
	return append([]string{"UTC"}, slices.Compact(zones)...)
}
