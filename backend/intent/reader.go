package intent

import (
	"embed"
	"fmt"
	"io/fs"
	"strconv"
	"strings"
	"sync"

	_ "embed"

	"huiyin/backend/linear"
	"huiyin/backend/text/table"
)

var (
	//go:embed rules/*.txt concepts/*.txt senses/*.txt
	ruleFiles embed.FS
	//go:embed model.bin
	modelData []byte
	//go:embed thresholds.txt
	thresholdList string
)

// Reader reads messages in memory that it uses again; one goroutine may use it
// at a time.
type Reader struct {
	matcher
	senses   table.Table[entry]
	meant    []meant
	features linear.Features
	traits   [len(all)]traits
	scores   [len(all)]float64
}

// NewReader makes a Reader. The first one reads all lists, which takes a quarter of
// a second and 25 MB.
func NewReader() *Reader { return &Reader{matcher: newMatcher(builtIn()), senses: builtInSenses()} }

// Read appends to into what the text wants, in the order of All, nothing where
// it wants nothing. The language is an ISO 639-1 code or "und"; it says whose
// phrases count. Of a longer text the first 4,000 bytes are read.
func (r *Reader) Read(text, language string, into []Reading) []Reading {
	f := r.Features(text, language)
	if len(r.tokens) == 0 {
		return into
	}
	l := learnt()
	l.model.Scores(f, r.scores[:])
	for i, p := range r.scores {
		start, end := r.words(uint8(i))
		if p >= l.thresholds[i] || r.decides(i) {
			into = append(into, Reading{all[i], max(p, l.thresholds[i]), start, end})
		}
	}
	return into
}

// decides tells whether the phrases of an intent are enough, whatever the rest
// of the message is about: any thanks, and a sentence that only takes notice.
func (r *Reader) decides(i int) bool {
	return all[i] == Thanks && r.traits[i].any || all[i] == Ack && r.traits[i].alone
}

// Phrases appends to into the intents that have a phrase in the text, whatever
// the model says of them.
func (r *Reader) Phrases(text, language string, into []Intent) []Intent {
	r.find(text[:min(len(text), longestRead)], language)
	for i := range all {
		if _, end := r.words(uint8(i)); end > 0 {
			into = append(into, all[i])
		}
	}
	return into
}

// words gives the bytes of the longest phrase of an intent, the first of equals.
func (r *Reader) words(intent uint8) (start, end int) {
	for _, h := range r.hits {
		from, to := r.tokens[h.first].start, r.tokens[h.end-1].end
		if h.intent == intent && to-from > end-start {
			start, end = from, to
		}
	}
	return start, end
}

// builtIn are the phrases of the folder rules. They are part of the program, so
// that a mistake in them ends it; a test reads them all.
var builtIn = sync.OnceValue(func() *phrases {
	p, err := parsePhrases(filesIn("rules"))
	if err == nil {
		if err = p.addConcepts(filesIn("concepts")); err != nil {
			err = fmt.Errorf("concepts/%w", err)
		}
	}
	if err != nil {
		panic(fmt.Sprint("built-in phrases: ", err))
	}
	steps := map[uint64]int32{}
	for e, to := range p.leads {
		steps[e.key()] = to
		n := &p.nodes[e.from]
		n.leads = n.leads.with(e.by)
	}
	p.steps, p.byWord, p.byStem = table.New(steps), table.New(p.words), table.New(p.stems)
	p.leads, p.beginnings, p.words, p.stems = nil, nil, nil, nil
	return p
})

// filesIn gives the built-in files of a folder by their names.
func filesIn(folder string) map[string]string {
	files := map[string]string{}
	names, err := fs.Glob(ruleFiles, folder+"/*.txt")
	for _, name := range names {
		var b []byte
		if b, err = ruleFiles.ReadFile(name); err != nil {
			break
		}
		files[strings.TrimPrefix(name, folder+"/")] = string(b)
	}
	if err != nil {
		panic(fmt.Sprint("built-in files of intents: ", err))
	}
	return files
}

// learned is what the command train makes.
type learned struct {
	model      *linear.Model
	thresholds [len(all)]float64
}

var learnt = sync.OnceValue(func() learned {
	model, err := linear.Read(modelData)
	if err != nil {
		panic(fmt.Sprint("built-in model of intents: ", err))
	}
	l := learned{model: model}
	n := 0
	for line := range strings.Lines(thresholdList) {
		if fields := strings.Fields(line); len(fields) == 2 && fields[0] != "#" {
			if n >= len(all) || string(all[n]) != fields[0] {
				panic("built-in thresholds of intents: " + line)
			}
			if l.thresholds[n], err = strconv.ParseFloat(fields[1], 64); err != nil {
				panic(fmt.Sprint("built-in thresholds of intents: ", err))
			}
			n++
		}
	}
	if n != len(all) {
		panic("built-in thresholds of intents: some are missing")
	}
	return l
})
