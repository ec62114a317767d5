package spreadsheet

import (
	"testing"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/importer"
	"huiyin/backend/order"
)

// TestDates: IMPORT-FORMATS §4.4, times.
func TestDates(t *testing.T) {
	const day, minute, second, milli = "2006-01-02", "2006-01-02 15:04", "2006-01-02 15:04:05", "2006-01-02 15:04:05.000"
	for _, c := range []struct {
		text, layout, want string
		instant            bool
		order              importer.DateOrder
	}{
		{"2026-03-05", day, "2026-03-05", false, importer.DMY},
		{"2026-03-05T21:30:00+08:00", second, "2026-03-05 13:30:00", true, importer.DMY},
		{"2026-03-05T21:30:00Z", second, "2026-03-05 21:30:00", true, importer.DMY},
		{"2026-03-05 21:30:00.250 UTC", milli, "2026-03-05 21:30:00.250", true, importer.DMY},
		{"2026-03-05 21:30 -0500", minute, "2026-03-06 02:30", true, importer.DMY},
		{"05/03/2026 09:05", minute, "2026-03-05 09:05", false, importer.DMY},
		{"05/03/2026 9:05 PM", minute, "2026-05-03 21:05", false, importer.MDY},
		{"3/5/26, 12:00 a.m.", minute, "2026-03-05 00:00", false, importer.MDY},
		{"05.03.26", day, "2026-03-05", false, importer.DMY},
		{"26/03/05", day, "2026-03-05", false, importer.YMD},
		{"2026年3月5日 下午3:04", minute, "2026-03-05 15:04", false, importer.DMY},
		{"2026年3月5日 星期四 9时05分", minute, "2026-03-05 09:05", false, importer.DMY},
		{"2026/3/5 上午12:30", minute, "2026-03-05 00:30", false, importer.DMY},
		{"中午12:10 2026/3/5", minute, "2026-03-05 12:10", false, importer.DMY},
		{"5 Mar 2026", day, "2026-03-05", false, importer.MDY},
		{"Thu, March 5th, 2026 3:04 PM", minute, "2026-03-05 15:04", false, importer.DMY},
		{"5 de março de 2026", day, "2026-03-05", false, importer.DMY},
		{"5. Dezember 2026", day, "2026-12-05", false, importer.DMY},
		{"1 août 2026", day, "2026-08-01", false, importer.DMY},
		{"7 juillet 2026", day, "2026-07-07", false, importer.DMY},
		{"20260305", day, "2026-03-05", false, importer.DMY},
		{"46086", day, "2026-03-05", false, importer.DMY},
		{"46086.89583333", second, "2026-03-05 21:30:00", false, importer.DMY},
		{"1772697600", second, "2026-03-05 08:00:00", true, importer.DMY},
		{"1772697600123", milli, "2026-03-05 08:00:00.123", true, importer.DMY},
		{"1772697600123456", milli, "2026-03-05 08:00:00.123", true, importer.DMY},
	} {
		t.Run(c.text, func(t *testing.T) {
			got, ok := newDates(c.order, false).read(cell{raw: c.text}.plain())
			if !ok || got.at.Format(c.layout) != c.want || got.instant != c.instant || got.dayOnly != (c.layout == day) {
				t.Errorf("got %+v, %v", got, ok)
			}
			precisions := map[string]chat.Precision{minute: chat.Minute, second: chat.Second, milli: chat.Milli}
			if p, timed := precisions[c.layout]; timed && got.precision != p {
				t.Errorf("precision %s, want %s", got.precision, p)
			}
		})
	}
	for _, text := range []string{"", "soon", "31/02/2026", "13/13/2026", "2026", "12:30", "25:00 2026-03-05", "1.5", "1/2/3/4", "5 Foo 2026", "-46086", "999999999999999999999"} {
		if got, ok := newDates(importer.DMY, false).read(text); ok {
			t.Errorf("%q is read as %v", text, got.at)
		}
	}
}

