package rules

import "testing"

func TestHasAnchor(t *testing.T) {
	tests := []struct {
		text string
		want bool
	}{
		{"the LB-20 bottle", true},
		{"quotation Q-118", true},
		{"order 4512", true},
		{"#4512", true},
		{"500 pcs", true},
		{"1,000 sets", true},
		{"2x40HQ", true},
		{"USD 4.20 FOB", true},
		{"4,20 €", true},
		{"the spec sheet", true},
		{"the packing list", true},
		{"your samples", true},
		{"DHL 1234567890", true},
		{"the tracking number", true},
		{"our call on Tuesday", true},
		{"the file of 3 May", true},
		{"your mail of May 3rd", true},
		{"2026-03-02", true},
		{"drawing.pdf", true},
		{"any update about your order?", true},

		{"our last talk", false},
		{"any update?", false},
		{"my message", false},
		{"this item", false},
		{"our products and prices", false},
		{"Happy Monday", false},
		{"please answer by Friday", false},
		{"have a nice Sunday", false},
		{"in 2026 we grow", false},
		{"open 24/7", false},
		{"the 2nd time", false},
		{"at 10am", false},
		{"when will you place the order?", false},
		{"see https://example.com/a1b2c3", false},
	}
	for _, tt := range tests {
		if got := hasAnchor(fold(tt.text)); got != tt.want {
			t.Errorf("hasAnchor(%q) = %v, want %v", tt.text, got, tt.want)
		}
	}
}
