package spreadsheet

import (
	"context"
	"strings"
	"time"
	"unicode"

	"huiyin/backend/chat"
	"huiyin/backend/customer"
	"huiyin/backend/importer"
)

// reading is one way through the rows of a table.
type reading struct {
	*settled
	dates  dates
	out    importer.RowSink
	place  map[string]int // columns, by field
	chats  map[string]int // by who
	names  []string       // what the partner of a chat is called
	tally  importer.Tally
	tels   map[string]tel // numbers read before: the same few come again and again
	vendor bool           // numbers begin with a country code, with "+" or without
}

// trouble is why a row can't be taken: a problem key, and the text in question.
type trouble struct{ key, value string }

// read gives every row of a table to out; see, if not nil, looks at each before.
func read(ctx context.Context, f file, s *settled, order importer.DateOrder, out importer.RowSink, see func(row) error) (importer.Tally, error) {
	r := &reading{settled: s, dates: newDates(order, f.date1904()), out: out, place: map[string]int{}, chats: map[string]int{}, tels: map[string]tel{}, vendor: s.preset != ""}
	for i, id := range s.columns {
		if id != "" {
			r.place[id] = i
		}
	}
	_, priced := r.place["currency"]
	_, paid := r.place["amount"]
	err := walk(ctx, f, s.sheet, paid && !priced, func(w row) error {
		if see != nil {
			if err := see(w); err != nil {
				return err
			}
		}
		return r.row(w)
	})
	return r.tally, err
}

// row reads one row.
func (r *reading) row(w row) error {
	r.tally.Lines++
	if w.line <= r.header {
		r.tally.Preface++
		return nil
	}
	var bad *trouble
	var err error
	switch {
	case isTotal(w) && r.kind == importer.OrderTable:
		bad = &trouble{key: "row-total"}
	case r.kind == importer.MessageTable:
		bad, err = r.message(w)
	case r.kind == importer.ReceiptTable:
		bad, err = r.receipt(w)
	case r.kind == importer.OrderTable:
		bad, err = r.order(w)
	default:
		bad, err = r.contact(w)
	}
	if err != nil {
		return err
	}
	if bad == nil {
		r.tally.Headers++
		return nil
	}
	r.tally.Refused++
	return r.problem(w, *bad)
}

func (r *reading) problem(w row, t trouble) error {
	return r.out.Problem(importer.Problem{Line: w.line, Key: t.key, Params: map[string]string{"value": t.value, "row": w.quote()}})
}

// get is the text of a field, "" where no column holds it.
func (r *reading) get(w row, id string) string {
	if at, has := r.place[id]; has {
		return w.at(at).text()
	}
	return ""
}

func (r *reading) cell(w row, id string) cell {
	if at, has := r.place[id]; has {
		return w.at(at)
	}
	return cell{}
}

// who reads whom a row names; a number that Excel has damaged is told, and names
// nobody.
func (r *reading) who(w row, numberField string) (importer.Who, *trouble, error) {
	who := importer.Who{
		Name: r.get(w, "customer"), Email: strings.ToLower(r.get(w, "email")), Channel: channelOf(r.get(w, "channel")), ID: r.get(w, "contact_id"),
	}
	if who.Name == "" {
		who.Name = fullName(r.get(w, "first_name"), r.get(w, "last_name"))
	}
	number := r.cell(w, numberField)
	if number.text() == "" {
		number = r.cell(w, "phone")
	}
	tel := r.tel(number, r.get(w, "country_code"), r.vendor || numberField != "phone")
	who.Phone = tel.number
	if !tel.whole {
		if who.Name == "" && who.Email == "" && who.ID == "" {
			return who, &trouble{"row-phone-damaged", number.shown}, nil
		}
		if err := r.problem(w, trouble{"row-phone-left-out", number.shown}); err != nil {
			return who, nil, err
		}
	}
	if who.Name == "" && who.Phone == "" && who.Email == "" && who.ID == "" {
		return who, &trouble{key: "row-no-person"}, nil
	}
	return who, nil, nil
}

// fullName joins a name as it is written: in Chinese the family name first.
func fullName(first, last string) string {
	if strings.ContainsFunc(first+last, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
		return last + first
	}
	return strings.TrimSpace(first + " " + last)
}

// tel is a phone number as it was read.
type tel struct {
	number string
	whole  bool // no digit is lost
}

// telsKept is how many numbers are remembered at most.
const telsKept = 10_000

func (r *reading) tel(c cell, countryCode string, intl bool) tel {
	key := c.raw + "\n" + countryCode
	known, seen := r.tels[key]
	if !seen {
		known.number, known.whole = phone(c, countryCode, intl)
		if len(r.tels) < telsKept {
			r.tels[key] = known
		}
	}
	return known
}

