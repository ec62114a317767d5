// Package chat holds what was said: messages, and how they group.
//
// The terms are the specification's (SPEC.md, D-01 … D-07):
//
//   - message 消息: one entry of a chat, dated in UTC.
//   - counted message 计数消息: one that says something (D-01).
//   - direction 方向: "out" from us, "in" from the customer, "" for a notice (D-02).
//   - turn 发言: a run of counted messages of one side with gaps of at most 60 min (D-03).
//   - series 待回复串: our turns with no answer between them (D-04).
//   - reply 回复: the first turn of theirs after a series, within 14 days (D-05).
//   - round 来回: two alternating blocks of a conversation (D-06).
//   - conversation 对话: what lies between silences of more than 72 h (D-07; REQUIREMENTS calls it session).
//   - opener 开场白: our first turn to a customer. pending 待定: too young to be judged (D-09).
package chat
