package rules

import (
	"regexp"

	"huiyin/backend/checker"
)

// secret finds what must not travel by chat (K-02): numbers of cards, with
// their check digit, passwords, numbers of passports, and a changed or private
// bank account, which is how the commonest fraud of the trade begins. Parcel,
// phone and device numbers, and warnings of fraud, are fine.
var secret = checker.Rule{
	ID:     "secret",
	Ref:    "K-02",
	Source: "own rule; article on ten mistakes in Messenger",
	Deduct: map[checker.Severity]int{checker.Stop: 50},
	Check:  checkSecret,
}

var (
	longNumber = regexp.MustCompile(`\b[3-6]\d(?:[ -]?\d){11,17}\b`)
	cardGroups = regexp.MustCompile(`^\d{4}([ -])\d{4}[ -]\d{4}[ -]\d{4}$|^3[47]\d\d[ -]\d{6}[ -]\d{5}$`)
	cardWord   = regexp.MustCompile(`\b(?:cards?|visa|master ?card|amex|tarjeta|cartao|carte|karte)\b|карт|بطاقة|卡号|信用卡|银行卡`)
	// numbered are things with long numbers of their own.
	numbered = regexp.MustCompile(`\b(?:tracking|parcel|batch|lot|serial|imei|order|container|seal|waybill|awb|dhl|ups|fedex|ean|barcode|hs code)\b|单号|批号`)
	// secrets hold the secret itself in group 1.
	secrets = []*regexp.Regexp{
		regexp.MustCompile(`\b(?:cvv2?|cvc2?)\b\W{0,3}(?:is |code |: ?)*(\d{3,4})\b`),
		regexp.MustCompile(`(?:\b(?:password|passwd|pwd|passcode|pass ?word|pin (?:code|number)|contrasena|senha|mot de passe|passwort|kennwort)|пароль|şifre|密码|كلمة (?:السر|المرور))\s*(?:is|es|est|ist|e|是|为)?\s*[:=：]?\s*(["']?[^\s"',.;]*\d[^\s"',;]*)`),
		regexp.MustCompile(`(?:\b(?:password|passwd|pwd|passcode|contrasena|senha|passwort)|пароль|密码)\s*[:=：]\s*(\S{4,})`),
		regexp.MustCompile(`(?:\bpassport|\bpasaporte|\bpassaporte|\bpasseport|\breisepass|паспорт|护照)[^\n]{0,20}?\b([a-z]{0,2}\d{6,9})\b`),
		regexp.MustCompile(`身份证[^\n]{0,6}?(\d{17}[\dx])`),
	}
	// newAccount is a bank account that is not the one agreed on.
	newAccount = phrase(oneOf(
		`(?:our |the )?(?:bank|beneficiary|company|usd)(?: bank)? (?:accounts?|details|data|information|info)(?: number)? (?:has|have|had|is|are|was|were) (?:been |just )?(?:changed|updated|different|new)`,
		`our accounts? (?:has|have|is|was) (?:been |just )?(?:changed|updated|closed|frozen|blocked)`,
		`we (?:have |'ve |just )*(?:changed|updated) (?:our |the )?(?:bank|account|bank account|beneficiary)(?: details| information| info| number)?`,
		`(?:new|changed|updated|different) (?:bank|beneficiary|payment) (?:account|details|information|info|data)`,
		`(?:pay|transfer|remit|send|wire|deposit)\b[^.?!\n]{0,40}\b(?:new|another|different|other|private|personal|my own|my (?:boss|wife|husband|brother|friend|colleague)'?s?) (?:bank |company )?account`,
		`(?:do not|don'?t|stop) (?:pay|us(?:e|ing)|transfer)\b[^.?!\n]{0,20}\b(?:old|previous|former) (?:bank )?account`,
		`(?:use|pay to|transfer to) (?:this|the (?:new|following|below)) (?:bank )?account(?: below)? instead`,
		`nueva cuenta bancaria|cambiado (?:de |la |nuestra )?cuenta`, `nova conta bancaria|mudamos de conta`, `nouveau compte bancaire|change de compte`,
		`neue(?:s|n)? (?:konto|bankverbindung)`, `новый (?:банковский )?счет|реквизиты изменились|новые реквизиты`,
	))
	newAccountHan = regexp.MustCompile(`((?:换|改|更换|变更)了?(?:银行)?(?:账户|账号|收款)|新的?(?:银行)?(?:账户|账号|收款账户)|打到?我?(?:个人|私人)(?:账户|账号|卡))`)
	// denied takes a changed account back: a warning, a condition, a denial.
	denied = regexp.MustCompile(`\b(?:not|never|no|unchanged|if|anybody|anyone|beware|careful|fraud\w*|scam\w*|asks?|tells?|claims?)\b|n't|没有|不会|从不|如果|诈骗|小心`)
)

func checkSecret(d checker.Draft) []checker.Finding {
	folded, all := fold(d.Text), sentences(d.Text)
	var found []checker.Finding
	add := func(from, to int) {
		start, end := span(folded, from, to)
		found = append(found, checker.Finding{Rule: "secret", Severity: checker.Stop, Start: start, End: end})
	}
	card := cardWord.MatchString(folded)
	otherNumber := !card && numbered.MatchString(folded)
	for _, at := range longNumber.FindAllStringIndex(folded, -1) {
		if number := folded[at[0]:at[1]]; !otherNumber && (card || cardGroups.MatchString(number)) && luhn(number) {
			add(at[0], at[1])
		}
	}
	for _, s := range secrets {
		for _, at := range s.FindAllStringSubmatchIndex(folded, -1) {
			add(at[2], at[3])
		}
	}
	for _, p := range []*regexp.Regexp{newAccount, newAccountHan} {
		for _, at := range p.FindAllStringSubmatchIndex(folded, -1) {
			start, _ := span(folded, at[2], at[3])
			if !denied.MatchString(around(all, hit{start: start}).Text) || stopOld.MatchString(folded[at[2]:at[3]]) {
				add(at[2], at[3])
			}
		}
	}
	return found
}

// stopOld tells not to use the account that was agreed on: its "not" denies nothing.
var stopOld = regexp.MustCompile(`^(?:do not|don'?t|stop)`)

// luhn reports whether the last digit of a card number fits the others.
func luhn(number string) bool {
	sum, n := 0, 0
	for i := len(number) - 1; i >= 0; i-- {
		if number[i] < '0' || number[i] > '9' {
			continue
		}
		digit := int(number[i] - '0')
		if n%2 == 1 {
			if digit *= 2; digit > 9 {
				digit -= 9
			}
		}
		sum += digit
		n++
	}
	return sum%10 == 0
}
