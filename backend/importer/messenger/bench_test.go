package messenger_test

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"huiyin/backend/importer"
	"huiyin/backend/importer/importertest"
	"huiyin/backend/importer/messenger"
)

// gauge counts records and keeps the most memory that was in use.
type gauge struct {
	n    int
	most uint64
}

func (g *gauge) Message(importer.Record) error {
	if g.n++; g.n%100_000 == 0 {
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		g.most = max(g.most, m.HeapInuse)
	}
	return nil
}

func (g *gauge) Problem(importer.Problem) error { return nil }

// BenchmarkParse goes through threads of files of 10,000 messages, newest first
// and in Meta's encoding: Inspect and Read together, which is what an import
// does. Memory must not grow with the number of files. The last one is a single
// file of the encrypted kind, as long as that.
func BenchmarkParse(b *testing.B) {
	for _, files := range []int{10, 100} {
		b.Run(fmt.Sprintf("%d files", files), func(b *testing.B) { measure(b, download(b, files, 10_000)) })
	}
	b.Run("one file", func(b *testing.B) { measure(b, download(b, 1, 1_000_000)) })
}

func measure(b *testing.B, src importer.Source) {
	b.ReportAllocs()
	runtime.GC() // what made the files is no memory of the format
	var g gauge
	for b.Loop() {
		p, err := messenger.Format{}.Inspect(context.Background(), src, importertest.Given)
		if err != nil {
			b.Fatal(err)
		}
		if _, err := (messenger.Format{}).Read(context.Background(), src, p.Answers, &g); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(g.n)/b.Elapsed().Seconds(), "messages/s")
	b.ReportMetric(float64(g.most)/(1<<20), "heap-MB")
}

// download writes a thread of so many files.
func download(b *testing.B, files, each int) importer.Source {
	dir := filepath.Join(b.TempDir(), "inbox", "ana_1")
	if err := os.MkdirAll(dir, 0o755); err != nil {
		b.Fatal(err)
	}
	var whole importer.Source
	at := start.UnixMilli()
	for n := 1; n <= files; n++ {
		var text strings.Builder
		text.WriteString(`{"participants":[{"name":"Zo\u00c3\u00ab"},{"name":"Lin Wei"}],"messages":[`)
		for k := range each {
			if k > 0 {
				text.WriteByte(',')
			}
			at -= 60_000
			fmt.Fprintf(&text, `
    {
      "sender_name": "Zo\u00c3\u00ab",
      "timestamp_ms": %d,
      "content": "Price for %d pcs? \u00f0\u009f\u0091\u008d Our caf\u00c3\u00a9 opens in May",
      "is_geoblocked_for_viewer": false
    }`, at, k)
		}
		text.WriteString(`],"title":"Zo\u00c3\u00ab","thread_path":"inbox/ana_1"}`)
		file := filepath.Join(dir, fmt.Sprintf("message_%d.json", n))
		if err := os.WriteFile(file, []byte(text.String()), 0o644); err != nil {
			b.Fatal(err)
		}
		src := importer.Source{Path: file, Size: int64(text.Len()), Open: func() (io.ReadCloser, error) { return os.Open(file) }}
		if n == 1 {
			whole = src
		}
		whole.Parts = append(whole.Parts, src)
	}
	return whole
}
