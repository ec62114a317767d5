package llm

import (
	"context"
	"encoding/json"
	"errors"
	"io"
	"net"
	"net/http"
	"net/url"
	"strings"
	"time"

	openai "github.com/sashabaranov/go-openai"
	"github.com/sashabaranov/go-openai/jsonschema"

	"huiyin/backend/fault"
)

// Config says whom to ask.
type Config struct {
	Address string // base of the interface, as "https://api.openai.com/v1"
	Key     string // "" none, for a model on this computer
	Model   string
	Schema  bool // the server holds an answer to a JSON schema
	// Silence is how long the server may say nothing; 0: 60 s.
	Silence time.Duration
	// Wait waits before another try, and ends early with the context; nil: no other try.
	Wait func(context.Context, time.Duration) error
	// Now is the clock by which Retry-After names a moment; nil: such a moment is passed over.
	Now func() time.Time
}

// Request is one question.
type Request struct {
	System string          // what is to be done
	User   string          // the data
	Schema json.RawMessage // JSON schema of the answer; nil: plain text
	Name   string          // of the schema, letters and underscores
}

// Answer is what came back.
type Answer struct {
	Text    string // fits the schema, if there is one
	In, Out int    // tokens that were counted; 0 where the server tells none
}

// Client asks one model. Goroutines may share it.
type Client struct {
	config Config
	api    *openai.Client
}

// The limits.
const (
	silence     = 60 * time.Second // own: a large model may think that long before its first word
	longestBody = 8 << 20          // bytes of one answer; the longest that is asked for has some ten thousand
)

// New makes a Client. Fault: "ai-address" for an address that is none, or that
// would carry a key in the clear to another computer.
func New(c Config) (*Client, error) {
	at, err := url.Parse(strings.TrimSpace(c.Address))
	if err != nil || at.Host == "" || at.Scheme != "https" && !(at.Scheme == "http" && isLoopback(at.Hostname())) || at.User != nil {
		return nil, fault.New("ai-address", "address", c.Address)
	}
	if c.Silence == 0 {
		c.Silence = silence
	}
	config := openai.DefaultConfig(c.Key)
	config.BaseURL = strings.TrimRight(at.String(), "/")
	config.HTTPClient = &retrying{client: &http.Client{CheckRedirect: stay}, wait: c.Wait, now: c.Now}
	return &Client{c, openai.NewClientWithConfig(config)}, nil
}

// IsLocal tells whether an address is on this computer: what goes there does not leave.
func IsLocal(address string) bool {
	at, err := url.Parse(address)
	return err == nil && isLoopback(at.Hostname())
}

func isLoopback(host string) bool {
	ip := net.ParseIP(host)
	return host == "localhost" || ip != nil && ip.IsLoopback()
}

// stay follows no redirect: the text goes where the user said, and nowhere else.
func stay(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }

// Ask asks and gives the whole answer; hear gets each part as it comes (nil: nobody
// listens). The faults are those of the package comment.
func (c *Client) Ask(ctx context.Context, r Request, hear func(delta string)) (Answer, error) {
	ctx, cancel := context.WithCancelCause(ctx)
	defer cancel(nil)
	quiet := time.AfterFunc(c.config.Silence, func() { cancel(errSilent) })
	defer quiet.Stop()
	answer, err := c.stream(ctx, r, func(delta string) {
		quiet.Reset(c.config.Silence)
		if hear != nil && delta != "" {
			hear(delta)
		}
	})
	if err != nil {
		return answer, c.explain(ctx, err)
	}
	if strings.TrimSpace(answer.Text) == "" {
		return answer, fault.New("ai-empty")
	}
	if r.Schema != nil {
		answer.Text, err = fitting(answer.Text, r.Schema)
	}
	return answer, err
}

// Test asks for one word, which proves address, key and model.
func (c *Client) Test(ctx context.Context) error {
	_, err := c.Ask(ctx, Request{System: "Answer with the one word: ok", User: "ok"}, nil)
	return err
}

func (c *Client) stream(ctx context.Context, r Request, hear func(string)) (answer Answer, err error) {
	stream, err := c.api.CreateChatCompletionStream(ctx, c.request(r))
	if err != nil {
		return answer, err
	}
	defer func() { err = errors.Join(err, stream.Close()) }()
	var text strings.Builder
	ended, size := false, 0
	for {
		part, err := stream.Recv()
		if errors.Is(err, io.EOF) && ended {
			answer.Text = text.String()
			return answer, nil
		}
		if err != nil {
			answer.Text = text.String()
			return answer, err
		}
		if part.Usage != nil {
			answer.In, answer.Out = part.Usage.PromptTokens, part.Usage.CompletionTokens
		}
		delta := ""
		for _, choice := range part.Choices {
			delta += choice.Delta.Content
			switch choice.FinishReason {
			case openai.FinishReasonStop:
				ended = true
			case openai.FinishReasonLength:
				return answer, errTooLong
			case openai.FinishReasonContentFilter:
				return answer, errFiltered
			}
		}
		if size += len(delta); size > longestBody {
			return answer, errTooLong
		}
		text.WriteString(delta)
		hear(delta)
	}
}

func (c *Client) request(r Request) openai.ChatCompletionRequest {
	request := openai.ChatCompletionRequest{
		Model:         c.config.Model,
		Stream:        true,
		StreamOptions: &openai.StreamOptions{IncludeUsage: true},
		Messages: []openai.ChatCompletionMessage{
			{Role: openai.ChatMessageRoleSystem, Content: r.System},
			{Role: openai.ChatMessageRoleUser, Content: r.User},
		},
	}
	switch {
	case r.Schema == nil:
	case c.config.Schema:
		request.ResponseFormat = &openai.ChatCompletionResponseFormat{
			Type:       openai.ChatCompletionResponseFormatTypeJSONSchema,
			JSONSchema: &openai.ChatCompletionResponseFormatJSONSchema{Name: r.Name, Schema: r.Schema, Strict: true},
		}
	default: // the schema goes along as words
		request.ResponseFormat = &openai.ChatCompletionResponseFormat{Type: openai.ChatCompletionResponseFormatTypeJSONObject}
		request.Messages[0].Content += "\n\nAnswer with one JSON object of this JSON schema and nothing else:\n" + string(r.Schema)
	}
	return request
}

// fitting is the JSON of an answer, if it fits the schema. Models put it between
// fences now and then. Faults: "ai-garbled", "ai-form".
func fitting(answer string, schema json.RawMessage) (string, error) {
	text := strings.TrimSpace(answer)
	if inner, ok := strings.CutPrefix(text, "```"); ok {
		text = strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(inner, "json"), "```"))
	}
	var data any
	if err := json.Unmarshal([]byte(text), &data); err != nil {
		return "", fault.New("ai-garbled").Because(errors.New("the answer is no JSON"))
	}
	var want jsonschema.Definition
	if err := json.Unmarshal(schema, &want); err != nil {
		return "", err
	}
	if !jsonschema.Validate(want, data) {
		return "", fault.New("ai-form")
	}
	return text, nil
}
