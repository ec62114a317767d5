package app

import (
	"context"
	"errors"
	"testing"
	"testing/synctest"
)

func TestBackgroundRestsWhileTheWindowWaits(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		var b busy
		first, second := b.begin(), b.begin()
		rested := make(chan error)
		go func() { rested <- b.rest(t.Context()) }()
		for _, end := range []func(){first, first} { // ending twice counts once
			end()
			synctest.Wait()
			select {
			case <-rested:
				t.Fatal("went on while somebody waits")
			default:
			}
		}
		second()
		if err := <-rested; err != nil {
			t.Error(err)
		}
		if err := b.rest(t.Context()); err != nil {
			t.Errorf("idle: %v", err)
		}
	})
}

func TestRestEndsWithItsContext(t *testing.T) {
	var b busy
	defer b.begin()()
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if err := b.rest(ctx); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}
