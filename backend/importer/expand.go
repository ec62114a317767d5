package importer

import (
	"bytes"
	"context"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"

	"huiyin/backend/fault"
)

// MaxSize is the largest text that is read, in bytes (2 GB, E-105).
const MaxSize = 2 << 30

// headSize is how much of a source is kept to recognise it by.
const headSize = 64 << 10

// Refusal says why a dropped path, or an entry of a zip, is no source.
type Refusal struct {
	Path  string
	Entry string
	Err   *fault.Error
}

// Name is the name of a source as a person knows it.
func (s Source) Name() string {
	if s.Entry != "" {
		return path.Base(filepath.ToSlash(s.Entry))
	}
	return filepath.Base(s.Path)
}

// Expand finds the sources in dropped files, zips and folders, in a fixed
// order. One bad path does not stop the others. The error is that of ctx.
func Expand(ctx context.Context, paths []string) ([]Source, []Refusal, error) {
	var x expansion
	for _, p := range paths {
		if err := ctx.Err(); err != nil {
			return nil, nil, err
		}
		info, err := os.Stat(p)
		switch {
		case err != nil:
			x.refuse(p, "", fileFault(filepath.Base(p), err))
		case info.IsDir():
			if err := x.folder(ctx, p); err != nil {
				return nil, nil, err
			}
		default:
			x.file(p, info, nil)
		}
	}
	return x.sources, x.refused, nil
}

type expansion struct {
	sources []Source
	refused []Refusal
}

func (x *expansion) refuse(path, entry string, err *fault.Error) {
	x.refused = append(x.refused, Refusal{Path: path, Entry: entry, Err: err})
}

// fileFault words an error of the file system.
func fileFault(name string, err error) *fault.Error {
	if f, ok := errors.AsType[*fault.Error](err); ok {
		return f
	}
	if isBusy(err) {
		return fault.New("file-busy", "name", name).Because(err)
	}
	if errors.Is(err, fs.ErrNotExist) {
		return fault.New("file-missing", "name", name).Because(err)
	}
	return fault.New("file-unreadable", "name", name).Because(err)
}

// folder takes what may hold chats in a folder and below it. Media are passed over; the
// names of the files of one folder are siblings.
func (x *expansion) folder(ctx context.Context, root string) error {
	var texts []string
	siblings := map[string][]string{}
	err := filepath.WalkDir(root, func(p string, d fs.DirEntry, err error) error {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		switch {
		case err != nil:
			x.refuse(p, "", fileFault(filepath.Base(p), err))
			return nil
		case d.IsDir():
			if p != root && hidden(d.Name()) {
				return fs.SkipDir
			}
			return nil
		case hidden(d.Name()) || !d.Type().IsRegular():
			return nil
		}
		siblings[filepath.Dir(p)] = append(siblings[filepath.Dir(p)], d.Name())
		if mayHoldChats(p) || isZip(p) {
			texts = append(texts, p)
		}
		return nil
	})
	if err != nil {
		return err
	}
	for _, p := range texts {
		info, err := os.Stat(p)
		if err != nil {
			x.refuse(p, "", fileFault(filepath.Base(p), err))
			continue
		}
		x.file(p, info, siblings[filepath.Dir(p)])
	}
	if len(texts) == 0 {
		x.refuse(root, "", fault.New("nothing-inside", "name", filepath.Base(root)))
	}
	return nil
}

// hidden reports whether a name is one of those that systems leave behind, or
// Excel beside a file that it has open.
func hidden(name string) bool {
	return strings.HasPrefix(name, ".") || strings.HasPrefix(name, "~$") || name == "__MACOSX"
}

func isZip(name string) bool { return strings.EqualFold(path.Ext(name), ".zip") }

// Extensions are the endings of the files that can be imported, beside zips.
var Extensions = []string{".txt", ".json", ".html", ".htm", ".db", ".sqlite", ".jsonl", ".csv", ".tsv", ".xlsx", ".xlsm"}

