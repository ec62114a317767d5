package whatsapptxt

import (
	_ "embed"
	"slices"
	"strings"
	"sync"

	"huiyin/backend/chat"
)

//go:embed tokens.txt
var tokenText string

// meaning is what a body that is exactly one token stands for.
type meaning struct {
	kind chat.Kind
	mine bool // only the exporter's own phone writes it
	led  bool // holds only after a direction mark
}

// frame is what stands around a file or chat name.
type frame struct{ before, after string }

// lexicon holds the tokens of all languages.
type lexicon struct {
	exact     map[string]meaning
	sizes     gate            // the pairs of length and first byte in exact
	pairs     gate            // the pairs of first and last byte of bodies that may be in exact or go on from starts
	ends      [256]bool       // the last bytes of bodies that may be in exact
	omitted   map[string]bool // inside <…>: media left out
	edited    map[string]bool // inside <…>: the edit mark
	attached  []frame         // around a file name, angle brackets gone
	behind    map[string]bool // what stands behind an attached file, with nothing before it
	leading   []string        // words before an attached file, with nothing behind it
	starts    byFirst         // leading and prefixes
	chatNames []frame
	encrypted []string
	notices   []string
	endings   []string
	groups    []string
	calls     byFirst
	polls     map[string]bool
	prefixes  byFirst // beginnings of deletions that go on with a name
}

// leftOut are the kinds of the iPhone's "… left out" tokens. GIFs and video
// notes are videos (DESIGN §6).
var leftOut = map[string]chat.Kind{
	"image": chat.Image, "video": chat.Video, "audio": chat.Audio, "gif": chat.Video, "note": chat.Video,
	"sticker": chat.Sticker, "document": chat.Document, "contact": chat.Contact,
}

// words is the lexicon, made once from tokens.txt.
var words = sync.OnceValue(func() *lexicon {
	l := &lexicon{exact: map[string]meaning{}, omitted: map[string]bool{}, edited: map[string]bool{}, behind: map[string]bool{}, polls: map[string]bool{}}
	for line := range strings.Lines(tokenText) {
		kind, token, ok := strings.Cut(strings.TrimRight(line, "\r\n"), ": ")
		if ok && !strings.HasPrefix(line, "#") {
			l.add(kind, token)
		}
	}
	l.gates(null)
	for token := range l.exact {
		l.sizes.add(byte(len(token)), token[0])
		l.gates(token)
	}
	for _, words := range l.starts {
		for _, word := range words {
			for last := range 256 {
				l.pairs.add(word[0], byte(last))
			}
		}
	}
	return l
})

// gates lets a token, with or without a stop, pass the gates by its ends.
func (l *lexicon) gates(token string) {
	for _, end := range slices.Concat(stops, []string{token}) {
		last := end[len(end)-1]
		l.pairs.add(token[0], last)
		l.ends[last] = true
	}
}

func (l *lexicon) add(kind, token string) {
	switch kind {
	case "omitted":
		l.omitted[token] = true
	case "edited":
		l.edited[token] = true
	case "attached":
		f := frameOf(strings.Trim(token, "<>"))
		l.attached = append(l.attached, f)
		if f.before == "" {
			l.behind[f.after] = true
		}
		if f.after == "" && token[0] != '<' {
			l.leading = append(l.leading, f.before)
			l.starts.add(f.before)
		}
	case "chatname":
		l.chatNames = append(l.chatNames, frameOf(token))
	case "deleted":
		l.exact[token] = meaning{kind: chat.Deleted}
	case "deleted-by":
		l.prefixes.add(token)
		l.starts.add(token)
	case "deleted-me":
		l.exact[token] = meaning{kind: chat.Deleted, mine: true}
	case "call":
		l.exact[token] = meaning{kind: chat.Call}
		l.calls.add(token)
	case "call-led":
		l.exact[token] = meaning{kind: chat.Call, led: true}
	case "waiting":
		l.exact[token] = meaning{kind: chat.Media}
	case "location":
		l.exact[token] = meaning{kind: chat.Location}
	case "poll":
		l.polls[token] = true
	case "encrypted":
		l.encrypted = append(l.encrypted, token)
	case "notice":
		l.notices = append(l.notices, token)
	case "group":
		l.groups = append(l.groups, token)
	case "notice-end":
		l.endings = append(l.endings, token)
	default:
		k, ok := leftOut[kind]
		if !ok {
			panic("whatsapptxt: tokens.txt has a line of unknown kind: " + kind)
		}
		l.exact[token] = meaning{kind: k, led: true}
	}
}

