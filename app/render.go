package app

import "strings"

// Render puts raw parameters into a sentence of the catalogue, for the command
// line; the window renders by itself and formats times and durations.
func Render(sentence string, params map[string]string) string {
	pairs := make([]string, 0, 2*len(params))
	for name, value := range params {
		pairs = append(pairs, "{"+name+"}", value)
	}
	return strings.NewReplacer(pairs...).Replace(sentence)
}
