package rules

import "regexp"

// Pieces of the English phrases; common slips of the keyboard included.
const (
	followUp = `fol+ow?(?:i?ng|ed)?(?: |-)?up(?:ing|ping)?`
	checkIn  = `che?c?k(?:i?ng)?(?: |-)?(?:in|back|up)\b`
	softener = `(?:just|only|simply|quick(?:ly)?|kindly|gently|briefly|here|again|once more|also|still|really|to)`
	modest   = `(?:gentle|kind|friendly|quick|small|short|soft|little|polite|brief|warm)`
	updates  = `(?:upd?ates?|updat|news|progress(?:es)?|feed ?-?backs?|respon[sc]es?|reply|replies|replys|answers?|comments?|thoughts?|decisions?|developments?|movements?|outcomes?|conclusions?|luck|(?:trial )?orders?)`
	whose    = `(?:(?:from|on|at|in) (?:your|ur) (?:side|end|part|team|boss|customers?|clients?|company)|from you(?: guys)?|for (?:me|us))`
)

// wants begins a chaser: "I'm writing to", "just wanted to", "a quick".
var wants = oneOf(
	`(?:i'?m|i am|we'?re|we are)\s+`,
	`(?:i'?m |i am |we are |we'?re )?(?:writing|messaging|emailing|contacting you|texting|reaching out|here|back)\s+(?:\w+ )?(?:to|for)\s+`,
	`(?:i |we )?(?:just |only )?(?:want(?:ed)?|like|wish(?:ed)?|need(?:ed)?) to\s+`, `(?:i |we )?(?:just |only )?wan?na\s+`,
	`(?:i |we )?(?:would|'d|i'd|we'd) (?:just )?like to\s+`,
	`(?:let me|allow me to|may i|can i)\s+`,
	`(?:an?|another|one more|this is an?|as an?)\s+`,
	`(?:just|only|simply|hereby|quick|gentle|kind|friendly)\s+`,
)

// chase is the verb of a chaser.
var chase = oneOf(followUp, checkIn, `(?:popping|pop|dropping|stopping) (?:in|by)`, `touch(?:ing)? bases?(?: with you)?`, `circl(?:e|ing) back`, `ping(?:ing)? you`, `bump(?:ing)? (?:this|it)(?: up)?`, `nudg(?:e|ing)(?: you)?`)

func phrase(pattern string) *regexp.Regexp {
	return regexp.MustCompile(`(?:^|[^\p{L}\d])(` + pattern + `)(?:$|[^\p{L}\d])`)
}

