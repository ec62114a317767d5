package main

import (
	"encoding/json"
	"fmt"
	"strings"
	"text/tabwriter"
)

// json writes one value; text stays readable, no HTML escapes.
func (s *session) json(v any) error {
	enc := json.NewEncoder(s.stdout)
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
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
