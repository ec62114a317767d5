package spreadsheet

import (
	"bytes"
	"encoding/csv"
	"io"
	"slices"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"

	"huiyin/backend/fault"
	"huiyin/backend/importer"
	"huiyin/backend/importer/spreadsheet/field"
)

// textFile is a CSV or TSV file.
type textFile struct {
	src      importer.Source
	code     encoding.Encoding // nil: UTF-8 or UTF-16, by its beginning
	codeName string
	comma    rune
	sepLine  bool // the first line is "sep=;"
	lone     bool // lines end with CR alone, as on old Macs
	stray    bool // NULs stand in a text that is UTF-8 without them
}

// legacy are the encodings of texts that are no Unicode, the likelier first.
var legacy = []struct {
	name string
	code encoding.Encoding
}{{"gb18030", simplifiedchinese.GB18030}, {"big5", traditionalchinese.Big5}, {"windows-1252", charmap.Windows1252}}

// openText tells encoding and delimiter by the beginning of a text.
func openText(src importer.Source) (file, error) {
	t := &textFile{src: src}
	head := src.Head
	switch {
	case isPage(head):
		return nil, fault.New("table-other", "name", src.Name())
	case strayNULs(head):
		t.codeName, t.stray = "utf-8", true
		head = bytes.TrimPrefix(head, []byte("\ufeff"))
	case bytes.HasPrefix(head, []byte{0xFF, 0xFE}), bytes.HasPrefix(head, []byte{0xFE, 0xFF}), bytes.IndexByte(head, 0) >= 0:
		t.codeName = "utf-16"
		head = importer.DecodeHead(head)
	case validUTF8(head):
		t.codeName = "utf-8"
		head = bytes.TrimPrefix(head, []byte("\ufeff"))
	default:
		head = t.tellLegacy(head)
	}
	if len(head) == 0 {
		return nil, fault.New("unknown-encoding", "name", src.Name())
	}
	t.lone = bytes.IndexByte(head, '\n') < 0 && bytes.IndexByte(head, '\r') >= 0
	if t.lone {
		head = bytes.ReplaceAll(head, []byte{'\r'}, []byte{'\n'})
	}
	t.comma, t.sepLine = delimiter(string(head))
	return t, nil
}

// isPage reports whether head begins a web page or XML: many systems give such
// files the ending .xls.
func isPage(head []byte) bool {
	text := bytes.ToLower(bytes.TrimSpace(importer.DecodeHead(head[:min(len(head), 256)])))
	return slices.ContainsFunc([]string{"<html", "<!doctype", "<?xml", "<table", "<meta", "<head", "<style"},
		func(tag string) bool { return bytes.HasPrefix(text, []byte(tag)) })
}

// strayNULs reports whether head is UTF-8 with a few NULs in it; in UTF-16 most
// characters of a table have one.
func strayNULs(head []byte) bool {
	const few = 10
	n := bytes.Count(head, []byte{0})
	return n > 0 && n*few < len(head) && validUTF8(head)
}

// validUTF8 reports whether head is UTF-8, but for a character that its end cuts.
func validUTF8(head []byte) bool {
	for cut := range min(utf8.UTFMax, len(head)+1) {
		if utf8.Valid(head[:len(head)-cut]) {
			return true
		}
	}
	return false
}

// tellLegacy picks the encoding in which most column names are known, among
// those in which head has no broken character.
func (t *textFile) tellLegacy(head []byte) []byte {
	var best []byte
	most := -1
	if alone(head) {
		if text, err := charmap.Windows1252.NewDecoder().Bytes(head); err == nil {
			best, most, t.code, t.codeName = text, knownNames(string(text)), charmap.Windows1252, "windows-1252"
		}
	}
	for _, l := range legacy {
		text, err := l.code.NewDecoder().Bytes(head)
		if err != nil || broken(text) {
			continue
		}
		if known := knownNames(string(text)); known > most {
			best, most, t.code, t.codeName = text, known, l.code, l.name
		}
	}
	return best
}

// alone reports whether the bytes beyond ASCII mostly stand between plain ones, as
// accented letters do; Chinese characters are two bytes and come in words.
func alone(head []byte) bool {
	single, pairs := 0, 0
	for i, c := range head {
		switch {
		case c < utf8.RuneSelf:
		case i > 0 && head[i-1] >= utf8.RuneSelf, i+1 < len(head) && head[i+1] >= utf8.RuneSelf:
			pairs++
		default:
			single++
		}
	}
	return single > pairs
}

// broken reports whether text has a replacement character before its last few
// bytes, where the end may have cut one.
func broken(text []byte) bool {
	at := bytes.IndexRune(text, utf8.RuneError)
	const tail = 8
	return at >= 0 && at < len(text)-tail
}

// knownNames counts the column names in the first lines of a text.
func knownNames(text string) int {
	comma, _ := delimiter(text)
	best := 0
	for i, line := range strings.SplitN(text, "\n", headerWithin+1) {
		if i == headerWithin {
			break
		}
		known := 0
		for name := range strings.SplitSeq(line, string(comma)) {
			if field.Known(strings.Trim(name, "\"\r ")) {
				known++
			}
		}
		best = max(best, known)
	}
	return best
}

// delimiters are those that tables use, the likelier first.
var delimiters = []rune{',', ';', '\t', '|'}

// delimiter finds the delimiter of a text: as its line "sep=" says, else the one
// that gives most rows the same number of cells, and many of them.
func delimiter(head string) (comma rune, sepLine bool) {
	if line, _, _ := strings.Cut(head, "\n"); len(line) >= 5 && strings.EqualFold(line[:4], "sep=") {
		if r, _ := utf8.DecodeRuneInString(line[4:]); slices.Contains(delimiters, r) {
			return r, true
		}
	}
	best := -1
	for _, d := range delimiters {
		if score := evenness(head, d); score > best {
			best, comma = score, d
		}
	}
	return comma, false
}

// evenness is how many cells the rows with the commonest number of cells have
// beyond the first.
func evenness(head string, comma rune) int {
	const looked = 30
	r := newCSV(strings.NewReader(head), comma)
	counts := map[int]int{}
	for range looked {
		cells, err := r.Read()
		if err != nil {
			break
		}
		counts[len(cells)]++
	}
	best := 0
	for cells, rows := range counts {
		best = max(best, (cells-1)*rows)
	}
	return best
}

func newCSV(r io.Reader, comma rune) *csv.Reader {
	c := csv.NewReader(r)
	c.Comma, c.FieldsPerRecord, c.LazyQuotes, c.ReuseRecord = comma, -1, true, true
	return c
}

func (t *textFile) sheets() []string { return []string{""} }

func (t *textFile) encoding() (name, delimiter string) { return t.codeName, string(t.comma) }

func (t *textFile) date1904() bool { return false }

func (t *textFile) close() error { return nil }
