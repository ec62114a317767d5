package whatsappdb

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/importer"
)

// gathered is a chat while it is counted.
type gathered struct {
	preview importer.ChatPreview
	keys    []any
	members map[any]*member
	ids     map[string]*member
	order   []*member
	mine    int
}

func (b *base) newGathered(id string, t talk) *gathered {
	a := parseAddress(id)
	g := &gathered{members: map[any]*member{}, ids: map[string]*member{}}
	g.preview = importer.ChatPreview{ID: id, Group: a.group(), Offered: a.aside(), Directed: true, Owner: importer.Me, Name: t.subject}
	switch {
	case a.aside():
		g.preview.Name = cmp.Or(t.subject, b.dir.of(t.address).name)
	case !a.group():
		partner := g.meet(nil, b.dir.of(t.address))
		g.preview.Name = partner.name
	}
	return g
}

// meet notes somebody of the chat under a key.
func (g *gathered) meet(key any, p person) *member {
	m := g.ids[p.id]
	if m == nil {
		m = &member{person: p}
		g.ids[p.id] = m
		g.order = append(g.order, m)
	}
	g.members[key] = m
	return m
}

// take counts n entries of one sender and type.
func (g *gathered) take(b *base, e *entry, s sort, n int, firstAt, lastAt time.Time) {
	p := &g.preview
	if !slices.Contains(g.keys, e.chat) {
		g.keys = append(g.keys, e.chat)
	}
	if p.First.IsZero() || firstAt.Before(p.First) {
		p.First = firstAt
	}
	if lastAt.After(p.Last) {
		p.Last = lastAt
	}
	var who *member
	if !e.mine && s.kind != chat.System {
		who = g.sender(b, e)
	}
	switch {
	case s.kind == chat.System || !e.mine && who == nil:
		p.System += n
		return
	case e.mine:
		g.mine += n
	default:
		who.messages += n
	}
	p.Messages += n
}

// sender gives who wrote an entry that is not ours; nil where the database
// does not say.
func (g *gathered) sender(b *base, e *entry) *member {
	if !g.preview.Group {
		if partner := g.members[nil]; partner != nil {
			g.members[e.sender] = partner
			return partner
		}
	}
	address := b.address(e.sender)
	if address == "" || parseAddress(address).group() {
		return nil
	}
	return g.meet(e.sender, b.dir.of(address))
}

// finish gives the chat with its people, most messages first.
func (g *gathered) finish() importer.ChatPreview {
	unique(g.order)
	if g.mine > 0 {
		g.preview.Participants = append(g.preview.Participants, importer.Participant{Name: importer.Me, Messages: g.mine})
	}
	for _, m := range g.order {
		g.preview.Participants = append(g.preview.Participants, importer.Participant{Name: m.name, Messages: m.messages, Handles: []string{m.handle}})
	}
	slices.SortStableFunc(g.preview.Participants, func(a, b importer.Participant) int {
		return cmp.Or(cmp.Compare(b.Messages, a.Messages), strings.Compare(a.Name, b.Name))
	})
	return g.preview
}

// mentionNames gives the names that stand for "@15550100" in texts.
func (b *base) mentionNames() map[string]string {
	all := map[string]string{}
	for id, name := range b.dir.names {
		all[parseAddress(id).user] = name
	}
	for hidden, number := range b.dir.numbers {
		if name := b.dir.names[number]; name != "" {
			all[parseAddress(hidden).user] = name
		}
	}
	return all
}
