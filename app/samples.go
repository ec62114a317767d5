package app

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"time"

	"huiyin/backend/customer"
	"huiyin/backend/fault"
	"huiyin/backend/importer"
	"huiyin/backend/importer/formats"
	"huiyin/backend/sample"
	"huiyin/backend/store"
)

// Samples is bound: the invented trading company. It lives in a file of its
// own, so that it never mixes with real data, and goes through the real importer.
type Samples struct{ app *App }

// Load shows the sample data, made anew so that its last messages are fresh.
func (s *Samples) Load() error {
	a := s.app
	if a.showsSample() {
		return nil
	}
	path, err := a.samplePath()
	if err != nil {
		return err
	}
	if err := removeStore(path); err != nil {
		return err
	}
	db, err := store.Open(a.ctx, path)
	if err != nil {
		return err
	}
	if err := a.fillSample(db); err != nil {
		return errors.Join(err, db.Close(), removeStore(path))
	}
	a.mu.Lock()
	a.sample = db
	a.mu.Unlock()
	a.changed(db)
	return nil
}

// Clear removes the sample data and shows the user's own again.
func (s *Samples) Clear() error {
	a := s.app
	a.behind.Wait()
	a.mu.Lock()
	db := a.sample
	a.sample = nil
	a.mu.Unlock()
	if db == nil {
		return nil
	}
	a.figures.forget()
	a.hours.forget()
	a.desktop.Emit(a.ctx, eventDataChanged, nil)
	return errors.Join(db.Close(), removeStore(db.Path()))
}

func (a *App) showsSample() bool {
	a.mu.RLock()
	defer a.mu.RUnlock()
	return a.sample != nil
}

func (a *App) samplePath() (string, error) {
	dir, err := a.dataDir()
	return filepath.Join(dir, "sample.db"), err
}

// storeSuffixes name the files of a database: itself, its log, the log's index.
var storeSuffixes = []string{"", "-wal", "-shm"}

func removeStore(path string) error {
	for _, suffix := range storeSuffixes {
		if err := os.Remove(path + suffix); err != nil && !os.IsNotExist(err) {
			return fmt.Errorf("remove database: %w", err)
		}
	}
	return nil
}

func (a *App) fillSample(db *store.Store) error {
	batch, err := db.BeginBatch(a.ctx, a.now())
	if err != nil {
		return err
	}
	shift := sample.Shift(a.now())
	files, err := sample.Files()
	if err != nil {
		return err
	}
	for _, f := range files {
		if err := a.importSample(db, batch, f, shift); err != nil {
			return fmt.Errorf("sample %s: %w", f.Name, err)
		}
	}
	return a.fillSampleCards(db, shift)
}

func (a *App) importSample(db *store.Store, batch store.BatchID, f sample.File, shift time.Duration) error {
	src := importer.Source{
		Path: f.Name, Size: int64(len(f.Data)), Head: f.Data,
		Open: func() (io.ReadCloser, error) { return io.NopCloser(bytes.NewReader(f.Data)), nil },
	}
	format, refused := formats.Pick(src)
	if refused != nil {
		return refused
	}
	preview, err := format.Inspect(a.ctx, src, importer.Given{Now: a.now()})
	if err != nil {
		return err
	}
	infos := fileInfos(planned{src: src, format: format, preview: preview}, FileAnswer{}, ImportAnswers{Zone: sample.Zone, Me: []string{sample.Owner}})
	_, err = db.ImportFile(a.ctx, batch, infos, func(sink importer.Sink) (importer.Tally, error) {
		return format.Read(a.ctx, src, preview.Answers, shifted{sink, shift})
	})
	return err
}

// shifted moves records in time, so that the sample is always fresh.
type shifted struct {
	importer.Sink
	by time.Duration
}

func (s shifted) Message(r importer.Record) error {
	r.Wall = r.Wall.Add(s.by)
	return s.Sink.Message(r)
}

// fillSampleCards writes what a user would have written on the cards, and the orders.
func (a *App) fillSampleCards(db *store.Store, shift time.Duration) error {
	cards, err := sample.Cards()
	if err != nil {
		return err
	}
	customers, err := db.People(a.ctx)
	if err != nil {
		return err
	}
	for _, card := range cards {
		id, ok := customerNamed(customers, card.Chat)
		if !ok {
			return fmt.Errorf("no customer %q: %w", card.Chat, fault.New("no-such-customer", "name", card.Chat))
		}
		if err := db.UpdateCard(a.ctx, id, card.Card, a.now()); err != nil {
			return err
		}
		for _, o := range card.Orders {
			o.At = o.At.Add(shift)
			key, err := db.NewOrderKey(a.ctx)
			if err != nil {
				return err
			}
			if _, err := db.MarkOrder(a.ctx, id, key, store.OrderMark{Order: o, Written: true}); err != nil {
				return err
			}
		}
	}
	return nil
}

func customerNamed(customers []customer.Customer, name string) (customer.ID, bool) {
	for _, c := range customers {
		if c.Name == name {
			return c.ID, true
		}
	}
	return 0, false
}
