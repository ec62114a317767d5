package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
)

// paintLog is what the app and the browser said while a card was painted.
const paintLog = "build/bin/paint.log"

// bench runs all benchmarks and prints a Markdown table, then the comparison
// with a public parser (build/bench/peer.mjs), then on Linux how fast a card is
// painted (frontend/e2e/card.bench.mjs).
func bench(ctx context.Context, args []string) error {
	if len(args) > 0 {
		fmt.Fprintln(os.Stderr, "bench takes no arguments")
		return errUsage
	}
	if err := setUp(ctx, toTest, os.Stderr); err != nil {
		return err
	}
	all, err := targets(".", "Benchmark")
	if err != nil {
		return err
	}
	var packages []string
	for _, one := range all {
		packages = append(packages, one.pkg)
	}
	slices.Sort(packages)
	packages = slices.Compact(packages)
	if len(packages) == 0 {
		return errors.New("no benchmark found")
	}
	// One package at a time: two would share the cores and spoil the figures.
	run := append([]string{"go", "test", "-run", "^$", "-bench", ".", "-benchmem", "-timeout", "30m", "-p", "1"}, packages...)
	dir, err := peerDir()
	if err != nil {
		return err
	}
	said, runErr := cmd(run...).with("HUIYIN_BENCH_DIR=" + dir).output(ctx)
	fmt.Printf("%s/%s, %d cores, %s\n\n", runtime.GOOS, runtime.GOARCH, runtime.NumCPU(), runtime.Version())
	if err := writeTable(os.Stdout, readBench(said)); err != nil {
		return err
	}
	if runErr != nil {
		return fmt.Errorf("%w\n%s", runErr, said)
	}
	fmt.Println("\nThe npm package whatsapp-chat-parser on the files of Parse:")
	if err := peer(ctx, dir, os.Stdout); err != nil || runtime.GOOS != "linux" {
		return err
	}
	fmt.Println("\nClick to paint of a customer's card, with a chat of 40,000 messages, over the development bridge:")
	return paint(ctx)
}

// paint prints how long a card takes to be painted, in Chromium and in the engine
// of the real window, which draws without a graphics card (app/window.go).
func paint(ctx context.Context) error {
	display, err := readyForBrowser(ctx, os.Stderr)
	if err != nil {
		return err
	}
	defer display.server.end()
	log, err := os.Create(paintLog)
	if err != nil {
		return err
	}
	const script = "frontend/e2e/card.bench.mjs"
	err = errorsFirst(
		runScript(ctx, display, script, log),
		runScript(ctx, display, script, log, "ENGINE=webkit", "WEBKIT_DISABLE_COMPOSITING_MODE=1"),
	)
	if err := errorsFirst(err, log.Close()); err != nil {
		return fmt.Errorf("%w (%s)", err, paintLog)
	}
	said, err := os.ReadFile(paintLog)
	for line := range strings.Lines(string(said)) {
		if strings.HasPrefix(line, "click to ") {
			fmt.Print(line)
		}
	}
	return err
}

// peerDir is the folder outside the sources where the other parser is
// installed and where the benchmark of ours leaves the chats that both read.
func peerDir() (string, error) {
	dir, err := filepath.Abs(filepath.Join(cacheDir, "peer"))
	if err != nil {
		return "", err
	}
	return dir, os.MkdirAll(dir, 0o755)
}

// peer lets the other parser read each chat and prints what it says.
func peer(ctx context.Context, dir string, out io.Writer) error {
	for _, name := range []string{"package.json", "peer.mjs"} {
		text, err := os.ReadFile(filepath.Join("build", "bench", name))
		if err != nil {
			return err
		}
		if err := os.WriteFile(filepath.Join(dir, name), text, 0o644); err != nil {
			return err
		}
	}
	if err := cmd("npm", "install", "--no-audit", "--no-fund", "--silent").in(dir).run(ctx, out); err != nil {
		return err
	}
	chats, err := filepath.Glob(filepath.Join(dir, "*.txt"))
	if err != nil {
		return err
	}
	for _, chat := range chats { // one process each: the next would profit from the code that the first made warm
		if err := cmd("node", "peer.mjs", chat).in(dir).run(ctx, out); err != nil {
			return err
		}
	}
	return nil
}

// figure is one line of a benchmark run.
type figure struct {
	pkg, name string
	perOp     float64           // nanoseconds
	other     map[string]string // by unit: "B/op", "messages/s" …
}

// readBench reads the output of go test -bench.
func readBench(said string) []figure {
	var figures []figure
	pkg := ""
	for line := range strings.Lines(said) {
		fields := strings.Fields(line)
		switch {
		case len(fields) == 2 && fields[0] == "pkg:":
			pkg = strings.TrimPrefix(fields[1], "huiyin/")
		case len(fields) >= 4 && strings.HasPrefix(fields[0], "Benchmark"):
			f := figure{pkg: pkg, name: withoutCores(strings.TrimPrefix(fields[0], "Benchmark")), other: map[string]string{}}
			for i := 2; i+1 < len(fields); i += 2 {
				number, err := strconv.ParseFloat(fields[i], 64)
				switch {
				case err != nil:
				case fields[i+1] == "ns/op":
					f.perOp = number
				default:
					f.other[fields[i+1]] = fields[i]
				}
			}
			figures = append(figures, f)
		}
	}
	return figures
}

// withoutCores drops the number of cores that Go appends to a name: "Card-2".
func withoutCores(name string) string {
	at := strings.LastIndexByte(name, '-')
	if at < 0 {
		return name
	}
	if _, err := strconv.Atoi(name[at+1:]); err != nil {
		return name
	}
	return name[:at]
}

// writeTable prints the figures as Markdown.
func writeTable(out io.Writer, figures []figure) error {
	var b strings.Builder
	b.WriteString("| package | benchmark | time | memory | allocations | also |\n")
	b.WriteString("| --- | --- | ---: | ---: | ---: | --- |\n")
	for _, f := range figures {
		var also []string
		for unit, number := range f.other {
			if unit != "B/op" && unit != "allocs/op" {
				also = append(also, number+" "+unit)
			}
		}
		slices.Sort(also)
		fmt.Fprintf(&b, "| %s | %s | %s | %s | %s | %s |\n", f.pkg, f.name, readable(f.perOp),
			bytesOf(f.other["B/op"]), f.other["allocs/op"], strings.Join(also, ", "))
	}
	_, err := io.WriteString(out, b.String())
	return err
}

// readable is a number of nanoseconds with three digits and a fitting unit.
func readable(ns float64) string { return scaled(ns, 1000, "ns", "µs", "ms", "s") }

// bytesOf is a number of bytes with a fitting unit, empty for none.
func bytesOf(number string) string {
	n, err := strconv.ParseFloat(number, 64)
	if err != nil {
		return ""
	}
	return scaled(n, 1024, "B", "KiB", "MiB", "GiB")
}

// scaled divides by base until the next unit would be too large.
func scaled(n, base float64, units ...string) string {
	at := 0
	for n >= base && at < len(units)-1 {
		n /= base
		at++
	}
	decimals := 2
	for size := n; size >= 10 && decimals > 0; size /= 10 {
		decimals--
	}
	if at == 0 {
		decimals = 0
	}
	return strconv.FormatFloat(n, 'f', decimals, 64) + " " + units[at]
}
