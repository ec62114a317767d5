package spreadsheet

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/currency"

	"huiyin/backend/chat"
	"huiyin/backend/customer"
	"huiyin/backend/order"
)

// symbols are how currencies are written, the longer before those within them. A
// bare "$" is the dollar of the United States and "¥" the yuan, as traders in
// China mean them.
var symbols = []struct{ sign, code string }{
	{"US$", "USD"}, {"HK$", "HKD"}, {"NT$", "TWD"}, {"A$", "AUD"}, {"AU$", "AUD"}, {"CA$", "CAD"}, {"C$", "CAD"}, {"S$", "SGD"}, {"R$", "BRL"}, {"MX$", "MXN"},
	{"RMB", "CNY"}, {"CNH", "CNY"}, {"人民币", "CNY"}, {"人民幣", "CNY"}, {"美元", "USD"}, {"美金", "USD"}, {"欧元", "EUR"}, {"歐元", "EUR"},
	{"英镑", "GBP"}, {"英鎊", "GBP"}, {"日元", "JPY"}, {"日圓", "JPY"}, {"港币", "HKD"}, {"港幣", "HKD"}, {"港元", "HKD"}, {"元", "CNY"},
	{"€", "EUR"}, {"£", "GBP"}, {"¥", "CNY"}, {"₹", "INR"}, {"₽", "RUB"}, {"₩", "KRW"}, {"฿", "THB"}, {"₫", "VND"}, {"₺", "TRY"}, {"₱", "PHP"},
	{"₦", "NGN"}, {"₴", "UAH"}, {"$", "USD"},
}

var codeForm = regexp.MustCompile(`(?i)(?:^|[^a-z])([a-z]{3})(?:$|[^a-z])`)

// currencyIn finds the currency that a text names, "" for none, and gives the
// text without it.
func currencyIn(text string) (code, rest string) {
	upper := strings.ToUpper(text)
	for _, s := range symbols {
		if at := strings.Index(upper, s.sign); at >= 0 && len(upper) == len(text) {
			return s.code, text[:at] + text[at+len(s.sign):]
		}
	}
	if m := codeForm.FindStringSubmatchIndex(text); m != nil {
		if unit, err := currency.ParseISO(text[m[2]:m[3]]); err == nil {
			return unit.String(), text[:m[2]] + text[m[3]:]
		}
	}
	return "", text
}

// decimals are the marks that a column writes its numbers with.
type decimals struct {
	comma bool // "1.234,50"; else "1,234.50"
}

// evidence tells what one amount proves: -1 a point before its decimals, +1 a
// comma, 0 nothing.
func decimalEvidence(text string) int {
	_, text = currencyIn(text)
	point, comma := strings.LastIndex(text, "."), strings.LastIndex(text, ",")
	switch {
	case point >= 0 && comma >= 0 && point > comma, strings.Count(text, ",") > 1:
		return -1
	case point >= 0 && comma >= 0, strings.Count(text, ".") > 1:
		return 1
	}
	const group = 3 // digits between thousands marks
	behind := func(at int) int { return len(strings.TrimRight(text[at+1:], " )-")) }
	switch {
	case comma >= 0 && behind(comma) != group:
		return 1
	case point >= 0 && behind(point) != group:
		return -1
	}
	return 0
}

// amount reads an amount of money with the column's marks; given is the currency
// that stands elsewhere. ok is false for anything else than one number with no
// more decimals than its currency has.
func (d decimals) amount(text, given string) (m order.Money, ok bool) {
	code, text := currencyIn(text)
	if given == "" {
		given = code
	}
	text = strings.TrimSpace(text)
	negative := false
	if inner, isNegative := strings.CutPrefix(text, "("); isNegative {
		text, negative = strings.TrimSuffix(inner, ")"), true
	}
	for _, minus := range []string{"-", "−"} {
		if strings.HasPrefix(text, minus) || strings.HasSuffix(text, minus) {
			text, negative = strings.Replace(text, minus, "", 1), true
			break
		}
	}
	thousands, point := ",", "."
	if d.comma {
		thousands, point = ".", ","
	}
	whole, fraction, _ := strings.Cut(strings.ReplaceAll(strings.TrimSpace(text), " ", ""), point)
	if strings.Contains(whole, "-") || !grouped(whole, thousands) {
		return m, false
	}
	whole = strings.ReplaceAll(strings.ReplaceAll(whole, thousands, ""), "'", "")
	digits := order.Digits(given)
	if len(fraction) > digits { // 4650.00 of a currency without decimals; sums that a program made
		f, err := strconv.ParseFloat(whole+"."+fraction, 64)
		scaled := f * math.Pow10(digits)
		const noise = 1e-4
		if err != nil || math.Abs(scaled-math.Round(scaled)) > noise {
			return m, false
		}
		return order.Money{Minor: signed(int64(math.Round(scaled)), negative), Currency: given}, true
	}
	if m, ok = order.ParseDecimal(strings.TrimSuffix(whole+"."+fraction, "."), given); !ok {
		return m, false
	}
	m.Minor = signed(m.Minor, negative)
	return m, true
}

