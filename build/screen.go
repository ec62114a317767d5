package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"image"
	_ "image/png" // pictures of a window are PNG files
	"io"
	"os"
	"strings"
)

// screen is a display that exists in memory only.
type screen struct {
	server *service
	number string // as :1
}

// newScreen starts Xvfb on the first free display.
func newScreen(ctx context.Context, log io.Writer) (*screen, error) {
	read, write, err := os.Pipe()
	if err != nil {
		return nil, err
	}
	defer read.Close()
	p := cmd("Xvfb", "-displayfd", "3", "-screen", "0", "1440x900x24", "-nolisten", "tcp").command(ctx, log)
	p.ExtraFiles = []*os.File{write}
	server, err := serve(p)
	if err := errorsFirst(err, write.Close()); err != nil {
		return nil, err
	}
	// Xvfb writes the number when clients may connect; if it ends before, the
	// pipe does too.
	number, err := bufio.NewReader(read).ReadString('\n')
	if err != nil {
		server.end()
		return nil, errors.Join(fmt.Errorf("start a virtual screen: %w", err), server.err)
	}
	return &screen{server, ":" + strings.TrimSpace(number)}, nil
}

// env is what a program needs to draw on this screen and on no other.
func (s *screen) env() []string {
	return []string{"DISPLAY=" + s.number, "WAYLAND_DISPLAY=", "GDK_BACKEND=x11"}
}

// xdotool finds windows, moves the pointer and presses keys.
func (s *screen) xdotool(ctx context.Context, args ...string) (string, error) {
	return cmd(append([]string{"xdotool"}, args...)...).with(s.env()...).output(ctx)
}

// picture takes a picture of a window, which is also kept in a file.
func (s *screen) picture(ctx context.Context, log io.Writer, window, file string) (_ image.Image, err error) {
	if err := cmd("import", "-window", window, file).with(s.env()...).run(ctx, log); err != nil {
		return nil, err
	}
	f, err := os.Open(file)
	if err != nil {
		return nil, err
	}
	defer func() { err = errorsFirst(err, f.Close()) }()
	picture, _, err := image.Decode(f)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", file, err)
	}
	return picture, nil
}
