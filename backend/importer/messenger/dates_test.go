package messenger

import (
	"testing"
	"time"

	"huiyin/backend/importer"
)

// TestDates: 5 March 2024, 14:07, as pages write it in the languages of accounts.
func TestDates(t *testing.T) {
	want := time.Date(2024, 3, 5, 14, 7, 0, 0, time.UTC)
	for _, c := range []struct{ name, text string }{
		{"en", "Mar 05, 2024 2:07:09 pm"}, {"en", "Mar 5, 2024, 2:07 PM"}, {"en", "Mar 5, 2024 at 2:07\u202fPM"},
		{"en", "5 Mar 2024, 14:07"}, {"en", "Tuesday, March 5, 2024 at 2:07 PM UTC+01"}, {"en", "Tuesday, 5 March 2024 at 14:07 UTC"},
		{"zh-Hans", "2024年3月5日 14:07"}, {"zh-Hans", "2024年3月5日下午2:07"}, {"zh-Hans", "3月 05, 2024 2:07:09 下午"}, {"zh-Hant", "2024年3月5日 下午2:07"},
		{"es", "5 mar 2024, 14:07"}, {"es", "5 de marzo de 2024 a las 14:07"}, {"es", "mar 05, 2024 2:07:09 p.\u00a0m."},
		{"pt", "5 de mar. de 2024, 14:07"}, {"pt", "5 de março de 2024 às 14:07"}, {"pt", "mar 05, 2024 2:07:09 da tarde"},
		{"fr", "5 mars 2024, 14:07"}, {"fr", "5 mars 2024 à 14:07"}, {"fr", "mars 05, 2024 2:07:09 pm"},
		{"de", "05.03.2024, 14:07"}, {"de", "5. März 2024 um 14:07 Uhr"}, {"de", "Mär 05, 2024 2:07:09 PM"},
		{"it", "5 mar 2024, 14:07"}, {"it", "5 marzo 2024 alle ore 14:07"}, {"it", "mar 05, 2024 2:07:09 pm"},
		{"ru", "5 мар. 2024 г., 14:07"}, {"ru", "5 марта 2024 г. в 14:07"}, {"ru", "мар 05, 2024 2:07:09 pm"},
		{"ar", "٥ مارس ٢٠٢٤، ٢:٠٧ م"}, {"ar", "5 مارس 2024 في 14:07"}, {"ar", "مارس 05, 2024 2:07:09 م"},
		{"tr", "5 Mar 2024 14:07"}, {"tr", "5 Mart 2024, 14:07"}, {"tr", "Mar 05, 2024 2:07:09 ÖS"},
		{"vi", "14:07 5 tháng 3, 2024"}, {"vi", "5 thg 3, 2024, 14:07"}, {"vi", "Tháng 3 05, 2024 2:07:09 CH"}, {"vi", "lúc 14:07 ngày 5 tháng 3 năm 2024"},
		{"id", "5 Mar 2024 14.07"}, {"id", "5 Maret 2024 pukul 14.07"}, {"id", "Mar 05, 2024 2:07:09 PM"},
		{"th", "5 มี.ค. 2567 14:07 น."}, {"th", "5 มีนาคม 2024 เวลา 14:07 น."}, {"th", "มี.ค. 05, 2024 2:07:09 หลังเที่ยง"},
		{"ja", "2024年3月5日 14:07"}, {"ja", "2024/03/05 午後2:07"}, {"ja", "3月 05, 2024 2:07:09 午後"},
		{"ko", "2024년 3월 5일 오후 2:07"}, {"ko", "2024. 3. 5. 14:07"}, {"ko", "3월 05, 2024 2:07:09 오후"},
	} {
		if !looksDated(c.text) {
			t.Errorf("%s: %q does not look dated", c.name, c.text)
		}
		if got, ok := parseDate(c.text, importer.DMY, new(evidence)); !ok || !got.Equal(want) {
			t.Errorf("%s: %q: got %v, %v", c.name, c.text, got, ok)
		}
	}
}

