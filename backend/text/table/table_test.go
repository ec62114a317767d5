package table_test

import (
	"testing"

	"huiyin/backend/text/table"
)

func TestATableGivesWhatWasPutIn(t *testing.T) {
	want := map[uint64]int{}
	for i := range uint64(1000) {
		want[1+i*i*7] = int(i) + 1
	}
	got := table.New(want)
	for key := range uint64(7 * 1000 * 1000) {
		if got.Get(key) != want[key] {
			t.Fatalf("%d gives %d, want %d", key, got.Get(key), want[key])
		}
	}
}

func TestAnEmptyTableGivesNothing(t *testing.T) {
	var zero table.Table[string]
	made := table.New(map[uint64]string{})
	if zero.Get(1) != "" || made.Get(1) != "" {
		t.Error("a value came out of nothing")
	}
}
