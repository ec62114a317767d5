package checker

// rank orders the severities; an unknown one is below all.
func (s Severity) rank() int {
	switch s {
	case Stop:
		return 4
	case Warn:
		return 3
	case Advice:
		return 2
	case Info:
		return 1
	}
	return 0
}

// Gravest is the gravest severity that findings of the rule may have.
func (r Rule) Gravest() Severity {
	gravest := Info
	for s := range r.Deduct {
		if s.rank() > gravest.rank() {
			gravest = s
		}
	}
	return gravest
}

// deduction is what the findings of one rule cost: the sum of the rule's
// published deductions. The score is 100 minus all of them, never below 0.
func deduction(r Rule, findings []Finding) int {
	sum := 0
	for _, f := range findings {
		sum += r.Deduct[f.Severity]
	}
	return sum
}

// verdict is hold with any stop, edit with any warn, else ok. It takes the
// findings in any order.
func verdict(findings []Finding) Verdict {
	v := OK
	for _, f := range findings {
		switch f.Severity {
		case Stop:
			return Hold
		case Warn:
			v = Edit
		}
	}
	return v
}
