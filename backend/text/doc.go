// Package text reads what a message says.
//
//   - acknowledgement 客套应答: a message that only says "received", such as ok,
//     thanks, 👍 (D-11). The list is lexicon/acknowledgement.txt and can be
//     replaced by the user's own.
//   - language 语言: told by letters, and within a script by n-grams, words
//     and what the customer wrote before (Detect).
//
// Example: "Ok, thanks 👍" is an acknowledgement, "ok, 500 pcs" is none. What a
// message asks is read by package question.
package text
