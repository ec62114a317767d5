package pieces_test

import (
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"huiyin/backend/labelled"
	"huiyin/backend/pieces"
)

// TestViews finds the sentence of a worry, a wish, a view.
func TestViews(t *testing.T) {
	reader := pieces.NewReader()
	for _, c := range []struct {
		language, text string
		kind           pieces.Kind
		want           string // the sentence; "" for none
	}{
		{"en", "Samples are fine. I am worried about the colour. Send 500 pcs", pieces.Concern, "I am worried about the colour."},
		{"en", "No worries about that, price is 4.2 usd", pieces.Opinion, ""},
		{"en", "Price $4.20 ok. In my opinion the box is weak!", pieces.Opinion, "In my opinion the box is weak!"},
		{"en", "We look forward to your offer", pieces.Expectation, "We look forward to your offer"},
		{"en", "The pegs are so good", pieces.Concern, ""},
		{"en", "Saturday is fine, don't worry.", pieces.Concern, ""},
		{"en", "Don't worry about it, but I am worried about the colour.", pieces.Concern, "Don't worry about it, but I am worried about the colour."},
		{"es", "No te preocupes", pieces.Concern, ""},
		{"es", "Me preocupa la entrega. Gracias", pieces.Concern, "Me preocupa la entrega."},
		{"es", "Ojalá llegue antes de mayo", pieces.Expectation, "Ojalá llegue antes de mayo"},
		{"pt", "Acho que está caro", pieces.Opinion, "Acho que está caro"},
		{"pt", "Só hoje", pieces.Concern, ""},
		{"fr", "Bonjour.\nÀ mon avis c'est trop cher", pieces.Opinion, "À mon avis c'est trop cher"},
		{"en", "File is moving. It shall come out by 30th only", pieces.Concern, ""}, // an ordinal without an article
		{"de", "Ich befürchte, dass der Zoll das aufhält. Grüße", pieces.Concern, "Ich befürchte, dass der Zoll das aufhält."},
		{"it", "Speriamo bene", pieces.Expectation, "Speriamo bene"},
		{"ru", "Надеюсь на скидку! Жду", pieces.Expectation, "Надеюсь на скидку!"},
		{"zh", "价格可以。我担心交期。", pieces.Concern, "我担心交期。"},
		{"zh", "我觉得颜色不对", pieces.Opinion, "我觉得颜色不对"},
		{"ar", "أعتقد أن السعر مرتفع", pieces.Opinion, "أعتقد أن السعر مرتفع"},
		{"tr", "Umarım zamanında gelir", pieces.Expectation, "Umarım zamanında gelir"},
		{"vi", "Tôi sợ hàng về trễ", pieces.Concern, "Tôi sợ hàng về trễ"},
		{"vi", "Giá sao em", pieces.Concern, ""},
		{"ja", "品質が心配です。", pieces.Concern, "品質が心配です。"},
		{"ko", "납기가 걱정됩니다", pieces.Concern, "납기가 걱정됩니다"},
		// from two phrases together
		{"en", "the packaging looks cheap", pieces.Opinion, "the packaging looks cheap"},
		{"en", "does the packaging look cheap?", pieces.Opinion, ""},
		{"en", "we want good quality", pieces.Opinion, ""},
		{"en", "I like the black one more", pieces.Opinion, "I like the black one more"},
		{"it", "Cara Lily, grazie", pieces.Opinion, ""},
		{"it", "il manico è troppo corto", pieces.Opinion, "il manico è troppo corto"},
		{"ru", "Дорого.", pieces.Opinion, "Дорого."},
		{"en", "we need it before season", pieces.Expectation, "we need it before season"},
		{"en", "it must pass SGS", pieces.Expectation, "it must pass SGS"},
		{"en", "we have to pass on this one", pieces.Expectation, ""},
		{"de", "wir verlangen Ersatz", pieces.Expectation, "wir verlangen Ersatz"},
		{"fr", "j'espère que vous allez bien", pieces.Expectation, ""},
		{"en", "not sure the glue holds", pieces.Concern, "not sure the glue holds"},
		{"es", "¿y si se rompe el vidrio?", pieces.Concern, "y si se rompe el vidrio?"},
	} {
		got := ""
		for _, p := range reader.Find(c.text, c.language, tuesday, nil) {
			if p.Kind == c.kind {
				got = c.text[p.Start:p.End]
			}
		}
		if got != c.want {
			t.Errorf("%s %q: got %q, want %q", c.kind, c.text, got, c.want)
		}
	}
}

