package golden

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/customer"
)

// Dialogue is the text of a case that shows a chat, then what is expected:
//
//	zone +08:00
//	now 2026-03-25 12:00
//	from 2026-03-02 00:00
//	to 2026-04-01 00:00
//	# Alex
//	1 2026-03-02 21:30 me: Hi Alex
//	2 2026-03-02 22:45 Alex: <image>
//	3 2026-03-02 22:46 notice: Alex changed their phone number
//
//	what the test expects, up to the end
//
// The number becomes the message's id. "me" is us, "notice" nobody, all others
// are the customer. A time with seconds has that precision. <kind> alone is a
// message of that kind without text. from and to may be left out, zone is UTC
// by default, and "#" starts the next customer (one customer needs none).
type Dialogue struct {
	Now, From, To time.Time
	Chats         []Chat
	Input         string // the lines of the chat, with the empty line that ends them
	Want          string // what follows
}

// Chat is what was said with one customer.
type Chat struct {
	Customer customer.Customer
	Messages []chat.Message
}

// ReadDialogue reads the text of a case and ends the test on a bad line.
func ReadDialogue(t testing.TB, text string) Dialogue {
	t.Helper()
	input, want, _ := strings.Cut(text+"\n", "\n\n")
	d := Dialogue{Input: strings.TrimSuffix(input, "\n") + "\n\n", Want: strings.TrimSuffix(want, "\n")}
	zone := time.UTC
	for line := range strings.Lines(input) {
		if err := d.read(strings.TrimSpace(line), &zone); err != nil {
			t.Fatalf("%q: %v", strings.TrimSpace(line), err)
		}
	}
	return d
}

func (d *Dialogue) read(line string, zone **time.Location) (err error) {
	word, rest, _ := strings.Cut(line, " ")
	switch word {
	case "zone":
		var at time.Time
		at, err = time.Parse("-07:00", rest)
		_, offset := at.Zone()
		*zone = time.FixedZone(rest, offset)
	case "now":
		d.Now, _, err = instant(rest, *zone)
	case "from":
		d.From, _, err = instant(rest, *zone)
	case "to":
		d.To, _, err = instant(rest, *zone)
	case "#":
		d.Chats = append(d.Chats, Chat{Customer: customer.Customer{
			ID: customer.ID(len(d.Chats) + 1), Card: customer.Card{Name: rest}}})
	default:
		err = d.message(line, *zone)
	}
	return err
}

func (d *Dialogue) message(line string, zone *time.Location) error {
	const fields = 4 // number, date, time, "name: text"
	f := strings.SplitN(line, " ", fields)
	if len(f) != fields {
		return fmt.Errorf("want number, date, time and name: text")
	}
	id, err := strconv.ParseInt(f[0], 10, 64)
	if err != nil {
		return err
	}
	at, precision, err := instant(f[1]+" "+f[2], zone)
	if err != nil {
		return err
	}
	name, text, ok := strings.Cut(f[3], ": ")
	if !ok {
		return fmt.Errorf("want a name and a colon")
	}
	m := chat.Message{ID: chat.MessageID(id), ChatID: 1, Channel: "whatsapp", At: at.UTC(),
		Precision: precision, Sender: name, Direction: chat.In, Kind: chat.Text, Text: text}
	switch name {
	case "me":
		m.Direction = chat.Out
	case "notice":
		m.Direction, m.Kind, m.Sender = chat.None, chat.System, ""
	}
	if kind, ok := strings.CutPrefix(text, "<"); ok && strings.HasSuffix(kind, ">") {
		m.Kind, m.Text = chat.Kind(strings.TrimSuffix(kind, ">")), ""
	}
	if len(d.Chats) == 0 {
		d.Chats = []Chat{{}}
	}
	last := &d.Chats[len(d.Chats)-1]
	last.Messages = append(last.Messages, m)
	return nil
}

func instant(s string, zone *time.Location) (time.Time, chat.Precision, error) {
	if at, err := time.ParseInLocation("2006-01-02 15:04", s, zone); err == nil {
		return at, chat.Minute, nil
	}
	at, err := time.ParseInLocation("2006-01-02 15:04:05", s, zone)
	return at, chat.Second, err
}

// IDs writes message ids as people do: "1-3, 7"; "none" without any.
func IDs(ids []chat.MessageID) string {
	var parts []string
	for i := 0; i < len(ids); {
		j := i
		for j+1 < len(ids) && ids[j+1] == ids[j]+1 {
			j++
		}
		part := strconv.FormatInt(int64(ids[i]), 10)
		if j > i {
			part += "-" + strconv.FormatInt(int64(ids[j]), 10)
		}
		parts = append(parts, part)
		i = j + 1
	}
	if parts == nil {
		return "none"
	}
	return strings.Join(parts, ", ")
}
