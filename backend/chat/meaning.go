package chat

import (
	"encoding/json"
	"fmt"
	"time"
)

// Meaning 理解 is what a message says, as far as it was understood without a
// network. The zero value says nothing. Packages sentiment, intent, pieces and
// question define the terms; understand puts them together.
type Meaning struct {
	Language   string // ISO 639-1; "und": no words
	Mood       Mood
	Confidence float64 // 0 to 1, of the mood
	Unsure     bool    // the mood is little better than a guess, and is shown as such
	Causes     []Cause // what decided the mood
	Intents    []string
	Questions  []Question
	Pieces     []Piece
	Said       Statement
	Corrected  []Part // what a person set
}

// Mood 情绪 is how a writer feels about us, the goods or the deal (I-21).
type Mood string

// The moods. Politeness alone is Neutral.
const (
	Positive Mood = "pos"
	Neutral  Mood = "neu"
	Negative Mood = "neg"
)

// Span is a part of a text, in code points; End is excluded.
type Span struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// Cause is a part of a text that speaks for a mood.
type Cause struct {
	Span
	Mood Mood `json:"mood"`
}

// Question 提问 is something asked (I-20), or a request that is owed an answer.
type Question struct {
	Span
	Request  bool     `json:"request"`  // wants a thing or a deed; no question
	Specific bool     `json:"specific"` // asks what a buyer checks before he buys
	Topic    string   `json:"topic"`    // for example "lead_time"; "" unknown
	Wants    string   `json:"wants"`    // the kind of answer, for example "time"; "" any
	Words    []uint32 `json:"-"`        // hashes of its words of weight; none where a person set the question
}

// Statement 陈述 is what a message says outside of its own questions: by it, it may
// answer earlier ones (I-22).
type Statement struct {
	Topics []string // as in Question, each once
	Words  []uint32 // as in Question
	Amount bool     // names a sum of money
	Time   bool     // names a duration or a day
	Number bool     // names a quantity
	Reply  bool     // begins with yes or no
}

// Piece 信息点 is a piece of information that the writer gives (I-16).
type Piece struct {
	Span
	Kind  string `json:"kind"`  // for example "quantity"
	Value string `json:"value"` // normalised, for example "500 pcs"
}

// Part names what can be corrected in a meaning.
type Part string

// The parts. Correction tells what value each takes.
const (
	PartLanguage  Part = "language"
	PartMood      Part = "mood"
	PartIntents   Part = "intents"
	PartQuestions Part = "questions"
	PartPieces    Part = "pieces"
)

// Correction is what a person said of one part of a meaning; it wins over what
// was understood.
type Correction struct {
	Part Part
	// Value is JSON: a language, a mood, a list of intents, of questions or of pieces.
	Value string
	At    time.Time
}

// Asks reports whether something is asked; a request is no question.
func (m Meaning) Asks() bool {
	for _, q := range m.Questions {
		if !q.Request {
			return true
		}
	}
	return false
}

// With gives the meaning as corrected. The error names a correction that makes
// no sense; the others hold all the same.
func (m Meaning) With(corrections []Correction) (Meaning, error) {
	var wrong error
	for _, c := range corrections {
		if err := m.correct(c); err != nil {
			wrong = fmt.Errorf("correction of %s: %w", c.Part, err)
			continue
		}
		m.Corrected = append(m.Corrected, c.Part)
	}
	return m, wrong
}

func (m *Meaning) correct(c Correction) error {
	value := []byte(c.Value)
	switch c.Part {
	case PartLanguage:
		return json.Unmarshal(value, &m.Language)
	case PartMood:
		var mood Mood
		if err := json.Unmarshal(value, &mood); err != nil {
			return err
		}
		if mood != Positive && mood != Neutral && mood != Negative {
			return fmt.Errorf("no mood %q", mood)
		}
		if mood != m.Mood {
			m.Causes = nil
		}
		m.Mood, m.Confidence, m.Unsure = mood, 1, false
		return nil
	case PartIntents:
		m.Intents = nil
		return json.Unmarshal(value, &m.Intents)
	case PartQuestions:
		m.Questions = nil
		return json.Unmarshal(value, &m.Questions)
	case PartPieces:
		m.Pieces = nil
		return json.Unmarshal(value, &m.Pieces)
	}
	return fmt.Errorf("no part %q", c.Part)
}
