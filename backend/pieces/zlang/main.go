package main

import (
	"flag"
	"fmt"
	"os"
	"unicode/utf8"

	"huiyin/backend/labelled"
	"huiyin/backend/text"
)

func main() {
	list := flag.Bool("l", false, "")
	flag.Parse()
	for _, f := range flag.Args()[1:] {
		ms, err := labelled.ReadFolder(os.DirFS(flag.Arg(0)), f)
		if err != nil {
			panic(err)
		}
		n, alone, known, na, aa, ka := 0, 0, 0, 0, 0, 0
		per := map[string][2]int{}
		prior := map[string]string{}
		chained, ca, wrong := 0, 0, 0
		for _, m := range ms {
			c, sure := text.Detect(m.Text, text.Language(prior[m.Customer]))
			if sure >= 0.9 && len(m.Text) >= 20 && c != text.Unknown {
				prior[m.Customer] = string(c)
			}
			if string(c) == m.Language {
				ca++
			}
			if utf8.RuneCountInString(m.Text) <= 40 {
				if string(c) == m.Language {
					chained++
				} else if *list {
					fmt.Printf("CHAIN %s\t%s\t%s\n", m.Language, c, m.Text)
				}
			}
			a, _ := text.Detect(m.Text, "")
			k, _ := text.Detect(m.Text, text.Language(m.Language))
			na++
			other := "en"
			if m.Language == "en" {
				other = []string{"es", "id", "fr", "pt", "de", "tr", "hi", "ar"}[na%8]
			}
			w, _ := text.Detect(m.Text, text.Language(other))
			if string(w) == m.Language && utf8.RuneCountInString(m.Text) <= 40 {
				wrong++
			}
			if string(a) == m.Language {
				aa++
			}
			if string(k) == m.Language {
				ka++
			}
			if utf8.RuneCountInString(m.Text) > 40 {
				continue
			}
			n++
			p := per[m.Language]
			p[0]++
			if string(a) == m.Language {
				alone++
				p[1]++
			}
			per[m.Language] = p
			if string(k) == m.Language {
				known++
			}
			if *list && string(a) != m.Language {
				fmt.Printf("%s\t%s\t%s\t%s\n", m.Language, a, k, m.Text)
			}
		}
		fmt.Printf("%s: <=40: n %d alone %.3f known %.3f chained %.3f; all n %d alone %.3f known %.3f chained %.3f\n", f, n, float64(alone)/float64(n), float64(known)/float64(n), float64(chained)/float64(n), na, float64(aa)/float64(na), float64(ka)/float64(na), float64(ca)/float64(na))
		fmt.Printf("   wrong prior %.3f\n", float64(wrong)/float64(n))
		_ = per
	}
}
