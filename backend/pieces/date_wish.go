package pieces

// isWish tells that what stands from i to next is wished and no date: "happy
// Easter", 周末愉快.
func (r *Reader) isWish(i, next int) bool {
	if _, ok := r.near(next, classWish); ok {
		return true
	}
	for j := i - 1; j >= max(0, i-3); j-- {
		if m, ok := r.is(j, classWish); ok && (m.next >= i || m.next == i-1 && r.tokens[i-1].kind != mark && !r.has(i-1, 1<<classIn)) { // not "Great, Monday works"
			return true
		}
	}
	return r.has(next, 1<<classOf) && (r.has(next+2, 1<<classWish) || r.has(next+3, 1<<classWish))
}

// longestWish is how many words stand between "we wish you" and the feast (own).
const longestWish = 12

// isWished tells of a feast at token i that a sentence wishes for: "we wish you
// and your team a merry Christmas and a happy new year".
func (r *Reader) isWished(i int) bool {
	for j := i - 1; j >= max(0, i-longestWish) && !r.deadline && r.tokens[j+1].gap != line && r.symbol(j) != '.'; j-- {
		if m, ok := r.is(j, classWish); ok && m.number == 1 {
			return true
		}
	}
	return false
}
