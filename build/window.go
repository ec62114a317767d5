package main

import (
	"context"
	"errors"
	"fmt"
	"image"
	_ "image/png" // pictures of the window are PNG files
	"io"
	"os"
	"strings"
	"time"
)

// windowPicture is the last picture that the window step took.
const windowPicture = "build/bin/window.png"

// window opens the real window of the built app on a virtual screen and waits
// until it shows something.
func window(ctx context.Context, log io.Writer) (note string, err error) {
	if err := buildApp(ctx, log); err != nil {
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
	var seen variety
	err = poll(ctx, time.Minute, "the window is missing or blank ("+windowPicture+")", func() (bool, error) {
		if ended, err := app.ended(); ended {
			return false, fmt.Errorf("the app ended: %w", errorsFirst(err, errors.New("exit 0")))
		}
		id, err := visibleWindow(ctx, display)
		if err != nil || id == "" {
			return false, err
		}
		// The window may close or resize between the question and the picture.
		if err := cmd("import", "-window", id, windowPicture).with(display.env()...).run(ctx, log); err != nil {
			return false, ctx.Err()
		}
		seen, err = varietyOf(windowPicture)
		return seen.shows(), err
	})
	if err != nil {
		return "", err
	}
	return fmt.Sprintf("shows something %s after its start: %s, %s", took(time.Since(began)), windowPicture, seen), nil
}

// visibleWindow is the id of the app's window, or empty while there is none.
func visibleWindow(ctx context.Context, display *screen) (string, error) {
	// xdotool ends with 1 when it finds none.
	list, err := cmd("xdotool", "search", "--onlyvisible", "--class", "huiyin").with(display.env()...).output(ctx)
	if err != nil {
		return "", ctx.Err()
	}
	id, _, _ := strings.Cut(strings.TrimSpace(list), "\n")
	return id, nil
}

// variety is how much there is to see in a picture.
type variety struct {
	size    image.Point
	colours int     // different colours, five bits a channel
	common  float64 // share of the most frequent of them, 0–1
}

// shows tells a page with words from an empty one: letters have edges in many
// shades, an empty page or a frame has a handful of colours.
func (v variety) shows() bool { return v.colours >= 12 && v.common < 0.995 }

// String is the variety for the log.
func (v variety) String() string {
	return fmt.Sprintf("%d×%d, %d colours, %.1f %% of one", v.size.X, v.size.Y, v.colours, 100*v.common)
}

// varietyOf looks at a picture file.
func varietyOf(file string) (v variety, err error) {
	f, err := os.Open(file)
	if err != nil {
		return v, err
	}
	defer func() { err = errorsFirst(err, f.Close()) }()
	picture, _, err := image.Decode(f)
	if err != nil {
		return v, fmt.Errorf("read %s: %w", file, err)
	}
	return measure(picture), nil
}

// measure counts the colours of a picture.
func measure(picture image.Image) variety {
	box := picture.Bounds()
	count := map[[3]uint32]int{}
	most := 0
	for y := box.Min.Y; y < box.Max.Y; y++ {
		for x := box.Min.X; x < box.Max.X; x++ {
			r, g, b, _ := picture.At(x, y).RGBA()
			key := [3]uint32{r >> 11, g >> 11, b >> 11}
			count[key]++
			most = max(most, count[key])
		}
	}
	v := variety{size: box.Size(), colours: len(count)}
	if pixels := box.Dx() * box.Dy(); pixels > 0 {
		v.common = float64(most) / float64(pixels)
	}
	return v
}
