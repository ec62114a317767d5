package rules

import "huiyin/backend/checker"

// attachmentMentioned reminds of the file where a draft speaks of one that goes
// with it (M-25). It is quiet where the file was sent before, is asked for, or
// where parts of goods are attached to each other.
var attachmentMentioned = checker.Rule{
	ID:     "attachment-mentioned",
	Ref:    "M-25",
	Source: "own rule",
	Deduct: map[checker.Severity]int{checker.Info: 0},
	Check:  checkAttachmentMentioned,
}

var attachments = lexicon("attachment-mentioned")

func checkAttachmentMentioned(d checker.Draft) []checker.Finding {
	for _, h := range attachments().find(d.Text) {
		return []checker.Finding{h.finding("attachment-mentioned", checker.Info)}
	}
	return nil
}
