package pieces_test

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestLexiconNamesItsSources and holds as much as trade needs.
func TestLexiconNamesItsSources(t *testing.T) {
	files, err := filepath.Glob("lexicon/*.txt")
	if err != nil || len(files) < 10 {
		t.Fatalf("got %d files: %v", len(files), err)
	}
	for _, path := range files {
		if text := read(t, path); !strings.HasPrefix(text, "# Source: ") {
			t.Errorf("%s does not begin with its source", path)
		}
	}
	for _, c := range []struct {
		path, class string
		want        int
	}{
		{"lexicon/ports.txt", "port ", 250},
		{"lexicon/cities.txt", "place ", 600},
		{"lexicon/countries.txt", "country ", 240},
		{"lexicon/papers.txt", "certificate: ", 80},
	} {
		got := 0
		for text := range strings.Lines(read(t, c.path)) {
			if strings.HasPrefix(text, c.class) {
				_, names, _ := strings.Cut(text, ": ")
				got += 1 + strings.Count(names, ",")
			}
		}
		if got < c.want {
			t.Errorf("%s has %d entries of %q, want %d", c.path, got, c.class, c.want)
		}
	}
}

// TestCountriesInManyLanguages finds one country by its names.
func TestCountriesInManyLanguages(t *testing.T) {
	for language, name := range map[string]string{"en": "Germany", "zh": "德国", "es": "Alemania", "pt": "Alemanha", "fr": "Allemagne", "de": "Deutschland",
		"it": "Germania", "ru": "Германии", "ar": "ألمانيا", "tr": "Almanya", "id": "Jerman", "vi": "Đức", "hi": "जर्मनी", "nl": "Duitsland", "pl": "Niemcy",
		"ja": "ドイツ", "ko": "독일", "uk": "Німеччина", "fa": "آلمان"} {
		if got := findValues(name, language); got != "Germany, DE" {
			t.Errorf("%s: %q is %q", language, name, got)
		}
	}
}

func read(t *testing.T, path string) string {
	t.Helper()
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	return string(data)
}
