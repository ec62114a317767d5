package app

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"huiyin/backend/importer/importertest"
)

// phoneChat is a chat with Ana as an Android phone keeps it: hours 14:00 to
// 14:10 UTC of 2 March 2026, 22:00 in China.
const phoneChat = `
CREATE TABLE jid (_id INTEGER PRIMARY KEY, user TEXT, server TEXT, raw_string TEXT);
CREATE TABLE chat (_id INTEGER PRIMARY KEY, jid_row_id INTEGER, subject TEXT);
CREATE TABLE message (_id INTEGER PRIMARY KEY, chat_row_id INTEGER, from_me INTEGER, key_id TEXT, sender_jid_row_id INTEGER, timestamp INTEGER, message_type INTEGER, text_data TEXT);
CREATE TABLE message_media (message_row_id INTEGER PRIMARY KEY, file_path TEXT, mime_type TEXT);
CREATE TABLE message_location (message_row_id INTEGER PRIMARY KEY, latitude REAL, longitude REAL, place_name TEXT);
CREATE TABLE message_edit_info (message_row_id INTEGER PRIMARY KEY);
CREATE TABLE message_poll_option (_id INTEGER PRIMARY KEY, message_row_id INTEGER, option_name TEXT, vote_total INTEGER);
CREATE TABLE receipt_user (_id INTEGER PRIMARY KEY, message_row_id INTEGER, receipt_user_jid_row_id INTEGER, receipt_timestamp INTEGER, read_timestamp INTEGER, played_timestamp INTEGER);
INSERT INTO jid VALUES (1, '15550100', 's.whatsapp.net', NULL), (2, '15550109', 's.whatsapp.net', NULL);
INSERT INTO chat VALUES (1, 1, NULL), (2, 2, NULL);
INSERT INTO message VALUES
  (2, 1, 0, 'A0', 0, 1772460000000, 7, NULL),
  (3, 1, 1, 'A1', 0, 1772460010123, 0, 'Hi Ana, here is the quotation for the lids.'),
  (4, 1, 0, 'A2', 0, 1772460070456, 0, 'Thank you. Is this FOB or CIF, and how many days?'),
  (5, 1, 1, 'A3', 0, 1772460130000, 1, NULL),
  (6, 1, 1, 'A4', 0, 1772460131000, 0, 'ok'),
  (7, 1, 1, 'A5', 0, 1772460132000, 0, 'ok'),
  (8, 1, 0, 'A6', 0, 1772460190000, 2, NULL),
  (9, 1, 0, 'A7', 0, 1772460250000, 5, NULL),
  (10, 1, 0, 'A8', 0, 1772460310000, 15, NULL),
  (11, 1, 1, 'A9', 0, 1772460370000, 0, 'CIF New York is $4.65, 25 days.'),
  (12, 1, 0, 'A10', 0, 1772460430000, 10, NULL),
  (13, 1, 1, 'A11', 0, 1772460490000, 66, 'Which port?'),
  (20, 2, 0, 'B1', 0, 1772460500000, 0, 'Thank you. Is this FOB or CIF, and how many days?');
INSERT INTO message_media VALUES (5, 'IMG-1.jpg', 'image/jpeg'), (8, 'PTT-1.opus', 'audio/ogg; codecs=opus');
INSERT INTO message_location VALUES (9, 51.5, -0.1, 'Warehouse 3');
INSERT INTO message_edit_info VALUES (11);
INSERT INTO message_poll_option VALUES (1, 13, 'Ningbo', 1);
INSERT INTO receipt_user VALUES (1, 3, 1, 1772460011000, 1772460060000, 0), (2, 11, 1, 1772460371000, 0, 0);
`

// iphoneExport and androidExport are the text exports of the same chat.
const iphoneExport = "[02/03/2026, 22:00:00] Ana Souza: \u200eMessages and calls are end-to-end encrypted.\n" +
	"[02/03/2026, 22:00:10] Lily: Hi Ana, here is the quotation for the lids.\n" +
	"[02/03/2026, 22:01:10] Ana Souza: Thank you. Is this FOB or CIF, and how many days?\n" +
	"[02/03/2026, 22:02:10] Lily: \u200eimage omitted\n" +
	"[02/03/2026, 22:02:11] Lily: ok\n[02/03/2026, 22:02:12] Lily: ok\n" +
	"[02/03/2026, 22:03:10] Ana Souza: \u200eaudio omitted\n" +
	"[02/03/2026, 22:04:10] Ana Souza: \u200eLocation: https://maps.google.com/?q=51.50,-0.10\n" +
	"[02/03/2026, 22:05:10] Ana Souza: \u200eThis message was deleted.\n" +
	"[02/03/2026, 22:06:10] Lily: CIF New York is $4.65, 25 days. \u200e<This message was edited>\n" +
	"[02/03/2026, 22:07:10] Ana Souza: \u200eMissed voice call\n" +
	"[02/03/2026, 22:08:10] Lily: \u200ePOLL:\nWhich port?\n\u200eOPTION: Ningbo (0 votes)\n"

