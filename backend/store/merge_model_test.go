package store_test

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/customer"
	"huiyin/backend/importer"
	"huiyin/backend/store"
)

// people is the naive model of merges: who has which imports in force, who was
// merged into whom, and every change of a card that stands. A customer is there
// as long as an import, a change or a merge of theirs is.
type people struct {
	live   map[store.BatchID]int // the person of each import in force
	undone map[store.BatchID]int
	texts  map[store.BatchID][]string
	ids    map[int]customer.ID // of persons that are there
	merges []mergeModel
	edits  []editModel
}

type mergeModel struct {
	id         store.MergeID
	into, from int
}

// editModel is a note written on a person's card, by hand or by a merge (0: by hand).
type editModel struct {
	person int
	by     store.MergeID
	note   string
}

func (p *people) root(person int) int {
	for {
		at := slices.IndexFunc(p.merges, func(m mergeModel) bool { return m.from == person })
		if at < 0 {
			return person
		}
		person = p.merges[at].into
	}
}

// settle forgets who has nothing left.
func (p *people) settle() {
	for person := range p.ids {
		stays := slices.ContainsFunc(p.edits, func(e editModel) bool { return e.person == person }) ||
			slices.ContainsFunc(p.merges, func(m mergeModel) bool { return m.into == person || m.from == person }) ||
			slices.Contains(slices.Collect(maps.Values(p.live)), person)
		if !stays {
			delete(p.ids, person)
		}
	}
}

// want is what the store should show: of each customer the last note that
// stands, and all that was said in their imports.
func (p *people) want() []string {
	var all []string
	for person, id := range p.ids {
		if p.root(person) != person {
			continue
		}
		note := ""
		for _, e := range p.edits {
			if e.person == person {
				note = e.note
			}
		}
		texts := map[string]bool{}
		for b, of := range p.live {
			if p.root(of) == person {
				for _, text := range p.texts[b] {
					texts[text] = true
				}
			}
		}
		all = append(all, fmt.Sprintf("%d %q %s", id, note, strings.Join(slices.Sorted(maps.Keys(texts)), " ")))
	}
	return sorted(all)
}

// shownPeople is the same of the store.
func shownPeople(t *testing.T, s *store.Store) []string {
	t.Helper()
	var all []string
	for _, c := range customers(t, s) {
		h, err := s.History(t.Context(), c.ID)
		if err != nil {
			t.Fatal(err)
		}
		var texts []string
		for _, m := range h.Messages {
			texts = append(texts, m.Text)
		}
		if len(h.Messages) != c.Messages {
			t.Errorf("%d has %d messages, the list says %d", c.ID, len(h.Messages), c.Messages)
		}
		all = append(all, fmt.Sprintf("%d %q %s", c.ID, c.Note, strings.Join(sorted(texts), " ")))
	}
	return sorted(all)
}

// TestMergesMatchTheModel imports, undoes, restores, edits, merges and unmerges
// at random, in any order, and compares with the model (S-15, F-13).
func TestMergesMatchTheModel(t *testing.T) {
	for seed := range uint64(25) {
		rnd := rand.New(rand.NewPCG(seed, 3))
		s := open(t)
		p := &people{map[store.BatchID]int{}, map[store.BatchID]int{}, map[store.BatchID][]string{}, map[int]customer.ID{}, nil, nil}
		for step := range 40 {
			p.step(t, s, rnd, step)
			p.settle()
			if got, want := shownPeople(t, s), p.want(); !slices.Equal(got, want) {
				t.Fatalf("seed %d, step %d:\ngot  %s\nwant %s", seed, step, strings.Join(got, "\n     "), strings.Join(want, "\n     "))
			}
		}
	}
}

// step does one thing that a user can do.
func (p *people) step(t *testing.T, s *store.Store, rnd *rand.Rand, step int) {
	note, at := fmt.Sprintf("note %d", step), now.Add(secondsOf(step))
	there := slices.Sorted(maps.Keys(p.ids))
	switch action := rnd.IntN(8); {
	case action < 2 || len(there) == 0:
		p.imports(t, s, rnd)
	case action == 2 && len(p.live) > 0:
		b := oneOf(rnd, slices.Sorted(maps.Keys(p.live)))
		undo(t, s, b)
		p.undone[b] = p.live[b]
		delete(p.live, b)
	case action == 3 && len(p.undone) > 0:
		b := oneOf(rnd, slices.Sorted(maps.Keys(p.undone)))
		p.live[b] = p.undone[b]
		delete(p.undone, b)
		for _, f := range restore(t, s, b) {
			p.arrived(f.Created, p.live[b])
		}
	case action == 4:
		person := oneOf(rnd, there)
		card := cardOf(t, s, p.ids[person])
		card.Note = note
		if err := s.UpdateCard(t.Context(), p.ids[person], card, at); err != nil {
			t.Fatal(err)
		}
		p.edits = append(p.edits, editModel{p.root(person), 0, note})
	case action < 7:
		into, from := p.root(oneOf(rnd, there)), p.root(oneOf(rnd, there))
		if into == from {
			return
		}
		card := cardOf(t, s, p.ids[into])
		card.Note = note
		id, err := s.Merge(t.Context(), p.ids[into], p.ids[from], card, at)
		if err != nil {
			t.Fatal(err)
		}
		p.merges = append(p.merges, mergeModel{id, into, from})
		p.edits = append(p.edits, editModel{into, id, note})
	case len(p.merges) > 0:
		nth := rnd.IntN(len(p.merges))
		id := p.merges[nth].id
		unmerge(t, s, id)
		p.merges = slices.Delete(p.merges, nth, nth+1)
		p.edits = slices.DeleteFunc(p.edits, func(e editModel) bool { return e.by == id })
	}
}

// imports imports a window of somebody's chat.
func (p *people) imports(t *testing.T, s *store.Store, rnd *rand.Rand) {
	person := rnd.IntN(4)
	info := store.FileInfo{Path: "chat.txt", Format: "whatsapp-txt", Zone: "Asia/Shanghai", Me: []string{"Lily"},
		Channel: []string{"whatsapp", "messenger"}[person%2], ChatName: []string{"Ana", "Ana", "+1 555 0100", "Bob"}[person]}
	var recs []importer.Record
	var texts []string
	for i := range 8 {
		sender, text := info.ChatName, fmt.Sprintf("%d.%d", person, i)
		if i%3 == 0 {
			sender = "Lily"
		}
		recs = append(recs, importer.Record{Wall: time.Date(2026, 3, 2, 9, 10*i+person, 0, 0, time.UTC), Precision: chat.Minute,
			Kind: chat.Text, Sender: sender, Text: text})
		texts = append(texts, text)
	}
	from := rnd.IntN(6)
	b, res := imp(t, s, info, recs[from:])
	p.live[b], p.texts[b] = person, texts[from:]
	p.arrived(res.Created, person)
}

// arrived notes the id of a person who is new.
func (p *people) arrived(created []customer.ID, person int) {
	for _, id := range created {
		p.ids[person] = id
	}
}

func oneOf[T any](rnd *rand.Rand, all []T) T { return all[rnd.IntN(len(all))] }
