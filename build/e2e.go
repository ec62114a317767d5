package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net"
	"os"
	"path/filepath"
	"strings"
	"time"
)

// e2eApp is the real backend with Wails' development server: a browser that
// opens its address calls the bound Go methods.
const e2eApp = "build/bin/huiyin-e2e"

// endToEnd runs every frontend/e2e/*.e2e.mjs in a browser against an app of its
// own with an empty database. A script reads HUIYIN_URL and says by its exit
// code how it went.
func endToEnd(ctx context.Context, log io.Writer) (string, error) {
	scripts, err := filepath.Glob("frontend/e2e/*.e2e.mjs")
	if err != nil {
		return "", err
	}
	if len(scripts) == 0 {
		return "", errors.New("no frontend/e2e/*.e2e.mjs found")
	}
	display, err := readyForBrowser(ctx, log)
	if err != nil {
		return "", err
	}
	defer display.server.end()
	var failed []string
	for _, script := range scripts {
		began := time.Now()
		fmt.Fprintf(log, "-- %s\n", script)
		if err := runScript(ctx, display, script, log); err != nil {
			failed = append(failed, filepath.Base(script))
			fmt.Fprintf(log, "%v\n", err)
		}
		fmt.Fprintf(log, "-- %s\n", took(time.Since(began)))
	}
	if len(failed) > 0 {
		return "", errors.New("failed: " + strings.Join(failed, ", "))
	}
	return fmt.Sprintf("%d scripts", len(scripts)), nil
}

// readyForBrowser builds the app that scripts run against, and gives a screen for it.
func readyForBrowser(ctx context.Context, log io.Writer) (*screen, error) {
	if err := buildFrontend(ctx, log); err != nil {
		return nil, err
	}
	args := append([]string{"go", "build", "-o", e2eApp}, windowTags("dev")...)
	if err := cmd(append(args, ".")...).run(ctx, log); err != nil {
		return nil, err
	}
	return newScreen(ctx, log)
}

// runScript runs one script against a fresh app; env are more NAME=value pairs for it.
func runScript(ctx context.Context, display *screen, script string, log io.Writer, env ...string) (err error) {
	data, err := os.MkdirTemp("", "huiyin-e2e-")
	if err != nil {
		return err
	}
	defer func() { err = errorsFirst(err, os.RemoveAll(data)) }()
	address, err := freeAddress()
	if err != nil {
		return err
	}
	dist, err := filepath.Abs("frontend/dist")
	if err != nil {
		return err
	}
	app, err := cmd("dbus-run-session", "--", "./"+e2eApp, "-devserver", address, "-assetdir", dist).
		with(display.env()...).with("HUIYIN_DATA="+data).serve(ctx, log)
	if err != nil {
		return err
	}
	defer app.end()
	if err := waitFor(ctx, app, address); err != nil {
		return err
	}
	return cmd("node", filepath.ToSlash(filepath.Join("e2e", filepath.Base(script)))).in("frontend").
		with(display.env()...).with("HUIYIN_URL=http://"+address, "HUIYIN_DATA="+data).with(env...).run(ctx, log)
}

// freeAddress is an address of this machine where nothing listens now.
func freeAddress() (string, error) {
	listener, err := net.Listen("tcp", "localhost:0")
	if err != nil {
		return "", fmt.Errorf("find a free port: %w", err)
	}
	port := listener.Addr().(*net.TCPAddr).Port
	return fmt.Sprintf("localhost:%d", port), listener.Close()
}

// waitFor returns when something listens at the address, or the app has ended.
func waitFor(ctx context.Context, app *service, address string) error {
	return poll(ctx, 30*time.Second, "nothing listens at "+address, func() (bool, error) {
		if ended, err := app.ended(); ended {
			return false, fmt.Errorf("the app ended before it listened: %w", err)
		}
		connection, err := net.DialTimeout("tcp", address, time.Second)
		if err != nil {
			return false, nil // not yet
		}
		return true, connection.Close()
	})
}

// poll asks several times a second until the answer is yes or an error. When
// the time is up it says what was missing.
func poll(ctx context.Context, limit time.Duration, missing string, ask func() (bool, error)) error {
	ctx, cancel := context.WithTimeoutCause(ctx, limit, fmt.Errorf("%s after %s", missing, limit))
	defer cancel()
	for {
		yes, err := ask()
		if yes || err != nil {
			return err
		}
		select {
		case <-ctx.Done():
			return context.Cause(ctx)
		case <-time.After(200 * time.Millisecond):
		}
	}
}
