package app

// StandingView says who owes whom an answer. State is "we_owe", "they_owe",
// "settled" or "no_messages"; Since an instant, "" when settled.
type StandingView struct {
	State    string  `json:"state"`
	Since    string  `json:"since"`
	WaitedS  int64   `json:"waited_s"` // wall clock
	Attempts int     `json:"attempts"` // our turns without an answer
	Ticks    string  `json:"ticks"`    // they_owe: how far our last message got, "" not known (I-12)
	Evidence []int64 `json:"evidence"` // the messages that wait
}

// TemperatureFact speaks for a warm relation (Vote above 0) or a cold one: words
// "temperature.<id>.text".
type TemperatureFact struct {
	ID       string            `json:"id"`
	Vote     int               `json:"vote"`
	Params   map[string]string `json:"params"`
	Evidence []int64           `json:"evidence"`
}

// CustomerRow is one line of the customer list.
type CustomerRow struct {
	ID       int64     `json:"id"`
	Name     string    `json:"name"`
	Company  string    `json:"company"`
	Phone    string    `json:"phone"`
	Tags     []string  `json:"tags"`
	Country  string    `json:"country"`
	Clock    ClockView `json:"clock"`
	Stage    string    `json:"stage"`
	StageSet bool      `json:"stage_set"` // by hand, not by rule
	Channels []string  `json:"channels"`

	Temperature    string            `json:"temperature"`     // "hot", "warm", "cool", "cold", "unknown" (D-15): as a person set it, else ByFacts
	ByFacts        string            `json:"by_facts"`        // what the facts say
	TemperatureSet bool              `json:"temperature_set"` // by hand
	Facts          []TemperatureFact `json:"facts"`           // the three that decided ByFacts, at most

	Messages  int          `json:"messages"`
	First     string       `json:"first"`
	Last      string       `json:"last"`
	Standing  StandingView `json:"standing"`
	ReplyRate FigureView   `json:"reply_rate"` // response_rate
}

// IdentityView is one way to reach a customer.
type IdentityView struct {
	Channel string `json:"channel"`
	Handle  string `json:"handle"`
}

// CardFields are the fields of the card that people edit (B-01, B-02, B-05, B-06, B-17,
// B-19, B-20, B-22). Week is as in OfficeView, "" where nobody confirmed hours.
type CardFields struct {
	Name        string         `json:"name"`
	CallName    string         `json:"call_name"`
	Company     string         `json:"company"`
	Country     string         `json:"country"`
	City        string         `json:"city"`
	Zone        string         `json:"zone"`
	Week        string         `json:"week"`
	Channel     string         `json:"channel"`
	Handles     []IdentityView `json:"handles"`
	Stage       string         `json:"stage"`
	Temperature string         `json:"temperature"` // "" by the facts
	Source      string         `json:"source"`
	Tags        []string       `json:"tags"`
	Note        string         `json:"note"`
}

// TemperatureChange sets how warm the relation with a customer is: "hot", "warm",
// "cool", "cold"; "" as the facts say.
type TemperatureChange struct {
	Customer    int64  `json:"customer"`
	Temperature string `json:"temperature"`
}

// CardView is a customer's card. First is the first contact (D-14).
type CardView struct {
	Row            CustomerRow    `json:"row"`
	Fields         CardFields     `json:"fields"`
	CountryGuessed bool           `json:"country_guessed"`
	Identities     []IdentityView `json:"identities"` // found in chats
	MaybeTruncated bool           `json:"maybe_truncated"`
	Lead           *MessageView   `json:"lead"` // the message that made them a lead (I-44); null: none did
	Figures        []FigureView   `json:"figures"`
}

// CountryView is a country to choose, with the zones in it.
type CountryView struct {
	Code  string   `json:"code"`
	Zones []string `json:"zones"`
}

// MessageView is one message. At, DeliveredAt and ReadAt are instants (RFC 3339, UTC).
type MessageView struct {
	ID          int64  `json:"id"`
	CustomerID  int64  `json:"customer_id"` // whose chat it is in, where several are shown; else 0
	Customer    string `json:"customer"`
	Channel     string `json:"channel"`
	At          string `json:"at"`
	Precision   string `json:"precision"`
	Sender      string `json:"sender"`
	Direction   string `json:"direction"` // "in", "out", "" for notices
	Kind        string `json:"kind"`
	Text        string `json:"text"`
	Edited      bool   `json:"edited"`
	DeliveredAt string `json:"delivered_at"`
	ReadAt      string `json:"read_at"`
	GapS        int64  `json:"gap_s"` // silence before it, if over a day; else 0

	// Ticks is how far a message of ours got: "read", "delivered", "sent", "failed",
	// "" not known (I-12). TicksBy says who tells it: "source" (the export or
	// database itself), "table" or "hand"; TicksAt when it was read or arrived, or
	// when a person said so, "" not known.
	Ticks   string `json:"ticks"`
	TicksBy string `json:"ticks_by"`
	TicksAt string `json:"ticks_at"`

	ReplyTo   int64          `json:"reply_to"` // the message that it quotes; 0: none, or not here
	Quote     string         `json:"quote"`    // beginning of that message's text; "" without text
	Reactions []ReactionView `json:"reactions"`

	Meaning *MeaningView `json:"meaning"` // only in a customer's chat; null: nothing to understand
}

// ReactionView is an emoji that somebody put on a message; By "" is unknown.
type ReactionView struct {
	By    string `json:"by"`
	Emoji string `json:"emoji"`
}

// MessagePage is a window of a longer list, in time order.
type MessagePage struct {
	Total  int           `json:"total"`
	Offset int           `json:"offset"`
	Items  []MessageView `json:"items"`
}