// moment reads when something was: a moment, or a day with its time beside it.
func (r *reading) moment(w row) (stamp, *trouble) {
	when, day := r.cell(w, "time").plain(), r.cell(w, "date").plain()
	if when == "" && day == "" {
		return stamp{}, &trouble{key: "row-no-date"}
	}
	text := when
	if day != "" && when != "" {
		if _, full := r.dates.read(when); !full {
			text = strings.TrimSuffix(day, " 00:00:00") + " " + fraction(when)
		}
	} else if when == "" {
		text = day
	}
	s, ok := r.dates.read(text)
	if !ok {
		return stamp{}, &trouble{"row-bad-date", text}
	}
	return s, nil
}

// fraction writes a time of day that Excel stores as a part of the day.
func fraction(text string) string {
	f, isNumber := number(text)
	if !isNumber || f < 0 || f >= 1 {
		return text
	}
	const day = 24 * 60 * 60
	return time.Unix(int64(f*day+0.5), 0).UTC().Format(time.TimeOnly)
}

// instant reads a moment that must be one; the zero time where nothing stands.
func (r *reading) instant(w row, id string) (time.Time, *trouble) {
	text := r.cell(w, id).plain()
	switch strings.ToLower(text) {
	case "", "-", "null", "none", "n/a", "false", "0":
		return time.Time{}, nil
	}
	s, ok := r.dates.read(text)
	if !ok {
		return time.Time{}, &trouble{"row-bad-date", text}
	}
	return s.at, nil
}

func (r *reading) order(w row) (*trouble, error) {
	who, bad, err := r.who(w, "phone")
	if bad != nil || err != nil {
		return bad, err
	}
	s, bad := r.moment(w)
	if bad != nil {
		return bad, nil
	}
	given, _ := currencyIn(r.get(w, "currency"))
	price := r.cell(w, "amount")
	if given == "" {
		given, _ = currencyIn(price.shown)
	}
	money, ok := r.decimals.amount(price.plain(), given)
	if price.raw != price.shown { // a number of a workbook: its point is Excel's own
		money, ok = decimals{}.amount(price.plain(), given)
	}
	if !ok {
		return &trouble{"row-bad-amount", price.shown}, nil
	}
	return nil, r.out.Order(importer.OrderRow{
		Line: w.line, Who: who, Number: r.get(w, "number"), At: s.at, Instant: s.instant, DayOnly: s.dayOnly, Amount: money,
		Status: r.get(w, "status"), Product: r.get(w, "product"), Note: r.get(w, "note"),
	})
}

func (r *reading) contact(w row) (*trouble, error) {
	who, bad, err := r.who(w, "phone")
	if bad != nil || err != nil {
		return bad, err
	}
	row := importer.ContactRow{Line: w.line, Who: who, Card: customer.Card{
		Name: who.Name, Company: r.get(w, "company"), City: r.get(w, "city"), Source: r.get(w, "source"), Note: r.get(w, "note"),
	}}
	if country := r.get(w, "country"); country != "" {
		row.Card.Country = customer.CountryNamed(country)
		if row.Card.Country == "" {
			if err := r.problem(w, trouble{"row-country-unknown", country}); err != nil {
				return nil, err
			}
		}
	}
	for tag := range strings.FieldsFuncSeq(r.get(w, "tags"), func(c rune) bool { return strings.ContainsRune(",;，；、|", c) }) {
		row.Tags = append(row.Tags, strings.TrimSpace(tag))
	}
	if text := r.cell(w, "created").plain(); text != "" {
		s, ok := r.dates.read(text)
		if !ok {
			return &trouble{"row-bad-date", text}, nil
		}
		row.Created = s.at
	}
	return nil, r.out.Contact(row)
}

func (r *reading) receipt(w row) (*trouble, error) {
	row := importer.ReceiptRow{Line: w.line, ID: r.get(w, "message_id"), Text: r.get(w, "text"), Ticks: states[strings.ToLower(r.get(w, "status"))]}
	var bad *trouble
	var err error
	if row.Who, bad, err = r.who(w, "to"); err != nil || bad != nil && (bad.key != "row-no-person" || row.ID == "") {
		return bad, err
	}
	if r.cell(w, "time").text()+r.cell(w, "date").text() != "" {
		s, bad := r.moment(w)
		if bad != nil {
			return bad, nil
		}
		row.At, row.Instant, row.Precision = s.at, s.instant, s.precision
	}
	if row.Delivered, bad = r.instant(w, "delivered_at"); bad != nil {
		return bad, nil
	}
	if row.Read, bad = r.instant(w, "read_at"); bad != nil {
		return bad, nil
	}
	if row.Ticks == "" {
		row.Ticks = chat.TicksOf(!row.Delivered.IsZero(), !row.Read.IsZero())
	}
	switch {
	case row.ID == "" && row.At.IsZero():
		return &trouble{key: "row-no-message"}, nil
	case row.Ticks == "":
		return &trouble{"row-no-state", r.get(w, "status")}, nil
	}
	return nil, r.out.Receipt(row)
}
