package app

import (
	"io/fs"
	"log"

	"github.com/wailsapp/wails/v2"
	"github.com/wailsapp/wails/v2/pkg/options"
	"github.com/wailsapp/wails/v2/pkg/options/assetserver"
)

func Main(dist fs.FS) {
	if err := wails.Run(&options.App{Title: "Huiyin 回音", AssetServer: &assetserver.Options{Assets: dist},
		Bind: []any{&Imports{}, &Customers{}, &Conversations{}, &Indicators{}, &Checker{}, &Settings{}, &Samples{}, &Search{}, &Words{}, &Shell{}}}); err != nil {
		log.Fatal(err)
	}
}
