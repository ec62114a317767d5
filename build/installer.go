package main

import (
	"archive/tar"
	"compress/gzip"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
)

// The files that the Windows build leaves.
const (
	windowsApp       = "build/bin/huiyin.exe"
	windowsInstaller = "build/bin/Huiyin-amd64-installer.exe"
)

// installer cross-builds the Windows app without cgo, and its installer.
func installer(ctx context.Context, log io.Writer) (string, error) {
	for _, file := range []string{windowsApp, windowsInstaller} {
		if err := os.Remove(file); err != nil && !errors.Is(err, os.ErrNotExist) {
			return "", err
		}
	}
	if err := buildFrontend(ctx, log); err != nil {
		return "", err
	}
	build := wailsBuild("-platform", "windows/amd64", "-nsis", "-installscope", "user")
	if err := build.with("CGO_ENABLED=0").run(ctx, log); err != nil {
		return "", err
	}
	note := ""
	for _, file := range []string{windowsApp, windowsInstaller} {
		info, err := os.Stat(file)
		if err != nil {
			return "", fmt.Errorf("the build ended well but left no %s: %w", file, err)
		}
		note += fmt.Sprintf("%s %.0f MB  ", filepath.Base(file), float64(info.Size())/1e6)
	}
	return note, nil
}

// release builds what the users of a system get, into build/bin: on Linux an
// archive for Linux and the installer for Windows, on macOS the zipped app.
func release(ctx context.Context, args []string) error {
	if len(args) > 0 {
		fmt.Fprintln(os.Stderr, "package takes no arguments")
		return errUsage
	}
	if err := setUp(ctx, toTest, os.Stdout); err != nil {
		return err
	}
	if err := buildBoth(ctx, os.Stdout); err != nil {
		return err
	}
	switch runtime.GOOS {
	case "linux":
		name := "build/bin/huiyin-linux-" + runtime.GOARCH + ".tar.gz"
		if err := archive(name, appPath(), "LICENSE", "build/appicon.png"); err != nil {
			return err
		}
		return quietly(os.Stdout, "for Windows", func(log io.Writer) (string, error) { return installer(ctx, log) })
	case "darwin":
		return cmd("ditto", "-c", "-k", "--keepParent", appPath(), "build/bin/huiyin-macos.zip").run(ctx, os.Stdout)
	default:
		return errors.New("installers for Windows are made on Linux or macOS: run `go run ./build package` there")
	}
}

// archive packs files, without their folders, into a .tar.gz.
func archive(name string, files ...string) (err error) {
	out, err := os.Create(name)
	if err != nil {
		return err
	}
	zipped := gzip.NewWriter(out)
	packed := tar.NewWriter(zipped)
	for _, file := range files {
		if err = addTo(packed, file); err != nil {
			break
		}
	}
	return errorsFirst(err, packed.Close(), zipped.Close(), out.Close())
}

// addTo adds one file to an archive.
func addTo(packed *tar.Writer, file string) error {
	in, err := os.Open(file)
	if err != nil {
		return err
	}
	info, err := in.Stat()
	if err == nil {
		var header *tar.Header
		if header, err = tar.FileInfoHeader(info, ""); err == nil {
			err = packed.WriteHeader(header)
		}
	}
	if err == nil {
		_, err = io.Copy(packed, in)
	}
	return errorsFirst(err, in.Close())
}
