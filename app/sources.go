package app

import (
	"maps"
	"slices"
	"strings"

	"huiyin/backend/importer/formats"
)

// Source is a kind of export that can be imported.
type Source struct {
	ID      string   `json:"id"`
	Channel string   `json:"channel"`
	Name    string   `json:"name"`
	How     []string `json:"how"` // ways to get one, in words
}

// Sources lists the kinds of exports in the words of a language.
func Sources(language string) ([]Source, error) {
	catalogue, err := Catalogue()
	if err != nil {
		return nil, err
	}
	words := catalogue[language]
	keys := slices.Sorted(maps.Keys(words))
	var all []Source
	for _, f := range formats.All {
		area := "format." + f.ID() + "."
		s := Source{ID: f.ID(), Channel: f.Channel(), Name: words[area+"name"], How: []string{}}
		for _, key := range keys {
			if strings.HasPrefix(key, area+"how") {
				s.How = append(s.How, words[key])
			}
		}
		all = append(all, s)
	}
	return all, nil
}
