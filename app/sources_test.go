package app_test

import (
	"testing"

	"huiyin/app"
)

// TestSources: every kind of export says in every language what it is and how
// to get one.
func TestSources(t *testing.T) {
	for _, language := range []string{"zh-Hans", "zh-Hant", "en"} {
		sources, err := app.Sources(language)
		if err != nil {
			t.Fatal(err)
		}
		if len(sources) < 5 {
			t.Errorf("%s: %d sources", language, len(sources))
		}
		for _, s := range sources {
			if s.Name == "" || s.Channel == "" || len(s.How) == 0 {
				t.Errorf("%s: %+v", language, s)
			}
		}
	}
}
