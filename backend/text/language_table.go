package text

import (
	_ "embed"
	"encoding/binary"
)

// language.bin is made from the npm package eld by the command in eld/.
//
//go:embed language.bin
var languageData []byte

// baseScore was taken off all scores of the npm package eld to save room.
const baseScore = 53

// rarest is above all rareLetters.
const rarest = 0x2000

// table holds n-grams by their hash: an open-addressing table of offsets into
// the pairs of language and score.
type table struct {
	languages []struct {
		code   Language
		script script
	}
	hashes    []uint32
	offsets   []uint32         // into languageData; 0 is an empty place
	rare      [rarest][]byte   // the numbers of the languages of a letter
	commonest [scriptCount]int // by script: the number of the language that most write, -1 for none
	words     map[string]wordSays
}

func readTable() *table {
	t := &table{}
	data := languageData[1:]
	for range languageData[0] {
		code := Language(data[:2])
		if code == "ms" {
			code = "id"
		}
		t.languages = append(t.languages, struct {
			code   Language
			script script
		}{code, scriptOfLanguage(code)})
		data = data[2:]
	}
	n, size := binary.Uvarint(data)
	data = data[size:]
	places := uint32(1)
	for uint64(places) < 2*n {
		places *= 2
	}
	t.hashes, t.offsets = make([]uint32, places), make([]uint32, places)
	hash := uint32(0)
	for range n {
		step, size := binary.Uvarint(data)
		hash += uint32(step)
		data = data[size:]
		i := hash & (places - 1)
		for t.offsets[i] != 0 {
			i = (i + 1) & (places - 1)
		}
		t.hashes[i], t.offsets[i] = hash, uint32(len(languageData)-len(data))
		for data[0]&0x80 == 0 {
			data = data[2:]
		}
		data = data[2:]
	}
	for code, letters := range rareLetters {
		for _, r := range letters {
			t.rare[r] = append(t.rare[r], byte(t.number(code)))
		}
	}
	t.words = readWords(t.number)
	for s := range t.commonest {
		t.commonest[s] = -1
	}
	t.commonest[cyrillic], t.commonest[arabic] = t.number("ru"), t.number("ar")
	return t
}

// number is the place of a language in the table, -1 if it is not there.
func (t *table) number(code Language) int {
	for i, l := range t.languages {
		if l.code == code {
			return i
		}
	}
	return -1
}

// addGrams adds the scores of a word's n-grams: four bytes, every three, with
// a blank before the first and after the last, as the npm package eld cuts them.
func (t *table) addGrams(word []byte, sum *scores) {
	j := 0
	for ; j+4 < len(word); j += 3 {
		t.add(word[j:j+4], j == 0, false, sum)
	}
	t.add(word[max(0, len(word)-4):], j == 0, true, sum)
}

func (t *table) add(gram []byte, first, last bool, sum *scores) {
	hash := uint32(2166136261) // FNV-1a
	if first {
		hash = (hash ^ ' ') * 16777619
	}
	for _, b := range gram {
		hash = (hash ^ uint32(b)) * 16777619
	}
	if last {
		hash = (hash ^ ' ') * 16777619
	}
	mask := uint32(len(t.offsets) - 1)
	for i := hash & mask; t.offsets[i] != 0; i = (i + 1) & mask {
		if t.hashes[i] != hash {
			continue
		}
		for at := t.offsets[i]; ; at += 2 {
			sum[languageData[at]&0x7f] += float64(languageData[at+1]) + baseScore
			if languageData[at]&0x80 != 0 {
				return
			}
		}
	}
}
