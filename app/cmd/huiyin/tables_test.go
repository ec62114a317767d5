package main

import (
	"slices"
	"strings"
	"testing"

	"huiyin/app"
)

// TestMapping: --map names columns by name or number, and the rest stays as proposed.
func TestMapping(t *testing.T) {
	table := &app.TableView{Kind: "orders", Columns: []app.TableColumn{
		{Name: "客户", Field: "customer"}, {Name: "Total, net", Field: "amount"}, {Name: "Gross"}, {Name: "When"}, {Name: "3"}}}
	for _, c := range []struct{ text, want, wrong string }{
		{"kind=orders, date=when", "customer amount - date -", ""},
		{"amount=3", "customer - - - amount", ""}, // a name goes before a number
		{"amount=4", "customer - - amount -", ""},
		{`"customer=Total, net"`, "- customer - - -", ""},
		{"amount=", "customer - - - -", ""},
		{"date=6", "", `no column "6"`},
		{"amount=0", "", `no column "0"`},
		{"colour=Gross", "", `no field "colour"`},
		{"kind=invoices", "", `no field "kind"`},
		{"orders", "", "not FIELD=COLUMN"},
		{"", "", "write it as"},
	} {
		m, err := parseMapping(c.text)
		var choice app.TableChoice
		if err == nil {
			choice, err = m.choose(table)
		}
		if err != nil || c.wrong != "" {
			if err == nil || c.wrong == "" || !strings.Contains(err.Error(), c.wrong) {
				t.Errorf("%q: got %v, want %q", c.text, err, c.wrong)
			}
			continue
		}
		got := slices.Clone(choice.Columns)
		for i := range got {
			if got[i] == "" {
				got[i] = "-"
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%q: got %v, want %s", c.text, got, c.want)
		}
	}
	if m, err := parseMapping("sheet=2026,kind=customers"); err != nil || m.sheet != "2026" || m.kind != "customers" || len(m.columns) != 0 {
		t.Errorf("got %+v, %v", m, err)
	}
}
