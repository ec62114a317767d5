package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// A thing that is made from files keeps the sum of those files beside it, its
// stamp. While the sum is the same the thing need not be made again. Times of
// files would be faster to read, but a fresh clone has none that mean anything.

// fresh tells whether the stamp holds this sum.
func fresh(stamp, sum string) bool {
	held, err := os.ReadFile(stamp)
	return err == nil && string(held) == sum
}

// sumOf is one sum over the names and contents of files and of all files
// below folders, apart from those that do not go into the app.
func sumOf(paths ...string) (string, error) {
	sum := sha256.New()
	for _, path := range paths {
		err := filepath.WalkDir(path, func(name string, entry fs.DirEntry, err error) error {
			switch {
			case err != nil:
				return err
			case entry.IsDir() && isAside(filepath.ToSlash(name)):
				return filepath.SkipDir
			case !entry.Type().IsRegular() || strings.HasSuffix(name, "_test.go"):
				return nil
			}
			return addFile(sum, name)
		})
		if err != nil {
			return "", fmt.Errorf("sum of %s: %w", path, err)
		}
	}
	return hex.EncodeToString(sum.Sum(nil)), nil
}

// isAside tells of a folder whose files are made by a build or read by tests
// only.
func isAside(dir string) bool {
	switch filepath.Base(dir) {
	case "node_modules", "testdata":
		return true
	}
	switch dir {
	case "frontend/dist", "frontend/e2e", "build/bin", "build/windows/installer":
		return true
	}
	return false
}

// addFile adds the name, the length and the content of a file to a sum.
func addFile(sum io.Writer, name string) (err error) {
	file, err := os.Open(name)
	if err != nil {
		return err
	}
	defer func() { err = errorsFirst(err, file.Close()) }()
	info, err := file.Stat()
	if err != nil {
		return err
	}
	if _, err := fmt.Fprintf(sum, "%s\n%d\n", filepath.ToSlash(name), info.Size()); err != nil {
		return err
	}
	_, err = io.Copy(sum, file)
	return err
}

// errorsFirst is the first error that is one.
func errorsFirst(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}
