package english

import (
	"cmp"
	"slices"
	"strings"
)

// What an edit costs, in tenths of a plain one; all are our own. What hands
// and ears mistake is cheaper.
const (
	plainEdit  = 10
	swapCost   = 7  // "lable"
	vowelCost  = 7  // "seperate"
	soundCost  = 8  // letters that sound alike or lie side by side
	otherCost  = 11 // any other letter
	doubleCost = 6  // "adress", "tommorrow"
	quoteCost  = 3  // "dont"
	firstCost  = 5  // on top, where the first letter is wrong: few mistake it
)

// farthest is the highest cost of a suggestion by the letters of the word, the
// last for all longer ones: short words have too many neighbours.
var farthest = [...]int{0, 0, 0, 8, 12, 14, 16, 21}

// rarity is what a suggestion costs more by its level.
var rarity = [...]int{0, 0, 3, 4, 6, 8, 10, 12}

// suggestions is how many are given at most.
const suggestions = 3

// candidate is a word that may be meant.
type candidate struct {
	*entry
	edits int // what the edits cost
	cost  int // with its rarity
}

// near gives the words that may be meant by a word that is none, the likeliest
// first. It walks the set as a tree: where a prefix is too far, what begins with
// it is passed over.
func (w wordSet) near(word string) []candidate {
	limit := farthest[min(len(word), len(farthest)-1)]
	walk := walk{typed: word, rows: [][]int{make([]int, len(word)+1)}, least: []int{0}}
	for i := range word {
		walk.rows[0][i+1] = walk.rows[0][i] + walk.extra(i)
	}
	var found []candidate
	const never = 1 << 10
	dead := never // the length of the prefix that is too far
	for i := range w {
		e := &w[i]
		from := int(e.same)
		if from >= dead {
			continue
		}
		dead = never
		for d := from; d < len(e.word); d++ {
			if walk.step(e.word, d) > limit {
				dead = d + 1
				break
			}
		}
		if dead == never {
			if edits := walk.rows[len(e.word)][len(word)]; edits <= limit {
				found = append(found, candidate{e, edits, edits + rarity[e.level]})
			}
		}
	}
	slices.SortStableFunc(found, func(a, b candidate) int { return cmp.Compare(a.cost, b.cost) })
	return found
}

// walk is the table of edit costs between the typed word and the prefixes of
// the word that is looked at: rows by its letters, columns by typed ones.
type walk struct {
	typed string
	rows  [][]int
	least []int // by row
}

// step fills the row behind letter d of word, and gives the least that any word
// with this prefix costs.
func (w *walk) step(word string, d int) int {
	if d+1 >= len(w.rows) {
		w.rows = append(w.rows, make([]int, len(w.typed)+1))
		w.least = append(w.least, 0)
	}
	above, row := w.rows[d], w.rows[d+1]
	row[0] = above[0] + missing(word, d)
	least := row[0]
	for j := range len(w.typed) {
		cost := above[j] + replaced(word[d], w.typed[j])
		if d == 0 && j == 0 && word[0] != w.typed[0] {
			cost += firstCost
		}
		cost = min(cost, above[j+1]+missing(word, d), row[j]+w.extra(j))
		if d > 0 && j > 0 && word[d] == w.typed[j-1] && word[d-1] == w.typed[j] && word[d] != word[d-1] {
			cost = min(cost, w.rows[d-1][j-1]+swapCost)
		}
		row[j+1] = cost
		least = min(least, cost)
	}
	w.least[d+1] = least
	return min(least, w.least[d]+swapCost) // the next two letters may be swapped
}

// missing is the cost of a letter of word that was not typed.
func missing(word string, d int) int {
	switch {
	case word[d] == '\'':
		return quoteCost
	case d > 0 && word[d] == word[d-1]:
		return doubleCost
	case d == 0:
		return plainEdit + firstCost
	}
	return plainEdit
}

// extra is the cost of a typed letter that the word does not have.
func (w *walk) extra(j int) int {
	switch {
	case w.typed[j] == '\'':
		return quoteCost
	case j > 0 && w.typed[j] == w.typed[j-1]:
		return doubleCost
	case j == 0:
		return plainEdit + firstCost
	}
	return plainEdit
}

// alike are pairs of letters that sound alike, or that hearing Chinese mixes up.
const alike = "cs sc ck kc sz zs fv vf mn nm lr rl bp pb dt td qk kq gj jg iy yi"

var keyboard = [...]string{"qwertyuiop", "asdfghjkl", "zxcvbnm"}

func replaced(want, typed byte) int {
	switch {
	case want == typed:
		return 0
	case vowel(want) && vowel(typed):
		return vowelCost
	case costs[want][typed] != 0:
		return int(costs[want][typed])
	}
	return otherCost
}

func vowel(b byte) bool { return b == 'a' || b == 'e' || b == 'i' || b == 'o' || b == 'u' }

// costs are the replacements that are cheaper than others.
var costs = func() (t [256][256]int8) {
	for _, row := range keyboard {
		for i := 1; i < len(row); i++ {
			t[row[i]][row[i-1]], t[row[i-1]][row[i]] = soundCost, soundCost
		}
	}
	for _, pair := range strings.Fields(alike) {
		t[pair[0]][pair[1]] = soundCost
	}
	return t
}()
