// Package formats is the list of the import formats, and the choice among them.
package formats

import (
	"bytes"
	"context"
	"path"
	"strings"

	"huiyin/backend/fault"
	"huiyin/backend/importer"
	"huiyin/backend/importer/whatsapptxt"
)

// All are the formats, in the order in which they are asked.
var All = []importer.Format{
	whatsapptxt.Format{},
}

// Found is a source and the format that claims it.
type Found struct {
	Source importer.Source
	Format importer.Format
}

// Find expands dropped paths and picks a format for every source. Texts that
// nobody claims are passed over where a chat was found beside them in the same
// zip: they were sent in it. In a folder nothing is passed over in silence.
func Find(ctx context.Context, paths []string) (found []Found, refused []importer.Refusal, err error) {
	for _, p := range paths {
		sources, refusals, err := importer.Expand(ctx, []string{p})
		if err != nil {
			return nil, nil, err
		}
		var here []Found
		for _, src := range sources {
			f, fault := Pick(src)
			if fault != nil {
				refusals = append(refusals, importer.Refusal{Path: src.Path, Entry: src.Entry, Err: fault})
				continue
			}
			here = append(here, Found{Source: src, Format: f})
		}
		inZip := map[string]bool{} // the zips with a chat
		for _, f := range here {
			inZip[f.Source.Path] = f.Source.Entry != ""
		}
		for _, r := range refusals {
			beside := inZip[r.Path] && r.Entry != "" && (r.Err.Code == "not-a-chat" || r.Err.Code == "binary-file" || r.Err.Code == "table-file" || r.Err.Code == "empty-file")
			if !beside {
				refused = append(refused, r)
			}
		}
		found = append(found, here...)
	}
	return found, refused, nil
}

// Pick gives the format that claims src; the surest, and the first of equals.
// The fault says what src is instead.
func Pick(src importer.Source) (importer.Format, *fault.Error) {
	var best importer.Format
	sure := importer.No
	for _, f := range All {
		if m := f.Recognise(src); m > sure {
			best, sure = f, m
		}
	}
	if best != nil {
		return best, nil
	}
	text := importer.DecodeHead(src.Head)
	switch {
	case isTable(src.Name(), text):
		return nil, fault.New("table-file", "name", src.Name())
	case len(text) == 0 || binary(text):
		return nil, fault.New("binary-file", "name", src.Name())
	}
	return nil, fault.New("not-a-chat", "name", src.Name())
}

// binary reports whether text has control characters that no text has.
func binary(text []byte) bool {
	control := 0
	for _, c := range text {
		if c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1b {
			control++
		}
	}
	return control*100 > len(text)
}

// isTable reports whether text is a table: its name says so, or its first
// lines have the same number of separators, two or more.
func isTable(name string, text []byte) bool {
	switch strings.ToLower(path.Ext(name)) {
	case ".csv", ".tsv", ".xlsx", ".xls":
		return true
	}
	for _, sep := range []string{"\t", ";", ","} {
		lines, want, same := 0, 0, true
		for line := range bytes.Lines(text) {
			n := bytes.Count(line, []byte(sep))
			if lines == 0 {
				want = n
			}
			same = same && n == want
			if lines++; lines == 5 || !same {
				break
			}
		}
		if same && want >= 2 && lines >= 2 {
			return true
		}
	}
	return false
}
