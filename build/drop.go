package main

import (
	"context"
	"image"
	"image/color"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"time"
)

const (
	// dropPicture is the last picture of the window after the drop.
	dropPicture = "build/bin/window-drop.png"
	// droppedExport is what is dropped: one customer's chat with Li Wei.
	droppedExport = "backend/importer/whatsapptxt/testdata/iphone-partner.txt"
	// droppedAs is its name in the file manager: with what names of files get
	// wrong on their way, Chinese and blanks.
	droppedAs = "与Ana Souza的 WhatsApp 聊天.txt"
	// droppedCustomer is whom the import brings.
	droppedCustomer = "Ana Souza"

	commandLine = "build/bin/huiyin-cli"
)

// buildDropTools compiles what dropFile needs.
func buildDropTools(ctx context.Context, log io.Writer) error {
	flags, err := cmd("pkg-config", "--cflags", "--libs", "gtk+-3.0").output(ctx)
	if err != nil {
		return err
	}
	compile := append([]string{"cc", "-Wall", "-Werror", "-o", dragProgram, "build/drag/drag.c"}, strings.Fields(flags)...)
	if err := cmd(compile...).run(ctx, log); err != nil {
		return err
	}
	return cmd("go", "build", "-o", commandLine, "./app/cmd/huiyin").run(ctx, log)
}

// dropFile drags a file onto the window, starts the import in the sheet that
// opens and waits until the customer is in the store.
func dropFile(ctx context.Context, log io.Writer, display *screen, window, data string) error {
	export, err := os.ReadFile(droppedExport)
	if err != nil {
		return err
	}
	file := filepath.Join(data, droppedAs)
	if err := os.WriteFile(file, export, 0o600); err != nil {
		return err
	}
	if err := drag(ctx, log, display, window, file); err != nil {
		return err
	}
	start, err := startButton(ctx, log, display, window)
	if err != nil {
		return err
	}
	if _, err := display.xdotool(ctx, "mousemove", "--window", window, strconv.Itoa(start.X), strconv.Itoa(start.Y), "click", "1"); err != nil {
		return err
	}
	return poll(ctx, 20*time.Second, droppedCustomer+" does not come into the store ("+dropPicture+")", func() (bool, error) {
		customers, err := cmd("./"+commandLine, "customers", "--json", "--db", filepath.Join(data, "huiyin.db")).output(ctx)
		if err != nil || strings.Contains(customers, strconv.Quote(droppedCustomer)) {
			return err == nil, err
		}
		_, err = display.picture(ctx, log, window, dropPicture)
		return false, err
	})
}

// startButton waits for the sheet and gives the place of its last button. The
// sheet is what is white: all around it is dimmed. It counts when it has come
// to rest and is neither the whole window nor a mere notice.
func startButton(ctx context.Context, log io.Writer, display *screen, window string) (at image.Point, err error) {
	var last image.Rectangle
	err = poll(ctx, 20*time.Second, "no sheet opens after the drop ("+dropPicture+")", func() (bool, error) {
		picture, err := display.picture(ctx, log, window, dropPicture)
		if err != nil {
			return false, err
		}
		sheet := extent(picture, color.White)
		atRest := sheet == last
		last = sheet
		all := picture.Bounds()
		at = sheet.Max.Sub(image.Pt(60, 34))
		return atRest && sheet.Dx() < all.Dx()*3/4 && sheet.Dx() > all.Dx()/4 && sheet.Dy() > all.Dy()/3, nil
	})
	return at, err
}
