package main

import (
	"bufio"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"

	"huiyin/app"
	"huiyin/backend/understand"
)

// meaningJSON is what one line of text says. Offsets are code points.
type meaningJSON struct {
	Language   string      `json:"language"`
	Sentiment  string      `json:"sentiment"`
	Confidence float64     `json:"confidence"`
	Unsure     bool        `json:"unsure"`
	Intents    []string    `json:"intents"`
	Question   bool        `json:"question"`
	Specific   bool        `json:"specific"`
	Pieces     []pieceJSON `json:"pieces"`
}

type pieceJSON struct {
	Kind  string `json:"kind"`
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
	Value string `json:"value"`
}

// runUnderstand tells what each line of standard input says: JSON Lines, one
// for every line, empty ones too.
func runUnderstand(s *session) error {
	in, out := bufio.NewReaderSize(s.stdin, 1<<16), bufio.NewWriter(s.stdout)
	enc := json.NewEncoder(out)
	enc.SetEscapeHTML(false)
	reader := understand.NewReader()
	a := app.New()
	if !s.flags.now.IsZero() {
		a.SetNow(s.flags.clock)
	}
	for {
		line, err := in.ReadString('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return fmt.Errorf("read standard input: %w", err)
		}
		if line == "" {
			return out.Flush()
		}
		line = strings.TrimRight(line, "\r\n")
		if err := enc.Encode(meaningOf(app.Read(reader, line, a), line)); err != nil {
			return err
		}
	}
}

func meaningOf(m *app.MeaningView, line string) meaningJSON {
	out := meaningJSON{
		Language: m.Language, Sentiment: m.Mood, Confidence: m.Confidence, Unsure: m.Unsure, Intents: m.Intents,
		Pieces: []pieceJSON{},
	}
	for _, q := range m.Questions {
		out.Question = out.Question || !q.Request
		out.Specific = out.Specific || q.Specific
	}
	var text []rune
	for _, p := range m.Pieces {
		if text == nil {
			text = []rune(line)
		}
		out.Pieces = append(out.Pieces, pieceJSON{p.Kind, p.Start, p.End, string(text[p.Start:p.End]), p.Value})
	}
	return out
}

// runCorrections lists what a person set right, and how often that was needed.
func runCorrections(s *session) error {
	all, err := s.app.Corrections(s.ctx)
	if err != nil {
		return err
	}
	if s.flags.json {
		return s.json(all)
	}
	rows := [][]string{{"MESSAGE", "PART", "SAID", "TEXT"}}
	for _, c := range all {
		for part, said := range c.Said {
			rows = append(rows, []string{fmt.Sprint(c.Message), part, string(said), c.Text})
		}
	}
	s.table(rows)
	return nil
}
