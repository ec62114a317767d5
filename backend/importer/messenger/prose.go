package messenger

import (
	"strings"
	"unicode"

	"huiyin/backend/importer"
)

// prose is text gathered from a page: runs of blanks are one blank, elements
// that stand in lines of their own begin new lines.
type prose struct {
	text  []byte
	start bool // what follows begins a new line
}

// String is the text without blanks around it.
func (p *prose) String() string { return strings.TrimSpace(string(p.text)) }

// newline ends the line where the page does.
func (p *prose) newline() {
	p.text = append(p.text, '\n')
	p.start = false
}

// add takes text of the page.
func (p *prose) add(s string) {
	if len(p.text) > importer.MaxText {
		return
	}
	if p.start && strings.TrimSpace(s) != "" && len(p.text) > 0 {
		p.newline()
		s = strings.TrimLeftFunc(s, unicode.IsSpace)
	}
	for _, r := range strings.ToValidUTF8(s, "\ufffd") {
		if r != ' ' && r != '\n' && r != '\t' && r != '\r' {
			p.text = append(p.text, string(r)...)
		} else if n := len(p.text); n > 0 && p.text[n-1] != ' ' && p.text[n-1] != '\n' {
			p.text = append(p.text, ' ')
		}
	}
}

// join takes the text of an element inside; apart says that it stands in lines
// of its own.
func (p *prose) join(e *prose, apart bool) {
	if len(e.text) > 0 && len(p.text) <= importer.MaxText {
		if (apart || p.start) && len(p.text) > 0 {
			p.newline()
		}
		p.text = append(p.text, e.text...)
		p.start = apart || e.start
		return
	}
	p.start = p.start || apart && len(p.text) > 0
}

// isNameRune tells the beginning of a name from an emoji.
func isNameRune(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }
