package main

import (
	"fmt"
	"os"
	"time"

	"huiyin/backend/labelled"
	"huiyin/backend/pieces"
)

func main() {
	r := pieces.NewReader()
	at := time.Date(2026, 3, 10, 9, 0, 0, 0, time.UTC)
	for _, f := range os.Args[2:] {
		ms, err := labelled.ReadFolder(os.DirFS(os.Args[1]), f)
		if err != nil {
			panic(err)
		}
		for _, m := range ms {
			s := m.Text
			out := ""
			last := 0
			n := 0
			for _, p := range r.Find(s, m.Language, at, nil) {
				if p.Kind == pieces.Date {
					n++
					out += s[last:p.Start] + "[" + s[p.Start:p.End] + "]"
					last = p.End
				}
			}
			out += s[last:]
			fmt.Printf("%s\t%d\t%s\n", m.Language, n, out)
		}
	}
}