// TestDateOrder: IMPORT-FORMATS §1.3 for a column: proof, dates to come, or day first.
func TestDateOrder(t *testing.T) {
	now := time.Date(2026, 6, 1, 12, 0, 0, 0, time.UTC)
	for _, c := range []struct {
		name    string
		dates   []string
		want    importer.DateOrder
		assumed bool
	}{
		{"a day over twelve first", []string{"05/03/2026", "17/03/2026"}, importer.DMY, false},
		{"a day over twelve second", []string{"05/03/2026", "03/17/2026"}, importer.MDY, false},
		{"day first would lie after today", []string{"05/03/2026", "01/12/2026"}, importer.MDY, false},
		{"month first would lie after today", []string{"12/01/2026"}, importer.DMY, false},
		{"open", []string{"05/03/2026"}, importer.DMY, true},
		{"the same either way", []string{"05/05/2026"}, importer.DMY, false},
		{"year first", []string{"2026-03-05"}, importer.DMY, false},
	} {
		t.Run(c.name, func(t *testing.T) {
			e := newEvidence(&layout{columns: []string{"date"}}, now)
			for i, d := range c.dates {
				if err := e.row(row{i + 1, []cell{{d, d}}}); err != nil {
					t.Fatal(err)
				}
			}
			if got, err := e.order(); err != nil || got != c.want || e.assumed() != c.assumed {
				t.Errorf("got %s, %v, assumed %v", got, err, e.assumed())
			}
		})
	}
}

// TestAmounts: currencies and the marks of both customs.
func TestAmounts(t *testing.T) {
	for _, c := range []struct {
		text, given string
		comma       bool
		want        order.Money
	}{
		{"US$4,650.00", "", false, order.Money{Minor: 465000, Currency: "USD"}},
		{"4.650,5 EUR", "", true, order.Money{Minor: 465050, Currency: "EUR"}},
		{"€ 1.200", "", true, order.Money{Minor: 120000, Currency: "EUR"}},
		{"￥860", "", false, order.Money{Minor: 86000, Currency: "CNY"}},
		{"860元", "", false, order.Money{Minor: 86000, Currency: "CNY"}},
		{"HK$10", "", false, order.Money{Minor: 1000, Currency: "HKD"}},
		{"12,00,000", "INR", false, order.Money{Minor: 120000000, Currency: "INR"}},
		{"12000", "JPY", false, order.Money{Minor: 12000, Currency: "JPY"}},
		{"12000.00", "JPY", false, order.Money{Minor: 12000, Currency: "JPY"}},
		{"1.5", "KWD", false, order.Money{Minor: 1500, Currency: "KWD"}},
		{"(80.00)", "USD", false, order.Money{Minor: -8000, Currency: "USD"}},
		{"-80", "USD", false, order.Money{Minor: -8000, Currency: "USD"}},
		{"80-", "USD", false, order.Money{Minor: -8000, Currency: "USD"}},
		{"932.5000000001", "USD", false, order.Money{Minor: 93250, Currency: "USD"}},
		{"1'234.50", "CHF", false, order.Money{Minor: 123450, Currency: "CHF"}},
		{"1 234,50", "PLN", true, order.Money{Minor: 123450, Currency: "PLN"}},
		{"10", "", false, order.Money{Minor: 1000}},
	} {
		if got, ok := (decimals{c.comma}).amount(cell{raw: c.text}.plain(), c.given); !ok || got != c.want {
			t.Errorf("%q: got %+v, %v; want %+v", c.text, got, ok, c.want)
		}
	}
	for _, text := range []string{"", "ask", "12.345", "1,23,4", "10-20", "1.2.3", "$", "USD 5 / 6", "--5"} {
		if got, ok := (decimals{}).amount(text, "USD"); ok {
			t.Errorf("%q is read as %+v", text, got)
		}
	}
}

// TestPhones: IMPORT-FORMATS §4.4, phone damage by spreadsheets.
func TestPhones(t *testing.T) {
	for _, c := range []struct {
		text, code string
		intl       bool
		want       string
		whole      bool
	}{
		{"+1 (212) 555-0142", "", false, "+12125550142", true},
		{"'+4915112345678", "", false, "+4915112345678", true},
		{`="+4915112345678"`, "", false, "+4915112345678", true},
		{"tel:+4915112345678", "", false, "+4915112345678", true},
		{"4915112345678@s.whatsapp.net", "", false, "+4915112345678", true},
		{"whatsapp:+4915112345678", "", false, "+4915112345678", true},
		{"004915112345678", "", false, "+4915112345678", true},
		{"+4915112345678 ::: +4930123456", "", false, "+4915112345678", true},
		{"015112345678", "49", false, "+4915112345678", true},
		{"13800138000", "", false, "13800138000", true}, // the country would be invented
		{"8613800138000", "", true, "+8613800138000", true},
		{"8.6138E+12", "", true, "", false},
		{"8.613800138000E+12", "", true, "+8613800138000", true},
		{"\u200e+49 151 12345678", "", false, "+4915112345678", true},
	} {
		if got, whole := phone(cell{raw: c.text, shown: c.text}, c.code, c.intl); got != c.want || whole != c.whole {
			t.Errorf("%q: got %q, %v; want %q, %v", c.text, got, whole, c.want, c.whole)
		}
	}
}
