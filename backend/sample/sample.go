// Package sample holds invented chats, so that the app can be tried without
// data of one's own (S-02, "先看示例").
//
// The chats are real WhatsApp exports in form: one file a customer, as iPhones
// and Android phones write them, and they go through the same importer as a
// user's own files. Lily Zhou of Brightway Electronics (example) sells power
// banks and chargers to eight customers in six countries; each chat tells
// another story (bargaining, silence after a price, empty follow-ups, a
// complaint repaired, a regular buyer …). Nobody in them exists.
//
// The exports are written as if now were WrittenFor. Shift says by how much
// their dates must move to be fresh: whole weeks, so that weekdays and hours
// stay true. For the same reason no message names a month, a date or a feast.
package sample

import (
	"bytes"
	"embed"
	"encoding/json"
	"fmt"
	"time"

	"huiyin/backend/customer"
	"huiyin/backend/order"
)

// Owner is the name under which the seller appears in the exports.
const Owner = "Lily Zhou"

// Zone is the zone of the phones that wrote the exports (D-13).
const Zone = "Asia/Shanghai"

// WrittenFor is the moment that the chats take for now: Tuesday 2026-03-10, 09:00 in Zone.
var WrittenFor = time.Date(2026, time.March, 10, 1, 0, 0, 0, time.UTC)

// lastMessage is when the latest message of the chats was written.
var lastMessage = time.Date(2026, time.March, 9, 14, 35, 0, 0, time.UTC)

// week is the step of Shift.
const week = 7 * 24 * time.Hour

//go:embed chats customers.json
var files embed.FS

// File is one export, named as the phone named it.
type File struct {
	Name string
	Data []byte // UTF-8
}

// Files gives the exports in the order of their names.
func Files() ([]File, error) {
	entries, err := files.ReadDir("chats")
	if err != nil {
		return nil, fmt.Errorf("list sample chats: %w", err)
	}
	out := make([]File, 0, len(entries))
	for _, e := range entries {
		data, err := files.ReadFile("chats/" + e.Name())
		if err != nil {
			return nil, fmt.Errorf("read sample chat: %w", err)
		}
		out = append(out, File{Name: e.Name(), Data: data})
	}
	return out, nil
}

// Card is what the seller knows of a customer, and how to find the chat.
type Card struct {
	Chat  string // the name of the chat, and of the customer, in the export
	Phone string // E.164; also among Handles, unless Chat is the number itself
	customer.Card
	Orders []order.Order // what the chat says that was bought; their days move with it
}

// Cards gives the cards of all customers of the sample.
func Cards() ([]Card, error) {
	data, err := files.ReadFile("customers.json")
	if err != nil {
		return nil, fmt.Errorf("read sample cards: %w", err)
	}
	dec := json.NewDecoder(bytes.NewReader(data))
	dec.DisallowUnknownFields()
	var cards []Card
	if err := dec.Decode(&cards); err != nil {
		return nil, fmt.Errorf("decode sample cards: %w", err)
	}
	for i, c := range cards {
		for j := range c.Orders {
			c.Orders[j].DayOnly = true
		}
		if c.Chat == c.Name { // a chat without a name is known by its number already
			cards[i].Handles = append(c.Handles, customer.Identity{Channel: "whatsapp", Handle: c.Phone})
		}
	}
	return cards, nil
}

// Shift is what to add to the dates of the sample at now: the largest number of
// whole weeks that puts no message in the future; negative in the past.
func Shift(now time.Time) time.Duration {
	past := now.Sub(lastMessage)
	late := past % week
	if late < 0 {
		late += week
	}
	return past - late
}
