package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"time"
)

// purpose says how much has to be set up.
type purpose int

const (
	toOpen purpose = iota // build the app and open its window
	toTest                // also the browser, the virtual screen and the installer maker
)

// The folders and files that the set-up fills. All are ignored by git.
const (
	cacheDir   = ".cache"
	modulesDir = "frontend/node_modules"
)

// setUp brings what is missing for the purpose, or says how to get it.
func setUp(ctx context.Context, why purpose, out io.Writer) error {
	fmt.Fprintln(out, "== set up")
	for _, part := range []struct {
		name string
		do   func(context.Context, purpose, io.Writer) (string, error)
	}{
		{"system", setUpSystem},
		{"node", setUpNode},
		{"go modules", setUpModules},
		{"npm packages", setUpPackages},
		{"tools", setUpTools},
	} {
		if err := quietly(out, part.name, func(log io.Writer) (string, error) { return part.do(ctx, why, log) }); err != nil {
			return fmt.Errorf("set up %s: %w", part.name, err)
		}
	}
	return nil
}

// quietly does one thing that may take a while: its name appears before, the
// time and a note after. What it writes is shown only if it fails.
func quietly(out io.Writer, name string, do func(log io.Writer) (note string, err error)) error {
	fmt.Fprintf(out, "      %-16s ", name)
	var log bytes.Buffer
	began := time.Now()
	note, err := do(&log)
	if err != nil {
		fmt.Fprintf(out, "%8s  failed\n%s", took(time.Since(began)), log.Bytes())
		return err
	}
	fmt.Fprintf(out, "%8s  %s\n", took(time.Since(began)), note)
	return nil
}

// setUpSystem checks or installs what the window needs from the system.
func setUpSystem(ctx context.Context, why purpose, out io.Writer) (string, error) {
	switch runtime.GOOS {
	case "linux":
		return setUpLinux(ctx, why, out)
	case "darwin":
		return setUpMac(ctx)
	case "windows":
		return setUpWindows(ctx)
	default:
		return "", fmt.Errorf("%s is not supported: Huiyin runs on Linux, macOS and Windows", runtime.GOOS)
	}
}

// setUpModules fetches the Go modules of the app and of the tools.
func setUpModules(ctx context.Context, _ purpose, out io.Writer) (string, error) {
	for _, dir := range []string{"", toolsModule} {
		if err := cmd("go", "mod", "download").in(dir).run(ctx, out); err != nil {
			return "", fmt.Errorf("%w\nGo modules come from the internet once. Check the connection, or set GOPROXY "+
				"to a module proxy that this computer reaches, and run the command again", err)
		}
	}
	return runtime.Version(), nil
}

// setUpPackages installs the npm packages of the lock file, unless the folder
// was made from this very lock file.
func setUpPackages(ctx context.Context, _ purpose, out io.Writer) (string, error) {
	stamp := filepath.Join(modulesDir, ".huiyin-lock")
	want, err := sumOf("frontend/package.json", "frontend/package-lock.json")
	if err != nil {
		return "", err
	}
	if fresh(stamp, want) {
		return "unchanged", nil
	}
	if err := cmd("npm", "ci", "--no-audit", "--no-fund").in("frontend").run(ctx, out); err != nil {
		return "", fmt.Errorf("%w\nThe npm packages come from the internet once. Check the connection and that npm's "+
			"registry setting names a registry that this computer reaches (npm config get registry), "+
			"and run the command again", err)
	}
	return "installed", os.WriteFile(stamp, []byte(want), 0o644)
}

// The tools are modules of their own, so that go.mod shows what the app needs.
const (
	toolsModule = "build/tools"
	toolsDir    = cacheDir + "/tools"
)

// setUpTools builds the pinned Wails command line and staticcheck. Go's own
// cache makes this short when nothing changed.
func setUpTools(ctx context.Context, _ purpose, out io.Writer) (string, error) {
	dir, err := filepath.Abs(toolsDir)
	if err != nil {
		return "", err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return "", err
	}
	return "wails, staticcheck", cmd("go", "build", "-o", dir+string(filepath.Separator), "tool").in(toolsModule).run(ctx, out)
}

// tool is the path of a tool that setUpTools built.
func tool(name string) string {
	if runtime.GOOS == "windows" {
		name += ".exe"
	}
	path, err := filepath.Abs(filepath.Join(toolsDir, name))
	if err != nil {
		return filepath.Join(toolsDir, name)
	}
	return path
}
