// Package text reads what a message says.
//
//   - acknowledgement 客套应答: a message that only says "received", such as ok,
//     thanks, 👍 (D-11). The list is lexicon/acknowledgement.txt and can be
//     replaced by the user's own.
//   - question 提问: a message that asks for something, by its marks or by words
//     of lexicon/question.txt.
//   - language 语言: told by letters, and within a script by n-grams, greetings
//     and what the customer wrote before (Detect).
//
// Example: "Ok, thanks 👍" is an acknowledgement, "ok?" is one that asks, and
// "ok, 500 pcs" is neither.
package text
