// Package telegram reads the result.json that Telegram Desktop exports: of one
// chat, or of a whole account.
//
// The file is one JSON value that can exceed a gigabyte, so it is read as a
// stream of tokens (walk.go); only one message is in memory at a time. Inspect
// goes through it once and learns what people are called; Read goes through it
// again with these names. Rules: SPEC.md, Import, Telegram.
package telegram

import (
	"bytes"
	"embed"
	"regexp"

	"huiyin/backend/importer"
)

// Words holds the name of the format and how to export, area "format".
//
//go:embed words/*.json
var Words embed.FS

// Format is the importer.Format of Telegram Desktop's JSON exports.
type Format struct{}

// ID is "telegram-json".
func (Format) ID() string { return "telegram-json" }

// Channel is "telegram".
func (Format) Channel() string { return "telegram" }

// ofChat and ofAccount are what only such files have near their beginning.
var (
	ofChat    = regexp.MustCompile(`"type"\s*:\s*"(personal_chat|bot_chat|saved_messages|(private|public)_(group|supergroup|channel))"`)
	ofAccount = regexp.MustCompile(`^\s*\{\s*"about"\s*:\s*"[^"]*Telegram`)
)

// Recognise claims JSON that begins like a chat or an account of Telegram.
func (Format) Recognise(src importer.Source) importer.Match {
	text := bytes.TrimSpace(importer.DecodeHead(src.Head))
	switch {
	case !bytes.HasPrefix(text, []byte("{")):
		return importer.No
	case ofAccount.Match(text), ofChat.Match(text) && bytes.Contains(text, []byte(`"messages"`)):
		return importer.Sure
	}
	return importer.No
}
