package rules_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"huiyin/backend/checker"
	"huiyin/backend/checker/rules"
	"huiyin/backend/internal/golden"
)

func TestFourQuestions(t *testing.T) {
	raw, err := os.ReadFile("testdata/four_questions.txt")
	if err != nil {
		t.Fatal(err)
	}
	_, cases, _ := strings.Cut(string(raw), "\n== ")
	for _, text := range strings.Split(cases, "\n== ") {
		name, text, _ := strings.Cut(text, "\n")
		parts := strings.Split("\n"+text, "\n---\n")
		if len(parts) != 3 {
			t.Fatalf("%s: want a scene, a draft and answers", name)
		}
		t.Run(name, func(t *testing.T) {
			scene := strings.TrimSpace(parts[0])
			if scene != "" {
				scene += "\n---\n"
			}
			d, _ := draft(t, golden.Case{Text: scene + parts[1]})
			var got []string
			for _, a := range rules.FourQuestions(d, nil, nil) {
				line := fmt.Sprintf("%s %s: %s", a.ID, a.State, strings.Join(a.Shown, " | "))
				if a.Missing != "" {
					line += " (" + a.Missing + ")"
				}
				got = append(got, strings.TrimSpace(line))
			}
			if want := strings.TrimSpace(parts[2]); strings.Join(got, "\n") != want {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), want)
			}
		})
	}
}

func TestFourQuestionsOfNothing(t *testing.T) {
	if got := rules.FourQuestions(checker.Draft{Text: " \n"}, nil, nil); got != nil {
		t.Errorf("got %+v of an empty draft", got)
	}
}
