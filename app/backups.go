package app

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"time"

	"huiyin/backend/backup"
	"huiyin/backend/fault"
	"huiyin/backend/store"
)

// Backups is bound: copies of the user's whole store, made before every import,
// and the way back to them. The sample data have none.
type Backups struct{ app *App }

// List gives the copies, the newest first.
func (b *Backups) List() (BackupsView, error) {
	db, err := b.app.realDB()
	if err != nil {
		return BackupsView{}, err
	}
	return b.app.backupsView(db)
}

// Make takes a copy now. Fault: "disk-full".
func (b *Backups) Make() (BackupsView, error) {
	db, err := b.app.realDB()
	if err != nil {
		return BackupsView{}, err
	}
	if err := b.app.copyAndSweep(b.app.ctx, db); err != nil {
		return BackupsView{}, err
	}
	return b.app.backupsView(db)
}

// Restore puts a copy in place of everything that is stored. What was there is
// copied first; the answer names that copy, which is the way back. Faults:
// "backup-unknown", "backup-damaged", "busy-importing", "disk-full".
func (b *Backups) Restore(name string) (string, error) {
	a := b.app
	if err := a.Samples.Clear(); err != nil {
		return "", err
	}
	db, err := a.realDB()
	if err != nil {
		return "", err
	}
	ctx, end, ok := a.plans.begin(a.ctx, true)
	if !ok {
		return "", fault.New("busy-importing")
	}
	defer end()
	folder := backup.Folder(db.Path())
	copies, err := backup.List(folder)
	if err != nil {
		return "", err
	}
	if !slices.ContainsFunc(copies, func(c backup.Copy) bool { return c.Name == name }) {
		return "", fault.New("backup-unknown", "name", name)
	}
	before, err := a.copyStore(ctx, db)
	if err != nil {
		return "", err
	}
	if err := db.CopyFrom(ctx, filepath.Join(folder, name)); err != nil {
		return "", err
	}
	a.changed(db)
	return before, backup.Sweep(folder, time.Local)
}

func (a *App) backupsView(db *store.Store) (BackupsView, error) {
	folder := backup.Folder(db.Path())
	copies, err := backup.List(folder)
	v := BackupsView{Folder: folder, Backups: []BackupView{}, Rescue: a.rescue}
	for _, c := range copies {
		v.Backups = append(v.Backups, BackupView{Name: c.Name, At: instantString(c.At), Bytes: c.Bytes})
	}
	return v, err
}

// backUp copies a store that holds something, before an import changes it (SCREENS §8).
func (a *App) backUp(ctx context.Context, db *store.Store) error {
	empty, err := db.Empty(ctx)
	if err != nil || empty {
		return err
	}
	a.desktop.Emit(a.ctx, eventImportProgress, ImportProgress{Phase: "backup", LeftS: -1})
	return a.copyAndSweep(ctx, db)
}

func (a *App) copyAndSweep(ctx context.Context, db *store.Store) error {
	if _, err := a.copyStore(ctx, db); err != nil {
		return err
	}
	return backup.Sweep(backup.Folder(db.Path()), time.Local)
}

// copyStore copies the store beside itself and gives the name of the copy.
func (a *App) copyStore(ctx context.Context, db *store.Store) (string, error) {
	folder := backup.Folder(db.Path())
	if err := os.MkdirAll(folder, 0o700); err != nil {
		return "", fault.New("no-data-folder", "path", folder).Because(err)
	}
	copies, err := backup.List(folder)
	if err != nil {
		return "", err
	}
	name := backup.NewName(copies, a.now())
	return name, db.CopyTo(ctx, filepath.Join(folder, name))
}

// openOrRescue opens the store. Where its file is damaged, that is put aside and
// the newest copy that is sound takes its place (E-203).
func (a *App) openOrRescue(ctx context.Context, path string) (*store.Store, RescueView, error) {
	path, err := storePath(path, a.dataDir)
	if err != nil {
		return nil, RescueView{}, err
	}
	s, broken := store.Open(ctx, path)
	var f *fault.Error
	if !errors.As(broken, &f) || f.Code != "database-damaged" {
		return s, RescueView{}, broken
	}
	folder := backup.Folder(path)
	copies, err := backup.List(folder)
	if err != nil {
		return nil, RescueView{}, err
	}
	sound := slices.IndexFunc(copies, func(c backup.Copy) bool {
		return store.CheckCopy(ctx, filepath.Join(folder, c.Name)) == nil
	})
	if sound < 0 {
		return nil, RescueView{}, broken
	}
	aside := path + ".damaged-" + a.now().UTC().Format("20060102T150405Z")
	if err := moveStore(path, aside); err != nil {
		return nil, RescueView{}, err
	}
	s, err = store.Open(ctx, path)
	if err == nil {
		if err = s.CopyFrom(ctx, filepath.Join(folder, copies[sound].Name)); err != nil {
			err = errors.Join(err, s.Close())
		}
	}
	if err != nil {
		return nil, RescueView{}, errors.Join(err, removeStore(path), moveStore(aside, path))
	}
	return s, RescueView{At: instantString(copies[sound].At), Damaged: aside}, nil
}

// moveStore renames a database that is closed, with what lies beside it.
func moveStore(from, to string) error {
	for _, suffix := range storeSuffixes {
		if err := os.Rename(from+suffix, to+suffix); err != nil && !errors.Is(err, fs.ErrNotExist) {
			return fmt.Errorf("put the data file aside: %w", err)
		}
	}
	return nil
}

// Rescued tells of a damaged data file that a copy stands in for since the app
// was opened; nil: there was none.
func (a *App) Rescued() *fault.Error {
	if a.rescue.At == "" {
		return nil
	}
	return fault.New("opened-backup", "at", a.rescue.At, "path", a.rescue.Damaged)
}
