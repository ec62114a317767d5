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
	if err := writeTemplate(path, importer.TableKind(kind), language); err != nil {
		return "", fault.New("file-unwritable", "name", filepath.Base(path)).Because(err)
	}
	return path, nil
}

// writeTemplate writes beside the place and moves the file there when it is whole.
func writeTemplate(path string, kind importer.TableKind, language string) error {
	f, err := os.CreateTemp(filepath.Dir(path), ".huiyin-*.xlsx")
	if err != nil {
		return err
	}
	err = errors.Join(spreadsheet.Template(f, kind, language), f.Close())
	if err == nil {
		err = os.Rename(f.Name(), path)
	}
	if err != nil {
		return errors.Join(err, os.Remove(f.Name()))
	}
	return nil
}
