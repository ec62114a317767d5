package messenger

import (
	_ "embed"
	"strings"
)

//go:embed phrases.txt
var phrasesFile string

// saying is what kind of words of Meta's own a content is.
type saying string

const (
	sayNothing    saying = ""
	sayCall       saying = "call"
	sayReaction   saying = "reaction"
	sayNotice     saying = "notice"
	sayAttachment saying = "attachment"
)

// phrase is one line of phrases.txt.
type phrase struct {
	kind  saying
	name  bool     // begins with the name of the sender
	parts []string // what stands between the "*"
	open  bool     // ends with "*"
	you   bool     // said of the owner of the export
}

// lexicon is what phrases.txt holds.
type lexicon struct {
	named   []phrase
	free    [256][]phrase   // by their first byte
	deleted map[string]bool // names of deleted accounts, in lower case
}

var words = readPhrases(phrasesFile)

func readPhrases(file string) lexicon {
	l := lexicon{deleted: map[string]bool{}}
	section := ""
	for line := range strings.Lines(file) {
		line = strings.TrimRight(line, "\r\n")
		switch {
		case line == "" || line[0] == '#':
			continue
		case line[0] == '[':
			section = strings.Trim(line, "[]")
			continue
		case section == "deleted":
			l.deleted[strings.ToLower(line)] = true
			continue
		}
		line, you := strings.CutSuffix(line, "\tyou")
		line, open := strings.CutSuffix(line, "*")
		line, name := strings.CutPrefix(line, "%")
		p := phrase{kind: saying(section), name: name, parts: strings.Split(line, "*"), open: open, you: you}
		if name {
			l.named = append(l.named, p)
		} else {
			l.free[line[0]] = append(l.free[line[0]], p)
		}
	}
	return l
}

// longestPhrase is the longest content that is compared with phrases, in bytes.
const longestPhrase = 400

// tell says whether content is words of Meta's own, and whether it shows that
// the sender is the owner of the export.
func (l *lexicon) tell(content, sender string) (kind saying, you bool) {
	content = strings.TrimSpace(content)
	if len(content) > longestPhrase || len(content) == 0 {
		return sayNothing, false
	}
	for i := range l.free[content[0]] {
		if p := &l.free[content[0]][i]; p.fits(content) {
			return p.kind, p.you
		}
	}
	rest, ok := strings.CutPrefix(content, sender)
	if !ok || sender == "" {
		given, _, _ := strings.Cut(sender, " ")
		if rest, ok = strings.CutPrefix(content, given); !ok || given == "" {
			return sayNothing, false
		}
	}
	for i := range l.named {
		if p := &l.named[i]; p.fits(rest) {
			return p.kind, p.you
		}
	}
	return sayNothing, false
}

// fits reports whether s is worded by the phrase.
func (p *phrase) fits(s string) bool {
	s, ok := strings.CutPrefix(s, p.parts[0])
	for i, part := range p.parts[1:] {
		if i == len(p.parts)-2 && !p.open {
			return ok && len(s) > len(part) && strings.HasSuffix(s, part)
		}
		var passed string
		passed, s, ok = strings.Cut(s, part)
		if !ok || passed == "" {
			return false
		}
	}
	return ok && (p.open || s == "")
}
