// Package settings is the table of all settings: key, default, and what may
// stand there. The store keeps the values as text.
package settings

import (
	"encoding/json"
	"math"
	"slices"
	"strconv"
	"time"

	"huiyin/backend/customer"
	"huiyin/backend/fault"
	"huiyin/backend/order"
)

// The keys.
const (
	AutomaticTexts = "automatic_texts" // JSON list: texts of mine that are automatic replies (D-10)
	ReplyHorizon   = "reply_horizon"   // days within which an answer is a reply (D-05)
	Silence        = "silence"         // hours of silence that end a conversation (D-07)
	TurnGap        = "turn_gap"        // minutes of pause inside one turn (D-03)
	QuietRules     = "quiet_rules"     // JSON list: rules of the checker that are not to be heard any more (S-06)
	Rates          = "rates"           // JSON: order.Rates, what currencies are worth in a base currency (I-46)

	Country  = "country"   // ISO 3166-1 alpha-2, where I work; "" that of the zone
	Hours    = "hours"     // my working hours, as worktime.Said reads them, which app checks; "" those of the country
	Language = "language"  // of the interface; "" follows the system
	Names    = "names"     // JSON list: my names and my colleagues' in chats (D-02)
	Tables   = "tables"    // JSON object: the columns chosen for tables, by the fingerprint of their header
	Theme    = "theme"     // system, light, dark
	TextSize = "text_size" // percent of the normal size
	Zone     = "zone"      // IANA zone of the exporting phone (D-13); "" not chosen yet
)

// Setting is one row of the table.
type Setting struct {
	Key     string
	Default string
	valid   func(string) bool
}

// All lists every setting.
var All = []Setting{
	{AutomaticTexts, "[]", isList},
	{Country, "", isCountry},
	{Hours, "", anything},
	{Language, "", oneOf("", "zh-Hans", "zh-Hant", "en")},
	{Names, "[]", isList},
	{QuietRules, "[]", isList},
	{Rates, "{}", isRates},
	{ReplyHorizon, "14", between(1, 90)},
	{Silence, "72", oneOf("24", "72", "168")},
	{Tables, "{}", isObject},
	{TextSize, "100", between(90, 200)},
	{Theme, "system", oneOf("system", "light", "dark")},
	{TurnGap, "60", between(5, 240)},
	{Zone, "", isZone},
}

// Default gives the default of a key; "" for an unknown one.
func Default(key string) string {
	if i := index(key); i >= 0 {
		return All[i].Default
	}
	return ""
}

// Check tells whether value may be stored under key. The fault is
// "bad-setting" with key and value.
func Check(key, value string) error {
	if i := index(key); i < 0 || !All[i].valid(value) {
		return fault.New("bad-setting", "key", key, "value", value)
	}
	return nil
}

func index(key string) int {
	return slices.IndexFunc(All, func(s Setting) bool { return s.Key == key })
}

func oneOf(values ...string) func(string) bool {
	return func(v string) bool { return slices.Contains(values, v) }
}

func between(low, high int) func(string) bool {
	return func(v string) bool {
		n, err := strconv.Atoi(v)
		return err == nil && low <= n && n <= high
	}
}

func isCountry(v string) bool { return v == "" || customer.Zones(v) != nil }

func anything(string) bool { return true }

func isList(v string) bool {
	var list []string
	return json.Unmarshal([]byte(v), &list) == nil
}

func isObject(v string) bool {
	var object map[string]any
	return json.Unmarshal([]byte(v), &object) == nil
}

// isRates wants a base currency and rates above 0, each currency in three capitals.
func isRates(v string) bool {
	var r order.Rates
	if err := json.Unmarshal([]byte(v), &r); err != nil || r.Base != "" && !order.IsCurrency(r.Base) {
		return false
	}
	for currency, rate := range r.Of {
		if !order.IsCurrency(currency) || !(rate > 0) || math.IsInf(rate, 0) {
			return false
		}
	}
	return true
}

func isZone(v string) bool {
	_, err := time.LoadLocation(v)
	return err == nil && v != "Local"
}
