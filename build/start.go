package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"time"
)

// openPatience is how long a new window is watched: an app that cannot open
// one (a library, the display, the database) has ended by then.
const openPatience = 3 * time.Second

// start sets up, builds if the sources changed, and opens the app.
func start(ctx context.Context, args []string) error {
	if len(args) > 0 {
		fmt.Fprintln(os.Stderr, "start takes no arguments")
		return errUsage
	}
	out := os.Stdout
	current, err := appIsFresh()
	if err != nil {
		return err
	}
	if !current {
		if err := setUp(ctx, toOpen, out); err != nil {
			return err
		}
		fmt.Fprintln(out, "== build (the first time takes some minutes)")
		if err := buildBoth(ctx, out); err != nil {
			return err
		}
	}
	return open(ctx, out)
}

// buildBoth builds the interface and the app and says how long each took.
func buildBoth(ctx context.Context, out io.Writer) error {
	err := quietly(out, "interface", func(log io.Writer) (string, error) { return "", buildFrontend(ctx, log) })
	if err != nil {
		return err
	}
	return quietly(out, "app", func(log io.Writer) (string, error) { return appPath(), buildApp(ctx, log) })
}

// open opens the built app, watches it for a moment and leaves it running.
func open(ctx context.Context, out io.Writer) error {
	if !hasDisplay(runtime.GOOS, os.Getenv) {
		return fmt.Errorf("the app is built (%s), but this session has no display to open a window on.\n"+
			"Run it in a desktop session, connect with `ssh -X`, or look at it on a virtual screen:\n"+
			"  xvfb-run -a %s", appPath(), appPath())
	}
	log, err := os.Create(filepath.Join("build", "bin", "huiyin.log"))
	if err != nil {
		return err
	}
	line := []string{"./" + appPath()}
	if runtime.GOOS == "darwin" {
		line = []string{"open", appPath()}
	}
	// The window outlives this program, so it does not end with ctx.
	app, err := cmd(line...).serve(context.WithoutCancel(ctx), log)
	if err := errorsFirst(err, log.Close()); err != nil {
		return err
	}
	select {
	case <-app.done:
	case <-ctx.Done():
	case <-time.After(openPatience):
	}
	if ended, err := app.ended(); ended && err != nil {
		said, readErr := os.ReadFile(log.Name())
		return errors.Join(fmt.Errorf("the app ended at once (%w). It said, in %s:\n%s", err, log.Name(), said), readErr)
	}
	fmt.Fprintln(out, "Huiyin is open.")
	return nil
}

// hasDisplay tells whether a window can be opened in this session.
func hasDisplay(system string, env func(string) string) bool {
	return system != "linux" || env("DISPLAY") != "" || env("WAYLAND_DISPLAY") != ""
}
