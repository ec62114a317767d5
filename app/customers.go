package app

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"

	"huiyin/backend/customer"
	"huiyin/backend/fault"
	"huiyin/backend/history"
	"huiyin/backend/indicator"
	"huiyin/backend/store"
	"huiyin/backend/temperature"
)

// exportCap is about how many messages a WhatsApp export holds at most; a chat
// that reaches it may lack its beginning (D-14).
const exportCap = 39_900

// replyRate is the indicator that the list shows.
const replyRate = "response_rate"

// Customers is bound: the list and the card.
type Customers struct{ app *App }

// List gives every customer: who owes whom an answer first, then by name in
// Chinese order.
func (c *Customers) List() ([]CustomerRow, error) {
	a := c.app
	db, err := a.db()
	if err != nil {
		return nil, err
	}
	customers, err := db.Customers(a.ctx)
	if err != nil {
		return nil, err
	}
	figures, err := a.measuredAll(a.ctx, db, customers)
	if err != nil {
		return nil, err
	}
	rows := make([]CustomerRow, 0, len(customers))
	for _, one := range customers {
		rows = append(rows, a.row(one, figures[one.ID]))
	}
	sortRows(rows)
	return rows, nil
}

// sortRows puts those first whom we owe an answer, the longest waiting on top,
// then those who owe us one, the latest on top, then the rest by name.
func sortRows(rows []CustomerRow) {
	rank := map[string]int{string(history.WeOwe): 0, string(history.TheyOwe): 1}
	order := func(r CustomerRow) int {
		if n, ok := rank[r.Standing.State]; ok {
			return n
		}
		return len(rank)
	}
	names := collate.New(language.SimplifiedChinese)
	slices.SortStableFunc(rows, func(a, b CustomerRow) int {
		since := cmp.Compare(a.Standing.Since, b.Standing.Since)
		if order(a) == 1 {
			since = -since
		}
		return cmp.Or(cmp.Compare(order(a), order(b)), since, names.CompareString(a.Name, b.Name))
	})
}

func (a *App) row(c customer.Customer, m measured) CustomerRow {
	now := a.now()
	row := CustomerRow{
		ID: int64(c.ID), Name: c.Name, Company: c.Company, Phone: phoneOf(c), Tags: append([]string{}, c.Tags...), Country: c.Country,
		Clock: clockView(m.theirs, now), Stage: string(m.stage), StageSet: c.Stage != "", Channels: channelsOf(c),
		Messages: c.Messages, First: instantString(c.First), Last: instantString(c.Last),
		Temperature: string(cmp.Or(c.Temperature, m.reading.Step)), ByFacts: string(m.reading.Step), TemperatureSet: c.Temperature != "",
		Facts: []TemperatureFact{}, Standing: standingView(m.standing, now), ReplyRate: m.figure(replyRate),
	}
	for _, f := range m.reading.Shown() {
		row.Facts = append(row.Facts, factView(f))
	}
	return row
}

func factView(f temperature.Fact) TemperatureFact {
	v := TemperatureFact{ID: f.ID, Vote: f.Vote, Params: nonNil(f.Params), Evidence: []int64{}}
	for _, id := range f.Evidence {
		v.Evidence = append(v.Evidence, int64(id))
	}
	return v
}

func standingView(s history.Standing, now time.Time) StandingView {
	v := StandingView{State: string(s.State), Since: instantString(s.Since), Attempts: s.Attempts, Ticks: string(s.Ticks), Evidence: []int64{}}
	if !s.Since.IsZero() {
		v.WaitedS = int64(max(now.Sub(s.Since), 0).Seconds())
	}
	for _, m := range s.Evidence {
		v.Evidence = append(v.Evidence, int64(m))
	}
	return v
}

// phoneOf gives the first phone number among a customer's handles, in E.164.
func phoneOf(c customer.Customer) string {
	for _, i := range slices.Concat(c.Identities, c.Handles) {
		if p, ok := customer.PlaceOf(i.Handle); ok {
			return p.Phone
		}
	}
	return ""
}

// channelsOf gives the channels on which a customer is known, each once.
func channelsOf(c customer.Customer) []string {
	channels := []string{}
	for _, i := range slices.Concat(c.Identities, c.Handles) {
		if !slices.Contains(channels, i.Channel) {
			channels = append(channels, i.Channel)
		}
	}
	return channels
}

// Card gives a customer's card with all figures. Fault: "no-such-customer".
func (c *Customers) Card(id int64) (CardView, error) {
	db, err := c.app.db()
	if err != nil {
		return CardView{}, err
	}
	return c.app.card(db, customer.ID(id))
}

