package whatsapptxt

import (
	"cmp"
	"path"
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"huiyin/backend/importer"
)

// copyMark is what systems append to the name of a second copy.
var copyMark = regexp.MustCompile(`( \(\d{1,2}\)|[-_]\d{1,2})$`)

// fileNames are the names that may hold the name of the chat, best first: the
// text itself, the zip or the folder around it.
func fileNames(src importer.Source) []string {
	p := strings.ReplaceAll(src.Path, `\`, "/")
	names := []string{path.Base(p)}
	if src.Entry != "" {
		e := strings.ReplaceAll(src.Entry, `\`, "/")
		names = []string{path.Base(e), path.Base(p), path.Base(path.Dir(e))}
	} else {
		names = append(names, path.Base(path.Dir(p)))
	}
	return names
}

// nameInFile gives the name of the chat by the names of its files, "" where
// they do not say.
func nameInFile(src importer.Source) string {
	for _, f := range fileNames(src) {
		if name := nameIn(f); name != "" {
			return name
		}
	}
	return ""
}

func nameIn(file string) string {
	base := plain([]byte(norm.NFC.String(file)))
	for _, ext := range []string{".txt", ".zip"} {
		if n := len(base) - len(ext); n > 0 && strings.EqualFold(base[n:], ext) {
			base = base[:n]
		}
	}
	best := ""
	for _, f := range words().chatNames {
		if len(base) <= len(f.before)+len(f.after) || !strings.HasPrefix(base, f.before) {
			continue
		}
		trimmed := base
		if f.after != "" && !strings.HasSuffix(base, f.after) {
			if trimmed = copyMark.ReplaceAllString(base, ""); !strings.HasSuffix(trimmed, f.after) || len(trimmed) <= len(f.before)+len(f.after) {
				continue
			}
		}
		name := strings.TrimSpace(trimmed[len(f.before) : len(trimmed)-len(f.after)])
		if best == "" || len(name) < len(best) {
			best = name
		}
	}
	if best == "" { // "WhatsApp Chat - Ana", in any language
		if title, name, ok := strings.Cut(base, " - "); ok && (strings.Contains(title, "WhatsApp") || strings.Contains(title, "واتساب")) {
			best = strings.TrimSpace(name)
		}
	}
	return best
}

// chatName gives the name of the chat as its authors write it: file systems
// drop slashes and emoji, and number copies. Of authors who differ by these only,
// the one with the most messages gives it.
func (l *learnt) chatName(inFile string) string {
	for _, name := range []string{inFile, copyMark.ReplaceAllString(inFile, "")} {
		var best *voice
		for v := range l.voices.all() {
			if name == "" || foldName(v.name) != foldName(name) {
				continue
			}
			if best == nil || cmp.Or(v.messages-best.messages, strings.Compare(best.name, v.name)) > 0 {
				best = v
			}
		}
		if best != nil {
			return best.name
		}
	}
	if strings.HasSuffix(inFile, ")") {
		return copyMark.ReplaceAllString(inFile, "")
	}
	return inFile
}

// foldName reduces a name to its letters and digits, for comparing what file
// systems changed. A name without any is kept.
func foldName(name string) string {
	folded := strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.IsMark(r) && r > 0x2FFF {
			return unicode.ToLower(r)
		}
		return -1
	}, norm.NFC.String(name))
	if folded == "" {
		return name
	}
	return folded
}
