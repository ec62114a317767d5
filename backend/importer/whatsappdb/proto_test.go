package whatsappdb

import (
	"strings"
	"testing"
)

// FuzzFields: whatever the bytes are, fields either tells that they are no
// message or gives parts of them, and no reading of them fails.
func FuzzFields(f *testing.F) {
	f.Add([]byte("\x2a\x02I1"))
	f.Add([]byte("\x3a\x0b\x0a\x09\x12\x01a\x1a\x01b\x20\x05"))
	f.Add([]byte("\x0a\xff\xff\xff\xff\xff\xff\xff\xff\x7f"))
	f.Fuzz(func(t *testing.T, b []byte) {
		all, ok := fields(b)
		sum := 0
		for _, f := range all {
			if f.id == 0 {
				t.Error("a field without a number")
			}
			sum += len(f.bytes)
		}
		if !ok && all != nil || sum > len(b) {
			t.Errorf("%d bytes of fields in %d bytes, ok %v", sum, len(b), ok)
		}
		for _, r := range reactionsIn(b) {
			if len(r.who)+len(r.emoji) > len(b) {
				t.Error("a reaction longer than its bytes")
			}
		}
	})
}

// TestOwnName: plain names stay, also those that could be base64.
func TestOwnName(t *testing.T) {
	for in, want := range map[string]string{"Anna": "Anna", "Eva 🙂": "Eva 🙂", "CgNFdmEQBw==": "Eva", "": ""} {
		if got := ownName(in); got != want {
			t.Errorf("ownName(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestUnique: nobody of a chat shares a name, or is called as we are.
func TestUnique(t *testing.T) {
	all := []*member{{person: person{name: "Bob", handle: "+15550101"}}, {person: person{name: "bob", handle: "id:9@lid"}},
		{person: person{name: "Me", handle: "+15550102"}}, {person: person{name: "Ana", handle: "+15550100"}}}
	unique(all)
	var got []string
	for _, m := range all {
		got = append(got, m.name)
	}
	if want := "Bob (+15550101)|bob (9@lid)|Me (+15550102)|Ana"; strings.Join(got, "|") != want {
		t.Errorf("got %s, want %s", strings.Join(got, "|"), want)
	}
}

// TestAddress: devices are cut off; old servers, robots and hidden ids are known.
func TestAddress(t *testing.T) {
	for _, c := range []struct{ raw, id, phone string }{
		{"15550100:3@s.whatsapp.net", "15550100@s.whatsapp.net", "+15550100"}, {"15550100.0:3@c.us", "15550100@s.whatsapp.net", "+15550100"},
		{"99000000000001@lid", "99000000000001@lid", ""}, {"15550100-1520000000@g.us", "15550100-1520000000@g.us", ""}, {"0@s.whatsapp.net", "0@s.whatsapp.net", ""},
	} {
		a := parseAddress(c.raw)
		if phone, _ := a.phone(); a.String() != c.id || phone != c.phone {
			t.Errorf("%s: %s, %q; want %s, %q", c.raw, a, phone, c.id, c.phone)
		}
	}
}
