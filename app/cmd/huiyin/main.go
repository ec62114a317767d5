// Command huiyin does without a window what the app does with one: import
// exports, list customers and messages, measure, check a draft, search.
// `huiyin help` tells how; README.md has examples.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"

	"huiyin/app"
	"huiyin/backend/fault"
)

// The exit codes.
const (
	exitFine  = 0
	exitBad   = 1 // the input or the store is bad
	exitUsage = 2
)

func main() {
	app.SpareMemory()
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}

// command is one word of the command line.
type command struct {
	run     func(*session) error
	args    [2]int // least and most arguments; -1: any number
	noStore bool
}

var commands = map[string]command{
	"import":      {run: runImport, args: [2]int{1, -1}},
	"backup":      {run: runBackup},
	"backups":     {run: runBackups},
	"restore":     {run: runRestore, args: [2]int{1, 1}},
	"undo":        {run: runUndo, args: [2]int{1, 1}},
	"redo":        {run: runRedo, args: [2]int{1, 1}},
	"imports":     {run: runImports},
	"sources":     {run: runSources, noStore: true},
	"template":    {run: runTemplate, args: [2]int{1, 1}, noStore: true},
	"customers":   {run: runCustomers},
	"proposals":   {run: runProposals},
	"merge":       {run: runMerge, args: [2]int{2, 2}},
	"unmerge":     {run: runUnmerge, args: [2]int{1, 1}},
	"ignore":      {run: runIgnore, args: [2]int{1, 1}},
	"ignored":     {run: runIgnored},
	"unignore":    {run: runUnignore, args: [2]int{1, 1}},
	"colleague":   {run: runColleague, args: [2]int{1, 1}},
	"colleagues":  {run: runColleagues},
	"uncolleague": {run: runUncolleague, args: [2]int{1, 1}},
	"messages":    {run: runMessages},
	"orders":      {run: runOrders},
	"mark":        {run: runMark, args: [2]int{1, 1}},
	"indicators":  {run: runIndicators},
	"check":       {run: runCheck},
	"search":      {run: runSearch, args: [2]int{1, -1}},
	"index":       {run: runIndex},
	"calendar":    {run: runCalendar},
	"redact":      {run: runRedact},
	"rewrite":     {run: runRewrite},
	"judge":       {run: runJudge},
	"understand":  {run: runUnderstand, noStore: true},
	"corrections": {run: runCorrections},
	"help":        {run: runHelp, args: [2]int{0, -1}, noStore: true},
}

// session is one call of the command line.
type session struct {
	ctx            context.Context
	app            *app.App
	flags          flags
	args           []string
	stdin          io.Reader
	stdout, stderr io.Writer
	words          map[string]string
}

func run(ctx context.Context, args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	f, words, err := parse(args)
	if err == nil && len(words) == 0 {
		err = errors.New("no command")
	}
	if err != nil {
		fmt.Fprintf(stderr, "huiyin: %v\n\n%s", err, help(f.lang))
		return exitUsage
	}
	name, rest := words[0], words[1:]
	c, known := commands[name]
	if !known {
		fmt.Fprintf(stderr, "huiyin: no command %q\n\n%s", name, help(f.lang))
		return exitUsage
	}
	if len(rest) < c.args[0] || c.args[1] >= 0 && len(rest) > c.args[1] {
		fmt.Fprintf(stderr, "huiyin %s: wrong number of arguments\n\n%s", name, help(f.lang))
		return exitUsage
	}
	s := &session{ctx: ctx, flags: f, args: rest, stdin: stdin, stdout: stdout, stderr: stderr}
	return s.exit(s.do(c))
}

func (s *session) do(c command) (err error) {
	catalogue, err := app.Catalogue()
	if err != nil {
		return err
	}
	s.words = catalogue[s.flags.lang]
	if c.noStore {
		return c.run(s)
	}
	s.app = app.New()
	if !s.flags.now.IsZero() {
		s.app.SetNow(s.flags.clock)
	}
	if err := s.app.Open(s.ctx, s.flags.db); err != nil {
		return errors.Join(err, s.app.Close())
	}
	defer func() { err = errors.Join(err, s.app.Close()) }()
	if f := s.app.Rescued(); f != nil {
		fmt.Fprintln(s.stderr, s.sentence("error."+f.Code, f.Params))
	}
	return c.run(s)
}

// errReported says that the command has told already what is wrong.
var errReported = errors.New("reported")

// errUsage marks an argument that makes no sense.
type errUsage struct{ text string }

func (e errUsage) Error() string { return e.text }

func (s *session) exit(err error) int {
	var usage errUsage
	switch {
	case err == nil:
		return exitFine
	case errors.As(err, &usage):
		fmt.Fprintf(s.stderr, "huiyin: %s\n", usage.text)
		return exitUsage
	case errors.Is(err, errReported):
		return exitBad
	}
	var f *fault.Error
	switch {
	case errors.As(err, &f):
		fmt.Fprintln(s.stderr, s.sentence("error."+f.Code, f.Params))
	case errors.Is(err, context.Canceled): // who stopped it knows
	default: // the cause is for support
		fmt.Fprintf(s.stderr, "%s\n%v\n", s.sentence("error.internal", nil), err)
	}
	return exitBad
}

// sentence renders an error: its code for support, its name, and its words.
func (s *session) sentence(key string, params map[string]string) string {
	id := strings.TrimPrefix(key, "error.")
	return fmt.Sprintf("%s (%s): %s", s.words[key+".code"], id, app.Render(s.words, key+".text", params))
}
