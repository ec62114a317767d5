package store_test

import (
	"context"
	"errors"
	"testing"

	"huiyin/backend/store"
)

// TestHistoriesStop: who gives up gets told that, not what SQLite makes of it.
func TestHistoriesStop(t *testing.T) {
	s := open(t)
	for _, name := range []string{"Ana", "Bob"} {
		imp(t, s, store.FileInfo{ChatName: name, Me: []string{"Me"}}, lines(t, "\n09:01 "+name+": Hi"))
	}
	everybody, err := s.Customers(t.Context())
	if err != nil {
		t.Fatal(err)
	}
	ctx, stop := context.WithCancel(t.Context())
	defer stop()
	seen := 0
	for h, err := range s.Histories(ctx, everybody) {
		if err == nil {
			if seen++; len(h.Messages) != 1 {
				t.Errorf("%s has %d messages, want 1", h.Customer.Name, len(h.Messages))
			}
			stop()
			continue
		}
		if !errors.Is(err, context.Canceled) {
			t.Errorf("got %v, want that it was cancelled", err)
		}
		if seen != 1 {
			t.Errorf("stopped after %d histories, want 1", seen)
		}
		return
	}
	t.Errorf("went on to the end, through %d histories", seen)
}
