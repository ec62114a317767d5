package sample_test

import (
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"
	"unicode/utf8"

	"github.com/nyaruka/phonenumbers"

	"huiyin/backend/customer"
	"huiyin/backend/sample"
)

// shape is the header of one phone: the pattern finds the time, the layout reads it.
type shape struct {
	pattern *regexp.Regexp
	layout  string
}

// shapes holds the header of each export (SPEC.md (Import), row in the comment).
var shapes = map[string]shape{
	"WhatsApp Chat - Klaus Weber.txt":         {bracket, "02/01/2006, 15:04:05"},    // 1
	"WhatsApp Chat - Mariana Costa.txt":       {bracket, "1/2/06, 3:04:05\u202fPM"}, // 3
	"WhatsApp Chat - Ahmed Al-Harbi.txt":      {bracket, "2006-01-02, 15:04:05"},    // 9
	"WhatsApp 聊天 - Grace Wanjiru.txt":         {bracket, "2006/1/2 PM3:04:05"},      // 11
	"WhatsApp Chat with +1 212 555 0142.txt":  {dayFirst, "02/01/2006, 15:04"},      // 20
	"WhatsApp Chat with Carlos Mendoza.txt":   {dayFirst, "02/01/2006, 15:04"},      // 20
	"WhatsApp Chat with Faisal Al-Otaibi.txt": {american, "1/2/06, 3:04\u202fPM"},   // 22
	"WhatsApp Chat with +1 312 555 0187.txt":  {american, "1/2/06, 3:04\u202fPM"},   // 22
}

var (
	bracket  = regexp.MustCompile(`(?m)^\x{200e}?\[(\d[^\]]*)\] [^:\n]+: `)
	dayFirst = regexp.MustCompile(`(?m)^(\d\d/\d\d/\d{4}, \d\d:\d\d) - `)
	american = regexp.MustCompile(`(?m)^(\d{1,2}/\d{1,2}/\d\d, \d{1,2}:\d\d\x{202f}[AP]M) - `)
)

// times gives the wall clocks of all headers of f, and its bodies.
func times(t *testing.T, f sample.File) (at []time.Time, bodies []string) {
	t.Helper()
	s, ok := shapes[f.Name]
	if !ok {
		t.Fatalf("%s: no header shape is known", f.Name)
	}
	zone, err := time.LoadLocation(sample.Zone)
	if err != nil {
		t.Fatal(err)
	}
	text := string(f.Data)
	heads := s.pattern.FindAllStringSubmatchIndex(text, -1)
	for i, h := range heads {
		raw := strings.NewReplacer("上午", "AM", "下午", "PM").Replace(text[h[2]:h[3]])
		when, err := time.ParseInLocation(s.layout, raw, zone)
		if err != nil {
			t.Errorf("%s: header %q: %v", f.Name, raw, err)
		}
		end := len(text)
		if i+1 < len(heads) {
			end = heads[i+1][0]
		}
		at = append(at, when)
		bodies = append(bodies, text[h[1]:end])
	}
	return at, bodies
}

func filesOf(t *testing.T) []sample.File {
	t.Helper()
	files, err := sample.Files()
	if err != nil {
		t.Fatal(err)
	}
	return files
}

func cardsOf(t *testing.T) []sample.Card {
	t.Helper()
	cards, err := sample.Cards()
	if err != nil {
		t.Fatal(err)
	}
	return cards
}

func TestEightChatsHoldAboutSixHundredMessages(t *testing.T) {
	files := filesOf(t)
	if len(files) != 8 {
		t.Errorf("got %d files, want 8", len(files))
	}
	total := 0
	for _, f := range files {
		at, _ := times(t, f)
		total += len(at)
	}
	if total < 560 || total > 640 {
		t.Errorf("got %d messages, want 560 to 640", total)
	}
}

func TestExportsAreUTF8WithTheLineEndsOfTheirPhone(t *testing.T) {
	for _, f := range filesOf(t) {
		if !utf8.Valid(f.Data) {
			t.Errorf("%s: not UTF-8", f.Name)
		}
		text := string(f.Data)
		iphone := shapes[f.Name].pattern == bracket
		if got := strings.Count(text, "\r\n") == strings.Count(text, "\n"); got != iphone {
			t.Errorf("%s: CR LF everywhere is %v, want %v", f.Name, got, iphone)
		}
	}
}

