package whatsappdb

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"

	"huiyin/backend/fault"
	"huiyin/backend/importer"
)

// file is an open database of a phone.
type file struct {
	*sql.DB
	name string // as a person knows it
	dir  string // of the copy; "" the user's own file is read
}

// open opens a database for reading only. A file at rest is read where it lies,
// as one that nobody changes: SQLite then makes no lock, no journal and no
// shared memory beside it. A file with a journal (the app had it open, or was
// killed) is copied together with it, and so is one inside a zip: SQLite may
// mend the copy.
func open(ctx context.Context, src importer.Source) (*file, error) {
	f := &file{name: src.Name()}
	where, mode := src.Path, "mode=ro&immutable=1"
	if src.Entry != "" || hasJournal(src.Path) {
		var err error
		if f.dir, err = os.MkdirTemp("", "huiyin-"); err != nil {
			return nil, fmt.Errorf("make a folder for a copy: %w", err)
		}
		where, mode = filepath.Join(f.dir, "copy.db"), "mode=rw"
		if err := copyAll(ctx, src, where); err != nil {
			return nil, errors.Join(f.explain(ctx, err), f.close())
		}
	} else if err := statFile(src.Path); err != nil {
		return nil, f.explain(ctx, err)
	}
	name, err := dsn(where, mode)
	if err == nil {
		f.DB, err = sql.Open("sqlite", name)
	}
	if err != nil {
		return nil, errors.Join(f.explain(ctx, err), f.close())
	}
	var pages int
	if err := f.QueryRowContext(ctx, "SELECT count(*) FROM sqlite_master").Scan(&pages); err != nil {
		return nil, errors.Join(f.explain(ctx, err), f.close())
	}
	return f, nil
}

// dsn names a database for the driver; its cache bounds the memory of sorting.
func dsn(where, mode string) (string, error) {
	where, err := filepath.Abs(where) // a relative path would be taken for a host
	if err != nil {
		return "", err
	}
	u := url.URL{Scheme: "file", Path: filepath.ToSlash(where)}
	if u.Path[0] != '/' {
		u.Path = "/" + u.Path // Windows drive letter
	}
	return u.String() + "?" + mode + "&_pragma=query_only(1)&_pragma=cache_size(-8192)&_pragma=trusted_schema(0)", nil
}

// close closes the database and removes its copy.
func (f *file) close() error {
	var errs []error
	if f.DB != nil {
		errs = append(errs, f.DB.Close())
	}
	if f.dir != "" {
		errs = append(errs, os.RemoveAll(f.dir))
	}
	return errors.Join(errs...)
}

// journals are what SQLite leaves beside a database that is not at rest.
var journals = []string{"-wal", "-journal"}

func hasJournal(db string) bool {
	for _, j := range journals {
		if info, err := os.Stat(db + j); err == nil && info.Size() > 0 {
			return true
		}
	}
	return false
}

func isFile(name string) bool {
	info, err := os.Stat(name)
	return err == nil && info.Mode().IsRegular()
}

// statFile tells in the system's own error why a file can't be read.
func statFile(name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	return f.Close()
}

// copyAll copies a database, and its journals if it lies on disk.
func copyAll(ctx context.Context, src importer.Source, to string) error {
	if src.Entry != "" {
		return copyFile(ctx, src.Open, to)
	}
	onDisk := func(name string) func() (io.ReadCloser, error) {
		return func() (io.ReadCloser, error) { return os.Open(name) }
	}
	if err := copyFile(ctx, onDisk(src.Path), to); err != nil {
		return err
	}
	for _, j := range journals {
		err := copyFile(ctx, onDisk(src.Path+j), to+j)
		if err != nil && !errors.Is(err, fs.ErrNotExist) {
			return err
		}
	}
	return nil
}

func copyFile(ctx context.Context, from func() (io.ReadCloser, error), to string) (err error) {
	in, err := from()
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, in.Close()) }()
	out, err := os.OpenFile(to, os.O_CREATE|os.O_WRONLY|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	_, err = io.Copy(out, stoppable{ctx, in})
	return errors.Join(err, out.Close())
}

// stoppable ends a copy when the user stops the import.
type stoppable struct {
	ctx context.Context
	r   io.Reader
}

// Read implements io.Reader.
func (s stoppable) Read(p []byte) (int, error) {
	if err := s.ctx.Err(); err != nil {
		return 0, err
	}
	return s.r.Read(p)
}

// explain gives the errors of files and of SQLite their fault.
func (f *file) explain(ctx context.Context, err error) error {
	var known *fault.Error
	var e *sqlite.Error
	switch {
	case err == nil || errors.As(err, &known):
		return err
	case ctx.Err() != nil:
		return ctx.Err() // what failed is only its consequence
	case errors.Is(err, fs.ErrNotExist):
		return fault.New("file-missing", "name", f.name).Because(err)
	case errors.Is(err, fs.ErrPermission):
		return fault.New("file-unreadable", "name", f.name).Because(err)
	case !errors.As(err, &e):
		return err
	}
	switch e.Code() & 0xff {
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM, sqlite3.SQLITE_AUTH:
		return fault.New("file-unreadable", "name", f.name).Because(err)
	case sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_IOERR, sqlite3.SQLITE_FORMAT:
		return fault.New("phone-database-damaged", "name", f.name).Because(err)
	case sqlite3.SQLITE_FULL:
		return fault.New("disk-full").Because(err)
	}
	return err
}

// journalLeftOut reports whether a zip has a journal beside the database: the
// newest messages are in it, and a zip is read entry by entry.
func journalLeftOut(src importer.Source) bool {
	if src.Entry == "" {
		return false
	}
	for _, s := range src.Siblings {
		if strings.EqualFold(s, src.Name()+"-wal") {
			return true
		}
	}
	return false
}