// TestMonths: the names of all months, short and long.
func TestMonths(t *testing.T) {
	for lang, names := range map[string][12]string{
		"en":       {"Jan", "February", "Mar", "April", "May", "Jun", "July", "Aug", "Sept", "Oct", "November", "Dec"},
		"es":       {"ene", "febrero", "mar", "abr", "mayo", "junio", "jul", "ago", "sept", "oct", "noviembre", "dic"},
		"pt":       {"jan", "fev", "março", "abr", "maio", "jun", "julho", "ago", "set", "out", "nov", "dez"},
		"fr":       {"janv", "févr", "mars", "avril", "mai", "juin", "juil", "août", "sept", "oct", "nov", "décembre"},
		"de":       {"Jan", "Februar", "März", "Apr", "Mai", "Juni", "Juli", "Aug", "Sept", "Okt", "Nov", "Dez"},
		"de, AT":   {"Jänner", "Feb", "Mär", "Apr", "Mai", "Jun", "Jul", "Aug", "Sep", "Okt", "Nov", "Dez"},
		"it":       {"gennaio", "feb", "mar", "apr", "maggio", "giu", "luglio", "ago", "set", "ott", "nov", "dic"},
		"ru":       {"янв", "февраля", "марта", "апр", "мая", "июня", "июл", "авг", "сентября", "окт", "нояб", "дек"},
		"ar":       {"يناير", "فبراير", "مارس", "أبريل", "مايو", "يونيو", "يوليو", "أغسطس", "سبتمبر", "أكتوبر", "نوفمبر", "ديسمبر"},
		"tr":       {"Oca", "Şubat", "Mar", "Nisan", "May", "Haziran", "Tem", "Ağustos", "Eylül", "Ekim", "Kasım", "Ara"},
		"id":       {"Jan", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "Sep", "Okt", "Nov", "Des"},
		"th":       {"ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."},
		"th, long": {"มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม"},
		"vi":       {"tháng 1", "tháng 2", "thg 3", "tháng 4", "tháng 5", "tháng 6", "tháng 7", "tháng 8", "tháng 9", "tháng 10", "tháng 11", "thg 12"},
	} {
		for i, name := range names {
			want := time.Date(2024, time.Month(i+1), 9, 23, 59, 0, 0, time.UTC)
			if got, ok := parseDate("9 "+name+" 2024, 23:59", importer.DMY, new(evidence)); !ok || !got.Equal(want) {
				t.Errorf("%s: %q: got %v, %v", lang, name, got, ok)
			}
		}
	}
}

// TestHours: midnight and noon; an hour above 12 stays as it is.
func TestHours(t *testing.T) {
	for text, want := range map[string]string{
		"Mar 5, 2024 12:07 am": "00:07", "Mar 5, 2024 12:07 pm": "12:07", "Mar 5, 2024 13:07 PM": "13:07", "Mar 5, 2024 0:07 am": "00:07",
		"2024年3月5日 凌晨1:07": "01:07", "2024年3月5日 中午12:07": "12:07", "2024年3月5日 中午1:07": "13:07", "2024年3月5日 晚上8:07": "20:07",
		"2024年3月5日 早上8:07": "08:07", "2024年3月5日 午後0:07": "12:07", "2024년 3월 5일 오전 12:07": "00:07",
	} {
		if got, ok := parseDate(text, importer.DMY, new(evidence)); !ok || got.Format("15:04") != want {
			t.Errorf("%q: got %v, %v; want %s", text, got, ok, want)
		}
	}
}

// TestNoDates: what looks like a date without being one is refused, not guessed.
func TestNoDates(t *testing.T) {
	for _, text := range []string{
		"31 Feb 2024, 14:07", "5 Foo 2024, 14:07", "5 Mar 2024, 24:61", "13/13/2024 14:07", "5 Mar 1999 14:07", "Meet us on 5 Mar 2024 14:07",
	} {
		if got, ok := parseDate(text, importer.DMY, new(evidence)); ok {
			t.Errorf("%q: got %v", text, got)
		}
	}
}

// TestRepair (REQUIREMENTS: only what is at most U+00FF and valid UTF-8): what is
// right stays, what is broken is mended, and mending again changes nothing.
func TestRepair(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"plain", "plain"}, {"caf\u00c3\u00a9", "café"}, {"\u00f0\u009f\u0091\u008d", "👍"}, {"\u00e4\u00bd\u00a0\u00e5\u00a5\u00bd", "你好"},
		{"café", "café"}, {"£5 ± 1", "£5 ± 1"}, {"caf\u00c3\u00a9 👍", "caf\u00c3\u00a9 👍"}, {"Ã", "Ã"}, {"你好", "你好"}, {"", ""},
		{"\u00c3\u00a9 \u00e9", "\u00c3\u00a9 \u00e9"}, {"\u00ed\u00a0\u00bd", "\u00ed\u00a0\u00bd"},
	} {
		if got := new(decoder).repair([]byte(c.in)); got != c.want {
			t.Errorf("%q: got %q, want %q", c.in, got, c.want)
		}
		if got := new(decoder).repair([]byte(c.want)); got != c.want {
			t.Errorf("%q repaired again: got %q", c.want, got)
		}
	}
}

// TestEscapes: what no JSON has is kept as far as it can be, and told.
func TestEscapes(t *testing.T) {
	for _, c := range []struct {
		raw, want string
		clean     bool
	}{
		{`"a\n\t\"\\\/\u0041"`, "a\n\t\"\\/A", true}, {`"\ud83d\udc4d"`, "👍", true}, {`"\ud83d x"`, "\ufffd x", false},
		{`"\x41"`, `\x41`, false}, {`"\u00"`, "\ufffd00", false}, {"\"\xff\"", "\ufffd", false}, {`null`, "", true},
		{`"\\u00e9"`, `\u00e9`, true}, {`"\uD83D\uD83D\uDC4D"`, "\ufffd👍", false},
	} {
		if got, clean := text([]byte(c.raw)); got != c.want || clean != c.clean {
			t.Errorf("%s: got %q, %v; want %q, %v", c.raw, got, clean, c.want, c.clean)
		}
	}
}
