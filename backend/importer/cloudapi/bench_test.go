package cloudapi_test

import (
	"fmt"
	"io"
	"strings"
	"testing"

	"huiyin/backend/importer"
	"huiyin/backend/importer/cloudapi"
	"huiyin/backend/importer/importertest"
)

// archive is a file of webhooks, made while it is read: of each pair of lines a
// message of a customer, then the status of an answer.
func archive(pairs int) importer.Source {
	return importer.Source{Path: "webhooks.jsonl", Open: func() (io.ReadCloser, error) {
		r, w := io.Pipe()
		go func() {
			text := strings.Repeat("price ", 8)
			for i := range pairs {
				fmt.Fprintf(w, `{"messaging_product":"whatsapp","contacts":[{"profile":{"name":"Ana"},"wa_id":"1555010%04d"}],"messages":[{"from":"1555010%04d","id":"wamid.A%d","timestamp":"%d","type":"text","text":{"body":%q}}]}`+"\n",
					i%100, i%100, i, 1772442000+i, text)
				fmt.Fprintf(w, `{"messaging_product":"whatsapp","statuses":[{"id":"wamid.B%d","status":"read","timestamp":"%d","recipient_id":"1555010%04d"}]}`+"\n",
					i, 1772442030+i, i%100)
			}
			w.Close()
		}()
		return r, nil
	}}
}

type discard struct{ messages, receipts int }

func (d *discard) Message(importer.Record) error     { d.messages++; return nil }
func (d *discard) Problem(importer.Problem) error    { return nil }
func (d *discard) Order(importer.OrderRow) error     { return nil }
func (d *discard) Contact(importer.ContactRow) error { return nil }
func (d *discard) Receipt(importer.ReceiptRow) error { d.receipts++; return nil }

// BenchmarkRead measures payloads a second of one pass; the file is made while
// it is read, so that memory shows what the format holds.
func BenchmarkRead(b *testing.B) {
	const pairs = 50_000
	p, err := cloudapi.Format{}.Inspect(b.Context(), archive(pairs), importertest.Given)
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		var d discard
		if _, err := (cloudapi.Format{}).Read(b.Context(), archive(pairs), p.Answers, &d); err != nil || d.messages != pairs || d.receipts != pairs {
			b.Fatal(d, err)
		}
	}
	b.ReportMetric(2*pairs*float64(b.N)/b.Elapsed().Seconds(), "payloads/s")
}
