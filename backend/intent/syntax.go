package intent

import (
	"errors"
	"fmt"
	"strings"
)

// element is a part of a phrase: a symbol, or choices of which one is wanted.
type element struct {
	symbol   symbol // 0: choices
	choices  []sequence
	optional bool // none of the choices may be there, too
}

type sequence []element

// parse reads one phrase.
func (p *phrases) parse(line string) (sequence, error) {
	s, rest, err := p.parseSequence(line)
	switch {
	case err != nil:
		return nil, err
	case rest != "":
		return nil, fmt.Errorf("%q is too much", rest)
	case !s.wantsWord():
		return nil, errors.New("fits without any word")
	case s[0].symbol == gap || s[len(s)-1].symbol == gap:
		return nil, errors.New("begins or ends with a gap")
	}
	return s, nil
}

// wantsWord tells whether only texts with some word fit.
func (s sequence) wantsWord() bool {
	for _, e := range s {
		wants := e.symbol >= firstWord || len(e.choices) > 0 && !e.optional
		for _, c := range e.choices {
			wants = wants && c.wantsWord()
		}
		if wants {
			return true
		}
	}
	return false
}

// parseSequence reads up to a bar or a closing bracket.
func (p *phrases) parseSequence(text string) (s sequence, rest string, err error) {
	for rest = text; ; {
		rest = strings.TrimLeft(rest, " ")
		switch {
		case rest == "" || strings.ContainsRune("|)]", rune(rest[0])):
			if len(s) == 0 {
				err = errors.New("an empty choice")
			}
			return s, rest, err
		case rest[0] == '(' || rest[0] == '[':
			var e element
			if e, rest, err = p.parseChoices(rest); err != nil {
				return nil, "", err
			}
			s = append(s, e)
		case rest[0] == '<':
			s, rest = append(s, element{symbol: clauseStart}), rest[1:]
		case rest[0] == '>':
			s, rest = append(s, element{symbol: clauseEnd}), rest[1:]
		case strings.HasPrefix(rest, ".."):
			s, rest = append(s, element{symbol: gap}), rest[2:]
		default:
			end := strings.IndexAny(rest, " ()[]|<>")
			if end < 0 {
				end = len(rest)
			}
			if n := strings.Index(rest[:end], ".."); n > 0 {
				end = n
			}
			var words sequence
			if words, err = p.parseWords(rest[:end]); err != nil {
				return nil, "", err
			}
			s, rest = append(s, words...), rest[end:]
		}
	}
}

// parseChoices reads (one|another) or [one|another].
func (p *phrases) parseChoices(text string) (e element, rest string, err error) {
	end := byte(')')
	if e.optional = text[0] == '['; e.optional {
		end = ']'
	}
	for rest = text; ; {
		var s sequence
		if s, rest, err = p.parseSequence(rest[1:]); err != nil {
			return e, "", err
		}
		e.choices = append(e.choices, s)
		switch {
		case rest == "" || rest[0] != '|' && rest[0] != end:
			return e, "", fmt.Errorf("no %c where one is wanted", end)
		case rest[0] == end:
			return e, rest[1:], nil
		}
	}
}

// parseWords reads what stands between blanks: a word, a stem with its star,
// characters, #, $ or ?.
func (p *phrases) parseWords(s string) (sequence, error) {
	switch s {
	case "#":
		return sequence{p.known(p.words, numberHash)}, nil
	case "$":
		return sequence{p.known(p.words, moneyHash)}, nil
	case "?":
		return sequence{p.known(p.words, questionHash)}, nil
	}
	body, stem := strings.CutSuffix(s, "*")
	var l lexer
	l.cut(body)
	if len(l.tokens) == 0 || strings.Contains(body, "*") {
		return nil, fmt.Errorf("%q is no word", s)
	}
	var all sequence
	for i, t := range l.tokens {
		if stem && i == len(l.tokens)-1 {
			all = append(all, p.known(p.stems, t.hash))
		} else {
			all = append(all, p.known(p.words, t.hash))
		}
	}
	return all, nil
}

// known gives the element of a hash, with a new symbol for a new one.
func (p *phrases) known(of map[uint64]symbol, hash uint64) element {
	if of[hash] == 0 {
		of[hash] = firstWord + symbol(len(p.words)+len(p.stems))
	}
	return element{symbol: of[hash]}
}
