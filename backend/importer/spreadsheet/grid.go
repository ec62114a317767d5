package spreadsheet

import (
	"context"
	"errors"
	"io"

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

// walk calls do for every row of a sheet that is not blank, until the end, an
// error, or the end of ctx.
func walk(ctx context.Context, f file, sheet string, shown bool, do func(row) error) (err error) {
	g, err := f.rows(sheet, shown)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, g.close()) }()
	const often = 256
	for n := 0; ; n++ {
		if n%often == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		r, err := g.next()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return err
		}
		if err := do(r); err != nil {
			return err
		}
	}
}

// errEnough ends a walk early.
var errEnough = errors.New("enough rows")

// first gives the first rows of a sheet, each with cells of its own.
func first(ctx context.Context, f file, sheet string, most int) ([]row, error) {
	var rows []row
	err := walk(ctx, f, sheet, true, func(r row) error {
		rows = append(rows, row{r.line, append([]cell(nil), r.cells...)})
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
