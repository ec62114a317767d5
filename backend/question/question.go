package question

import "huiyin/backend/text"

// Topic is what a question is about; "" is none of these.
type Topic string

// The topics. Those up to Capacity make a question specific.
const (
	Certificate   Topic = "certificate"
	LeadTime      Topic = "lead_time" // how long it takes to make
	Returns       Topic = "returns"   // returns, refunds, warranty
	Payment       Topic = "payment"
	Delivery      Topic = "delivery" // terms, route, duration and cost of transport
	Customisation Topic = "customisation"
	Minimum       Topic = "minimum" // the smallest quantity
	VolumePrice   Topic = "volume_price"
	Quality       Topic = "quality" // tests, inspections
	Packaging     Topic = "packaging"
	Capacity      Topic = "capacity"
	Price         Topic = "price"
	Freight       Topic = "freight" // what transport costs
	Sample        Topic = "sample"
	Specification Topic = "specification" // what it is made of, what it can do
	Documents     Topic = "documents"
	Availability  Topic = "availability"
	Status        Topic = "status" // where is it, any news
)

var topics = []Topic{Certificate, LeadTime, Returns, Payment, Delivery, Customisation, Minimum, VolumePrice, Quality,
	Packaging, Capacity, Price, Freight, Sample, Specification, Documents, Availability, Status}

// specific tells whether buyers check it before they buy.
func (t Topic) specific() bool {
	switch t {
	case "", Price, Freight, Sample, Specification, Documents, Availability, Status:
		return false
	}
	return true
}

// Wants is the kind of answer that a question waits for.
type Wants string

// The kinds of answer; AnyAnswer is none of the others.
const (
	AnyAnswer Wants = ""
	YesOrNo   Wants = "yes_no"
	Time      Wants = "time"
	Number    Wants = "number"
	Amount    Wants = "amount"
)

// Question is one thing that a message asks.
type Question struct {
	Start, End int   // bytes of the message: the sentence or clause
	Request    bool  // wants a thing or a deed: no question, but owed an answer
	Specific   bool  // never for a request
	Topic      Topic // the first specific one, else the first
	Wants      Wants
	Words      []uint32 // hashes of its words of weight, each once; pairs of characters where there are no blanks
}

// Reader finds questions and keeps its memory from one message to the next. It
// is not safe for concurrent use.
type Reader struct {
	page  page
	hits  []hit
	roles []role // by word: filler and swallows
	parts []part // the clauses of one sentence
	light []bool // by word of one sentence: without weight
}

// NewReader makes a Reader.
func NewReader() *Reader { return &Reader{} }

// Read appends what a message asks to into, in its order, and gives what it
// states. language is an ISO 639-1 code; if it is empty it is told from the message.
func (r *Reader) Read(message, language string, into []Question) ([]Question, Statement) {
	r.look(message, language)
	var said Statement
	from := 0
	for _, s := range r.page.sentences {
		hits, before := r.hitsOf(s, &from), len(into)
		into = r.judge(s, hits, into)
		if len(into) == before || into[before].Request {
			r.state(s, hits, &said)
		}
	}
	return into, said
}

// Find appends what a message asks to into, as Read does.
func (r *Reader) Find(message, language string, into []Question) []Question {
	into, _ = r.Read(message, language, into)
	return into
}

// look reads a message and finds the phrases in it.
func (r *Reader) look(message, language string) {
	if language == "" {
		detected, _ := text.Detect(message, "")
		language = string(detected)
	}
	r.page.read(message)
	r.hits = lexicon().find(&r.page, language, r.hits[:0])
	r.markWords()
}

// hitsOf are the phrases of a sentence, from the hit numbered from on.
func (r *Reader) hitsOf(s sentence, from *int) []hit {
	first := *from
	for *from < len(r.hits) && r.hits[*from].first < s.end {
		*from++
	}
	return r.hits[first:*from]
}

// Asks reports whether a message holds a question; a request is none.
func (r *Reader) Asks(message, language string) bool {
	var found [8]Question
	for _, q := range r.Find(message, language, found[:0]) {
		if !q.Request {
			return true
		}
	}
	return false
}
