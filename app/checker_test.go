package app

import (
	"slices"
	"testing"
)

// TestCheckKnowsTheChat: what was said before is not asked for again.
func TestCheckKnowsTheChat(t *testing.T) {
	a := journey(t, "2026-03-25T09:00:00+08:00")
	path := write(t, "WhatsApp Chat with Alex.txt", `2026-03-20, 09:00 - Alex: How much for 500 pcs FOB Ningbo?
2026-03-20, 09:05 - Lily: $4.40 FOB Ningbo for 500 pcs
2026-03-20, 09:30 - Alex: Too high for us
`)
	alex := importOne(t, a, path, "Lily").Customers[0]
	for id, want := range map[int64]bool{0: true, alex: false} {
		got, err := a.Checker.Check("The price is $4.20 now.", id)
		if err != nil {
			t.Fatal(err)
		}
		if found := slices.ContainsFunc(got.Findings, func(f FindingView) bool { return f.Rule == "price-basis" }); found != want {
			t.Errorf("customer %d: price-basis found %v, want %v", id, found, want)
		}
	}
}
