package app

import (
	"context"
	"strings"
	"time"

	"huiyin/backend/store"
)

// AnotherPerson, as an answer to which chat of its name a chat continues, says none.
const AnotherPerson = store.NewChat

// span is a chat of a plan with its name and its time.
type span struct {
	chat        *PlanChat
	file        string
	key         string // channel and folded name
	first, last time.Time
}

// askNamesakes adds to the chats of a plan those of the same name that they may
// continue. Where one of them covers the same time, nobody need be asked: what
// was said tells whether they are one (SPEC.md, Identity). me are our names.
func askNamesakes(ctx context.Context, db *store.Store, p *plan, view *ImportPlan, me []string) error {
	var infos []store.FileInfo
	var spans []span
	for n, f := range p.files {
		if f.fault != nil {
			continue
		}
		all := allChats(f)
		taken := fileInfos(f, FileAnswer{Chats: all}, ImportAnswers{Me: me})
		for _, i := range all {
			c := f.preview.Chats[i]
			infos = append(infos, taken[i])
			spans = append(spans, span{chat: &view.Files[n].Chats[i], file: view.Files[n].Name,
				key: taken[i].Channel + "\x00" + strings.ToLower(c.Name), first: c.First, last: c.Last})
		}
	}
	known, err := db.Namesakes(ctx, infos)
	if err != nil {
		return err
	}
	for i, s := range spans {
		var asked []NamesakeView
		meet := false
		for _, n := range known[i] {
			meet = meet || overlap(s.first, s.last, n.First, n.Last)
			asked = append(asked, NamesakeView{Chat: n.Chat, Name: n.Name, Messages: n.Messages, First: wallString(n.First), Last: wallString(n.Last)})
		}
		if len(asked) == 0 && onlyNamed(infos[i]) {
			asked, meet = earlierInPlan(spans[:i], infos, s)
		}
		if !meet && len(asked) > 0 {
			s.chat.Namesakes = asked
		}
	}
	return nil
}

// earlierInPlan gives the last chat of the same name before this one in the plan,
// and whether it covers the same time.
func earlierInPlan(before []span, infos []store.FileInfo, s span) (asked []NamesakeView, meet bool) {
	for i, o := range before {
		if o.key == s.key && onlyNamed(infos[i]) {
			meet = meet || overlap(s.first, s.last, o.first, o.last)
			asked = []NamesakeView{{Name: o.chat.Name, File: o.file, Messages: o.chat.Messages, First: o.chat.First, Last: o.chat.Last}}
		}
	}
	return asked, meet
}

// onlyNamed reports a chat of two that no id and no number tells from others.
func onlyNamed(info store.FileInfo) bool {
	return info.ChatID == "" && !info.Group && len(info.Handles) == 0 && !strings.HasPrefix(info.ChatName, "+") && info.ChatName != ""
}

func overlap(first, last, from, to time.Time) bool {
	return !first.After(to) && !from.After(last)
}

func allChats(f planned) []int {
	all := []int{}
	for i := range f.preview.Chats {
		all = append(all, i)
	}
	return all
}
