package main

import (
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"slices"
	"strings"
	"testing"
)

func TestNodeServes(t *testing.T) {
	for version, want := range map[string]bool{
		"v20.19.0": true, "v20.20.2": true, "v22.12.0": true, "v24.1.0": true, "26.0.0-nightly": true,
		"v18.20.4": false, "v20.18.9": false, "v21.7.3": false, "v22.11.0": false, "": false, "node": false, "vx.y": false,
	} {
		if got := nodeServes(version); got != want {
			t.Errorf("nodeServes(%q) = %v, want %v", version, got, want)
		}
	}
}

func TestNotInstalled(t *testing.T) {
	list := "xvfb installed\nnsis config-files\nchromium not-installed\n"
	got := notInstalled([]string{"xvfb", "nsis", "chromium", "xdotool"}, list)
	if want := []string{"nsis", "chromium", "xdotool"}; !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestAptCandidate(t *testing.T) {
	for policy, want := range map[string]string{
		"nodejs:\n  Installed: (none)\n  Candidate: 20.19.2+dfsg-1\n  Version table:\n": "20.19.2",
		"nodejs:\n  Installed: (none)\n  Candidate: 18.20.4-1~deb12u1\n":                "18.20.4",
		"nodejs:\n  Candidate: (none)\n":                                                "(none)",
		"":                                                                              "",
	} {
		if got := aptCandidate(policy); got != want {
			t.Errorf("aptCandidate(%q) = %q, want %q", policy, got, want)
		}
	}
}

func TestHasDisplay(t *testing.T) {
	for _, c := range []struct {
		system, name string
		want         bool
	}{
		{"linux", "", false}, {"linux", "DISPLAY", true}, {"linux", "WAYLAND_DISPLAY", true}, {"darwin", "", true}, {"windows", "", true},
	} {
		got := hasDisplay(c.system, func(name string) string { return map[string]string{c.name: ":0"}[name] })
		if got != c.want {
			t.Errorf("%s with %q: got %v, want %v", c.system, c.name, got, c.want)
		}
	}
}

// The window and its command line must be of one version: the command line
// generates code for the library.
func TestWailsVersionsAgree(t *testing.T) {
	version := func(file string) string {
		text, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		found := regexp.MustCompile(`github\.com/wailsapp/wails/v2 (v\S+)`).FindSubmatch(text)
		if found == nil {
			t.Fatalf("%s does not require Wails", file)
		}
		return string(found[1])
	}
	if app, tool := version("../go.mod"), version("tools/go.mod"); app != tool {
		t.Errorf("the app has Wails %s, build/tools %s", app, tool)
	}
}

func TestSumOf(t *testing.T) {
	t.Chdir(t.TempDir())
	write := func(name, text string) {
		t.Helper()
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	sum := func() string {
		t.Helper()
		s, err := sumOf("app", "frontend")
		if err != nil {
			t.Fatal(err)
		}
		return s
	}
	write("app/a.go", "package a")
	write("frontend/src/a.ts", "1")
	start := sum()
	for _, aside := range []string{"app/a_test.go", "app/testdata/x.txt", "frontend/node_modules/x.js", "frontend/dist/index.html"} {
		write(aside, "aside")
		if sum() != start {
			t.Errorf("%s counts as a source", aside)
		}
	}
	seen := map[string]string{start: "the start"}
	for _, change := range []struct{ name, text string }{{"app/a.go", "package b"}, {"app/b.go", ""}, {"frontend/src/a.ts", ""}} {
		write(change.name, change.text)
		now := sum()
		if before, same := seen[now]; same {
			t.Errorf("after a change of %s the sum is that of %s", change.name, before)
		}
		seen[now] = change.name
	}
	if err := stamp(".cache/app.sum", sum()); err != nil {
		t.Fatal(err)
	}
	if !fresh(".cache/app.sum", sum()) || fresh(".cache/app.sum", start) || fresh(".cache/none.sum", sum()) {
		t.Error("a stamp must be fresh for its own sum and for no other")
	}
	if _, err := sumOf("gone"); err == nil {
		t.Error("got no error for a folder that is not there")
	}
}

func TestCallSaysWhatFailed(t *testing.T) {
	_, err := cmd("go", "no-such-command").output(t.Context())
	if err == nil || !strings.Contains(err.Error(), "go no-such-command") || !strings.Contains(err.Error(), "unknown command") {
		t.Errorf("got %v", err)
	}
	said, err := cmd("go", "env", "GOOS").with("GOOS=plan9").in("..").output(t.Context())
	if err != nil || strings.TrimSpace(said) != "plan9" {
		t.Errorf("got %q, %v on %s", said, err, runtime.GOOS)
	}
}
