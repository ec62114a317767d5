package importer_test

import (
	"archive/zip"
	"bytes"
	"context"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/unicode"

	"huiyin/backend/fault"
	"huiyin/backend/importer"
)

// pack writes a zip of names and texts in turn.
func pack(t *testing.T, file string, entries ...string) string {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for i := 0; i < len(entries); i += 2 {
		w, err := z.CreateHeader(&zip.FileHeader{Name: entries[i], Method: zip.Deflate, NonUTF8: true})
		if err == nil {
			_, err = io.WriteString(w, entries[i+1])
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := z.Close(); err != nil {
		t.Fatal(err)
	}
	return write(t, file, b.Bytes())
}

func write(t *testing.T, file string, data []byte) string {
	t.Helper()
	p := filepath.Join(t.TempDir(), file)
	if err := os.WriteFile(p, data, 0o600); err != nil {
		t.Fatal(err)
	}
	return p
}

const small = "05/03/2024, 14:07 - Ana: ok\n"

func expand(t *testing.T, paths ...string) ([]importer.Source, []importer.Refusal) {
	t.Helper()
	sources, refused, err := importer.Expand(context.Background(), paths)
	if err != nil {
		t.Fatal(err)
	}
	return sources, refused
}

func content(t *testing.T, src importer.Source) string {
	t.Helper()
	f, err := src.Open()
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	text, err := io.ReadAll(f)
	if err != nil {
		t.Fatal(err)
	}
	return string(text)
}

// TestExpandZip: every text is a source, media are its siblings, what systems
// leave behind is passed over, names are decoded and never used as paths.
func TestExpandZip(t *testing.T) {
	gbk, err := simplifiedchinese.GBK.NewEncoder().String("与李伟的聊天.txt")
	if err != nil {
		t.Fatal(err)
	}
	p := pack(t, "WhatsApp Chat - Ana.zip",
		"_chat.txt", small, "00000042-PHOTO.jpg", "x", "__MACOSX/._chat.txt", "x", "._a.txt", "x",
		gbk, small, "../../../evil.txt", small)
	sources, refused := expand(t, p)
	if len(refused) > 0 {
		t.Fatal(refused[0].Err)
	}
	var names []string
	for _, s := range sources {
		names = append(names, s.Name())
		if content(t, s) != small || len(s.Siblings) != 1 {
			t.Errorf("%s: siblings %v", s.Entry, s.Siblings)
		}
	}
	if got := strings.Join(names, " "); got != "_chat.txt 与李伟的聊天.txt evil.txt" {
		t.Errorf("got %s", got)
	}
	if _, err := os.Stat(filepath.Join(filepath.Dir(p), "evil.txt")); err == nil {
		t.Error("a file was unpacked")
	}
}

// TestExpandFolder: chats are found below, zips opened, hidden folders not.
func TestExpandFolder(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"a.txt", "sub/b.txt", "sub/IMG.jpg", ".hidden/c.txt", "__MACOSX/d.txt"} {
		p := filepath.Join(dir, name)
		if err := os.MkdirAll(filepath.Dir(p), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(p, []byte(small), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	sources, refused := expand(t, dir)
	if len(sources) != 2 || len(refused) != 0 {
		t.Errorf("%d sources, refused %v", len(sources), refused)
	}
}

// TestExpandRefusals: each bad path has its own reason; good ones go on.
func TestExpandRefusals(t *testing.T) {
	good := write(t, "good.txt", []byte(small))
	whole := pack(t, "whole.zip", "a.txt", strings.Repeat(small, 1000))
	raw, err := os.ReadFile(whole)
	if err != nil {
		t.Fatal(err)
	}
	locked := bytes.Clone(raw)
	locked[6] |= 1
	locked[bytes.Index(locked, []byte("PK\x01\x02"))+8] |= 1
	broken := bytes.Clone(raw)
	broken[60] ^= 0xFF
	cases := map[string]string{
		write(t, "empty.txt", nil):                 "empty-file",
		write(t, "bom.txt", []byte("\ufeff \r\n")): "empty-file",
		write(t, "locked.zip", locked):             "zip-locked",
		write(t, "cut.zip", raw[:len(raw)/2]):      "zip-damaged",
		write(t, "broken.zip", broken):             "zip-damaged",
		pack(t, "media.zip", "a.jpg", "x"):         "nothing-inside",
		filepath.Join(t.TempDir(), "gone.txt"):     "file-missing",
		t.TempDir():                                "nothing-inside",
	}
	for p, want := range cases {
		sources, refused := expand(t, p, good)
		if len(sources) != 1 || len(refused) != 1 || refused[0].Err.Code != want {
			t.Errorf("%s: %d sources, %v, want %s", filepath.Base(p), len(sources), refused, want)
		}
	}
}

// TestExpandChangedZip: a zip that was written anew since it was looked at is
// damaged, not read at the old places.
func TestExpandChangedZip(t *testing.T) {
	p := pack(t, "chat.zip", "a.txt", small)
	sources, _ := expand(t, p)
	other, err := os.ReadFile(pack(t, "other.zip", "a.txt", small+small, "b.txt", small))
	if err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(p, other, 0o600); err != nil {
		t.Fatal(err)
	}
	if f, err := sources[0].Open(); fault.Code(err) != "zip-damaged" {
		t.Errorf("opened %v, %v", f, err)
	}
}

// TestExpandKinds: workbooks are files, not zips; a database may be larger than
// any text, for it is asked and not read through.
func TestExpandKinds(t *testing.T) {
	db := write(t, "msgstore.db", []byte("SQLite format 3\x00"))
	if err := os.Truncate(db, importer.MaxSize+1); err != nil { // a sparse file
		t.Fatal(err)
	}
	text := write(t, "large.txt", []byte(small))
	if err := os.Truncate(text, importer.MaxSize+1); err != nil {
		t.Fatal(err)
	}
	book := pack(t, "orders.xlsx", "[Content_Types].xml", "<Types/>")
	renamed := pack(t, "orders", "[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<workbook/>")
	sources, refused := expand(t, db, text, book, renamed)
	var names []string
	for _, s := range sources {
		names = append(names, s.Name())
	}
	if got := strings.Join(names, " "); got != "msgstore.db orders.xlsx orders" {
		t.Errorf("sources %s", got)
	}
	if len(refused) != 1 || refused[0].Err.Code != "too-large" {
		t.Errorf("refused %v", refused)
	}
}

// TestExpandBomb: what unpacks beyond all reason stops while it is read (K-09).
func TestExpandBomb(t *testing.T) {
	p := pack(t, "bomb.zip", "a.txt", strings.Repeat("0", 64<<20))
	sources, _ := expand(t, p)
	if len(sources) != 1 {
		t.Fatal("no source")
	}
	f, err := sources[0].Open()
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	n, err := io.Copy(io.Discard, f)
	if fault.Code(err) != "zip-bomb" || n > 20<<20 {
		t.Errorf("%d bytes, %v", n, err)
	}
}

// TestDecodeText: every encoding that can be told is read, damage is left for
// the reader of lines, the rest is refused.
func TestDecodeText(t *testing.T) {
	chinese := strings.Repeat("2024/3/5 14:07 - 李伟: 您好，请问这批货的交期是多少天？\n", 5)
	western := strings.Repeat("5/3/24, 14:07 - Zoë: señor, año, él\n", 5)
	encode := func(e encoding.Encoding, s string) string {
		out, err := e.NewEncoder().String(s)
		if err != nil {
			t.Fatal(err)
		}
		return out
	}
	cases := []struct{ name, raw, want string }{
		{"UTF-8", chinese, chinese},
		{"UTF-8 with mark", "\ufeff" + chinese, chinese},
		{"UTF-16 LE with mark", encode(unicode.UTF16(unicode.LittleEndian, unicode.UseBOM), chinese), chinese},
		{"UTF-16 BE with mark", encode(unicode.UTF16(unicode.BigEndian, unicode.UseBOM), chinese), chinese},
		{"UTF-16 LE", encode(unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM), chinese), chinese},
		{"UTF-16 BE", encode(unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM), western), western},
		{"GB18030", encode(simplifiedchinese.GB18030, chinese), chinese},
		{"Windows-1252", encode(charmap.Windows1252, western), western},
		{"a bad byte", chinese + "\xff", chinese + "\xff"},
		{"a bad byte in ASCII", small + "\xff", small + "\xff"},
	}
	for _, c := range cases {
		r, err := importer.DecodeText(strings.NewReader(c.raw))
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		if got, err := io.ReadAll(r); err != nil || string(got) != c.want {
			t.Errorf("%s: %v, got %q", c.name, err, got)
		}
	}
	for raw, want := range map[string]string{"a\x00\x00b\x01c": "binary-file", strings.Repeat("\x81\xfd\x90", 50): "unknown-encoding"} {
		if _, err := importer.DecodeText(strings.NewReader(raw)); fault.Code(err) != want {
			t.Errorf("%q: %v, want %s", raw, err, want)
		}
	}
}

// TestBlocks: lines of any length, with any end, in bounded memory.
func TestBlocks(t *testing.T) {
	long := strings.Repeat("é", 2<<20)
	b := importer.NewBlocks(strings.NewReader("a\r\n\nb\rc\n" + long + "\nlast"))
	want := []string{"a", "", "b\rc", "", "last"}
	for i := 0; ; {
		block, cut, ok := b.Next()
		if !ok {
			if i != len(want) || b.Err() != nil {
				t.Errorf("the end after %d lines, %v", i, b.Err())
			}
			return
		}
		for len(block) > 0 {
			var line []byte
			line, block = importer.CutLine(block)
			switch line = importer.Chomp(line); {
			case cut != (i == 3):
				t.Errorf("line %d: cut is %v", i, cut)
			case cut:
				if len(line) > importer.MaxText || !strings.HasPrefix(long, string(line)) || len(line) < importer.MaxText-8 {
					t.Errorf("long line: %d bytes", len(line))
				}
			case string(line) != want[i]:
				t.Errorf("line %d: %q", i, line)
			}
			i++
		}
	}
}

// TestLockFiles: what Excel leaves beside an open file is no file of its own.
func TestLockFiles(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"orders.csv", "~$orders.xlsx"} {
		if err := os.WriteFile(filepath.Join(dir, name), []byte("Customer,Date,Amount\n"), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	sources, refused, err := importer.Expand(context.Background(), []string{dir})
	if err != nil || len(sources) != 1 || len(refused) != 0 || sources[0].Name() != "orders.csv" {
		t.Errorf("got %v, %v, %v", sources, refused, err)
	}
}
