package app

import (
	"os"
	"path/filepath"
	"slices"
	"testing"
)

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

// TestStatusOfMessages: a table of messages that says how far each got tells it of
// the message itself (I-12), and says that a table told it.
func TestStatusOfMessages(t *testing.T) {
	a := journey(t, "2026-03-25T09:00:00+08:00")
	path := filepath.Join(t.TempDir(), "wati.csv")
	text := "whatsappMessageId,text,timestamp,owner,statusString,waId,senderName\n" +
		"wamid.A,Hello Sir,1772697600,true,READ,966555550101,Lily\n" +
		"wamid.B,Price please,1772701200,false,,966555550101,Ahmed\n" +
		"wamid.C,4.20 USD,1772704800,true,DELIVERED,966555550101,Lily\n"
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	plan, err := a.Imports.Inspect([]string{path})
	if err != nil {
		t.Fatal(err)
	}
	result, err := a.Imports.Run(ImportAnswers{Plan: plan.ID, Zone: "Asia/Shanghai"})
	if err != nil || result.Added != 3 || len(result.Customers) != 1 {
		t.Fatalf("result %+v, %v", result, err)
	}
	page, err := a.Conversations.Page(result.Customers[0], 0, 10)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, m := range page.Items {
		got = append(got, m.Text+" "+m.Ticks+" "+m.TicksBy)
	}
	if want := []string{"Hello Sir read table", "Price please  ", "4.20 USD delivered table"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
