package redact

import (
	"regexp"
	"strings"
)

var (
	// run is digits with what people set between those of one number.
	run = regexp.MustCompile(`\+?\(?[0-9٠-٩０-９][0-9٠-٩０-９()./\-–‑·  ]*[0-9٠-٩０-９]`)
	// iban is a country, two check digits, and groups.
	iban = regexp.MustCompile(`\b[A-Z]{2}\d{2}(?:[ \-]?[A-Z0-9]{4}){2,7}(?:[ \-]?[A-Z0-9]{1,4})?\b`)
	// coded is a number with letters in it, six digits at least: passports, tax numbers.
	coded = regexp.MustCompile(`\b[A-Z0-9]*[A-Z][A-Z0-9]*\d{5,}[A-Z0-9]*\b|\b\d{6,}[A-Z][A-Z0-9]*\b|\b\d{2}[A-Z]{2}\d{5,}\b`)
	// cued is what stands behind the name of such a number.
	cued = regexp.MustCompile(`(?i)(?:\b(?:account|acct|a/c|iban|swift|bic|routing|sort code|aba|passport|tax id|tin|vat(?: no| number| id)?|ein|cvv|pin|konto(?:nummer)?|kto|blz|ust-?id(?:-?nr)?|steuernummer|reisepass|cuenta|clabe|pasaporte|cuit|cuil|rfc|nif|nie|dni|conta|agência|agencia|cnpj|cpf|passaporte|chave|compte|rib|passeport|siret|siren|tva|инн|кпп|огрн|бик|счёт|счет|паспорт|р/с)|账号|帳號|帐号|卡号|税号|稅號|身份证号?|护照号?|邮编|郵編|郵便番号|حساب|الجواز|جواز|آيبان|ايبان)(?:\s?(?:no|nr|nº|n°|number|num|numéro|número|numero|номер|号|號|رقم|is|code|holder)\b\.?)*[\s.:：#]*(?-i:([A-Z]*[0-9][A-Z0-9 ./\-]*[A-Z0-9]|[0-9]|[A-Z]{6}[A-Z0-9]{2,5}\b))`)
	// sortCode, uuid and bic have forms of their own.
	sortCode = regexp.MustCompile(`(?i)\bsort(?: code)?[\s:]*(\d\d-\d\d-\d\d)\b`)
	uuid     = regexp.MustCompile(`(?i)\b[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\b`)
	bic      = regexp.MustCompile(`\b[A-Z]{6}[A-Z0-9]{2}(?:XXX|\d[A-Z0-9]{2}|[A-Z0-9]\d[A-Z0-9])\b`)
	// spelled is a number whose digits are words, seven of them at least, some perhaps in figures.
	spelled = regexp.MustCompile(`(?i)(?:\b(?:` + digitWords + `)\b[\s,.\-]+){2,}(?:\b(?:` + digitWords + `|\d+)\b[\s,.\-]*)+(?:` + digitWords + `|\d+)\b|[零〇一幺二三四五六七八九]{7,}`)
	digit   = regexp.MustCompile(`(?i)\b(?:` + digitWords + `)\b|[\d零〇一幺二三四五六七八九]`)
	// numbered stands before the number of an order or the like, which stays.
	numbered = regexp.MustCompile(`(?i)(?:\b(?:order|p\.?o|p\.?i|invoice|contract|hs code|pedido|orden|factura|fatura|commande|facture|bestellung|auftrag|rechnung)|заказ|订单|訂單|合同|发票|發票)(?:\s?(?:no|nr|number|nº|n°|号|號|编号)\b\.?)?[\s:：#№]*$`)
	// phoneCue stands before a number that is short for a phone.
	phoneCue  = regexp.MustCompile(`(?i)(?:tel|phone|call(?: me)?(?: on| at)?|mobile|cell?|whatsapp|fax|ext|number|telefon|handy|durchwahl|nummer|teléfono|móvil|cel|celular|telefone|tél|téléphone|portable|joindre au|тел|телефон|звоните|номер|电话|電話|手机|手機|传真|هاتف|جوال|رقم(?:ي)?)\.?\s?[:：]?\s*$`)
	thousands = regexp.MustCompile(`^\d{1,3}(?:[. \x{00a0}\x{202f}]\d{3})+$`)
	dates     = regexp.MustCompile(`^(?:\d{4}[-/.]\d{1,2}[-/.]\d{1,2}|20\d\d\s?[-–/]\s?20\d\d|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4})(?:\s+\d{1,2})?$`)
	ranges    = regexp.MustCompile(`^\d{2,5}\s?[\-–/]\s?\d{2,5}$`)
)

