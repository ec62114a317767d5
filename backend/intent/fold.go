package intent

import (
	"strings"

	"golang.org/x/text/unicode/norm"

	"huiyin/backend/text/letters"
)

// fold gives the letter that r is compared as: lower case, without accents, as
// hasty writers leave them out; 0 for what is dropped.
func fold(r rune) rune {
	switch {
	case r < 0x250:
		return foldedLatin[r]
	case r >= 0x300 && r < 0x370, r == 0x640, r >= 0x64B && r < 0x660, r == 0x670, r == 0x200C, r == 0x200D, r == 0xFE0F:
		return 0 // accents, Arabic vowels and lengthening, joiners, emoji style
	case r >= 0x1F3FB && r <= 0x1F3FF:
		return 0 // skin tones
	case r >= 0xFF01 && r <= 0xFF5E:
		return foldedLatin[r-0xFEE0] // full width
	case r >= 0x1E00 && r < 0x1F00:
		return foldedVietnamese[r-0x1E00]
	case r >= firstCyrillic && r < endOfArabic:
		return foldedLetters[r-firstCyrillic]
	case r >= firstHan && r < endOfHan:
		return firstHan + rune(simplified[r-firstHan])
	}
	return letters.ToLower(r)
}

var foldedLatin, foldedVietnamese = func() (latin [0x250]rune, vietnamese [0x100]rune) {
	for i := range latin {
		latin[i] = base(rune(i))
	}
	for i := range vietnamese {
		vietnamese[i] = base(rune(0x1E00 + i))
	}
	return
}()

// base is a Latin letter without its accents.
func base(r rune) rune {
	switch r = letters.ToLower(r); r {
	case 'ß':
		return 's'
	case 'đ':
		return 'd'
	case 'ł':
		return 'l'
	case 'ø', 'œ':
		return 'o'
	case 'æ':
		return 'a'
	case 'ı':
		return 'i'
	case '’':
		return '\''
	}
	for _, first := range norm.NFD.String(string(r)) {
		return first
	}
	return r
}

// Cyrillic, Hebrew and Arabic letters stand from firstCyrillic to before endOfArabic.
const firstCyrillic, endOfArabic = 0x400, 0x700

// foldedLetters are those letters in lower case, variants of one letter as that.
var foldedLetters = func() (to [endOfArabic - firstCyrillic]rune) {
	for i := range to {
		to[i] = letters.ToLower(firstCyrillic + rune(i))
	}
	for variant, plain := range pairs(variants) {
		to[variant-firstCyrillic] = plain
	}
	return
}()

const variants = "Ёе ёе Іи іи \u0623\u0627 \u0625\u0627 \u0622\u0627 \u0671\u0627 \u0629\u0647 \u0649\u064a \u06cc\u064a \u06a9\u0643"

// Chinese characters stand from firstHan to before endOfHan.
const firstHan, endOfHan = 0x4E00, 0xA000

// simplified maps the traditional characters of trade talk to simplified ones,
// all counted from firstHan.
var simplified = func() (to [endOfHan - firstHan]uint16) {
	for i := range to {
		to[i] = uint16(i)
	}
	for traditional, simple := range pairs(traditionals) {
		to[traditional-firstHan] = uint16(simple - firstHan)
	}
	return
}()

const traditionals = "價价 貴贵 報报 樣样 訂订 單单 謝谢 嗎吗 們们 這这 個个 時时 間间 發发 貨货 運运 費费 錢钱 買买 賣卖 " +
	"請请 問问 說说 沒没 過过 還还 現现 會会 議议 決决 題题 質质 產产 關关 應应 該该 談谈 誰谁 幾几 給给 對对 廠厂 " +
	"庫库 優优 減减 讓让 點点 變变 壞坏 損损 裝装 實实 際际 認认 識识 確确 準准 備备 預预 門门 開开 後后 來来 員员 " +
	"長长 嘗尝 試试 貼贴 標标 誌志 證证 書书 電电 話话 聯联 繫系 絡络 項项 無无 與与 兩两 萬万 億亿 總总 數数 額额 匯汇 " +
	"賬账 帳账 戶户 銀银 見见 視视 頻频 圖图 張张 遞递 號号 碼码 臺台 週周 結结 換换 購购 願愿 興兴 " +
	"麼么 嚴严 錯错 誤误 壓压 滿满 從从 連连 處处 鋪铺 業业 務务 獎奖 課课 歡欢 樂乐 輛辆 顏颜 約约 紹绍 陳陈 " +
	"爾尔 據据 規规 圍围 當当 掛挂 屆届 節节 劃划 緩缓 遲迟 慮虑 爛烂 責责 賠赔 償偿 虧亏 靈灵 復复 覆复 闆板 剛刚"

// pairs reads a list of letters, each with what it becomes.
func pairs(list string) map[rune]rune {
	m := map[rune]rune{}
	for pair := range strings.FieldsSeq(list) {
		letters := []rune(pair)
		m[letters[0]] = letters[1]
	}
	return m
}
