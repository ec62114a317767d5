package facts

import "regexp"

// The words that turn an incoterm round: up to three words before it (we can't do DDP), right behind it (DDP
// is not possible, DDP做不了). "Does not include" turns what is included.
var (
	denied = regexp.MustCompile(`(?i)(?:\b(?:not|no|never|without|cannot|neither|nor|instead of|rather than|\p{L}+n['’]t|sin|nunca|não|sem|nicht|kein|keine|keinen|ohne|statt|pas|sans|не|без|нет|вместо)\b(?:\s+(?:\p{L}+)){0,2}\s+|(?:不是|不做|不能做|不能|不可以|做不了|没有|非|不含|而不是|不接受|不|لا|ليس|بدون|غير)\s?(?:做|报|提供|接受|用|走)?\s?)$`)
	denies = regexp.MustCompile(`(?i)^(?:\s+(?:is|are|was|will|would|can|could|ist|sind|geht|es|é|está|est|n['’]est|terms))?\s+(?:not|no|nicht|pas|não|не|isn['’]t|doesn['’]t|won['’]t|can['’]t)\b(?:\s+(?:\p{L}+))?|^\s?(?:做不了|不行|不可以|不能|不做|不接受|没法)`)
	counts = regexp.MustCompile(`(?i)\b(?:only|but|include|includes|including|incluye|inclui|enthält|comprend)\s*$`)
)

// denial is where a denial of the words from start to end stands, with them; start and end if there is none.
func (r *reader) denial(start, end, behind int) (int, int, bool) {
	if m := denied.FindStringIndex(r.text[:start]); m != nil && !counts.MatchString(r.text[m[0]:start]) {
		return m[0], end, true
	}
	if m := denies.FindStringIndex(r.text[behind:]); m != nil && !counts.MatchString(r.text[behind:behind+m[1]]) {
		return start, behind + m[1], true
	}
	return start, end, false
}
