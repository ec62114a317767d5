package settings_test

import (
	"testing"

	"huiyin/backend/fault"
	"huiyin/backend/settings"
)

func TestDefaultsAreValid(t *testing.T) {
	for _, s := range settings.All {
		if err := settings.Check(s.Key, s.Default); err != nil {
			t.Errorf("default of %s: %v", s.Key, err)
		}
	}
}

func TestCheck(t *testing.T) {
	cases := []struct {
		key, value string
		ok         bool
	}{
		{settings.Rates, `{"base":"CNY","of":{"USD":7.1}}`, true},
		{settings.Rates, `{"base":"CNY","of":{"USD":0}}`, false},
		{settings.Rates, `{"base":"CNY","of":{"dollar":7.1}}`, false},
		{settings.Rates, `{"base":"yuan"}`, false},
		{settings.Silence, "24", true},
		{settings.Silence, "25", false},
		{settings.ReplyHorizon, "0", false},
		{settings.TurnGap, "30", true},
		{settings.TextSize, "90", true},
		{settings.TextSize, "200", true},
		{settings.TextSize, "201", false},
		{settings.TextSize, "big", false},
		{settings.Theme, "dark", true},
		{settings.Theme, "rainbow", false},
		{settings.Zone, "Asia/Shanghai", true},
		{settings.Zone, "Asia/Nowhere", false},
		{settings.Zone, "Local", false},
		{settings.Names, `["Lily", "李莉"]`, true},
		{settings.Names, "Lily", false},
		{settings.Country, "CN", true},
		{settings.Country, "XX", false},
		{settings.AI, "on", true},
		{settings.AI, "maybe", false},
		{settings.AIAddress, "https://api.example.com/v1", true},
		{settings.AIAddress, "api.example.com", false},
		{settings.AILimit, "-1", false},
		{settings.AIPriceIn, "0.27", true},
		{settings.AIPriceIn, "cheap", false},
		{settings.Language, "zh-Hant", true},
		{settings.Language, "fr", false},
		{"unknown", "", false},
	}
	for _, c := range cases {
		err := settings.Check(c.key, c.value)
		if (err == nil) != c.ok {
			t.Errorf("Check(%q, %q) = %v, want ok %v", c.key, c.value, err, c.ok)
		}
		if err != nil && fault.Code(err) != "bad-setting" {
			t.Errorf("Check(%q, %q) has code %q, want bad-setting", c.key, c.value, fault.Code(err))
		}
	}
}
