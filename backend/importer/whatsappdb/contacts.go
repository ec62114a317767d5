package whatsappdb

import (
	"context"
	"errors"

	"huiyin/backend/importer"
)

// loadContacts reads the files of contacts that came with the messages.
func loadContacts(ctx context.Context, parts map[role]importer.Source, dir *directory) error {
	for _, r := range []role{contacts, hidden} {
		if src, ok := parts[r]; ok {
			if err := loadContactFile(ctx, src, dir); err != nil {
				return err
			}
		}
	}
	return nil
}

func loadContactFile(ctx context.Context, src importer.Source, dir *directory) (err error) {
	db, err := open(ctx, src)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, db.close()) }()
	s, err := probe(ctx, db)
	if err != nil {
		return err
	}
	if s.has("wa_contacts", "jid") {
		col := func(c string) string { return "nullif(trim(" + s.text("wa_contacts", "c", c) + "), '')" }
		name := "coalesce(" + col("display_name") + ", nullif(trim(" + s.text("wa_contacts", "c", "given_name") + " || ' ' || " +
			s.text("wa_contacts", "c", "family_name") + "), ''), " + col("company") + ", " + col("wa_name") + ", '')"
		err := texts(ctx, db, 2, func(v []string) { dir.call(v[0], v[1]) },
			"SELECT c.jid, "+name+" FROM wa_contacts c WHERE c.jid IS NOT NULL")
		if err != nil {
			return err
		}
	}
	if s.has("ZWAADDRESSBOOKCONTACT") {
		col := func(c string) string { return "nullif(trim(" + s.text("ZWAADDRESSBOOKCONTACT", "c", c) + "), '')" }
		name := "coalesce(" + col("ZFULLNAME") + ", nullif(trim(" + s.text("ZWAADDRESSBOOKCONTACT", "c", "ZGIVENNAME") + " || ' ' || " +
			s.text("ZWAADDRESSBOOKCONTACT", "c", "ZLASTNAME") + "), ''), " + col("ZBUSINESSNAME") + ", '')"
		err := texts(ctx, db, 3, func(v []string) {
			if v[2] != "" {
				dir.link(v[2], v[0])
				dir.call(parseHidden(v[2]), v[1])
			}
			dir.call(v[0], v[1])
		}, "SELECT "+s.text("ZWAADDRESSBOOKCONTACT", "c", "ZWHATSAPPID")+", "+name+", "+s.text("ZWAADDRESSBOOKCONTACT", "c", "ZLID")+" FROM ZWAADDRESSBOOKCONTACT c")
		if err != nil {
			return err
		}
	}
	return loadHidden(ctx, db, s, dir)
}

// parseHidden completes a hidden id that stands without its server.
func parseHidden(lid string) string {
	if a := parseAddress(lid); a.server == "" {
		return a.user + "@" + lids
	}
	return lid
}

// loadHidden reads which hidden id is which number's; the table lies in a file
// of its own or beside the messages.
func loadHidden(ctx context.Context, db *file, s schema, dir *directory) error {
	if !s.has("ZWAPHONENUMBERLIDPAIR", "ZLID", "ZPHONENUMBER") {
		return nil
	}
	return texts(ctx, db, 2, func(v []string) { dir.link(v[0], v[1]) },
		"SELECT ZLID, ZPHONENUMBER FROM ZWAPHONENUMBERLIDPAIR WHERE ZLID IS NOT NULL AND ZPHONENUMBER IS NOT NULL")
}
