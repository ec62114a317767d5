package intent

// Intent 意图 is something that a message wants or does; backend/labelled
// defines each.
type Intent string

// The intents, in the order in which Read gives them.
const (
	Inquiry        Intent = "inquiry"
	QuoteRequest   Intent = "quote_request"
	SampleRequest  Intent = "sample_request"
	PriceObjection Intent = "price_objection"
	Order          Intent = "order"
	Delay          Intent = "delay"
	Refusal        Intent = "refusal"
	Complaint      Intent = "complaint"
	Thanks         Intent = "thanks"
	Ack            Intent = "ack"
	Greeting       Intent = "greeting"
)

// all has every intent; its order is that of the classes of the model.
var all = [...]Intent{Inquiry, QuoteRequest, SampleRequest, PriceObjection, Order, Delay, Refusal, Complaint, Thanks, Ack, Greeting}

// All gives every intent in the order of Read.
func All() []Intent { return append([]Intent(nil), all[:]...) }

// Business reports whether i moves a deal, which thanks, ack and greeting don't.
func (i Intent) Business() bool { return i != Thanks && i != Ack && i != Greeting }

// Reading is an intent that was found.
type Reading struct {
	Intent     Intent
	Confidence float64 // the model's probability, from the intent's threshold to 1
	// Start and End are the bytes of the words that carry the intent; both are 0
	// where no phrase was found and the model alone decided.
	Start, End int
}
