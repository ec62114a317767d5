//go:build !race

package app

// messages is how many are judged in TestJudgingSurvivesAKill.
const messages = 10_000
