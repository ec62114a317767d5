package indicator

// All gives every indicator, sorted by id.
func All() []Indicator {
	return []Indicator{
		averageOrderValue,
		churnRisk,
		conversionRate,
		customerInitiatedRate,
		inquiryToLeadRate,
		lifetimeValue,
		ourResponseTime,
		owedReplies,
		responseRate,
		responseTime,
		salesCycleLength,
		silence,
		turns,
	}
}
