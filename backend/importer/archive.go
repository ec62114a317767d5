package importer

import (
	"archive/zip"
	"errors"
	"io"
	"os"
	"path/filepath"
	"sync"
	"time"

	"huiyin/backend/fault"
)

// archive is a zip whose directory is read once, however many of its entries
// are opened. The file itself is open only while somebody reads.
type archive struct {
	path    string
	size    int64
	changed time.Time
	files   []*zip.File

	mu    sync.Mutex
	file  *os.File
	users int
}

// openArchive reads the directory of a zip; the caller releases the file.
func openArchive(path string) (*archive, error) {
	info, err := os.Stat(path)
	if err != nil {
		return nil, err
	}
	a := &archive{path: path, size: info.Size(), changed: info.ModTime()}
	if err := a.acquire(); err != nil {
		return nil, err
	}
	z, err := zip.NewReader(a, a.size)
	if err != nil {
		return nil, errors.Join(err, a.release())
	}
	a.files = z.File
	return a, nil
}

// ReadAt implements io.ReaderAt, for the zip reader.
func (a *archive) ReadAt(p []byte, off int64) (int, error) { return a.file.ReadAt(p, off) }

// acquire opens the file for one more reader. A file that was changed since its
// directory was read is damaged.
func (a *archive) acquire() error {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.users == 0 {
		f, err := os.Open(a.path)
		if err != nil {
			return err
		}
		info, err := f.Stat()
		if err != nil {
			return errors.Join(err, f.Close())
		}
		if info.Size() != a.size || !info.ModTime().Equal(a.changed) {
			return errors.Join(fault.New("zip-damaged", "name", filepath.Base(a.path)), f.Close())
		}
		a.file = f
	}
	a.users++
	return nil
}

func (a *archive) release() error {
	a.mu.Lock()
	defer a.mu.Unlock()
	if a.users--; a.users > 0 {
		return nil
	}
	return a.file.Close()
}

// open opens an entry, with limits measured on what is really unpacked.
func (a *archive) open(index int) (io.ReadCloser, error) {
	name := filepath.Base(a.path)
	if err := a.acquire(); err != nil {
		return nil, zipFault(name, err)
	}
	f := a.files[index]
	r, err := f.Open()
	if err != nil {
		return nil, errors.Join(zipFault(name, err), a.release())
	}
	limit := UnpackLimit(int64(f.CompressedSize64))
	l := &limited{
		r: r, c: &member{ReadCloser: r, archive: a}, left: limit, over: fault.New("zip-bomb", "name", name),
		wrong: func(err error) error { return zipFault(name, err) },
	}
	if limit == MaxSize {
		l.over = fault.New("too-large", "name", name)
	}
	return l, nil
}

// member is an open entry; closing it lets the file go.
type member struct {
	io.ReadCloser
	archive *archive
	once    sync.Once
}

// Close implements io.Closer.
func (m *member) Close() (err error) {
	m.once.Do(func() { err = errors.Join(m.ReadCloser.Close(), m.archive.release()) })
	return err
}
