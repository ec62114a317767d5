package customer

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"github.com/nyaruka/phonenumbers"
)

//go:embed zones.tsv
var zonesTable string

// zonesOf maps a country to its zones, the main one first.
var zonesOf = sync.OnceValue(func() map[string][]string {
	byCountry := map[string][]string{}
	for line := range strings.Lines(zonesTable) {
		if fields := strings.Fields(line); len(fields) > 1 && !strings.HasPrefix(line, "#") {
			byCountry[fields[0]] = fields[1:]
		}
	}
	return byCountry
})

// Countries gives the ISO 3166-1 alpha-2 codes of all countries, sorted.
func Countries() []string {
	codes := make([]string, 0, len(zonesOf()))
	for c := range zonesOf() {
		codes = append(codes, c)
	}
	slices.Sort(codes)
	return codes
}

// Zones gives the IANA zones of a country, the main one first; nil where the
// country is unknown.
func Zones(country string) []string { return slices.Clone(zonesOf()[country]) }

// Place is what a phone number tells about where its owner is. It is a guess:
// people travel and keep their numbers (B-05 asks for confirmation).
type Place struct {
	Phone   string // E.164
	Country string // ISO 3166-1 alpha-2; "" where the number belongs to no single country
	Zone    string // IANA; "" without country
}

// PlaceOf reads a name or handle that is an international phone number. The
// second result is false for anything else; a number without "+" is none,
// because its country would be invented.
func PlaceOf(handle string) (Place, bool) {
	handle = strings.TrimSpace(strings.TrimPrefix(handle, "~"))
	if !strings.HasPrefix(handle, "+") || strings.ContainsFunc(handle, isLetter) {
		return Place{}, false
	}
	number, err := phonenumbers.Parse(handle, "ZZ")
	if err != nil || !phonenumbers.IsPossibleNumber(number) {
		return Place{}, false
	}
	p := Place{Phone: phonenumbers.Format(number, phonenumbers.E164)}
	region := phonenumbers.GetRegionCodeForNumber(number)
	if region == "" {
		region = phonenumbers.GetRegionCodeForCountryCode(int(number.GetCountryCode()))
	}
	zones := zonesOf()[region]
	if len(zones) == 0 {
		return p, true
	}
	p.Country, p.Zone = region, zones[0]
	// The area code is finer than the country, where it names one zone only.
	if exact, err := phonenumbers.GetTimezonesForNumber(number); err == nil && len(exact) == 1 && slices.Contains(zones, exact[0]) {
		p.Zone = exact[0]
	}
	return p, true
}

func isLetter(r rune) bool {
	return r >= 'a' && r <= 'z' || r >= 'A' && r <= 'Z' || r > 0x2fff
}
