package whatsappdb

import "encoding/binary"

// The iPhone keeps some fields as protocol buffers, of which nobody has
// published the description; the numbers below are those that independent
// readers agree on (IMPORT-FORMATS §6).

// field is one field of a message: a number or bytes.
type field struct {
	id     uint64
	number uint64
	bytes  []byte // nil: a number
}

// fields gives the fields of a message. ok is false where b is none: then none
// of its fields should be believed.
func fields(b []byte) (all []field, ok bool) {
	for len(b) > 0 {
		tag, n := binary.Uvarint(b)
		if n <= 0 || tag>>3 == 0 {
			return nil, false
		}
		b = b[n:]
		f := field{id: tag >> 3}
		switch tag & 7 {
		case 0:
			if f.number, n = binary.Uvarint(b); n <= 0 {
				return nil, false
			}
		case 1:
			n = 8
		case 2:
			size, used := binary.Uvarint(b)
			if used <= 0 || size > uint64(len(b)-used) {
				return nil, false
			}
			f.bytes = b[used : used+int(size) : used+int(size)]
			n = used + int(size)
		case 5:
			n = 4
		default:
			return nil, false
		}
		if n > len(b) {
			return nil, false
		}
		b = b[n:]
		all = append(all, f)
	}
	return all, true
}

// first gives the first bytes field of that number.
func first(b []byte, id uint64) ([]byte, bool) {
	all, ok := fields(b)
	if !ok {
		return nil, false
	}
	for _, f := range all {
		if f.id == id && f.bytes != nil {
			return f.bytes, true
		}
	}
	return nil, false
}

// The numbers: field 5 of ZMETADATA is the id of the quoted message; field 7 of
// ZRECEIPTINFO holds reactions as fields 1: who (2; none is us), emoji (3; empty
// once taken back), time in ms (4).
const (
	quotedKey     = 5
	reactionList  = 7
	reactionEntry = 1
	reactionWho   = 2
	reactionEmoji = 3
	reactionAt    = 4
	pushName      = 1
)

// reacted is a reaction as a database has it; who "" is us.
type reacted struct {
	who, emoji string
	at         int64 // UTC milliseconds
}

// reactionsIn reads the reactions of a message of an iPhone.
func reactionsIn(receipts []byte) []reacted {
	lists, _ := fields(receipts)
	var entries []field
	for _, l := range lists {
		if l.id == reactionList {
			some, _ := fields(l.bytes)
			entries = append(entries, some...)
		}
	}
	var all []reacted
	for _, e := range entries {
		parts, ok := fields(e.bytes)
		if e.id != reactionEntry || !ok {
			continue
		}
		var r reacted
		for _, p := range parts {
			switch p.id {
			case reactionWho:
				r.who = string(p.bytes)
			case reactionEmoji:
				r.emoji = string(p.bytes)
			case reactionAt:
				r.at = int64(p.number)
			}
		}
		all = append(all, r)
	}
	return all
}
