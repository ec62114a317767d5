package main

import (
	"bytes"
	"context"
	"encoding/json"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
)

// bridge generates the TypeScript side of the bound methods as Wails does
// (go build -tags bindings, then run it) and fails when a committed file
// differs. The new files stay, ready to be looked at and committed.
func bridge(ctx context.Context, log io.Writer) (string, error) {
	config, err := readBridgeConfig("wails.json")
	if err != nil {
		return "", err
	}
	before, err := readTree(config.dir)
	if err != nil {
		return "", err
	}
	maker, err := filepath.Abs(filepath.Join(toolsDir, "bindings"))
	if err != nil {
		return "", err
	}
	if runtime.GOOS == "windows" {
		maker += ".exe"
	}
	// Without debugging data: Go's newer kind makes programs that Windows
	// refuses (golang/go#75077).
	if err := cmd("go", "build", "-tags", "bindings", "-ldflags", "-s -w", "-o", maker, ".").run(ctx, log); err != nil {
		return "", err
	}
	if err := cmd(maker).with("tsprefix=", "tssuffix=", "tsoutputtype="+config.output).run(ctx, log); err != nil {
		return "", err
	}
	after, err := readTree(config.dir)
	if err != nil {
		return "", err
	}
	if changed := differing(before, after); len(changed) > 0 {
		return "", fmt.Errorf("the bridge was out of date and is made anew; look at it and commit: %s", strings.Join(changed, ", "))
	}
	return fmt.Sprintf("%d files as committed", len(after)), nil
}

// bridgeConfig is what wails.json says about the generated files.
type bridgeConfig struct{ dir, output string }

// readBridgeConfig reads wails.json.
func readBridgeConfig(file string) (bridgeConfig, error) {
	text, err := os.ReadFile(file)
	if err != nil {
		return bridgeConfig{}, err
	}
	var held struct {
		Dir      string `json:"wailsjsdir"`
		Bindings struct {
			TS struct {
				Output string `json:"outputType"`
			} `json:"ts_generation"`
		} `json:"bindings"`
	}
	if err := json.Unmarshal(text, &held); err != nil {
		return bridgeConfig{}, fmt.Errorf("read %s: %w", file, err)
	}
	return bridgeConfig{filepath.Join(filepath.FromSlash(held.Dir), "wailsjs"), held.Bindings.TS.Output}, nil
}

// readTree reads all files below a folder, line ends as git keeps them, and
// makes them plain files. A folder that is not there has none.
func readTree(dir string) (map[string][]byte, error) {
	files := map[string][]byte{}
	err := filepath.WalkDir(dir, func(name string, entry fs.DirEntry, err error) error {
		if os.IsNotExist(err) {
			return nil
		}
		if err != nil || entry.IsDir() {
			return err
		}
		if err := os.Chmod(name, 0o644); err != nil { // Wails makes some of them executable
			return err
		}
		text, err := os.ReadFile(name)
		files[filepath.ToSlash(name)] = bytes.ReplaceAll(text, []byte("\r\n"), []byte("\n"))
		return err
	})
	return files, err
}

// differing lists the files that are new, gone or changed.
func differing(before, after map[string][]byte) []string {
	changed := map[string]bool{}
	for name, text := range after {
		held, there := before[name]
		changed[name] = !there || !bytes.Equal(held, text)
	}
	for name := range before {
		if _, there := after[name]; !there {
			changed[name] = true
		}
	}
	maps.DeleteFunc(changed, func(_ string, is bool) bool { return !is })
	return slices.Sorted(maps.Keys(changed))
}
