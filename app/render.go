package app

import "strings"

// Render puts raw parameters into a sentence of the catalogue in one language,
// for the command line; the window renders by itself and formats times and
// durations. A parameter that ends in _key names another sentence.
func Render(sentences map[string]string, key string, params map[string]string) string {
	pairs := make([]string, 0, 2*len(params))
	for name, value := range params {
		if strings.HasSuffix(name, "_key") {
			value = sentences[value]
		}
		pairs = append(pairs, "{"+name+"}", value)
	}
	return strings.NewReplacer(pairs...).Replace(sentences[key])
}
