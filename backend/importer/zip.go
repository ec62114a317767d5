package importer

import (
	"archive/zip"
	"errors"
	"io"
	"path"
	"path/filepath"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/simplifiedchinese"

	"huiyin/backend/fault"
)

// Limits on what a zip may unpack to (K-09). Chats shrink to a fifth or a
// tenth; small ones may shrink more.
const (
	maxRatio   = 250
	freeUnpack = 16 << 20 // bytes that may be unpacked whatever the ratio
	maxEntries = 200_000
	maxTexts   = 50_000
)

// UnpackLimit is how many bytes what is packed in so many may unpack to (K-09);
// MaxSize at most.
func UnpackLimit(packed int64) int64 {
	return min(MaxSize, max(freeUnpack, min(packed, MaxSize/maxRatio+1)*maxRatio))
}

// zip takes every entry of a zip that may hold chats. Names inside are never
// used as paths: nothing is unpacked beside the zip. The names of the other
// entries are siblings.
func (x *expansion) zip(p string) {
	name := filepath.Base(p)
	a, err := openArchive(p)
	if err != nil {
		x.refuse(p, "", zipFault(name, err))
		return
	}
	defer a.release()
	texts, siblings, problem := sortEntries(name, a.files)
	if problem != nil {
		x.refuse(p, "", problem)
		return
	}
	for _, f := range texts {
		entry := entryName(f.File)
		src := Source{
			Path: p, Entry: entry, Size: int64(f.UncompressedSize64), ModTime: f.Modified, Siblings: siblings,
			Open: func() (io.ReadCloser, error) { return a.open(f.index) },
		}
		src.Head, err = readHead(src.Open)
		switch {
		case err != nil:
			x.refuse(p, entry, zipFault(name, err))
		case blankText(src.Head) && src.Size <= headSize:
			x.refuse(p, entry, fault.New("empty-file", "name", src.Name()))
		case f.UncompressedSize64 > MaxSize:
			x.refuse(p, entry, fault.New("too-large", "name", src.Name()))
		default:
			x.sources = append(x.sources, src)
		}
	}
}

// zipText is an entry that may hold chats.
type zipText struct {
	*zip.File
	index int
}

// sortEntries parts the entries of a zip into those that may hold chats and the names of the rest.
func sortEntries(name string, files []*zip.File) (texts []zipText, siblings []string, err *fault.Error) {
	const encrypted = 1 // bit of the flags
	locked := false
	for i, f := range files {
		entry := entryName(f)
		base := path.Base(entry)
		if strings.HasPrefix(entry, "__MACOSX/") || hidden(base) || f.FileInfo().IsDir() {
			continue
		}
		if !mayHoldChats(base) {
			siblings = append(siblings, base)
			continue
		}
		locked = locked || f.Flags&encrypted != 0
		texts = append(texts, zipText{File: f, index: i})
	}
	switch {
	case locked:
		return nil, nil, fault.New("zip-locked", "name", name)
	case len(files) > maxEntries || len(texts) > maxTexts:
		return nil, nil, fault.New("zip-bomb", "name", name)
	case len(texts) == 0:
		return nil, nil, fault.New("nothing-inside", "name", name)
	}
	return texts, siblings, nil
}

// entryName decodes the name of an entry: UTF-8 whether it says so or not,
// else GBK, else the old code page of DOS.
func entryName(f *zip.File) string {
	name := f.Name
	if !utf8.ValidString(name) {
		if s, err := simplifiedchinese.GBK.NewDecoder().String(name); err == nil && !strings.ContainsRune(s, utf8.RuneError) {
			name = s
		} else if s, err := charmap.CodePage437.NewDecoder().String(name); err == nil {
			name = s
		}
	}
	return strings.ReplaceAll(name, `\`, "/")
}

// zipFault words an error of reading a zip.
func zipFault(name string, err error) *fault.Error {
	if f, ok := errors.AsType[*fault.Error](err); ok {
		return f
	}
	if errors.Is(err, zip.ErrFormat) || errors.Is(err, zip.ErrChecksum) || errors.Is(err, zip.ErrAlgorithm) ||
		errors.Is(err, zip.ErrInsecurePath) || errors.Is(err, io.ErrUnexpectedEOF) || isCorrupt(err) {
		return fault.New("zip-damaged", "name", name).Because(err)
	}
	return fileFault(name, err)
}

func isCorrupt(err error) bool { return strings.HasPrefix(err.Error(), "flate:") }