// TestDatesCountFromTheMessage resolves the same words on several days.
func TestDatesCountFromTheMessage(t *testing.T) {
	on := func(year int, month time.Month, day int) time.Time {
		return time.Date(year, month, day, 23, 50, 0, 0, time.FixedZone("", -5*3600))
	}
	for _, c := range []struct {
		at                   time.Time
		language, text, want string
	}{
		{on(2026, 3, 10), "en", "tomorrow", "2026-03-11"},
		{on(2026, 12, 31), "en", "tomorrow", "2027-01-01"},
		{on(2028, 2, 28), "en", "tomorrow", "2028-02-29"},
		{on(2026, 3, 10), "en", "by 1 March", "2027-03-01"},
		{on(2026, 3, 10), "en", "paid on 1 March", "2026-03-01"},
		{on(2026, 3, 10), "en", "your invoice of 1 March", "2026-03-01"},
		{on(2026, 3, 10), "en", "in January", "2027-01"},
		{on(2026, 3, 10), "en", "since January", "2026-01"},
		{on(2026, 3, 10), "en", "since October", "2025-10"},
		{on(2026, 3, 13), "en", "Friday", "2026-03-20"},
		{on(2026, 3, 13), "en", "since Friday", "2026-03-06"},
		{on(2026, 3, 13), "en", "last Friday", "2026-03-06"},
		{on(2026, 3, 15), "zh", "下周五", "2026-03-20"},
		{on(2026, 12, 28), "en", "next week", "2027-W01"},
		{on(2026, 11, 10), "en", "in week 3", "2027-W03"},
		{on(2026, 1, 31), "en", "in a month", "2026-02"},
		{on(2026, 5, 20), "en", "Q1", "2027-Q1"},
		{on(2026, 3, 10), "en", "after CNY", "2027-02-05/2027-02-12"},
		{on(2026, 2, 1), "zh", "春节", "2026-02-16/2026-02-23"},
		{on(2026, 3, 10), "en", "by Easter", "2026-04-03/2026-04-06"},
		{on(2026, 6, 1), "en", "before Christmas", "2026-12-24/2026-12-26"},
		{on(2026, 1, 5), "ar", "بعد رمضان", "2026-02-18/2026-03-18"},
		{on(2026, 3, 10), "en", "within 3 working days", "2026-03-10/2026-03-13"},
		{on(2026, 3, 12), "en", "in 3 working days", "2026-03-17"},
		{on(2026, 3, 12), "en", "the fifth working day of May", "2026-05-07"},
		{on(2026, 3, 10), "de", "bis 31.12.", "2026-12-31"},
		// What has been, by its verb.
		{on(2026, 10, 14), "en", "payed the 3/3", "2026-03-03"},
		{on(2026, 3, 10), "en", "we shipped on Friday", "2026-03-06"},
		{on(2026, 3, 10), "en", "it will be shipped on Friday", "2026-03-13"},
		{on(2026, 3, 10), "en", "we ordered for Friday", "2026-03-13"},
		{on(2026, 3, 10), "en", "our conversation of 27 October", "2025-10-27"},
		{on(2026, 3, 10), "en", "what you told me in Feb", "2026-02"},
		{on(2026, 3, 10), "de", "am 20. bezahlt", "2026-02-20"},
		{on(2026, 3, 10), "de", "wird am 20. bezahlt", "2026-03-20"},
		{on(2026, 3, 10), "fr", "le colis reçu mardi", "2026-03-03"},
		{on(2026, 3, 10), "ru", "оплатили в пятницу", "2026-03-06"},
		{on(2026, 3, 10), "ru", "перенесли на пятницу", "2026-03-13"},
		{on(2026, 3, 10), "tr", "cuma günü ödedik", "2026-03-06"},
		{on(2026, 3, 10), "es", "no te contesté el domingo", "2026-03-08"},
		{on(2026, 3, 10), "es", "te contestaré el domingo", "2026-03-15"},
		{on(2026, 3, 10), "es", "se los mandé el 2 de febrero", "2026-02-02"},
		{on(2026, 3, 10), "pt", "paguei na sexta", "2026-03-06"},
		{on(2026, 3, 10), "pt", "vou pagar na sexta", "2026-03-13"},
		{on(2026, 3, 10), "pl", "przelew poszedł w piątek", "2026-03-06"},
		{on(2026, 3, 10), "pl", "zamówiłem na piątek", "2026-03-13"},
		{on(2026, 3, 10), "ja", "金曜日に送りました", "2026-03-06"},
		{on(2026, 3, 10), "ja", "金曜日に届く予定です", "2026-03-13"},
		{on(2026, 3, 10), "ko", "금요일에 입금했습니다", "2026-03-06"},
		{on(2026, 3, 10), "ko", "금요일에 입금하겠습니다", "2026-03-13"},
		{on(2026, 3, 10), "zh", "周五付了定金", "2026-03-06"},
		{on(2026, 3, 10), "zh", "周五会付了定金再说", "2026-03-13"},
		{on(2026, 3, 10), "en", "I've got a market on Sunday", "2026-03-15"},
		{on(2026, 3, 10), "en", "I'll pay you Friday once he has paid", "2026-03-13"},
		// Feasts by Easter, by the moon and by the calendar.
		{on(2026, 3, 10), "en", "before Good Friday", "2026-04-03"},
		{on(2027, 1, 10), "de", "nach Pfingsten", "2027-05-16/2027-05-17"},
		{on(2026, 3, 10), "ru", "до Пасхи", "2026-04-10/2026-04-13"},
		{on(2027, 3, 10), "ru", "до Пасхи", "2027-04-30/2027-05-03"},
		{on(2026, 3, 10), "pl", "po Bożym Ciele", "2026-06-04"},
		{on(2026, 3, 10), "hi", "दिवाली के बाद", "2026-11-08"},
		{on(2026, 3, 10), "zh", "中秋节前", "2026-09-25"},
		{on(2026, 3, 10), "ko", "추석 전", "2026-09-24/2026-09-26"},
		{on(2026, 3, 10), "nl", "na Koningsdag", "2026-04-27"},
		{on(2026, 3, 10), "ar", "قبل اليوم الوطني", ""}, // each country has its own
		{on(2026, 3, 10), "en", "before Ramadan", "2027-02-08/2027-03-08"},
		{on(2026, 3, 10), "en", "till the end of Ramadan", "2026-03-09/2026-03-18"},
		{on(2026, 3, 10), "", "12.05.2026", "2026-05-12"},
		{on(2026, 3, 10), "", "03/04/2026", "2026-04-03|2026-03-04"},
		{on(2026, 3, 10), "es", "03/04/2026", "2026-04-03"},
	} {
		found := pieces.NewReader().Find(c.text, c.language, c.at, nil)
		i := slices.IndexFunc(found, func(p pieces.Piece) bool { return p.Kind == pieces.Date })
		if i < 0 || found[i].Value != c.want {
			t.Errorf("%q on %s: got %v, want %q", c.text, c.at.Format(time.DateOnly), found, c.want)
		}
	}
}

