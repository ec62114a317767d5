//go:build unix

package whatsapptxt_test

import (
	"syscall"
	"testing"
	"time"
)

// processorTime is what the process has used of all cores, collection of
// garbage included.
func processorTime(tb testing.TB) time.Duration {
	var used syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &used); err != nil {
		tb.Fatal(err)
	}
	return time.Duration(used.Utime.Nano() + used.Stime.Nano())
}