func (a *App) card(db *store.Store, id customer.ID) (CardView, error) {
	one, err := db.Customer(a.ctx, id)
	if err != nil {
		return CardView{}, err
	}
	m, err := a.measuredOf(a.ctx, db, id)
	if err != nil {
		return CardView{}, err
	}
	rates, err := a.rates(a.ctx, db)
	if err != nil {
		return CardView{}, err
	}
	lead, err := a.understood(db, m.lead)
	if err != nil {
		return CardView{}, err
	}
	return CardView{
		Row: a.row(one, m), Fields: fieldsView(one.Card), CountryGuessed: one.CountryGuessed,
		Identities: identityViews(one.Identities), MaybeTruncated: one.Messages >= exportCap, Figures: figuresOf([]measured{m}, indicator.Scope{Rates: rates}),
		Lead: lead,
	}, nil
}

// Save writes the card's fields. Faults: "no-such-customer", "bad-country",
// "bad-zone", "bad-hours", "bad-temperature", "no-name".
func (c *Customers) Save(id int64, fields CardFields) (CardView, error) {
	a := c.app
	db, err := a.db()
	if err != nil {
		return CardView{}, err
	}
	if err := checkFields(fields); err != nil {
		return CardView{}, err
	}
	was, err := db.Person(a.ctx, customer.ID(id))
	if err != nil {
		return CardView{}, err
	}
	if err := db.UpdateCard(a.ctx, customer.ID(id), fieldsCard(fields), a.now()); err != nil {
		return CardView{}, err
	}
	if was.Country != fields.Country || was.Zone != fields.Zone || was.Week != fields.Week {
		a.changed(db, customer.ID(id)) // figures in working time are others now
	}
	a.figures.forget(customer.ID(id))
	a.others.forget()
	return a.card(db, customer.ID(id))
}

func checkFields(f CardFields) error {
	if f.Name == "" {
		return fault.New("no-name")
	}
	if f.Country != "" && customer.Zones(f.Country) == nil {
		return fault.New("bad-country", "country", f.Country)
	}
	if _, err := time.LoadLocation(f.Zone); err != nil || f.Zone == "Local" {
		return fault.New("bad-zone", "zone", f.Zone)
	}
	if err := checkTemperature(f.Temperature); err != nil {
		return err
	}
	_, err := hoursText(f.Week)
	return err
}

func checkTemperature(t string) error {
	if !customer.Temperature(t).Settable() {
		return fault.New("bad-temperature", "value", t)
	}
	return nil
}

// SetTemperature stores how warm a person says the relation is, and gives what
// takes it back. Faults: "bad-temperature", "no-such-customer".
func (c *Customers) SetTemperature(change TemperatureChange) (TemperatureChange, error) {
	a := c.app
	if err := checkTemperature(change.Temperature); err != nil {
		return TemperatureChange{}, err
	}
	db, err := a.db()
	if err != nil {
		return TemperatureChange{}, err
	}
	before, err := db.SetTemperature(a.ctx, customer.ID(change.Customer), customer.Temperature(change.Temperature), a.now())
	if err != nil {
		return TemperatureChange{}, err
	}
	a.figures.forget(customer.ID(change.Customer)) // who the customers are is remembered with the figures
	a.desktop.Emit(a.ctx, eventDataChanged, nil)
	return TemperatureChange{Customer: change.Customer, Temperature: string(before)}, nil
}

// Countries gives all countries with their zones, the main one first.
func (c *Customers) Countries() ([]CountryView, error) {
	views := []CountryView{}
	for _, code := range customer.Countries() {
		views = append(views, CountryView{Code: code, Zones: customer.Zones(code)})
	}
	return views, nil
}

func fieldsView(c customer.Card) CardFields {
	return CardFields{
		Name: c.Name, CallName: c.CallName, Company: c.Company, Country: c.Country, City: c.City, Zone: c.Zone, Week: c.Week,
		Channel: c.Channel, Handles: identityViews(c.Handles), Stage: string(c.Stage), Temperature: string(c.Temperature),
		Source: c.Source,
		Tags:   append([]string{}, c.Tags...), Note: c.Note,
	}
}

func fieldsCard(f CardFields) customer.Card {
	card := customer.Card{
		Name: f.Name, CallName: f.CallName, Company: f.Company, Country: f.Country, City: f.City, Zone: f.Zone, Week: f.Week,
		Channel: f.Channel, Stage: customer.Stage(f.Stage), Temperature: customer.Temperature(f.Temperature),
		Source: f.Source, Tags: customer.Tags(f.Tags), Note: f.Note,
	}
	for _, h := range f.Handles {
		card.Handles = append(card.Handles, customer.Identity(h))
	}
	return card
}

// identityViews leaves out ids that only a channel's own programs show.
func identityViews(identities []customer.Identity) []IdentityView {
	views := []IdentityView{}
	for _, i := range identities {
		if !strings.HasPrefix(i.Handle, "id:") {
			views = append(views, IdentityView(i))
		}
	}
	return views
}

func noCustomer(id customer.ID) error {
	return fault.New("no-such-customer", "name", strconv.FormatInt(int64(id), 10))
}
