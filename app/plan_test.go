package app

import (
	"errors"
	"testing"

	"huiyin/backend/importer"
)

// learnt stands for what a format learnt of a file.
type learnt struct{ notes bool }

func (learnt) WithoutNotes() any { return learnt{} }

// TestOnlyTheNewestPlanHasNotes: older plans wait without them, and whoever
// holds one goes on with it as it was.
func TestOnlyTheNewestPlanHasNotes(t *testing.T) {
	var ps plans
	made := make([]*plan, plansKept)
	for k := range made {
		answers := importer.Answers{DateOrder: importer.DMY, Learnt: learnt{notes: true}}
		made[k] = &plan{files: []planned{{preview: importer.Preview{Answers: answers}}}}
		ps.keep(made[k])
	}
	for k, p := range made {
		kept := ps.get(p.id)
		if kept == nil {
			t.Fatalf("plan %d is gone", k)
		}
		got, newest := kept.files[0].preview.Answers, k == plansKept-1
		if got.Learnt != (learnt{notes: newest}) || got.DateOrder != importer.DMY {
			t.Errorf("plan %d has %+v", k, got)
		}
		if p.files[0].preview.Answers.Learnt != (learnt{notes: true}) {
			t.Errorf("plan %d was changed while somebody may read by it", k)
		}
	}
	next := ps.replace(made[0], 0, planned{fault: errors.New("no such sheet")})
	if ps.get(made[0].id) != next {
		t.Error("a plan that gave up its notes cannot be answered any more")
	}
}
