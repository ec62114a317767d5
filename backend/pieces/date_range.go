package pieces

import "strings"

// joinsRange are what stands between the two dates of a range that are told one
// by one.
const joinsRange = " - – — ~ 〜 ～ から 부터 到 至 to till til until thru through bis al a au à do до по t/m tot met até ate đến tới sampai s/d hingga إلى الى حتى "

// startOfRange is the first date of a range that ends at token i: "3 May" before
// "to the 8th", 5日 before から9日.
func (r *Reader) startOfRange(i int) period {
	if r.before.grain != day && r.before.grain != month || r.before.end == 0 || r.before.next > i || r.before.end > r.tokens[i].start {
		return period{}
	}
	join, article, _ := strings.Cut(strings.ToLower(strings.TrimSpace(r.text[r.before.end:r.tokens[i].start])), " ") // till the 8th, bis zum 8.
	if join == "" || !strings.Contains(joinsRange, " "+join+" ") || len(article) > longestArticle {
		return period{}
	}
	return r.before.period
}

// longestArticle is how many bytes stand between what joins a range and its end:
// "the", "zum", "día" (own).
const longestArticle = 4
