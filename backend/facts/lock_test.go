package facts_test

import (
	"os"
	"regexp"
	"strings"
	"testing"
	"time"

	"huiyin/backend/facts"
	"huiyin/backend/redact"
	"huiyin/backend/sample"
)

// today is a Monday, in Shanghai.
var today = time.Date(2026, 3, 2, 9, 0, 0, 0, time.FixedZone("+08", 8*3600))

func newLock() *facts.Lock {
	return facts.New(redact.New(redact.Known{Names: []string{"Karen", "Ahmed Al-Harbi"}, Companies: []string{"Najd Mobile Trading"}}), today)
}

// pairs are the originals of testdata with their versions.
func pairs(t testing.TB) map[string][]string {
	t.Helper()
	var raw []byte
	for _, file := range []string{"testdata/honest.txt", "testdata/second.txt"} {
		one, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		raw = append(raw, one...)
	}
	all, original := map[string][]string{}, ""
	for line := range strings.Lines(string(raw)) {
		line = strings.TrimSuffix(line, "\n")
		switch version, ok := strings.CutPrefix(line, "  "); {
		case ok:
			all[original] = append(all[original], version)
		case !strings.HasPrefix(line, "#"):
			original = line
			all[original] = []string{original}
		}
	}
	return all
}

func TestHonestRewritesPass(t *testing.T) {
	lock, n := newLock(), 0
	for original, versions := range pairs(t) {
		for _, v := range versions {
			n++
			if found := lock.Compare(original, v); found != nil {
				t.Errorf("%s\n%s\n%+v\n%+v\n%+v", original, v, found, lock.Find(original), lock.Find(v))
			}
		}
	}
	if n < 120 {
		t.Errorf("only %d versions", n)
	}
}

// lies are what a hostile model does to one fact: a pattern and what it writes
// in its place; "" changes a digit.
var lies = []struct {
	name, pattern, instead string
}{
	{"another digit", `\d`, ""},
	{"a figure added", `(^|[^\d.,:])(\d+)($|[^\d.,:])`, "${1}${2}0$3"},
	{"a decimal point moved", `(\d)\.(\d)(\d)`, "$1$2.$3"},
	{"another currency", `USD|US\$|\$`, "€"},
	{"another currency, Chinese", `美元|元`, "欧元"},
	{"another unit", `\b(?:pcs|pieces|units|piezas|Stück|uds)\b`, "sets"},
	{"another unit, Chinese", `个`, "套"},
	{"a price for another unit", `/pc|per piece`, " per set"},
	{"a price for another unit", `per carton`, "per pallet"},
	{"days are weeks", `\b(?:days|días)\b`, "weeks"},
	{"days are weeks, Chinese", `天`, "周"},
	{"weeks are months", `\bweeks\b`, "months"},
	{"months are years", `\bmonths\b`, "years"},
	{"kilos are grams", `\bkg\b`, "g"},
	{"centimetres are inches", `\bcm\b`, "inches"},
	{"a share is none", `\s?%`, " USD"},
	{"another month", `\bMay\b`, "June"},
	{"another month", `\bApril\b`, "August"},
	{"another month, Spanish", `\bmayo\b`, "marzo"},
	{"another month, German", `\bMai\b`, "März"},
	{"another month, Chinese", `5月`, "6月"},
	{"another weekday", `\bFriday\b`, "Monday"},
	{"another weekday, Chinese", `周五`, "周一"},
	{"another half of the day", `3 pm`, "3 am"},
	{"another term", `\bFOB\b`, "EXW"},
	{"another term", `\bCIF\b`, "DDP"},
	{"another port", `\bNingbo\b`, "Shanghai"},
	{"another port", `\bHamburg\b`, "Rotterdam"},
	{"another port, Chinese", `宁波`, "上海"},
	{"another port", `\bShenzhen\b`, "Xiamen"},
	{"another name", `\bKaren\b`, "Kevin"},
	{"another name", `\bAhmed\b`, "Omar"},
	{"another product", `LB-20`, "LB-30"},
	{"another product", `PB-20K`, "PB-10K"},
	{"another document", `PI-`, "PO-"},
	{"another document", `Q-118`, "Q-181"},
	{"another link", `example\.com`, "example.org"},
	{"a link with another end", `/lb20`, "/lb30"},
	{"a number in words", `\btwo\b`, "three"},
	{"a number in words, Chinese", `两`, "三"},
	{"a numeral", `五百`, "六百"},
	{"ten thousands are thousands", `万`, "千"},
	{"grams are kilos", `(\d) g\b`, "$1 kg"},
	{"millimetres are centimetres", `\bmm\b`, "cm"},
	{"watts are volts", ` W\b`, " V"},
	{"kilos are grams, Chinese", `公斤`, "克"},
	{"a decimal comma moved", `(\d),(\d)(\d)\b`, "$1$2,$3"},
	{"day and month exchanged", `\b(\d)/(\d\d?)/2026`, "$2/$1/2026"},
	{"day and month exchanged", `2026-05-15`, "2026-05-12"},
	{"another year", `2026`, "2027"},
	{"euros are dollars", `€|EUR`, "USD"},
	{"dollars are yuan", `美元`, "元"},
	{"a term denied", `\b(FOB|CIF|EXW) ([A-Z])`, "not $1 $2"},
	{"a term denied, Chinese", `只做FOB|是FOB`, "不做FOB"},
	{"a denial less", `\b(?:not|no|isn't) (CIF|DDP)`, "$1"},
	{"a denial less", `DDP is not`, "DDP is"},
	{"a denial less", `DDP no es`, "DDP es"},
	{"a denial less, Chinese", `不(?:是|做)(CIF|DDP)`, "是$1"},
	{"hundreds are thousands", `(?i)\bhundred\b`, "thousand"},
	{"tens", `(?i)\b(?:seventy|thirty)\b`, "fifty"},
	{"another half of the day", `3:30 p\.?m`, "3:30 a.m"},
	{"a number less", ` ?\b\d[\d.,]*\b`, ""},
}

