package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"iter"
	"strings"
	"text/tabwriter"
)

// json writes one value; text stays readable, no HTML escapes.
func (s *session) json(v any) error {
	enc := json.NewEncoder(s.stdout)
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}

// stream writes a list of values, one a line, as they come.
func stream[T any](s *session, values iter.Seq2[T, error]) error {
	w := bufio.NewWriter(s.stdout)
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	before := "["
	for v, err := range values {
		if err != nil {
			return err
		}
		w.WriteString(before)
		before = ","
		if err := enc.Encode(v); err != nil {
			return err
		}
	}
	if before == "[" {
		w.WriteString(before)
	}
	w.WriteString("]\n")
	return w.Flush()
}

// table writes rows in columns; the first row is the heading.
func (s *session) table(rows [][]string) {
	w := tabwriter.NewWriter(s.stdout, 0, 0, 2, ' ', 0)
	for _, r := range rows {
		for i := range r {
			r[i] = strings.Join(strings.Fields(r[i]), " ")
		}
		fmt.Fprintln(w, strings.Join(r, "\t"))
	}
	if err := w.Flush(); err != nil {
		fmt.Fprintln(s.stderr, err)
	}
}

// orNull makes an unknown time null.
func orNull(v string) *string {
	if v == "" {
		return nil
	}
	return &v
}