func signed(n int64, negative bool) int64 {
	if negative {
		return -n
	}
	return n
}

// grouped reports whether the thousands marks of a number stand before groups of
// three digits (in India also of two).
func grouped(whole, mark string) bool {
	groups := strings.Split(whole, mark)
	for i, g := range groups[1:] {
		last := i == len(groups)-2
		if len(g) != 3 && (last || len(g) != 2) {
			return false
		}
	}
	return true
}

// directions are the words for who wrote, in lower case; nobody wrote a notice.
var directions = words(map[chat.Direction]string{
	chat.In:   "in incoming inbound received receive customer contact user client them false 0 收 收到 接收 客户 客戶 来 來 对方 對方",
	chat.Out:  "out outgoing outbound outbound-api outbound-reply outbound-call sent send agent business operator me us true 1 3 发 發 发出 發出 发送 發送 我方 我",
	chat.None: "system activity 2 系统 系統",
})

// words turns lists of words into what each of them means.
func words[M comparable](lists map[M]string) map[string]M {
	all := map[string]M{}
	for meaning, list := range lists {
		for w := range strings.FieldsSeq(list) {
			all[w] = meaning
		}
	}
	return all
}

// kinds are the words for what a message is made of, in lower case.
var kinds = map[string]chat.Kind{
	"image": chat.Image, "photo": chat.Image, "picture": chat.Image, "图片": chat.Image, "圖片": chat.Image, "video": chat.Video, "视频": chat.Video, "影片": chat.Video,
	"voice": chat.Voice, "ptt": chat.Voice, "语音": chat.Voice, "語音": chat.Voice, "audio": chat.Audio, "音频": chat.Audio, "document": chat.Document, "file": chat.Document,
	"文件": chat.Document, "文档": chat.Document, "文檔": chat.Document, "sticker": chat.Sticker, "表情": chat.Sticker, "location": chat.Location, "位置": chat.Location,
	"contact": chat.Contact, "contacts": chat.Contact, "vcard": chat.Contact, "名片": chat.Contact, "call": chat.Call, "通话": chat.Call, "通話": chat.Call, "poll": chat.Poll,
	"deleted": chat.Deleted, "system": chat.System, "activity": chat.System, "media": chat.Media,
}

// kindOf reads what a message is made of; anything unknown is text.
func kindOf(word string) chat.Kind {
	if k, known := kinds[strings.ToLower(word)]; known {
		return k
	}
	return chat.Text
}

// states are the words for how far a message got, in lower case. What tells less
// than one tick (queued, accepted) tells nothing.
var states = map[string]chat.Ticks{
	"sent": chat.TickSent, "delivered": chat.TickDelivered, "read": chat.TickRead, "seen": chat.TickRead, "played": chat.TickRead, "replied": chat.TickRead,
	"failed": chat.TickFailed, "undelivered": chat.TickFailed, "已发送": chat.TickSent, "已發送": chat.TickSent, "已送达": chat.TickDelivered, "已送達": chat.TickDelivered,
	"已读": chat.TickRead, "已讀": chat.TickRead, "发送失败": chat.TickFailed, "發送失敗": chat.TickFailed, "失败": chat.TickFailed, "失敗": chat.TickFailed,
}

var (
	phoneEnds  = []string{"@s.whatsapp.net", "@c.us"}
	phoneHeads = []string{"whatsapp:", "tel:"}
)

// phone reads a phone number. whole is false where Excel lost digits of it; intl
// says that the column holds numbers with country code, "+" or not, as WhatsApp
// ids are.
func phone(c cell, countryCode string, intl bool) (number string, whole bool) {
	text, whole := digits(c.plain())
	if !whole {
		return "", false
	}
	text = strings.ToLower(text)
	for _, sep := range []string{":::", ";", "/", ",", "\n"} {
		text, _, _ = strings.Cut(text, sep)
	}
	text = strings.TrimSpace(text)
	for _, head := range phoneHeads {
		text = strings.TrimPrefix(text, head)
	}
	for _, end := range phoneEnds {
		if bare, has := strings.CutSuffix(text, end); has {
			text, intl = bare, true
		}
	}
	if strings.Trim(text, "+0123456789 -().") != "" || text == "" {
		return text, true
	}
	switch code := strings.Trim(countryCode, "+ "); {
	case strings.HasPrefix(text, "+"):
	case strings.HasPrefix(text, "00"):
		text = "+" + text[2:]
	case code != "":
		text = "+" + code + strings.TrimLeft(text, "0")
	case intl:
		text = "+" + text
	}
	if place, ok := customer.PlaceOf(text); ok {
		return place.Phone, true
	}
	return text, true
}

// totals are the words with which rows of sums begin, in lower case.
var totals = []string{"total", "grand total", "subtotal", "sum", "合计", "合計", "总计", "總計", "小计", "小計", "共计", "共計", "总和"}

// isTotal reports whether the first text of a row says that it is a sum.
func isTotal(r row) bool {
	for _, c := range r.cells {
		if text := strings.ToLower(strings.TrimRight(c.text(), ":： ")); text != "" {
			return slices.Contains(totals, text)
		}
	}
	return false
}
