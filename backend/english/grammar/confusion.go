package grammar

// confusion are words that sound like the right one.
var confusion = []Rule{
	{"confusion.its", true, []string{
		"[its] a|an|the|not|very|ok|okay|too|so|our|your|my|been|just|really|still|already|because|about|for|from|in|on|at|also|no|always => it's",
		"[its] good|fine|hard|easy|possible|impossible|cheap|cheaper|expensive|better|nice|great|important|necessary|ready|right|wrong|difficult|urgent|free|heavy {stop} => it's",
		"[it's] own|{one}|{mass}|{many} {be}|{modal}|{have} => its",
		"and|with|of|for|by|on [it's] {adj}? {one-time-pity}|{many} => its",
	}},
	{"confusion.your", true, []string{
		"[your] welcome {stop} => you're",
		"[your] interested|not|very|going|looking|sure|the|so|kidding|satisfied|happy|able|busy|sorry|a|an|still|just|here|there => you're",
		"[your] right|correct|ready|available|free {stop} => you're",
		"[you're] order|price|company|email|message|address|sample|samples|payment|logo|reply|factory|name|customer|customers|port|forwarder|market|budget|website|quantity|request|question|quotation => your",
		"for|of|on|is|about|in|with|from|to|by|at|are|check|confirm [you] best|kind|good|valued|own|reply|reference|information|company|email|support|inquiry|enquiry|understanding|attention|confirmation|logo|address|port|budget|target|market|factory|side|price|feedback|cooperation|country|opinion|order|request|customer|customers|forwarder|help {one}|{mass}|{many}|{stop} => your",
		"[you] reply|response|email|feedback|inquiry {stop} => your",
		"^ you? {be}? [you] price|company|logo|address|port|factory|budget => your",
	}},
	{"confusion.lose", true, []string{
		"to|not|don't|doesn't|didn't|will|would|can|could|may|might|never|we|i|they|won't|can't [loose] {det}|{mass}|{one}|{many}|money|face|it|them => lose",
		"{be} {intens}? [lose] {stop} => loose",
	}},
	{"confusion.advice", true, []string{
		"please|pls|plz|kindly|will|can|could|would|to|we|i [advice] {obj}|{wh}|{det}|soon|asap|urgently|your|your|{stop} => advise",
		"can|could|will|would you|we|i [advice] => advise",
		"your|some|any|my|good|kind|more|the|an|helpful|for|this [advise] {stop} => advice",
	}},
	{"confusion.quiet", true, []string{
		"{be}|it's [quiet] {adj}|{short}|a|an|sure|some|different => quite",
		"very|so|too|more|and|is|are [quite] . => quiet",
	}},
	{"confusion.weather", true, []string{
		"know|if|confirm|check|ask|asked|me|us|see|decide|sure|wonder|depends|on|of [weather] {sub}|to|the|your|it|this|or|there|{poss} => whether",
		"the|bad|good|rainy|cold|hot|because [whether] {be}|{stop-conj-sub}|today|here => weather",
	}},
	{"confusion.affect", true, []string{
		"the|any|no|an|bad|good|big|great|some [affect] {stop} => effect",
		"will|would|may|might|could|can|not|won't|doesn't|to [effect] our|your|us|them|delivery|production|quality|you|the|it => affect",
	}},
	{"confusion.accept", true, []string{
		"can|could|will|would|to|not|cannot|can't|please|we|i|they|don't [except] your|our|this|it|the|these|any|that|t|l => accept",
	}},
	{"confusion.too", true, []string{
		"{be}|it's [to] expensive|high|low|late|big|small|long|short|heavy|much|many|thick|thin|far|old|difficult|busy|tight|cheap|dark|bright|early|hot|cold {stop} => too",
	}},
	{"confusion.there", true, []string{
		"in|of|for|with|from|to|at|by|check|on [there] {adj}? {one}|{many}|own => their",
		"{clause} [their] is|are|was|were|isn't|aren't => there",
	}},
	{"confusion.apostrophe", false, []string{
		"[cant] => can't",
		"[wont] {base}|be|have|not => won't",
		"[im] {stop}|{ing}|{adj}|{part}|not|so|very|sorry => I'm",
		"[ive] {part} => I've",
		"^ [lets] {base} => let's",
	}},
	{"confusion.two-words", true, []string{
		"[alot] => a lot",
		"[aswell] => as well",
		"[atleast] => at least",
		"[infact] => in fact",
		"[incase] => in case",
		"[eachother] => each other",
		"[ofcourse] => of course",
		"[everytime] => every time",
		"[thankyou] => thank you",
		"[noone] => no one",
		"[inorder] => in order",
		"[eventhough] => even though",
	}},
	{"confusion.small-i", false, []string{
		"!(|and|- [{smalli}] !.|) => I",
		"and [{smalli}] {base}|{modal}|{have}|{is} => I",
	}},
	{"confusion.pronoun", true, []string{
		"tell|give|send|show|let|help|ask|to|with|for [he] {det}|{stop-modal-be-have} => him",
		"tell|give|send|show|let|help|ask|to|with|for [she] {det}|{stop-modal-be-have} => her",
		"tell|give|send|show|let|help|ask|with [they] {det}|{stop-modal-be-have} => them",
		"tell|give|send|show|let|help|ask|with [we] {det}|{stop-modal-be-have-prep} => us",
		"tell|give|send|show|let|help|ask [i] {det} => me",
		"to|with [i] .|,|?|!|$ => me",
		"^ [him] is|has|will|can|was|want|wants => he",
		"^ [them] are|have|will|can|were|want => they",
		"^ [me] is|am|will|can|have|want|need|think => I",
		"^ [us] are|will|can|have|want|need => we",
		"{clause} [we|i|they|he|she] {one-base-adj} is|are|was => $2.poss",
	}},
}
