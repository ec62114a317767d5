package app

// FaultView is an error made for people: words "error.<code>.text".
type FaultView struct {
	Code   string            `json:"code"`
	Params map[string]string `json:"params"`
}

// ProblemView is trouble in imported data: words "problem.<key>.text".
type ProblemView struct {
	Line   int               `json:"line"` // 0: the whole file
	Key    string            `json:"key"`
	Params map[string]string `json:"params"`
}

// ParticipantView is somebody who wrote in a chat. Side is "me" or "them".
type ParticipantView struct {
	Name     string `json:"name"`
	Side     string `json:"side"`
	Messages int    `json:"messages"`
}

// DateSampleView is a date that can be read two ways (DMY and MDY as YYYY-MM-DD).
type DateSampleView struct {
	Raw string `json:"raw"`
	DMY string `json:"dmy"`
	MDY string `json:"mdy"`
}

// PartnerView is a customer whom an import would create, with what the phone number tells.
// Country is ISO 3166-1 alpha-2, Zone an IANA name; both "" where nothing is known.
type PartnerView struct {
	Name    string `json:"name"`
	Phone   string `json:"phone"`
	Country string `json:"country"`
	Zone    string `json:"zone"`
}

// PlanChat is one chat of an export. First and Last are wall-clock
// "YYYY-MM-DDTHH:MM:SS" of the exporting phone (UTC where the source has
// instants), "" without messages.
type PlanChat struct {
	Index        int               `json:"index"`
	Name         string            `json:"name"` // "" unknown
	Channel      string            `json:"channel"`
	Group        bool              `json:"group"`
	Offered      bool              `json:"offered"`  // left out unless the user wants it
	Directed     bool              `json:"directed"` // the source tells who is me
	Messages     int               `json:"messages"`
	System       int               `json:"system"`
	First        string            `json:"first"`
	Last         string            `json:"last"`
	Participants []ParticipantView `json:"participants"`
	Partners     []PartnerView     `json:"partners"`
	Namesakes    []NamesakeView    `json:"namesakes"` // asks which of these it continues; none: nothing to ask
}

// NamesakeView is a chat of the same name, of another time, that a chat may continue. First and
// Last are wall clock.
type NamesakeView struct {
	Chat     int64  `json:"chat"` // its id; 0: of another file of the plan
	Name     string `json:"name"` // of the customer or group
	File     string `json:"file"` // of the plan; "": the chat is in the store
	Messages int    `json:"messages"`
	First    string `json:"first"`
	Last     string `json:"last"`
}

// PlanFile is one export of an import plan: its chats, or the rows of a table.
type PlanFile struct {
	Index       int              `json:"index"`
	Name        string           `json:"name"` // to show
	Path        string           `json:"path"`
	Format      string           `json:"format"`
	Platform    string           `json:"platform"` // "iphone", "android", ""
	Chats       []PlanChat       `json:"chats"`
	Orders      int              `json:"orders"`
	Contacts    int              `json:"contacts"`
	Receipts    int              `json:"receipts"`
	Table       *TableView       `json:"table"`      // of tables only
	DateOrder   string           `json:"date_order"` // "dmy", "mdy", "ymd"
	DateAssumed bool             `json:"date_assumed"`
	DateSamples []DateSampleView `json:"date_samples"`
	Problems    []ProblemView    `json:"problems"`
	Fault       *FaultView       `json:"fault"` // set: this file can't be imported
}

// NameChoice is a candidate for "which one is you?".
type NameChoice struct {
	Name     string `json:"name"`
	Messages int    `json:"messages"`
	Files    int    `json:"files"`
	Me       bool   `json:"me"` // preselected
}

// ImportPlan is what inspection found out and what it asks.
type ImportPlan struct {
	ID        string       `json:"id"`
	Files     []PlanFile   `json:"files"`
	Names     []NameChoice `json:"names"`
	NamesSure bool         `json:"names_sure"` // the preselection rests on evidence or memory
	Zone      string       `json:"zone"`
	ZoneKnown bool         `json:"zone_known"` // remembered from an earlier import
}

// FileAnswer is what the user decided for one file.
type FileAnswer struct {
	Index     int    `json:"index"`
	DateOrder string `json:"date_order"` // "" keeps the proposal
	Skip      bool   `json:"skip"`
	Chats     []int  `json:"chats"` // indexes of those to take; null: all that are not only offered
	// Joins are the user's choices among namesakes; what is missing is decided by what was said.
	Joins []JoinAnswer `json:"joins"`
}

