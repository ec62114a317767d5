package app

// MeaningView is what a message says, as far as it was understood, and as a
// person corrected it. Offsets are code points.
type MeaningView struct {
	Language   string         `json:"language"`   // ISO 639-1; "und": no words
	Mood       string         `json:"mood"`       // "pos", "neu", "neg"
	Confidence float64        `json:"confidence"` // 0 to 1, of the mood
	Unsure     bool           `json:"unsure"`     // the mood is little better than a guess
	Causes     []CauseView    `json:"causes"`     // what decided the mood
	Intents    []string       `json:"intents"`    // words "understand.intent.<id>"
	Questions  []QuestionView `json:"questions"`
	Pieces     []PieceView    `json:"pieces"`
	Corrected  []string       `json:"corrected"` // parts that a person set
}

// CauseView is a part of a text that speaks for a mood.
type CauseView struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Mood  string `json:"mood"`
}

// QuestionView is something asked, or a request. Specific: what a buyer checks
// before he buys. Topic "" is unknown, else words "understand.topic.<id>"; Wants
// is the kind of answer.
type QuestionView struct {
	Start    int    `json:"start"`
	End      int    `json:"end"`
	Request  bool   `json:"request"`
	Specific bool   `json:"specific"`
	Topic    string `json:"topic"`
	Wants    string `json:"wants"`
}

// PieceView is a piece of information; Kind is words "understand.piece.<id>",
// Value normalised, for example "500 pcs" or "2026-05".
type PieceView struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Kind  string `json:"kind"`
	Value string `json:"value"`
}

// CorrectionView is what a person says of one part of a message's meaning.
type CorrectionView struct {
	Message int64  `json:"message"`
	Part    string `json:"part"`  // "language", "mood", "intents", "questions", "pieces"
	Value   string `json:"value"` // JSON of what MeaningView has there; "" forgets what was said
}

// LearnedView is what a customer told us so far (S-04).
type LearnedView struct {
	Language string         `json:"language"` // that most of their messages are in; "" none
	Messages int            `json:"messages"` // of theirs that were understood
	Waiting  int            `json:"waiting"`  // messages of all customers that are not read yet
	Facts    []FactView     `json:"facts"`    // pieces of information, the last told first
	Open     []SentenceView `json:"open"`     // their questions that we did not answer, the newest first
	Stances  []SentenceView `json:"stances"`  // sentences of concern, expectation, opinion, the newest first
	Moods    MoodCountView  `json:"moods"`
}

// FactView is a piece of information with the message that told it first.
type FactView struct {
	Kind    string `json:"kind"`
	Value   string `json:"value"`
	Text    string `json:"text"` // as they wrote it
	Message int64  `json:"message"`
	At      string `json:"at"`
	Times   int    `json:"times"` // messages that tell it
}

// SentenceView is a sentence of theirs: a question (Kind "") or a stance.
type SentenceView struct {
	Kind     string `json:"kind"`
	Text     string `json:"text"`
	Message  int64  `json:"message"`
	At       string `json:"at"`
	Topic    string `json:"topic"`
	Specific bool   `json:"specific"`
}

// MoodCountView counts their messages by mood; those that are unsure apart.
type MoodCountView struct {
	Positive int `json:"positive"`
	Neutral  int `json:"neutral"`
	Negative int `json:"negative"`
	Unsure   int `json:"unsure"`
}
