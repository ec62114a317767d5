package pieces

import (
	"strings"
	"unicode/utf8"
)

// afterNumber are characters of things that have a number, as in 3号仓库
// (warehouse 3), or in 第3日曜: no day stands before them.
const afterNumber = "曜线線仓倉库庫色门門楼樓机機厂廠电電池馆館厅廳房船柜櫃孔桩槽档檔码碼箱样樣款型车車钢鋼料位桌院店棟番室針针間间目サ模版图圖批链鏈螺杆管瓶袋布纱紗皮胶膠漆墨粉刀轮輪轴軸"

// lengthens are those behind 日: 3日間, 3日目, 第3日曜.
const lengthens = "曜間间目"

// afterDays stand behind days that it took or lasted.
const afterDays = " 만에 동안 "

// tookDays begin what stands behind days that it takes: 3日かかる, 10日ほど, 3일 걸려요.
var tookDays = [...]string{"分", "だけ待", "もあれば", "かか", "ほど", "程度", "以上", "あたり何", "に何", "何台", "何個", "何本", "何枚", "に最大", "過ぎ", "遅れ", "遅延", "待って", "待た", "に1回", "に一回", "に1度", "に一度", "干", "걸", "시켜", "시키", "널", "쓰", "썼", "신었", "입었"}

// makeable begin what can be done in some days, behind them and で.
var makeable = [...]string{"着", "届", "でき", "出来", "仕上", "作れ"}

// mayFollowDay tells whether what follows the mark of a day leaves it a day.
func (r *Reader) mayFollowDay(i int, mark string) bool {
	if i < len(r.tokens) && beginsWith(r.text[r.tokens[i].start:], tookDays[:]...) {
		return false
	}
	if r.isAmong(i, " で ") && (r.isDoneBehind(i+1) || beginsWith(r.text[r.tokens[i].end:], makeable[:]...)) { // 3日で届きました, 20日でできる
		return false
	}
	if r.isAmong(i, afterDays) {
		return false
	}
	if mark != "日" && (r.isAmong(i, " 的 ") && (r.stops(i+1) || r.isAmong(i+1, " 没 掉 不 ")) || r.isModelBehind(i)) { // 14号的，来500包
		return false
	}
	not := afterNumber
	if mark == "日" {
		not = lengthens
	}
	return i >= len(r.tokens) || !r.tokens[i].single || r.tokens[i].gap != glued || !strings.Contains(not, string(r.letters(i)))
}

// isModelBehind tells in Chinese by what stands behind a number with its mark, at token i, that
// a model is meant and no day: 3号古铜色, 二号产线, 2号30顶, 3号、8号机.
func (r *Reader) isModelBehind(i int) bool {
	if r.language != beforeDay || i >= len(r.tokens) {
		return false
	}
	behind := r.text[r.tokens[i].start:]
	if beginsWith(behind, "产线", "產線", "波，", "波,") || strings.Contains(behind[:min(len(behind), len("古铜色"))], "色") {
		return true
	}
	if n, ok := r.amount(i); ok && r.isGlued(i) && n.decimals <= 0 {
		return r.isCounted(n.next-1, n.next) && !r.has(n.next, 1<<classSpan|1<<classMonthMark|1<<classDayMark) && !r.isAmong(n.next, " 点 點 时 時 个 個 ")
	}
	if s := r.symbol(i); (s == '、' || s == ',') && r.isDigits(i+1) && r.has(i+2, 1<<classDayMark) {
		return !r.mayFollowDay(i+3, "号")
	}
	return false
}

// isHowLong tells that a range of days from token i to next is how long something takes,
// in Japanese: 2〜3日で届く, but 2〜3日です.
func (r *Reader) isHowLong(i, next int) bool {
	return r.isAmong(next, " で ") && !r.isAmong(next+1, " す し は ") && !r.has(i-1, 1<<classMonthMark)
}

// takesDays tells that days are counted at token i from what stands before it.
func (r *Reader) takesDays(i int) bool {
	if i > 1 && r.isDigits(i-2) && r.dash(i-1) == i { // 배송 2~3일
		i -= 2
	}
	if r.isAmong(i-1, lengthsInKo) || r.isAmong(i-1, " 결제 결제는 ") && beginsWith(r.text[r.tokens[i].end:], "일로", "일 조건") || r.isAmong(i-1, " 배송 배송은 통관 통관은 ") && r.tokens[i].number <= daysOfWeek || r.isAmong(i-1, " 주 ") && r.tokens[i].number <= daysOfWeek {
		return true
	}
	if r.language == countsBack && endsWith(r.text[:r.tokens[i].start], lengthsInJa[:]...) {
		return true
	}
	if r.language == countsBack && r.isSinceEvent(i) {
		return true
	}
	return i > 0 && r.tokens[i].gap <= blank && r.tokens[i-1].kind == word && r.tokens[i-1].to-r.tokens[i-1].from == 3 && strings.Contains(beforeDays, string(r.letters(i-1)))
}

// isSinceEvent tells in Japanese that the days at token i have gone by since something:
// 連絡から十二日、…, but 5日から10日 and 縁起わるいから14日にして.
func (r *Reader) isSinceEvent(i int) bool {
	before, since := strings.CutSuffix(r.text[:r.tokens[i].start], "から")
	_, behind, ok := strings.Cut(r.text[r.tokens[i].start:], "日")
	if !since || !ok || behind != "" && !beginsWith(behind, "、", "。", "で", "経", "た", "も") {
		return false
	}
	last, _ := utf8.DecodeLastRuneInString(before)
	return !strings.ContainsRune("日月曜末朝夜）)0123456789", last)
}

// lengthsInKo stand before how many days something takes or lasts, lengthsInJa end what does:
// 리드타임 20일, 出荷から30日.
const lengthsInKo = " 납기 납기는 기간 기간이 기간은 유효기간 유효기간은 유효기간이 결제조건 결제조건은 보증기간 보증기간은 리드타임 리드타임은 여신 "

var lengthsInJa = [...]string{"納期", "納期は", "納期が", "サイト", "サイトは", "タイムは", "してから", "出荷から", "発送から", "入金から", "着金から", "注文から", "発注から", "受注から", "納品まで", "納入まで", "出荷まで", "完成まで", " 中", "は中", "、中"}

// beforeDays stand before days that it takes or took: 入金後30日, もう3日.
const beforeDays = "後后후う産期"
