// Package importer turns exports into messages.
//
// An import runs so: Expand finds the sources in dropped files, folders and
// zips; Pick asks every format which sources are its own; Inspect reads a
// source once and settles shape, date order and participants; the user answers
// what stays open (who am I, which zone, which date order); Read streams the
// records into a Sink. Package store does the rest in one transaction a file:
// it aligns the records with what it holds and adds only what is new.
//
// A format is one folder below this one and one line in formats/formats.go.
// Trouble in the data is a Problem in the stream, not an error: nothing is
// skipped in silence. Rules come from SPEC.md (Import).
package importer
