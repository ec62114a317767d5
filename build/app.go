package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
)

// What goes into the interface, and what goes into the app.
var (
	frontendSources = []string{"frontend"}
	appSources      = []string{
		"main.go", "go.mod", "go.sum", "wails.json", "app", "backend", "frontend",
		"build/appicon.png", "build/windows", "build/darwin", "build/tools/go.mod",
	}
)

const (
	frontendStamp = cacheDir + "/frontend.sum"
	appStamp      = cacheDir + "/app.sum"
)

// appPath is where the built app is.
func appPath() string {
	switch runtime.GOOS {
	case "windows":
		return "build/bin/huiyin.exe"
	case "darwin":
		return "build/bin/Huiyin.app"
	default:
		return "build/bin/huiyin"
	}
}

// windowTags are the flags that choose the window: on Linux WebKitGTK 4.1, the
// newer one of the two that Wails knows.
func windowTags(more ...string) []string {
	if runtime.GOOS == "linux" {
		more = append(more, "webkit2_41")
	}
	if len(more) == 0 {
		return nil
	}
	return []string{"-tags", strings.Join(more, ",")}
}

// appIsFresh tells whether the app was built from the present sources.
func appIsFresh() (bool, error) {
	if _, err := os.Stat(appPath()); err != nil {
		return false, nil
	}
	sum, err := sumOf(appSources...)
	return fresh(appStamp, sum), err
}

// buildFrontend makes frontend/dist, unless it was made from these sources.
func buildFrontend(ctx context.Context, out io.Writer) error {
	sum, err := sumOf(frontendSources...)
	if err != nil {
		return err
	}
	if _, err := os.Stat("frontend/dist/index.html"); err == nil && fresh(frontendStamp, sum) {
		return nil
	}
	if err := cmd("npm", "run", "build").in("frontend").run(ctx, out); err != nil {
		return err
	}
	return stamp(frontendStamp, sum)
}

// buildApp builds the window for this system into build/bin. The bridge is
// committed, so it is not generated here; the tests compare it.
func buildApp(ctx context.Context, out io.Writer) error {
	if err := buildFrontend(ctx, out); err != nil {
		return err
	}
	sum, err := sumOf(appSources...)
	if err != nil {
		return err
	}
	if err := wailsBuild(windowTags()...).run(ctx, out); err != nil {
		return err
	}
	return stamp(appStamp, sum)
}

// wailsBuild is a call of the pinned Wails command line that leaves go.mod,
// the interface and the bridge alone.
func wailsBuild(args ...string) call {
	return cmd(append([]string{tool("wails"), "build", "-m", "-nosyncgomod", "-nocolour", "-s", "-skipbindings"}, args...)...)
}

// stamp notes the sum of the sources of something just built.
func stamp(file, sum string) error {
	if err := os.MkdirAll(filepath.Dir(file), 0o755); err != nil {
		return fmt.Errorf("note what was built: %w", err)
	}
	return os.WriteFile(file, []byte(sum), 0o644)
}
