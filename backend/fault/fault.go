// Package fault holds the only kind of error that a user may see.
//
// An Error is a code and raw parameters; the sentence lives in words/*.json in
// three languages. Any other error shows as "internal" and is logged once, in
// package app. Beside its sentence each code has a number (E-101) that a person
// can tell on the phone.
//
//	return fault.New("not-a-chat", "name", src.Name)
package fault

import (
	"embed"
	"errors"
	"fmt"
)

// Words holds the sentences of every code, area "error".
//
//go:embed words/*.json
var Words embed.FS

// Error is an error made for people.
type Error struct {
	Code   string            // kebab-case, key of words "error.<code>.text"
	Params map[string]string // raw values named in the sentence; may be nil
	cause  error
}

// New makes an Error; pairs are parameter names and values in turn.
func New(code string, pairs ...string) *Error {
	e := &Error{Code: code}
	for i := 0; i+1 < len(pairs); i += 2 {
		if e.Params == nil {
			e.Params = make(map[string]string, len(pairs)/2)
		}
		e.Params[pairs[i]] = pairs[i+1]
	}
	return e
}

// Because gives the error its technical cause, for errors.Is and the log.
func (e *Error) Because(cause error) *Error {
	e.cause = cause
	return e
}

func (e *Error) Error() string {
	s := e.Code
	for k, v := range e.Params {
		s += fmt.Sprintf(" %s=%q", k, v)
	}
	if e.cause != nil {
		s += ": " + e.cause.Error()
	}
	return s
}

func (e *Error) Unwrap() error { return e.cause }

// Code gives the code of the first Error in the chain, or "internal".
func Code(err error) string {
	if e, ok := errors.AsType[*Error](err); ok {
		return e.Code
	}
	return "internal"
}
