package importer_test

import (
	"slices"
	"testing"

	"huiyin/backend/importer"
)

func chatOf(owner string, names ...string) importer.ChatPreview {
	p := importer.ChatPreview{Owner: owner}
	for i, n := range names {
		p.Participants = append(p.Participants, importer.Participant{Name: n, Messages: 10 - i})
	}
	return p
}

func TestWhoAmI(t *testing.T) {
	cases := []struct {
		name       string
		chats      []importer.ChatPreview
		remembered []string
		me         []string
		sure       bool
	}{
		{"remembered", []importer.ChatPreview{chatOf("", "Alex", "Lily")}, []string{"Lily"}, []string{"Lily"}, true},
		{"remembered wins over the file", []importer.ChatPreview{chatOf("Alex", "Alex", "Lily")}, []string{"Lily"}, []string{"Lily"}, true},
		{"the file shows the owner", []importer.ChatPreview{chatOf("Lily", "Alex", "Lily")}, nil, []string{"Lily"}, true},
		{"two people, no evidence", []importer.ChatPreview{chatOf("", "Alex", "Lily")}, nil, nil, false},
		{"the one in every file", []importer.ChatPreview{chatOf("", "Alex", "Lily"), chatOf("", "Ahmed", "Lily")}, nil, []string{"Lily"}, true},
		{"the one in most files is only proposed", []importer.ChatPreview{chatOf("", "Alex", "Lily"), chatOf("", "Ahmed", "Lily"), chatOf("", "Maria", "Tom")}, nil, []string{"Lily"}, false},
		{"one file each knows its own owner", []importer.ChatPreview{chatOf("Lily", "Alex", "Lily"), chatOf("Lily Work", "Ahmed", "Lily Work")}, nil, []string{"Lily", "Lily Work"}, true},
		{"nothing to ask", nil, []string{"Lily"}, nil, true},
		{"a chat that tells itself", []importer.ChatPreview{{Owner: "Me", Directed: true}}, nil, nil, true},
	}
	for _, c := range cases {
		t.Run(c.name, func(t *testing.T) {
			candidates, sure := importer.WhoAmI(c.chats, c.remembered)
			var me []string
			for _, x := range candidates {
				if x.Me {
					me = append(me, x.Name)
				}
			}
			slices.Sort(me)
			if !slices.Equal(me, c.me) || sure != c.sure {
				t.Errorf("me = %v, sure %v; want %v, %v", me, sure, c.me, c.sure)
			}
		})
	}
}

func TestPlainName(t *testing.T) {
	for in, want := range map[string]string{
		"\u202a+40\u00a0521\u00a0000\u00a0000\u202c": "+40 521 000 000",
		"~\u202fRakesh": "~ Rakesh",
		" Li  Wei ":     "Li Wei",
		"李伟":            "李伟",
	} {
		if got := importer.PlainName(in); got != want {
			t.Errorf("PlainName(%q) = %q, want %q", in, got, want)
		}
	}
}
