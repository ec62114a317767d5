package spreadsheet

import (
	"bufio"
	"encoding/csv"
	"errors"
	"io"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"huiyin/backend/fault"
	"huiyin/backend/importer"
)

func (t *textFile) rows(string, bool) (grid, error) {
	f, err := t.src.Open()
	if err != nil {
		return nil, err
	}
	var text io.Reader
	if t.code != nil {
		text = t.code.NewDecoder().Reader(f)
	} else if t.stray {
		text = f
	} else if text, err = importer.DecodeText(f); err != nil {
		return nil, errors.Join(err, f.Close())
	}
	if t.lone {
		text = lineEnds{text}
	}
	b := bufio.NewReaderSize(text, 64<<10)
	g := &textGrid{f: f, name: t.src.Name(), row: &rowReader{r: b}}
	if t.sepLine {
		if _, err := b.ReadString('\n'); err != nil && !errors.Is(err, io.EOF) {
			return nil, errors.Join(err, f.Close())
		}
		g.before = 1
	}
	if t.stray {
		if mark, err := b.Peek(3); err == nil && string(mark) == "\ufeff" {
			if _, err := b.Discard(len(mark)); err != nil {
				return nil, errors.Join(err, f.Close())
			}
		}
	}
	g.csv = newCSV(g.row, t.comma)
	return g, nil
}

// lineEnds makes each CR a LF.
type lineEnds struct{ r io.Reader }

// Read implements io.Reader.
func (l lineEnds) Read(p []byte) (int, error) {
	n, err := l.r.Read(p)
	for i, c := range p[:n] {
		if c == '\r' {
			p[i] = '\n'
		}
	}
	return n, err
}

// textGrid gives the rows of a text; a quoted cell may hold line ends.
type textGrid struct {
	f      io.Closer
	name   string
	csv    *csv.Reader
	row    *rowReader
	line   int // of the latest row
	before int // lines before the first row
	cells  []cell
}

func (g *textGrid) next() (row, error) {
	for {
		g.row.read = 0
		texts, err := g.csv.Read()
		if errors.Is(err, errLong) {
			return row{}, fault.New("row-too-long", "name", g.name, "after_line", strconv.Itoa(g.line+g.before))
		}
		if err != nil {
			return row{}, err
		}
		line, _ := g.csv.FieldPos(0)
		g.line = line
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

// maxRow is how long a row may be, in bytes (K-09): an open quotation mark would
// make one cell of the rest of a file.
const maxRow = 16 << 20

var errLong = errors.New("a row is too long")

// rowReader ends the reading where one row is too long.
type rowReader struct {
	r    io.Reader
	read int // since the row began
}

// Read implements io.Reader.
func (r *rowReader) Read(p []byte) (int, error) {
	if r.read > maxRow {
		return 0, errLong
	}
	n, err := r.r.Read(p)
	r.read += n
	return n, err
}
