// Package customer holds whom we talk to.
//
//   - customer 客户: a person at the other end, over all channels.
//   - identity 渠道身份: a channel and the handle there (phone in E.164, or a display name).
//   - channel 渠道: whatsapp, messenger, instagram, telegram, email, phone, wechat, linkedin.
package customer

import (
	"slices"
	"time"
)

// ID names a stored customer; 0 means not stored.
type ID int64

// Stage is where the relation stands (P-04).
type Stage string

// The stages: 破冰, 互动, 转化, 维护.
const (
	IceBreaking Stage = "ice-breaking"
	Interaction Stage = "interaction"
	Conversion  Stage = "conversion"
	Maintenance Stage = "maintenance"
)

// Temperature is how warm the relation is (D-15); package temperature reads it off
// the facts.
type Temperature string

// The temperatures: 热, 温, 凉, 冷.
const (
	Hot  Temperature = "hot"
	Warm Temperature = "warm"
	Cool Temperature = "cool"
	Cold Temperature = "cold"
)

// Settable tells whether a person can set it; "" leaves it to the facts.
func (t Temperature) Settable() bool {
	return slices.Contains([]Temperature{"", Hot, Warm, Cool, Cold}, t)
}

// Identity is one way to reach a customer.
type Identity struct {
	Channel string
	Handle  string
}

// Card is what people write about a customer; every field may be empty.
// The ids are those of SPEC.md.
type Card struct {
	Name        string      // B-01 as shown in lists
	CallName    string      // B-01 how to address them; "" = first word of Name
	Company     string      // B-02
	Country     string      // B-05 ISO 3166-1 alpha-2
	City        string      // B-05
	Zone        string      // B-05 IANA name
	Week        string      // B-06 the hours that a person confirmed, as worktime.Said reads them; "" = none confirmed
	Channel     string      // B-17 preferred channel
	Handles     []Identity  // B-17 typed in by hand, beside those found in chats
	Stage       Stage       // B-19 "" = by rule
	Temperature Temperature // B-22 "" = by the facts
	Source      string      // B-20 where they came from
	Tags        []string    // free words, as Tags gives them
	Note        string
}

// Customer is a person at the other end.
type Customer struct {
	ID ID
	Card
	CountryGuessed bool       // Country and Zone come from the phone number and nobody confirmed them
	Identities     []Identity // found in chats
	Messages       int        // counted and other messages in their chats
	First, Last    time.Time  // of their messages, UTC; zero: none
}
