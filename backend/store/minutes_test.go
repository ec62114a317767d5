package store

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// TestMinutesAlike: the index finds exactly the chats that a look at every one
// would find.
func TestMinutesAlike(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 7))
	someMinutes := func(n int) []int64 {
		all := make([]int64, n)
		for i := range all {
			all[i] = random.Int64N(60) - 20 // before 1970, too
		}
		return all
	}
	most := 0
	for range 500 {
		m := minutes{byID: map[int64]int32{}, last: map[int32]int32{}, talks: make([]chatMinute, 1)}
		chats := map[int64][]int64{}
		for id := range int64(8) {
			chats[id+1] = someMinutes(1 + random.IntN(80))
		}
		for id, all := range chats {
			for _, at := range all {
				m.note(id, at)
			}
		}
		for range 3 { // one search leaves nothing behind
			sample := someMinutes(random.IntN(12))
			var want []int64
			for id, all := range chats {
				var l likeness
				for _, at := range sample {
					if at >= slices.Min(all) && at <= slices.Max(all) {
						l.asked++
					}
					if slices.Contains(all, at) {
						l.found++
					}
				}
				if l.theirs = fewWords; l.same() {
					want = append(want, id)
				}
			}
			slices.Sort(want)
			if got := m.alike(sample); !slices.Equal(got, want) {
				t.Fatalf("chats %v, want %v of %v for %v", got, want, chats, sample)
			}
			most = max(most, len(want))
		}
	}
	if most < 3 {
		t.Errorf("at most %d chats alike: the cases are too easy", most)
	}
}
