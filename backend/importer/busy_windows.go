package importer

import (
	"errors"
	"syscall"
)

// isBusy reports whether another program holds a file, as Excel does with what
// it has open.
func isBusy(err error) bool {
	const sharingViolation, lockViolation = syscall.Errno(32), syscall.Errno(33)
	return errors.Is(err, sharingViolation) || errors.Is(err, lockViolation)
}
