package app

// ReasonView is evidence for or against a merge: words "merge.<id>.text".
type ReasonView struct {
	ID     string            `json:"id"`
	Params map[string]string `json:"params"`
}

// ChannelView is how much of a history is on one channel.
type ChannelView struct {
	Channel  string `json:"channel"`
	Messages int    `json:"messages"`
	First    string `json:"first"`
	Last     string `json:"last"`
}

// SideView is one of two customers who may be one person.
type SideView struct {
	ID         int64          `json:"id"`
	Fields     CardFields     `json:"fields"`
	Identities []IdentityView `json:"identities"`
	Channels   []ChannelView  `json:"channels"`
	Messages   int            `json:"messages"`
}

// ProposalView says that two customers may be one person (S-15). A has more
// messages. Strength is "possible", "likely" or "very-likely": words
// "merge.<strength>.name".
type ProposalView struct {
	A        SideView     `json:"a"`
	B        SideView     `json:"b"`
	Strength string       `json:"strength"`
	For      []ReasonView `json:"for"`
	Against  []ReasonView `json:"against"`
}

// MergePreview shows a merge before it is made: both sides, the proposed card,
// and the newest messages of the line of time that comes out of it.
type MergePreview struct {
	Into     SideView      `json:"into"`
	From     SideView      `json:"from"`
	Fields   CardFields    `json:"fields"`
	Channels []ChannelView `json:"channels"`
	Page     MessagePage   `json:"page"`
}

// MergeView is a merge that can be taken back. Name is the merged customer's own.
type MergeView struct {
	ID   int64  `json:"id"`
	At   string `json:"at"`
	Into int64  `json:"into"`
	From int64  `json:"from"`
	Name string `json:"name"`
}

// IgnoredView is somebody who is hidden.
type IgnoredView struct {
	ID       int64    `json:"id"`
	Name     string   `json:"name"`
	Company  string   `json:"company"`
	Channels []string `json:"channels"`
	Messages int      `json:"messages"`
	Last     string   `json:"last"`
}
