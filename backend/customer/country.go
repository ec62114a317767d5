package customer

import (
	"strings"
	"sync"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
	"golang.org/x/text/width"
)

// otherNames are names of countries that people write beside those of CLDR.
var otherNames = map[string]string{
	"usa": "US", "u.s.a.": "US", "u.s.": "US", "america": "US", "united states of america": "US", "uk": "GB", "u.k.": "GB", "england": "GB", "great britain": "GB", "britain": "GB",
	"uae": "AE", "u.a.e.": "AE", "dubai": "AE", "ksa": "SA", "saudi": "SA", "korea": "KR", "south korea": "KR", "russia": "RU", "turkey": "TR", "turkiye": "TR", "vietnam": "VN",
	"czech republic": "CZ", "holland": "NL", "the netherlands": "NL", "hong kong": "HK", "taiwan": "TW", "macau": "MO", "macao": "MO", "ivory coast": "CI", "burma": "MM", "brasil": "BR",
	"deutschland": "DE", "españa": "ES", "méxico": "MX", "香港": "HK", "澳门": "MO", "澳門": "MO", "台湾": "TW", "台灣": "TW", "臺灣": "TW", "阿联酋": "AE", "阿聯酋": "AE", "沙特": "SA", "韩国": "KR",
	"韓國": "KR", "俄国": "RU", "捷克": "CZ", "美國": "US", "迪拜": "AE",
}

// countryNames maps names of countries, folded, to ISO 3166-1 alpha-2: English
// and Chinese names of CLDR, and those above.
var countryNames = sync.OnceValue(func() map[string]string {
	names := map[string]string{}
	for _, code := range Countries() {
		region, err := language.ParseRegion(code)
		if err != nil {
			continue
		}
		names[foldName(code)] = code
		names[foldName(region.ISO3())] = code
		for _, tag := range []language.Tag{language.English, language.SimplifiedChinese, language.TraditionalChinese} {
			names[foldName(display.Regions(tag).Name(region))] = code
		}
	}
	for name, code := range otherNames {
		names[foldName(name)] = code
	}
	return names
})

// CountryNamed gives the ISO 3166-1 alpha-2 code of a country as people write
// it, in English or Chinese or as a code; "" where it is not known.
func CountryNamed(name string) string { return countryNames()[foldName(name)] }

func foldName(name string) string {
	return strings.ToLower(strings.Join(strings.Fields(width.Fold.String(name)), " "))
}
