package app

import (
	"context"
	"path/filepath"
	"strings"

	"github.com/wailsapp/wails/v2/pkg/runtime"

	"huiyin/backend/importer"
)

// desktop is what the app asks of the window system; tests have their own.
type desktop interface {
	PickFiles(ctx context.Context) ([]string, error)
	// SaveFile asks where to put a file of this name; "" means that the dialog was closed.
	SaveFile(ctx context.Context, name string) (string, error)
	Copy(ctx context.Context, text string) error
	Emit(ctx context.Context, event string, payload any)
}

// wailsDesktop is the real window.
type wailsDesktop struct{}

func (wailsDesktop) PickFiles(ctx context.Context) ([]string, error) {
	kinds := "*.zip;*" + strings.Join(importer.Extensions, ";*")
	return runtime.OpenMultipleFilesDialog(ctx, runtime.OpenDialogOptions{
		Filters: []runtime.FileFilter{{DisplayName: kinds, Pattern: kinds}},
	})
}

func (wailsDesktop) SaveFile(ctx context.Context, name string) (string, error) {
	kind := "*" + filepath.Ext(name)
	return runtime.SaveFileDialog(ctx, runtime.SaveDialogOptions{
		DefaultFilename: name, Filters: []runtime.FileFilter{{DisplayName: kind, Pattern: kind}},
	})
}

func (wailsDesktop) Copy(ctx context.Context, text string) error {
	return runtime.ClipboardSetText(ctx, text)
}

func (wailsDesktop) Emit(ctx context.Context, event string, payload any) {
	runtime.EventsEmit(ctx, event, payload)
}

// noDesktop serves the command line: nothing to pick from, nobody to tell.
type noDesktop struct{}

func (noDesktop) PickFiles(context.Context) ([]string, error) { return nil, nil }
func (noDesktop) SaveFile(context.Context, string) (string, error) {
	return "", nil
}
func (noDesktop) Copy(context.Context, string) error { return nil }
func (noDesktop) Emit(context.Context, string, any)  {}

// Shell is bound: what the window does outside itself.
type Shell struct{ app *App }

// Copy puts text on the clipboard. Huiyin never sends; this is the last step.
func (s *Shell) Copy(text string) error {
	return s.app.desktop.Copy(s.app.ctx, text)
}
