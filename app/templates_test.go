package app

import (
	"context"
	"os"
	"path/filepath"
	"testing"

	"huiyin/backend/fault"
)

// picked is a desktop on which the user always chooses one place.
type picked struct {
	noDesktop
	path string
}

func (p picked) SaveFile(context.Context, string) (string, error) { return p.path, nil }

// TestSaveTemplate: a template lies where the user wanted it, and is imported
// without a question; what can't be written says so and leaves nothing behind.
func TestSaveTemplate(t *testing.T) {
	a := journey(t, "2026-03-25T09:00:00+08:00")
	dir := t.TempDir()
	a.desktop = picked{path: filepath.Join(dir, "订单.xlsx")}
	saved, err := a.Imports.SaveTemplate("orders", "zh-Hans", "订单.xlsx")
	if err != nil || saved != filepath.Join(dir, "订单.xlsx") {
		t.Fatalf("saved at %q, %v", saved, err)
	}
	plan, err := a.Imports.Inspect([]string{saved})
	if err != nil || len(plan.Files) != 1 || plan.Files[0].Orders != 2 || plan.Files[0].Fault != nil {
		t.Errorf("plan %+v, %v", plan, err)
	}
	a.desktop = picked{path: filepath.Join(dir, "gone", "x.xlsx")}
	if _, err := a.Imports.SaveTemplate("orders", "zh-Hans", "x.xlsx"); fault.Code(err) != "file-unwritable" {
		t.Errorf("into a folder that is not there: %v", err)
	}
	if left, err := os.ReadDir(dir); err != nil || len(left) != 1 {
		t.Errorf("%d files are left, %v", len(left), err)
	}
	a.desktop = noDesktop{}
	if saved, err := a.Imports.SaveTemplate("orders", "zh-Hans", "x.xlsx"); saved != "" || err != nil {
		t.Errorf("with the dialog closed: %q, %v", saved, err)
	}
}
