// Package words is the catalogue of all wording that the backend causes.
//
// Each unit (a rule, an indicator, an error) has one small file words/<unit>.json
// in its own package, with the three languages side by side:
//
//	{"name": {"zh-Hans": "…", "zh-Hant": "…", "en": "…"}, "why": {…}}
//
// The key of a sentence is <area>.<unit>.<part>, for example
// "rule.too-long.why". The renderer (here and in the frontend) puts raw
// parameters into {name}; the ending of a name says its unit: _at an instant,
// _s seconds, _share 0 to 1, _count a count, _key another sentence of the
// catalogue, anything else text.
package words

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"path"
	"strings"
)

// Languages are those that every sentence must have.
var Languages = []string{"zh-Hans", "zh-Hant", "en"}

// Source is the words folder of one package and the area of its keys.
type Source struct {
	Area string
	FS   fs.FS
}

// Catalogue maps a language to its sentences by key.
type Catalogue map[string]map[string]string

// Load reads words/*.json of all sources. An error names the file and key:
// it means a broken build, found by tests.
func Load(sources ...Source) (Catalogue, error) {
	c := Catalogue{}
	for _, l := range Languages {
		c[l] = map[string]string{}
	}
	for _, s := range sources {
		files, err := fs.Glob(s.FS, "words/*.json")
		if err != nil {
			return nil, fmt.Errorf("list words of %s: %w", s.Area, err)
		}
		for _, f := range files {
			if err := c.add(s, f); err != nil {
				return nil, fmt.Errorf("words of %s, %s: %w", s.Area, f, err)
			}
		}
	}
	return c, nil
}

func (c Catalogue) add(s Source, file string) error {
	raw, err := fs.ReadFile(s.FS, file)
	if err != nil {
		return err
	}
	var parts map[string]map[string]string
	if err := json.Unmarshal(raw, &parts); err != nil {
		return err
	}
	unit := strings.TrimSuffix(path.Base(file), ".json")
	for part, by := range parts {
		key := s.Area + "." + unit + "." + part
		for _, l := range Languages {
			text := by[l]
			if text == "" {
				return fmt.Errorf("%s lacks %s", key, l)
			}
			if _, twice := c[l][key]; twice {
				return fmt.Errorf("%s stands twice", key)
			}
			c[l][key] = text
		}
		if len(by) != len(Languages) {
			return fmt.Errorf("%s has a language that is not ours", key)
		}
	}
	return nil
}
