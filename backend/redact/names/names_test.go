package names_test

import (
	"os"
	"strings"
	"testing"

	"huiyin/backend/redact/names"
)

// TestListsAreFolded: a name that is written as Fold writes none would never be found.
func TestListsAreFolded(t *testing.T) {
	for _, file := range []string{"given.txt", "family.txt"} {
		raw, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		for line := range strings.Lines(string(raw)) {
			name, _, _ := strings.Cut(strings.TrimSpace(line), " ")
			if folded := names.Fold(name); folded != name && name != "#" {
				t.Errorf("%s: %q folds to %q", file, name, folded)
			}
		}
	}
}

func TestGiven(t *testing.T) {
	for word, want := range map[string]names.Sort{
		"Karen": names.Name, "ÉLODIE": names.Name, "Jürgen": names.Name, "فاطمة": names.Name,
		"Сергеем": names.Name, "Наташе": names.Name, "Марины": names.Name,
		"Will": names.Common, "will": names.Common, "John": names.Word,
		"carton": names.None, "цена": names.None, "": names.None,
	} {
		if got := names.Given(names.Fold(word)); got != want {
			t.Errorf("Given(%q) = %d, want %d", word, got, want)
		}
	}
	if names.Family("陈") != names.Name || !names.CanStandInName('伟') || names.CanStandInName('吨') {
		t.Error("Chinese names are not told")
	}
}
