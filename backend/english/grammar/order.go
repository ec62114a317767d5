package grammar

// order are questions whose words stand in the wrong order.
var order = []Rule{
	{"order.question", true, []string{
		"^|,|: what|where|why|how|when [{plural} {adv}? {base-third}] $? => do $3 $4 $5",
		"^|,|: what|where|why|how [he|she|it {adv}? {base}|{third}] $? => does $3 $4 $5.base",
		"^ {wh}? what|where|why|how|when [{sub} are|is|am|will|can|could|should|was|were] $?",
		"^ when [{sub} will|can] $?",
		"^ how long|much|many|often|soon|far [{plural} {base}] $? => do $4 $5",
		"^ how many|much {one}|{many}|{mass} [{plural} {base}] $? => do $5 $6",
		"^ which|what {one}|{many}|{mass} [{plural} {base}] $? => do $4 $5",
		"^ why [{plural} {base}] $? => do $3 $4",
		"^ how long|much|many|often|soon|far [{sub} {base}|{third}|{past}|will|can|are|is] $?",
		"^ how many|much {one}|{many}|{mass} [{sub} {base}|{third}|{past}|will|can|are|is] $?",
		"^ which|what {one}|{many}|{mass} [{sub} {base}|{third}|will|can|are|is] $?",
		"^ why [{sub} {past}|{part}|{third}|not {base}] $?",
	}},
	{"order.embedded", false, []string{
		"know|tell|me|us|advise|confirm|ask|wonder|explain|understand|check|sure|inform where|when|how|why [is|are|was|were|will|can|should {sub}] => $4 $3",
		"know|tell|me|us|advise|confirm|ask|wonder|explain|understand|check|sure|inform where|when|how|why|what [is|are|was|were {poss}|the {one}|{many}|{mass}] {stop} => $4 $5 $3",
		"know|tell|me|us|advise|confirm|ask|wonder|explain|understand|check|sure|inform where|when|how|why|what [do {sub}] {base} => $4",
		"know|tell|me|us|advise|confirm|ask|wonder|explain|understand|check|sure|inform where|when|how|why [is|are|was|were|do|does|did|will|can|should {sub}|{poss}|the|this|these]",
		"know|tell|me|us|advise|confirm|ask|wonder|explain|understand|check|sure|inform how|what|which|who [do|does|did|will|can|should {sub}|{poss}|the|this|these]",
		"know|tell|me|us|advise|confirm|ask|wonder|inform what [is|are|was|were {poss}|the]",
		"know|tell|me|us|advise|confirm|ask|wonder how|what {one}|{many}|long|much|many|big|far|{adj} [is|are|do|does|did|will|can {sub}|{poss}|the|this]",
	}},
	{"order.how-to", false, []string{
		"^|,|and|but [how to say] ,|.|$ => how shall I put it",
		"^ [how to {base}] {obj}|{det}|{stop} $? => how can I $4",
		"^ [how to call] you => what should I call",
	}},
	{"order.although-but", true, []string{
		"^|, although|though .... [, but] => ,",
		"^ even though .... [, but] => ,",
	}},
	{"order.because-so", true, []string{
		"^ because|since .... [, so] {sub}|{det}|please|pls|{mass}|{many} => ,",
	}},
}
