package store

import (
	"encoding/binary"
	"errors"

	"huiyin/backend/chat"
)

// A meaning is kept as bytes, because a million of them are read at once: the
// fields in order, numbers as uvarints, strings and lists behind their length.
// The first byte is the form.
const meaningForm = 2

// moods by their number in the bytes.
var moods = []chat.Mood{chat.Neutral, chat.Positive, chat.Negative}

// encodeMeaning appends the bytes of m to b; what a person corrected is not in them.
func encodeMeaning(b []byte, m chat.Meaning) []byte {
	b = append(b, meaningForm)
	b = putString(b, m.Language)
	b = append(b, moodNumber(m.Mood)<<1|bit(m.Unsure), byte(m.Confidence*100+0.5))
	b = putNumber(b, len(m.Causes))
	for _, c := range m.Causes {
		b = append(putSpan(b, c.Span), moodNumber(c.Mood))
	}
	b = putNumber(b, len(m.Intents))
	for _, i := range m.Intents {
		b = putString(b, i)
	}
	b = putNumber(b, len(m.Questions))
	for _, q := range m.Questions {
		b = append(putSpan(b, q.Span), bit(q.Request)<<1|bit(q.Specific))
		b = putWords(putString(putString(b, q.Topic), q.Wants), q.Words)
	}
	b = putNumber(b, len(m.Pieces))
	for _, p := range m.Pieces {
		b = putString(putString(putSpan(b, p.Span), p.Kind), p.Value)
	}
	b = append(b, bit(m.Said.Amount)<<3|bit(m.Said.Time)<<2|bit(m.Said.Number)<<1|bit(m.Said.Reply))
	b = putNumber(b, len(m.Said.Topics))
	for _, t := range m.Said.Topics {
		b = putString(b, t)
	}
	return putWords(b, m.Said.Words)
}

func putNumber(b []byte, n int) []byte { return binary.AppendUvarint(b, uint64(n)) }

func putString(b []byte, s string) []byte { return append(putNumber(b, len(s)), s...) }

func putWords(b []byte, words []uint32) []byte {
	b = putNumber(b, len(words))
	for _, w := range words {
		b = binary.LittleEndian.AppendUint32(b, w)
	}
	return b
}

func putSpan(b []byte, s chat.Span) []byte { return putNumber(putNumber(b, s.Start), s.End-s.Start) }

func bit(set bool) byte {
	if set {
		return 1
	}
	return 0
}

func moodNumber(m chat.Mood) byte {
	for i, one := range moods {
		if one == m {
			return byte(i)
		}
	}
	return 0
}

// decoder reads what encodeMeaning wrote, one meaning after the other. What has
// no end of its own is cut from larger pieces of memory, because a million
// meanings would make millions of small ones.
type decoder struct {
	b   []byte
	bad bool // the bytes make no sense

	ids       words
	causes    slab[chat.Cause]
	names     slab[string]
	questions slab[chat.Question]
	pieces    slab[chat.Piece]
	hashes    slab[uint32]
}

// meaning reads the bytes of one.
func (d *decoder) meaning(b []byte) (m chat.Meaning, err error) {
	d.b, d.bad = b, false
	if d.byte() != meaningForm {
		d.bad = true
	}
	m.Language = d.id()
	mood := d.byte()
	m.Mood, m.Unsure, m.Confidence = d.mood(mood>>1), mood&1 == 1, float64(d.byte())/100
	m.Causes = list(d, &d.causes, d.cause)
	m.Intents = list(d, &d.names, d.id)
	m.Questions = list(d, &d.questions, d.question)
	m.Pieces = list(d, &d.pieces, d.piece)
	said := d.byte()
	m.Said.Amount, m.Said.Time, m.Said.Number, m.Said.Reply = said&8 != 0, said&4 != 0, said&2 != 0, said&1 != 0
	m.Said.Topics = list(d, &d.names, d.id)
	m.Said.Words = list(d, &d.hashes, d.hash)
	if d.bad || len(d.b) > 0 {
		return m, errors.New("kept meaning is damaged")
	}
	return m, nil
}

// clear gives back the memory of all meanings so far: they no longer hold.
func (d *decoder) clear() {
	d.causes.clear()
	d.names.clear()
	d.questions.clear()
	d.pieces.clear()
	d.hashes.clear()
}

// slab is memory from which lists are cut.
type slab[T any] []T

// slabSize is how many values a slab gets at a time (own).
const slabSize = 512

// clear lets what was cut be cut anew.
func (s *slab[T]) clear() { *s = (*s)[:0] }

func (s *slab[T]) cut(n int) []T {
	if n > cap(*s)-len(*s) {
		*s = make([]T, 0, max(n, slabSize))
	}
	from := len(*s)
	*s = (*s)[:from+n]
	return (*s)[from : from+n : from+n]
}

func list[T any](d *decoder, from *slab[T], one func() T) []T {
	n := d.number()
	if n == 0 || n > len(d.b) { // each takes a byte at least
		d.bad = d.bad || n > 0
		return nil
	}
	all := from.cut(n)
	for i := range all {
		all[i] = one()
	}
	return all
}

func (d *decoder) byte() byte {
	if len(d.b) == 0 {
		d.bad = true
		return 0
	}
	c := d.b[0]
	d.b = d.b[1:]
	return c
}

func (d *decoder) number() int {
	n, size := binary.Uvarint(d.b)
	if size <= 0 || n > 1<<31 {
		d.bad, d.b = true, nil
		return 0
	}
	d.b = d.b[size:]
	return int(n)
}

// text gives a part of the code.
func (d *decoder) text() []byte {
	n := d.number()
	if n > len(d.b) {
		d.bad, d.b = true, nil
		return nil
	}
	text := d.b[:n]
	d.b = d.b[n:]
	return text
}

func (d *decoder) id() string { return d.ids.of(d.text()) }

func (d *decoder) question() chat.Question {
	q := chat.Question{Span: d.span()}
	flags := d.byte()
	q.Request, q.Specific, q.Topic, q.Wants = flags&2 != 0, flags&1 != 0, d.id(), d.id()
	q.Words = list(d, &d.hashes, d.hash)
	return q
}

func (d *decoder) cause() chat.Cause { return chat.Cause{Span: d.span(), Mood: d.mood(d.byte())} }

func (d *decoder) piece() chat.Piece {
	return chat.Piece{Span: d.span(), Kind: d.id(), Value: string(d.text())}
}

func (d *decoder) hash() uint32 {
	if len(d.b) < 4 {
		d.bad, d.b = true, nil
		return 0
	}
	h := binary.LittleEndian.Uint32(d.b)
	d.b = d.b[4:]
	return h
}

func (d *decoder) span() chat.Span {
	start := d.number()
	return chat.Span{Start: start, End: start + d.number()}
}

func (d *decoder) mood(n byte) chat.Mood {
	if int(n) >= len(moods) {
		d.bad = true
		return chat.Neutral
	}
	return moods[n]
}
