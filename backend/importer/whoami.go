package importer

import (
	"cmp"
	"slices"
	"strings"
	"unicode"
)

// Candidate is a name that may be the user's own.
type Candidate struct {
	Name     string
	Messages int
	Files    int
	Me       bool // proposed as the user
}

// WhoAmI proposes which of the people in the chats is the user; sure is true
// where the proposal rests on memory or evidence in every chat, and not on a
// guess (SPEC.md, Import: direction is not in the file). Chats that tell
// direction themselves ask nothing and count nowhere.
//
// In this order: names remembered from earlier imports; the owner that a chat
// shows; the one name that stands in every one of several chats.
func WhoAmI(chats []ChatPreview, remembered []string) (candidates []Candidate, sure bool) {
	chats = slices.DeleteFunc(slices.Clone(chats), func(c ChatPreview) bool { return c.Directed })
	byName := map[string]*Candidate{}
	for _, p := range chats {
		for _, who := range p.Participants {
			c := byName[who.Name]
			if c == nil {
				c = &Candidate{Name: who.Name}
				byName[who.Name] = c
			}
			c.Messages += who.Messages
			c.Files++
		}
	}
	for _, name := range remembered {
		if c := byName[PlainName(name)]; c != nil {
			c.Me = true
		}
	}
	for _, p := range chats {
		if c := byName[p.Owner]; c != nil && !anyMe(p, byName) {
			c.Me = true
		}
	}
	sure = true
	for _, p := range chats {
		sure = sure && anyMe(p, byName)
	}
	for _, c := range byName {
		candidates = append(candidates, *c)
	}
	slices.SortFunc(candidates, func(a, b Candidate) int {
		return cmp.Or(cmp.Compare(b.Files, a.Files), cmp.Compare(b.Messages, a.Messages), strings.Compare(a.Name, b.Name))
	})
	if !sure && len(candidates) > 0 && candidates[0].Files > 1 && (len(candidates) == 1 || candidates[1].Files < candidates[0].Files) {
		candidates[0].Me = true
		sure = candidates[0].Files == len(chats)
	}
	return candidates, sure
}

func anyMe(p ChatPreview, byName map[string]*Candidate) bool {
	return slices.ContainsFunc(p.Participants, func(who Participant) bool { return byName[who.Name].Me })
}

// PlainName is a name as it is compared: without direction marks and other
// invisible format characters at work around names, with plain single blanks.
func PlainName(name string) string {
	name = strings.Map(func(r rune) rune {
		switch {
		case r >= 0x200e && r <= 0x200f, r >= 0x202a && r <= 0x202e, r >= 0x2066 && r <= 0x2069, r == 0xfeff, r == 0x061c:
			return -1
		case unicode.IsSpace(r):
			return ' '
		}
		return r
	}, name)
	return strings.Join(strings.Fields(name), " ")
}
