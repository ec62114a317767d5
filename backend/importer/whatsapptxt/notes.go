package whatsapptxt

import (
	"hash/maphash"
	"math"
	"slices"

	"huiyin/backend/chat"
	"huiyin/backend/importer"
)

// notes are what Inspect writes down of a file block by block, so that Read
// need not look for the headers again, nor at most texts. They hold for a block
// of the same bytes only: of any other, Read finds out by itself.
type notes struct {
	seed   maphash.Seed
	blocks []blockNotes
	left   int // how many entries may be noted yet
}

// blockNotes are the notes of one block; no entries: nothing was noted.
type blockNotes struct {
	sum     uint64
	before  int  // where its first header begins
	returns bool // the file has carriage returns there or before
	entries []note
}

// note is one entry as it stands in a block, and what it turned out to be.
type note struct {
	seconds uint32 // of the day
	size    uint16 // of what follows the header, in bytes
	lines   uint16 // further ones
	voice   uint16 // who says it; 0: find out
	head    uint8  // bytes of the header
	kind    uint8  // place in kinds
	cut     uint8  // bytes at the end of the body that are no text; mute: all
	edited  bool
	fresh   bool // the date may differ from that of the note before
	returns bool // what follows the header has carriage returns inside
}

// maxNotes bounds the notes of all files that are inspected together to 16 MB.
// A phone exports 40,000 entries.
const maxNotes = 1 << 20

// mute says that a body has no text.
const mute = math.MaxUint8

// kinds are what notes can name.
var kinds = []chat.Kind{chat.Text, chat.System, chat.Media, chat.Image, chat.Video, chat.Voice, chat.Audio, chat.Sticker,
	chat.Document, chat.Contact, chat.Location, chat.Poll, chat.Call, chat.Deleted}

// settle notes that v says what was read from raw, unless that cannot be put
// into a note.
func (n *note) settle(v *voice, raw []byte, said body) {
	n.cut = mute
	if len(said.text) > 0 {
		cut := len(raw) - len(said.text)
		if &said.text[0] != &raw[0] || cut >= mute {
			return
		}
		n.cut = uint8(cut)
	}
	k := 0
	if said.kind != kinds[0] {
		k = slices.Index(kinds, said.kind)
	}
	if k >= 0 && !said.mine {
		n.kind, n.edited, n.voice = uint8(k), said.edited, v.id
	}
}

// said gives what was settled of raw.
func (n *note) said(raw []byte) body {
	b := body{kind: kinds[n.kind], edited: n.edited}
	if n.cut != mute {
		b.text = raw[:len(raw)-int(n.cut)]
	}
	return b
}

// newNotes begins the notes of one of some files that share the room.
func newNotes(files int) *notes {
	return &notes{seed: maphash.MakeSeed(), left: maxNotes / max(files, 1)}
}

// begin begins the notes of the next block; nil where there are to be none.
func (n *notes) begin(block []byte, returns bool) *blockNotes {
	if n == nil || n.left == 0 {
		return nil
	}
	room := 0
	if k := len(n.blocks); k > 0 {
		room = len(n.blocks[k-1].entries)
	}
	n.blocks = append(n.blocks, blockNotes{sum: maphash.Bytes(n.seed, block), returns: returns, entries: make([]note, 0, room+room/8)})
	return &n.blocks[len(n.blocks)-1]
}

// end ends the notes of a block; they go where they cannot say all of it.
func (n *notes) end(b *blockNotes, plain bool) {
	switch {
	case !plain:
		b.entries = nil
	case len(b.entries) > n.left:
		b.entries, n.left = nil, 0
	default:
		n.left -= len(b.entries)
	}
}

// of gives the notes of block number k, if they are of these bytes.
func (n *notes) of(k int, block []byte) *blockNotes {
	if n == nil || k >= len(n.blocks) || len(n.blocks[k].entries) == 0 || maphash.Bytes(n.seed, block) != n.blocks[k].sum {
		return nil
	}
	return &n.blocks[k]
}

// jot notes the entry whose header stands at block[at], if this block is noted.
func (w *walker) jot(at int) {
	if w.page == nil {
		return
	}
	first, h := len(w.page.entries) == 0, &w.match.head
	if first {
		w.page.before = at
	}
	w.plain = w.plain && w.from-at <= math.MaxUint8
	w.page.entries = append(w.page.entries, note{})
	n := &w.page.entries[len(w.page.entries)-1]
	n.seconds, n.head, n.fresh = uint32(h.seconds), uint8(w.from-at), first || !h.same
	w.now.note = n
}

// seal notes how far the open entry goes, at its end or that of the block.
func (w *walker) seal() {
	n := w.now.note
	if w.page == nil || n == nil || w.moved {
		return
	}
	size := w.to - w.from
	w.plain = w.plain && size <= math.MaxUint16
	n.size, n.lines = uint16(size), uint16(w.now.lines)
}

// recall goes through a block by its notes, and gives how far they led.
func (w *walker) recall(block []byte, known *blockNotes) (int, error) {
	at := known.before
	if err := w.lines(block[:at], 0); err != nil {
		return 0, err
	}
	for k := range known.entries {
		n, h := &known.entries[k], &w.match.head
		to := at + int(n.head) + int(n.size)
		line := block[at:to]
		if n.lines > 0 {
			line, _ = importer.CutLine(line)
		}
		if n.fresh && !w.match.match(importer.Chomp(line)) {
			return at, nil
		} else if !n.fresh {
			h.seconds, h.rest, h.same = int(n.seconds), int(n.head), true
		}
		w.tally.Lines++
		if err := w.flush(block); err != nil {
			return at, err
		}
		w.begin(block, at, at+len(line))
		w.to, w.size = to, int(n.size)
		w.now.lines, w.now.note = int(n.lines), n
		w.tally.Lines += w.now.lines
		w.tally.Continuations += w.now.lines
		for at = to; at < len(block) && block[at] != '\n'; {
			at++
		}
		at = min(at+1, len(block))
	}
	return at, nil
}