// frameOf splits a token at its F: the one that stands for a name has no Latin
// letter on either side.
func frameOf(token string) frame {
	for k := range len(token) {
		if token[k] == 'F' && !letterAt([]byte(token), k-1) && !letterAt([]byte(token), k+1) {
			return frame{before: strings.TrimSpace(token[:k]), after: strings.TrimSpace(token[k+1:])}
		}
	}
	panic("whatsapptxt: tokens.txt has a frame without F: " + token)
}

// gate is a set of pairs of bytes: a look at it spares most looks at a map.
type gate [1 << 10]uint64

func (g *gate) add(a, b byte) { g[int(a)<<2|int(b)>>6] |= 1 << (b & 63) }

func (g *gate) has(a, b byte) bool { return g[int(a)<<2|int(b)>>6]>>(b&63)&1 != 0 }

// look gives what a token stands for; its final stop does not count.
func (l *lexicon) look(body []byte) (meaning, bool) {
	if len(body) == 0 || len(body) > 255 {
		return meaning{}, false
	}
	body = unstop(body)
	if len(body) == 0 {
		return meaning{}, false
	}
	if !l.sizes.has(byte(len(body)), body[0]) {
		return meaning{}, false
	}
	m, ok := l.exact[string(body)]
	return m, ok
}

// may reports whether body, which is not empty, may be a token or go on from
// words that stand before a file or a name.
func (l *lexicon) may(body []byte) bool {
	if !l.pairs.has(body[0], body[len(body)-1]) {
		return false
	}
	_, token := l.look(body)
	return token || l.starts.begin(body) || string(body) == null
}

// deletion reports whether body goes on from the words of a deletion by
// somebody who is named.
func (l *lexicon) deletion(body []byte) bool { return l.prefixes.begin(body) }

// byFirst are words by their first byte.
type byFirst [256][]string

func (b *byFirst) add(word string) { b[word[0]] = append(b[word[0]], word) }

// begin reports whether text, which is not empty, begins with one of the words.
func (b *byFirst) begin(text []byte) bool {
	for _, word := range b[text[0]] {
		if len(text) >= len(word) && string(text[:len(word)]) == word {
			return true
		}
	}
	return false
}

// stops end a sentence; tokens come with and without.
var stops = []string{".", "。", "।", "۔", "…"}

func unstop(b []byte) []byte {
	switch b[len(b)-1] {
	case '.':
		return trimEnd(b[:len(b)-1])
	case 0x82, 0xA4, 0x94, 0xA6:
		for _, s := range stops[1:] {
			if n := len(b) - len(s); n >= 0 && string(b[n:]) == s {
				return b[:n]
			}
		}
	}
	return b
}

// notice reports whether text has words that only notices have.
func (l *lexicon) notice(text string) bool {
	for _, w := range l.notices {
		if strings.Contains(text, w) {
			return true
		}
	}
	for _, w := range l.endings {
		if strings.HasSuffix(strings.TrimRight(text, ".。 "), w) {
			return true
		}
	}
	return l.secured(text)
}

// ofGroup reports whether text is a notice that only groups have.
func (l *lexicon) ofGroup(text string) bool {
	for _, w := range l.groups {
		if strings.Contains(text, w) {
			return true
		}
	}
	return false
}

// secured reports whether text is the encryption notice.
func (l *lexicon) secured(text string) bool {
	for _, w := range l.encrypted {
		if strings.HasPrefix(text, w) {
			return true
		}
	}
	return false
}