// TestValues compares what dates mean with what a careful reader says. "~" is about
// that day: it must lie in the period or within two weeks of it.
func TestValues(t *testing.T) {
	data, err := os.ReadFile("testdata/values.tsv")
	if err != nil {
		t.Fatal(err)
	}
	const least, want = 280, .86
	reader := pieces.NewReader()
	var right, known int
	for row := range strings.Lines(string(data)) {
		column := strings.SplitN(strings.TrimSuffix(row, "\n"), "\t", 3)
		if len(column) < 3 {
			continue
		}
		before, rest, _ := strings.Cut(column[2], "⟦")
		words, after, _ := strings.Cut(rest, "⟧")
		for _, p := range reader.Find(before+words+after, column[0], tuesday, nil) {
			if p.Kind == pieces.Date && p.Start == len(before) && p.End == len(before)+len(words) {
				known++
				if isMeant(t, p.Value, column[1]) {
					right++
				}
			}
		}
	}
	if known < least || float64(right) < want*float64(known) {
		t.Errorf("%d of %d values are right, want %g of %d", right, known, want, least)
	}
}

// isMeant tells that one of the readings of a value is what was wanted.
func isMeant(t *testing.T, value, want string) bool {
	loose, _ := strings.CutPrefix(want, "~")
	from, to := bounds(t, loose)
	return slices.ContainsFunc(strings.Split(value, "|"), func(reading string) bool {
		if reading == "" {
			return false
		}
		first, last := bounds(t, reading)
		if loose == want {
			return first.Equal(from) && last.Equal(to)
		}
		return !from.Before(first.AddDate(0, 0, -14)) && !to.After(last.AddDate(0, 0, 14))
	})
}

