package whatsapptxt_test

import (
	"context"
	"strings"
	"testing"

	"huiyin/backend/fault"
	"huiyin/backend/importer"
	"huiyin/backend/importer/importertest"
	"huiyin/backend/importer/whatsapptxt"
)

// TestDateOrder: evidence in descending strength (§1.3).
func TestDateOrder(t *testing.T) {
	cases := []struct {
		name    string
		dates   string
		clock   string
		want    importer.DateOrder
		assumed bool
	}{
		{"1 year first", "2024/12/10 2024/12/11", ", 14:07", importer.YMD, false},
		{"2 first part over 12", "03/04/2024 13/04/2024", ", 14:07", importer.DMY, false},
		{"2 second part over 12", "03/04/2024 04/13/2024", ", 14:07", importer.MDY, false},
		{"3 the other lies in the future", "07/05/2026", ", 14:07", importer.DMY, false},
		{"3 future month", "05/06/2026 05/07/2026", ", 14:07", importer.MDY, false},
		{"4 only ascending as month-day", "06/03/2024 08/05/2024 09/04/2024", ", 14:07", importer.MDY, false},
		{"5 consecutive days", "01/12/2023 02/12/2023 03/12/2023", ", 14:07", importer.DMY, false},
		{"5 consecutive days, month first", "12/01/2023 12/02/2023 12/03/2023", ", 14:07", importer.MDY, false},
		{"6 American look", "3/4/24", ", 2:07 PM", importer.MDY, true},
		{"6 dots are day first", "03.04.24", ", 14:07", importer.DMY, false},
		{"7 nothing to tell", "03/04/2024", ", 14:07", importer.DMY, true},
		{"7 lower-case pm", "03/04/2024", ", 2:07 pm", importer.DMY, true},
		{"both readings the same", "03/03/2024", ", 14:07", importer.DMY, false},
		{"two-digit year first", "24-03-28 24-03-29", " 14:07", importer.YMD, false},
		{"two-digit year last", "28-03-24 29-03-24", " 14:07", importer.DMY, false},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			p := importertest.Read(t, whatsapptxt.Format{}, importertest.Text("chat.txt", dated(c.dates, c.clock))).Preview
			if p.Answers.DateOrder != c.want || p.DateAssumed != c.assumed {
				t.Errorf("order %q, assumed %v; want %q, %v", p.Answers.DateOrder, p.DateAssumed, c.want, c.assumed)
			}
			if c.assumed != (len(p.DateSamples) > 0) || c.assumed != (len(p.Problems) > 0) {
				t.Errorf("samples %v, problems %v", p.DateSamples, p.Problems)
			}
		})
	}
}

func dated(dates, clock string) string {
	var out strings.Builder
	for d := range strings.FieldsSeq(dates) {
		out.WriteString(d + clock + " - Ana: ok\n")
	}
	return out.String()
}

// TestContradiction: two lines that exclude each other are a fault, and an
// order set by the user reads the rest and reports what it cannot date.
func TestContradiction(t *testing.T) {
	src := importertest.Text("chat.txt", dated("13/04/2024 04/14/2024 15/04/2024", ", 14:07"))
	_, err := whatsapptxt.Format{}.Inspect(context.Background(), src, importertest.Given)
	if fault.Code(err) != "dates-contradict" {
		t.Fatalf("got %v", err)
	}
	var r importertest.Result
	tally, err := whatsapptxt.Format{}.Read(context.Background(), src, importer.Answers{DateOrder: importer.DMY}, &r)
	if err != nil || len(r.Records) != 2 || tally.Refused != 1 || !tally.Balanced() {
		t.Errorf("%v, %d records, %+v", err, len(r.Records), tally)
	}
	if len(r.Problems) != 1 || r.Problems[0].Key != "unreadable-line" || r.Problems[0].Line != 2 {
		t.Errorf("problems %+v", r.Problems)
	}
}

// TestSwap: the order that the user picks is the one that is read.
func TestSwap(t *testing.T) {
	src := importertest.Text("chat.txt", dated("03/04/2024", ", 14:07"))
	p, err := whatsapptxt.Format{}.Inspect(context.Background(), src, importertest.Given)
	if err != nil {
		t.Fatal(err)
	}
	p.Answers.DateOrder = importer.MDY
	var r importertest.Result
	if _, err := (whatsapptxt.Format{}).Read(context.Background(), src, p.Answers, &r); err != nil {
		t.Fatal(err)
	}
	if got := r.Records[0].Wall.Format("2006-01-02"); got != p.DateSamples[0].MDY {
		t.Errorf("got %s, want %s", got, p.DateSamples[0].MDY)
	}
}

// TestRefused: what is no dated chat says so.
func TestRefused(t *testing.T) {
	for text, want := range map[string]string{
		"just some notes\nand more":                                  "not-a-chat",
		"2:07 PM, 03 05 - Ana: ok\n2:08 PM, 03 05 - Li Wei: ok\n":    "no-year", // 45
		"15.03.24, 14:07 - You created group \"Orders\"\n":           "only-notices",
		"15.03.24, 14:07 - Messages and calls are end-to-end secure": "only-notices",
	} {
		if _, err := (whatsapptxt.Format{}).Inspect(context.Background(), importertest.Text("chat.txt", text), importertest.Given); fault.Code(err) != want {
			t.Errorf("%q: %v, want %s", text, err, want)
		}
	}
}

// TestMixedShapes: a second chat joined to the first is not swallowed unsaid.
func TestMixedShapes(t *testing.T) {
	text := strings.Repeat("15/03/2024, 14:07 - Ana: ok\n", 30) + strings.Repeat("[16.03.24, 14:07:09] Ana: ok\n", 25)
	got := importertest.Read(t, whatsapptxt.Format{}, importertest.Text("chat.txt", text))
	if p := got.Preview.Problems; len(p) != 1 || p[0].Key != "mixed-shapes" || p[0].Params["line"] != "31" || p[0].Params["lines_count"] != "25" {
		t.Errorf("problems %+v", p)
	}
}
