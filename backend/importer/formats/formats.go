// Package formats is the list of the import formats, and the choice among them.
package formats

import (
	"cmp"
	"context"
	"path"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"huiyin/backend/fault"
	"huiyin/backend/importer"
	"huiyin/backend/importer/cloudapi"
	"huiyin/backend/importer/messenger"
	"huiyin/backend/importer/spreadsheet"
	"huiyin/backend/importer/telegram"
	"huiyin/backend/importer/whatsappdb"
	"huiyin/backend/importer/whatsapptxt"
)

// All are the formats, in the order in which they are asked.
var All = []importer.Format{
	messenger.Format{},
	telegram.Format{},
	cloudapi.Format{},
	whatsappdb.Android,
	whatsappdb.IPhone,
	whatsapptxt.Format{},
	spreadsheet.Format{},
}

// Found is a source and the format that claims it.
type Found struct {
	Source importer.Source
	Format importer.Format
}

// Find expands dropped paths and picks a format for every source; files of one
// chat become one source. What nobody claims is passed over where it came with
// a chat: a document that was sent in it (in a zip with a WhatsApp export), or
// one of the other files of an account's download, which are counted in one
// refusal. In a folder no text is passed over in silence.
func Find(ctx context.Context, paths []string) (found []Found, refused []importer.Refusal, err error) {
	for _, p := range paths {
		sources, refusals, err := importer.Expand(ctx, []string{p})
		if err != nil {
			return nil, nil, err
		}
		var here []Found
		for _, src := range sources {
			f, fault := Pick(src)
			if fault != nil {
				refusals = append(refusals, importer.Refusal{Path: src.Path, Entry: src.Entry, Err: fault})
				continue
			}
			here = append(here, Found{Source: src, Format: f})
		}
		exports := whatsappZips(here)
		here = slices.DeleteFunc(here, func(f Found) bool { return exports[f.Source.Path] && f.Format.ID() != whatsapp })
		refused = append(refused, tell(p, here, refusals, exports)...)
		found = append(found, here...)
	}
	return join(found), refused, nil
}

// whatsapp is the format whose zips hold what was sent in the chat beside it.
const whatsapp = "whatsapp-txt"

// whatsappZips gives the zips with a WhatsApp export: all else in them was sent
// in the chat.
func whatsappZips(all []Found) map[string]bool {
	zips := map[string]bool{}
	for _, f := range all {
		if f.Source.Entry != "" && f.Format.ID() == whatsapp {
			zips[f.Source.Path] = true
		}
	}
	return zips
}

// tell gives the refusals of one dropped path that the user must see; exports
// are zips of which nothing else need be told.
func tell(dropped string, here []Found, refusals []importer.Refusal, exports map[string]bool) []importer.Refusal {
	found := map[string]bool{} // zips and folders with a chat
	for _, f := range here {
		found[f.Source.Path], found[dropped] = true, true
	}
	var told []importer.Refusal
	others := 0
	for _, r := range refusals {
		name := r.Entry
		if name == "" {
			name = r.Path
		}
		switch {
		case !found[dropped] || !unclaimed[r.Err.Code] || r.Path == dropped && r.Entry == "":
			told = append(told, r)
		case exports[r.Path] && r.Entry != "":
		case path.Ext(strings.ToLower(name)) != ".txt":
			others++
		default:
			told = append(told, r)
		}
	}
	if others > 0 {
		told = append(told, importer.Refusal{Path: dropped, Err: fault.New("others-passed-over",
			"name", filepath.Base(dropped), "files_count", strconv.Itoa(others))})
	}
	return told
}

// unclaimed are the faults of files that are no chats, but no trouble either.
var unclaimed = map[string]bool{"not-a-chat": true, "binary-file": true, "empty-file": true}

// join makes one source of the files of one chat, where the first of them stands.
func join(all []Found) []Found {
	type part struct {
		order int
		src   importer.Source
	}
	parts := map[string][]part{}
	place := map[string]int{}
	var joined []Found
	for _, f := range all {
		j, ok := f.Format.(importer.Joiner)
		key, order := "", 0
		if ok {
			key, order = j.Join(f.Source)
		}
		if key == "" {
			joined = append(joined, f)
			continue
		}
		key = f.Format.ID() + "\x00" + key
		if parts[key] == nil {
			place[key] = len(joined)
			joined = append(joined, f)
		}
		parts[key] = append(parts[key], part{order, f.Source})
	}
	for key, of := range parts {
		slices.SortStableFunc(of, func(a, b part) int { return cmp.Compare(a.order, b.order) })
		whole := of[0].src
		if len(of) > 1 {
			whole.Size = 0
			for _, p := range of {
				whole.Parts = append(whole.Parts, p.src)
				whole.Size += p.src.Size
			}
		}
		joined[place[key]].Source = whole
	}
	return joined
}

// Pick gives the format that claims src; the surest, and the first of equals.
// The fault says what src is instead.
func Pick(src importer.Source) (importer.Format, *fault.Error) {
	var best importer.Format
	sure := importer.No
	for _, f := range All {
		if m := f.Recognise(src); m > sure {
			best, sure = f, m
		}
	}
	if best != nil {
		return best, nil
	}
	text := importer.DecodeHead(src.Head)
	switch {
	case len(text) == 0 || binary(text):
		return nil, fault.New("binary-file", "name", src.Name())
	}
	return nil, fault.New("not-a-chat", "name", src.Name())
}

// binary reports whether text has control characters that no text has.
func binary(text []byte) bool {
	control := 0
	for _, c := range text {
		if c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f' && c != 0x1b {
			control++
		}
	}
	return control*100 > len(text)
}
