package rules

import (
	"regexp"
	"strings"

	"huiyin/backend/checker"
)

// placeholderLeft finds what was to be filled in and was not: [Name], {{name}},
// <product>, 【产品名】, XX pcs, %name%, TBD, "insert price" (M-23). Brackets
// with real content, kisses (xx), sizes, masked numbers (****, XXXX-1234) and
// models such as XX-200 are left alone.
var placeholderLeft = checker.Rule{
	ID:     "placeholder-left",
	Ref:    "M-23",
	Source: "templates quoted in the article on customers who do not reply",
	Params: []string{"text"},
	Deduct: map[checker.Severity]int{checker.Stop: 40},
	Check:  checkPlaceholderLeft,
}

func checkPlaceholderLeft(d checker.Draft) []checker.Finding {
	text := maskLinks(d.Text)
	raw := []rune(d.Text)
	var found []checker.Finding
	for _, p := range placeholders {
		for _, at := range p.pattern.FindAllStringSubmatchIndex(text, -1) {
			if p.unless != nil && p.unless(text, at) {
				continue
			}
			start, end := span(text, at[2], at[3])
			found = append(found, checker.Finding{
				Rule: "placeholder-left", Severity: checker.Stop, Start: start, End: end,
				Params: map[string]string{"text": string(raw[start:end])},
			})
		}
	}
	return found
}

// slot are the words that templates use for what differs.
const slot = `(?:names?|customers?|clients?|buyers?|company|companies|products?|items?|models?|prices?|amount|dates?|time|quantity|qty|numbers?|no\.|city|country|` +
	`links?|url|insert|your|fill|enter|here|first|last|surname|title|email|phone|address|brand|colou?r|size|material|order|quotation|tracking|port|sender|recipient|signature|position|topic|industry|website|x+|\.\.+|_+|` +
	`姓名|名字|名称|名|客户|产品|型号|价格|金额|日期|时间|数量|公司|国家|城市|单号|订单|填写|此处|链接|称呼|某|品名|规格|颜色|港口|报价)`

// slotText is short bracket content with such a word in it.
const slotText = `\s*(?:[\p{L}\p{N}_.'’/-]+[ _]+){0,3}?(?i:\p{Han}*` + slot + `\p{Han}*)(?:[ _-][\p{L}\p{N}_.'’-]+){0,2}\s*`

type placeholder struct {
	pattern *regexp.Regexp // group 1 is the range
	unless  func(text string, at []int) bool
}

func literal(pattern string) placeholder {
	return placeholder{pattern: regexp.MustCompile(`(` + pattern + `)`)}
}

var placeholders = []placeholder{
	literal(`\[` + slotText + `\]`),
	literal(`<<?` + strings.TrimPrefix(slotText, `\s*`) + `>>?`),
	literal(`«` + slotText + `»`),
	literal(`【` + slotText + `】`),
	literal(`［` + slotText + `］`),
	literal(`\$?\{\{?[^{}\n]{0,40}\}\}?`),
	literal(`%[A-Za-z]+(?:_[A-Za-z]+)*%|%[sd]\b`),
	literal(`\((?i:insert [^)\n]{1,30}|(?:your|customer(?:'?s)?|client(?:'?s)?|company|product|model)[ _](?:name|number|here)(?: here)?)\)`),
	literal(`(?i:\binsert (?:the |your )?(?:name|price|date|product|link|model|quantity|number)(?: here)?\b)`),
	literal(`\bTBD\b|\btbd\b`),
	literal(`#(?:REF!|N/A|NAME\?|VALUE!)`),
	{pattern: regexp.MustCompile(`(?i)^\s*(?:hi|hello|dear|hey)[ ,]+((?:null|undefined|nan|none|(?:first|last|customer|client|company|buyer)[ _]?name|name)\b|\([^)\n]{0,12}name\)|@name\b|\*{3,})`)},
	{pattern: regexp.MustCompile(`(_{3,})`), unless: formToFill},
	{pattern: regexp.MustCompile(`(?i)(?:\b(?:usd|eur|gbp)\s?|[$€£¥]\s?)(x(?:\.x+)?)\b`)},
	{pattern: regexp.MustCompile(`(?i)(?:^|[^\p{L}\p{N}-])((?:model |no\. ?)?x{2,}(?:[-/.]x+)*)(?:$|[^\p{Latin}\p{N}-]|-(?:$|[^\p{L}\p{N}]))`), unless: realX},
	{pattern: regexp.MustCompile(`\b(?:[A-Z]{2,4}|\d{2,4}(?:-\d\d)?)-(X{2,}(?:-X{2,})*)\b`)},
	literal(`某某+`),
}

var (
	fillIn  = regexp.MustCompile(`(?i)\b(?:fill|sign|complete|signature|stamp)\b|填|签`)
	kissEnd = regexp.MustCompile(`(?i)\b(?:thanks?|thank you|love|bye|soon|care|regards|night|weekend|day|hugs?|kisses|you|dear)[\s!.,🙂😊❤️]*$`)
	roman   = regexp.MustCompile(`(?i)^\s*(?:century|century's|edition|olympi\w+|congress|anniversary)`)
)

// formToFill reports whether the customer is meant to fill the blank.
func formToFill(text string, _ []int) bool { return fillIn.MatchString(text) }

// realX reports whether the letters are kisses at the end or a Roman number.
func realX(text string, at []int) bool {
	rest := text[at[3]:]
	small := text[at[2]] == 'x'
	return roman.MatchString(rest) || small && trailing.MatchString(rest) && kissEnd.MatchString(text[:at[2]])
}

var trailing = regexp.MustCompile(`^[\s!.❤️😘]*$`)
