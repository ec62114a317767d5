// Package llmtest is a real HTTP server of the OpenAI shape for tests: it streams,
// refuses, stalls and breaks off as the services do.
package llmtest

import (
	"encoding/json"
	"fmt"
	"net/http"
	"net/http/httptest"
	"sync"
	"testing"
	"time"
)

// Reply is what the server does with one request.
type Reply struct {
	Status     int           // 0: 200
	RetryAfter string        // header
	Body       string        // instead of a stream
	Parts      []string      // the answer, streamed part by part
	Pause      time.Duration // before each part
	Cut        bool          // the connection breaks off after the parts
	Finish     string        // "" stop
	Raw        []string      // lines of the stream as they are, before its end
	Stall      bool          // nothing more comes until the client goes away
	After      func()        // called when all of it has gone out; nil: nothing
}

// Asked is a request as it came in.
type Asked struct {
	Path, Key, Body, Model string
	System, User           string
	Stream                 bool
	Format                 string // of the answer
	At                     time.Time
}

// Server answers requests in their order; Answer is asked for each.
type Server struct {
	*httptest.Server
	mu     sync.Mutex
	asked  []Asked
	sent   []time.Time
	answer func(n int, a Asked) Reply
}

// New starts a server; answer gets the number of the request, from 0. It ends with
// the test.
func New(t testing.TB, answer func(n int, a Asked) Reply) *Server {
	s := &Server{answer: answer}
	s.Server = httptest.NewServer(http.HandlerFunc(s.serve))
	t.Cleanup(s.Close)
	return s
}

// Always answers every request with the same.
func Always(t testing.TB, r Reply) *Server {
	return New(t, func(int, Asked) Reply { return r })
}

// Address is the base of the interface.
func (s *Server) Address() string { return s.URL + "/v1" }

// Asked gives the requests so far.
func (s *Server) Asked() []Asked {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]Asked(nil), s.asked...)
}

// Sent gives when each part of an answer was sent.
func (s *Server) Sent() []time.Time {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]time.Time(nil), s.sent...)
}

func (s *Server) serve(w http.ResponseWriter, request *http.Request) {
	a := Asked{Path: request.URL.Path, Key: request.Header.Get("Authorization"), At: time.Now()}
	var body struct {
		Model    string
		Stream   bool
		Messages []struct{ Role, Content string }
		Format   struct{ Type string } `json:"response_format"`
	}
	var raw json.RawMessage
	if err := json.NewDecoder(request.Body).Decode(&raw); err != nil {
		http.Error(w, "no JSON", http.StatusBadRequest)
		return
	}
	if err := json.Unmarshal(raw, &body); err != nil || len(body.Messages) != 2 {
		http.Error(w, "wrong shape", http.StatusBadRequest)
		return
	}
	a.Body, a.Model, a.Stream, a.Format = string(raw), body.Model, body.Stream, body.Format.Type
	a.System, a.User = body.Messages[0].Content, body.Messages[1].Content
	s.mu.Lock()
	n := len(s.asked)
	s.asked = append(s.asked, a)
	s.mu.Unlock()
	s.reply(w, request, s.answer(n, a))
}

func (s *Server) reply(w http.ResponseWriter, request *http.Request, r Reply) {
	if r.RetryAfter != "" {
		w.Header().Set("Retry-After", r.RetryAfter)
	}
	if r.Status != 0 || r.Body != "" {
		w.WriteHeader(max(r.Status, http.StatusOK))
		fmt.Fprint(w, r.Body)
		return
	}
	w.Header().Set("Content-Type", "text/event-stream")
	control := http.NewResponseController(w)
	send := func(line string) {
		fmt.Fprintf(w, "data: %s\n\n", line)
		if control.Flush() == nil {
			s.mu.Lock()
			s.sent = append(s.sent, time.Now())
			s.mu.Unlock()
		}
	}
	for _, part := range r.Parts {
		if r.Pause > 0 {
			time.Sleep(r.Pause)
		}
		send(chunk(part, ""))
	}
	for _, line := range r.Raw {
		send(line)
	}
	if r.Stall {
		r.after()
		<-request.Context().Done()
		return
	}
	if r.Cut {
		panic(http.ErrAbortHandler)
	}
	finish := r.Finish
	if finish == "" {
		finish = "stop"
	}
	send(chunk("", finish))
	send(`{"id":"1","object":"chat.completion.chunk","choices":[],"usage":{"prompt_tokens":11,"completion_tokens":7,"total_tokens":18}}`)
	send("[DONE]")
	r.after()
}

func (r Reply) after() {
	if r.After != nil {
		r.After()
	}
}

func chunk(text, finish string) string {
	choice := map[string]any{"index": 0, "delta": map[string]string{"content": text}}
	if finish != "" {
		choice["finish_reason"] = finish
	}
	raw, _ := json.Marshal(map[string]any{"id": "1", "object": "chat.completion.chunk", "choices": []any{choice}}) // always JSON
	return string(raw)
}
