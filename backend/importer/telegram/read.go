package telegram

import (
	"cmp"
	"context"
	"slices"
	"strconv"
	"strings"
	"time"

	"huiyin/backend/fault"
	"huiyin/backend/importer"
)

// learnt is what Inspect leaves for Read: what the people of each chat are called.
type learnt struct{ names []map[string]string }

// people counts who writes in a chat, by id; without an id by name.
type people struct {
	head   head
	counts map[string]*importer.Participant
	order  []string
}

// meet counts a message of an author.
func (p *people) meet(name, id string) {
	key := cmp.Or(id, name)
	who := p.counts[key]
	if who == nil {
		who = &importer.Participant{}
		p.counts[key] = who
		p.order = append(p.order, key)
	}
	who.Name = cmp.Or(name, who.Name)
	who.Messages++
}

// settle gives everybody a name of their own: the id tells people of one name
// apart, and stands for deleted accounts, which have none.
func (p *people) settle(phones map[string]string) (names map[string]string, all []importer.Participant) {
	names = map[string]string{}
	taken := map[string]bool{}
	for _, key := range p.order {
		who := p.counts[key]
		who.Name = cmp.Or(who.Name, key, "?")
		if taken[who.Name] {
			who.Name += " (" + key + ")"
		}
		taken[who.Name] = true
		names[key] = who.Name
		if strings.HasPrefix(key, "user") || strings.HasPrefix(key, "channel") {
			who.Handles = []string{"id:" + key}
		}
		if phone := phones[key]; phone != "" {
			who.Handles = append(who.Handles, phone)
		}
		all = append(all, *who)
	}
	slices.SortStableFunc(all, func(a, b importer.Participant) int { return cmp.Compare(b.Messages, a.Messages) })
	return names, all
}

// inspector gathers the preview.
type inspector struct {
	chats  []importer.ChatPreview
	people []*people
	me     string // id of the account's owner; "" unknown
	phones map[string]string
	issues []importer.Problem
}

// Inspect implements importer.Format.
func (Format) Inspect(ctx context.Context, src importer.Source, _ importer.Given) (importer.Preview, error) {
	in := &inspector{phones: map[string]string{}}
	w := &walker{
		ctx: ctx, chat: in.chat, message: in.message,
		owner: func(o owner) { in.me = userID(o.UserID) },
		contact: func(c contact) {
			if phone := e164(c.Phone); c.UserID != 0 && phone != "" {
				in.phones[userID(c.UserID)] = phone
			}
		},
		problem: func(p importer.Problem) error { in.issues = append(in.issues, p); return nil },
	}
	tally, err := w.walk(src)
	if err != nil {
		return importer.Preview{}, err
	}
	l := &learnt{}
	messages := 0
	for i := range in.chats {
		l.names = append(l.names, in.settle(i))
		messages += in.chats[i].Messages
	}
	if messages == 0 {
		return importer.Preview{}, fault.New("only-notices", "name", src.Name())
	}
	return importer.Preview{Lines: tally.Lines, Chats: in.chats, Problems: in.issues, Answers: importer.Answers{Learnt: l}}, nil
}

func userID(id int64) string { return "user" + strconv.FormatInt(id, 10) }

// e164 is a phone number as the address book has it ("0049 30 …", "+49 30 …").
func e164(phone string) string {
	digits := strings.Map(func(r rune) rune {
		if r < '0' || r > '9' {
			return -1
		}
		return r
	}, phone)
	switch digits = strings.TrimPrefix(digits, "00"); {
	case len(digits) < 7 || len(digits) > 15 || strings.HasPrefix(digits, "0"):
		return ""
	}
	return "+" + digits
}

// chat begins a chat. Talks with oneself, with bots and channels are only offered.
func (in *inspector) chat(h head) error {
	c := importer.ChatPreview{Name: h.Name, Group: strings.HasSuffix(h.Type, "group")}
	if h.ID != 0 {
		c.ID = strconv.FormatInt(h.ID, 10)
	}
	switch h.Type {
	case "bot_chat", "saved_messages", "private_channel", "public_channel":
		c.Offered = true
	}
	in.chats = append(in.chats, c)
	in.people = append(in.people, &people{head: h, counts: map[string]*importer.Participant{}})
	return nil
}

// message counts a message.
func (in *inspector) message(m *message) error {
	c := &in.chats[len(in.chats)-1]
	if c.First.IsZero() || m.at.Before(c.First) {
		c.First = m.at
	}
	if m.at.After(c.Last) {
		c.Last = m.at
	}
	if m.notice() {
		c.System++
		return nil
	}
	c.Messages++
	in.people[len(in.people)-1].meet(m.author())
	return nil
}

// settle finishes a chat: names, and which of them is us. In a talk of two the
// chat has the other one's id.
func (in *inspector) settle(i int) map[string]string {
	c, p := &in.chats[i], in.people[i]
	names, all := p.settle(in.phones)
	c.Participants = all
	mine := ""
	switch partner := userID(p.head.ID); {
	case in.me != "" && names[in.me] != "":
		mine = in.me
	case p.head.Type == "personal_chat" && names[partner] != "" && len(p.order) == 2:
		mine = p.order[0]
		if mine == partner {
			mine = p.order[1]
		}
	case p.head.Type == "personal_chat" && len(p.order) == 1 && p.order[0] != partner && p.head.ID != 0:
		mine = p.order[0]
	}
	c.Owner, c.Directed = names[mine], mine != ""
	if !c.Directed && len(p.order) == 1 && names[userID(p.head.ID)] != "" {
		c.Owner, c.Directed = importer.Me, true // only the other one wrote
	}
	return names
}

// Read implements importer.Format.
func (f Format) Read(ctx context.Context, src importer.Source, a importer.Answers, out importer.Sink) (importer.Tally, error) {
	l, ok := a.Learnt.(*learnt)
	if !ok {
		p, err := f.Inspect(ctx, src, importer.Given{Now: time.Time{}})
		if err != nil {
			return importer.Tally{}, err
		}
		l, _ = p.Answers.Learnt.(*learnt)
	}
	at := -1
	w := &walker{
		ctx: ctx, problem: out.Problem,
		owner: func(owner) {}, contact: func(contact) {},
		chat: func(head) error { at++; return nil },
	}
	w.message = func(m *message) error {
		name, id := m.author()
		if at >= len(l.names) {
			return fault.New("file-changed", "name", src.Name())
		}
		return out.Message(m.record(w.tally.Lines, at, l.names[at][cmp.Or(id, name)]))
	}
	return w.walk(src)
}
