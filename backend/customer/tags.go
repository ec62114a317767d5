package customer

import (
	"slices"
	"strings"
)

// Tags gives tags as a card keeps them: without blanks around them, none empty,
// each once whatever its case, in the given order; nil where there is none.
func Tags(all []string) []string {
	var kept []string
	for _, tag := range all {
		tag = strings.TrimSpace(tag)
		if tag != "" && !slices.ContainsFunc(kept, func(k string) bool { return strings.EqualFold(k, tag) }) {
			kept = append(kept, tag)
		}
	}
	return kept
}

// CountryOf gives the country of an IANA zone; "" for zones of no country, as UTC.
func CountryOf(zone string) string {
	for country, zones := range zonesOf() {
		if slices.Contains(zones, zone) { // each zone is in one country only
			return country
		}
	}
	return ""
}
