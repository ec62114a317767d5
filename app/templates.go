package app

import (
	"errors"
	"os"
	"path/filepath"

	"huiyin/backend/fault"
	"huiyin/backend/importer"
	"huiyin/backend/importer/spreadsheet"
)

// SaveTemplate asks where to put an empty table to fill in, of a kind
// ("messages", "orders", "customers", "receipts") in the words of a language, and
// gives where it was put; "" means that the dialog was closed. Fault: "file-unwritable".
func (i *Imports) SaveTemplate(kind string, language string, name string) (string, error) {
	path, err := i.app.desktop.SaveFile(i.app.ctx, name)
	if err != nil || path == "" {
		return "", err
	}
	return path, WriteTemplate(path, importer.TableKind(kind), language)
}

// WriteTemplate writes an empty table to fill in: beside the place, and moved
// there when it is whole. Fault: "file-unwritable".
func WriteTemplate(path string, kind importer.TableKind, language string) error {
	if err := writeBeside(path, kind, language); err != nil {
		return fault.New("file-unwritable", "name", filepath.Base(path)).Because(err)
	}
	return nil
}

func writeBeside(path string, kind importer.TableKind, language string) error {
	f, err := os.CreateTemp(filepath.Dir(path), ".huiyin-*.xlsx")
	if err != nil {
		return err
	}
	const readable = 0o644 // templates are handed on
	err = errors.Join(spreadsheet.Template(f, kind, language), f.Chmod(readable), f.Close())
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		return errors.Join(err, os.Remove(f.Name()))
	}
	return nil
}
