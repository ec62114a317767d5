package facts

import (
	"cmp"
	"maps"
	"slices"
)

// group is of what a fact is one of several: prices, quantities, days, codes; "" of nothing.
func (f Fact) group() string {
	switch {
	case f.Kind == Code, f.Kind == Number && isMoney(f.unit):
		return string(f.Kind)
	case f.Kind == Number:
		return f.unit.name
	}
	return ""
}

// exchanged finds values that belong to other things than before: "500 pcs at $4.65, 1,000 pcs at
// $4.40" with the prices changed round. It looks at two groups whose facts take turns in both texts,
// each with another value: there the first of one belongs to the first of the other. met has the
// place of each fact in the rewritten text, -1 for none.
func exchanged(before []Fact, met []int) []Difference {
	groups := map[string][]int{}
	for i, f := range before {
		if g := f.group(); g != "" && met[i] >= 0 && !f.soft {
			groups[g] = append(groups[g], i)
		}
	}
	all := slices.Sorted(maps.Keys(groups))
	for i, one := range all {
		for _, two := range all[i+1:] {
			a, b := groups[one], groups[two]
			x, y := places(a, met), places(b, met)
			if !differ(before, a) || !differ(before, b) || !takeTurns(a, b) || !takeTurns(slices.Sorted(slices.Values(x)), slices.Sorted(slices.Values(y))) {
				continue
			}
			is, was := ranks(x), ranks(y)
			for k := range is {
				if is[k] != was[k] {
					return []Difference{{Kind: before[a[0]].Kind, Original: before[a[was[k]]].Text, Rewritten: before[a[is[k]]].Text}}
				}
			}
		}
	}
	return nil
}

func places(facts, met []int) []int {
	var all []int
	for _, i := range facts {
		all = append(all, met[i])
	}
	return all
}

// differ tells that no two facts say the same.
func differ(before []Fact, facts []int) bool {
	for n, i := range facts {
		for _, j := range facts[:n] {
			if before[i].equals(before[j]) {
				return false
			}
		}
	}
	return true
}

// takeTurns tells of two ascending lists that alternate, always the same one first.
func takeTurns(a, b []int) bool {
	if len(a) != len(b) || len(a) < 2 {
		return false
	}
	for k := range a {
		if (a[k] < b[k]) != (a[0] < b[0]) || k > 0 && min(a[k], b[k]) < max(a[k-1], b[k-1]) {
			return false
		}
	}
	return true
}

// ranks gives the order in which places come.
func ranks(places []int) []int {
	order := make([]int, len(places))
	for i := range order {
		order[i] = i
	}
	slices.SortFunc(order, func(i, j int) int { return cmp.Compare(places[i], places[j]) })
	return order
}
