package grammar

import "slices"

// All gives every rule: the families in order, each in the order of its file.
// Of two rules that find something in one place the earlier one speaks.
func All() []Rule {
	return slices.Concat(
		agreement,
		articles,
		comparison,
		confusion,
		countability,
		missing,
		numbers,
		order,
		preposition,
		tense,
		verbForm,
	)
}
