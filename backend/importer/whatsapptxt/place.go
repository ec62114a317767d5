package whatsapptxt

import (
	"bytes"
	"strings"

	"huiyin/backend/chat"
)

// places are the beginnings of the links that WhatsApp writes for a place.
var places = [][]byte{
	[]byte("https://maps.google.com/?q="), []byte("https://maps.google.com/maps?q="),
	[]byte("https://foursquare.com/v/"),
}

// placeLink finds the link of a place that core ends in; -1: none.
func placeLink(core []byte) int {
	const shortest = len("https://foursquare.com/v/")
	if n := len(core); n < shortest || bytes.IndexByte(core[n-shortest:], ' ') >= 0 {
		return -1
	}
	at := bytes.Index(core, []byte("https://"))
	if at < 0 || bytes.IndexByte(core[at:], ' ') >= 0 || bytes.IndexByte(core[at:], '\n') >= 0 {
		return -1
	}
	for _, p := range places {
		if bytes.HasPrefix(core[at:], p) {
			return at
		}
	}
	return -1
}

// place recognises a location: a map link at the end, behind at most a name
// and an address.
func place(core []byte, out *body) bool {
	at := placeLink(core)
	if at < 0 || bytes.Count(core[:at], []byte("\n")) > 2 {
		return false
	}
	before := trimEnd(core[:at])
	if n := len(before); n > 0 && before[n-1] != ':' && before[n-1] != '\n' && !bytes.HasSuffix(before, []byte("：")) {
		return false
	}
	out.kind = chat.Location
	return true
}

// poll recognises a poll by its first line.
func poll(core []byte, out *body) bool {
	line, rest, ok := bytes.Cut(core, []byte("\n"))
	if !ok || len(rest) == 0 || len(line) > 40 || !bytes.HasSuffix(line, []byte(":")) && !bytes.HasSuffix(line, []byte("：")) {
		return false
	}
	if !words().polls[strings.TrimRight(plain(line), ":：")] {
		return false
	}
	out.kind = chat.Poll
	return true
}
