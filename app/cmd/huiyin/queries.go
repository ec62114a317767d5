package main

import (
	"bufio"
	"encoding/json"
	"fmt"
	"strconv"
	"strings"
	"time"

	"huiyin/app"
	"huiyin/backend/customer"
	"huiyin/backend/fault"
)

type customerJSON struct {
	ID          int64    `json:"id"`
	Name        string   `json:"name"`
	Phone       string   `json:"phone"`
	Country     string   `json:"country"`
	Zone        string   `json:"zone"`
	Stage       string   `json:"stage"`
	Temperature string   `json:"temperature"` // "hot", "warm", "cool", "cold", "unknown" (D-15)
	ByFacts     string   `json:"by_facts"`    // the same, where nobody had set it
	Channels    []string `json:"channels"`
	Messages    int      `json:"messages"`
	First       *string  `json:"first"`
	Last        *string  `json:"last"`
}

func runCustomers(s *session) error {
	if err := s.app.Index(s.ctx); err != nil { // stage and temperature rest on what messages say
		return err
	}
	rows, err := s.app.Customers.List()
	if err != nil {
		return err
	}
	if s.flags.json {
		out := []customerJSON{}
		for _, r := range rows {
			out = append(out, customerJSON{
				ID: r.ID, Name: r.Name, Phone: r.Phone, Country: r.Country, Zone: r.Clock.Zone, Stage: r.Stage, Temperature: r.Temperature, ByFacts: r.ByFacts,
				Channels: r.Channels, Messages: r.Messages, First: orNull(r.First), Last: orNull(r.Last),
			})
		}
		return s.json(out)
	}
	table := [][]string{{"ID", "NAME", "PHONE", "COUNTRY", "STAGE", "TEMPERATURE", "MESSAGES", "LAST", "STANDING"}}
	for _, r := range rows {
		table = append(table, []string{strconv.FormatInt(r.ID, 10), r.Name, r.Phone, r.Country, r.Stage, s.words["temperature."+r.Temperature+".name"], strconv.Itoa(r.Messages), r.Last, r.Standing.State})
	}
	s.table(table)
	return nil
}

type messageJSON struct {
	ID          int64   `json:"id"`
	Customer    string  `json:"customer"`
	Channel     string  `json:"channel"`
	At          string  `json:"at"`
	Sender      string  `json:"sender"`
	Direction   string  `json:"direction"`
	Kind        string  `json:"kind"`
	Text        string  `json:"text"`
	Edited      bool    `json:"edited"`
	DeliveredAt *string `json:"delivered_at"`
	ReadAt      *string `json:"read_at"`
}

func runMessages(s *session) error {
	scope, err := s.scope()
	if err != nil {
		return err
	}
	w := bufio.NewWriter(s.stdout)
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	for m, err := range s.app.Messages(s.ctx, scope.customer, scope.from, scope.to) {
		if err != nil {
			return err
		}
		if s.flags.json {
			err = enc.Encode(messageJSON{
				ID: m.ID, Customer: m.Customer, Channel: m.Channel, At: m.At, Sender: m.Sender, Direction: m.Direction, Kind: m.Kind,
				Text: m.Text, Edited: m.Edited, DeliveredAt: orNull(m.DeliveredAt), ReadAt: orNull(m.ReadAt),
			})
		} else {
			_, err = fmt.Fprintf(w, "%s  %-3s  %s: %s\n", m.At, m.Direction, m.Sender, orKind(m))
		}
		if err != nil {
			return err
		}
	}
	return w.Flush()
}

// orKind gives the text of a message, or its kind where it has none.
func orKind(m app.MessageView) string {
	if m.Text == "" {
		return "<" + m.Kind + ">"
	}
	return strings.ReplaceAll(m.Text, "\n", "\n    ")
}

// scope is what --customer, --from and --to name.
type scope struct {
	customer customer.ID // 0: all
	from, to time.Time   // zero: open
}

func (s *session) scope() (out scope, err error) {
	if s.flags.customer != "" {
		if out.customer, err = s.app.CustomerNamed(s.ctx, s.flags.customer); err != nil {
			return out, err
		}
	}
	if out.from, err = s.day(s.flags.from); err != nil {
		return out, err
	}
	out.to, err = s.day(s.flags.to)
	return out, err
}

// day reads a date in --tz, else in this computer's zone, or an instant.
func (s *session) day(v string) (time.Time, error) {
	if v == "" {
		return time.Time{}, nil
	}
	zone := time.Local
	if s.flags.tz != "" {
		var err error
		if zone, err = time.LoadLocation(s.flags.tz); err != nil {
			return time.Time{}, fault.New("bad-zone", "zone", s.flags.tz).Because(err)
		}
	}
	if t, err := time.ParseInLocation(time.DateOnly, v, zone); err == nil {
		return t, nil
	}
	t, err := time.Parse(time.RFC3339, v)
	if err != nil {
		return t, fault.New("bad-date", "date", v).Because(err)
	}
	return t, nil
}

func runSearch(s *session) error {
	const shown = 100
	found, err := s.app.Search.Find(strings.Join(s.args, " "), shown)
	if err != nil {
		return err
	}
	type hit struct {
		Kind     string `json:"kind"`
		Customer string `json:"customer"`
		Message  int64  `json:"message"`
		Snippet  string `json:"snippet"`
		At       string `json:"at"`
	}
	hits := []hit{}
	for _, c := range found.Customers {
		hits = append(hits, hit{Kind: "customer", Customer: c.Name, Snippet: c.Company})
	}
	for _, m := range found.Messages {
		hits = append(hits, hit{"message", m.Customer, m.Message, m.Snippet, m.At})
	}
	if s.flags.json {
		return s.json(hits)
	}
	rows := [][]string{{"KIND", "CUSTOMER", "AT", "TEXT"}}
	for _, h := range hits {
		rows = append(rows, []string{h.Kind, h.Customer, h.At, h.Snippet})
	}
	s.table(rows)
	return nil
}
