package facts_test

import (
	"math/rand/v2"
	"regexp"
	"slices"
	"strings"
	"testing"

	"huiyin/backend/facts"
)

// TestTwoLiesAreCaught: two facts changed at once do not hide each other.
func TestTwoLiesAreCaught(t *testing.T) {
	lock, told := newLock(), 0
	seeded := rand.New(rand.NewPCG(2, 7))
	all := pairs(t)
	for _, original := range sorted(all) {
		for _, honest := range all[original] {
			for range 12 {
				a, b := lie(seeded, honest), lie(seeded, honest)
				if a.start > b.start {
					a, b = b, a
				}
				if a.end > b.start || a.end == 0 { // of one fact, or of a text without any
					continue
				}
				told++
				version := honest[:a.start] + a.instead + honest[a.end:b.start] + b.instead + honest[b.end:]
				if lock.Compare(original, version) == nil {
					t.Errorf("not seen:\n%s\n%s\n%s", original, honest, version)
				}
			}
		}
	}
	if told < 1000 {
		t.Errorf("only %d texts", told)
	}
	t.Logf("%d texts with two lies each", told)
}

func sorted(all map[string][]string) []string {
	var originals []string
	for original := range all {
		originals = append(originals, original)
	}
	slices.Sort(originals)
	return originals
}

// change is what a lie writes in the place of a part of a text.
type change struct {
	start, end int
	instead    string
}

// lie tells one of lies at one place of a text.
func lie(seeded *rand.Rand, text string) change {
	for range 60 {
		l := lies[seeded.IntN(len(lies))]
		pattern := regexp.MustCompile(l.pattern)
		places := pattern.FindAllStringSubmatchIndex(text, -1)
		if len(places) == 0 {
			continue
		}
		at := places[seeded.IntN(len(places))]
		if l.name == "a number less" && isSaidAnyway.MatchString(text[at[0]:]) {
			continue
		}
		instead := string(pattern.ExpandString(nil, l.instead, text, at))
		if l.name == "another digit" {
			instead = string('0' + (text[at[0]]-'0'+3)%10)
		}
		return change{at[0], at[1], instead}
	}
	return change{}
}

// TestEveryFactIsMissed: each fact that the lock knows of a text is missed when it is left out.
func TestEveryFactIsMissed(t *testing.T) {
	lock, told := newLock(), 0
	for original, versions := range pairs(t) {
		for _, honest := range versions {
			for _, f := range lock.Find(honest) {
				version := honest[:f.Start] + " " + honest[f.End:]
				if f.Kind == facts.Per || strings.HasPrefix(f.Text, "a ") || strings.Contains(version, strings.TrimSpace(f.Text)) { // said twice, or no number
					continue
				}
				told++
				if lock.Compare(original, version) == nil {
					t.Errorf("%s %q is not missed:\n%s\n%s", f.Kind, f.Text, original, version)
				}
			}
		}
	}
	if told < 500 {
		t.Errorf("only %d facts", told)
	}
	t.Logf("%d facts", told)
}
