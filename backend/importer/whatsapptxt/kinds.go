package whatsapptxt

import (
	"bytes"
	"strings"

	"huiyin/backend/chat"
)

// byExtension gives the kind of a file by the end of its name.
var byExtension = map[string]chat.Kind{
	"jpg": chat.Image, "jpeg": chat.Image, "png": chat.Image, "heic": chat.Image, "heif": chat.Image, "bmp": chat.Image,
	"mp4": chat.Video, "mov": chat.Video, "3gp": chat.Video, "mkv": chat.Video, "avi": chat.Video, "webm": chat.Video, "gif": chat.Video,
	"opus": chat.Voice,
	"mp3":  chat.Audio, "m4a": chat.Audio, "aac": chat.Audio, "ogg": chat.Audio, "wav": chat.Audio, "amr": chat.Audio, "flac": chat.Audio,
	"webp": chat.Sticker,
	"vcf":  chat.Contact,
}

// byName are the marks of WhatsApp's own file names, strongest first.
var byName = []struct {
	android, iphone string
	kind            chat.Kind
}{
	{"STK-", "-STICKER-", chat.Sticker},
	{"PTT-", "-PTT-", chat.Voice},
	{"AUD-", "-AUDIO-", chat.Audio},
	{"IMG-", "-PHOTO-", chat.Image},
	{"VID-", "-VIDEO-", chat.Video},
	{"GIF-", "-GIF-", chat.Video},
	{"DOC-", "-DOCUMENT-", chat.Document},
}

// fileKind tells the kind of a medium by its file name; own says that
// WhatsApp itself gave the name.
func fileKind(name string) (kind chat.Kind, own bool) {
	ext := extension(name)
	for _, n := range byName {
		if strings.HasPrefix(name, n.android) || strings.Contains(name, n.iphone) {
			if n.kind == chat.Audio && ext == "opus" {
				return chat.Voice, true
			}
			return n.kind, true
		}
	}
	if k, ok := byExtension[ext]; ok {
		return k, false
	}
	return chat.Document, false
}

// extension gives the ending of a file name in lower case, "" where it has none.
func extension(name string) string {
	at := strings.LastIndexByte(name, '.')
	if at <= 0 || len(name)-at-1 < 1 || len(name)-at-1 > 5 || len(name) > 255 {
		return ""
	}
	for _, c := range []byte(name[at+1:]) {
		if !letterAt([]byte{c}, 0) && (c < '0' || c > '9') {
			return ""
		}
	}
	return strings.ToLower(name[at+1:])
}

// attachment is a file that a body names.
type attachment struct {
	file   string
	before []byte // what stands before it
	after  []byte // the lines after it
}

// attached finds the attached file of a body, in the ways of all phones. The
// words are known in many languages; where they are not, the file's name must
// be WhatsApp's own, or that of a file beside the chat.
func (l *learnt) attached(body []byte) (a attachment, ok bool) {
	if last := trimEnd(body); len(last) > 0 && last[len(last)-1] == '>' {
		at := bytes.LastIndexByte(last, '<')
		if at < 0 {
			return a, false
		}
		a.before = body[:at]
		if a.file, ok = l.angled(trim(last[at+1:len(last)-1]), body[:at]); ok && a.file == "" {
			a.file, a.before = plain(a.before), nil
		}
		return a, ok
	}
	line, rest, _ := bytes.Cut(body, []byte("\n"))
	a.after = rest
	line = trimEnd(line)
	if len(line) == 0 {
		return a, false
	}
	if line[len(line)-1] == '>' { // a caption below the file
		at := bytes.LastIndexByte(line, '<')
		if at < 0 {
			return a, false
		}
		a.file, ok = l.angled(trim(line[at+1:len(line)-1]), nil)
		a.before = line[:at]
		return a, ok && a.file != ""
	}
	if line[len(line)-1] != ')' {
		for _, before := range l.words.leading {
			if line[0] == before[0] && bytes.HasPrefix(line, []byte(before)) {
				a.file = plain(line[len(before):])
				return a, extension(a.file) != ""
			}
		}
		return a, false
	}
	at := bytes.LastIndexByte(line, '(')
	if at <= 0 {
		return a, false
	}
	a.file = plain(line[:at])
	if extension(a.file) == "" {
		return a, false
	}
	return a, l.words.behind[string(line[at:])] || l.known(a.file)
}

// angled reads the inside of <…>. An empty file name says that the file
// stands before the group, as in old iPhone exports.
func (l *learnt) angled(inside, before []byte) (file string, ok bool) {
	if bytes.IndexByte(inside, '.') < 0 {
		return "", fileBefore(before)
	}
	frames := l.words.attached
	for k := range frames { // the one that fitted last comes first
		at := (l.frame + k) % len(frames)
		f := &frames[at]
		if n := len(inside) - len(f.after); n > len(f.before) && f.before+f.after != "" &&
			string(inside[:len(f.before)]) == f.before && string(inside[n:]) == f.after {
			if file = plain(inside[len(f.before):n]); extension(file) != "" {
				l.frame = at
				return file, true
			}
		}
	}
	_, rest, ok := bytes.Cut(inside, []byte(":"))
	if !ok {
		_, rest, ok = bytes.Cut(inside, []byte("："))
	}
	if file = plain(rest); ok && extension(file) != "" {
		return file, l.known(file)
	}
	return "", fileBefore(before)
}

// fileBefore reports whether what stands before <…> is the name of a file that
// WhatsApp itself gave.
func fileBefore(before []byte) bool {
	if bytes.IndexByte(before, '.') < 0 {
		return false
	}
	name := plain(before)
	_, own := fileKind(name)
	return own && extension(name) != "" && !strings.Contains(name, " ")
}

// known reports whether a file name is WhatsApp's own or stands beside the chat.
func (l *learnt) known(file string) bool {
	if _, own := fileKind(file); own {
		return true
	}
	return l.siblings[foldName(file)]
}
