package app

// AISettings is what the user chooses about language models.
type AISettings struct {
	On       bool   `json:"on"`
	Provider string `json:"provider"` // id of an AIProvider
	Address  string `json:"address"`  // "" that of the provider
	Model    string `json:"model"`    // "" that of the provider
	Prices   bool   `json:"prices"`   // prices are masked too
	Show     bool   `json:"show"`     // what is sent is shown first, each time
	Limit    int    `json:"limit"`    // calls in a month; 0 any number
	PriceIn  string `json:"price_in"` // of a million tokens sent, in the provider's currency; "" not known
	PriceOut string `json:"price_out"`
}

// AIView is the AI tab of the settings (S-12).
type AIView struct {
	Settings  AISettings   `json:"settings"`
	At        AITarget     `json:"at"`
	HasKey    bool         `json:"has_key"`
	Calls     int          `json:"calls"` // this month, UTC
	TokensIn  int          `json:"tokens_in"`
	TokensOut int          `json:"tokens_out"`
	Providers []AIProvider `json:"providers"`
	Blocked   []AIPerson   `json:"blocked"` // whose chats are never sent
}

// AITarget is who would be asked.
type AITarget struct {
	Provider string `json:"provider"`
	Address  string `json:"address"`
	Model    string `json:"model"`
	Country  string `json:"country"` // where the company sits, ISO 3166-1; "" unknown
	Local    bool   `json:"local"`   // on this computer: nothing leaves
}

// AIProvider is a preset.
type AIProvider struct {
	ID      string `json:"id"`
	Address string `json:"address"`
	Model   string `json:"model"`
	Country string `json:"country"`
	Local   bool   `json:"local"`
}

// AIPerson is a customer by name.
type AIPerson struct {
	ID   int64  `json:"id"`
	Name string `json:"name"`
}

// AIPreview is what would leave, word for word (S-13).
type AIPreview struct {
	Seen    string   `json:"seen"` // to be handed back as proof that this was shown
	Sent    string   `json:"sent"`
	Marks   []AIMark `json:"marks"` // what the placeholders stand for; stays here
	At      AITarget `json:"at"`
	Ask     bool     `json:"ask"`     // the user must see it before it leaves
	Blocked bool     `json:"blocked"` // nothing of this customer may leave
	Tokens  int      `json:"tokens"`  // about how many are sent
}

// AIMark is a placeholder.
type AIMark struct {
	Mark string `json:"mark"`
	Kind string `json:"kind"` // name, company, phone, email, link, handle, account, address, price, text
	Text string `json:"text"`
}

// AIRewrite asks for a draft in other words.
type AIRewrite struct {
	ID       string `json:"id"` // chosen by the caller, for "ai:partial" and Cancel
	Text     string `json:"text"`
	Customer int64  `json:"customer"` // 0: nobody
	Language string `json:"language"` // ISO 639-1; "" English; "customer": that of the customer
	Seen     string `json:"seen"`     // of the preview that the user agreed to; "" none
	Remember bool   `json:"remember"` // ask no more for this customer and address
}

// AIRewritten are the versions; the draft itself is never changed.
type AIRewritten struct {
	Sent     string      `json:"sent"`
	Language string      `json:"language"`
	Versions []AIVersion `json:"versions"`
}

// AIVersion is one version. Unless it holds it must not be offered.
type AIVersion struct {
	Style       string         `json:"style"` // short, warm, direct
	Text        string         `json:"text"`
	Back        string         `json:"back"` // in Chinese
	Holds       bool           `json:"holds"`
	Differences []AIDifference `json:"differences"`
	Broken      []string       `json:"broken"` // placeholders that were lost or invented
	Check       CheckView      `json:"check"`
}

// AITranslated is what a draft says in Chinese, to be read.
type AITranslated struct {
	Text        string         `json:"text"`
	Differences []AIDifference `json:"differences"`
	Broken      []string       `json:"broken"`
}

// AIDifference is a fact that a version does not share with the draft (E-302).
type AIDifference struct {
	Kind string `json:"kind"` // number, date, time, name, incoterm, place, per, code, link
	Was  string `json:"was"`  // "" invented
	Now  string `json:"now"`  // "" lost
}

// AIPartial is the payload of "ai:partial": what is written so far, not yet checked.
type AIPartial struct {
	ID     string `json:"id"`
	Short  string `json:"short"`
	Warm   string `json:"warm"`
	Direct string `json:"direct"`
}

// AIEstimate is what judging would take (before it starts) and where a started one stands.
type AIEstimate struct {
	Messages  int      `json:"messages"` // to be judged
	Known     int      `json:"known"`    // judged already by this model
	Blocked   int      `json:"blocked"`  // of blocked customers, left out
	Calls     int      `json:"calls"`
	TokensIn  int      `json:"tokens_in"` // about
	TokensOut int      `json:"tokens_out"`
	Cost      string   `json:"cost"` // in the provider's currency; "" not known
	Sent      string   `json:"sent"` // the first of what would leave, word for word
	Seen      string   `json:"seen"`
	Ask       bool     `json:"ask"`
	At        AITarget `json:"at"`
	Open      bool     `json:"open"` // a run was stopped and can go on
	Waiting   int      `json:"waiting"`
}

// AIProgress is the payload of "ai:judging", and the result of a run. Done and Total
// count messages.
type AIProgress struct {
	Done   int  `json:"done"`
	Judged int  `json:"judged"`
	Total  int  `json:"total"`
	Ended  bool `json:"ended"`
}

// AIJudged is what a model says of a message, beside what stands without it.
type AIJudged struct {
	Message    int64    `json:"message"`
	Model      string   `json:"model"`
	At         string   `json:"at"`
	Mood       string   `json:"mood"` // pos, neu, neg
	Intents    []string `json:"intents"`
	Resolution string   `json:"resolution"` // none, answered, partly, open
	Offline    string   `json:"offline"`    // mood without the model; a person's word if there is one
	Corrected  bool     `json:"corrected"`  // a person set the mood: it wins over both
}

// AIJudgements are all of a customer, and how far both agree.
type AIJudgements struct {
	Items  []AIJudged `json:"items"`
	Agree  int        `json:"agree"`  // messages of which model and reader say the same mood
	Common int        `json:"common"` // messages of which both say one
}

// AICall is an entry of the log of what left.
type AICall struct {
	ID        int64  `json:"id"`
	At        string `json:"at"`
	Purpose   string `json:"purpose"` // rewrite, translate, judge, test
	Provider  string `json:"provider"`
	Address   string `json:"address"`
	Model     string `json:"model"`
	Sent      string `json:"sent"`
	Answer    int    `json:"answer"` // bytes
	TokensIn  int    `json:"tokens_in"`
	TokensOut int    `json:"tokens_out"`
	Outcome   string `json:"outcome"` // "sent", "ok", or the code of a fault
}

// AIConsent is whether the chats of a customer may leave (B-24).
type AIConsent struct {
	Blocked   bool   `json:"blocked"`
	BlockedAt string `json:"blocked_at"`
	Agreed    bool   `json:"agreed"` // to the address that is set now
	AgreedAt  string `json:"agreed_at"`
	AgreedTo  string `json:"agreed_to"`
}
