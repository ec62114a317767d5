package formats

import (
	"io/fs"

	"huiyin/backend/importer/cloudapi"
	"huiyin/backend/importer/messenger"
	"huiyin/backend/importer/spreadsheet"
	"huiyin/backend/importer/telegram"
	"huiyin/backend/importer/whatsappdb"
	"huiyin/backend/importer/whatsapptxt"
)

// Words gives the wording of every format, area "format".
func Words() []fs.FS {
	return []fs.FS{cloudapi.Words, messenger.Words, spreadsheet.Words, telegram.Words, whatsappdb.Words, whatsapptxt.Words}
}
