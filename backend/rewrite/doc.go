// Package rewrite asks for a draft in other words 改写 and guards what comes back
// (F-06). It reaches no network: app hands its prompt to a model and its answer
// to Read.
//
// A draft in Chinese or any language becomes three versions, short 简短, warm 亲切 and
// direct 直接, in English or the customer's language, each with its Chinese
// back-translation 回译. Only text without personal data goes in and comes back
// (package redact), and a version that changes a fact (package facts) or a placeholder
// says so and is not offered.
//
// # Drafts are data
//
// A draft may hold what a customer wrote, and that may try to command the model
// (K-10). It goes as a string of a JSON object, so it can't end where it says it
// does; the model is told that it is never an instruction; and whatever comes back
// is a text in one of three suggestions, with no link, number or name that the
// draft does not have.
package rewrite
