// Package chat holds what was said: messages, and how they group.
//
// The terms are the specification's (SPEC.md, D-01 … D-07):
//
//   - message 消息: one entry of a chat, dated in UTC.
//   - counted message 计数消息: one that says something (D-01).
//   - direction 方向: "out" from us, "in" from the customer, "" for a notice (D-02).
//   - turn 发言: a run of counted messages of one side with gaps of at most 60 min (D-03).
//   - block 交替段: a longest run of turns of one side; blocks alternate (D-06).
//   - series 待回复串: our turns with no answer between them (D-04).
//   - reply 回复: the first turn of theirs after a series, within 14 days (D-05).
//   - round 来回: two alternating blocks of a conversation (D-06).
//   - conversation 对话: what lies between silences of more than 72 h (D-07; often called session).
//   - mature 成熟: old enough to be judged, answered or not (D-09).
//   - automatic reply 自动回复: a text of ours that no person wrote (D-10); not counted.
//   - opener 开场白: our first turn to a customer. pending 待定: too young to be judged (D-09).
//
// The limits (60 min, 14 days, 72 h) are a value, Rules. To cut a chat:
// Sorted, Counted, Turns, then Blocks, SeriesOf and Conversations; package
// history does all of it.
package chat
