// Package spectest holds code and SPEC.md together: each id that a comment
// quotes (D-05, I-02b, V-4) must be findable there. It has no code of its own.
package spectest
