package indicator

// All gives every indicator, sorted by id.
func All() []Indicator {
	return []Indicator{
		averageOrderValue,
		churnRisk,
		concerns,
		continuity,
		conversionRate,
		customerInitiatedRate,
		decisionChain,
		informationGain,
		inquiryToLeadRate,
		issueResolutionRate,
		lifetimeValue,
		lukewarm,
		ourResponseTime,
		owedReplies,
		patience,
		questionDepth,
		repeatedQuestions,
		responseRate,
		responseTime,
		richness,
		salesCycleLength,
		sentiment,
		silence,
		timeToSolution,
		topicOpeningRate,
		turns,
		warmth,
	}
}
