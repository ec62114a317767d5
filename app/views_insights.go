package app

// InsightsQuery names a period and a group of customers. From (inclusive) and To
// (exclusive) are instants, "" for no bound. By is "", "stage", "country", "tag",
// "channel" or "opener" (what the user calls the way they began, I-49); Only is the group, "" for all customers.
type InsightsQuery struct {
	From string `json:"from"`
	To   string `json:"to"`
	By   string `json:"by"`
	Only string `json:"only"`
}

// InsightsView is figures of a period, and of the period before it without details.
type InsightsView struct {
	Figures   []FigureView `json:"figures"`
	Before    []FigureView `json:"before"`    // empty where the period is open
	Customers int          `json:"customers"` // in the group
	Groups    []GroupView  `json:"groups"`    // all of By, the largest first
	Waiting   int          `json:"waiting"`   // messages that are not understood yet
}

// FigurePart names a figure of an indicator: Key "" is the indicator itself, else
// one beside it; Currency that of a number which there is for each. Only narrows it
// to the "hits" of a share or to its "others"; "" all cases.
type FigurePart struct {
	ID       string `json:"id"`
	Key      string `json:"key"`
	Currency string `json:"currency"`
	Only     string `json:"only"`
}

// EvidencePage is a window of the messages behind a figure, case after case, the
// oldest first. Cases are those with messages, Unlisted those that were counted and
// have nothing to show; Hits are of both. Marked: both hits and
// others of a share are there, and its summary tells them one by one.
type EvidencePage struct {
	Total    int            `json:"total"` // messages; one in two cases counts twice
	Offset   int            `json:"offset"`
	Items    []EvidenceItem `json:"items"`
	Cases    int            `json:"cases"`
	Unlisted int            `json:"unlisted"`
	Hits     int            `json:"hits"`
	Marked   bool           `json:"marked"`
	Unit     string         `json:"unit"` // of values
	Working  bool           `json:"working"`
}

// EvidenceItem is a message of a case, which is numbered from 1. Value is what was
// counted, Of of how many it is a part (0: it stands alone).
type EvidenceItem struct {
	Message  MessageView `json:"message"`
	Case     int         `json:"case"`
	First    bool        `json:"first"` // of the case
	Value    float64     `json:"value"`
	Of       int         `json:"of"`
	Open     bool        `json:"open"` // has not ended
	Hit      bool        `json:"hit"`
	Currency string      `json:"currency"`
}

// GroupView is a group and how many customers it has; the key "" is of those
// that belong to none.
type GroupView struct {
	Key       string `json:"key"`
	Customers int    `json:"customers"`
}

// TrendView is an indicator by month.
type TrendView struct {
	ID     string       `json:"id"`
	Points []TrendPoint `json:"points"` // the oldest first
}

// TrendPoint is one month, "YYYY-MM" in the user's zone.
type TrendPoint struct {
	Month   string       `json:"month"`
	From    string       `json:"from"`
	To      string       `json:"to"`
	Number  DetailView   `json:"number"`
	Details []DetailView `json:"details"`
}

// SpreadView is the single cases of a figure, the newest 1,000, and how often
// each number comes (empty where there are more than 200 different ones).
type SpreadView struct {
	Unit    string      `json:"unit"`
	Working bool        `json:"working"`
	Total   int         `json:"total"`
	Cases   []CaseView  `json:"cases"`
	Counts  []CountView `json:"counts"`
}

// CaseView is one thing that was counted. The period that lasts a second from At
// holds, of this customer, the messages behind it.
type CaseView struct {
	Customer int64   `json:"customer"`
	Name     string  `json:"name"`
	At       string  `json:"at"`
	Value    float64 `json:"value"`
	Open     bool    `json:"open"` // has not ended
	Currency string  `json:"currency"`
}

// CountView is how often a number comes.
type CountView struct {
	Value float64 `json:"value"`
	N     int     `json:"n"`
}

// HoursView counts replies in the customers' own time: slot 24 × weekday (0
// Sunday) + hour. Working marks the hours that most of them work. Cases are the
// newest 1,000, their value the slot.
type HoursView struct {
	Total   int    `json:"total"`
	Counts  []int  `json:"counts"`
	Working []bool `json:"working"`

	Cases []CaseView `json:"cases"`
}

// GroupFigures is a group, or a customer (Key is their id), with some figures.
type GroupFigures struct {
	Key       string       `json:"key"`
	Name      string       `json:"name"`
	Customers int          `json:"customers"`
	Figures   []FigureView `json:"figures"`
}

// TypicalView is the median of an indicator over the customers that have it.
type TypicalView struct {
	ID       string  `json:"id"`
	Known    bool    `json:"known"`
	Value    float64 `json:"value"`
	N        int     `json:"n"` // customers
	Currency string  `json:"currency"`
}

// DefinitionsView is what figures rest on and the user can set.
type DefinitionsView struct {
	TurnGapMinutes   int        `json:"turn_gap_minutes"`   // D-03
	ReplyHorizonDays int        `json:"reply_horizon_days"` // D-05
	SilenceHours     int        `json:"silence_hours"`      // D-07
	AutomaticTexts   []string   `json:"automatic_texts"`    // D-10
	Base             string     `json:"base"`               // currency of sums, "" none
	Rates            []RateView `json:"rates"`              // set by hand, and those that orders need
}

// RateView is what one unit of a currency is worth in the base currency; 0: not set.
type RateView struct {
	Currency string  `json:"currency"`
	Rate     float64 `json:"rate"`
	Used     bool    `json:"used"` // orders have it
}
