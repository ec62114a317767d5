package sentiment

// Letters of a feeling at one end of a hashtag; of what else is in it, so that
// #skill does not kill; and of a hashtag that is looked into, to bound the time; own.
const shortestInTag, shortestBeside, longestTag = 4, 3, 40

// inTag finds a phrase with a feeling written without blanks at the end or,
// if there is none, at the beginning of a hashtag.
func (l *lexicon) inTag(word []rune) phrase {
	if len(word) > longestTag {
		return phrase{}
	}
	for i := 0; i+shortestInTag <= len(word); i++ {
		if i > 0 && i < shortestBeside {
			continue
		}
		if p := l.joined(word[i:], seed); p.role == feels {
			return p
		}
	}
	for i := len(word) - shortestBeside; i >= shortestInTag; i-- {
		if p := l.joined(word[:i], seed); p.role == feels {
			return p
		}
	}
	return phrase{}
}

// joined finds a phrase as its words stand, or without the blanks between them.
func (l *lexicon) joined(word []rune, h uint64) phrase {
	for i, r := range word {
		h = mix(h, r)
		n, _ := l.at(h)
		switch {
		case i == len(word)-1:
			return n.whole
		case n.continues:
			if p := l.joined(word[i+1:], mix(h, ' ')); p.role != 0 {
				return p
			}
		}
	}
	return phrase{}
}