// mayHoldChats reports whether a file in a folder or zip is looked into; others
// are media. Backups of phones name their files by 40 hexadecimal digits.
func mayHoldChats(name string) bool {
	ext := strings.ToLower(path.Ext(name))
	if slices.Contains(Extensions, ext) {
		return true
	}
	switch ext {
	case ".xls", ".ods", ".numbers": // to be told how to save them
		return true
	case "":
		return len(filepath.Base(name)) == 40
	}
	return strings.HasPrefix(ext, ".crypt")
}

// isDatabase reports whether a file is an SQLite database: it is asked, not
// read through, so its size does not matter.
func isDatabase(head []byte) bool { return bytes.HasPrefix(head, []byte("SQLite format 3\x00")) }

// isWorkbook reports whether a zip is a spreadsheet.
func isWorkbook(name string, head []byte) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".xlsx", ".xlsm":
		return true
	}
	const firstEntry = 30 // where its name stands
	return len(head) > firstEntry && bytes.HasPrefix(head[firstEntry:], []byte("[Content_Types].xml"))
}

// isForeignTable reports whether a file is a table of another program than Excel.
func isForeignTable(name string) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".ods", ".numbers":
		return true
	}
	return false
}

// file takes a single file, by what it holds and not by its name.
func (x *expansion) file(p string, info fs.FileInfo, siblings []string) {
	name := filepath.Base(p)
	head, err := readHead(func() (io.ReadCloser, error) { return os.Open(p) })
	switch {
	case err != nil:
		x.refuse(p, "", fileFault(name, err))
	case isForeignTable(name):
		x.refuse(p, "", fault.New("table-other", "name", name))
	case !isWorkbook(name, head) && (bytes.HasPrefix(head, []byte("PK\x03\x04")) || bytes.HasPrefix(head, []byte("PK\x05\x06")) || isZip(p)):
		x.zip(p)
	case blankText(head) && info.Size() <= headSize:
		x.refuse(p, "", fault.New("empty-file", "name", name))
	case info.Size() > MaxSize && !isDatabase(head):
		x.refuse(p, "", fault.New("too-large", "name", name))
	default:
		x.sources = append(x.sources, Source{
			Path: p, Size: info.Size(), ModTime: info.ModTime(), Head: head, Siblings: siblings,
			Open: func() (io.ReadCloser, error) {
				f, err := os.Open(p)
				if err != nil {
					return nil, fileFault(name, err)
				}
				return &limited{r: f, c: f, left: MaxSize, over: fault.New("too-large", "name", name)}, nil
			},
		})
	}
}

func blankText(head []byte) bool {
	return strings.TrimSpace(strings.TrimPrefix(string(head), "\ufeff")) == ""
}

// readHead reads the first bytes of a source.
func readHead(open func() (io.ReadCloser, error)) ([]byte, error) {
	f, err := open()
	if err != nil {
		return nil, err
	}
	head := make([]byte, headSize)
	n, err := io.ReadFull(f, head)
	if errors.Is(err, io.EOF) || errors.Is(err, io.ErrUnexpectedEOF) && n < headSize {
		err = nil
	}
	return head[:n], errors.Join(err, f.Close())
}

// limited ends the reading with a fault where more comes than may.
type limited struct {
	r    io.Reader
	c    io.Closer
	left int64
	over *fault.Error
	// wrong words the errors of r; nil passes them on.
	wrong func(error) error
}

// Read implements io.Reader.
func (l *limited) Read(p []byte) (int, error) {
	n, err := l.r.Read(p)
	if l.left -= int64(n); l.left < 0 {
		return 0, l.over
	}
	if err != nil && !errors.Is(err, io.EOF) && l.wrong != nil {
		err = l.wrong(err)
	}
	return n, err
}

// Close implements io.Closer.
func (l *limited) Close() error { return l.c.Close() }
