package spreadsheet

import (
	"bufio"
	"bytes"
	"encoding/csv"
	"errors"
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
	t.comma, t.sepLine = delimiter(string(head))
	return t, nil
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

func (t *textFile) rows(string, bool) (grid, error) {
	f, err := t.src.Open()
	if err != nil {
		return nil, err
	}
	var text io.Reader
	if t.code != nil {
		text = t.code.NewDecoder().Reader(f)
	} else if text, err = importer.DecodeText(f); err != nil {
		return nil, errors.Join(err, f.Close())
	}
	b := bufio.NewReaderSize(text, 64<<10)
	g := &textGrid{f: f}
	if t.sepLine {
		if _, err := b.ReadString('\n'); err != nil && !errors.Is(err, io.EOF) {
			return nil, errors.Join(err, f.Close())
		}
		g.before = 1
	}
	g.csv = newCSV(b, t.comma)
	return g, nil
}

// textGrid gives the rows of a text; a quoted cell may hold line ends.
type textGrid struct {
	f      io.Closer
	csv    *csv.Reader
	before int // lines before the first row
	cells  []cell
}

func (g *textGrid) next() (row, error) {
	for {
		texts, err := g.csv.Read()
		if err != nil {
			return row{}, err
		}
		line, _ := g.csv.FieldPos(0)
		g.cells = slices.Grow(g.cells[:0], len(texts))
		for _, text := range texts {
			if !utf8.ValidString(text) {
				text = strings.ToValidUTF8(text, "\uFFFD")
			}
			g.cells = append(g.cells, cell{text, text})
		}
		if r := (row{line + g.before, g.cells}); !r.blank() {
			return r, nil
		}
	}
}

func (g *textGrid) close() error { return g.f.Close() }
