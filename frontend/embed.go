// Package frontend carries the built window interface inside the binary.
package frontend

import "embed"

// Dist holds the files that `npm run build` writes; before the first build it
// holds only .gitkeep, and the window then says that the interface is missing.
//
//go:embed all:dist
var Dist embed.FS
