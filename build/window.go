package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
	"time"
)

// windowPicture is the last picture of the window before anything is dropped.
const windowPicture = "build/bin/window.png"

// window opens the real window of the built app on a virtual screen, waits
// until it shows something, and drops a file on it.
func window(ctx context.Context, log io.Writer) (note string, err error) {
	if err := buildApp(ctx, log); err != nil {
		return "", err
	}
	if err := buildDropTools(ctx, log); err != nil {
		return "", err
	}
	display, err := newScreen(ctx, log)
	if err != nil {
		return "", err
	}
	defer display.server.end()
	data, err := os.MkdirTemp("", "huiyin-window-")
	if err != nil {
		return "", err
	}
	defer func() { err = errorsFirst(err, os.RemoveAll(data)) }()
	began := time.Now()
	app, err := cmd("dbus-run-session", "--", "./"+appPath()).
		with(display.env()...).with("HUIYIN_DATA="+data).serve(ctx, log)
	if err != nil {
		return "", err
	}
	defer app.end()
	id, seen, err := waitForWindow(ctx, log, display, app)
	if err != nil {
		return "", err
	}
	opened := time.Since(began)
	began = time.Now()
	if err := dropFile(ctx, log, display, id, data); err != nil {
		return "", err
	}
	return fmt.Sprintf("shows something %s after its start: %s, %s; a dropped file is imported after %s: %s",
		took(opened), windowPicture, seen, took(time.Since(began)), dropPicture), nil
}

// waitForWindow gives the id of the app's window once there is something to
// see in it, and how much.
func waitForWindow(ctx context.Context, log io.Writer, display *screen, app *service) (id string, seen variety, err error) {
	err = poll(ctx, time.Minute, "the window is missing or blank ("+windowPicture+")", func() (bool, error) {
		if ended, err := app.ended(); ended {
			return false, fmt.Errorf("the app ended: %w", errorsFirst(err, errors.New("exit 0")))
		}
		var err error
		if id, err = visibleWindow(ctx, display); err != nil || id == "" {
			return false, err
		}
		picture, err := display.picture(ctx, log, id, windowPicture)
		if err != nil {
			// The window may close or resize between the question and the picture.
			return false, ctx.Err()
		}
		seen = measure(picture)
		return seen.shows(), nil
	})
	return id, seen, err
}

// visibleWindow is the id of the app's window, or empty while there is none.
func visibleWindow(ctx context.Context, display *screen) (string, error) {
	// xdotool ends with 1 when it finds none.
	list, err := display.xdotool(ctx, "search", "--onlyvisible", "--class", "huiyin")
	if err != nil {
		return "", ctx.Err()
	}
	id, _, _ := strings.Cut(strings.TrimSpace(list), "\n")
	return id, nil
}
