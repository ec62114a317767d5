package labelled

import (
	"bufio"
	"fmt"
	"io"
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Message is a message with what a careful reader understands in it.
type Message struct {
	Customer  string
	Language  string // ISO 639-1, from the name of the file
	Mood      string // pos, neu or neg
	Intents   []string
	Questions int
	Specific  bool // one of the questions is
	Stances   []string
	Text      string  // without marks
	Pieces    []Piece // in the order of the text, none inside another
}

// Piece is a piece of information that stands in a message.
type Piece struct {
	Kind       string
	Start, End int // code points of Text
	Text       string
}

// The labels, as the package comment defines them.
var (
	Moods   = []string{"pos", "neu", "neg"}
	Intents = []string{"inquiry", "quote_request", "sample_request", "price_objection", "order", "delay", "refusal",
		"complaint", "thanks", "ack", "greeting"}
	Stances = []string{"concern", "expectation", "opinion"}
	Kinds   = []string{"quantity", "price", "incoterm", "date", "place", "person", "role", "product", "document",
		"certificate", "payment_term"}
)

// ReadFolder reads every file of a folder, such as train, in the order of their names.
func ReadFolder(files fs.FS, folder string) ([]Message, error) {
	names, err := fs.Glob(files, path.Join(folder, "*.tsv"))
	if err != nil {
		return nil, fmt.Errorf("list labelled messages: %w", err)
	}
	if len(names) == 0 {
		return nil, fmt.Errorf("no labelled messages (*.tsv) in %s", folder)
	}
	var all []Message
	for _, name := range names {
		f, err := files.Open(name)
		if err != nil {
			return nil, fmt.Errorf("open labelled messages: %w", err)
		}
		some, err := Read(f, strings.TrimSuffix(path.Base(name), ".tsv"))
		f.Close()
		if err != nil {
			return nil, fmt.Errorf("%s, %w", name, err)
		}
		all = append(all, some...)
	}
	return all, nil
}

// Read reads one file of messages in a language. It refuses labels that the
// package comment does not define.
func Read(r io.Reader, language string) ([]Message, error) {
	var all []Message
	lines := bufio.NewScanner(r)
	for n := 1; lines.Scan(); n++ {
		if line := lines.Text(); line != "" && line[0] != '#' {
			m, err := parse(line)
			if err != nil {
				return nil, fmt.Errorf("line %d: %w", n, err)
			}
			m.Language = language
			all = append(all, m)
		}
	}
	return all, lines.Err()
}

func parse(line string) (Message, error) {
	columns := strings.Split(line, "\t")
	if len(columns) != 6 {
		return Message{}, fmt.Errorf("%d columns where 6 are wanted", len(columns))
	}
	m := Message{Customer: columns[0], Mood: columns[1]}
	if !slices.Contains(Moods, m.Mood) {
		return m, fmt.Errorf("no mood %q", m.Mood)
	}
	var err error
	if m.Intents, err = labels(columns[2], Intents); err != nil {
		return m, err
	}
	if m.Questions, m.Specific, err = questions(columns[3]); err != nil {
		return m, err
	}
	if m.Stances, err = labels(columns[4], Stances); err != nil {
		return m, err
	}
	m.Text, m.Pieces, err = unmark(columns[5])
	return m, err
}

func labels(column string, known []string) ([]string, error) {
	if column == "-" {
		return nil, nil
	}
	all := strings.Split(column, ",")
	for _, l := range all {
		if !slices.Contains(known, l) {
			return nil, fmt.Errorf("no label %q", l)
		}
	}
	return all, nil
}

func questions(column string) (n int, specific bool, err error) {
	if column == "-" || column == "0" {
		return 0, false, nil
	}
	number, kind, _ := strings.Cut(column, " ")
	n, err = strconv.Atoi(number)
	if err != nil || n < 1 || kind != "bare" && kind != "specific" {
		return 0, false, fmt.Errorf("no number and kind of questions: %q", column)
	}
	return n, kind == "specific", nil
}

// unmark takes ⟦kind:…⟧ out of a text.
func unmark(s string) (string, []Piece, error) {
	var (
		text   strings.Builder
		pieces []Piece
		length int
	)
	write := func(s string) {
		text.WriteString(s)
		length += utf8.RuneCountInString(s)
	}
	for {
		before, rest, marked := strings.Cut(s, "⟦")
		write(before)
		if !marked {
			break
		}
		inside, after, closed := strings.Cut(rest, "⟧")
		kind, words, named := strings.Cut(inside, ":")
		if !closed || !named || !slices.Contains(Kinds, kind) || words == "" || strings.Contains(words, "⟦") {
			return "", nil, fmt.Errorf("mark %q makes no sense", inside)
		}
		start := length
		write(words)
		pieces = append(pieces, Piece{Kind: kind, Start: start, End: length, Text: words})
		s = after
	}
	if strings.Contains(text.String(), "⟧") {
		return "", nil, fmt.Errorf("a mark ends that did not begin: %q", text.String())
	}
	return text.String(), pieces, nil
}