func TestChatsAreInTimeOrderAndEndBeforeTheirNow(t *testing.T) {
	start := time.Date(2025, time.September, 1, 0, 0, 0, 0, time.UTC)
	for _, f := range filesOf(t) {
		at, _ := times(t, f)
		for i := 1; i < len(at); i++ {
			if at[i].Before(at[i-1]) {
				t.Errorf("%s: %v comes after %v", f.Name, at[i], at[i-1])
			}
		}
		if at[0].Before(start) || at[len(at)-1].After(sample.WrittenFor) {
			t.Errorf("%s: runs from %v to %v", f.Name, at[0], at[len(at)-1])
		}
	}
}

func TestLiveChatsEndInTheLastTwoDays(t *testing.T) {
	silent := map[string]bool{ // days without an answer are their story
		"WhatsApp Chat with +1 212 555 0142.txt":  true,
		"WhatsApp Chat with Carlos Mendoza.txt":   true,
		"WhatsApp Chat with Faisal Al-Otaibi.txt": true,
	}
	for _, f := range filesOf(t) {
		at, _ := times(t, f)
		age := sample.WrittenFor.Sub(at[len(at)-1])
		if live := age <= 48*time.Hour; live == silent[f.Name] {
			t.Errorf("%s: last message is %v old", f.Name, age)
		}
	}
}

// Dates move with the calendar, texts do not.
func TestNoBodyNamesADateMonthOrFeast(t *testing.T) {
	dated := regexp.MustCompile(`(?i)\b(20\d\d[-/]\d|\d{1,2}/\d{1,2}/\d|january|february|\d+ march|march \d|april|\d+ may\b|june|july|august|` +
		`september|october|november|december|christmas|natal|navidad|carnival|ramadan|eid|diwali|easter|black friday|new year|summer|winter)`)
	for _, f := range filesOf(t) {
		_, bodies := times(t, f)
		for _, b := range bodies {
			if hit := dated.FindString(b); hit != "" {
				t.Errorf("%s: %q in %q", f.Name, hit, b)
			}
		}
	}
}

func TestNothingLooksLikePrivateData(t *testing.T) {
	mail := regexp.MustCompile(`[\w.+-]+@[\w.-]+\w`)
	link := regexp.MustCompile(`(?i)https?://|www\.`)
	number := regexp.MustCompile(`\+\d[\d \x{a0}()-]{7,}\d`)
	// Kept free for fiction in the USA and in Germany (Hamburg), plainly invented elsewhere.
	invented := regexp.MustCompile(`^\+(1\d{3}55501\d\d|494066969\d{3}|966500000\d{3}|5511900000\d{3}|254700000\d{3}|523300000\d{3})$`)
	texts := map[string]string{}
	for _, f := range filesOf(t) {
		texts[f.Name] = f.Name + "\n" + string(f.Data)
	}
	for _, c := range cardsOf(t) {
		texts["card of "+c.Name] = c.Chat + "\n" + c.Phone + "\n" + c.Note
		for _, h := range c.Handles {
			texts["handle of "+c.Name+" "+h.Handle] = h.Handle
		}
	}
	for where, text := range texts {
		for _, m := range mail.FindAllString(text, -1) {
			if !strings.HasSuffix(m, ".example.com") && !strings.HasSuffix(m, "@example.com") {
				t.Errorf("%s: address %s is not of example.com", where, m)
			}
		}
		for _, n := range number.FindAllString(text, -1) {
			if bare := regexp.MustCompile(`[^+\d]`).ReplaceAllString(n, ""); !invented.MatchString(bare) {
				t.Errorf("%s: number %s is not known to be invented", where, n)
			}
		}
		if link.MatchString(text) {
			t.Errorf("%s: holds a link", where)
		}
	}
}

// An order is dated by the day on which the chat names it, or asks for its invoice.
func TestOrdersAreThoseOfTheChats(t *testing.T) {
	zone, err := time.LoadLocation(sample.Zone)
	if err != nil {
		t.Fatal(err)
	}
	orders := 0
	for _, c := range cardsOf(t) {
		for _, o := range c.Orders {
			orders++
			found := false
			for _, f := range filesOf(t) {
				if !strings.HasSuffix(f.Name, " "+c.Chat+".txt") {
					continue
				}
				at, bodies := times(t, f)
				for i, body := range bodies {
					sent := strings.Contains(body, o.Number) || strings.Contains(body, "Send the invoice")
					found = found || sent && at[i].In(zone).Format(time.DateOnly) == o.At.Format(time.DateOnly)
				}
			}
			if !found || !o.DayOnly || !o.Counted() || o.Amount.Minor <= 0 {
				t.Errorf("order %s of %s is not in the chat of its day: %+v", o.Number, c.Name, o)
			}
		}
	}
	if orders != 7 {
		t.Errorf("got %d orders, want 7", orders)
	}
}

