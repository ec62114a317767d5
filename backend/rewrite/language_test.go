package rewrite

import "testing"

func TestIsIn(t *testing.T) {
	for _, c := range []struct {
		text, language string
		want           bool
	}{
		{"Hi ⟦NAME1⟧, 500 pcs at $4.65 are ready by 15 May.", "", true},
		{"EXW: USD 2.8 per piece. FOB: USD 3 per piece.", "", true},
		{"OK, DDP Berlin.", "", true},
		{"Hallo ⟦NAME1⟧, der Preis beträgt 4,65 USD pro Stück.", "", false},
		{"⟦NAME1⟧你好，价格是4.65美元。", "", false},
		{"مرحبا ⟦NAME1⟧، السعر 4.65 دولار", "", false},
		{"Hola ⟦NAME1⟧, el precio es de 4,65 USD por pieza.", "es", true},
		{"Hi ⟦NAME1⟧, the price is 4.65 USD per piece, FOB Ningbo.", "es", false},
		{"你好，价格是4.65美元。", "zh", true},
		{"Hello, the price is 4.65 USD per piece.", "zh", false},
		{"OK，500 PCS FOB", "zh", true},
	} {
		if got := isIn(c.text, c.language); got != c.want {
			t.Errorf("isIn(%q, %q) = %v", c.text, c.language, got)
		}
	}
}
