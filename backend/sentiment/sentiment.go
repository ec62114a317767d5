package sentiment

import (
	"cmp"
	_ "embed"
	"slices"
	"sync"

	"huiyin/backend/linear"
	"huiyin/backend/text"
)

// Mood 情绪 is how a writer feels.
type Mood string

// The moods, as the labels of training data spell them.
const (
	Positive Mood = "pos"
	Neutral  Mood = "neu"
	Negative Mood = "neg"
)

// Moods are the classes of the model, in its order.
var Moods = []string{string(Positive), string(Neutral), string(Negative)}

// Span is a part of a text that speaks for a mood.
type Span struct {
	Start, End int // bytes
	Mood       Mood
}

// Reading is what was read in a text.
type Reading struct {
	Mood       Mood
	Confidence float64 // of Mood, 0 to 1
	Unsure     bool    // the confidence is low: show it as a guess
	Because    []Span  // what decided, at most four, in the order of the text; nil where nothing speaks for a mood
}

const (
	longestRead = 4000 // bytes of a text that are read; own, to bound the time
	unsureBelow = 0.5  // confidence; own: left-out domains are right in .41 to .50 of the readings below, in .58 to .84 above
	mostSpans   = 4
)

//go:embed model.bin
var weights []byte

var builtIn = sync.OnceValue(func() *linear.Model {
	m, err := linear.Read(weights)
	if err != nil {
		panic("built-in model of sentiment: " + err.Error())
	}
	return m
})

// Reader reads moods. It reuses its memory: one goroutine each.
type Reader struct {
	model    *linear.Model
	scan     scan
	gauge    gauge
	features linear.Features
	parts    []linear.Part
	spans    []weighted
	scores   [3]float64
	mask     []byte
	words    int // features that stand before those of lists and marks
}

// NewReader makes a Reader of the built-in model.
func NewReader() *Reader { return NewReaderOf(builtIn()) }

// NewReaderOf makes a Reader of a model with the classes Moods; nil is enough for Features.
func NewReaderOf(m *linear.Model) *Reader { return &Reader{model: m} }

// Read reads the mood of a text in a language (ISO 639-1, "und" unknown). The
// text may be one message or a turn of several, with line ends between.
func (r *Reader) Read(text, language string) Reading {
	text = beginning(text)
	features := r.Features(text, language)
	if len(r.scan.tokens)+len(r.scan.faces)+r.scan.questions+r.scan.exclamations == 0 {
		return Reading{Mood: Neutral, Confidence: 1}
	}
	r.model.Scores(features, r.scores[:])
	best := 0
	for i, p := range r.scores {
		if p > r.scores[best] {
			best = i
		}
	}
	return Reading{
		Mood:       Mood(Moods[best]),
		Confidence: r.scores[best],
		Unsure:     r.scores[best] < unsureBelow,
		Because:    r.because(best),
	}
}

// Features gives what the model sees of a text, until the next call. Trainers need it.
func (r *Reader) Features(text, language string) []linear.Feature {
	text = beginning(text)
	r.scan.read(text, language)
	r.gauge.read(&r.scan, lexiconOf(language))
	f := &r.features
	f.Apart = apart(language)
	f.Text(r.masked(text))
	if hasOwnWords(language) {
		f.Words(2)
		f.Grams(2, 5)
		f.Scale(0, gramWeight)
	}
	r.words = len(f.All)
	addShape(f, &r.scan, &r.gauge)
	return f.All
}

// masked is the text with an x for each byte of the good words that a "not"
// turned, so that "happy" does not speak in "not happy".
func (r *Reader) masked(text string) string {
	r.mask = r.mask[:0]
	for _, h := range r.gauge.hits {
		if h.turned != turnedNear {
			continue
		}
		if len(r.mask) == 0 {
			r.mask = append(r.mask, text...)
		}
		for i := h.word; i < h.end; i++ {
			r.mask[i] = 'x'
		}
	}
	if len(r.mask) == 0 {
		return text
	}
	return string(r.mask)
}

// Shape is the part of what Features gave last that holds no word of a
// language: all that the model sees of most languages.
func (r *Reader) Shape() []linear.Feature { return r.features.All[r.words:] }

// gramWeight is the weight of words and letters beside that of the features of
// lists and marks; own: 0.6, 1 and 2 were tried on left-out domains, 2 is worse,
// the others hardly differ.
const gramWeight = 0.8

// hasOwnWords tells of languages with enough training texts to learn words
// from. Words of others would only meet weights of strangers in their buckets.
func hasOwnWords(language string) bool { return language == "en" || language == "th" }

// apart keeps the words of languages apart: what ends alike in two is not the same.
func apart(language string) uint32 {
	if language == "en" {
		return 0
	}
	h := uint32(2166136261)
	for _, b := range []byte(language) {
		h = (h ^ uint32(b)) * 16777619
	}
	return h
}

// beginning cuts a text to what is read of it.
func beginning(s string) string { return text.Beginning(s, longestRead) }

// weighted is a span with how much it speaks.
type weighted struct {
	Span
	weight float64
}

// because names what decided for a mood: phrases of the lists and, where these
// are few, words that the model has learned.
func (r *Reader) because(best int) []Span {
	r.spans = r.spans[:0]
	mood, agree := Mood(Moods[best]), 0
	for _, h := range r.gauge.hits {
		w := weighted{Span{h.start, h.end, Positive}, h.strength}
		if h.strength < 0 {
			w.Mood, w.weight = Negative, -h.strength
		}
		if w.Mood == mood {
			agree++
		}
		if w.Mood == mood || mood == Neutral {
			r.spans = append(r.spans, w)
		}
	}
	if mood != Neutral && agree == 0 {
		r.learned(best)
	}
	if mood == Neutral && !r.mixed() || len(r.spans) == 0 {
		return nil
	}
	slices.SortStableFunc(r.spans, func(a, b weighted) int { return cmp.Compare(b.weight, a.weight) })
	out := make([]Span, 0, mostSpans)
	for _, s := range r.spans {
		if len(out) < mostSpans && !overlaps(out, s.Span) {
			out = append(out, s.Span)
		}
	}
	slices.SortFunc(out, func(a, b Span) int { return a.Start - b.Start })
	return out
}

// mixed tells whether good and bad stand side by side.
func (r *Reader) mixed() bool {
	for _, s := range r.spans {
		if s.Mood != r.spans[0].Mood {
			return true
		}
	}
	return false
}

// learned adds the words whose features speak most for a class.
func (r *Reader) learned(class int) {
	r.parts = r.model.Parts(&r.features, class, r.parts[:0])
	most := 0.0
	for _, p := range r.parts {
		most = max(most, p.Pull)
	}
	for _, p := range r.parts {
		if p.Pull > most/2 && p.Pull > learnedPull {
			r.spans = append(r.spans, weighted{Span{p.Start, p.End, Mood(Moods[class])}, p.Pull})
		}
	}
}

// learnedPull is what a word must add to a class to be named; own.
const learnedPull = 0.05

func overlaps(spans []Span, s Span) bool {
	for _, o := range spans {
		if s.Start < o.End && o.Start < s.End {
			return true
		}
	}
	return false
}
