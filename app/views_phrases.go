package app

// PhraseFields are what a person writes of a phrase (S-10). Stage and Tactic may
// be "": for any stage, of no tactic.
type PhraseFields struct {
	Folder   string `json:"folder"` // names, cut by "/"; those of starters are words "phrase.<folder>.name" with points for "/"
	Title    string `json:"title"`
	Text     string `json:"text"`
	Stage    string `json:"stage"`
	Tactic   string `json:"tactic"`   // "A-03": words "phrase.tactics.A-03"
	Language string `json:"language"` // ISO 639-1, "" not said
}

// PhraseView is one phrase on the shelf. Of a starter the words
// "phrase.<key>.name" and ".when" are its title, where Title is "", and when to
// use it.
type PhraseView struct {
	Key       string       `json:"key"`
	Starter   bool         `json:"starter"`   // Huiyin brought it along
	Changed   bool         `json:"changed"`   // a starter in the person's own wording
	Variables []string     `json:"variables"` // in the order of the text; words "phrase.variables.<name>"
	Fields    PhraseFields `json:"fields"`
}

// PhraseShelf is every phrase, starters first.
type PhraseShelf struct {
	Phrases []PhraseView `json:"phrases"`
	Off     int          `json:"off"` // starters that were taken off
}

// PhraseChange is what stood there before a change, for Revert. Written: by a
// person; else a starter stood as it comes, or nothing.
type PhraseChange struct {
	Key     string       `json:"key"`
	Before  PhraseFields `json:"before"`
	Written bool         `json:"written"`
	Removed bool         `json:"removed"`
}

// PhraseUse is how often a phrase was used: in Turns turns of ours, of which
// Mature are older than the reply horizon and Replied of these were answered; Low
// and High are the Wilson interval, of use from Mature = 5 on (D-12).
type PhraseUse struct {
	Key      string         `json:"key"`
	Turns    int            `json:"turns"`
	Mature   int            `json:"mature"`
	Replied  int            `json:"replied"`
	Low      float64        `json:"low"`
	High     float64        `json:"high"`
	Messages []MessagePlace `json:"messages"` // the last first, 100 at most
}

// PhraseValue is what a variable stands for with one customer. Message is where
// it was said last, 0: on the card, in orders or settings. Not Sure: a proposal.
type PhraseValue struct {
	Name    string `json:"name"`
	Text    string `json:"text"`
	Message int64  `json:"message"`
	At      string `json:"at"` // of the message; ""
	Sure    bool   `json:"sure"`
}

// MessagePlace names a message and the customer in whose chat it is shown.
type MessagePlace struct {
	Customer int64 `json:"customer"`
	Message  int64 `json:"message"`
}

// PlacedMessage is a message with the customer in whose chat it is shown.
type PlacedMessage struct {
	Customer int64       `json:"customer"`
	Message  MessageView `json:"message"`
}

// HabitsView is what we sent in a period, judged (From included, To not): turns
// of ours with words, those of them that are mature, and those answered.
type HabitsView struct {
	From    string      `json:"from"`
	To      string      `json:"to"`
	Turns   int         `json:"turns"`
	Mature  int         `json:"mature"`
	Replied int         `json:"replied"`
	Habits  []HabitView `json:"habits"`
}

// HabitView is one remark of the checker: its turns against those without it.
// Low and High are the 95 % interval of the difference of both shares. Verdict is
// "fewer", "more", "open" (还不能下结论) or "too_few".
type HabitView struct {
	Rule     string         `json:"rule"`
	Ref      string         `json:"ref"`
	Turns    int            `json:"turns"` // with the remark, mature or not
	With     ShareView      `json:"with"`
	Without  ShareView      `json:"without"`
	Low      float64        `json:"low"`
	High     float64        `json:"high"`
	Verdict  string         `json:"verdict"`
	Messages []MessagePlace `json:"messages"` // the first of each turn, the last turn first, 100 at most
}

// ShareView is a share of mature turns that were answered, with its Wilson
// interval; below N = 5 only the counts are shown (D-12).
type ShareView struct {
	Hits int     `json:"hits"`
	N    int     `json:"n"`
	Low  float64 `json:"low"`
	High float64 `json:"high"`
}
