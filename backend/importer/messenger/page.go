package messenger

import (
	"context"
	"errors"
	"io"
	"strings"

	"golang.org/x/net/html"

	"huiyin/backend/chat"
	"huiyin/backend/importer"
)

// A page holds a block for each message: an element with three children or
// more, the first being the sender, the last the date. Nothing else is taken
// from how it is made up: class names change with every download.

// element is one that is open, or a child of one.
type element struct {
	tag       string
	text      prose
	medium    chat.Kind // of the first medium in it; "" none
	link      string    // to somewhere else
	reactions []chat.Reaction
	kids      []element // while it is open; nil after tooMany
	many      bool
}

// Limits of what is kept of an open element.
const (
	tooMany = 64 // children: no message has as many
	deep    = 256
	longest = importer.MaxText
)

// page is a reader of one page.
type page struct {
	*part
	give   func(importer.Record) error
	refuse func(importer.Problem) error
	open   []element
}

func (p *part) page(ctx context.Context, r io.Reader, give func(importer.Record) error, refuse func(importer.Problem) error) error {
	p.head, p.dates = head{}, evidence{}
	g := page{part: p, give: give, refuse: refuse}
	z := html.NewTokenizer(r)
	z.SetMaxBuf(4 * longest)
	for n := 0; ; n++ {
		if n%1024 == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		kind := z.Next()
		if kind == html.ErrorToken {
			break
		}
		if err := g.token(kind, z.Token()); err != nil {
			return err
		}
	}
	switch err := z.Err(); {
	case errors.Is(err, html.ErrBufferExceeded), errors.Is(err, io.EOF) && len(g.open) > 0:
		p.cut = true
	case !errors.Is(err, io.EOF):
		return err
	}
	return nil
}

// void are the elements that have no end; silent those whose text is no message.
var (
	void   = map[string]bool{"br": true, "img": true, "meta": true, "link": true, "input": true, "hr": true, "source": true, "wbr": true, "col": true, "area": true, "base": true, "embed": true}
	silent = map[string]bool{"style": true, "script": true, "title": true, "video": true, "audio": true}
	// inline elements run on in their line.
	inline = map[string]bool{"a": true, "span": true, "b": true, "i": true, "em": true, "strong": true, "u": true, "img": true}
)

func (g *page) token(kind html.TokenType, t html.Token) error {
	switch kind {
	case html.TextToken:
		g.words(t.Data)
	case html.StartTagToken, html.SelfClosingTagToken:
		if t.Data == "br" {
			if n := len(g.open); n > 0 {
				g.open[n-1].text.newline()
			}
			return nil
		}
		e := element{tag: t.Data}
		e.refer(t)
		if len(g.open) < deep || void[t.Data] {
			g.open = append(g.open, e)
		}
		if void[t.Data] {
			return g.close()
		}
	case html.EndTagToken:
		for k := len(g.open) - 1; k >= 0; k-- {
			if g.open[k].tag != t.Data {
				continue
			}
			for len(g.open) > k {
				if err := g.close(); err != nil {
					return err
				}
			}
			break
		}
	}
	return nil
}

// words takes text.
func (g *page) words(s string) {
	if len(g.open) == 0 {
		return
	}
	for _, e := range g.open {
		if e.tag == "title" && g.title == "" {
			g.title = importer.PlainName(s)
		}
		if silent[e.tag] {
			return
		}
	}
	g.open[len(g.open)-1].text.add(s)
}

// refer notes what an element links to or shows.
func (e *element) refer(t html.Token) {
	for _, a := range t.Attr {
		if a.Key != "href" && a.Key != "src" || a.Val == "" || a.Val[0] == '#' {
			continue
		}
		outside := strings.Contains(a.Val, "://") || strings.HasPrefix(a.Val, "data:") || strings.HasPrefix(a.Val, "mailto:")
		switch t.Data {
		case "a":
			if outside {
				e.link = a.Val
			} else {
				e.medium = kindOfPath(a.Val)
			}
		case "img", "video", "audio", "source":
			if !outside {
				e.medium = kindOfPath(a.Val)
			}
		}
	}
}

// kindOfPath tells a medium by its folder, else by the ending of its name.
func kindOfPath(uri string) chat.Kind {
	uri = strings.ToLower(uri)
	for folder, kind := range map[string]chat.Kind{
		"stickers_used/": chat.Sticker, "photos/": chat.Image, "videos/": chat.Video, "gifs/": chat.Video, "files/": chat.Document,
	} {
		if strings.Contains(uri, folder) {
			return kind
		}
	}
	if strings.Contains(uri, "audio/") {
		if strings.Contains(uri, "/audioclip") {
			return chat.Voice
		}
		return chat.Audio
	}
	return kindOf(uri)
}

// close ends the innermost element: it is a message, or becomes a part of the
// one around it.
func (g *page) close() error {
	n := len(g.open) - 1
	e := g.open[n]
	g.open = g.open[:n]
	if len(e.kids) >= 3 && looksDated(e.kids[len(e.kids)-1].text.String()) && len(e.kids[0].text.String()) <= longestName {
		return g.message(e)
	}
	e.kids = nil
	if n == 0 {
		return nil
	}
	up := &g.open[n-1]
	if e.tag == "li" {
		up.reactions = append(up.reactions, reactionIn(e.text.String()))
		return nil
	}
	up.text.join(&e.text, !inline[e.tag])
	if up.medium == "" {
		up.medium = e.medium
	}
	if up.link == "" {
		up.link = e.link
	}
	up.reactions = append(up.reactions, e.reactions...)
	switch {
	case len(up.kids) == tooMany:
		up.kids, up.many = nil, true
		up.text, up.reactions = prose{}, nil
	case !up.many && !inline[e.tag] && !void[e.tag]:
		up.kids = append(up.kids, e)
	}
	return nil
}

// longestName is the longest name of a sender, in bytes.
const longestName = 400

// message makes a record of a block.
func (g *page) message(e element) error {
	g.entries++
	at, ok := parseDate(e.kids[len(e.kids)-1].text.String(), g.order, &g.dates)
	if !ok {
		return g.part.refuse(g.refuse)
	}
	m := message{sender: importer.PlainName(e.kids[0].text.String())}
	if m.sender == "" {
		m.sender = g.nobody
	}
	var body prose
	for _, kid := range e.kids[1 : len(e.kids)-1] {
		body.join(&kid.text, true)
		if m.medium == "" {
			m.medium = kid.medium
		}
		if m.link == "" {
			m.link = kid.link
		}
		m.reactions = append(m.reactions, kid.reactions...)
	}
	m.content = body.String()
	r, you := m.record()
	if you {
		g.owners[m.sender] = true
	}
	r.Wall, r.Instant, r.Precision, r.Line = at, false, chat.Minute, g.base+g.entries
	return g.give(r)
}

// reactionIn parts an emoji from the name behind it.
func reactionIn(s string) chat.Reaction {
	k := strings.IndexFunc(s, isNameRune)
	if k < 0 {
		return chat.Reaction{Emoji: s}
	}
	name, tail, _ := strings.Cut(s[k:], " (")
	if !looksDated(strings.TrimSuffix(tail, ")")) {
		name = s[k:]
	}
	return chat.Reaction{Emoji: strings.TrimSpace(s[:k]), By: importer.PlainName(name)}
}
