package redact

import "regexp"

// The parts of addresses.
const (
	// more is how an address goes on: words with capitals, numbers, words for
	// parts of houses, with commas between.
	more = `(?:(?:,?\s+|,|\s?-\s?)(?:\p{Lu}\p{L}{0,2}\.|\p{Lu}[\p{L}'’\-]*|#?\s?\d[\d\-]*[ºª°A-Za-z]?|(?:de|la|del|do|da|dos|das|du|des|le|les|al|y)\b|(?:apto?|andar|floor|piso|office|suite|room|depto|bodega|nave|galpón|galpão|lote|interior|int|local|edificio|torre|esc|planta|puerta|appt|appartement|city|unit|flat|shop)\b\.?|bâtiment|bât\.|étage|офис|дом|(?:оф|кв|д|корп|стр|г)\.))*`
	name = `(?:\p{Lu}[\p{L}'’.\-]*\s+){1,4}`
	// rooms stand before the number of the house.
	rooms = `(?:(?:unit|suite|apt|apartment|flat|floor|shop|room|villa|plot|building|bldg|block|warehouse|house|office|gate)\.?\s*#?[A-Z]?\d*[A-Z]?,?\s+)*`
)

// address are the forms of postal addresses.
var address = []*regexp.Regexp{
	// 14 Willow Creek Road, Springfield, IL 62704
	regexp.MustCompile(`(?i:\b` + rooms + `)\b\d{1,5}[A-Za-z]?(?:-\d+)?,?\s+` + name + `(?i:street|st|road|rd|avenue|ave|boulevard|blvd|lane|ln|drive|dr|way|court|ct|square|sq|place|highway|hwy|parkway|pkwy|terrace|crescent|close|alley|quay|row|plaza)\b\.?` + more),
	// 28 rue des Tilleuls, 69003 Lyon
	regexp.MustCompile(`\b\d{1,4}(?:\s?(?:bis|ter))?,?\s+(?i:rue|avenue|av\.?|boulevard|bd|place|chemin|allée|impasse|quai|route|cours|passage)\s+(?:(?:de|des|du|d|la|le|les|l)\b['’]?\s?)*\p{Lu}[\p{L}'’\-]*` + more),
	// Calle Reforma 245, Rua das Acácias, 127, Via Roma 5, Jl. Sudirman 12, ул. Лесная, д. 14
	regexp.MustCompile(`(?:\p{Lu}?\p{L}{0,2}\.\s*\p{Lu}\p{L}+,\s*)?(?i:\b(?:calle|c/|avenida|avda?\.?|av\.|carrera|cra\.?|cr\.|calzada|paseo|rua|r\.|travessa|alameda|praça|estrada|rodovia|via|viale|piazza|corso|jalan|jl\.|ulica|ul\.|al\.|đường|phố)|улица|ул\.|проспект|пр-т|пр\.|переулок|пер\.|шоссе|наб\.|бульвар|б-р|площадь|пл\.)\s*(?:(?:de|del|da|das|do|dos|la|las|los|el|di|della)\s+)*` + `(?:\p{Lu}[\p{L}.\-]*,?\s+|(?:de|da|do|e|y)\s+){0,5}(?:\p{Lu}[\p{L}\-]*,?\s*)?(?i:n[º°o]\.?\s?|д\.\s?|no\.\s?)?#?\d+[\p{L}]?` + more),
	// Speicherweg 12, Hafenstraße 3a, 20457 Hamburg, Keizersgracht 5, Kauppakatu 3
	regexp.MustCompile(`\p{Lu}[\p{L}\-]*(?i:straße|strasse|str\.|weg|gasse|platz|allee|ring|damm|ufer|hof|chaussee|straat|laan|plein|gracht|kade|dijk|gatan|vägen|gata|vej|gade|katu|tie|utca|caddesi|sokak|sokağı|mahallesi)\s+\d{1,4}\s?[a-z]?\b` + more),
	regexp.MustCompile(`(?:\p{Lu}[\p{L}\-]*\s+)(?i:straße|strasse|str\.|weg|platz|allee|caddesi|cad\.|sokak|sok\.|mahallesi|mah\.)\s*,?\s*(?i:no:?\s?)?\d{1,4}\s?[a-z]?\b` + more),
	// Am Alten Hafen 4a, 26721 Emden
	regexp.MustCompile(`\b(?:Am|An de[rnm]|Im|In de[rnm]|Zum|Zur|Auf de[rm]|Unter den|Hinter de[rm])\s+(?:\p{Lu}[\p{L}\-]+\s+){1,3}\d{1,4}\s?[a-z]?,\s*(?:D-)?\d{5}\s+\p{Lu}[\p{L}\-]+` + more),
	// P.O. Box 4521, Nairobi; Postfach 11 20; Apartado 12; ص.ب 4521
	regexp.MustCompile(`(?i:\bp\.?\s?o\.?\s?box|\bpostfach|\bapartado(?: postal)?|\bcaixa postal|\bboîte postale|\bb\.?p\.?|\ba/я|а/я|ص\s?\.?\s?ب\.?|صندوق بريد)\s*:?\s*\d+(?:\s\d+)*` + more),
	regexp.MustCompile(`ص\s?\.\s?ب\s*\d+`),
	// شارع الملك فهد، مبنى 12، الرياض 11564
	regexp.MustCompile(`(?:شارع|طريق|حي|مبنى|برج)\s+\p{Arabic}+(?:\s+\p{Arabic}+){0,2}(?:[،,]\s*\p{Arabic}+(?:\s\p{Arabic}+)?\s*\d*)*(?:\s\d+)?`),
	// 广东省深圳市南山区科技园路18号3栋502室
	regexp.MustCompile(`\p{Han}*?(?:省|市|区|區|县|縣|镇|鎮|乡|鄉|路|街|道|巷|村|园|園)[\p{Han}\d]*?\d+[\-\d]*(?:号|號|弄|栋|棟|幢|座|室|楼|樓)(?:[\p{Han}\d\-A-Z]*?(?:室|楼|樓|栋|棟|层|層|座|幢|单元|單元|号|號))*`),
	// 東京都港区芝公園4丁目2-8; 〒105-0011
	regexp.MustCompile(`\p{Han}+(?:都|道|府|県)\p{Han}+[\p{Han}\p{Hiragana}\p{Katakana}]*\d+(?:丁目|番地?|号|[\-−]\d+)*`),
	regexp.MustCompile(`〒\s?\d{3}-?\d{4}`),
	// 서울시 강남구 테헤란로 12
	regexp.MustCompile(`(?:\p{Hangul}+(?:시|도|구|군|동)\s+)+\p{Hangul}+(?:로|길|동)\s?\d+(?:-\d+)?`),
	// SW1A 1AA, 1012 AB, 01310-100, NJ 07030
	regexp.MustCompile(`\b[A-Z]{1,2}\d[A-Z\d]?\s\d[A-Z]{2}\b`),
	regexp.MustCompile(`\b\d{5}-\d{3}\b`),
	regexp.MustCompile(`\b[A-Z]{2}\s\d{5}(?:-\d{4})?\b`),
	// Deliver to: …, 地址：… up to the end of the line or sentence, if a number stands there
	regexp.MustCompile(`(?i:\b(?:address|lieferadresse|adresse|anschrift|dirección|endereço|indirizzo|adres)|адрес(?: доставки)?|地址|العنوان)\s?[:：]\s*([^\n。;；!?]*\d[^\n。;；!?]*?)(?:\.\s|[,،]\s*(?:attn|tel|phone|المستلم|получатель|recibe|destinat|empfänger)|[\n。;；!?，]|$)`),
}

// addresses finds postal addresses.
func addresses(text string) []span {
	var found []span
	for _, pattern := range address {
		group := pattern.NumSubexp()
		found = append(found, all(pattern, text, group, Address)...)
	}
	return found
}
