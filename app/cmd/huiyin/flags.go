package main

import (
	"embed"
	"flag"
	"fmt"
	"io"
	"time"
)

//go:embed help.en.txt help.zh-Hans.txt help.zh-Hant.txt
var helps embed.FS

// flags are the same for all commands (README.md).
type flags struct {
	db        string
	tz        string
	me        names
	apart     names
	now       time.Time
	lang      string
	json      bool
	customer  string
	from, to  string
	evidence  bool
	by        string // group of customers
	sent      bool
	dateOrder string
	columns   *mapping // of tables; nil: as proposed
	out       string
	rules     bool   // list the checks
	into      string // language of a rewriting
	prices    bool   // are masked too
	yes       bool   // what would leave may leave
}

// names is a flag that may stand several times.
type names []string

func (n *names) String() string { return fmt.Sprint([]string(*n)) }

func (n *names) Set(v string) error {
	*n = append(*n, v)
	return nil
}

// parse takes flags before, between and after the words; "--" ends the flags.
func parse(args []string) (flags, []string, error) {
	f := flags{lang: "zh-Hans"}
	set := flag.NewFlagSet("huiyin", flag.ContinueOnError)
	set.SetOutput(io.Discard)
	set.StringVar(&f.db, "db", "", "")
	set.StringVar(&f.tz, "tz", "", "")
	set.Var(&f.me, "me", "")
	set.Var(&f.apart, "apart", "")
	set.StringVar(&f.lang, "lang", f.lang, "")
	set.BoolVar(&f.json, "json", false, "")
	set.StringVar(&f.customer, "customer", "", "")
	set.StringVar(&f.from, "from", "", "")
	set.StringVar(&f.to, "to", "", "")
	set.BoolVar(&f.evidence, "evidence", false, "")
	set.StringVar(&f.by, "by", "", "")
	set.BoolVar(&f.sent, "sent", false, "")
	set.StringVar(&f.dateOrder, "date-order", "", "")
	set.StringVar(&f.out, "o", "", "")
	set.BoolVar(&f.rules, "rules", false, "")
	set.StringVar(&f.into, "into", "", "")
	set.BoolVar(&f.prices, "prices", false, "")
	set.BoolVar(&f.yes, "yes", false, "")
	set.Func("map", "", func(v string) (err error) {
		f.columns, err = parseMapping(v)
		return err
	})
	set.Func("now", "", func(v string) (err error) {
		f.now, err = time.Parse(time.RFC3339, v)
		return err
	})
	var words []string
	for len(args) > 0 {
		if args[0] == "--" {
			words = append(words, args[1:]...)
			break
		}
		if args[0] == "-" || args[0] == "" || args[0][0] != '-' {
			words, args = append(words, args[0]), args[1:]
			continue
		}
		if err := set.Parse(args); err != nil {
			return f, nil, err
		}
		args = set.Args()
	}
	return f, words, f.check()
}

func (f flags) check() error {
	switch f.lang {
	case "zh-Hans", "zh-Hant", "en":
	default:
		return fmt.Errorf("--lang: %q is not zh-Hans, zh-Hant or en", f.lang)
	}
	switch f.dateOrder {
	case "", "dmy", "mdy", "ymd":
	default:
		return fmt.Errorf("--date-order: %q is not dmy, mdy or ymd", f.dateOrder)
	}
	switch f.by {
	case "", "stage", "country", "tag", "channel", "opener":
	default:
		return fmt.Errorf("--by: %q is not stage, country, tag, channel or opener", f.by)
	}
	return nil
}

func (f flags) clock() time.Time { return f.now }

func help(lang string) string {
	text, err := helps.ReadFile("help." + lang + ".txt")
	if err != nil {
		text, err = helps.ReadFile("help.en.txt")
	}
	if err != nil {
		panic("help is not embedded: " + err.Error())
	}
	return string(text)
}

func runHelp(s *session) error {
	_, err := io.WriteString(s.stdout, help(s.flags.lang))
	return err
}
