package store

import (
	"context"
	"database/sql"
	"fmt"
	"strconv"
	"strings"
)

// A fingerprint stands for a run of words. Of each printWindow neighbouring runs
// of printWords words one is chosen, by its hash alone, so that two texts with
// shortestQuote words in common share a fingerprint, and a text needs fewer than
// one for every two words (winnowing; Schleimer, Wilkerson and Aiken, 2003).
const (
	printWords    = 5
	printWindow   = 4
	shortestQuote = printWords + printWindow - 1
)

// spoken is a word of a text: a run of letters and digits, or one character of
// writing without blanks.
type spoken struct {
	hash       uint32
	start, end int  // code points
	dense      bool // one character
}

// wordsOf cuts a text into words as search compares them.
func wordsOf(text string) []spoken {
	f := fold(text)
	var all []spoken
	before := gap
	for i, r := range f.runes {
		c := classOf(r)
		if c == letter || c == dense {
			if c == dense || before != letter {
				all = append(all, spoken{hash: offset32, start: f.from[i], dense: c == dense})
			}
			w := &all[len(all)-1]
			w.hash, w.end = mix(w.hash, uint32(r)), f.from[i]+1
		}
		before = c
	}
	return all
}

// The hash is FNV-1a, by whole words.
const offset32, prime32 = 2166136261, 16777619

func mix(hash, value uint32) uint32 { return (hash ^ value) * prime32 }

// print is a fingerprint and the word at which its run begins.
type print struct {
	hash uint32
	at   int
}

// printsOf gives the fingerprints of words; none where they are too few.
func printsOf(words []spoken) []print {
	if len(words) < shortestQuote {
		return nil
	}
	hashes := make([]uint32, len(words)-printWords+1)
	for i := range hashes {
		h := uint32(offset32)
		for _, w := range words[i : i+printWords] {
			h = mix(h, w.hash)
		}
		hashes[i] = h ^ h>>15 // the low bits of a product mix little upwards
	}
	var chosen []print
	for i := 0; i+printWindow <= len(hashes); i++ {
		least := i
		for k := i + 1; k < i+printWindow; k++ {
			if hashes[k] <= hashes[least] {
				least = k
			}
		}
		if n := len(chosen); n == 0 || chosen[n-1].at != least {
			chosen = append(chosen, print{hashes[least], least})
		}
	}
	return chosen
}

// token is a fingerprint as the index has it.
func (p print) token() string { return strconv.FormatUint(uint64(p.hash), 36) }

// addPrints adds the fingerprints of the messages of some runs.
func addPrints(ctx context.Context, tx *sql.Tx, runs []run) error {
	add, err := tx.PrepareContext(ctx, "INSERT OR REPLACE INTO quotes (rowid, prints) VALUES (?, ?)")
	if err != nil {
		return fmt.Errorf("prepare fingerprints: %w", err)
	}
	defer add.Close()
	type said struct {
		id   int64
		text string
	}
	for _, r := range runs {
		all, err := collect(ctx, tx, func(rows *sql.Rows) (s said, err error) { return s, rows.Scan(&s.id, &s.text) },
			"SELECT id, text FROM messages WHERE id BETWEEN ? AND ? AND text <> '' AND sender_id IS NOT NULL ORDER BY id", r.first, r.last)
		if err != nil {
			return fmt.Errorf("read messages for fingerprints: %w", err)
		}
		var b strings.Builder
		for _, s := range all {
			b.Reset()
			for _, p := range printsOf(wordsOf(s.text)) {
				b.WriteString(p.token())
				b.WriteByte(' ')
			}
			if b.Len() == 0 {
				continue
			}
			if _, err := add.ExecContext(ctx, s.id, b.String()); err != nil {
				return fmt.Errorf("store fingerprints: %w", err)
			}
		}
	}
	return nil
}