// bounds are the first and the last day of a value.
func bounds(t *testing.T, value string) (from, to time.Time) {
	t.Helper()
	if first, last, isInterval := strings.Cut(value, "/"); isInterval {
		from, _ = bounds(t, first)
		_, to = bounds(t, last)
		return from, to
	}
	if year, week, isWeek := strings.Cut(value, "-W"); isWeek {
		from = time.Date(number(t, year), 1, 4, 0, 0, 0, 0, time.UTC)
		from = from.AddDate(0, 0, 7*(number(t, week)-1)-(int(from.Weekday())+6)%7)
		return from, from.AddDate(0, 0, 6)
	}
	if year, quarter, isQuarter := strings.Cut(value, "-Q"); isQuarter {
		from = time.Date(number(t, year), time.Month(3*number(t, quarter)-2), 1, 0, 0, 0, 0, time.UTC)
		return from, from.AddDate(0, 3, -1)
	}
	for _, form := range []struct {
		layout        string
		years, months int
	}{{"2006", 1, 0}, {"2006-01", 0, 1}, {time.DateOnly, 0, 0}} {
		if len(value) != len(form.layout) {
			continue
		}
		from, err := time.Parse(form.layout, value)
		if err != nil {
			t.Fatal(err)
		}
		if form.layout == time.DateOnly {
			return from, from
		}
		return from, from.AddDate(form.years, form.months, -1)
	}
	t.Fatalf("%q is no value of a date", value)
	return from, to
}

func number(t *testing.T, s string) int {
	t.Helper()
	n, err := strconv.Atoi(s)
	if err != nil {
		t.Fatal(err)
	}
	return n
}

// TestMarkedMessages keeps what is reached on messages that the rules were mended
// by: those of labelled/dates and labelled/plain, written about dates, and those of
// labelled/everyday, whose writers thought of none.
func TestMarkedMessages(t *testing.T) {
	for _, c := range []struct {
		folder string
		kind   pieces.Kind
		least  int // marks
		want   float64
	}{
		{"dates", pieces.Date, 8000, .96},
		{"plain", pieces.Date, 7000, .89},
		{"everyday", pieces.Date, 1800, .92},
		{"everyday", pieces.Price, 220, .92},
	} {
		messages, err := labelled.ReadFolder(os.DirFS("../labelled"), c.folder)
		if err != nil {
			t.Fatal(err)
		}
		right, found, marked := count(messages, c.kind)
		if marked < c.least || float64(right) < c.want*float64(found) || float64(right) < c.want*float64(marked) {
			t.Errorf("%s of %s: %d right of %d found, %d marked; want %g of both and %d marks", c.kind, c.folder, right, found, marked, c.want, c.least)
		}
	}
}

// count reads messages and counts the pieces of a kind: as marked, found, marked.
func count(messages []labelled.Message, kind pieces.Kind) (right, found, marked int) {
	reader := pieces.NewReader()
	for _, m := range messages {
		want := map[string]int{}
		for _, p := range m.Pieces {
			if p.Kind == string(kind) {
				want[p.Text]++
				marked++
			}
		}
		for _, p := range reader.Find(m.Text, m.Language, tuesday, nil) {
			if p.Kind != kind {
				continue
			}
			found++
			if s := m.Text[p.Start:p.End]; want[s] > 0 {
				want[s]--
				right++
			}
		}
	}
	return right, found, marked
}

