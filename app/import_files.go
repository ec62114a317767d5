package app

import (
	"slices"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/importer"
	"huiyin/backend/store"
)

// fileInfos describes the chats of a source that are to be taken to the store.
func fileInfos(f planned, answer FileAnswer, answers ImportAnswers) map[int]store.FileInfo {
	p := f.preview
	infos := map[int]store.FileInfo{}
	common := store.FileInfo{
		Path: f.src.Path, Format: f.format.ID(), Channel: f.format.Channel(), Platform: p.Platform,
		Zone: answers.Zone, Me: answers.Me, DateOrder: p.Answers.DateOrder,
	}
	if p.Orders+p.Contacts+p.Receipts > 0 || p.Table != nil && len(p.Chats) == 0 { // a table without a good row says so
		infos[importer.NoChat] = common
	}
	for i, c := range p.Chats {
		if answer.Chats == nil && c.Offered || answer.Chats != nil && !slices.Contains(answer.Chats, i) {
			continue
		}
		info := common
		info.Channel, info.ChatID, info.ChatName, info.Group = channelOf(f.format, c), c.ID, c.Name, c.Group
		if at := slices.IndexFunc(answer.Joins, func(j JoinAnswer) bool { return j.Chat == i }); at >= 0 {
			info.Joins = answer.Joins[at].Into
		}
		if c.Directed {
			info.Me = []string{c.Owner}
		}
		for _, who := range c.Participants {
			info.Participants = append(info.Participants, who.Name)
			if len(who.Handles) > 0 {
				if info.Handles == nil {
					info.Handles = map[string][]string{}
				}
				info.Handles[who.Name] = who.Handles
			}
		}
		infos[i] = info
	}
	return infos
}

// filesView adds up what the store did with the chats of one source.
func filesView(got []store.FileResult) ImportedFile {
	sum := ImportedFile{Problems: []ProblemView{}, Participants: []ParticipantView{}, Customers: []int64{}}
	var first, last time.Time
	people := map[ParticipantView]int{} // place in sum, by name and side
	for _, one := range got {
		v := fileView(one)
		sum.Messages += v.Messages
		sum.Added += v.Added
		sum.Duplicates += v.Duplicates
		sum.Updated += v.Updated
		sum.System += v.System
		sum.Orders.add(v.Orders)
		sum.Contacts.add(v.Contacts)
		sum.Receipts.add(v.Receipts)
		sum.Problems = append(sum.Problems, v.Problems...)
		if !one.First.IsZero() && (first.IsZero() || one.First.Before(first)) {
			first = one.First
		}
		if one.Last.After(last) {
			last = one.Last
		}
		for _, p := range v.Participants {
			key := ParticipantView{Name: p.Name, Side: p.Side}
			at, seen := people[key]
			if !seen {
				at = len(sum.Participants)
				people[key] = at
				sum.Participants = append(sum.Participants, key)
			}
			sum.Participants[at].Messages += p.Messages
		}
		for _, id := range v.Customers {
			if !slices.Contains(sum.Customers, id) {
				sum.Customers = append(sum.Customers, id)
			}
		}
	}
	sum.First, sum.Last = instantString(first), instantString(last)
	return sum
}

// fileView shapes what the store did with a file.
func fileView(got store.FileResult) ImportedFile {
	out := ImportedFile{
		Messages: got.Messages, Added: got.Added, Duplicates: got.Duplicates, Updated: got.Updated, System: got.System,
		Orders: RowCounts(got.Orders), Contacts: RowCounts(got.Contacts), Receipts: RowCounts(got.Receipts),
		Problems: problemViews(got.Problems), First: instantString(got.First), Last: instantString(got.Last),
		Participants: []ParticipantView{}, Customers: []int64{},
	}
	for _, p := range got.Participants {
		side := "them"
		if p.Side == chat.Out {
			side = "me"
		}
		out.Participants = append(out.Participants, ParticipantView{Name: p.Name, Side: side, Messages: p.Messages})
	}
	for _, id := range got.Customers {
		out.Customers = append(out.Customers, int64(id))
	}
	return out
}