// chasers are tried in this order; the first that fits is shown. RE2 has no
// look-ahead, hence the letter guards in phrase.
var chasers = []chaser{
	{phrase: phrase(wants + `(?:` + softener + `\s+|` + modest + `\s+)*` + chase)},
	{phrase: regexp.MustCompile(`(?:^\W*|[,:;!-]\s*)(` + chase + `)(?:$|[^\p{L}\d])`)},
	{phrase: phrase(`(?:(?:just|this is|only|as) )*(?:an?|another|my|one more) (?:` + modest + `,? )*(?:reminder|fol+ow(?: |-)?up|nudge|ping|check(?: |-)?in)|(?:gentle|kind|friendly|soft|polite) (?:reminder|remind)|(?:friendly|kindly) remind(?: you)?`)},
	{phrase: phrase(`(?:(?:is|are) there |do you have |have you got |have you |did you (?:get|have) |got |may i (?:have|know|get) |can i (?:have|get) |could i (?:have|get) |still no )?(?:any|some|an)\s+(?:(?:good|great|positive|new|latest|more|further|quick|other|possible|recent|final)\s+)*` + updates + `(?: ` + whose + `)?(?: yet| so far| now)?`), ask: true},
	{phrase: phrase(`what(?:'?s| is| are| about)? (?:the |ur |your )?(?:(?:latest|current|new|recent) )?(?:status|situation|progress|updates?|news|decision)`), ask: true},
	{phrase: phrase(`where (?:do (?:we|you|things) stand|are (?:we|things)(?: at| now)?)`), ask: true},
	{phrase: phrase(`(?:did|has) (?:something|anything|sth) (?:change|changed|happen|happened|move|moved)(?: ` + whose + `)?`), ask: true},
	{phrase: phrase(`(?:is there |do you have |have you got |got )?anything new(?: ` + whose + `)?`), ask: true},
	{phrase: phrase(`how(?:'?s| is| are| goes) (?:the |your |our )?(?:progress|situation|decision|project|deal|cooperation|business plan)(?: going(?: on)?)?(?: ` + whose + `)?`), ask: true},
	{phrase: phrase(`how(?:'?s| is| are) (?:it|everything|things|all) (?:going|coming along)(?: ` + whose + `)? with (?:our|the|your) (?:project|deal|cooperation|plan|discussion|order)`), ask: true},
	{phrase: phrase(`(?:how|what) about (?:our|the|your|this) (?:(?:last|previous|recent|new) )?(?:talk|discussion|conversation|chat|cooperation|co-operation|deal|business|project|plan|orders?|decision|idea|opinion|side|issue|matter|thing)s?`)},
	{phrase: phrase(`(?:have|did|has) (?:you|your (?:boss|team|customer|client|company)) (?:already )?(?:made|make|reach(?:ed)?|come to|took|taken?) (?:an?|any|the|your|up your) (?:final )?(?:decision|conclusion|mind)`), ask: true},
	{phrase: phrase(`(?:have|did) you (?:already )?(?:decided?|considered?|thought)(?: (?:about|of|over) (?:it|this|that|our \w+))?(?: it)?(?: yet| already| now| or not)?(?:$|\?+)`), ask: true},
	{phrase: phrase(`(?:have|did) you (?:had|have|get|got|find|found) (?:an?|any|the|some|enough) (?:chance|time|opportunity|moment|minute)(?: to (?:look|check|see|review|think|consider|read|go|discuss|talk)(?: at| about| over| through| into)?)?`), ask: true},
	{phrase: phrase(`(?:(?:did|have|do|are|if) you )(?:get|got|receive|received|read|check|checked|reviewed?)(?: (?:all|any))?(?: of)? my (?:(?:last|previous|earlier|first|above) )?(?:messages?|e-?mails?|mails?|texts?|msgs?|info(?:rmation)?|letters?)`), ask: true},
	{phrase: phrase(`(?:if|whether) you (?:could|can|had|have|were able to|managed to) (?:already )?(?:look|have a look|think|read|check|consider|see|time to (?:look|think|read|check))(?: at| about| over| through| into)?`), ask: true},
	{phrase: phrase(`so,? what do you say`), ask: true},
	{phrase: phrase(`(?:are you |you are |you |r u )?still (?:interested|considering|interest|looking)(?: in (?:cooperating|working|cooperation)(?: with (?:us|me))?)?`), ask: true},
	{phrase: phrase(`(?:haven'?t|have not|havent|not|didn'?t|did not|never) (?:heard?|hear|got(?:ten)?|get|received?) (?:anything |any \w+ |back |a reply |your reply |your feedback )*(?:from you|from your side|back|your (?:reply|feedback|response|answer|news))|no (?:reply|news|response|answer|feedback) from (?:you|your side)`)},
	{phrase: phrase(`(?:i'?m |i am |we are |we'?re )?(?:still )?(?:wait(?:ing)? for|awaiting) (?:your|ur) (?:(?:kind|early|prompt|soonest|good|quick|positive|valuable|final) )*(?:reply|replies|feedback|response|answer|news|decision|updates?|message|information|info|comments?)`)},
	{phrase: phrase(`(?:(?:please|pls|plz|kindly|can you|could you) )+(?:also )?(?:update (?:me|us)|give (?:me|us) (?:an |some |any |your )?(?:update|feedback|news|reply|answer))`)},
	{phrase: regexp.MustCompile(`(?:^|[^\p{L}])((?:as|per|regarding|about|continu(?:e|ing)|recall(?:ing)?) (?:our|the) (?:last|previous|earlier|recent) (?:talk|discussion|conversation|chat|call|communication|meeting))(?:\W*$|\W+(?:please|pls|kindly|any|how|what|have|did|do|is|are|can|could|waiting|hope|looking)\b)`)},
	{phrase: phrase(`are you (?:still )?there`), ask: true},

	{phrase: phrase(`(?:alguna|hay|tiene[ns]?|tienes|teneis)? ?(?:alguna?s? )?(?:novedad(?:es)?|noticias?|actualizacion)`), ask: true},
	{phrase: phrase(`(?:solo|solamente) (?:queria|quiero|para) (?:dar seguimiento|hacer seguimiento|saber)`)},
	{phrase: phrase(`(?:alguma |tem |ha )+(?:novidades?|noticias?|atualizacao|retorno)`), ask: true},
	{phrase: phrase(`(?:avez[- ]vous |as[- ]tu )?(?:des |une )?(?:nouvelles?|mise a jour|du nouveau)`), ask: true},
	{phrase: phrase(`je (?:me permets de |voulais )?(?:vous )?(?:relancer|relance|faire un suivi)`)},
	{phrase: phrase(`(?:gibt es |haben sie |schon )+(?:schon )?(?:etwas neues|neuigkeiten|was neues|ein update|ruckmeldung)`), ask: true},
	{phrase: phrase(`(?:есть )?(?:какие-?(?:нибудь|то)|есть ли|какие|есть)? ?(?:новости|обновления|новости у вас)`), ask: true},
	{phrase: phrase(`(?:هل )?(?:هناك |يوجد |في )?(?:أي |اي )(?:جديد|أخبار|اخبار|تحديث)`), ask: true},
}