// IntervalView is a range in the unit of its figure.
type IntervalView struct {
	Low  float64 `json:"low"`
	High float64 `json:"high"`
}

// DetailView is a number beside a figure: words "indicator.<id>.<key>". The
// fields are those of FigureView.
type DetailView struct {
	Key      string        `json:"key"`
	Unit     string        `json:"unit"`
	Working  bool          `json:"working"`
	State    string        `json:"state"`
	Need     string        `json:"need"`
	Value    float64       `json:"value"`
	Currency string        `json:"currency"`
	N        int           `json:"n"`
	Hits     int           `json:"hits"`
	Interval *IntervalView `json:"interval"`
	Opens    bool          `json:"opens"` // messages stand behind it
}

// BandView is a reference range: words "indicator.<id>.<key>". High 0 is open.
type BandView struct {
	Key    string  `json:"key"`
	Low    float64 `json:"low"`
	High   float64 `json:"high"`
	Source string  `json:"source"`
}

// FigureView is an indicator's number with those beside it. State is
// "measured", "not_enough_data" or "not_in_source"; Value counts only when measured.
type FigureView struct {
	ID       string        `json:"id"`
	Ref      string        `json:"ref"`
	Layer    int           `json:"layer"`
	Unit     string        `json:"unit"`    // "share", "seconds", "days", "count", "rounds", "words", "flag", "amount"
	Working  bool          `json:"working"` // the seconds are working time
	State    string        `json:"state"`
	Need     string        `json:"need"` // what to import or set for it, or for a better one: "country", "hours", "receipts", "orders", "rates", "tags", "" nothing
	Value    float64       `json:"value"`
	Currency string        `json:"currency"` // of an amount
	N        int           `json:"n"`
	Hits     int           `json:"hits"` // numerator of a share
	Interval *IntervalView `json:"interval"`
	Opens    bool          `json:"opens"` // messages stand behind it
	Details  []DetailView  `json:"details"`
	Bands    []BandView    `json:"bands"`
	Source   string        `json:"source"`
}

// FindingView is one remark about a draft; Start and End are code points.
type FindingView struct {
	Rule       string            `json:"rule"`
	Ref        string            `json:"ref"`
	Severity   string            `json:"severity"` // "info", "advice", "warn", "stop"
	Start      int               `json:"start"`
	End        int               `json:"end"`
	Params     map[string]string `json:"params"`
	Suggestion string            `json:"suggestion"`
	Fixed      bool              `json:"fixed"` // its rule may stop a message, so it cannot be quiet
}

// RuleView is a check as the settings list it; its words are "rule.<id>.…".
type RuleView struct {
	ID      string `json:"id"`
	Ref     string `json:"ref"`
	Gravest string `json:"gravest"` // severity that a finding may have at most
	Quiet   bool   `json:"quiet"`   // the user does not want to see it
	Fixed   bool   `json:"fixed"`   // may stop a message, so it cannot be quiet
}

// CheckView is the judgement of a draft.
type CheckView struct {
	Verdict   string        `json:"verdict"` // "ok", "edit", "hold"
	Score     int           `json:"score"`
	Findings  []FindingView `json:"findings"`
	Words     int           `json:"words"`
	Sentences int           `json:"sentences"`
	Questions int           `json:"questions"`
	Clock     *ClockView    `json:"clock"`   // of the chosen customer; null: nobody chosen
	Answers   []AnswerView  `json:"answers"` // to the four questions before sending (P-06); none of an empty draft and beside what must change
	Bubbles   []string      `json:"bubbles"` // the messages that the draft is best sent as
	Quiet     []string      `json:"quiet"`   // rules that the user does not want to hear of
	Partly    bool          `json:"partly"`  // so long that only rules that may stop it read more than its beginning
}

// RangeView marks code points of a text, End exclusive.
type RangeView struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

// HitView is a search result: a message of a customer.
type HitView struct {
	CustomerID int64       `json:"customer_id"`
	Customer   string      `json:"customer"`
	Message    int64       `json:"message"`
	At         string      `json:"at"`
	Snippet    string      `json:"snippet"`
	Ranges     []RangeView `json:"ranges"`
}

// SearchView is what a query found, newest messages first.
type SearchView struct {
	Customers []CustomerHit `json:"customers"`
	Messages  []HitView     `json:"messages"`
	More      bool          `json:"more"` // further messages match
}

// CustomerHit is a customer whose name, company or number matches.
type CustomerHit struct {
	ID      int64  `json:"id"`
	Name    string `json:"name"`
	Company string `json:"company"`
	Country string `json:"country"`
}

// SettingsView is all that the settings screen shows. Zone "" means not chosen
// yet; then ComputerZone is proposed.
type SettingsView struct {
	Language     string   `json:"language"`  // "" follows the system
	Theme        string   `json:"theme"`     // "system", "light", "dark"
	TextSize     int      `json:"text_size"` // percent, 90–150
	Zone         string   `json:"zone"`
	ComputerZone string   `json:"computer_zone"`
	Zones        []string `json:"zones"`
	Names        []string `json:"names"` // mine and my colleagues'
	Database     string   `json:"database"`
	Country      string   `json:"country"` // the one chosen, else that of the zone, else "CN"
	Hours        string   `json:"hours"`   // as in OfficeView; "" those of the country
	Sample       bool     `json:"sample"`  // the sample data are open
	Empty        bool     `json:"empty"`   // no customer yet
	Version      string   `json:"version"`
	AI           string   `json:"ai"` // "off"; "local": on, and nothing leaves; "on"
}
