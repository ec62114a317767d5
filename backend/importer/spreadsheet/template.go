package spreadsheet

import (
	_ "embed"
	"encoding/json"
	"errors"
	"fmt"
	"io"

	"github.com/xuri/excelize/v2"

	"huiyin/backend/importer"
	"huiyin/backend/importer/spreadsheet/field"
	wording "huiyin/backend/words"
)

//go:embed template.json
var templateText []byte

// example is one column of a template, with invented values.
type example struct {
	Field  string   `json:"field"`
	Values []string `json:"values"`
}

// Template writes a workbook to fill in: the column names of a kind of table in
// the words of a language ("zh-Hans", "zh-Hant", "en"), and two invented rows that
// show what is meant. All cells are texts, so that Excel leaves phone numbers and
// dates as they are typed. What it writes is read back without a question.
func Template(out io.Writer, kind importer.TableKind, language string) (err error) {
	var all map[importer.TableKind][]example
	if err := json.Unmarshal(templateText, &all); err != nil {
		return fmt.Errorf("read templates: %w", err)
	}
	columns, known := all[kind]
	if !known {
		return fmt.Errorf("no template for tables of %q", kind)
	}
	catalogue, err := wording.Load(wording.Source{Area: "field", FS: field.Words})
	if err != nil {
		return err
	}
	rows := [][]any{nil, nil, nil}
	for _, c := range columns {
		rows[0] = append(rows[0], catalogue[language]["field."+c.Field+".name"])
		for i, value := range c.Values {
			rows[i+1] = append(rows[i+1], value)
		}
	}
	book := excelize.NewFile()
	defer func() { err = errors.Join(err, book.Close()) }()
	if err := fillTemplate(book, rows); err != nil {
		return fmt.Errorf("make a template of %s: %w", kind, err)
	}
	return book.Write(out)
}

// fillTemplate writes the rows; the first one is bold and stays in sight.
func fillTemplate(book *excelize.File, rows [][]any) error {
	const sheet, text, width = "Sheet1", 49, 20 // 49 is Excel's number format for texts
	plain, errPlain := book.NewStyle(&excelize.Style{NumFmt: text})
	bold, errBold := book.NewStyle(&excelize.Style{NumFmt: text, Font: &excelize.Font{Bold: true}})
	last, errName := excelize.ColumnNumberToName(len(rows[0]))
	if err := errors.Join(errPlain, errBold, errName); err != nil {
		return err
	}
	err := errors.Join(
		book.SetColStyle(sheet, "A:"+last, plain),
		book.SetColWidth(sheet, "A", last, width),
		book.SetPanes(sheet, &excelize.Panes{Freeze: true, YSplit: 1, TopLeftCell: "A2", ActivePane: "bottomLeft"}),
	)
	for i, cells := range rows {
		err = errors.Join(err, book.SetSheetRow(sheet, fmt.Sprintf("A%d", i+1), &cells))
	}
	return errors.Join(err, book.SetCellStyle(sheet, "A1", last+"1", bold), book.SetCellStyle(sheet, "A2", fmt.Sprintf("%s%d", last, len(rows)), plain))
}
