package spreadsheet

import (
	"archive/zip"
	"bufio"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"path"
	"slices"
	"strings"

	"github.com/xuri/excelize/v2"
)

// merges are the cells of a sheet that are merged downwards: one customer
// written once beside several orders. excelize gives them only with the whole
// sheet in memory, so the list at the end of the sheet's XML is read here.
type merges struct {
	areas []area // by first row
	next  int    // the first area that is not open yet
	open  []carried
}

// area is a merged range, rows and columns from 1.
type area struct{ top, bottom, left, right int }

type carried struct {
	area
	cell cell
}

// fresh is the same list for another walk from the first row.
func (m *merges) fresh() *merges {
	if m == nil {
		return &merges{}
	}
	return &merges{areas: m.areas}
}

// fill writes the value of merged cells into the rows that they cover.
func (m *merges) fill(line int, cells []cell) []cell {
	m.open = slices.DeleteFunc(m.open, func(c carried) bool { return c.bottom < line })
	for ; m.next < len(m.areas) && m.areas[m.next].top <= line; m.next++ {
		if a := m.areas[m.next]; a.top == line && a.left <= len(cells) {
			m.open = append(m.open, carried{a, cells[a.left-1]})
		}
	}
	for _, c := range m.open {
		for len(cells) < c.right {
			cells = append(cells, cell{})
		}
		for column := c.left; column <= c.right; column++ {
			cells[column-1] = c.cell
		}
	}
	return cells
}

// sheetParts maps the sheets of a workbook to their files in the zip.
func sheetParts(z *zip.Reader) (map[string]string, error) {
	var book struct {
		Sheets []struct {
			Name string     `xml:"name,attr"`
			Rest []xml.Attr `xml:",any,attr"`
		} `xml:"sheets>sheet"`
	}
	var rels struct {
		All []struct {
			ID     string `xml:"Id,attr"`
			Target string `xml:"Target,attr"`
		} `xml:"Relationship"`
	}
	if err := errors.Join(readXML(z, "xl/workbook.xml", &book), readXML(z, "xl/_rels/workbook.xml.rels", &rels)); err != nil {
		return nil, err
	}
	parts := map[string]string{}
	for _, s := range book.Sheets {
		for _, a := range s.Rest {
			for _, rel := range rels.All {
				if a.Name.Local == "id" && a.Value == rel.ID {
					parts[s.Name] = strings.TrimPrefix(path.Join("/xl", rel.Target), "/")
					if strings.HasPrefix(rel.Target, "/") {
						parts[s.Name] = rel.Target[1:]
					}
				}
			}
		}
	}
	return parts, nil
}

func readXML(z *zip.Reader, name string, to any) error {
	f, err := z.Open(name)
	if err != nil {
		return err
	}
	return errors.Join(xml.NewDecoder(f).Decode(to), f.Close())
}

// readMerges gives the downward merges of each of the sheets.
func readMerges(packed []byte, names []string) (map[string]*merges, error) {
	z, err := zip.NewReader(bytes.NewReader(packed), int64(len(packed)))
	if err != nil {
		return nil, err
	}
	parts, err := sheetParts(z)
	if err != nil {
		return nil, err
	}
	all := map[string]*merges{}
	for _, name := range names {
		f, err := z.Open(parts[name])
		if err != nil {
			return nil, err
		}
		m, err := scanMerges(f)
		if err = errors.Join(err, f.Close()); err != nil {
			return nil, err
		}
		all[name] = m
	}
	return all, nil
}

// scanMerges finds the <mergeCell ref="A2:A5"/> of a sheet, as a stream.
func scanMerges(r io.Reader) (*merges, error) {
	m := &merges{}
	b := bufio.NewReaderSize(r, 64<<10)
	for {
		tag, err := b.ReadSlice('>')
		if errors.Is(err, bufio.ErrBufferFull) {
			continue // a long text, no tag of ours
		}
		if at := bytes.LastIndexByte(tag, '<'); at >= 0 && bytes.HasPrefix(tag[at:], []byte("<mergeCell ")) {
			if a, ok := areaOf(string(tag[at:])); ok {
				m.areas = append(m.areas, a)
			}
		}
		if errors.Is(err, io.EOF) {
			slices.SortStableFunc(m.areas, func(a, b area) int { return a.top - b.top })
			return m, nil
		}
		if err != nil {
			return nil, err
		}
	}
}

// areaOf reads the range of a merge; ok is false for one within a row.
func areaOf(tag string) (a area, ok bool) {
	_, ref, _ := strings.Cut(tag, `ref="`)
	ref, _, _ = strings.Cut(ref, `"`)
	from, to, _ := strings.Cut(ref, ":")
	var err error
	if a.left, a.top, err = excelize.CellNameToCoordinates(from); err != nil {
		return a, false
	}
	if a.right, a.bottom, err = excelize.CellNameToCoordinates(to); err != nil {
		return a, false
	}
	return a, a.bottom > a.top
}
