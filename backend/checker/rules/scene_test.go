package rules_test

import (
	"strings"
	"testing"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/checker"
	"huiyin/backend/customer"
	"huiyin/backend/history"
	"huiyin/backend/internal/golden"
	"huiyin/backend/order"
	"huiyin/backend/understand"
	"huiyin/backend/worktime"
	"huiyin/backend/worktime/holidays"
)

// scene is what stands before the draft of a case, a line each:
//
//	customer: Name        and call, company, handle, stage, zone (IANA)
//	now: 2026-03-11 16:00 in China
//	theirs: US America/New_York [Sun-Thu 09:00-18:00]   and ours: their working hours, and ours
//	order: 2026-03-02 1250.50 USD
//	in: what they wrote   out: what we wrote; an hour apart, from two days before now
//	in 2026-03-10 09:00: at a time in China; text like <document> is a medium
//	other: Name           another customer
//	company of Name: said here of another customer; also name, email, phone, order, said, told
type scene struct {
	draft    checker.Draft
	source   history.Source
	lastWrit time.Time
}

var china = time.FixedZone("CST", int(8*time.Hour/time.Second))

// draft reads a case: lines of a scene, "---", the draft.
func draft(t *testing.T, c golden.Case) (d checker.Draft, spans []golden.Span) {
	t.Helper()
	head, body, ok := strings.Cut(c.Text, "\n---\n")
	if !ok {
		return checker.Draft{Text: c.Text}, c.Spans
	}
	s := scene{draft: checker.Draft{Text: body, Now: time.Date(2026, 3, 11, 16, 0, 0, 0, china)}}
	s.source.Customer.ID = 1
	for line := range strings.Lines(head) {
		key, value, _ := strings.Cut(strings.TrimSpace(line), ": ")
		if key == "now" {
			s.draft.Now = clock(t, value)
		}
	}
	s.lastWrit = s.draft.Now.Add(-49 * time.Hour)
	for line := range strings.Lines(head) {
		key, value, _ := strings.Cut(strings.TrimSpace(line), ": ")
		s.read(t, key, value)
	}
	understandAll(&s.source)
	s.draft.Customer = &s.source.Customer
	s.draft.History = history.Build(s.source, chat.DefaultRules(), s.draft.Now)
	skip := len([]rune(head)) + len("\n---\n")
	for _, at := range c.Spans {
		spans = append(spans, golden.Span{Start: at.Start - skip, End: at.End - skip})
	}
	return s.draft, spans
}

func (s *scene) read(t *testing.T, key, value string) {
	t.Helper()
	who := &s.source.Customer
	word, rest, _ := strings.Cut(key, " ")
	of := strings.TrimPrefix(rest, "of ")
	switch word {
	case "customer":
		who.Name = value
	case "call":
		who.CallName = value
	case "company":
		if rest == "" {
			who.Company = value
			return
		}
		s.mention(t, word, of, value)
	case "name", "email", "phone", "order", "said", "told":
		if rest == "" {
			s.order(t, value)
			return
		}
		s.mention(t, word, of, value)
	case "handle":
		who.Identities = append(who.Identities, customer.Identity{Channel: "whatsapp", Handle: value})
	case "stage":
		who.Stage = customer.Stage(value)
	case "zone":
		who.Zone = value
	case "now":
	case "theirs":
		s.source.Theirs = office(t, value)
	case "ours":
		s.source.Ours = office(t, value)
	case "other":
		s.draft.Others = append(s.draft.Others, customer.Customer{ID: customer.ID(2 + len(s.draft.Others)), Card: customer.Card{Name: value}})
	case "in", "out":
		at := s.lastWrit.Add(time.Hour)
		if rest != "" {
			at = clock(t, rest)
		}
		s.say(chat.Direction(word), at, value)
	default:
		t.Fatalf("%q sets no scene", key)
	}
}

func (s *scene) say(direction chat.Direction, at time.Time, text string) {
	m := chat.Message{
		ID: chat.MessageID(len(s.source.Messages) + 1), ChatID: 1, At: at,
		Direction: direction, Kind: chat.Text, Sender: s.source.Customer.Name, Text: text,
	}
	if kind, ok := strings.CutPrefix(text, "<"); ok {
		m.Kind, m.Text = chat.Kind(strings.TrimSuffix(kind, ">")), ""
	}
	s.source.Messages, s.lastWrit = append(s.source.Messages, m), at
}

func (s *scene) order(t *testing.T, line string) {
	t.Helper()
	f := strings.Fields(line)
	amount, ok := order.ParseDecimal(f[1], f[2])
	if !ok {
		t.Fatalf("%q is no order", line)
	}
	s.source.Orders = append(s.source.Orders, order.Order{Key: f[0], At: clock(t, f[0]+" 00:00"), DayOnly: true, Amount: amount})
}

// mention marks words of the draft as another customer's.
func (s *scene) mention(t *testing.T, kind, of, words string) {
	t.Helper()
	before, _, found := strings.Cut(s.draft.Text, words)
	if !found {
		t.Fatalf("the draft has no %q", words)
	}
	start := len([]rune(before))
	s.draft.Mentions = append(s.draft.Mentions, checker.Mention{
		Start: start, End: start + len([]rune(words)), Kind: checker.MentionKind(kind), Name: of,
	})
}

// understandAll reads what the messages say, as the app does.
func understandAll(s *history.Source) {
	r, prior := understand.NewReader(), ""
	s.Meanings = map[chat.MessageID]*chat.Meaning{}
	for _, m := range s.Messages {
		if m.Text != "" && m.Direction != chat.None {
			var meaning chat.Meaning
			meaning, prior = r.Read(m.Text, m.At, prior)
			s.Meanings[m.ID] = &meaning
		}
	}
}

func clock(t *testing.T, s string) time.Time {
	t.Helper()
	at, err := time.ParseInLocation("2006-01-02 15:04", s, china)
	if err != nil {
		t.Fatal(err)
	}
	return at
}

// office reads "US America/New_York", perhaps with hours behind it.
func office(t *testing.T, line string) *worktime.Calendar {
	t.Helper()
	f := strings.SplitN(line, " ", 3)
	zone, err := time.LoadLocation(f[1])
	if err != nil {
		t.Fatal(err)
	}
	c := worktime.In(f[0], zone)
	if len(f) == 3 {
		week, err := worktime.ParseWeek(f[2])
		if err != nil {
			t.Fatal(err)
		}
		if c, err = worktime.New(zone, week, holidays.Of(f[0])); err != nil {
			t.Fatal(err)
		}
	}
	return &c
}
