package app

import (
	"os"
	"path/filepath"
	"testing"

	"huiyin/backend/importer/importertest"
)

// TestVanished: a file that is gone when its import begins says so; nothing of
// it is taken, and the others are.
func TestVanished(t *testing.T) {
	a := journey(t, "2026-03-25T09:00:00+08:00")
	dir := t.TempDir()
	a.desktop = picked{path: filepath.Join(dir, "orders.xlsx")}
	if _, err := a.Imports.SaveTemplate("orders", "en", "orders.xlsx"); err != nil {
		t.Fatal(err)
	}
	gone := []string{
		filepath.Join(dir, "orders.xlsx"),
		importertest.Database(t, filepath.Join(dir, "msgstore.db"), phoneChat),
		write(t, "WhatsApp Chat with Bo.txt", "26/02/2026, 10:00 - Bo: When can you ship?\n26/02/2026, 10:20 - Lily: In May.\n"),
	}
	plan, err := a.Imports.Inspect(append(gone, write(t, "WhatsApp Chat with Alex.txt", v4)))
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range plan.Files {
		if f.Fault != nil {
			t.Fatalf("%s: %+v before it is gone", f.Name, f.Fault)
		}
	}
	for _, path := range gone {
		if err := os.Remove(path); err != nil {
			t.Fatal(err)
		}
	}
	result, err := a.Imports.Run(ImportAnswers{Plan: plan.ID, Zone: "Asia/Shanghai", Me: []string{"Lily"}})
	if err != nil || len(result.Files) != 4 || result.Added != 10 || len(result.Customers) != 1 {
		t.Fatalf("got %+v (%v), want ten messages of the file that is there", result, err)
	}
	for _, f := range result.Files[:3] {
		if f.Fault == nil || f.Fault.Code == "internal" {
			t.Errorf("%s: fault %+v, want one that says what happened", filepath.Base(f.Path), f.Fault)
		}
	}
}
