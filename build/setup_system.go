package main

import (
	"bufio"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"
)

// The Debian packages by purpose. The fonts are part of the app's
// looks: without them Chinese and emoji are empty boxes.
var (
	debianToOpen = []string{
		"build-essential", "pkg-config", "libgtk-3-dev", "libwebkit2gtk-4.1-dev",
		"fonts-noto-cjk", "fonts-noto-color-emoji",
	}
	debianToTest = []string{
		"xvfb", "xauth", "xdotool", "imagemagick", "dbus", "dbus-x11", "chromium", "webkit2gtk-driver", "nsis",
	}
)

// setUpLinux installs the missing packages on Debian and its relatives;
// elsewhere it checks that a compiler and the window libraries are there.
func setUpLinux(ctx context.Context, why purpose, out io.Writer) (string, error) {
	if !has("apt-get") || !has("dpkg-query") {
		return checkOtherLinux(ctx, why)
	}
	want := debianToOpen
	if why == toTest {
		want = append(append([]string{}, want...), debianToTest...)
	}
	missing, err := missingPackages(ctx, want)
	if err != nil {
		return "", err
	}
	if len(missing) > 0 {
		if err := aptInstall(ctx, missing, out); err != nil {
			return "", err
		}
	}
	if !has("node") {
		// Debian 13 and later have a Node.js that is new enough; 12 has not, and
		// then setUpNode says where to get one.
		policy, err := cmd("apt-cache", "policy", "nodejs").output(ctx)
		if err == nil && nodeServes(aptCandidate(policy)) {
			missing = append(missing, "nodejs", "npm")
			if err := aptInstall(ctx, []string{"nodejs", "npm"}, out); err != nil {
				return "", err
			}
		}
	}
	if len(missing) == 0 {
		return fmt.Sprintf("%d Debian packages are there", len(want)), nil
	}
	return "installed " + strings.Join(missing, " "), nil
}

// missingPackages returns those of want that dpkg does not call installed.
func missingPackages(ctx context.Context, want []string) ([]string, error) {
	args := append([]string{"dpkg-query", "-W", "-f", "${Package} ${db:Status-Status}\n"}, want...)
	list, err := cmd(args...).output(ctx)
	if err != nil && ctx.Err() != nil {
		return nil, ctx.Err()
	}
	// dpkg-query also ends with an error when it does not know one of them; the
	// list then lacks just those.
	return notInstalled(want, list), nil
}

// notInstalled reads dpkg-query's "package status" lines.
func notInstalled(want []string, list string) []string {
	installed := map[string]bool{}
	lines := bufio.NewScanner(strings.NewReader(list))
	for lines.Scan() {
		name, status, _ := strings.Cut(lines.Text(), " ")
		if status == "installed" {
			installed[name] = true
		}
	}
	var missing []string
	for _, name := range want {
		if !installed[name] {
			missing = append(missing, name)
		}
	}
	return missing
}

// aptCandidate reads the version that apt would install from `apt-cache
// policy`, without Debian's additions: "20.19.2+dfsg-1" is "20.19.2".
func aptCandidate(policy string) string {
	_, rest, found := strings.Cut(policy, "Candidate: ")
	if !found {
		return ""
	}
	version, _, _ := strings.Cut(rest, "\n")
	version, _, _ = strings.Cut(version, "+")
	version, _, _ = strings.Cut(version, "-")
	return version
}

// aptInstall installs packages, through sudo when needed and there.
func aptInstall(ctx context.Context, packages []string, out io.Writer) error {
	install := append([]string{"apt-get", "install", "-y", "--no-install-recommends"}, packages...)
	byHand := "sudo apt-get update && sudo " + strings.Join(install, " ")
	var sudo []string
	if os.Geteuid() != 0 {
		if !has("sudo") {
			return fmt.Errorf("only an administrator may install the missing Debian packages:\n  %s",
				strings.ReplaceAll(byHand, "sudo ", ""))
		}
		// sudo drops our environment; env sets the one value that matters again.
		sudo = []string{"sudo"}
	}
	for _, argv := range [][]string{{"apt-get", "update", "-qq"}, install} {
		line := append(append(append([]string{}, sudo...), "env", "DEBIAN_FRONTEND=noninteractive"), argv...)
		c := cmd(line...)
		c.stdin = os.Stdin // sudo may ask for the password
		if err := c.run(ctx, out); err != nil {
			return fmt.Errorf("%w\nTo install by hand:\n  %s", err, byHand)
		}
	}
	return nil
}

// checkOtherLinux looks for what Debian's packages would bring.
func checkOtherLinux(ctx context.Context, why purpose) (string, error) {
	var missing []string
	for _, name := range []string{"gcc", "pkg-config"} {
		if !has(name) {
			missing = append(missing, name)
		}
	}
	for _, library := range []string{"gtk+-3.0", "webkit2gtk-4.1"} {
		if _, err := cmd("pkg-config", "--exists", library).output(ctx); err != nil {
			missing = append(missing, library+" (development files)")
		}
	}
	if why == toTest {
		for _, name := range []string{"Xvfb", "xdotool", "import", "dbus-run-session", "chromium", "WebKitWebDriver", "makensis"} {
			if !has(name) {
				missing = append(missing, name)
			}
		}
	}
	if len(missing) > 0 {
		return "", fmt.Errorf("install these with your system's package manager (their Debian names: %s %s): %s",
			strings.Join(debianToOpen, " "), strings.Join(debianToTest, " "), strings.Join(missing, ", "))
	}
	return "compiler and window libraries are there", nil
}

// setUpMac checks Apple's command line tools: the window is compiled with them.
func setUpMac(ctx context.Context) (string, error) {
	if _, err := cmd("xcode-select", "-p").output(ctx); err != nil {
		return "", errors.New("the command line tools of Apple are missing: run `xcode-select --install`, " +
			"wait until it is done and run the command again")
	}
	return "Apple's command line tools are there", nil
}

// webView2 is where Microsoft's runtime notes its version: for all users, and
// for this one (learn.microsoft.com, "Distribute your app and the WebView2
// Runtime").
var webView2 = []string{
	`HKLM\SOFTWARE\WOW6432Node\Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}`,
	`HKCU\Software\Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}`,
}

// setUpWindows checks the WebView2 runtime that draws the window.
func setUpWindows(ctx context.Context) (string, error) {
	for _, key := range webView2 {
		if _, err := cmd("reg", "query", key, "/v", "pv").output(ctx); err == nil {
			return "WebView2 is there", nil
		}
	}
	return "", errors.New("the WebView2 runtime is missing (Windows 11 has it): get the \"Evergreen Bootstrapper\" from " +
		"https://developer.microsoft.com/microsoft-edge/webview2, run it and run the command again")
}
