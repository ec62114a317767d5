package llm

import (
	"bytes"
	"context"
	"io"
	"net/http"
	"strconv"
	"strings"
	"time"
)

// Tries and waits. Own: three tries hide a short overload, and nobody waits for
// longer than a minute.
const (
	tries       = 3
	firstWait   = time.Second
	longestWait = time.Minute
)

// retrying sends a request again while the server is busy or broken. An answer
// that has begun is never asked for twice.
type retrying struct {
	client *http.Client
	wait   func(context.Context, time.Duration) error
	now    func() time.Time
}

// Do is what go-openai calls.
func (r *retrying) Do(request *http.Request) (*http.Response, error) {
	pause := firstWait
	for try := 1; ; try++ {
		response, err := r.client.Do(request)
		if err != nil {
			return nil, err
		}
		response.Body = limited{io.LimitReader(response.Body, longestBody), response.Body}
		if isElsewhere(response) {
			response.StatusCode = http.StatusNotFound
		}
		again, err := isPassing(response)
		if err != nil || !again || try == tries || r.wait == nil || request.GetBody == nil {
			return response, err
		}
		named, ok := r.retryAfter(response.Header.Get("Retry-After"))
		if !ok {
			named = pause
		}
		if named > longestWait {
			return response, nil
		}
		if err := response.Body.Close(); err != nil {
			return nil, err
		}
		if err := r.wait(request.Context(), named); err != nil {
			return nil, err
		}
		if request.Body, err = request.GetBody(); err != nil {
			return nil, err
		}
		pause *= 4
	}
}

// isElsewhere tells of an answer that is none: a redirect, which is not followed, or
// a page for people. go-openai takes both for a stream.
func isElsewhere(response *http.Response) bool {
	return response.StatusCode >= 300 && response.StatusCode < 400 ||
		response.StatusCode == http.StatusOK && strings.HasPrefix(response.Header.Get("Content-Type"), "text/html")
}

// isPassing tells of trouble that passes by itself. It reads the body of a busy
// server, for a quota that is used up says so there only, and puts it back.
func isPassing(response *http.Response) (bool, error) {
	switch {
	case response.StatusCode >= 500:
		return true, nil
	case response.StatusCode != http.StatusTooManyRequests:
		return false, nil
	}
	body, err := io.ReadAll(response.Body)
	if err != nil {
		return false, err
	}
	response.Body = limited{bytes.NewReader(body), response.Body}
	return !isUsedUp(strings.ToLower(string(body))), nil
}

// retryAfter reads seconds, or a moment.
func (r *retrying) retryAfter(s string) (time.Duration, bool) {
	if seconds, err := strconv.Atoi(s); err == nil {
		return time.Duration(seconds) * time.Second, seconds >= 0
	}
	if at, err := http.ParseTime(s); err == nil && r.now != nil {
		return max(at.Sub(r.now()), 0), true
	}
	return 0, false
}

// limited reads from one and closes the other.
type limited struct {
	io.Reader
	io.Closer
}
