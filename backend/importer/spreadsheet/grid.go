package spreadsheet

import (
	"context"
	"errors"
	"io"
	"slices"

	"huiyin/backend/importer"
)

// grid gives the rows of one table in order, without those that are blank. The
// cells of a row hold until the next call.
type grid interface {
	next() (row, error) // io.EOF at the end
	close() error
}

// file is an opened table file: a text is one sheet, a workbook several.
type file interface {
	sheets() []string // visible ones; one without a name in texts
	rows(sheet string, shown bool) (grid, error)
	encoding() (encoding, delimiter string) // of texts
	date1904() bool                         // days are counted from 1904
	close() error
}

// open opens a table file; only its rows are streams, so a caller closes it soon.
func open(src importer.Source) (file, error) {
	if isWorkbook(src) {
		return openWorkbook(src)
	}
	return openText(src)
}

// batchRows is how many rows go from the reading to the work at once.
const batchRows = 256

// batch is what the reading has of a table: rows, and the error behind them.
type batch struct {
	rows []row
	err  error // io.EOF at the end
}

// walk calls do for every row of a sheet that is not blank, until the end, an
// error, or the end of ctx. The next rows are unpacked while do works.
func walk(ctx context.Context, f file, sheet string, shown bool, do func(row) error) (err error) {
	g, err := f.rows(sheet, shown)
	if err != nil {
		return err
	}
	ahead, enough := make(chan batch, 2), make(chan struct{})
	go func() {
		defer close(ahead)
		for b := (batch{}); b.err == nil; {
			b = take(g)
			select {
			case ahead <- b:
			case <-enough:
				return
			}
		}
	}()
	defer func() {
		close(enough)
		for range ahead { // the grid is closed when nobody reads it any more
		}
		err = errors.Join(err, g.close())
	}()
	for b := range ahead {
		if ctx.Err() != nil {
			return ctx.Err()
		}
		for _, r := range b.rows {
			if err := do(r); err != nil {
				return err
			}
		}
		if b.err != nil && !errors.Is(b.err, io.EOF) {
			return b.err
		}
	}
	return nil
}

// take reads the next rows; they keep cells of their own.
func take(g grid) (b batch) {
	b.rows = make([]row, 0, batchRows)
	for len(b.rows) < batchRows && b.err == nil {
		var r row
		if r, b.err = g.next(); b.err == nil {
			b.rows = append(b.rows, row{r.line, slices.Clone(r.cells)})
		}
	}
	return b
}

// errEnough ends a walk early.
var errEnough = errors.New("enough rows")

// first gives the first rows of a sheet, each with cells of its own.
func first(ctx context.Context, f file, sheet string, most int) ([]row, error) {
	var rows []row
	err := walk(ctx, f, sheet, true, func(r row) error {
		rows = append(rows, r)
		if len(rows) == most {
			return errEnough
		}
		return nil
	})
	if errors.Is(err, errEnough) {
		err = nil
	}
	return rows, err
}
