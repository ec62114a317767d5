// Package app is the bridge between the window and the backend, and the only
// place that wires things. One bound struct per screen area; each method loads
// from the store, calls a pure package and shapes a view. The command line
// (cmd/huiyin) calls the same methods.
//
// What crosses the bridge: structs with json tags, plain slices, RFC 3339
// strings for instants, raw parameters instead of sentences. What does not:
// time.Time, contexts, maps with number keys, slices of enums
// (bridge_test.go looks at every bound method).
package app
