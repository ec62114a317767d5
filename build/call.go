package main

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"os"
	"os/exec"
	"strings"
	"time"
)

// call is one program to run. The zero values mean: in the root of the
// checkout, with our own environment, without input.
type call struct {
	argv  []string
	dir   string
	env   []string // NAME=value, added to ours
	stdin io.Reader
}

// cmd is a call of the program and arguments given.
func cmd(argv ...string) call { return call{argv: argv} }

// in is the same call from another folder.
func (c call) in(dir string) call { c.dir = dir; return c }

// with is the same call with more NAME=value pairs.
func (c call) with(env ...string) call {
	c.env = append(append([]string{}, c.env...), env...)
	return c
}

// String is the line a person would type.
func (c call) String() string { return strings.Join(c.argv, " ") }

// command prepares the program. All that it starts forms a group of its own,
// which ends as one when ctx does: npm leaves no node behind, xvfb no server.
func (c call) command(ctx context.Context, out io.Writer) *exec.Cmd {
	p := exec.CommandContext(ctx, c.argv[0], c.argv[1:]...)
	p.Dir = c.dir
	p.Env = append(os.Environ(), c.env...)
	p.Stdin = c.stdin
	p.Stdout, p.Stderr = out, out
	p.WaitDelay = 5 * time.Second
	ownGroup(p)
	p.Cancel = func() error { return endGroup(p) }
	return p
}

// run runs the program to its end; its output goes to out.
func (c call) run(ctx context.Context, out io.Writer) error {
	err := c.command(ctx, out).Run()
	if ctx.Err() != nil {
		return fmt.Errorf("%s: %w", c, context.Cause(ctx))
	}
	if err != nil {
		return fmt.Errorf("%s: %w", c, err)
	}
	return nil
}

// output runs the program and returns what it wrote to its standard output.
// What it wrote to standard error is part of the error.
func (c call) output(ctx context.Context) (string, error) {
	var out, errOut bytes.Buffer
	p := c.command(ctx, &out)
	p.Stderr = &errOut
	if err := p.Run(); err != nil {
		return out.String(), fmt.Errorf("%s: %w\n%s", c, err, bytes.TrimSpace(errOut.Bytes()))
	}
	return out.String(), nil
}

// service is a program that runs beside others until it is ended.
type service struct {
	cmd  *exec.Cmd
	done chan struct{} // closed when the program has ended
	err  error         // how it ended; to be read after done
}

// serve starts the program in the background.
func (c call) serve(ctx context.Context, out io.Writer) (*service, error) {
	return serve(c.command(ctx, out))
}

// serve starts a prepared program in the background.
func serve(p *exec.Cmd) (*service, error) {
	if err := p.Start(); err != nil {
		return nil, fmt.Errorf("start %s: %w", p.Path, err)
	}
	s := &service{cmd: p, done: make(chan struct{})}
	go func() {
		s.err = p.Wait()
		close(s.done)
	}()
	return s, nil
}

// ended tells whether the program has stopped by itself, and how.
func (s *service) ended() (bool, error) {
	select {
	case <-s.done:
		return true, s.err
	default:
		return false, nil
	}
}

// end stops the program with all that it started and waits for it. How it ends
// then says nothing: it was told to.
func (s *service) end() {
	if ended, _ := s.ended(); !ended {
		if err := endGroup(s.cmd); err != nil {
			fmt.Fprintf(os.Stderr, "end %s: %v\n", s.cmd.Path, err)
		}
	}
	<-s.done
}

// has tells whether a program of this name can be run here.
func has(name string) bool {
	_, err := exec.LookPath(name)
	return err == nil
}
