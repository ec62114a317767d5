package messenger

import (
	"bytes"
	"errors"
)

// What can be wrong with a piece of JSON.
var (
	errShort  = errors.New("the value does not end here")
	errBroken = errors.New("no JSON value")
)

// deepest is how many brackets may lie in one another; exports need six.
const deepest = 64

// valueEnd gives the length of the JSON value that b begins with. It holds
// brackets, strings and literals together, which is enough to part entries;
// commas and colons are not looked at.
func valueEnd(b []byte) (int, error) {
	var objects uint64 // which of the open brackets are { }
	depth := 0
	for i := 0; i < len(b); {
		switch c := b[i]; c {
		case ' ', '\t', '\n', '\r', ',', ':':
			i++
			continue
		case '{', '[':
			if depth == deepest {
				return 0, errBroken
			}
			objects <<= 1
			if c == '{' {
				objects |= 1
			}
			depth++
			i++
			continue
		case '}', ']':
			if depth == 0 || (objects&1 == 1) != (c == '}') {
				return 0, errBroken
			}
			objects >>= 1
			depth--
			i++
		default:
			n, err := scalarEnd(b[i:])
			if err != nil {
				return 0, err
			}
			i += n
		}
		if depth == 0 {
			return i, nil
		}
	}
	return 0, errShort
}

// scalarEnd gives the length of the string, number or literal at the start of b.
func scalarEnd(b []byte) (int, error) {
	switch c := b[0]; {
	case c == '"':
		if n := stringEnd(b); n > 0 {
			return n, nil
		}
		return 0, errShort
	case c == '-' || c >= '0' && c <= '9':
		for i := 1; i < len(b); i++ {
			switch c := b[i]; {
			case c >= '0' && c <= '9', c == '.', c == '-', c == '+', c == 'e', c == 'E':
			default:
				return i, nil
			}
		}
		return 0, errShort
	}
	for _, word := range []string{"true", "false", "null"} {
		n := min(len(word), len(b))
		if string(b[:n]) != word[:n] {
			continue
		}
		if n < len(word) {
			return 0, errShort
		}
		return n, nil
	}
	return 0, errBroken
}

// stringEnd gives the length of the string at the start of b, with its quotes;
// 0 where it does not end.
func stringEnd(b []byte) int {
	for i := 1; ; i++ {
		k := bytes.IndexByte(b[i:], '"')
		if k < 0 {
			return 0
		}
		i += k
		slashes := 0
		for b[i-1-slashes] == '\\' {
			slashes++
		}
		if slashes%2 == 0 {
			return i + 1
		}
	}
}

// blanks gives how many blanks b begins with.
func blanks(b []byte) int {
	for i, c := range b {
		if c != ' ' && c != '\n' && c != '\t' && c != '\r' {
			return i
		}
	}
	return len(b)
}

// fields gives the members of an object to visit; ok is false where raw is no
// object, or a broken one.
func fields(raw []byte, visit func(key, value []byte)) (ok bool) {
	if len(raw) < 2 || raw[0] != '{' {
		return false
	}
	for i := 1; ; {
		i += blanks(raw[i:])
		switch raw[i] {
		case '}':
			return i == len(raw)-1
		case ',':
			i++
			continue
		case '"':
		default:
			return false
		}
		n := stringEnd(raw[i:])
		key := raw[i+1 : i+n-1]
		i += n
		i += blanks(raw[i:])
		if raw[i] != ':' {
			return false
		}
		i++
		i += blanks(raw[i:])
		if raw[i] == '}' || raw[i] == ',' || raw[i] == ':' {
			return false
		}
		n, err := valueEnd(raw[i:])
		if err != nil {
			return false
		}
		visit(key, raw[i:i+n])
		i += n
	}
}

// elements gives the members of an array to visit; ok is false where raw is none.
func elements(raw []byte, visit func(value []byte)) (ok bool) {
	if len(raw) < 2 || raw[0] != '[' {
		return false
	}
	for i := 1; ; {
		i += blanks(raw[i:])
		switch raw[i] {
		case ']':
			return i == len(raw)-1
		case ',', ':':
			i++
			continue
		}
		n, err := valueEnd(raw[i:])
		if err != nil {
			return false
		}
		visit(raw[i : i+n])
		i += n
	}
}
