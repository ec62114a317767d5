// Package question finds what a message asks, and tells which later message
// answers it. It decides by rules over two lists of words: a question mark
// alone is right in only half of the cases, and many people write none.
//
//   - question 提问: a sentence or clause that wants to be told something.
//     Several in one message are several.
//   - specific 具体提问: a question that names what a buyer checks before he
//     buys, such as certificates, lead time, terms of payment, or the price at a
//     quantity; others, such as "can you do it?" and "any update?", are bare.
//   - request 请求: wants a thing or a deed ("please send the catalogue"). It is
//     no question, but we owe it an answer all the same.
//   - topic 主题: what is asked about (lexicon/topics.txt).
//
// Example: "Thanks Lily. Is this FOB or CIF? We need 500 units by early May."
// holds one specific question on delivery; "Price list please" holds a request.
package question
