package indicator

import (
	"encoding/binary"
	"iter"
	"math"
)

// packed is a list of cases in few bytes, because a store of a million messages
// has some thirty million cases: of each the seconds since the one before, a byte of
// flags, and what the flags announce.
type packed struct {
	bytes []byte
	n     uint32
	last  uint32 // at of the last case
}

// The flags of a packed case; above them stand the grain and the form of the number.
const (
	packOpen = 1 << iota
	packShown
	packOf
	packCurrency
	packGrain // two bits
	_
	packForm // two bits
)

// The forms of a number: the commonest, a whole one, any other.
const (
	isZero = iota
	isOne
	isWhole
	isAny
)

func formOf(number float64) byte {
	switch {
	case number == 0:
		return isZero
	case number == 1:
		return isOne
	case number == math.Trunc(number) && math.Abs(number) < 1<<52:
		return isWhole
	}
	return isAny
}

// brief says seconds with few digits: most phones date by the minute, and then
// steps and waits are whole minutes.
func brief(seconds int64) int64 {
	if seconds%60 == 0 {
		return seconds / 60 * 2
	}
	return seconds*2 + 1
}

// long undoes brief.
func long(code int64) int64 {
	if code&1 == 0 {
		return code / 2 * 60
	}
	return code >> 1
}

func (p *packed) add(c Case) {
	form := formOf(c.number)
	flags := form*packForm | byte(c.grain)*packGrain
	if c.open {
		flags |= packOpen
	}
	if c.shown {
		flags |= packShown
	}
	if c.of != 0 {
		flags |= packOf
	}
	if c.currency != [3]byte{} {
		flags |= packCurrency
	}
	b := binary.AppendVarint(p.bytes, brief(int64(c.at)-int64(p.last)))
	b = append(b, flags)
	if c.of != 0 {
		b = binary.AppendUvarint(b, uint64(c.of))
	}
	if c.currency != [3]byte{} {
		b = append(b, c.currency[:]...)
	}
	switch form {
	case isWhole:
		b = binary.AppendVarint(b, brief(int64(c.number)))
	case isAny:
		b = binary.LittleEndian.AppendUint64(b, math.Float64bits(c.number))
	}
	p.bytes, p.n, p.last = b, p.n+1, c.at
}

// all gives the cases with their place.
func (p packed) all() iter.Seq2[uint32, Case] {
	return func(yield func(uint32, Case) bool) {
		b := p.bytes
		at := int64(0)
		for i := range p.n {
			code, n := binary.Varint(b)
			at += long(code)
			flags := b[n]
			b = b[n+1:]
			c := Case{
				at: uint32(at), open: flags&packOpen != 0, shown: flags&packShown != 0, grain: grain(flags / packGrain & 3),
			}
			if flags&packOf != 0 {
				of, n := binary.Uvarint(b)
				c.of, b = uint32(of), b[n:]
			}
			if flags&packCurrency != 0 {
				b = b[copy(c.currency[:], b):]
			}
			switch flags / packForm & 3 {
			case isOne:
				c.number = 1
			case isWhole:
				code, n := binary.Varint(b)
				c.number, b = float64(long(code)), b[n:]
			case isAny:
				c.number, b = math.Float64frombits(binary.LittleEndian.Uint64(b)), b[8:]
			}
			if !yield(i, c) {
				return
			}
		}
	}
}
