package spreadsheet

import (
	"bytes"
	"errors"
	"io"
	"path"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"

	"huiyin/backend/fault"
	"huiyin/backend/importer"
)

// compound begins the older files of Office, and those with a password.
var compound = []byte{0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1}

// encrypted stands in the directory of a workbook with a password (UTF-16).
var encrypted = []byte("E\x00n\x00c\x00r\x00y\x00p\x00t\x00e\x00d\x00P\x00a\x00c\x00k\x00a\x00g\x00e\x00")

// isWorkbook reports whether src is a workbook of Excel, of whatever age.
func isWorkbook(src importer.Source) bool {
	return bytes.HasPrefix(src.Head, []byte("PK\x03\x04")) || bytes.HasPrefix(src.Head, compound)
}

// workbook is an opened .xlsx file. Sheets over 16 MB lie unpacked in a
// temporary file while it is open.
type workbook struct {
	book   *excelize.File
	names  []string
	since  bool // 1904
	merged map[string]*merges
}

// openWorkbook opens a workbook. Faults: "xlsx-locked", "xls-old",
// "xlsx-damaged", "zip-bomb".
func openWorkbook(src importer.Source) (_ file, err error) {
	if bytes.HasPrefix(src.Head, compound) {
		if bytes.Contains(src.Head, encrypted) || strings.EqualFold(path.Ext(src.Name()), ".xlsx") {
			return nil, fault.New("xlsx-locked", "name", src.Name())
		}
		return nil, fault.New("xls-old", "name", src.Name())
	}
	r, err := src.Open()
	if err != nil {
		return nil, err
	}
	defer func() { err = errors.Join(err, r.Close()) }()
	packed, err := io.ReadAll(r)
	if err != nil {
		return nil, err
	}
	book, err := excelize.OpenReader(bytes.NewReader(packed), excelize.Options{RawCellValue: true, UnzipSizeLimit: importer.UnpackLimit(int64(len(packed)))})
	switch {
	case err != nil && strings.Contains(err.Error(), "unzip size exceeds"):
		return nil, fault.New("zip-bomb", "name", src.Name()).Because(err)
	case err != nil:
		return nil, fault.New("xlsx-damaged", "name", src.Name()).Because(err)
	}
	w := &workbook{book: book}
	if props, err := book.GetWorkbookProps(); err == nil && props.Date1904 != nil {
		w.since = *props.Date1904
	}
	for _, name := range book.GetSheetList() {
		if visible, err := book.GetSheetVisible(name); err != nil || visible {
			w.names = append(w.names, name)
		}
	}
	if w.merged, err = readMerges(packed, w.names); err != nil {
		return nil, errors.Join(fault.New("xlsx-damaged", "name", src.Name()).Because(err), book.Close())
	}
	return w, nil
}

func (w *workbook) sheets() []string { return w.names }

func (w *workbook) encoding() (name, delimiter string) { return "", "" }

func (w *workbook) date1904() bool { return w.since }

func (w *workbook) close() error { return w.book.Close() }

func (w *workbook) rows(sheet string, shown bool) (grid, error) {
	if !slices.Contains(w.names, sheet) {
		return nil, fault.New("no-such-sheet", "name", sheet)
	}
	raw, err := w.book.Rows(sheet)
	if err != nil {
		return nil, err
	}
	g := &bookGrid{raw: raw, merged: w.merged[sheet].fresh()}
	if shown {
		if g.shown, err = w.book.Rows(sheet); err != nil {
			return nil, errors.Join(err, raw.Close())
		}
	}
	return g, nil
}

// bookGrid gives the rows of a sheet: stored values and, where asked for, what
// Excel shows beside them.
type bookGrid struct {
	raw, shown *excelize.Rows // shown nil: as stored
	merged     *merges
	line       int
	cells      []cell
}

func (g *bookGrid) next() (row, error) {
	for g.raw.Next() {
		g.line++
		stored, err := g.raw.Columns(excelize.Options{RawCellValue: true})
		if err != nil {
			return row{}, err
		}
		seen := stored
		if g.shown != nil {
			g.shown.Next() // the same sheet: as many rows
			if seen, err = g.shown.Columns(excelize.Options{RawCellValue: false}); err != nil {
				return row{}, err
			}
		}
		g.cells = g.cells[:0]
		for i, text := range stored {
			c := cell{raw: text, shown: text}
			if i < len(seen) {
				c.shown = seen[i]
			}
			g.cells = append(g.cells, c)
		}
		r := row{g.line, g.cells}
		if r.blank() {
			continue // a row that only carries merged cells holds nothing of its own
		}
		g.cells = g.merged.fill(g.line, g.cells)
		return row{g.line, g.cells}, nil
	}
	if err := g.raw.Error(); err != nil {
		return row{}, err
	}
	return row{}, io.EOF
}

func (g *bookGrid) close() error {
	err := g.raw.Close()
	if g.shown != nil {
		err = errors.Join(err, g.shown.Close())
	}
	return err
}
