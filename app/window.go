package app

import (
	"context"
	"io/fs"
	"log"

	"github.com/wailsapp/wails/v2"
	"github.com/wailsapp/wails/v2/pkg/options"
	"github.com/wailsapp/wails/v2/pkg/options/assetserver"
	"github.com/wailsapp/wails/v2/pkg/options/linux"
	"github.com/wailsapp/wails/v2/pkg/options/windows"
)

// Main opens the window and returns when it closes. dist holds the interface
// below the folder "dist".
func Main(dist fs.FS) {
	SpareMemory()
	a := New()
	a.desktop, a.window = wailsDesktop{}, true
	err := wails.Run(&options.App{
		Title:            "Huiyin 回音",
		Width:            1280,
		Height:           820,
		MinWidth:         900,
		MinHeight:        600,
		AssetServer:      &assetserver.Options{Assets: dist},
		BackgroundColour: options.NewRGB(0xF6, 0xF7, 0xF9),
		// DisableWebViewDrop would end all drops on Linux and Windows: there the
		// files come through the webview. The page keeps it from showing them.
		DragAndDrop: &options.DragAndDrop{EnableFileDrop: true},
		OnStartup: func(ctx context.Context) {
			// The window opens all the same: it shows why there is no store.
			if err := a.Open(ctx, ""); err != nil {
				log.Printf("open store: %v", err)
				return
			}
			a.catchUpInBackground(a.real)
		},
		OnShutdown: func(context.Context) {
			if err := a.Close(); err != nil {
				log.Printf("close store: %v", err)
			}
		},
		ErrorFormatter: errorText,
		Bind:           a.Bindings(),
		// Text and tables are painted twice as fast without a graphics card's help
		// where there is none to help, as in a virtual machine (2026-11-27).
		Linux:   &linux.Options{ProgramName: "huiyin", WebviewGpuPolicy: linux.WebviewGpuPolicyNever},
		Windows: &windows.Options{Theme: windows.SystemDefault},
	})
	if err != nil {
		log.Fatal(err)
	}
}
