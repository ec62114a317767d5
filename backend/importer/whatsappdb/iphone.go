package whatsappdb

import (
	"context"
	"database/sql"
	"encoding/base64"
	"math"
	"time"
	"unicode/utf8"

	"huiyin/backend/chat"
)

// appleEpoch is 2001-01-01 UTC in Unix seconds, where the clocks of Apple begin.
const appleEpoch = 978_307_200

// sinceApple is the clock of the iPhone: seconds, of which the fraction is not
// shown by the app either.
func sinceApple(at float64) time.Time {
	return time.Unix(int64(math.Floor(at))+appleEpoch, 0).UTC()
}

// newIPhone prepares a ChatStorage.sqlite.
func newIPhone(ctx context.Context, db *file, s schema, dir *directory) (*base, error) {
	b := &base{file: db, dir: dir, talks: map[any]talk{}, sorts: iphoneSorts, precision: chat.Second, clock: sinceApple}
	if err := b.meetIPhone(ctx, s); err != nil {
		return nil, err
	}
	q := selection{
		from: "ZWAMESSAGE m" + s.join("ZWAGROUPMEMBER", "g", "Z_PK", s.col("ZWAMESSAGE", "m", "ZGROUPMEMBER", "NULL")),
		joins: s.join("ZWAMEDIAITEM", "media", "Z_PK", s.col("ZWAMESSAGE", "m", "ZMEDIAITEM", "NULL")) +
			s.join("ZWAMESSAGEINFO", "info", "Z_PK", s.col("ZWAMESSAGE", "m", "ZMESSAGEINFO", "NULL")) +
			s.join("ZWAMESSAGE", "parent", "Z_PK", s.col("ZWAMESSAGE", "m", "ZPARENTMESSAGE", "NULL")),
		exprs: map[string]string{
			"chat": "m.ZCHATSESSION", "id": "m.Z_PK", "mine": s.number("ZWAMESSAGE", "m", "ZISFROMME"), "sender": iphoneSender(s),
			"at": s.number("ZWAMESSAGE", "m", "ZMESSAGEDATE"), "kind": s.number("ZWAMESSAGE", "m", "ZMESSAGETYPE"),
			"leftout": "m.ZMESSAGEDATE IS NULL", "text": s.text("ZWAMESSAGE", "m", "ZTEXT"), "key": s.text("ZWAMESSAGE", "m", "ZSTANZAID"),
			"quoted": s.text("ZWAMESSAGE", "parent", "ZSTANZAID"), "caption": s.text("ZWAMEDIAITEM", "media", "ZTITLE"),
			"place": s.text("ZWAMEDIAITEM", "media", "ZTITLE"), "mime": s.text("ZWAMEDIAITEM", "media", "ZVCARDSTRING"),
			"file":     s.text("ZWAMEDIAITEM", "media", "ZMEDIALOCALPATH"),
			"latitude": s.number("ZWAMEDIAITEM", "media", "ZLATITUDE"), "longitude": s.number("ZWAMEDIAITEM", "media", "ZLONGITUDE"),
			"extra":    s.text("ZWAMEDIAITEM", "media", "ZVCARDSTRING") + " || char(10) || " + s.text("ZWAMEDIAITEM", "media", "ZVCARDNAME"),
			"seconds":  s.number("ZWAMEDIAITEM", "media", "ZMOVIEDURATION"),
			"metadata": s.col("ZWAMEDIAITEM", "media", "ZMETADATA", "NULL"), "receipts": s.col("ZWAMESSAGEINFO", "info", "ZRECEIPTINFO", "NULL"),
		},
	}
	if !s.has("ZWAMESSAGE", "ZPARENTMESSAGE") {
		q.exprs["quoted"] = "''"
	}
	if s.has("ZWAMESSAGEINFO", "ZMESSAGE") && !s.has("ZWAMESSAGE", "ZMESSAGEINFO") {
		q.joins += s.join("ZWAMESSAGEINFO", "info", "ZMESSAGE", "m.Z_PK")
	}
	b.selects = []selection{q}
	return b, nil
}

