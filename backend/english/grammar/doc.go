// Package grammar finds what Chinese writers of English get wrong.
//
// Rules stand in families, one file each (agreement.go …): an id, whether the
// rule is sure, and phrases in the small language of pattern.go. Beside them are
// words/<family>.json with the reason in three languages, and
// testdata/<family>.txt with examples, wrong -> right, and right sentences that
// look alike. What words are (verb, noun …) is in lexicon/*.txt: only listed
// words are judged, so what is unknown is never wrong.
//
// Example: "Did you received it?" gives the rule tense.did-past at "received",
// to be replaced by "receive".
package grammar
