package text_test

import (
	_ "embed"
	"os"
	"strings"
	"testing"
	"unicode/utf8"

	"huiyin/backend/labelled"
	"huiyin/backend/text"
)

//go:embed testdata/language.txt
var sentences string

// TestDetectShortSentences holds issue 4's figure: .975 up to 40 characters.
func TestDetectShortSentences(t *testing.T) {
	right, all := 0, 0
	count := map[text.Language]int{}
	for line := range strings.Lines(sentences) {
		code, s, ok := strings.Cut(strings.TrimSpace(line), " ")
		if !ok || code == "#" {
			continue
		}
		if n := utf8.RuneCountInString(s); n > 40 {
			t.Errorf("%q has %d characters", s, n)
		}
		want := text.Language(code)
		count[want]++
		all++
		if got, confidence := text.Detect(s, ""); got == want {
			right++
		} else {
			t.Logf("%q: got %s (%.2f), want %s", s, got, confidence, want)
		}
	}
	accuracy := float64(right) / float64(all)
	t.Logf("%d of %d right in %d languages: %.3f", right, all, len(count), accuracy)
	if all < 300 || len(count) < 24 || accuracy < .975 {
		t.Errorf("got %.3f of %d sentences in %d languages, want .975 of 300 in 24", accuracy, all, len(count))
	}
}

// TestDetectWhatIsTyped holds short messages as customers type them, without
// accents and in Latin letters, of labelled/short.
func TestDetectWhatIsTyped(t *testing.T) {
	messages, err := labelled.ReadFolder(os.DirFS("../labelled"), "short")
	if err != nil {
		t.Fatal(err)
	}
	alone, known := 0, 0
	for _, m := range messages {
		want := text.Language(m.Language)
		if got, _ := text.Detect(m.Text, ""); got == want {
			alone++
		}
		if got, _ := text.Detect(m.Text, want); got == want {
			known++
		} else {
			t.Logf("%q: got %s, want %s", m.Text, got, want)
		}
	}
	if n := float64(len(messages)); n < 500 || float64(alone)/n < .95 || float64(known)/n < .975 {
		t.Errorf("%d of %d right, %d after the customer's language; want .95 and .975 of 500", alone, len(messages), known)
	}
}

func TestDetect(t *testing.T) {
	for _, c := range []struct {
		s           string
		prior, want text.Language
	}{
		{"", "", "und"},
		{"", "es", "und"},
		{"👍🏽", "es", "und"},
		{"12 x 40", "", "und"},
		{"https://example.com/merci", "", "und"},
		{"ana@example.com", "", "und"},
		{"X-200", "fr", "und"},
		{"FOB", "de", "und"},
		{"ok", "tr", "tr"},
		{"ok", "", "und"},
		{strings.Repeat("a", 2000), "", "und"},
		{"OK okay", "", "und"},
		{"Price-nya masih too high", "id", "id"},
		{"Hola, please send the packing list and the invoice", "es", "en"},
		{"la fin", "", "fr"},
		{"stuur maar", "", "nl"},
		{"bao nhieu", "", "vi"},
		{"夏物が売れない", "", "ja"},
		{"毎週発注", "", "ja"},
		{"Monday ko call", "hi", "hi"},
		{"bhai rate bahut high hai", "", "hi"},
		{"Machine ka delivery time kitna hai aur payment LC pe ho jayega?", "", "hi"},
		{"chhal taman dyal 500 piece, 3afak jawbni lyoum", "", "ar"},
		{"3andkom stock? wa9tech tssifet sel3a", "", "ar"},
		{"thank you habibi, very good quality mashallah", "", "en"},
		{"3jebni", "", "ar"},
		{"ab3atli el soura", "", "ar"}, // a digit for a letter
		{"mp3 b2b x200", "", "und"},
		{"skolko stoit", "", "ru"},
		{"warna apa aja", "", "id"},
		{"ok", "zh", "zh"},
		{"parcel kidhar pahucha", "", "hi"},
		{"barcha merci pour tout, à demain", "", "fr"},
		{"dukaan band hai, kal bhejunga", "", "hi"},
		{"noted po ma'am, salamat", "", "en"}, // Taglish counts as English
		{"Ладно, понял", "", "ru"},
		{"Добре, дякую", "", "uk"},
		{"se hai il prezzo me lo mandi domani", "", "it"},
		{"hai kak, harga ini final ya?", "", "id"},
		{"3日前にメッセージしました", "", "ja"},
		{"200張送到葵涌幾錢", "", "zh"},
		{"بدي airless bottles 30 ml مع custom printing، MOQ قديش؟", "", "ar"},
		{"quanto", "it", "it"},
		{"quanto", "pt", "pt"},
		{"見積書", "", "zh"},
		{"見積書", "ja", "ja"},
		{"请报价", "ja", "zh"},
		{"美丽の花朵很便宜的", "", "zh"},
		{"Send the 报价 to my email please", "", "en"},
		{"报价 FOB Hamburg", "", "zh"},
		{"Cảm ơn bạn nhiều", "", "vi"}, // decomposed
		{"GRACIAS POR SU AYUDA", "", "es"},
		{"\u202eשלום רב", "", "he"},
		{"\xff\xfe hola amigo", "", "es"},
	} {
		if got, confidence := text.Detect(c.s, c.prior); got != c.want || confidence < 0 || confidence > 1 || (got == text.Unknown) != (confidence == 0) {
			t.Errorf("%q after %q: got %s (%.2f), want %s", c.s, c.prior, got, confidence, c.want)
		}
	}
}

func FuzzDetect(f *testing.F) {
	f.Add("Hola 👍🏽 報價", "es")
	f.Add("\xff\u0301\xf0", "xx")
	f.Add(strings.Repeat("ự", 400), "")
	f.Fuzz(func(t *testing.T, s, prior string) {
		got, confidence := text.Detect(s, text.Language(prior))
		if len(got) < 2 || !(confidence >= 0 && confidence <= 1) {
			t.Errorf("%q: got %q, %v", s, got, confidence)
		}
	})
}

func BenchmarkDetect(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		text.Detect("Good morning, could you please send me your best price for 500 pcs of model X-200 to Hamburg port?", "")
	}
}