// iphoneSender is who wrote: the member of the group, else the address, which
// in a group is that of the group.
func iphoneSender(s schema) string {
	from := "CASE WHEN m.ZFROMJID NOT LIKE '%@g.us' THEN m.ZFROMJID END"
	if !s.has("ZWAMESSAGE", "ZFROMJID") {
		from = "NULL"
	}
	if s.has("ZWAGROUPMEMBER", "Z_PK", "ZMEMBERJID") && s.has("ZWAMESSAGE", "ZGROUPMEMBER") {
		return "coalesce(g.ZMEMBERJID, " + from + ")"
	}
	return from
}

// meetIPhone reads chats and people. Names come from the address book first
// (loadContacts), then from here: the chat, the group's member, what people
// call themselves.
func (b *base) meetIPhone(ctx context.Context, s schema) error {
	err := each(ctx, b.file, func(rows *sql.Rows) error {
		var id int64
		var address, name, number string
		err := rows.Scan(&id, &address, &name, &number)
		b.dir.link(address, number)
		if a := parseAddress(address); !a.group() {
			b.dir.call(address, name)
			name = ""
		}
		b.talks[id] = talk{address, cleanName(name)}
		return err
	}, "SELECT c.Z_PK, "+s.text("ZWACHATSESSION", "c", "ZCONTACTJID")+", "+s.text("ZWACHATSESSION", "c", "ZPARTNERNAME")+", "+
		s.text("ZWACHATSESSION", "c", "ZCONTACTIDENTIFIER")+" FROM ZWACHATSESSION c")
	if err != nil {
		return err
	}
	if err := loadHidden(ctx, b.file, s, b.dir); err != nil {
		return err
	}
	call := func(v []string) { b.dir.call(v[0], v[1]) }
	if s.has("ZWAGROUPMEMBER", "ZMEMBERJID") {
		name := "coalesce(nullif(" + s.text("ZWAGROUPMEMBER", "g", "ZCONTACTNAME") + ", ''), " + s.text("ZWAGROUPMEMBER", "g", "ZFIRSTNAME") + ")"
		if err := texts(ctx, b.file, 2, call, "SELECT g.ZMEMBERJID, "+name+" FROM ZWAGROUPMEMBER g WHERE g.ZMEMBERJID IS NOT NULL ORDER BY g.Z_PK"); err != nil {
			return err
		}
	}
	if s.has("ZWAPROFILEPUSHNAME", "ZJID", "ZPUSHNAME") {
		if err := texts(ctx, b.file, 2, call, "SELECT ZJID, ZPUSHNAME FROM ZWAPROFILEPUSHNAME WHERE ZJID IS NOT NULL AND ZPUSHNAME IS NOT NULL"); err != nil {
			return err
		}
	}
	if !s.has("ZWAMESSAGE", "ZPUSHNAME") {
		return nil
	}
	members := s.join("ZWAGROUPMEMBER", "g", "Z_PK", s.col("ZWAMESSAGE", "m", "ZGROUPMEMBER", "NULL"))
	return texts(ctx, b.file, 2, func(v []string) { b.dir.call(v[0], ownName(v[1])) },
		"SELECT DISTINCT "+iphoneSender(s)+" AS who, m.ZPUSHNAME FROM ZWAMESSAGE m"+members+" WHERE m.ZPUSHNAME <> '' AND who IS NOT NULL")
}

// ownName is what people call themselves in a message: plain, or as base64 of
// a protocol buffer.
func ownName(s string) string {
	b, err := base64.StdEncoding.DecodeString(s)
	if err != nil {
		return s
	}
	if name, ok := first(b, pushName); ok && len(name) > 0 && utf8.Valid(name) {
		return string(name)
	}
	return s
}
