// Package store keeps everything in one SQLite file; all SQL of the project is
// here, and only package app imports it.
//
//   - batch 导入批次: what one action of the user imported; undone and redone as a whole (F-13).
//   - file: one export in a batch, imported in one transaction.
//   - hold: a file holds a message if its export contains it. A message lives as
//     long as one file holds it, so imports and undos commute (V-5).
//   - version: what one file says of a message where files differ (edited,
//     deleted, media left out, finer time). The richest one is shown.
//   - chat: one conversation partner or group on one channel, in one time zone.
//   - identity 渠道身份: how a chat names a customer; later imports find them by it.
//
// For example:
//
//	s, err := store.Open(ctx, path)
//	batch, err := s.BeginBatch(ctx, now)
//	in := s.Intake(batch)
//	res, err := in.ImportFile(ctx, infos, func(out importer.Sink) (importer.Tally, error) {
//		return format.Read(ctx, src, answers, out)
//	})
//	undone, err := s.Undo(ctx, batch, now)
//
// The rules of identity are in SPEC.md, "Identity and re-import".
package store