// JoinAnswer says which chat of its name a chat continues.
type JoinAnswer struct {
	Chat int   `json:"chat"` // index in the file
	Into int64 `json:"into"` // id of the known chat; 0: decided by what was said; -1: another person
}

// ImportAnswers are the decisions for a plan. NoMe says that nobody in the files is the user.
type ImportAnswers struct {
	Plan  string       `json:"plan"`
	Zone  string       `json:"zone"`
	Me    []string     `json:"me"`
	NoMe  bool         `json:"no_me"`
	Files []FileAnswer `json:"files"`
	// Places are the countries (ISO 3166-1 alpha-2; "" unknown) that the user chose
	// for new customers, by their names in the plan; who is missing keeps the guess.
	Places map[string]string `json:"places"`
}

// ImportedFile is the outcome for one file. First and Last are instants (RFC 3339, UTC).
type ImportedFile struct {
	Path         string            `json:"path"`
	Format       string            `json:"format"`
	Messages     int               `json:"messages"`
	Added        int               `json:"added"`
	Duplicates   int               `json:"duplicates"`
	Updated      int               `json:"updated"` // held already, now in a richer version
	System       int               `json:"system"`
	Problems     []ProblemView     `json:"problems"`
	First        string            `json:"first"`
	Last         string            `json:"last"`
	Participants []ParticipantView `json:"participants"`
	Orders       RowCounts         `json:"orders"`
	Contacts     RowCounts         `json:"contacts"`
	Receipts     RowCounts         `json:"receipts"`
	Customers    []int64           `json:"customers"` // whose history or rows it holds
	Fault        *FaultView        `json:"fault"`     // set: nothing of this file was taken
}

// ImportResult is the outcome of an import. Millis is how long it took.
type ImportResult struct {
	Batch      int64          `json:"batch"` // 0: nothing was imported
	Files      []ImportedFile `json:"files"`
	Added      int            `json:"added"`
	Duplicates int            `json:"duplicates"`
	Cancelled  bool           `json:"cancelled"`
	Millis     int64          `json:"millis"`
	Customers  []int64        `json:"customers"`
}

// UndoResult says what an undone import took away, or would take.
type UndoResult struct {
	Batch     int64 `json:"batch"`
	Removed   int   `json:"removed"`   // messages
	Orders    int   `json:"orders"`    // orders
	Receipts  int   `json:"receipts"`  // receipts that told of messages
	Customers int   `json:"customers"` // customers that nothing else held
	Kept      int   `json:"kept"`      // customers that stay because a person edited them
}

// BatchFile is one dropped file of an import: its chats and rows together.
type BatchFile struct {
	Name      string    `json:"name"` // to show
	Path      string    `json:"path"`
	Format    string    `json:"format"`
	Messages  RowCounts `json:"messages"`
	Orders    RowCounts `json:"orders"`
	Contacts  RowCounts `json:"contacts"`
	Receipts  RowCounts `json:"receipts"`
	Customers int       `json:"customers"` // created by it
	Problems  int       `json:"problems"`
}

// BatchView is one line of the import history (S-14). Added to Skipped count
// messages and rows together.
type BatchView struct {
	ID         int64       `json:"id"`
	At         string      `json:"at"`
	Files      []BatchFile `json:"files"`
	Added      int         `json:"added"`
	Updated    int         `json:"updated"`
	Duplicates int         `json:"duplicates"`
	Skipped    int         `json:"skipped"`
	Customers  int         `json:"customers"` // created by it
	Problems   int         `json:"problems"`
	Undone     bool        `json:"undone"`
	Redoable   bool        `json:"redoable"`  // undone less than 30 days ago
	DaysLeft   int         `json:"days_left"` // of these
}

// BatchDetails is what an import brought, file by file.
type BatchDetails struct {
	Files     []BatchProblems `json:"files"`     // those with problems
	Customers []CustomerHit   `json:"customers"` // whose history or rows it holds
}

// BatchProblems are the problems of one file; the first thousand of each chat.
type BatchProblems struct {
	Name     string        `json:"name"`
	Problems []ProblemView `json:"problems"`
}

// UnfinishedView is an import that the last run of the window left unfinished.
type UnfinishedView struct {
	Batch    int64    `json:"batch"`    // 0: there is none
	Paths    []string `json:"paths"`    // to import again
	Messages int      `json:"messages"` // that came in before and stay
}