func TestWithoutLanguageOnlyWhatIsSafe(t *testing.T) {
	const text = "USD 4.20, 500 pcs, FOB Ningbo, 15 May, 5月15日, Гамбург, demain"
	if got := render(text, pieces.NewReader().Find(text, "und", tuesday, nil)); strings.Count(got, "⟦") != 7 {
		t.Errorf("got %s, want all seven", got)
	}
	const ambiguous = "set mar a la vista, des ara may"
	if got := pieces.NewReader().Find(ambiguous, "", tuesday, nil); len(got) != 0 {
		t.Errorf("%q: got %v, want nothing", ambiguous, got)
	}
}

func TestFindAddsToWhatIsThere(t *testing.T) {
	before := []pieces.Piece{{Kind: pieces.Role, Start: 99, End: 100}}
	got := pieces.NewReader().Find("500 pcs", "en", tuesday, before)
	if len(got) != 2 || got[0] != before[0] || got[1].Value != "500 pcs" {
		t.Errorf("got %v, want the piece before and 500 pcs", got)
	}
}

// TestLongTextIsReadUpTo64KB looks at both sides of the limit, which lies inside
// a character here.
func TestLongTextIsReadUpTo64KB(t *testing.T) {
	const limit = 64 << 10
	text := "500 pcs " + strings.Repeat("中", limit) + " 500 pcs"
	if got := pieces.NewReader().Find(text, "zh", tuesday, nil); len(got) != 1 || got[0].Start != 0 {
		t.Errorf("got %d pieces, want the first only", len(got))
	}
}

// findValues are the values of what is found, for short cases.
func findValues(text, language string) string {
	var values []string
	for _, p := range pieces.NewReader().Find(text, language, tuesday, nil) {
		values = append(values, p.Value)
	}
	return strings.Join(values, "; ")
}

// longChains are 64 KB each of what would take quadratic time if each start of a
// number, a code or a date read on to its end.
func longChains() map[string]string {
	chains := map[string]string{}
	for _, link := range []string{"1.11.", "1 111 ", "a-1_", "invoice-", "1x1x", "+1 1-", "12/05/", "in in ", "end of ", "five five-", "Monday, ", "$", "30% ", "a@", "1:1:", "下", "第3周", "two hundred ", "May 1-", "2nd, ", "10 and ", "season of ", "last week of ", "last week of last month of ", "every year ", "first of ", "Monday of "} {
		chains[link] = strings.Repeat(link, (64<<10)/len(link))
	}
	return chains
}

// TestLongChains: of a chain as long as what is read, no piece lies over another.
func TestLongChains(t *testing.T) {
	reader := pieces.NewReader()
	for link, text := range longChains() {
		if err := apart(text, reader.Find(text, "en", tuesday, nil)); err != nil {
			t.Errorf("64 KB of %q: %v", link, err)
		}
	}
}

// BenchmarkLongChains reads the same: some 50 ms each; what grows with the square
// of the length takes minutes.
func BenchmarkLongChains(b *testing.B) {
	reader := pieces.NewReader()
	for link, text := range longChains() {
		b.Run(link, func(b *testing.B) {
			for b.Loop() {
				reader.Find(text, "en", tuesday, nil)
			}
		})
	}
}

// apart tells what is wrong where pieces lie over each other (views aside, which
// are said in whole clauses), outside of the text, or cut a character.
func apart(text string, found []pieces.Piece) error {
	end := 0
	for i, p := range found {
		view := p.Kind == pieces.Concern || p.Kind == pieces.Expectation || p.Kind == pieces.Opinion
		if p.Start < 0 || p.End <= p.Start || p.End > len(text) || !view && p.Start < end {
			return fmt.Errorf("piece %d is %+v behind byte %d", i, p, end)
		}
		if utf8.ValidString(text) && !utf8.ValidString(text[p.Start:p.End]) {
			return fmt.Errorf("piece %d cuts a character: %+v", i, p)
		}
		if !view {
			end = p.End
		}
	}
	return nil
}

