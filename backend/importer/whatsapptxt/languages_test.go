package whatsapptxt_test

import (
	"bufio"
	"os"
	"strings"
	"testing"

	"huiyin/backend/chat"
	"huiyin/backend/importer/importertest"
	"huiyin/backend/importer/whatsapptxt"
)

// TestLanguages: every token of every language, in a chat of the phone that
// writes it (§1.4 to §1.7), gives its kind, and no text beside it.
func TestLanguages(t *testing.T) {
	kinds := map[string]chat.Kind{
		"omitted": chat.Media, "image": chat.Image, "video": chat.Video, "audio": chat.Audio, "gif": chat.Video,
		"note": chat.Video, "sticker": chat.Sticker, "document": chat.Document, "contact": chat.Contact,
		"deleted": chat.Deleted, "deleted-me": chat.Deleted, "call": chat.Call, "call-led": chat.Call, "attached": chat.Image,
		"encrypted": chat.System, "edited": chat.Text, "waiting": chat.Media, "location": chat.Location,
	}
	for _, k := range tokens(t) {
		want, ok := kinds[k.kind]
		if !ok {
			continue
		}
		body, android := k.token, false
		switch k.kind {
		case "omitted":
			body, android = "<"+body+">", true
		case "attached":
			body, android = strings.Replace(body, "F", "IMG-20240315-WA0001.jpg", 1), !strings.HasPrefix(body, "<")
		case "edited":
			body = "ok <" + body + ">"
		case "encrypted":
			body = "\u200e" + body
		case "image", "video", "audio", "gif", "note", "sticker", "document", "contact", "call-led":
			body = "\u200e" + body
		}
		text := "[15.03.24, 14:07:09] Ana: ok\n[15.03.24, 14:07:10] Li Wei: ok\n[15.03.24, 14:07:11] Ana: " + body + "\n"
		if android {
			text = "15.03.24, 14:07 - Ana: ok\n15.03.24, 14:07 - Li Wei: ok\n15.03.24, 14:08 - Ana: " + body + "\n"
		}
		got := importertest.Read(t, whatsapptxt.Format{}, importertest.Text("chat.txt", text)).Records
		if len(got) != 3 {
			t.Fatalf("%s %s: %d records", k.language, k.token, len(got))
		}
		r := got[2]
		if r.Kind != want {
			t.Errorf("%s %s %q: kind %q, want %q", k.language, k.kind, k.token, r.Kind, want)
		}
		if edited := k.kind == "edited"; r.Edited != edited || edited && r.Text != "ok" {
			t.Errorf("%s %q: edited %v, text %q", k.language, k.token, r.Edited, r.Text)
		}
		if r.Kind != chat.Call && r.Kind != chat.System && r.Kind != chat.Text && r.Text != "" {
			t.Errorf("%s %q: text %q", k.language, k.token, r.Text)
		}
		if (k.kind == "deleted-me") != r.Owner {
			t.Errorf("%s %q: owner %v", k.language, k.token, r.Owner)
		}
	}
}

// TestChatNames: the name of the chat comes from the name of the file in every
// language, with the numbers of copies cut (§1.6).
func TestChatNames(t *testing.T) {
	names := map[string]string{
		"WhatsApp Chat - Ana Souza.txt":        "Ana Souza",
		"WhatsApp Chat with Ana Souza (1).txt": "Ana Souza",
		"WhatsApp Chat with Ana Souza-1.txt":   "Ana Souza",
		"WhatsApp 聊天 - Ana Souza.txt":          "Ana Souza",
		"WhatsApp\u00a0Chat - AnaSouza_2.txt":  "Ana Souza",
		"_chat.txt":                            "",
		"notes.txt":                            "",
	}
	for _, k := range tokens(t) {
		if k.kind == "chatname" {
			names[strings.Replace(k.token, "F", "Ana Souza", 1)+".txt"] = "Ana Souza"
		}
	}
	for file, want := range names {
		text := "15.03.24, 14:07 - Ana Souza: ok\n15.03.24, 14:07 - Li Wei: ok\n"
		p := importertest.Read(t, whatsapptxt.Format{}, importertest.Text(file, text)).Preview
		if p.Chats[0].Name != want {
			t.Errorf("%s: chat %q, want %q", file, p.Chats[0].Name, want)
		}
		if owner := p.Chats[0].Owner == "Li Wei"; owner != (want != "") {
			t.Errorf("%s: owner %q", file, p.Chats[0].Owner)
		}
	}
}

type token struct{ language, kind, token string }

// tokens reads tokens.txt.
func tokens(t *testing.T) (all []token) {
	t.Helper()
	f, err := os.Open("tokens.txt")
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	language := ""
	for s := bufio.NewScanner(f); s.Scan(); {
		line := s.Text()
		if kind, tok, ok := strings.Cut(line, ": "); ok && !strings.HasPrefix(line, "#") {
			all = append(all, token{language, kind, tok})
		} else if strings.HasPrefix(line, "[") {
			language = strings.Trim(line, "[]")
		}
	}
	return all
}
