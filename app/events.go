package app

// The events that the window listens to.
const (
	eventImportProgress = "import:progress" // ImportProgress
	eventDataChanged    = "data:changed"    // no payload: figures are stale
	eventUnderstood     = "data:understood" // no payload: all messages are read
	eventAIPartial      = "ai:partial"      // AIPartial: versions while they are written
	eventAIJudging      = "ai:judging"      // AIProgress
	eventHabitsProgress = "habits:progress" // HabitProgress
)

// ImportProgress is the payload of "import:progress". Phase is "inspect",
// "read" or "done". Done and Total count bytes over all files; LeftS is the
// time left in seconds, -1 while it is not known.
type ImportProgress struct {
	Phase    string `json:"phase"`
	File     string `json:"file"`
	Index    int    `json:"index"` // of the file, from 0
	Files    int    `json:"files"`
	Messages int    `json:"messages"` // read so far, all files
	Done     int64  `json:"done"`
	Total    int64  `json:"total"`
	LeftS    int    `json:"left_s"`
}

// HabitProgress is the payload of "habits:progress": messages of the chats that
// are judged, and of all.
type HabitProgress struct {
	Done  int `json:"done"`
	Total int `json:"total"`
}
