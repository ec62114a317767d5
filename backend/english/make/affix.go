package main

import (
	"bufio"
	"fmt"
	"os"
	"regexp"
	"strconv"
	"strings"
)

// affix is one line of an affix file: what a flag does to a word.
type affix struct {
	strip, add string
	when       *regexp.Regexp // nil: always
}

// affixes are the prefixes and suffixes of a dictionary by their flag.
type affixes struct{ prefixes, suffixes map[byte][]affix }

// readAffixes reads the PFX and SFX lines of an affix file; the English ones
// have flags of one letter and let every prefix meet every suffix.
func readAffixes(path string) (affixes, error) {
	a := affixes{map[byte][]affix{}, map[byte][]affix{}}
	err := eachLine(path, func(line string) error {
		f := strings.Fields(line)
		const rule = 5 // SFX D y ied [^aeiou]y
		if len(f) < rule || f[0] != "PFX" && f[0] != "SFX" {
			return nil
		}
		x := affix{strip: strings.TrimSuffix(f[2], "0"), add: f[3]}
		if f[4] != "." {
			x.when = regexp.MustCompile("^" + f[4])
			if f[0] == "SFX" {
				x.when = regexp.MustCompile(f[4] + "$")
			}
		}
		if f[0] == "PFX" {
			a.prefixes[f[1][0]] = append(a.prefixes[f[1][0]], x)
		} else {
			a.suffixes[f[1][0]] = append(a.suffixes[f[1][0]], x)
		}
		return nil
	})
	return a, err
}

// forms gives a word of the dictionary with all its endings and beginnings.
// The possessive is left out: it is right with every noun.
func (a affixes) forms(word, flags string) []string {
	out := []string{word}
	for i := range len(flags) {
		if flags[i] == 'M' {
			continue
		}
		for _, x := range a.suffixes[flags[i]] {
			if x.when == nil || x.when.MatchString(word) {
				out = append(out, strings.TrimSuffix(word, x.strip)+x.add)
			}
		}
	}
	plain := out
	for i := range len(flags) {
		for _, x := range a.prefixes[flags[i]] {
			for _, w := range plain {
				out = append(out, x.add+w)
			}
		}
	}
	return out
}

// readDictionary gives every form of every word in a folder with index.aff and
// index.dic.
func readDictionary(dir string, add func(word string)) error {
	a, err := readAffixes(dir + "/index.aff")
	if err != nil {
		return err
	}
	count := 0
	err = eachLine(dir+"/index.dic", func(line string) error {
		if _, err := strconv.Atoi(line); err == nil {
			return nil // the first line says how many words follow
		}
		word, flags, _ := strings.Cut(strings.Fields(line)[0], "/")
		if strings.ContainsAny(word, "0123456789") || strings.Contains(flags, "c") {
			return nil // parts of ordinal numbers
		}
		for _, w := range a.forms(word, flags) {
			count++
			add(w)
		}
		return nil
	})
	if err == nil && count == 0 {
		return fmt.Errorf("%s: no words", dir)
	}
	return err
}

func eachLine(path string, do func(line string) error) error {
	f, err := os.Open(path)
	if err != nil {
		return err
	}
	defer f.Close()
	for s := bufio.NewScanner(f); ; {
		if !s.Scan() {
			return s.Err()
		}
		if line := strings.TrimSpace(s.Text()); line != "" {
			if err := do(line); err != nil {
				return fmt.Errorf("%s: %w", path, err)
			}
		}
	}
}
