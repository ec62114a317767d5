package indicator_test

import (
	"bytes"
	"fmt"
	"go/ast"
	"go/doc/comment"
	"go/parser"
	"go/token"
	"strings"
	"testing"

	"huiyin/backend/indicator"
	"huiyin/backend/internal/golden"
	"huiyin/backend/words"
)

var (
	layers = map[indicator.Layer]string{indicator.Talking: "are we talking?", indicator.Chemistry: "how is the chemistry?", indicator.Money: "what does it earn?"}
	units  = map[indicator.Unit]string{indicator.Share: "share, 0 to 1", indicator.Seconds: "seconds", indicator.Count: "count", indicator.Rounds: "rounds",
		indicator.Days: "days", indicator.WordsIn: "words", indicator.Flag: "yes or no", indicator.Amount: "money"}
)

// TestDocument keeps INDICATORS.md equal to the list, the comments and the
// words; `go test -update` writes it.
func TestDocument(t *testing.T) {
	catalogue, err := words.Load(words.Source{Area: "indicator", FS: indicator.Words})
	if err != nil {
		t.Fatal(err)
	}
	var md bytes.Buffer
	md.WriteString("# Indicators\n\nMade by `go test ./backend/indicator -update` from the list, the comments and the words; do not edit.\n" +
		"D-01 … D-15 are the definitions of SPEC.md. Every figure carries its n, and an interval where one is defined.\n")
	for _, ind := range indicator.All() {
		word := func(language, part string) string { return catalogue[language]["indicator."+ind.ID+"."+part] }
		fmt.Fprintf(&md, "\n## %s · `%s` · %s · %s\n\n", ind.Ref, ind.ID, word("zh-Hans", "name"), word("en", "name"))
		md.WriteString(definition(t, ind.ID))
		fmt.Fprintf(&md, "\nLayer %d (%s) · unit: %s · source: %s\n", ind.Layer, layers[ind.Layer], units[ind.Unit()], ind.Source)
		for _, f := range ind.Figures[1:] {
			fmt.Fprintf(&md, "\n- detail `%s` (%s): %s", f.Key, units[f.Unit], word("en", f.Key))
		}
		for _, b := range ind.Bands {
			fmt.Fprintf(&md, "\n- band `%s`, %s: %s", b.Key, limits(b, ind.Unit()), b.Source)
		}
		if len(ind.Figures)-1+len(ind.Bands) > 0 {
			md.WriteString("\n")
		}
	}
	golden.Compare(t, "INDICATORS.md", md.Bytes())
}

func limits(b indicator.Band, unit indicator.Unit) string {
	if b.High == 0 {
		return amount(b.Low, unit) + " and more"
	}
	return amount(b.Low, unit) + " to " + amount(b.High, unit)
}

// definition is the comment of the only Indicator declared in <id>.go, with the
// Go name replaced by the id.
func definition(t *testing.T, id string) string {
	t.Helper()
	file, err := parser.ParseFile(token.NewFileSet(), id+".go", nil, parser.ParseComments)
	if err != nil {
		t.Fatal(err)
	}
	for _, d := range file.Decls {
		g, ok := d.(*ast.GenDecl)
		if !ok || g.Tok != token.VAR || g.Doc.Text() == "" {
			continue
		}
		name := g.Specs[0].(*ast.ValueSpec).Names[0].Name
		var p comment.Parser
		text, found := strings.CutPrefix(string((&comment.Printer{}).Markdown(p.Parse(g.Doc.Text()))), name+" ")
		if !found {
			t.Fatalf("%s.go: the comment does not begin with %s", id, name)
		}
		return "`" + id + "` " + text
	}
	t.Fatalf("%s.go declares no indicator with a comment", id)
	return ""
}
