package intent

import (
	"fmt"
	"maps"
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

// addConcepts reads the lists of all languages. Every file has the concepts of
// the English one, in its order.
func (p *phrases) addConcepts(files map[string]string) error {
	english, err := conceptLines(files["en.txt"])
	if err != nil {
		return fmt.Errorf("concepts/en.txt: %w", err)
	}
	for _, line := range english {
		p.concepts = append(p.concepts, line.name)
	}
	for _, file := range slices.Sorted(maps.Keys(files)) {
		lines, err := conceptLines(files[file])
		if err != nil {
			return fmt.Errorf("concepts/%s: %w", file, err)
		}
		language, known := p.languages[strings.TrimSuffix(file, ".txt")]
		if !known {
			return fmt.Errorf("concepts/%s: there are no rules of this language", file)
		}
		for _, line := range lines {
			n := slices.Index(p.concepts, line.name)
			if n < 0 {
				return fmt.Errorf("concepts/%s: no concept %q", file, line.name)
			}
			for _, words := range line.words {
				s, err := p.parse(words)
				if err != nil {
					return fmt.Errorf("concepts/%s, %s, %q: %w", file, line.name, words, err)
				}
				p.add(s, 0, outcome{firstConcept + uint8(n), language, false})
			}
		}
	}
	return nil
}

type conceptLine struct {
	name  string
	words []string // phrases, as parse reads them
}

func conceptLines(text string) (all []conceptLine, err error) {
	for line := range strings.Lines(text) {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		name, list, ok := strings.Cut(line, ":")
		if !ok {
			return nil, fmt.Errorf("no concept in %q", line)
		}
		one := conceptLine{name: name}
		for entry := range strings.FieldsSeq(list) {
			body, stem := strings.CutSuffix(entry, "*")
			words := strings.ReplaceAll(body, "*", " ")
			if stem {
				words += "*"
			}
			one.words = append(one.words, words)
		}
		all = append(all, one)
	}
	return all, nil
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
