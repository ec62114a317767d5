package app

// ClockView is somebody's clock (D-08). State is "working", "off" (before or
// after the hours of a day that is worked), "day_off", "holiday" or "unknown".
type ClockView struct {
	Zone       string           `json:"zone"`
	LocalAt    string           `json:"local_at"` // wall clock "YYYY-MM-DDTHH:MM:SS"
	OffsetS    int              `json:"offset_s"` // east of UTC
	State      string           `json:"state"`
	Holiday    *HolidayNameView `json:"holiday"`     // of state "holiday"; else null
	OpensLocal string           `json:"opens_local"` // wall clock of their next working time; "" during work, and where there is none
	OpensAt    string           `json:"opens_at"`    // the same as an instant
}

// HolidayNameView is what a holiday is called; Hans and Hant are "" where no
// Chinese name is known. Exact is false for dates by the moon, right to a day.
type HolidayNameView struct {
	English string `json:"en"`
	Hans    string `json:"hans"`
	Hant    string `json:"hant"`
	Local   string `json:"local"`
	Exact   bool   `json:"exact"`
}

// HolidayView is a day of a holiday in a country, or a day of the weekend that
// is worked for one.
type HolidayView struct {
	ID      string          `json:"id"`
	Date    string          `json:"date"` // "YYYY-MM-DD"
	Country string          `json:"country"`
	Name    HolidayNameView `json:"name"`
	From    string          `json:"from"` // free from this hour "HH:MM"; "" the whole day
	MakeUp  bool            `json:"make_up"`
}

// OfficeView says when people of a country and zone work, or the user. Weeks are
// texts as "Mon-Fri 09:00-18:00; Sat 09:00-13:00", "none" without hours. Source
// is "confirmed", "learnt", "country" (set by the user) or "preset"; "" where
// nothing is known.
type OfficeView struct {
	Country   string    `json:"country"`
	Clock     ClockView `json:"clock"`
	Week      string    `json:"week"`
	Source    string    `json:"source"`
	Customers int       `json:"customers"`
}

// CalendarView is the calendar screen (S-11). Holidays run from From up to Until,
// both dates of the user's zone, by date.
type CalendarView struct {
	Ours      OfficeView    `json:"ours"`
	Offices   []OfficeView  `json:"offices"`  // of the customers' countries and zones, most customers first
	Unknown   []NamedView   `json:"unknown"`  // customers whose country is not known
	Holidays  []HolidayView `json:"holidays"` // of these countries and ours
	From      string        `json:"from"`
	Until     string        `json:"until"`
	FirstYear int           `json:"first_year"` // what the table of holidays knows
	LastYear  int           `json:"last_year"`
}

// NamedView is a customer by name.
type NamedView struct {
	ID   int64  `json:"id"`
	Name string `json:"name"`
}

// CustomerHoursView says when a customer works and how we know.
type CustomerHoursView struct {
	ID     int64      `json:"id"`
	Name   string     `json:"name"`
	Office OfficeView `json:"office"`
	// Holidays are those of the next 60 days in their country, by date.
	Holidays []HolidayView `json:"holidays"`
	// Proposal is what the times of their messages tell; null: too few, or no habit.
	Proposal *ProposedHours `json:"proposal"`
}

// ProposedHours are hours that were learnt: of N hours of Dates dates in which the
// customer wrote, Share lies within the week.
type ProposedHours struct {
	Week  string  `json:"week"`
	N     int     `json:"n"`
	Dates int     `json:"dates"`
	Share float64 `json:"share"`
}

// HoursChange sets hours, or names those that were before: of a customer, else of
// a country, else the user's own. Week "" is none set.
type HoursChange struct {
	Customer int64  `json:"customer"` // 0: nobody
	Country  string `json:"country"`
	Week     string `json:"week"`
}
