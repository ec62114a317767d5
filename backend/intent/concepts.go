package intent

import (
	"slices"
	"strings"

	"huiyin/backend/linear"
)

// A concept is what words of any language mean, such as "price" or "broken". The
// files concepts/<language>.txt list the words of each, in the same order, so
// that the model learns from one language what holds in all.

// firstConcept is the number of the first concept among outcomes.
const firstConcept = 100

// conceptWeight is the length of the vector of concepts beside words and letters.
const conceptWeight = 1.4

// conceptsApart is how many tokens lie between two concepts of a pair at most.
const conceptsApart = 12

// addConcepts reads the lists of all languages.
func (p *phrases) addConcepts(files map[string]string) (err error) {
	p.concepts, err = readLists(files, p.languages, func(n int, language uint8, entry string) error {
		body, stem := strings.CutSuffix(entry, "*")
		words := strings.ReplaceAll(body, "*", " ")
		if stem {
			words += "*"
		}
		s, err := p.parse(words)
		if err != nil {
			return err
		}
		p.add(s, outcome{firstConcept + uint8(n), language, false})
		return nil
	})
	return err
}

// addConcepts adds the concepts of the text, and those that stand together in a
// sentence.
func (r *Reader) addConcepts(f *linear.Features) {
	slices.SortFunc(r.concepts, func(a, b hit) int {
		if a.first != b.first {
			return a.first - b.first
		}
		return int(a.intent) - int(b.intent)
	})
	r.concepts = slices.CompactFunc(r.concepts, func(a, b hit) bool { return a.intent == b.intent && a.first == b.first })
	first := len(f.All)
	for i, a := range r.concepts {
		f.AddParts(kindConcept, 1, a.intent)
		for j := i + 1; j < len(r.concepts); j++ {
			b := r.concepts[j]
			if b.first-a.first > conceptsApart || r.tokens[b.first].sentence != r.tokens[a.first].sentence {
				break
			}
			if b.intent == a.intent {
				continue
			}
			f.AddParts(kindPair, 1, a.intent, b.intent)
		}
	}
	f.Scale(first, conceptWeight)
}
