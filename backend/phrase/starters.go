package phrase

import (
	"embed"
	"fmt"
	"io/fs"
	"path"
	"strings"
	"sync"

	"huiyin/backend/customer"
)

// Words holds titles of folders and starters, and when to use each, area "phrase".
//
//go:embed words/*.json
var Words embed.FS

//go:embed starter/*.txt
var starterFiles embed.FS

// Starters gives the phrases that come with Huiyin, in their own words, in the
// order of their files. Their titles are the words phrase.<key>.name, and when to
// use them phrase.<key>.when. Nobody may change what it gives.
var Starters = sync.OnceValue(func() []Phrase {
	all, err := readStarters(starterFiles)
	if err != nil {
		panic("the starter phrases are broken: " + err.Error()) // embedded above, read by a test
	}
	return all
})

// readStarters reads files starter/NN-<folder>.txt. A phrase is a line
// "= id | folder below | stage | tactic" and its text up to the next one.
func readStarters(files fs.FS) ([]Phrase, error) {
	names, err := fs.Glob(files, "starter/*.txt")
	if err != nil {
		return nil, err
	}
	var all []Phrase
	for _, name := range names {
		raw, err := fs.ReadFile(files, name)
		if err != nil {
			return nil, err
		}
		_, folder, _ := strings.Cut(strings.TrimSuffix(path.Base(name), ".txt"), "-")
		for _, part := range strings.Split("\n"+string(raw), "\n= ")[1:] {
			head, text, _ := strings.Cut(part, "\n")
			fields := strings.Split(head, "|")
			if len(fields) != 4 {
				return nil, fmt.Errorf("%s: %q has not four fields", name, head)
			}
			for i := range fields {
				fields[i] = strings.TrimSpace(fields[i])
			}
			p := Phrase{
				Key: folder + "." + fields[0], Folder: folder, Text: strings.TrimSpace(text),
				Stage: customer.Stage(fields[2]), Tactic: fields[3], Language: "en",
			}
			if fields[1] != "" {
				p.Folder += "/" + fields[1]
			}
			all = append(all, p)
		}
	}
	return all, nil
}