// isSaidAnyway are numbers without which a text says the same: this year, this month, 12 before noon.
var isSaidAnyway = regexp.MustCompile(`^ ?(?:2026|3月|12 noon)`)

// TestEveryLieIsCaught: one fact changed, added or taken away in any version of
// any text is always seen.
func TestEveryLieIsCaught(t *testing.T) {
	lock, told, caught := newLock(), 0, 0
	used := map[string]bool{}
	for original, versions := range pairs(t) {
		for _, honest := range versions {
			for _, lie := range lies {
				pattern := regexp.MustCompile(lie.pattern)
				for _, at := range pattern.FindAllStringSubmatchIndex(honest, -1) {
					instead := string(pattern.ExpandString(nil, lie.instead, honest, at))
					if lie.name == "another digit" {
						instead = string('0' + (honest[at[0]]-'0'+3)%10)
					}
					if lie.name == "a number less" && isSaidAnyway.MatchString(honest[at[0]:]) {
						continue
					}
					version := honest[:at[0]] + instead + honest[at[1]:]
					told++
					used[lie.name+lie.pattern] = true
					if lock.Compare(original, version) != nil {
						caught++
						continue
					}
					t.Errorf("%s is not seen:\n%s\n%s\n%+v\n%+v", lie.name, original, version, lock.Find(original), lock.Find(version))
				}
			}
		}
	}
	for _, lie := range lies {
		if !used[lie.name+lie.pattern] {
			t.Errorf("%s (%s) is never told", lie.name, lie.pattern)
		}
	}
	if told < 500 {
		t.Errorf("only %d lies", told)
	}
	t.Logf("%d of %d lies caught", caught, told)
}

func TestDifferencesAreNamed(t *testing.T) {
	for _, c := range []struct {
		name, original, rewritten string
		want                      facts.Difference
	}{
		{"a changed price", "Price is $4.65", "The price is $4.56", facts.Difference{Kind: facts.Number, Original: "$4.65", Rewritten: "$4.56"}},
		{"a lost date", "Ready by 15 May", "Ready soon", facts.Difference{Kind: facts.Date, Original: "15 May"}},
		{"an invented promise", "We ship soon", "We ship in 5 days", facts.Difference{Kind: facts.Number, Rewritten: "5 days"}},
		{"a lost currency", "It is $4.65", "It is 4.65", facts.Difference{Kind: facts.Number, Original: "$4.65", Rewritten: "4.65"}},
		{"a lost link", "See www.brightway.example.com", "See our site", facts.Difference{Kind: facts.Link, Original: "www.brightway.example.com"}},
		{"prices changed round", "500 pcs at $4.65, 1000 pcs at $4.40", "$4.40 each for 500 pcs and $4.65 each for 1000 pcs", facts.Difference{Kind: facts.Number, Original: "$4.65", Rewritten: "$4.40"}},
		{"products changed round", "LB-20 is $4.65, LB-30 is $5.10", "LB-30 is $4.65, LB-20 is $5.10", facts.Difference{Kind: facts.Code, Original: "LB-20", Rewritten: "LB-30"}},
		{"one of two equal numbers", "500 black and 500 white", "500 black and 300 white", facts.Difference{Kind: facts.Number, Original: "500", Rewritten: "300"}},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := newLock().Compare(c.original, c.rewritten); len(got) != 1 || got[0] != c.want {
				t.Errorf("got %+v, want %+v", got, c.want)
			}
		})
	}
}

func FuzzCompare(f *testing.F) {
	for original, versions := range pairs(f) {
		f.Add(original, versions[len(versions)-1])
	}
	lock := newLock()
	f.Fuzz(func(t *testing.T, a, b string) {
		lock.Compare(a, b)
		if d := lock.Compare(a, a); d != nil {
			t.Errorf("a text differs from itself: %+v", d)
		}
	})
}

func BenchmarkCompare(b *testing.B) {
	lock := newLock()
	for b.Loop() {
		lock.Compare("5000个,单价4.65美元,FOB 宁波,5月15日前", "5,000 pcs at $4.65, FOB Ningbo, by 15 May")
	}
}

// TestEveryDigitOfTheSample: in the messages of the sample, which were not
// written for this test, no digit changes unseen.
func TestEveryDigitOfTheSample(t *testing.T) {
	files, err := sample.Files()
	if err != nil {
		t.Fatal(err)
	}
	lock, told := newLock(), 0
	for _, f := range files {
		for line := range strings.Lines(string(f.Data)) {
			_, text, ok := strings.Cut(strings.TrimSpace(line), sample.Owner+": ")
			if !ok {
				continue
			}
			for i, c := range []byte(text) {
				if c < '0' || c > '9' {
					continue
				}
				told++
				version := text[:i] + string('0'+(c-'0'+1)%10) + text[i+1:]
				if lock.Compare(text, version) == nil {
					t.Errorf("not seen: %s\n%s\n%+v", text, version, lock.Find(text))
				}
			}
		}
	}
	if told < 800 {
		t.Errorf("only %d digits", told)
	}
}
