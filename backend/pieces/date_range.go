package pieces

import "strings"

// joinsRange are what stands between the two dates of a range that are told one
// by one.
const joinsRange = " - – — ~ 〜 ～ から 부터 到 至 to till til until thru through bis al a au à do до по t/m tot met até ate đến tới sampai s/d hingga إلى الى حتى "

// rangeBefore is the first date of a range that ends at token i: "3 May" before
// "to the 8th", 5日 before から9日.
func (r *Reader) rangeBefore(i int) period {
	if r.before.grain != day || r.before.end == 0 || r.before.next > i || r.before.end > r.tokens[i].start {
		return period{}
	}
	between := strings.ToLower(strings.TrimSpace(r.text[r.before.end:r.tokens[i].start]))
	first, article, _ := strings.Cut(between, " ") // till the 8th, bis zum 8.
	if len(between) > longestJoin || !strings.Contains(joinsRange, " "+first+" ") || first == "" || len(article) > longestJoinArticle {
		return period{}
	}
	return r.before.period
}

// How many bytes a word that joins a range has, and the article behind it (own).
const (
	longestJoin        = 14
	longestJoinArticle = 4
)
