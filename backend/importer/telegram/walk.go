package telegram

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strconv"

	"huiyin/backend/fault"
	"huiyin/backend/importer"
)

// head is what stands before the messages of a chat.
type head struct {
	Name string
	Type string
	ID   int64
}

// owner is whose account was exported.
type owner struct {
	UserID    int64  `json:"user_id"`
	FirstName string `json:"first_name"`
	LastName  string `json:"last_name"`
}

// contact is an entry of the account's address book.
type contact struct {
	UserID int64  `json:"user_id"`
	Phone  string `json:"phone_number"`
}

// walker goes through a file and tells what it meets, in file order.
type walker struct {
	ctx     context.Context
	dec     *json.Decoder
	owner   func(owner)
	contact func(contact)
	chat    func(head) error
	message func(*message) error
	problem func(importer.Problem) error

	name  string // of the file
	only  head   // of a file that is one chat
	tally importer.Tally
}

// walk reads src to its end, or to where it breaks: what came before counts,
// the break is a problem. A file that breaks before any message is a fault.
func (w *walker) walk(src importer.Source) (importer.Tally, error) {
	file, err := src.Open()
	if err != nil {
		return w.tally, err
	}
	text, err := importer.DecodeText(file)
	if err != nil {
		return w.tally, errors.Join(err, file.Close())
	}
	w.dec, w.name = json.NewDecoder(text), src.Name()
	err = w.value(w.top)
	if closing := file.Close(); err == nil {
		err = closing
	}
	var syntax *json.SyntaxError
	if !errors.As(err, &syntax) && !errors.Is(err, io.ErrUnexpectedEOF) && !errors.Is(err, io.EOF) {
		return w.tally, err
	}
	if w.tally.Lines == 0 {
		return w.tally, fault.New("not-a-chat", "name", src.Name()).Because(err)
	}
	w.tally.Lines++
	w.tally.Refused++
	return w.tally, w.problem(importer.Problem{Line: w.tally.Lines, Key: "file-cut-off", Params: map[string]string{
		"name": w.name, "messages_count": strconv.Itoa(w.tally.Headers)}})
}

// value reads one value: of an object, field is called for each key and must
// read what follows; anything else is passed over.
func (w *walker) value(field func(key string) error) error {
	token, err := w.dec.Token()
	if err != nil {
		return err
	}
	if token != json.Delim('{') {
		return w.rest(token)
	}
	for w.dec.More() {
		key, err := w.dec.Token()
		if err != nil {
			return err
		}
		name, ok := key.(string)
		if !ok {
			return fmt.Errorf("read key: %v", key)
		}
		if err := field(name); err != nil {
			return err
		}
	}
	_, err = w.dec.Token()
	return err
}

// skip passes over a value without holding it.
func (w *walker) skip() error {
	token, err := w.dec.Token()
	if err != nil {
		return err
	}
	return w.rest(token)
}

// rest passes over what follows the first token of a value.
func (w *walker) rest(token json.Token) error {
	for depth := 0; ; {
		switch token {
		case json.Delim('{'), json.Delim('['):
			depth++
		case json.Delim('}'), json.Delim(']'):
			depth--
		}
		if depth == 0 {
			return nil
		}
		var err error
		if token, err = w.dec.Token(); err != nil {
			return err
		}
	}
}

// list reads an array, each element with element.
func (w *walker) list(element func() error) error {
	token, err := w.dec.Token()
	if err != nil {
		return err
	}
	if token != json.Delim('[') {
		return w.rest(token)
	}
	for w.dec.More() {
		if err := element(); err != nil {
			return err
		}
	}
	_, err = w.dec.Token()
	return err
}

// top reads a field of the file: it is a chat itself, or an account.
func (w *walker) top(key string) error {
	switch key {
	case "personal_information":
		return decode(w.dec, w.owner)
	case "contacts":
		return w.value(w.listOf(func() error { return decode(w.dec, w.contact) }))
	case "chats", "left_chats":
		return w.value(w.listOf(func() error {
			var h head
			return w.value(w.chatField(&h))
		}))
	case "name", "type", "id", "messages":
		return w.chatField(&w.only)(key)
	}
	return w.skip()
}

// listOf gives the field function of an object whose "list" is read.
func (w *walker) listOf(element func() error) func(string) error {
	return func(key string) error {
		if key == "list" {
			return w.list(element)
		}
		return w.skip()
	}
}

// chatField gives the field function of a chat: its head, then its messages.
func (w *walker) chatField(h *head) func(string) error {
	return func(key string) error {
		switch key {
		case "name":
			return decode(w.dec, func(s *string) { h.Name = importer.PlainName(value(s)) })
		case "type":
			return decode(w.dec, func(s *string) { h.Type = value(s) })
		case "id":
			return decode(w.dec, func(n *int64) { h.ID = value(n) })
		case "messages":
			if err := w.chat(*h); err != nil {
				return err
			}
			return w.list(w.entry)
		}
		return w.skip()
	}
}

// entry reads one message. One of a shape that we do not know is a problem.
func (w *walker) entry() error {
	w.tally.Lines++
	const often = 256
	if w.tally.Lines%often == 1 && w.ctx.Err() != nil {
		return w.ctx.Err()
	}
	var m message
	err := w.dec.Decode(&m)
	var shape *json.UnmarshalTypeError
	if errors.As(err, &shape) || err == nil && !m.settle() {
		w.tally.Refused++
		return w.problem(importer.Problem{Line: w.tally.Lines, Key: "entry-unreadable", Params: map[string]string{
			"name": w.name, "entry_count": strconv.Itoa(w.tally.Lines)}})
	}
	if err != nil {
		w.tally.Lines-- // the place where the file breaks off is counted once
		return err
	}
	w.tally.Headers++
	return w.message(&m)
}

// decode reads a value of type T; one of another type is passed over.
func decode[T any](dec *json.Decoder, take func(T)) error {
	var v T
	err := dec.Decode(&v)
	var shape *json.UnmarshalTypeError
	if errors.As(err, &shape) {
		return nil
	}
	if err == nil {
		take(v)
	}
	return err
}

func value[T any](p *T) (v T) {
	if p != nil {
		v = *p
	}
	return v
}
