// Package whatsappdb reads the databases in which WhatsApp itself keeps its
// chats: msgstore.db of an Android phone (already decrypted) and
// ChatStorage.sqlite of an iPhone or a Mac, also as the nameless file of a
// phone's backup. Unlike the text export they hold every chat, replies,
// reactions and, on Android, when each message arrived and was read.
//
// The user's file is never changed, nor is its folder (open.go). Schemas grow
// with every release of the app, so tables and columns are asked for before
// they are named (schema.go). android.go, legacy.go and iphone.go write one
// query each, all with the same columns; what a row means is told in one place
// (record.go). Who is who, across phone numbers and hidden ids (LID), is in
// people.go. Inspect lets SQLite count (inspect.go), Read streams the rows in
// the order of chat and time (read.go). Rules: SPEC.md, Import.
package whatsappdb

import (
	"bytes"
	"embed"
	"path"
	"path/filepath"
	"strings"

	"huiyin/backend/importer"
)

// Words holds the names of both formats and how to get the files, area "format".
//
//go:embed words/*.json
var Words embed.FS

// Format is the importer.Format of one kind of phone.
type Format struct{ platform string }

// The two formats.
var (
	Android = Format{"android"}
	IPhone  = Format{"iphone"}
)

// ID is "whatsapp-android-db" or "whatsapp-ios-db".
func (f Format) ID() string {
	if f == IPhone {
		return "whatsapp-ios-db"
	}
	return "whatsapp-android-db"
}

// Channel is "whatsapp".
func (Format) Channel() string { return "whatsapp" }

// role is what a file is to a format; the order is that of the parts of a source.
type role int

const (
	messages  role = iota // the chats
	contacts              // names
	hidden                // hidden ids of people, with their numbers
	encrypted             // a backup that only the phone can open
	none
)

// fileNames are the names that the apps give, and those that a backup of an
// iPhone gives the same files (of WhatsApp, then of WhatsApp Business).
var fileNames = map[Format]map[string]role{
	Android: {"msgstore.db": messages, "wa.db": contacts},
	IPhone: {
		"chatstorage.sqlite": messages, "contactsv2.sqlite": contacts, "lid.sqlite": hidden,
		"7c7fba66680ef796b916b067077cc246adacf01d": messages,
		"b8548dc30aa1030df0ce18ef08b882cf7ab5212f": contacts,
		"e794f6ffcc3c222535f47684a63d5178da3c4500": hidden,
		"724bd3b98b18518b455a87c1f3ac3a0d189c4466": messages,
		"d7246a707f51ddf8b17ee2dddabd9e0a4da5c552": contacts,
		"1b091efd2ab703ddffa4ff846259844545c2aeab": hidden,
	},
}

// tables are the tables that tell a file by its first pages, the surest first.
var tables = map[Format][]struct {
	name string
	role role
}{
	Android: {{"receipt_user", messages}, {"message_media", messages}, {"key_remote_jid", messages},
		{"sender_jid_row_id", messages}, {"wa_contacts", contacts}},
	IPhone: {{"ZWAMESSAGE", messages}, {"ZWACHATSESSION", messages}, {"ZWAADDRESSBOOKCONTACT", contacts},
		{"ZWAPHONENUMBERLIDPAIR", hidden}},
}

// magic begins every SQLite database.
var magic = []byte("SQLite format 3\x00")

// role tells what src is, by its name, else by the tables in its first pages.
func (f Format) role(src importer.Source) role {
	name := strings.ToLower(src.Name())
	if f == Android && strings.HasPrefix(path.Ext(name), ".crypt") && strings.Contains(name, ".db.") {
		return encrypted
	}
	if !bytes.HasPrefix(src.Head, magic) {
		return none
	}
	if r, ok := fileNames[f][name]; ok {
		return r
	}
	for _, t := range tables[f] {
		if bytes.Contains(src.Head, []byte(t.name)) {
			return t.role
		}
	}
	return none
}

// Recognise claims the databases with the chats, those with the names of
// people, and encrypted backups, which Inspect refuses with a way out.
func (f Format) Recognise(src importer.Source) importer.Match {
	if f.role(src) == none {
		return importer.No
	}
	return importer.Sure
}

// Join puts the databases of one phone together: those with the usual names in
// one folder. A second msgstore (msgstore-2026-01-01.1.db) is a phone of its own.
func (f Format) Join(src importer.Source) (key string, order int) {
	r, usual := fileNames[f][strings.ToLower(src.Name())]
	if !usual || f.role(src) == none {
		return "", 0
	}
	dir := filepath.ToSlash(filepath.Dir(src.Path))
	if src.Entry != "" {
		dir = src.Path + "\x00" + path.Dir(filepath.ToSlash(src.Entry))
	}
	// A backup of an iPhone keeps each file in a folder of its first two letters.
	if parent, base := path.Split(dir); len(src.Name()) == 40 && base == src.Name()[:2] {
		dir = path.Clean(parent)
	}
	return dir, int(r)
}

// parts are the files of a source by what they are; a file of contacts beside
// the messages on disk is taken, too.
func (f Format) parts(src importer.Source) map[role]importer.Source {
	found := map[role]importer.Source{}
	all := src.Parts
	if all == nil {
		all = []importer.Source{src}
	}
	for _, p := range all {
		if r := f.role(p); r != none {
			found[r] = p
		}
	}
	main, ok := found[messages]
	if !ok || main.Entry != "" {
		return found
	}
	for r, names := range beside[f] {
		for _, name := range names {
			other := importer.Source{Path: filepath.Join(filepath.Dir(main.Path), name)}
			if _, ok := found[r]; !ok && isFile(other.Path) {
				found[r] = other
			}
		}
	}
	return found
}

// beside are where the other files lie, seen from the folder of the messages.
var beside = map[Format]map[role][]string{
	Android: {contacts: {"wa.db"}},
	IPhone: {
		contacts: {"ContactsV2.sqlite", "../b8/b8548dc30aa1030df0ce18ef08b882cf7ab5212f"},
		hidden:   {"LID.sqlite", "../e7/e794f6ffcc3c222535f47684a63d5178da3c4500"},
	},
}