func TestEveryChatHasOneCardAndBothSidesTheirNames(t *testing.T) {
	cards := cardsOf(t)
	countries := map[string]bool{}
	for _, c := range cards {
		countries[c.Country] = true
		found := 0
		for _, f := range filesOf(t) {
			if !strings.HasSuffix(f.Name, " "+c.Chat+".txt") {
				continue
			}
			found++
			if !strings.Contains(string(f.Data), sample.Owner+": ") {
				t.Errorf("%s: %s says nothing", f.Name, sample.Owner)
			}
		}
		if found != 1 {
			t.Errorf("card of %s: %d chats named %q, want 1", c.Name, found, c.Chat)
		}
	}
	if len(cards) != 8 || len(countries) != 6 {
		t.Errorf("got %d cards of %d countries, want 8 of 6", len(cards), len(countries))
	}
}

func TestCardsAreComplete(t *testing.T) {
	stages := map[customer.Stage]bool{customer.IceBreaking: true, customer.Interaction: true, customer.Conversion: true, customer.Maintenance: true}
	seen := map[customer.Stage]bool{}
	for _, c := range cardsOf(t) {
		if c.Name == "" || c.CallName == "" || c.City == "" || c.Source == "" || !strings.HasSuffix(c.Company, "(example)") || !stages[c.Stage] {
			t.Errorf("card of %s lacks something: %+v", c.Chat, c)
		}
		seen[c.Stage] = true
		if _, err := time.LoadLocation(c.Zone); err != nil {
			t.Errorf("%s: %v", c.Name, err)
		}
		n, err := phonenumbers.Parse(c.Phone, "")
		if err != nil {
			t.Errorf("%s: %v", c.Name, err)
			continue
		}
		if got := phonenumbers.GetRegionCodeForNumber(n); got != c.Country {
			t.Errorf("%s: %s is of %q, want %s", c.Name, c.Phone, got, c.Country)
		}
		phone := customer.Identity{Channel: "whatsapp", Handle: c.Phone}
		if got, want := slices.Contains(c.Handles, phone), c.Chat == c.Name; got != want {
			t.Errorf("%s: number among the handles is %v, want %v", c.Name, got, want)
		}
	}
	if len(seen) != len(stages) {
		t.Errorf("stages in the sample: %v, want all four", seen)
	}
}

// Customers write by day where they are, on their working days.
func TestCustomersWriteInTheirDay(t *testing.T) {
	for _, c := range cardsOf(t) {
		zone, err := time.LoadLocation(c.Zone)
		if err != nil {
			t.Fatal(err)
		}
		free := map[time.Weekday]bool{time.Saturday: true, time.Sunday: true}
		if c.Country == "SA" {
			free = map[time.Weekday]bool{time.Friday: true, time.Saturday: true}
		}
		for _, f := range filesOf(t) {
			if !strings.HasSuffix(f.Name, " "+c.Chat+".txt") {
				continue
			}
			text := string(f.Data)
			at, _ := times(t, f)
			for i, h := range shapes[f.Name].pattern.FindAllStringIndex(text, -1) {
				line, _, _ := strings.Cut(text[h[0]:], "\n")
				if strings.Contains(line, sample.Owner+": ") || strings.Contains(line, "end-to-end") {
					continue
				}
				if l := at[i].In(zone); l.Hour() < 8 || l.Hour() >= 20 || free[l.Weekday()] {
					t.Errorf("%s wrote on %s", c.Name, l.Format("Mon 15:04"))
				}
			}
		}
	}
}

func TestShiftIsWholeWeeksAndNeverIntoTheFuture(t *testing.T) {
	const day = 24 * time.Hour
	for _, c := range []struct {
		name  string
		after time.Duration
		want  time.Duration
	}{
		{"at the moment itself", 0, 0},
		{"six days later", 6 * day, 0},
		{"almost a week later, when the last message has just come", 7*day - 10*time.Hour, 7 * day},
		{"a week later", 7 * day, 7 * day},
		{"forty weeks and an hour", 280*day + time.Hour, 280 * day},
		{"an hour before", -time.Hour, 0},
		{"before the last message", -11 * time.Hour, -7 * day},
		{"exactly a week before", -7 * day, -7 * day},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := sample.Shift(sample.WrittenFor.Add(c.after)); got != c.want {
				t.Errorf("got %v, want %v", got, c.want)
			}
		})
	}
}
