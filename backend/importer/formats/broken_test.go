package formats_test

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"huiyin/backend/importer/formats"
	"huiyin/backend/importer/importertest"
)

// breaking gives half of a file, and then the error of a disk that was taken away.
type breaking struct {
	io.Reader
	left int
}

var errGone = errors.New("input/output error")

func (b *breaking) Read(p []byte) (int, error) {
	if b.left == 0 {
		return 0, errGone
	}
	n, err := b.Reader.Read(p[:min(len(p), b.left)])
	b.left -= n
	return n, err
}

func (b *breaking) Close() error { return nil }

// TestVanishing: a file that is gone after its preview, or breaks off while it is
// read, ends the reading of every text format with an error, so that the store
// takes nothing of it.
func TestVanishing(t *testing.T) {
	files, err := filepath.Glob("../*/testdata/*.*")
	if err != nil || len(files) == 0 {
		t.Fatalf("no goldens (%v)", err)
	}
	tried := map[string]bool{}
	for _, file := range files {
		if strings.Contains(file, ".want.") || !slices.Contains([]string{".txt", ".json", ".html", ".csv", ".jsonl"}, filepath.Ext(file)) {
			continue
		}
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		src := importertest.Text(filepath.Base(file), string(text))
		format, refused := formats.Pick(src)
		if refused != nil {
			continue
		}
		preview, err := format.Inspect(t.Context(), src, importertest.Given)
		if err != nil {
			continue
		}
		tried[format.ID()] = true
		opened := false // what a format has kept whole needs no file
		src.Open = func() (io.ReadCloser, error) { opened = true; return nil, fs.ErrNotExist }
		if _, err := format.Read(t.Context(), src, preview.Answers, new(importertest.Result)); err == nil && opened {
			t.Errorf("%s: read though it is gone", file)
		}
		src.Open = func() (io.ReadCloser, error) { return &breaking{strings.NewReader(string(text)), len(text) / 2}, nil }
		if _, err := format.Read(t.Context(), src, preview.Answers, new(importertest.Result)); err == nil && opened {
			t.Errorf("%s: read though it breaks off", file)
		}
	}
	if len(tried) < 4 {
		t.Errorf("only %v were tried", tried)
	}
}
