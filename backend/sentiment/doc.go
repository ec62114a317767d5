// Package sentiment reads the mood of a message, or of a turn of several.
//
//   - mood 情绪: positive, neutral or negative: how the writer feels. Politeness is no
//     feeling: "OK" and "I see" are neutral, "Too expensive" and "Not now" negative.
//   - unsure 不确定: the confidence is low; shown as a guess.
//   - because 依据: the words that decided, as ranges of the text.
//
// Word lists (lexicon: our own, with trade expressions and emoji; afinn: AFINN
// and its translations) find words with feeling and what turns, stresses or
// contrasts them. A softmax regression (package linear) weighs these findings
// with punctuation, length and, in English and Thai, with words and letters.
// What it learns of the findings holds for all languages.
//
// The model is made from labelled texts by
//
//	go run ./backend/sentiment/train -data FOLDER
//
// where FOLDER holds sent_<name>.tsv, a text, a tab and pos, neu or neg in each
// line; NOTICE names what the built-in one learned from. With -evaluate the
// command prints figures instead, with -tweets those on texts as strangers write
// them in public (testdata/tweets).
//
// Example: "Great quality, but too expensive for us 😕" is negative because of
// "too expensive" and "😕".
package sentiment
