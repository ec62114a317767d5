package english

import (
	"embed"
	"io/fs"
	"strings"
)

// tradeFiles hold the words of the trade, parted by blanks, written as they
// should be suggested; "#" begins a line about their source.
//
//go:embed lexicon/*.txt
var tradeFiles embed.FS

// trade gives all words of the lexicon.
func trade() []string {
	names, err := fs.Glob(tradeFiles, "lexicon/*.txt")
	if err != nil {
		panic(err)
	}
	var out []string
	for _, name := range names {
		data, err := tradeFiles.ReadFile(name)
		if err != nil {
			panic(err)
		}
		for line := range strings.Lines(string(data)) {
			if !strings.HasPrefix(line, "#") {
				out = append(out, strings.Fields(line)...)
			}
		}
	}
	return out
}
