package question_test

import (
	"fmt"
	"strings"
	"testing"

	"huiyin/backend/question"
)

// TestAnswered has an earlier message of the customer, a later one of ours, and
// which questions that touches, counted from 0.
func TestAnswered(t *testing.T) {
	for _, c := range []struct{ asked, answer, want string }{
		{"How much is one pallet?", "It is USD 420 a pallet.", "0 amount"},
		{"How much is one pallet?", "The price depends on the size.", ""},
		{"When can you ship?", "In 25 days.", "0 time"},
		{"When can you ship?", "On Friday.", "0 time"},
		{"When can you ship?", "Let me check with the factory.", ""},
		{"How many in a carton?", "48 pcs", "0 number"},
		{"Do you have CE? What is your MOQ?", "MOQ is 300 pcs.", "1 number"},
		{"Do you have CE? What is your MOQ?", "Yes, and the minimum is 300.", "0 yes_no, 1 number"},
		{"Do you have CE? Can you print our logo?", "Yes.", "1 yes_no"},
		{"Which certificates do you have?", "Which certificate do you need?", ""},
		{"Is the handle made of bamboo?", "The handle is bamboo, the lid is steel.", "0 words"},
		{"Is the handle made of bamboo?", "The lid is steel.", ""},
		{"What is the warranty?", "Great, thanks for your order!", ""},
		{"What is the warranty?", "", ""},
	} {
		reader := question.NewReader()
		open := reader.Find(c.asked, "en", nil)
		_, said := reader.Read(c.answer, "en", nil)
		var got []string
		for _, a := range question.Answered(open, said) {
			got = append(got, fmt.Sprintf("%d %s", a.Number, a.Reason))
		}
		if strings.Join(got, ", ") != c.want {
			t.Errorf("%s → %s: got %v, want %q (%+v)", c.asked, c.answer, got, c.want, open)
		}
	}
}

func TestAnsweredInChinese(t *testing.T) {
	reader := question.NewReader()
	open := reader.Find("交期多久？有CE证书吗？", "zh", nil)
	_, said := reader.Read("大约25天", "zh", nil)
	if got := fmt.Sprint(question.Answered(open, said)); got != "[{0 time}]" {
		t.Errorf("got %s, want the first, by its time", got)
	}
}

func TestSame(t *testing.T) {
	const same = 0.6
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"When will you ship the blue lamps?", "Hello? When will you ship the lamps", true},
		{"What is the lead time for the pump?", "lead time for the pump please?", true},
		{"What is the lead time for the pump?", "What is the warranty for the pump?", false},
		{"Do you have the red kettle?", "Is the garden hose green?", false},
	} {
		reader := question.NewReader()
		last := func(s string) question.Question {
			found := reader.Find(s, "en", nil)
			return found[len(found)-1]
		}
		if got := question.Same(last(c.a), last(c.b)); (got >= same) != c.want {
			t.Errorf("%s / %s: %.2f, want the same: %v", c.a, c.b, got, c.want)
		}
	}
}
