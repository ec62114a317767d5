package app

import (
	"embed"

	habits "huiyin/backend/checker/habit"
	"huiyin/backend/checker/rules"
	"huiyin/backend/customer"
	"huiyin/backend/english/grammar"
	"huiyin/backend/fault"
	"huiyin/backend/importer"
	"huiyin/backend/importer/formats"
	"huiyin/backend/importer/spreadsheet/field"
	"huiyin/backend/indicator"
	"huiyin/backend/phrase"
	"huiyin/backend/temperature"
	"huiyin/backend/understand"
	"huiyin/backend/words"
)

// shownWords are units and weekdays, for what Render shows.
//
//go:embed words/*.json
var shownWords embed.FS

// Catalogue loads all wording of the backend.
func Catalogue() (words.Catalogue, error) {
	sources := []words.Source{
		{Area: "error", FS: fault.Words},
		{Area: "problem", FS: importer.Words},
		{Area: "field", FS: field.Words},
		{Area: "indicator", FS: indicator.Words},
		{Area: "rule", FS: rules.Words},
		{Area: "habit", FS: habits.Words},
		{Area: "phrase", FS: phrase.Words},
		{Area: "grammar", FS: grammar.Words},
		{Area: "merge", FS: customer.Words},
		{Area: "temperature", FS: temperature.Words},
		{Area: "understand", FS: understand.Words},
		{Area: "shown", FS: shownWords},
	}
	for _, f := range formats.Words() {
		sources = append(sources, words.Source{Area: "format", FS: f})
	}
	return words.Load(sources...)
}

// Words is bound: the sentences behind the backend's keys.
type Words struct{ app *App }

// Catalogue gives all sentences of a language by key; an unknown language gives English.
func (w *Words) Catalogue(language string) (map[string]string, error) {
	c, err := Catalogue()
	if err != nil {
		return nil, err
	}
	if s, ok := c[language]; ok {
		return s, nil
	}
	return c["en"], nil
}
