package spreadsheet_test

import (
	"testing"

	"huiyin/backend/importer/importertest"
	"huiyin/backend/importer/spreadsheet"
)

// TestGoldens: every kind of table, each beside what it must give.
func TestGoldens(t *testing.T) { importertest.Run(t, spreadsheet.Format{}, "testdata") }