// digitWords are the words for digits: who spells a number wants it read by people only.
const digitWords = `zero|one|two|three|four|five|six|seven|eight|nine|cero|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|um|dois|três|quatro|sete|oito|nove|zéro|un|deux|trois|quatre|cinq|sept|huit|neuf|null|eins|zwei|zwo|drei|vier|fünf|sechs|sieben|acht|neun`

// numbers finds phones, accounts and whatever else has many digits.
func numbers(text string) []span {
	found := all(iban, text, 0, Account)
	found = append(found, all(cued, text, 1, Account)...)
	found = append(found, all(coded, text, 0, Account)...)
	found = append(found, all(sortCode, text, 1, Account)...)
	found = append(found, all(uuid, text, 0, Account)...)
	found = append(found, all(bic, text, 0, Account)...)
	for _, s := range all(spelled, text, 0, Phone) {
		if len(digit.FindAllString(text[s.start:s.end], leastPhone)) == leastPhone {
			found = append(found, s)
		}
	}
	for _, m := range run.FindAllStringIndex(text, -1) {
		start, end := m[0], m[1]
		if kind := kindOf(text[start:end], text[:start], text[end:]); kind != "" {
			found = append(found, span{start, end, kind})
		}
	}
	return found
}

// Digits that a number must have to be taken out: a phone without its area has
// seven, and quantities and prices rarely as many.
const (
	leastPhone = 7
	leastCued  = 5
)

// kindOf tells what a run of digits is; "" where it is a quantity, date or price.
func kindOf(number, before, after string) Kind {
	digits := countDigits(number)
	_, international := strings.CutPrefix(strings.TrimLeft(number, "("), "+")
	switch {
	case international && digits >= leastPhone:
		return Phone
	case dates.MatchString(number):
		return ""
	case digits >= leastCued && phoneCue.MatchString(before):
		return Phone
	case digits < leastPhone || isAmount(number, digits, after) || isDocument(number, digits, before):
		return ""
	case digits <= 13 && (strings.HasPrefix(number, "0") || strings.ContainsAny(number, "()-") || digits == 11 && number[0] == '1' || digits >= 9 && strings.Contains(number, " ") && digits <= 11):
		return Phone
	}
	return Account
}

// isAmount tells of digits that count something: groups of three before the nine
// digits that no order has, round numbers, a range of round numbers, a decimal fraction.
func isAmount(number string, digits int, after string) bool {
	switch {
	case thousands.MatchString(number):
		return digits < 9 || strings.Contains(number, ".") && digits == 9
	case strings.HasPrefix(after, ",") && len(after) > 1 && after[1] >= '0' && after[1] <= '9':
		return digits < 9
	case ranges.MatchString(number):
		return strings.HasSuffix(number, "0") && !strings.HasPrefix(number, "0") && !strings.Contains(number, "-0")
	}
	return len(number) == digits && strings.HasSuffix(number, "000") && number[0] != '0'
}

// isDocument tells of the plain number of an order or the like, that is no Chinese mobile.
func isDocument(number string, digits int, before string) bool {
	return len(number) == digits && number[0] != '0' && (digits != 11 || number[0] != '1') && numbered.MatchString(before)
}

func countDigits(s string) int {
	n := 0
	for _, r := range s {
		if r >= '0' && r <= '9' || r >= '٠' && r <= '٩' || r >= '０' && r <= '９' {
			n++
		}
	}
	return n
}
