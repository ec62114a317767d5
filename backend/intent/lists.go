package intent

import (
	"fmt"
	"maps"
	"slices"
	"strings"
)

// readLists reads the files of a folder by their names: a line is a name, a
// colon and the entries of it. Every file <language>.txt has names of the English
// one, whose order is that of their numbers. Each entry goes to add, with the
// number of its name and the rank of its language.
func readLists(files map[string]string, languages map[string]uint8, add func(n int, language uint8, entry string) error) (names []string, err error) {
	for line := range strings.Lines(files["en.txt"]) {
		if name, _, ok := strings.Cut(line, ":"); ok && line[0] != '#' {
			names = append(names, name)
		}
	}
	numbers := map[string]int{}
	for n, name := range names {
		numbers[name] = n
	}
	for _, file := range slices.Sorted(maps.Keys(files)) {
		language, known := languages[strings.TrimSuffix(file, ".txt")]
		if !known {
			return nil, fmt.Errorf("%s: there are no rules of this language", file)
		}
		for line := range strings.Lines(files[file]) {
			if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
				continue
			}
			name, entries, _ := strings.Cut(line, ":")
			n, known := numbers[name]
			if !known {
				return nil, fmt.Errorf("%s: no %q in en.txt", file, name)
			}
			for entry := range strings.FieldsSeq(entries) {
				if err := add(n, language, entry); err != nil {
					return nil, fmt.Errorf("%s, %s, %q: %w", file, name, entry, err)
				}
			}
		}
	}
	return names, nil
}
