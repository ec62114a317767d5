package intent

import (
	"encoding/binary"
	"math/bits"

	"huiyin/backend/linear"
)

// longestRead is how many bytes of a message are read. Our own bound: whoever
// writes more has said by then what it is about.
const longestRead = 4000

// textWeight is the length of the vector of words and stems (own, by
// cross-validation, like all weights here).
const textWeight = 2

// phraseWeight is the value of a feature that tells of a phrase.
const phraseWeight = 2

// sentenceWeight is the value of a feature that tells of a sentence.
const sentenceWeight = 0.7

// A word has two stems: its first three letters and its first five (own).
const (
	shortStem   = 3
	longestStem = 5
)

// shapeWeight is the value of a feature that tells of the looks of a message.
const shapeWeight = 1

// Kinds of features beside the words and letters of linear.
const (
	kindPhrase  = 'p' // a phrase of an intent stands there
	kindAlone   = 'a' // and fills its sentence
	kindClause  = 'b' // and fills a clause
	kindAsked   = 'q' // and its sentence is a question
	kindTwice   = 't' // two of its phrases stand there, not one over the other
	kindShape   = 's' // length, numbers, money, question marks
	kindConcept = 'c' // a concept stands there
	kindPair    = 'd' // two concepts stand in one sentence, in this order
	kindStem    = 'f' // a word begins so
	kindOpening = 'o' // a sentence begins with this word
	kindQuery   = 'u' // and is a question
	kindTopic   = 'v' // a concept stands in a question
	kindSense   = 'x' // a sense stands there
	kindSenses  = 'y' // and the next one in its sentence
)

// Features gives what the model learns from and decides by. They are valid until
// the next call.
func (r *Reader) Features(text, language string) []linear.Feature {
	text = text[:min(len(text), longestRead)]
	r.find(text, language)
	f := &r.features
	f.Text(text)
	f.Words(2)
	r.addStems(text, f)
	f.Scale(0, textWeight)
	r.addPhrases(f)
	r.addConcepts(f)
	r.findSenses(text)
	r.addSenses(f)
	r.addSentences(f)
	r.addShape(f)
	return f.All
}

// addStems adds the first letters of words, without accents, for languages that
// change the ends.
func (r *Reader) addStems(text string, f *linear.Features) {
	var stem [longestStem]rune
	for i := range r.tokens {
		t, n := &r.tokens[i], 0
		for _, letter := range text[t.start:t.end] {
			if letter = fold(letter); letter != 0 {
				stem[n] = letter
				n++
			}
			if n == shortStem || n == len(stem) {
				f.Add(kindStem, string(stem[:n]), 1)
			}
			if n == len(stem) {
				break
			}
		}
	}
}

// addPhrases adds what the hits tell.
func (r *Reader) addPhrases(f *linear.Features) {
	clear(r.traits[:])
	for _, h := range r.hits {
		r.traits[h.intent].add(h, r.tokens)
	}
	for i := range r.traits {
		t, name := &r.traits[i], string(all[i])
		for _, one := range [...]struct {
			kind byte
			is   bool
		}{{kindPhrase, t.any}, {kindAlone, t.alone}, {kindClause, t.clause}, {kindAsked, t.asked}, {kindTwice, t.twice}} {
			if one.is {
				f.Add(one.kind, name, phraseWeight)
			}
		}
	}
}

// addSentences adds the word that each sentence begins with, and what is asked
// about.
func (r *Reader) addSentences(f *linear.Features) {
	for i := 0; i < len(r.tokens); {
		end := i + 1
		for end < len(r.tokens) && r.tokens[end].sentence == r.tokens[i].sentence {
			end++
		}
		var opening [4]uint8
		binary.LittleEndian.PutUint32(opening[:], uint32(r.tokens[i].hash))
		f.AddParts(kindOpening, sentenceWeight, opening[:]...)
		if r.tokens[end-1].hash == questionHash {
			f.AddParts(kindQuery, sentenceWeight, opening[:]...)
			for _, c := range r.concepts {
				if c.first >= i && c.first < end {
					f.AddParts(kindTopic, sentenceWeight, c.intent)
				}
			}
		}
		i = end
	}
}

// initials name intents in pairs.
const initials = "abcdefghijk"

// addShape adds how the message looks: whether it has a number, money, a
// question mark, and in powers of two how many words.
func (r *Reader) addShape(f *linear.Features) {
	var number, money, asks bool
	for i := range r.tokens {
		switch r.tokens[i].hash {
		case numberHash:
			number = true
		case moneyHash:
			money = true
		case questionHash:
			asks = true
		}
	}
	for i, is := range [...]bool{number, money, asks} {
		if is {
			f.Add(kindShape, initials[i:i+1], shapeWeight)
		}
	}
	length := min(bits.Len(uint(len(r.tokens))), 7)
	f.Add(kindShape, initials[3+length:4+length], shapeWeight)
}

// traits are what is known of the hits of one intent.
type traits struct {
	any, alone, clause, asked, twice bool
	end                              int // of the phrase that ends first
}

func (t *traits) add(h hit, tokens []token) {
	t.twice = t.twice || t.any && h.first >= t.end
	if !t.any || h.end < t.end {
		t.end = h.end
	}
	t.any = true
	sentence := tokens[h.first].sentence
	starts := h.first == 0 || tokens[h.first-1].sentence != sentence
	last := h.end
	for last < len(tokens) && tokens[last].sentence == sentence {
		last++
	}
	t.asked = t.asked || tokens[last-1].hash == questionHash
	t.clause = t.clause || tokens[h.first].opens && tokens[h.end-1].closes
	t.alone = t.alone || starts && last == h.end
}
