package store

import (
	"cmp"
	"slices"
)

// find gives where the terms stand in a text, in code points and in order; nil
// unless every term is there.
func find(f folded, terms []term) []Span {
	var all []Span
	for _, t := range terms {
		n := len(all)
		for i := 0; i+len(t.runes) <= len(f.runes); i++ {
			if t.start && i > 0 && classOf(f.runes[i-1]) == letter || !slices.Equal(f.runes[i:i+len(t.runes)], t.runes) {
				continue
			}
			all = append(all, Span{f.from[i], f.from[i+len(t.runes)-1] + 1})
			i += len(t.runes) - 1
		}
		if len(all) == n {
			return nil
		}
	}
	slices.SortFunc(all, func(a, b Span) int { return cmp.Or(a.Start-b.Start, a.End-b.End) })
	merged := all[:1]
	for _, s := range all[1:] {
		if last := &merged[len(merged)-1]; s.Start <= last.End {
			last.End = max(last.End, s.End)
		} else {
			merged = append(merged, s)
		}
	}
	return merged
}

// The snippet shows this many code points before the first place, and in all.
const (
	snippetBefore = 24
	snippetLength = 120
)

// snippet cuts the text around the first place and moves the places with it; an
// ellipsis marks each cut, a blank replaces each line end.
func snippet(text string, places []Span) (string, []Span) {
	runes := []rune(text)
	from := max(0, places[0].Start-snippetBefore)
	to := min(len(runes), max(from+snippetLength, places[0].End))
	var out []rune
	if from > 0 {
		out = append(out, '…')
	}
	shift := len(out) - from
	for _, r := range runes[from:to] {
		if r == '\n' || r == '\r' {
			r = ' '
		}
		out = append(out, r)
	}
	if to < len(runes) {
		out = append(out, '…')
	}
	var ranges []Span
	for _, p := range places {
		if p.Start < to {
			ranges = append(ranges, Span{p.Start + shift, min(p.End, to) + shift})
		}
	}
	return string(out), ranges
}
