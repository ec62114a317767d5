package llm

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"net"
	"net/http"
	"strings"
	"syscall"

	openai "github.com/sashabaranov/go-openai"

	"huiyin/backend/fault"
)

// What ends a stream, beside what the network says.
var (
	errSilent   = errors.New("the server said nothing for too long")
	errTooLong  = errors.New("the answer is longer than allowed")
	errFiltered = errors.New("the server's filter stopped the answer")
)

// explain makes a fault of an error. It never holds what was sent or came back.
func (c *Client) explain(ctx context.Context, err error) error {
	status, body := statusOf(err)
	var dns *net.DNSError
	var syntax *json.SyntaxError
	var shape *json.UnmarshalTypeError
	switch {
	case errors.Is(context.Cause(ctx), errSilent):
		return fault.New("ai-slow").Because(errSilent)
	case ctx.Err() != nil:
		return ctx.Err()
	case errors.Is(err, errFiltered):
		return fault.New("ai-refused").Because(err)
	case errors.Is(err, errTooLong), errors.Is(err, io.EOF), errors.Is(err, io.ErrUnexpectedEOF), errors.Is(err, syscall.ECONNRESET):
		return fault.New("ai-cut").Because(err)
	case status != 0:
		return ofStatus(status, body, c.config)
	case errors.As(err, &syntax), errors.As(err, &shape), errors.Is(err, openai.ErrTooManyEmptyStreamMessages):
		return fault.New("ai-garbled").Because(errors.New("the stream is no JSON"))
	case errors.As(err, &dns) && dns.IsNotFound && !dns.IsTemporary, errors.Is(err, syscall.ECONNREFUSED):
		return fault.New("ai-address", "address", c.config.Address).Because(err)
	}
	if _, isNet := errors.AsType[net.Error](err); isNet {
		return fault.New("ai-offline").Because(err)
	}
	if said, isAPI := errors.AsType[*openai.APIError](err); isAPI { // in the middle of the stream
		return ofStatus(http.StatusInternalServerError, said.Type, c.config)
	}
	return fault.New("ai-garbled").Because(err)
}

// statusOf is the HTTP status of an error, and what tells more about it.
func statusOf(err error) (int, string) {
	if e, ok := errors.AsType[*openai.APIError](err); ok && e.HTTPStatusCode > 0 {
		code, _ := e.Code.(string) // some servers have numbers here
		return e.HTTPStatusCode, code + " " + e.Type + " " + e.Message
	}
	if e, ok := errors.AsType[*openai.RequestError](err); ok {
		return e.HTTPStatusCode, string(e.Body)
	}
	return 0, ""
}

func ofStatus(status int, body string, c Config) error {
	body = strings.ToLower(body)
	switch {
	case status == http.StatusUnauthorized, status == http.StatusForbidden:
		return fault.New("ai-key")
	case status == http.StatusPaymentRequired, status == http.StatusTooManyRequests && isUsedUp(body):
		return fault.New("ai-quota")
	case status == http.StatusTooManyRequests:
		return fault.New("ai-busy")
	case status == http.StatusNotFound && strings.Contains(body, "model"), status == http.StatusBadRequest && strings.Contains(body, "model_not_found"):
		return fault.New("ai-model", "model", c.Model)
	case status == http.StatusNotFound, status == http.StatusMethodNotAllowed:
		return fault.New("ai-address", "address", c.Address)
	case status >= 500:
		return fault.New("ai-server")
	}
	return fault.New("ai-refused")
}

// isUsedUp tells a quota that is gone from a server that is busy: no waiting helps.
func isUsedUp(body string) bool {
	for _, word := range []string{"insufficient_quota", "exceeded_current_quota", "insufficient balance", "billing", "arrearage"} {
		if strings.Contains(body, word) {
			return true
		}
	}
	return false
}
