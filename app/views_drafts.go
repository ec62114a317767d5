package app

// DraftView is what is being written to a customer; Customer 0 is nobody, Text
// "" nothing. At is when it was last changed, SentAt when a draft to them was
// last marked as sent: instants, "" never.
type DraftView struct {
	Customer int64  `json:"customer"`
	Text     string `json:"text"`
	At       string `json:"at"`
	SentAt   string `json:"sent_at"`
}

// SentDraft is a draft that the user sends. Opener is what they call this way
// to begin (S-08), "" nothing.
type SentDraft struct {
	Customer int64  `json:"customer"`
	Text     string `json:"text"`
	Opener   string `json:"opener"`
}

// AnswerView is what a draft says to one of the four questions before sending
// (P-06): ID "purpose", "enough", "easy", "personal"; State "yes", "part", "no",
// "needless", "unknown". Shown quotes the draft; Missing, of "personal", is
// "name" or "earlier" where one of both is there.
type AnswerView struct {
	ID      string   `json:"id"`
	State   string   `json:"state"`
	Shown   []string `json:"shown"`
	Missing string   `json:"missing"`
}
