package golden

import (
	"fmt"
	"strconv"
	"strings"
	"testing"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/customer"
	"huiyin/backend/history"
	"huiyin/backend/order"
	"huiyin/backend/worktime"
	"huiyin/backend/worktime/holidays"
)

// Dialogue is the text of a case that shows a chat, then what is expected:
//
//	zone +08:00
//	now 2026-03-25 12:00
//	from 2026-03-02 00:00
//	to 2026-04-01 00:00
//	ours CN Asia/Shanghai
//	rate USD 1
//	# Alex
//	theirs US America/New_York Mon-Fri 09:00-18:00
//	stage conversion
//	order 2026-03-20 1250.50 USD shipped
//	1 2026-03-02 21:30 me: Hi Alex {read 2026-03-02 21:40}
//	2 2026-03-02 22:45 Alex: We need ⟨quantity:500 units⟩. Price? {neg quote_request}
//	3 2026-03-02 22:46 Alex: <image>
//	4 2026-03-02 22:47 notice: Alex changed their phone number
//
//	what the test expects, up to the end
//
// The number becomes the message's id. "me" is us, "notice" nobody, all others
// are the customer. A time with seconds has that precision. <kind> alone is a
// message of that kind without text. from, to, ours, rates, theirs, stage and orders may
// be left out (the week of theirs too), zone is UTC by default, and "#" starts the
// next customer (one customer needs none).
//
// What a message says: ⟨kind:words⟩ is a piece of information (⟨kind=value:words⟩
// with another value), what package question finds is asked, and the braces at
// the end name its mood (pos, neg, unsure; else neutral) and its intents. Braces
// may also say when a message of ours was delivered or read, that it was only
// sent or failed, and on which channel a message is: {on messenger}.
type Dialogue struct {
	Now, From, To time.Time
	Chats         []history.Source
	Rates         order.Rates // the first one is the base
	Input         string      // the lines of the chat, with the empty line that ends them
	Want          string      // what follows
	ours          *worktime.Calendar
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
	for i := range d.Chats {
		d.Chats[i].Ours = d.ours
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
		d.Chats = append(d.Chats, history.Source{Customer: customer.Customer{
			ID: customer.ID(len(d.Chats) + 1), Card: customer.Card{Name: rest}}})
	case "ours":
		d.ours, err = calendar(rest)
	case "theirs":
		d.last().Theirs, err = calendar(rest)
		d.last().Customer.Country, _, _ = strings.Cut(rest, " ")
	case "stage":
		d.last().Customer.Stage = customer.Stage(rest)
	case "order":
		err = d.order(rest, *zone)
	case "rate":
		currency, rate, _ := strings.Cut(rest, " ")
		if d.Rates.Of == nil {
			d.Rates = order.Rates{Base: currency, Of: map[string]float64{}}
		}
		d.Rates.Of[currency], err = strconv.ParseFloat(rate, 64)
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
		Precision: precision, Sender: name, Direction: chat.In, Kind: chat.Text}
	switch name {
	case "me":
		m.Direction = chat.Out
	case "notice":
		m.Direction, m.Kind, m.Sender = chat.None, chat.System, ""
	}
	meaning, err := understood(&m, text, zone)
	if err != nil {
		return err
	}
	if kind, ok := strings.CutPrefix(m.Text, "<"); ok && strings.HasSuffix(kind, ">") {
		m.Kind, m.Text = chat.Kind(strings.TrimSuffix(kind, ">")), ""
	}
	last := d.last()
	last.Messages = append(last.Messages, m)
	if m.Text != "" && m.Direction != chat.None {
		if last.Meanings == nil {
			last.Meanings = map[chat.MessageID]*chat.Meaning{}
		}
		last.Meanings[m.ID] = &meaning
	}
	return nil
}

// last is the customer that is being read.
func (d *Dialogue) last() *history.Source {
	if len(d.Chats) == 0 {
		d.Chats = []history.Source{{}}
	}
	return &d.Chats[len(d.Chats)-1]
}

// calendar reads "US America/New_York" with perhaps a week behind it.
func calendar(text string) (*worktime.Calendar, error) {
	country, rest, _ := strings.Cut(text, " ")
	name, hours, own := strings.Cut(rest, " ")
	zone, err := time.LoadLocation(name)
	if err != nil {
		return nil, err
	}
	c := worktime.In(country, zone)
	if own {
		week, err := worktime.ParseWeek(hours)
		if err != nil {
			return nil, err
		}
		if c, err = worktime.New(zone, week, holidays.Of(country)); err != nil {
			return nil, err
		}
	}
	return &c, nil
}

// order reads "2026-03-20 1250.50 USD status".
func (d *Dialogue) order(text string, zone *time.Location) error {
	f := strings.SplitN(text+" ", " ", 4)
	if len(f) != 4 {
		return fmt.Errorf("want date, amount and currency")
	}
	var at time.Time
	if f[0] != "-" {
		var err error
		if at, err = time.ParseInLocation(time.DateOnly, f[0], zone); err != nil {
			return err
		}
	}
	amount, ok := order.ParseDecimal(f[1], f[2])
	if !ok {
		return fmt.Errorf("%q is no amount", f[1])
	}
	last := d.last()
	last.Orders = append(last.Orders, order.Order{Key: strconv.Itoa(len(last.Orders)), At: at.UTC(), DayOnly: true, Amount: amount, Status: strings.TrimSpace(f[3])})
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
