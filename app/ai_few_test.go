//go:build race

package app

// messages is how many are judged under the race detector, which is ten times slower.
const messages = 1000