const androidExport = "02/03/2026, 22:00 - Messages and calls are end-to-end encrypted.\n" +
	"02/03/2026, 22:00 - Lily: Hi Ana, here is the quotation for the lids.\n" +
	"02/03/2026, 22:01 - +1 555 0100: Thank you. Is this FOB or CIF, and how many days?\n" +
	"02/03/2026, 22:02 - Lily: <Media omitted>\n02/03/2026, 22:02 - Lily: ok\n02/03/2026, 22:02 - Lily: ok\n" +
	"02/03/2026, 22:03 - +1 555 0100: <Media omitted>\n" +
	"02/03/2026, 22:04 - +1 555 0100: Warehouse 3: https://maps.google.com/?q=51.50,-0.10\n" +
	"02/03/2026, 22:05 - +1 555 0100: This message was deleted\n" +
	"02/03/2026, 22:06 - Lily: CIF New York is $4.65, 25 days. <This message was edited>\n" +
	"02/03/2026, 22:07 - +1 555 0100: Missed voice call\n" +
	"02/03/2026, 22:08 - Lily: POLL:\nWhich port?\nOPTION: Ningbo (0 votes)\n"

// told gives all messages of all customers as lines, with their receipts.
func told(t *testing.T, a *App) []string {
	t.Helper()
	rows, err := a.Customers.List()
	if err != nil {
		t.Fatal(err)
	}
	var all []string
	for _, row := range rows {
		page, err := a.Conversations.Page(row.ID, 0, 100)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range page.Items {
			all = append(all, fmt.Sprintf("%s %s %s %q %v %s %s", m.At, m.Sender, m.Kind, m.Text, m.Edited, m.DeliveredAt, m.ReadAt))
		}
	}
	slices.Sort(all)
	return all
}

// TestPhoneAfterText: a database after the text export of one of its chats, and
// the other way round, brings no double and tells what the text can't; taking
// either back leaves exactly the other (V-5).
func TestPhoneAfterText(t *testing.T) {
	dir := t.TempDir()
	phone := importertest.Database(t, filepath.Join(dir, "phone", "msgstore.db"), phoneChat)
	for name, text := range map[string]string{"WhatsApp Chat - Ana Souza.txt": iphoneExport, "WhatsApp Chat with +1 555 0100.txt": androidExport} {
		export := filepath.Join(dir, name)
		if err := os.WriteFile(export, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		alone := map[string][]string{}
		for _, path := range []string{export, phone} {
			a := journey(t, "2026-03-25T09:00:00+08:00")
			importOne(t, a, path, "Lily")
			alone[path] = told(t, a)
		}
		for _, order := range [][]string{{export, phone}, {phone, export}} {
			t.Run(filepath.Base(order[0])+" then "+filepath.Base(order[1]), func(t *testing.T) {
				a := journey(t, "2026-03-25T09:00:00+08:00")
				first := importOne(t, a, order[0], "Lily")
				second := importOne(t, a, order[1], "Lily")
				both := told(t, a)
				if len(both) != len(alone[phone]) {
					t.Errorf("%d entries, want %d:\n%s", len(both), len(alone[phone]), strings.Join(both, "\n"))
				}
				read := 0
				for _, line := range both {
					if strings.Contains(line, "2026-03-02T14:00:11Z 2026-03-02T14:01:00Z") {
						read++
					}
				}
				if read != 1 {
					t.Errorf("read times of %d messages, want 1:\n%s", read, strings.Join(both, "\n"))
				}
				for i, batch := range []int64{first.Batch, second.Batch} {
					left := order[1-i]
					if _, err := a.Imports.Undo(batch); err != nil {
						t.Fatal(err)
					}
					if got := told(t, a); !slices.Equal(got, alone[left]) {
						t.Errorf("without %s:\ngot  %s\nwant %s", filepath.Base(order[i]), strings.Join(got, "\n     "), strings.Join(alone[left], "\n     "))
					}
					if _, err := a.Imports.Redo(batch); err != nil {
						t.Fatal(err)
					}
				}
			})
		}
	}
}
