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
		"ok?":                             true, // whether it asks as well is for package question
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
		"تسلم حبيبي":                      true,
		"يعطيك العافية":                   true,
		"تمام شكرا كتير 🙏":                true,
		"theek hai bhai, shukriya":        true,
		"thik hai ji":                     true,
		"haan ji ok":                      true,
		"tamamdır, teşekkür ederim":       true,
		"sağ olun hocam":                  true,
		"oke siap, makasih kak":           true,
		"baik pak, terima kasih banyak":   true,
		"vâng ạ, cảm ơn em nhé":           true,
		"ok e cam on":                     true,
		"dobrze, bardzo dziękuję":         true,
		"jasne, dzięki wielkie":           true,
		"понял, спасибо!":                 true,
		"ок, принял":                      true,
		"Va bene, grazie mille!":          true,
		"Oké, bedankt hoor":               true,
		"Bien noté, merci":                true,
		"Alles klar, danke dir":           true,
		"承知いたしました。ありがとうございます。":    true,
		"네 확인했습니다. 감사합니다~":        true,
		"收到，谢谢老板":                 true,
		"anotado, muchas gracias": true,
		"combinado, obrigada!":    true,
		"ok but":                  false,
		"thanks, and the price?":  false,
		"noted, please send PI":   false,
		"ok tomorrow":             false,
		"tamam ama fiyat yüksek":  false,
		"oke tapi mahal":          false,
		"ok, nhưng giá cao":       false,
		"dziękuję, ale za drogo":  false,
		"спасибо, не надо":        false,
		"شكرا بس غالي":            false,
		"theek hai, rate batao":   false,
		"merci mais non":          false,
		"no gracias":              false,
		"收到，但是太贵":                 false,
		"わかりました。サンプルを送ってください": false,
		"감사합니다. 견적 부탁드립니다":    false,
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

func FuzzAcknowledges(f *testing.F) {
	f.Add("ok 👍🏽?")
	f.Add("\xff?\xf0")
	f.Fuzz(func(t *testing.T, s string) {
		if text.Acknowledgements().Acknowledges(s) && len(s) > 200 {
			t.Errorf("%q acknowledges", s)
		}
	})
}
