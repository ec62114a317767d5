package importer

import "embed"

// Words holds the sentences of every problem, area "problem".
//
//go:embed words/*.json
var Words embed.FS
