// Package whatsapptxt reads the text file that WhatsApp's "Export chat" writes,
// from iPhones and Android phones, in all languages and clocks.
//
// The file has no grammar: a message begins with a header such as
//
//	[5/3/24, 14:07:09] Ana: ok
//	05/03/2024, 2:07 pm - Ana: ok
//
// and goes on to the next one. What a header looks like depends on the phone,
// but is one shape in one file. So Inspect learns the shape first (shape.go),
// then goes through the file once: it gathers evidence for the order of day and
// month (dates.go) and for who speaks (authors.go). Read goes through it once
// more with what was learnt and tells what each body is (body.go). The words
// that phones write are data: tokens.txt. Rules: SPEC.md, Import.
package whatsapptxt

import (
	"bytes"
	"embed"
	"strings"

	"huiyin/backend/importer"
)

// Words holds the name of the format and how to export from the phone, area
// "format".
//
//go:embed words/*.json
var Words embed.FS

// Format is the importer.Format of WhatsApp's text exports.
type Format struct{}

// ID is "whatsapp-txt".
func (Format) ID() string { return "whatsapp-txt" }

// Channel is "whatsapp".
func (Format) Channel() string { return "whatsapp" }

// Recognise claims a text that has a header within its head, and a text that
// is named like an export.
func (Format) Recognise(src importer.Source) importer.Match {
	text := importer.DecodeHead(src.Head)
	var c census
	for line := range bytes.Lines(text) {
		if c.add(bytes.TrimRight(line, "\r\n")); c.total > 0 || c.yearless > 0 {
			if isLog(text) {
				return importer.No
			}
			return importer.Sure
		}
	}
	if len(text) > 0 && (src.Name() == "_chat.txt" || nameIn(src.Name()) != "" && strings.HasSuffix(strings.ToLower(src.Name()), ".txt")) {
		return importer.Maybe
	}
	return importer.No
}

// levels are the "authors" of program logs, which look like iPhone exports.
var levels = []string{"INFO: ", "WARN: ", "ERROR: ", "DEBUG: ", "TRACE: ", "WARNING: ", "FATAL: "}

// isLog reports whether the first header of text is a line of a program's log.
func isLog(text []byte) bool {
	for line := range bytes.Lines(text) {
		h, _, ok := parse(line)
		if !ok {
			continue
		}
		for _, level := range levels {
			if bytes.HasPrefix(line[h.rest:], []byte(level)) {
				return true
			}
		}
		return false
	}
	return false
}
