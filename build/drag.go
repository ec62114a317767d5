package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"
	"time"
)

// dragProgram is build/drag/drag.c, compiled.
const dragProgram = "build/bin/drag"

// drag brings a file to the middle of a window and lets go. A drag that does
// not begin or is not taken is tried again: for a moment pointer and keyboard
// may belong to somebody else, as while a window is opened.
func drag(ctx context.Context, log io.Writer, display *screen, window, file string) error {
	const tries = 3
	var errs []error
	for range tries {
		err := dragOnce(ctx, log, display, window, file)
		if err == nil || ctx.Err() != nil {
			return err
		}
		errs = append(errs, err)
	}
	return errors.Join(errs...)
}

// dragOnce is one drag, from a source of its own in the upper left corner.
func dragOnce(ctx context.Context, log io.Writer, display *screen, window, file string) (err error) {
	x, y, err := middle(ctx, display, window)
	if err != nil {
		return err
	}
	source, err := newSource(ctx, log, display, file)
	if err != nil {
		return err
	}
	defer source.end()
	hand := func(args ...string) error {
		_, err := display.xdotool(ctx, args...)
		return err
	}
	to := func(x, y int) error { return hand("mousemove", strconv.Itoa(x), strconv.Itoa(y)) }
	if err := source.until(ctx, "ready", func(int) error { return nil }); err != nil {
		return err
	}
	if err := errorsFirst(to(10, 10), hand("mousedown", "1")); err != nil {
		return err
	}
	// A hand is never quite still: each try moves the pointer a little.
	err = source.until(ctx, "begun", func(n int) error { return to(10+5*(n%5), 10+5*(n%5)) })
	if err == nil {
		err = source.until(ctx, "taken", func(n int) error { return to(x+n%2, y) })
	}
	if err := errorsFirst(err, hand("mouseup", "1")); err != nil {
		return err
	}
	return source.until(ctx, "ended", func(int) error { return nil })
}

// middle is the point in the middle of a window.
func middle(ctx context.Context, display *screen, window string) (x, y int, err error) {
	text, err := display.xdotool(ctx, "getwindowgeometry", "--shell", window)
	if err != nil {
		return 0, 0, err
	}
	at := map[string]int{}
	for line := range strings.Lines(text) {
		name, value, _ := strings.Cut(strings.TrimSpace(line), "=")
		if at[name], err = strconv.Atoi(value); err != nil {
			return 0, 0, fmt.Errorf("read where the window is: %w", err)
		}
	}
	return at["X"] + at["WIDTH"]/2, at["Y"] + at["HEIGHT"]/2, nil
}

// source is a running drag program.
type source struct {
	*service
	words chan string // what it says; closed when it has ended
}

// newSource opens the small window that offers the file.
func newSource(ctx context.Context, log io.Writer, display *screen, file string) (*source, error) {
	read, write := io.Pipe()
	p := cmd("./"+dragProgram, file, "0", "0").with(display.env()...).command(ctx, log)
	p.Stdout = write
	program, err := serve(p)
	if err != nil {
		return nil, err
	}
	s := &source{program, make(chan string)}
	go func() {
		<-program.done
		write.Close()
	}()
	go func() {
		defer close(s.words)
		for lines := bufio.NewScanner(read); lines.Scan(); {
			select {
			case s.words <- lines.Text():
			case <-program.done:
			}
		}
	}()
	return s, nil
}

// until calls move several times a second, counting, until the source says the
// word.
func (s *source) until(ctx context.Context, word string, move func(n int) error) error {
	said := "nothing"
	n := 0
	err := poll(ctx, 5*time.Second, "the drag is not "+word, func() (bool, error) {
		if err := move(n); err != nil {
			return false, err
		}
		n++
		select {
		case <-time.After(50 * time.Millisecond):
		case said = <-s.words:
		}
		return said == word, nil
	})
	if err != nil {
		return fmt.Errorf("%w; it said %s", err, said)
	}
	return nil
}
