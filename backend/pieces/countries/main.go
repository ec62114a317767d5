// Command countries makes lexicon/countries.txt: the names of all countries in
// the languages of the lexicon, from the Unicode CLDR data that
// golang.org/x/text carries. The package itself does not link those data,
// which are ten times as large.
//
//	go run ./backend/pieces/countries > backend/pieces/lexicon/countries.txt
package main

import (
	"fmt"
	"strings"
	"unicode"

	"golang.org/x/text/language"
	"golang.org/x/text/language/display"
)

var languages = []string{"en", "zh", "zh-Hant", "es", "pt", "fr", "de", "it", "ru", "ar", "tr", "id", "vi", "hi", "nl", "pl", "ja", "ko", "uk", "fa"}

// others are names that people use and CLDR does not have.
var others = map[string][]string{
	"US": {"USA", "usa@en", "US^^", "U.S.", "U.S.A.", "the states", "EEUU", "EE.UU.", "EUA^^", "США", "сша", "أمريكا", "امريكا", "amerika", "ABD^^", "Mỹ!", "CША"},
	"GB": {"UK^^", "U.K.", "England", "Great Britain", "Inglaterra", "Angleterre", "Англия*", "Англи*", "بريطانيا", "İngiltere*"},
	"AE": {"UAE^^", "U.A.E.", "EAU^^", "ОАЭ", "оаэ", "الامارات", "BAE^^", "阿联酋"},
	"SA": {"KSA^^", "Saudi", "السعودية", "沙特"}, "KR": {"Korea", "South Korea", "Corea", "Corée", "Корея", "Коре*"}, "CZ": {"Czech Republic", "Чехи*"},
	"CD": {"DRC^^", "Congo"}, "CI": {"Cote d'Ivoire", "Ivory Coast"}, "RU": {"РФ^^", "россии"}, "TR": {"Turkey^", "Turkiye", "Türkei"}, "CN": {"中国", "КНР^^", "Çin'den", "Chine"},
	"NL": {"Holland", "Holanda", "Hollanda*"}, "VN": {"Viet Nam"}, "MX": {"México", "Mexico"}, "HK": {"Hong Kong", "HK^^", "香港", "Гонконг"}, "TW": {"Taiwan", "台湾", "台灣"}, "MO": {"Macau"},
	"BY": {"Белоруссия", "Белорусси*"}, "KG": {"Киргизия", "Киргизи*"}, "MD": {"Молдавия"}, "SY": {"سوريا", "سوريه"}, "LY": {"ليبيا"}, "PS": {"فلسطين", "Palestine"},
	"ZA": {"RSA^^"}, "NZ": {"NZ^^"}, "PH": {"the Philippines"}, "DO": {"Dominican Republic", "República Dominicana"}, "MM": {"Myanmar", "Burma"}, "EU": {"EU^^", "European Union", "Europe", "Europa", "Европа", "Европ*", "أوروبا", "اوروبا", "欧洲", "Avrupa*", "UE^^", "ЕС^^", "欧盟"},
}

// words are names that are words of another language too.
var words = map[string]bool{
	"gana": true, "mali": true, "oman": true, "man": true, "tür": true, "turkey": true, "chad": true, "jordan": true, "niger": true, "guinea": true, "nauru": true, "togo": true, "benin": true, "chili": true, "mỹ": true, "guam": true, "pháp": true, "nga": true, "anh": true, "đức": true, "áo": true, "bỉ": true, "ý": true, "úc": true, "jersey": true, "georgia": true, "grenada": true, "dominica": true, "samoa": true, "bahama": true, "yaman": true, "laos": true, "macau": true, "malta": true, "島": true, "mek": true, "reunion": true, "réunion": true,
}

// notCountries are codes that ISO 3166 reserves for other things.
var notCountries = map[string]bool{"AC": true, "AQ": true, "CP": true, "CQ": true, "DG": true, "EA": true, "EU": true, "EZ": true, "IM": true, "IC": true, "QO": true, "TA": true, "UN": true, "XA": true, "XB": true, "ZZ": true}

func main() {
	fmt.Println("# Source: names of countries from Unicode CLDR (Unicode License V3), by the command backend/pieces/countries; some names in use are added there.")
	for _, code := range regions() {
		r := language.MustParseRegion(code)
		english := display.English.Regions().Name(r)
		seen := map[string]bool{}
		var names []string
		for _, l := range languages {
			name := display.Regions(language.MustParse(l)).Name(r)
			if name == "" || strings.ContainsAny(name, ",()") {
				continue
			}
			for _, form := range forms(name, l) {
				if !seen[form] {
					seen[form] = true
					names = append(names, form)
				}
			}
		}
		names = append(names, others[code]...)
		if len(names) > 0 {
			fmt.Printf("country %s, %s: %s\n", strings.ReplaceAll(english, ",", ""), code, strings.Join(names, "="))
		}
	}
	fmt.Printf("country Europe, EU: %s\n", strings.Join(others["EU"], "="))
}

// forms are a name as the lexicon writes it: with a mark for endings, or only
// as written.
func forms(name, code string) []string {
	letters := []rune(name)
	last := letters[len(letters)-1]
	one := !strings.Contains(name, " ") && !strings.Contains(name, "-")
	if unicode.IsLower(last) && (words[strings.ToLower(name)] || len(letters) < 4) {
		return []string{name + "!^"}
	}
	if one && name == strings.ToUpper(name) && unicode.Is(unicode.Latin, last) {
		return []string{name + "^^"}
	}
	only := ""
	if code == "pl" || code == "tr" {
		only = "@" + code // Latin letters: the stem may begin another word
	}
	switch {
	case (code == "ru" || code == "uk" || code == "pl") && one && len(letters) > 4 && strings.ContainsRune("аяьйaeyo", last) && (code != "pl" || len(letters) > 5):
		return []string{name, string(letters[:len(letters)-1]) + "*" + only}
	case (code == "ru" || code == "uk" || code == "pl" || code == "tr") && one && len(letters) > 4:
		return []string{name, name + "*" + only}
	case code == "ko":
		return []string{name + "*"}
	}
	return []string{name}
}

// regions are the codes of the countries and territories of ISO 3166.
func regions() (codes []string) {
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			r, err := language.ParseRegion(string([]rune{a, b}))
			if err == nil && !notCountries[r.String()] && r.IsCountry() && r.Canonicalize() == r && unicode.IsUpper(a) && r.String() == string([]rune{a, b}) {
				codes = append(codes, r.String())
			}
		}
	}
	return codes
}
