package whatsapptxt_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"huiyin/backend/importer"
	"huiyin/backend/importer/importertest"
	"huiyin/backend/importer/whatsapptxt"
	"huiyin/backend/words"
)

func TestGoldens(t *testing.T) { importertest.Run(t, whatsapptxt.Format{}, "testdata") }

func TestWords(t *testing.T) {
	if _, err := words.Load(
		words.Source{Area: "format", FS: whatsapptxt.Words}, words.Source{Area: "problem", FS: importer.Words}); err != nil {
		t.Fatal(err)
	}
}

// TestGenerated: every entry of generated chats of nine phones comes back as
// it was told, with no difference.
func TestGenerated(t *testing.T) {
	for _, s := range styles {
		t.Run(s.name, func(t *testing.T) {
			for seed := range uint64(2) {
				var text bytes.Buffer
				var want []told
				if err := generate(&text, s, 2000, seed, func(e told) { want = append(want, e) }); err != nil {
					t.Fatal(err)
				}
				got := importertest.Read(t, whatsapptxt.Format{}, importertest.Text("_chat.txt", text.String()))
				if len(got.Records) != len(want) {
					t.Fatalf("seed %d: %d entries, want %d", seed, len(got.Records), len(want))
				}
				for i, r := range got.Records {
					g, w := told{at: r.Wall, sender: r.Sender, kind: string(r.Kind), text: r.Text, edited: r.Edited}, want[i]
					if w.kind == "system" {
						g.text = ""
					}
					if g != w {
						t.Fatalf("seed %d, line %d: got %+v, want %+v", seed, r.Line, g, w)
					}
				}
				if len(got.Problems)+len(got.Preview.Problems) > 0 || got.Preview.DateAssumed || !got.Preview.Chats[0].Group {
					t.Errorf("preview %+v", got.Preview)
				}
			}
		})
	}
}

// FuzzRead: no input makes the reader panic, lose a line or give broken text, or
// give else than the preview said.
func FuzzRead(f *testing.F) {
	goldens, err := filepath.Glob("testdata/*.txt")
	if err != nil {
		f.Fatal(err)
	}
	for _, g := range goldens {
		text, err := os.ReadFile(g)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(string(text))
	}
	for _, v := range importertest.Variants() {
		f.Add(v.Head(at(3, 5, 14, 7, 9)) + "Ana: ok\n" + v.Head(at(3, 6, 14, 7, 9)) + "Ana left\nmore")
	}
	f.Fuzz(func(t *testing.T, text string) {
		src := importertest.Text("chat.txt", text)
		whatsapptxt.Format{}.Recognise(src)
		p, refused := whatsapptxt.Format{}.Inspect(context.Background(), src, importertest.Given)
		if p.Answers.Learnt == nil {
			if refused == nil {
				t.Fatal("nothing learnt, and no fault says why")
			}
			return
		}
		r := importertest.Result{Preview: p}
		var err error
		if r.Tally, err = (whatsapptxt.Format{}).Read(context.Background(), src, p.Answers, &r); err != nil {
			t.Fatal(err)
		}
		if r.Tally.Refused == 0 {
			importertest.CheckAny(t, &r)
		} else if !r.Tally.Balanced() {
			t.Fatalf("%+v", r.Tally)
		}
	})
}

// TestNearCap: only a count near WhatsApp's limits is remarked (E-106).
func TestNearCap(t *testing.T) {
	for n, want := range map[int]int{9_000: 0, 10_000: 1, 20_000: 0, 40_000: 1, 45_000: 0} {
		text := strings.Repeat("15/03/2024, 14:07 - Ana: ok\n", n)
		p := importertest.Read(t, whatsapptxt.Format{}, importertest.Text("chat.txt", text)).Preview
		if len(p.Problems) != want || want > 0 && p.Problems[0].Key != "maybe-truncated" {
			t.Errorf("%d messages: problems %+v", n, p.Problems)
		}
	}
}

// TestGiantLine: a line of 10 MB is read as body, cut with a problem (K-09).
func TestGiantLine(t *testing.T) {
	text := "05/03/2024, 14:07 - Ana: a\n" + strings.Repeat("x", 10<<20) + "\n15/03/2024, 14:08 - Ana: b\n"
	got := importertest.Read(t, whatsapptxt.Format{}, importertest.Text("chat.txt", text))
	if len(got.Records) != 2 || len(got.Problems) != 1 || got.Problems[0].Key != "text-cut" || got.Problems[0].Line != 2 {
		t.Errorf("%d records, problems %+v", len(got.Records), got.Problems)
	}
}

// TestReturnInside: a carriage return inside a line is a further line of its
// text, whether or not the lines end in one.
func TestReturnInside(t *testing.T) {
	for name, end := range map[string]string{"LF": "\n", "CRLF": "\r\n"} {
		t.Run(name, func(t *testing.T) {
			text := "15/03/2024, 14:07 - Ana: the price\rplease" + end +
				"15/03/2024, 14:08 - Bob: IMG-20240315-WA0001.jpg (file attached)\rthe red one" + end
			got := importertest.Read(t, whatsapptxt.Format{}, importertest.Text("_chat.txt", text)).Records
			if len(got) != 2 || got[0].Text != "the price\nplease" || got[1].Kind != "image" || got[1].Text != "the red one" {
				t.Errorf("got %+v", got)
			}
		})
	}
}
