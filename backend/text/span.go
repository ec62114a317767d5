package text

// Span is a range of a text in bytes, from Start up to but without End; both
// stand between characters.
type Span struct{ Start, End int }
