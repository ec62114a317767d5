package app

import (
	"io"
	"slices"
	"sync"
	"time"

	"huiyin/backend/importer"
)

// progressEvery is how often the window hears of an import's progress.
const progressEvery = 100 * time.Millisecond

// progress follows the bytes of a whole import and tells the window.
type progress struct {
	emit  func(ImportProgress)
	now   func() time.Time
	mu    sync.Mutex
	state ImportProgress
	start time.Time
	last  time.Time
}

func (a *App) newProgress(phase string, sources []importer.Source) *progress {
	p := &progress{now: time.Now, start: time.Now()}
	p.emit = func(state ImportProgress) { a.desktop.Emit(a.ctx, eventImportProgress, state) }
	p.state = ImportProgress{Phase: phase, Files: len(sources), LeftS: -1}
	for _, s := range sources {
		p.state.Total += s.Size
	}
	return p
}

// follow makes a source report the bytes that are read from it.
func (p *progress) follow(index int, src importer.Source) importer.Source {
	p.mu.Lock()
	p.state.Index, p.state.File = index, sourceName(src)
	p.mu.Unlock()
	src = p.followed(src)
	src.Parts = slices.Clone(src.Parts)
	for i, part := range src.Parts {
		src.Parts[i] = p.followed(part)
	}
	return src
}

func (p *progress) followed(src importer.Source) importer.Source {
	open := src.Open
	src.Open = func() (io.ReadCloser, error) {
		r, err := open()
		if err != nil {
			return nil, err
		}
		return &followed{ReadCloser: r, p: p}, nil
	}
	return src
}

func (p *progress) messages(n int) {
	p.mu.Lock()
	p.state.Messages += n
	p.mu.Unlock()
}

func (p *progress) add(n int) {
	p.mu.Lock()
	p.state.Done += int64(n)
	now := p.now()
	if now.Sub(p.last) < progressEvery {
		p.mu.Unlock()
		return
	}
	p.last = now
	// Time left is shown after two seconds, when the pace has settled (SCREENS S-01).
	if spent := now.Sub(p.start); spent > 2*time.Second && p.state.Done > 0 {
		left := max(p.state.Total-p.state.Done, 0)
		p.state.LeftS = int(spent.Seconds() * float64(left) / float64(p.state.Done))
	}
	state := p.state
	p.mu.Unlock()
	p.emit(state)
}

func (p *progress) done() {
	p.mu.Lock()
	p.state.Phase, p.state.Done, p.state.LeftS = "done", p.state.Total, 0
	state := p.state
	p.mu.Unlock()
	p.emit(state)
}

type followed struct {
	io.ReadCloser
	p *progress
}

func (f *followed) Read(b []byte) (int, error) {
	n, err := f.ReadCloser.Read(b)
	f.p.add(n)
	return n, err
}
