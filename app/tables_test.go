package app

import "testing"

// TestTableWithoutRows: E-108, a table whose columns do not suffice fails by name,
// and one without a good row tells why; neither is passed over.
func TestTableWithoutRows(t *testing.T) {
	a := journey(t, "2026-06-01T00:00:00Z")
	if f := importOne(t, a, write(t, "x.csv", "A,B,C\nKlaus Weber,2026-03-05,10 EUR\n")).Files; len(f) != 1 || f[0].Fault == nil || f[0].Fault.Code != "table-columns" {
		t.Errorf("without columns: %+v", f)
	}
	if f := importOne(t, a, write(t, "y.csv", "Customer,Date,Amount\nKlaus Weber,soon,10 EUR\n")).Files; len(f) != 1 || f[0].Fault != nil || len(f[0].Problems) != 1 {
		t.Errorf("without a good row: %+v", f)
	}
}
