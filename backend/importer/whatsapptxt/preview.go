package whatsapptxt

import (
	"context"
	"strconv"
	"time"

	"huiyin/backend/fault"
	"huiyin/backend/importer"
)

// nearCap reports whether an export of n messages may have lost its beginning:
// WhatsApp exports about 40,000 without media, 10,000 with them (E-106).
func nearCap(n int) bool {
	return n >= 39_000 && n <= 40_100 || n >= 9_800 && n <= 10_050
}

// preview settles what was gathered.
func (in *inspector) preview(ctx context.Context, src importer.Source, tally importer.Tally) (importer.Preview, error) {
	l := in.l
	const repeated = 3
	for g, n := range in.groups {
		if n >= repeated {
			l.edits[g] = true
		}
	}
	inFile := nameInFile(src)
	sure := in.settle(inFile)
	l.number()
	if !sure {
		if err := in.recount(ctx, src); err != nil {
			return importer.Preview{}, err
		}
	}
	order, assumed, contradiction := in.dates.decide()
	in.first.close()
	c := importer.ChatPreview{Name: l.chatName(inFile), Participants: l.people()}
	in.who(&c)
	if k := orderIndex(order); in.first.any[k] {
		c.First, c.Last = time.Unix(in.first.first[k], 0).UTC(), time.Unix(in.first.last[k], 0).UTC()
	}
	p := importer.Preview{
		Platform: l.shape.platform(), Lines: tally.Lines, Chats: []importer.ChatPreview{c},
		DateAssumed: assumed, Problems: in.problems,
		Answers: importer.Answers{DateOrder: order, Learnt: l},
	}
	if assumed {
		p.DateSamples = in.dates.samples
	}
	p.Problems = append(p.Problems, in.remarks(&p, &c)...)
	switch {
	case contradiction != nil:
		return p, contradiction
	case c.Messages == 0:
		return p, fault.New("only-notices", "name", src.Name())
	}
	return p, nil
}

// recount goes through the file again and counts what Read will tell.
func (in *inspector) recount(ctx context.Context, src importer.Source) error {
	for v := range in.l.voices.all() {
		v.messages, v.system = 0, 0
	}
	l := in.l.again()
	w := walker{
		ctx: ctx, match: newMatcher(l.shape), body: l.body, known: l.notes, inside: true,
		problem: func(importer.Problem) error { return nil },
		entry: func(e *entry) error {
			l.next()
			if v, said := l.tell(e); v != nil {
				v.add(said)
			}
			return nil
		},
	}
	_, err := w.walk(src)
	return err
}

// remarks are the problems of the whole file.
func (in *inspector) remarks(p *importer.Preview, c *importer.ChatPreview) (out []importer.Problem) {
	if p.DateAssumed && len(p.DateSamples) > 0 {
		s := p.DateSamples[0]
		out = append(out, importer.Problem{Key: "date-order-assumed", Params: map[string]string{"raw": s.Raw, "dmy": s.DMY, "mdy": s.MDY}})
	}
	const share = 20 // fewer than one in twenty are pasted
	if in.foreign >= someForeign && in.foreign*share >= in.l.entries {
		out = append(out, importer.Problem{Key: "mixed-shapes", Params: map[string]string{
			"line": strconv.Itoa(in.strange), "lines_count": strconv.Itoa(in.foreign)}})
	}
	if n := c.Messages + c.System; nearCap(n) {
		out = append(out, importer.Problem{Key: "maybe-truncated", Params: map[string]string{"messages_count": strconv.Itoa(c.Messages)}})
	}
	return out
}

func orderIndex(o importer.DateOrder) int {
	for k, r := range readings {
		if r == o {
			return k
		}
	}
	return 0
}

// who settles counts, the kind of chat, and whose phone made the export.
func (in *inspector) who(c *importer.ChatPreview) {
	l := in.l
	mine := map[string]bool{}
	groupVoice := ""
	for v := range l.voices.all() {
		c.Messages += v.messages
		if v.mine > 0 {
			mine[v.name] = true
		}
		if v.notices && (groupVoice == "" || v.name < groupVoice) {
			groupVoice = v.name
		}
	}
	c.System = in.l.entries - len(l.body) - c.Messages
	people := c.Participants
	c.Group = in.group || len(people) > 2
	if c.Name == "" {
		switch {
		case c.Group && l.shape.tail == bracket:
			c.Name = groupVoice
		case !c.Group && in.secured != nil:
			c.Name = in.secured.name
		}
	}
	switch {
	case len(mine) == 1:
		for name := range mine {
			c.Owner = name
		}
	case len(mine) > 1 || c.Group:
	case len(people) == 2 && people[0].Name == c.Name:
		c.Owner = people[1].Name
	case len(people) == 2 && people[1].Name == c.Name:
		c.Owner = people[0].Name
	case len(people) == 1 && c.Name != "" && people[0].Name != c.Name:
		c.Owner = people[0].Name
	}
	l.owner = c.Owner
}
