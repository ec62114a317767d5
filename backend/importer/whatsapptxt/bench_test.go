package whatsapptxt_test

import (
	"cmp"
	"context"
	"io"
	"os"
	"path/filepath"
	"testing"

	"huiyin/backend/importer"
	"huiyin/backend/importer/importertest"
	"huiyin/backend/importer/whatsapptxt"
)

// discard counts records.
type discard struct{ n int }

func (d *discard) Message(importer.Record) error  { d.n++; return nil }
func (d *discard) Problem(importer.Problem) error { return nil }

// BenchmarkParse goes through generated exports of a million lines: Read by the
// notes of an earlier Inspect, and Inspect and Read together, which is what an
// import does and what another parser is compared with. The figure is lines a second of processor time.
func BenchmarkParse(b *testing.B) {
	for _, s := range []style{styles[0], styles[3]} {
		src := exported(b, s, 1_000_000)
		p, err := whatsapptxt.Format{}.Inspect(context.Background(), src, importertest.Given)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(s.name+"/read", func(b *testing.B) {
			measure(b, func() (importer.Tally, error) {
				return whatsapptxt.Format{}.Read(context.Background(), src, p.Answers, new(discard))
			})
		})
		b.Run(s.name+"/inspect+read", func(b *testing.B) {
			measure(b, func() (importer.Tally, error) {
				p, err := whatsapptxt.Format{}.Inspect(context.Background(), src, importertest.Given)
				if err != nil {
					return importer.Tally{}, err
				}
				return whatsapptxt.Format{}.Read(context.Background(), src, p.Answers, new(discard))
			})
		})
	}
}

// exported writes a generated export of about so many lines.
func exported(b *testing.B, s style, lines int) importer.Source {
	// `go run ./build bench` names a folder and lets another parser read the same files.
	dir := cmp.Or(os.Getenv("HUIYIN_BENCH_DIR"), b.TempDir())
	file := filepath.Join(dir, s.name+".txt")
	f, err := os.Create(file)
	if err != nil {
		b.Fatal(err)
	}
	if err := generate(f, s, lines, 7, nil); err != nil {
		b.Fatal(err)
	}
	if err := f.Close(); err != nil {
		b.Fatal(err)
	}
	return importer.Source{Path: file, Open: func() (io.ReadCloser, error) { return os.Open(file) }}
}

// measure runs parse and reports its lines a second of processor time.
func measure(b *testing.B, parse func() (importer.Tally, error)) {
	b.ReportAllocs()
	lines, before := 0, processorTime(b)
	for b.Loop() {
		tally, err := parse()
		if err != nil {
			b.Fatal(err)
		}
		lines += tally.Lines
	}
	b.ReportMetric(float64(lines)/(processorTime(b)-before).Seconds(), "lines/cpu-s")
}
