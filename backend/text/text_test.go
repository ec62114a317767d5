package text_test

import (
	"testing"

	"huiyin/backend/text"
)

func TestAcknowledges(t *testing.T) {
	for s, want := range map[string]bool{
		"ok":                              true,
		"OK!":                             true,
		"Ok, thanks 👍":                    true,
		"okkkk":                           true,
		"👍🏽👍🏽":                            true,
		"❤️":                              true,
		"Noted with thanks.":              true,
		"noted, thank you very much :)":   true,
		"好的谢谢":                            true,
		"好的，收到！":                          true,
		"ｏｋ":                              true,
		"Merci beaucoup":                  true,
		"شكراً":                           true,
		"спасибо большое":                 true,
		"ขอบคุณครับ":                      true,
		"감사합니다":                           true,
		"ok?":                             true, // it asks as well: ContainsQuestion
		"":                                false,
		"...":                             false,
		"?":                               false,
		"👎":                               false,
		"ok, 500 pcs":                     false,
		"thanks, what about lead time":    false,
		"Yes please. I'm a bit worried":   false,
		"no":                              false,
		"okra":                            false,
		"thank":                           true,
		"好的,请改成500件":                      false,
		"ok the price is fine, go ahead!": false,
	} {
		if got := text.Acknowledgements().Acknowledges(s); got != want {
			t.Errorf("%q: got %v, want %v", s, got, want)
		}
	}
}

func TestTheListCanBeReplaced(t *testing.T) {
	own := text.NewPhrases([]string{"Jawohl", "so be it"})
	for s, want := range map[string]bool{"jawohl, so be it": true, "ok": false, "so be": false} {
		if got := own.Acknowledges(s); got != want {
			t.Errorf("%q: got %v, want %v", s, got, want)
		}
	}
	if (text.Phrases{}).Acknowledges("ok") {
		t.Error("an empty list acknowledges ok")
	}
}

func TestContainsQuestion(t *testing.T) {
	for s, want := range map[string]bool{
		"Is this FOB or CIF?":                   true,
		"ok?":                                   true,
		"价格多少":                                  true,
		"可以吗":                                   true,
		"好的。什么时候发货":                             true,
		"can you send the certificate":          true,
		"Thanks. How much is CIF Hamburg":       true,
		"pls tell me how many in a carton":      true,
		"كم السعر":                              true,
		"سعر؟":                                  true,
		"Сколько стоит":                         true,
		"fiyat ne zaman":                        true,
		"いつ届きますか":                               true,
		"가능할까요":                                 true,
		"❓":                                     true,
		"See https://example.com/?page=2":       false,
		"When you ship, tell me.":               false,
		"好的谢谢":                                  false,
		"Just got the samples. They look great": false,
		"ok":                                    false,
		"":                                      false,
		"Yes please. I'm a bit worried about lead time": false,
		"what?好的": true,
	} {
		if got := text.ContainsQuestion(s); got != want {
			t.Errorf("%q: got %v, want %v", s, got, want)
		}
	}
}

func FuzzReading(f *testing.F) {
	f.Add("ok 👍🏽?")
	f.Add("\xff?\xf0")
	f.Fuzz(func(t *testing.T, s string) {
		text.ContainsQuestion(s)
		if text.Acknowledgements().Acknowledges(s) && len(s) > 200 {
			t.Errorf("%q acknowledges", s)
		}
	})
}
