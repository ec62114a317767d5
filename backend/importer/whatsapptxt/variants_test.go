package whatsapptxt_test

import (
	"strings"
	"testing"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/importer"
	"huiyin/backend/importer/importertest"
	"huiyin/backend/importer/whatsapptxt"
)

// said is one message of the small chat that every phone exports.
type said struct {
	at     time.Time
	sender string
	text   string
}

func at(month time.Month, day, hour, minute, second int) time.Time {
	return time.Date(2024, month, day, hour, minute, second, 0, time.UTC)
}

// smallChat runs over the turn of the day, noon, midnight and a month.
var smallChat = []said{
	{at(3, 5, 14, 7, 9), "Ana Souza", "Good morning, any news on the quotation?"},
	{at(3, 5, 14, 9, 0), "Li Wei 李伟", "报价单今天发\n[draft] not a header\n2/4 pallets ok"},
	{at(3, 5, 20, 7, 59), "Ana Souza", "Ratio 3:1 : see page 4: table B"},
	{at(3, 13, 0, 5, 1), "Li Wei 李伟", "12:30 - meeting"},
	{at(3, 13, 12, 30, 0), "Ana Souza", "noon\n\n[2019-09-17 8:00 AM] Bob: pasted\n2019.09.17 8:00:00 AM - Bob: pasted too"},
	{at(3, 14, 9, 0, 30), "+40 521 000 000", "شكراً \u200eok\u200d"},
	{at(3, 14, 9, 0, 30), "Ana Souza", "ok"},
	{at(3, 14, 9, 0, 30), "Ana Souza", "ok"},
	{at(3, 15, 1, 2, 3), "Li Wei 李伟", "https://example.com/a?b=1:2 👍"},
}

// TestVariants: the same chat in every header shape is the same chat (§1.2).
func TestVariants(t *testing.T) {
	for _, v := range importertest.Variants() {
		t.Run(v.ID, func(t *testing.T) {
			var out strings.Builder
			out.WriteString("WhatsApp Chat - Ana\n\n") // 47
			for _, m := range smallChat {
				sender := m.sender
				if strings.HasPrefix(sender, "+") {
					sender = "\u202a" + strings.ReplaceAll(sender, " ", "\u00a0") + "\u202c"
				}
				colon := ": "
				if v.Tight {
					colon = ":"
				}
				out.WriteString(v.Head(m.at) + sender + colon + m.text + "\r\n")
			}
			got := importertest.Read(t, whatsapptxt.Format{}, importertest.Text("_chat.txt", out.String()))
			if len(got.Records) != len(smallChat) {
				t.Fatalf("%d messages, want %d, of\n%s", len(got.Records), len(smallChat), out.String())
			}
			for i, r := range got.Records {
				want := smallChat[i]
				if v.Minute {
					want.at = want.at.Truncate(time.Minute)
				}
				if !r.Wall.Equal(want.at) || r.Sender != want.sender || r.Text != want.text || r.Kind != chat.Text {
					t.Errorf("got %v %q %q %q, want %v %q %q", r.Wall, r.Sender, r.Kind, r.Text, want.at, want.sender, want.text)
				}
				if (r.Precision == chat.Minute) != v.Minute {
					t.Errorf("precision %q", r.Precision)
				}
			}
			if want := (importer.Tally{Lines: 16, Preface: 2, Headers: 9, Continuations: 5}); got.Tally != want {
				t.Errorf("tally %+v, want %+v", got.Tally, want)
			}
		})
	}
}
