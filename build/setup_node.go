package main

import (
	"context"
	"fmt"
	"io"
	"strconv"
	"strings"
)

// oldestNode is what Vite 8 needs: 20.19, or 22.12 and later (its package.json,
// "engines").
const oldestNode = "20.19 (or 22.12 or later)"

// setUpNode checks Node.js and npm. On Debian a missing one has already been
// installed by setUpLinux, where Debian's own is new enough.
func setUpNode(ctx context.Context, _ purpose, _ io.Writer) (string, error) {
	const advice = "install the LTS version from https://nodejs.org (page \"Download\"), open a new terminal and run the command again"
	if !has("node") || !has("npm") {
		return "", fmt.Errorf("there is no Node.js with npm: %s", advice)
	}
	said, err := cmd("node", "--version").output(ctx)
	if err != nil {
		return "", err
	}
	said = strings.TrimSpace(said)
	if !nodeServes(said) {
		return "", fmt.Errorf("this Node.js is %s, the interface needs %s: %s", said, oldestNode, advice)
	}
	return "node " + said, nil
}

// nodeServes tells whether a Node.js version such as v20.19.0 can build the
// interface.
func nodeServes(version string) bool {
	parts := strings.SplitN(strings.TrimPrefix(version, "v"), ".", 3)
	if len(parts) < 2 {
		return false
	}
	major, err1 := strconv.Atoi(parts[0])
	minor, err2 := strconv.Atoi(parts[1])
	switch {
	case err1 != nil || err2 != nil:
		return false
	case major == 20:
		return minor >= 19
	case major == 22:
		return minor >= 12
	default:
		return major > 22
	}
}
