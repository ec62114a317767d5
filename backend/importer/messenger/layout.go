package messenger

import (
	"bytes"
	"path"
	"path/filepath"
	"regexp"
	"strconv"
	"strings"

	"huiyin/backend/importer"
)

// The channels.
const (
	messengerChannel = "messenger"
	instagramChannel = "instagram"
)

// numbered is the name of a file of a thread: message_12.json.
var numbered = regexp.MustCompile(`(?i)^message_(\d+)\.(json|html?)$`)

// categories are the folders that hold the folders of threads.
var categories = map[string]bool{
	"inbox": true, "archived_threads": true, "filtered_threads": true, "message_requests": true, "e2ee_cutover": true,
}

// place is where a file of an export lies.
type place struct {
	folder   []string // names of the folders, the drive or zip first
	number   int      // n of message_n; 0: named otherwise
	html     bool
	threaded bool // the folder is that of a thread, in a known layout
}

func placeOf(src importer.Source) place {
	whole := filepath.ToSlash(src.Path)
	if src.Entry != "" {
		whole += "/" + filepath.ToSlash(src.Entry)
	}
	folder, name := path.Split(whole)
	p := place{folder: strings.Split(strings.TrimSuffix(folder, "/"), "/")}
	if m := numbered.FindStringSubmatch(name); m != nil {
		if n, err := strconv.Atoi(m[1]); err == nil {
			p.number = n
		}
	}
	ext := strings.ToLower(path.Ext(name))
	p.html = ext == ".html" || ext == ".htm"
	p.threaded = p.number > 0 && len(p.folder) > 1 && categories[p.folder[len(p.folder)-2]]
	return p
}

// channel tells Instagram by the layout, the name of the download, or where the
// media lie; all else is Messenger.
func (p place) channel(head []byte) string {
	for _, name := range p.folder {
		name = strings.ToLower(name)
		if name == "your_instagram_activity" || strings.HasPrefix(name, "instagram-") {
			return instagramChannel
		}
	}
	if bytes.Contains(head, []byte("your_instagram_activity/")) || bytes.Contains(head, []byte(`your_instagram_activity\/`)) {
		return instagramChannel
	}
	return messengerChannel
}

// Join joins the files of one thread, from wherever they come: by the name of
// their folder in the layout of a download, else by their very folder. Files
// that are too large to be held stand alone.
func (Format) Join(src importer.Source) (key string, order int) {
	p := placeOf(src)
	if p.number == 0 || src.Size > holdable {
		return "", 0
	}
	if p.threaded {
		return p.channel(src.Head) + "/" + p.folder[len(p.folder)-1], p.number
	}
	return strings.Join(p.folder, "/"), p.number
}

// threadID gives the id at the end of "inbox/anapetrova_1234"; "" none.
func threadID(thread string) string {
	_, id, _ := strings.Cut(path.Base(thread), "_")
	return id
}
