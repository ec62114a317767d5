package indicator

// All gives every indicator, sorted by id.
func All() []Indicator {
	return []Indicator{
		customerInitiatedRate,
		ourResponseTime,
		owedReplies,
		responseRate,
		responseTime,
		silence,
		turns,
	}
}
