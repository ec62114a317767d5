package app

import (
	"context"
	"sync"
)

// busy counts what the window waits for that takes the whole computer: work in
// the background rests between two of its steps until nothing is waited for. The
// zero value is idle.
type busy struct {
	mu    sync.Mutex
	count int
	idle  chan struct{} // closed once nobody waits; nil while nobody does
}

// begin says that the window waits, what it returns that it does no more.
func (b *busy) begin() (end func()) {
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.count == 0 {
		b.idle = make(chan struct{})
	}
	b.count++
	return sync.OnceFunc(func() {
		b.mu.Lock()
		defer b.mu.Unlock()
		if b.count--; b.count == 0 {
			close(b.idle)
			b.idle = nil
		}
	})
}

// rest returns once the window waits for nothing, or with the context's error.
func (b *busy) rest(ctx context.Context) error {
	for {
		b.mu.Lock()
		idle := b.idle
		b.mu.Unlock()
		if idle == nil {
			return ctx.Err()
		}
		select {
		case <-idle:
		case <-ctx.Done():
			return ctx.Err()
		}
	}
}
