package app

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"time"

	"huiyin/backend/fault"
)

// dataDir is the folder of the user's data: HUIYIN_DATA, or the application
// data folder of the system.
func dataDir() (string, error) {
	if dir := os.Getenv("HUIYIN_DATA"); dir != "" {
		return dir, nil
	}
	dir, err := os.UserConfigDir()
	if err != nil {
		return "", fmt.Errorf("find the application data folder: %w", err)
	}
	return filepath.Join(dir, "Huiyin"), nil
}

// storePath gives path, or that of the user's own store in the data folder; the
// folder is there afterwards.
func storePath(path string, dataDir func() (string, error)) (string, error) {
	if path == "" {
		dir, err := dataDir()
		if err != nil {
			return "", err
		}
		path = filepath.Join(dir, "huiyin.db")
	}
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		return "", fault.New("no-data-folder", "path", filepath.Dir(path)).Because(err)
	}
	return path, nil
}

// computerZone is the IANA name of this computer's time zone, "UTC" where the
// system does not tell its name.
func computerZone() string {
	if name := time.Local.String(); name != "Local" {
		return name
	}
	if tz := os.Getenv("TZ"); tz != "" {
		if _, err := time.LoadLocation(tz); err == nil {
			return tz
		}
	}
	if target, err := filepath.EvalSymlinks("/etc/localtime"); err == nil {
		if _, name, ok := strings.Cut(filepath.ToSlash(target), "zoneinfo/"); ok {
			if _, err := time.LoadLocation(name); err == nil {
				return name
			}
		}
	}
	return zoneByOffset()
}

// zoneByOffset names a zone by this computer's offset, for systems that don't
// name theirs (Windows): China for +8, else a fixed offset zone.
func zoneByOffset() string {
	_, offset := time.Now().Zone()
	if offset == 8*3600 {
		return "Asia/Shanghai"
	}
	if offset == 0 || offset%3600 != 0 {
		return "UTC"
	}
	return fmt.Sprintf("Etc/GMT%+d", -offset/3600) // POSIX signs: west is plus
}
