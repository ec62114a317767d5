// Package field says what the columns of a table can hold, and by which names
// they are known.
//
//   - field 字段: what a column means, for example "phone"; words "field.<id>.name".
//   - alias 列名: a name that a column of this field has in somebody's export.
//
// The aliases stand in aliases.tsv. To add a field: its line in kinds, its
// aliases, and words/<id>.json.
package field

import (
	"embed"
	"slices"
	"strings"
	"sync"
	"unicode"

	"golang.org/x/text/width"

	"huiyin/backend/importer"
)

// Words holds what the fields are called, area "field".
//
//go:embed words/*.json
var Words embed.FS

//go:embed aliases.tsv
var aliasTable string

// Groups of required fields: one of each is enough.
const (
	who   = "who"   // whom the row is about
	when  = "when"  // the moment, or the day with the time of day beside it
	what  = "what"  // what was said
	side  = "side"  // who said it
	which = "which" // of a receipt: the message
	state = "state" // how far a message got
)

// people are the fields that name somebody, in all kinds of tables.
var people = []importer.Field{
	{ID: "customer", Required: true, Group: who}, {ID: "phone", Required: true, Group: who},
	{ID: "email", Required: true, Group: who}, {ID: "contact_id", Required: true, Group: who},
	{ID: "country_code"}, {ID: "channel"},
}

// kinds are the fields of each kind of table.
var kinds = map[importer.TableKind][]importer.Field{
	importer.MessageTable: slices.Concat(people, []importer.Field{
		{ID: "from", Required: true, Group: who}, {ID: "to"},
		{ID: "time", Required: true, Group: when}, {ID: "date", Required: true, Group: when},
		{ID: "direction", Required: true, Group: side}, {ID: "sender", Required: true, Group: side},
		{ID: "text", Required: true, Group: what}, {ID: "kind", Required: true, Group: what},
		{ID: "status"}, {ID: "delivered_at"}, {ID: "read_at"}, {ID: "message_id"}, {ID: "reply_to"},
	}),
	importer.ReceiptTable: {
		{ID: "customer"}, {ID: "phone"}, {ID: "email"}, {ID: "contact_id"}, {ID: "to"}, {ID: "country_code"}, {ID: "channel"},
		{ID: "message_id", Required: true, Group: which}, {ID: "time", Required: true, Group: which}, {ID: "date", Required: true, Group: which},
		{ID: "status", Required: true, Group: state}, {ID: "delivered_at", Required: true, Group: state}, {ID: "read_at", Required: true, Group: state},
		{ID: "text"},
	},
	importer.ContactTable: slices.Concat(people, []importer.Field{
		{ID: "first_name", Required: true, Group: who}, {ID: "last_name"}, {ID: "company"}, {ID: "country"}, {ID: "city"},
		{ID: "tags"}, {ID: "source"}, {ID: "note"}, {ID: "created"},
	}),
	importer.OrderTable: slices.Concat(people, []importer.Field{
		{ID: "date", Required: true}, {ID: "amount", Required: true}, {ID: "currency"}, {ID: "number"},
		{ID: "product"}, {ID: "status"}, {ID: "note"},
	}),
}

// Kinds are the kinds of tables, the likelier first where columns fit several.
var Kinds = []importer.TableKind{importer.MessageTable, importer.OrderTable, importer.ReceiptTable, importer.ContactTable}

// All gives the fields of every kind of table.
func All() map[importer.TableKind][]importer.Field {
	all := make(map[importer.TableKind][]importer.Field, len(kinds))
	for kind, fields := range kinds {
		all[kind] = slices.Clone(fields)
	}
	return all
}

// Of tells which field of a kind a column name stands for; "" for none. What
// stands in brackets behind a name explains it: "Direction (in / out)".
func Of(kind importer.TableKind, name string) string {
	if id := exactly(kind, plain(name)); id != "" {
		return id
	}
	if at := strings.IndexAny(name, "(（"); at > 0 {
		return exactly(kind, plain(name[:at]))
	}
	return ""
}

// exactly gives the field of a plain name.
func exactly(kind importer.TableKind, key string) string {
	if key == "" {
		return ""
	}
	if id := aliases()[string(kind)+"\n"+key]; id != "" {
		return id
	}
	if id := aliases()["*\n"+key]; id != "" && Has(kind, id) {
		return id
	}
	return ""
}

// Known tells whether a column name stands for a field of any kind.
func Known(name string) bool {
	return slices.ContainsFunc(Kinds, func(kind importer.TableKind) bool { return Of(kind, name) != "" })
}

// Has tells whether tables of a kind can hold a field.
func Has(kind importer.TableKind, id string) bool {
	return slices.ContainsFunc(kinds[kind], func(f importer.Field) bool { return f.ID == id })
}

// Lacking gives the required fields that none of columns (field ids) holds: the
// ids of each group.
func Lacking(kind importer.TableKind, columns []string) [][]string {
	var lacking [][]string
	groups := map[string]int{} // place in lacking
	for _, f := range kinds[kind] {
		if !f.Required {
			continue
		}
		key := f.Group
		if key == "" {
			key = f.ID
		}
		at, seen := groups[key]
		if !seen {
			at = len(lacking)
			groups[key], lacking = at, append(lacking, nil)
		}
		lacking[at] = append(lacking[at], f.ID)
	}
	return slices.DeleteFunc(lacking, func(ids []string) bool {
		return slices.ContainsFunc(ids, func(id string) bool { return slices.Contains(columns, id) })
	})
}

// aliases maps "kind\nplain name" to a field.
var aliases = sync.OnceValue(func() map[string]string {
	all := map[string]string{}
	for line := range strings.Lines(aliasTable) {
		if strings.HasPrefix(line, "#") {
			continue
		}
		parts := strings.SplitN(strings.TrimSpace(line), "\t", 3)
		for name := range strings.SplitSeq(parts[2], ",") {
			all[parts[0]+"\n"+plain(name)] = parts[1]
		}
	}
	for kind, fields := range kinds {
		for _, f := range fields {
			all[string(kind)+"\n"+plain(f.ID)] = f.ID
		}
	}
	return all
})

// plain is a column name as it is compared: letters and digits only.
func plain(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, width.Fold.String(name))
}
