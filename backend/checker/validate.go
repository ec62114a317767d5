package checker

import (
	"errors"
	"fmt"
	"regexp"
)

var (
	ruleID    = regexp.MustCompile(`^[a-z]+(-[a-z]+)*$`)
	paramName = regexp.MustCompile(`^[a-z]+(_[a-z]+)*$`)
)

// deductions are the lowest and highest cost of one finding by severity:
// advice hardly counts, a stop weighs more than any warning (SPEC.md, Checks).
var deductions = map[Severity][2]int{
	Info:   {0, 0},
	Advice: {0, 2},
	Warn:   {3, 30},
	Stop:   {31, 100},
}

// Validate names everything that is not well formed in a list of rules; nil
// means that Run may use it.
func Validate(rules []Rule) error {
	var faults []error
	seen := map[string]bool{}
	for i, r := range rules {
		if seen[r.ID] {
			faults = append(faults, fmt.Errorf("rule %q stands twice", r.ID))
		}
		seen[r.ID] = true
		if err := r.validate(); err != nil {
			faults = append(faults, fmt.Errorf("rule %d, %q: %w", i, r.ID, err))
		}
	}
	return errors.Join(faults...)
}

func (r Rule) validate() error {
	var faults []error
	fault := func(bad bool, format string, args ...any) {
		if bad {
			faults = append(faults, fmt.Errorf(format, args...))
		}
	}
	fault(!ruleID.MatchString(r.ID), "the id is not in kebab case")
	fault(r.Ref == "", "no requirement id")
	fault(r.Source == "", "no source")
	fault(r.Check == nil, "no check")
	fault(len(r.Deduct) == 0, "no deductions, so it may give no finding")
	for s, n := range r.Deduct {
		limits, known := deductions[s]
		fault(!known, "unknown severity %q", s)
		fault(known && (n < limits[0] || n > limits[1]), "deducts %d for %s, allowed are %d to %d", n, s, limits[0], limits[1])
	}
	seen := map[string]bool{}
	for _, p := range r.Params {
		fault(!paramName.MatchString(p), "parameter %q is not in snake case", p)
		fault(seen[p], "parameter %q stands twice", p)
		seen[p] = true
	}
	return errors.Join(faults...)
}
