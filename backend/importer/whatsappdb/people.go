package whatsappdb

import (
	"cmp"
	"strings"
	"unicode"

	"huiyin/backend/importer"
)

// address is a WhatsApp address (JID), "user@server"; device and agent are cut
// off: "15550100:3@s.whatsapp.net" is 15550100's third device.
type address struct{ user, server string }

func parseAddress(raw string) address {
	user, server, _ := strings.Cut(raw, "@")
	if i := strings.IndexAny(user, ":."); i >= 0 && server != "g.us" {
		user = user[:i]
	}
	if server == "c.us" { // what old versions call it
		server = people
	}
	return address{user, server}
}

func (a address) String() string { return a.user + "@" + a.server }

// The servers that addresses end in.
const (
	people = "s.whatsapp.net"
	lids   = "lid" // a person whose number is hidden
	groups = "g.us"
)

// group reports whether several people talk there.
func (a address) group() bool { return a.server == groups }

// aside reports what is no talk with customers: status posts, broadcast lists
// (each message stands in the talks, too), channels, robots.
func (a address) aside() bool {
	switch a.server {
	case "broadcast", "newsletter", "bot", "status", "status_broadcast":
		return true
	}
	return a.user == "status"
}

// phone gives the number in E.164.
func (a address) phone() (string, bool) {
	if a.server != people || len(a.user) < 7 || len(a.user) > 15 || a.user[0] == '0' {
		return "", false
	}
	for _, r := range a.user {
		if r < '0' || r > '9' {
			return "", false
		}
	}
	return "+" + a.user, true
}

// person is somebody as the databases know them.
type person struct {
	id     string // address; the number's where the hidden one is mapped
	name   string
	handle string
}

// directory is who is who.
type directory struct {
	names   map[string]string // by address, the best name
	numbers map[string]string // the address of a number, by hidden address
}

func newDirectory() *directory {
	return &directory{names: map[string]string{}, numbers: map[string]string{}}
}

// call gives an address a name, unless it has one: better sources come first.
func (d *directory) call(raw, name string) {
	id := parseAddress(raw).String()
	if name = cleanName(name); name != "" && d.names[id] == "" {
		d.names[id] = name
	}
}

// map gives a hidden address its number, as digits or as an address.
func (d *directory) link(lid, number string) {
	a, n := parseAddress(lid), parseAddress(strings.TrimPrefix(number, "+"))
	if a.server == "" {
		a.server = lids
	}
	if n.server == "" {
		n.server = people
	}
	if _, ok := n.phone(); ok && a.server == lids && d.numbers[a.String()] == "" {
		d.numbers[a.String()] = n.String()
	}
}

// of gives the person behind an address.
func (d *directory) of(raw string) person {
	a := parseAddress(raw)
	p := person{id: a.String(), name: d.names[a.String()]}
	if number, ok := d.numbers[p.id]; ok {
		p.id, a = number, parseAddress(number)
		p.name = cmp.Or(d.names[number], p.name)
	}
	if phone, ok := a.phone(); ok {
		p.handle = phone
	} else {
		p.handle = "id:" + p.id
	}
	if p.name == "" {
		if p.name = a.user; p.handle[0] == '+' {
			p.name = p.handle
		}
	}
	return p
}

// cleanName strips direction marks and makes blanks plain.
func cleanName(name string) string {
	name = strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Cf, r) && r != 0x200D && r != 0x200C: // joiners belong to names and emoji
			return -1
		case unicode.IsSpace(r), unicode.IsControl(r):
			return ' '
		}
		return r
	}, strings.ToValidUTF8(name, "\ufffd"))
	return strings.Join(strings.Fields(name), " ")
}

// unique gives everybody of a talk a name of their own: who shares one, or is
// called as we are, has the number behind it.
func unique(all []*member) {
	same := map[string]int{strings.ToLower(importer.Me): 1}
	for _, m := range all {
		same[strings.ToLower(m.name)]++
	}
	for _, m := range all {
		if same[strings.ToLower(m.name)] > 1 && m.name != m.handle {
			m.name += " (" + strings.TrimPrefix(m.handle, "id:") + ")"
		}
	}
}