// TestAnyEndOfAMessage reads what is left of messages from each of their words on,
// and with a mark before it: rules look back from a word, and must not do so behind
// the beginning.
func TestAnyEndOfAMessage(t *testing.T) {
	messages, err := labelled.ReadFolder(os.DirFS("../labelled"), "train")
	if err != nil {
		t.Fatal(err)
	}
	reader := pieces.NewReader()
	for _, m := range messages {
		for i := range m.Text {
			if i > 0 && m.Text[i-1] != ' ' {
				continue
			}
			for _, before := range []string{"", ".", "("} {
				text := before + m.Text[i:]
				for _, p := range reader.Find(text, m.Language, tuesday, nil) {
					if p.Start < 0 || p.End > len(text) || p.End <= p.Start {
						t.Errorf("%q: %+v is no part of it", text, p)
					}
				}
			}
		}
	}
}

func FuzzFind(f *testing.F) {
	for _, s := range []string{"", "USD 4.20 for 500 pcs FOB Ningbo by 15 May", "5月15日之前要500个", "\xff\xfe 1.2.3/4", "٣ مايو ٢٠٢٦", "1x40HQ 30% deposit L/C at sight",
		"\u202e12/05\u202c", "9999999999999999999 usd", "in 400 years", "ngày 18/6 tháng", "KW 12/13 Q3.5", "a\u0301\u0301 Mr. X", "3块5", "%30 peşinat", "🎉"} {
		f.Add(s, "en")
		f.Add(s, "")
		f.Add(s, "vi")
	}
	reader := pieces.NewReader()
	f.Fuzz(func(t *testing.T, text, language string) {
		if err := apart(text, reader.Find(text, language, tuesday, nil)); err != nil {
			t.Fatalf("%q: %v", text, err)
		}
	})
}

func BenchmarkFind(b *testing.B) {
	const text = "Hi Lily, can you do USD 4.20 for 500 pcs FOB Ningbo? We need the goods before 15 May, thanks a lot. Ali"
	reader := pieces.NewReader()
	var found []pieces.Piece
	b.ReportAllocs()
	for b.Loop() {
		found = reader.Find(text, "en", tuesday, found[:0])
	}
	if len(found) != 4 {
		b.Fatalf("got %d pieces, want 4: %v", len(found), found)
	}
}

func BenchmarkFindInOneMegabyte(b *testing.B) {
	text := strings.Repeat("Price 4.2 usd, 12/05/2026 or 下周五 500个. ", 1<<20/48)
	reader := pieces.NewReader()
	for b.Loop() {
		reader.Find(text, "en", tuesday, nil)
	}
}

// TestReadingLeavesNoTrace reads the same after words that change the meaning
// of others for once: the lexicon is shared.
func TestReadingLeavesNoTrace(t *testing.T) {
	for _, c := range []struct{ before, text, want string }{
		{"ship it on sun", "uv lamp, sun protection", ""},
		{"this coming week", "this week", "2026-W11"},
		{"5个柜", "500个", "500 pcs"},
	} {
		findValues(c.before, "en")
		if got := findValues(c.text, "en"); got != c.want {
			t.Errorf("after %q, %q is %q, want %q", c.before, c.text, got, c.want)
		}
	}
}

// TestAMonthBeforeAnotherUnit: of a date that lost its day the month is left.
func TestAMonthBeforeAnotherUnit(t *testing.T) {
	found := pieces.NewReader().Find("5月日前发货", "zh", time.Date(2026, 3, 2, 0, 0, 0, 0, time.UTC), nil)
	if len(found) == 0 || found[0].Value != "2026-05" {
		t.Errorf("got %+v, want May 2026", found)
	}
}

// A date that takes in what was read before it takes its place: no two pieces
// lie over each other.
func TestPiecesLieApart(t *testing.T) {
	reader := pieces.NewReader()
	for _, text := range []string{"祇園祭の頃は教室もお休みです", "山笠の時期は店閉めて", "東京の時期"} {
		found := reader.Find(text, "ja", time.Date(2026, 6, 1, 0, 0, 0, 0, time.UTC), nil)
		if len(found) == 0 {
			t.Errorf("%q: nothing found", text)
		}
		for i := 1; i < len(found); i++ {
			if found[i].Start < found[i-1].End {
				t.Errorf("%q: %q lies over %q", text, text[found[i].Start:found[i].End], text[found[i-1].Start:found[i-1].End])
			}
		}
	}
}
