//go:build !windows

package main

import (
	"errors"
	"os/exec"
	"syscall"
)

// ownGroup puts the program and all that it will start into a process group.
func ownGroup(p *exec.Cmd) { p.SysProcAttr = &syscall.SysProcAttr{Setpgid: true} }

// endGroup ends the group of a started program.
func endGroup(p *exec.Cmd) error {
	err := syscall.Kill(-p.Process.Pid, syscall.SIGKILL)
	if errors.Is(err, syscall.ESRCH) { // ended between the question and the call
		return nil
	}
	return err
}
