package intent

// steps says to which node a word leads from a node. Matching asks it many
// times for each word, nearly always in vain: a table of open addressing that
// is three quarters empty answers three times as fast as a map.
type steps struct {
	from  []edge // the zero edge: free
	to    []int32
	shift uint
}

func newSteps(all map[edge]int32) steps {
	bits := uint(4)
	for 1<<bits < 4*len(all) {
		bits++
	}
	s := steps{make([]edge, 1<<bits), make([]int32, 1<<bits), 64 - bits}
	for e, to := range all {
		at := s.place(e)
		s.from[at], s.to[at] = e, to
	}
	return s
}

// leads is a bit for each word that leads on from a node; some words share one.
type leads uint64

func (l leads) may(by symbol) bool { return l>>(uint(by)&63)&1 != 0 }

func (l leads) with(by symbol) leads { return l | 1<<(uint(by)&63) }

// next gives the node that e leads to, or 0.
func (s *steps) next(e edge) int32 { return s.to[s.place(e)] }

// place is where e stands, or the free place where it would.
func (s *steps) place(e edge) int {
	key := uint64(uint32(e.from))<<32 | uint64(uint32(e.by))
	at := int(key * 0x9E3779B97F4A7C15 >> s.shift) // Fibonacci hashing (Knuth, TAOCP 6.4)
	for s.from[at] != e && s.from[at] != (edge{}) {
		at = (at + 1) & (len(s.from) - 1)
	}
	return at
}
