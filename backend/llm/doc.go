// Package llm asks a large language model 大模型 at any address that speaks like
// OpenAI. It is the only package that reaches the network, and it does so only when
// app calls it: AI is off until the user sets it up (K-02, F-07).
//
//	c, err := llm.New(llm.Config{Address: "https://api.deepseek.com/v1", Model: "deepseek-chat", Key: key, Wait: …})
//	answer, err := c.Ask(ctx, llm.Request{System: …, User: …, Schema: …}, func(delta string) { … })
//
// Every answer is streamed, so that a time-out means silence and not length. What
// comes back is text, and with a Schema JSON that fits it; nothing in it is ever
// carried out. There are no tools, no functions, no files.
//
// # When it goes wrong
//
// Every trouble is a fault that says what a person can do: ai-key, ai-offline,
// ai-address, ai-model, ai-quota, ai-busy, ai-server, ai-slow, ai-cut, ai-garbled, ai-form,
// ai-empty, ai-refused. "Busy" and 5xx are tried again before the first word has come, at most
// twice more, after the time that the server names (Retry-After) or 1 and 4 s. Cancelling the
// context gives context.Canceled.
package llm
