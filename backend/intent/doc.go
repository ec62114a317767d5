// Package intent tells what the writer of a message wants: several intents at
// once, or none.
//
//   - intent 意图: what a message does in a sale, such as asking for a price
//     (quote_request) or putting the deal off (delay). The eleven are defined in
//     backend/labelled; those that only keep company (thanks, ack, greeting) are
//     no business.
//   - phrase 短语: words that usually carry an intent. They stand in
//     rules/<language>.txt, whose first lines say how they are written; what
//     belongs to all languages is in rules/any.txt.
//   - guard 反例: a phrase that takes back what another one found: "no need to
//     send samples" asks for none.
//   - concept 概念: what words of any language mean, such as "price" or "broken"
//     (concepts/<language>.txt), so that the model learns from one language what
//     holds in all.
//   - sense 词义: what one English word means, such as "lid", and the words of
//     other languages that mean it (senses/<language>.txt): finer than concepts,
//     for the same end.
//
// Phrases, concepts and senses decide little alone. They are features of a model
// (model.bin) beside the words and letters of the message, so that it can doubt
// them: who asks a bank for a price is no buyer. thresholds.txt says from which probability on
// an intent counts. Both are made by the command train.
//
// Example: "Thanks, but your price is too high" has price_objection with the
// words "price is too high", and thanks with "Thanks".
package intent
