package customer

import (
	"slices"
	"strings"
)

// Joined proposes the card of two customers who are one person: what into's
// card says, where it says nothing what from's says; all handles and tags, both
// notes. City and zone go with their country, and a name wins over a number.
func Joined(into, from Card) Card {
	card := into
	for _, field := range []struct{ to, other *string }{
		{&card.CallName, &from.CallName}, {&card.Company, &from.Company}, {&card.Week, &from.Week}, {&card.Channel, &from.Channel}, {&card.Source, &from.Source},
	} {
		if *field.to == "" {
			*field.to = *field.other
		}
	}
	if _, number := phoneIn(into.Name); number {
		card.Name = from.Name
	}
	if card.Country == "" {
		card.Country, card.City, card.Zone = from.Country, from.City, from.Zone
	}
	if card.City == "" && card.Country == from.Country {
		card.City = from.City
	}
	if card.Stage == "" {
		card.Stage = from.Stage
	}
	if card.Temperature == "" {
		card.Temperature = from.Temperature
	}
	card.Handles = slices.Clone(into.Handles)
	for _, h := range from.Handles {
		if !slices.Contains(card.Handles, h) {
			card.Handles = append(card.Handles, h)
		}
	}
	card.Tags = Tags(slices.Concat(into.Tags, from.Tags))
	if from.Note != into.Note {
		card.Note = strings.TrimSpace(into.Note + "\n" + from.Note)
	}
	return card
}
