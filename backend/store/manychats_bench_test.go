package store_test

import (
	"fmt"
	"math/rand/v2"
	"testing"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/importer"
	"huiyin/backend/store"
)

// stock is what every customer and every seller says, in hundreds of chats.
var stock = []string{"ok", "Thanks", "Good morning, dear", "👍", "Noted, thank you!", "好的,谢谢",
	"Hi, this is our new catalogue: https://example.com/catalogue. Please tell me which models you like."}

// exportOf gives the export of one of many customers, of 500 messages: stock
// phrases, a catalogue sent to all in one minute of a month, and words of their own.
func exportOf(customer int) (store.FileInfo, []importer.Record) {
	const messages = 500
	phone := fmt.Sprintf([]string{"+49 1512 34%05d", "+1 212 55%05d", "+966 50 12%05d", "+55 11 912%06d"}[customer%4], customer)
	info := store.FileInfo{Path: phone + ".txt", Format: "whatsapp-txt", Channel: "whatsapp", ChatName: phone, Zone: "Asia/Shanghai", Me: []string{"Lily"}}
	recs := make([]importer.Record, messages)
	at := time.Date(2024, 1, 1, 8, 0, 0, 0, time.UTC)
	random := rand.New(rand.NewPCG(1, uint64(customer)))
	for i := range recs {
		at = at.Add(time.Duration(1+random.IntN(2*24*60)) * time.Minute)
		r := importer.Record{Line: i + 1, Wall: at, Precision: chat.Minute, Sender: phone, Kind: chat.Text}
		switch {
		case i%40 == 39: // the first of the next month, 9:00
			at = time.Date(at.Year(), at.Month()+1, 1, 9, 0, 0, 0, time.UTC)
			r.Wall, r.Sender, r.Text = at, "Lily", stock[6]
		case i%5 > 2:
			r.Sender, r.Text = "Lily", phrases[(i+customer)%len(phrases)]
		case i%5 == 0:
			r.Text = fmt.Sprintf("%s #%d", phrases[(i+customer)%len(phrases)], customer*messages+i)
		default:
			r.Text = stock[(i*3+customer)%6]
		}
		recs[i] = r
	}
	return info, recs
}

// BenchmarkImportManyChats: exports of as many customers in one action, each its
// own file; messages a second are the same however many there are.
func BenchmarkImportManyChats(b *testing.B) {
	for _, customers := range []int{200, 1000, 2000} {
		b.Run(fmt.Sprintf("chats=%d", customers), func(b *testing.B) {
			n := 0
			for b.Loop() {
				b.StopTimer()
				s := open(b)
				batch, err := s.BeginBatch(b.Context(), now)
				if err != nil {
					b.Fatal(err)
				}
				in := s.Intake(batch)
				n = 0
				b.StartTimer()
				for c := range customers {
					info, recs := exportOf(c)
					res, err := in.ImportFile(b.Context(), map[int]store.FileInfo{0: info}, give(recs))
					if err != nil {
						b.Fatal(err)
					}
					if res[0].Added != len(recs) || len(res[0].Created) != 1 {
						b.Fatalf("chat %d: %+v", c, res[0])
					}
					n += len(recs)
				}
			}
			report(b, n)
		})
	}
}
