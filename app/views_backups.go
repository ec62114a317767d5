package app

// BackupView is a copy of the whole store. At is RFC 3339 in UTC.
type BackupView struct {
	Name  string `json:"name"`
	At    string `json:"at"`
	Bytes int64  `json:"bytes"`
}

// BackupsView lists the copies, the newest first, and where they lie.
type BackupsView struct {
	Folder  string       `json:"folder"`
	Backups []BackupView `json:"backups"`
	Rescue  RescueView   `json:"rescue"`
}

// RescueView says that the data file was damaged when the app was opened and
// which copy stands in for it: its time (RFC 3339, UTC; "" when all was well),
// and where the damaged file was put.
type RescueView struct {
	At      string `json:"at"`
	Damaged string `json:"damaged"`
}
