package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"

	"huiyin/backend/customer"
	"huiyin/backend/importer"
)

// RowResult says what an import did with the rows of a table that are no
// messages. Added + Duplicates + Updated + Skipped = Rows.
type RowResult struct {
	Rows       int `json:"rows"`
	Added      int `json:"added"`
	Duplicates int `json:"duplicates"` // say what is known
	Updated    int `json:"updated"`    // say something new of what is known
	Skipped    int `json:"skipped"`    // several customers fit, or no message: see the problems
}

// rowImport is the import of a table's rows that are no messages.
type rowImport struct {
	ctx   context.Context
	tx    *sql.Tx
	info  FileInfo
	batch BatchID
	file  int64

	directory    *directory
	people       map[importer.Who]rowPerson
	met          map[customer.ID]bool
	orders       *orderImport   // nil: no order yet
	contacts     *contactImport // nil: no contact yet
	receiptLines map[int64]int  // of the file, by row; nil: no receipt yet
	problem      func(importer.Problem)
	res          FileResult
}

// newRowImport begins the import of a table's rows.
func newRowImport(ctx context.Context, tx *sql.Tx, batch BatchID, info FileInfo, problem func(importer.Problem)) (*rowImport, error) {
	text, err := json.Marshal(info)
	if err != nil {
		return nil, fmt.Errorf("encode file info: %w", err)
	}
	r := &rowImport{ctx: ctx, tx: tx, info: info, batch: batch, people: map[importer.Who]rowPerson{}, met: map[customer.ID]bool{}, problem: problem}
	res, err := tx.ExecContext(ctx, `INSERT INTO files (batch_id, info, name_key, partner_key, is_group, zone, is_table)
		VALUES (?, ?, '', '', 0, ?, 1)`, int64(batch), string(text), info.Zone)
	if err != nil {
		return nil, fmt.Errorf("note table: %w", err)
	}
	if r.file, err = res.LastInsertId(); err != nil {
		return nil, err
	}
	r.directory, err = loadDirectory(ctx, tx)
	return r, err
}

// person gives whom a row names; customer 0: several fit, which is told as a problem.
func (r *rowImport) person(line int, w importer.Who) (rowPerson, error) {
	p, seen := r.people[w]
	if !seen {
		var err error
		if p, err = r.notePerson(w, true); err != nil {
			return p, err
		}
		if p.customer, err = resolve(r.ctx, r.tx, r.directory, p, r.batch, &r.res.Created); err != nil {
			return p, err
		}
		r.people[w] = p
	}
	if p.customer == 0 {
		r.problem(importer.Problem{Line: line, Key: "several-customers", Params: map[string]string{"name": calledName(w)}})
	} else {
		r.meet(p.customer)
	}
	return p, nil
}

// notePerson keeps whom a row names; holds says that the customer is there for the row.
func (r *rowImport) notePerson(w importer.Who, holds bool) (rowPerson, error) {
	p := rowPerson{Who: w}
	res, err := r.tx.ExecContext(r.ctx, `INSERT INTO row_people (file_id, name, name_key, phone, email, channel, source_id, holds)
		VALUES (?, ?, ?, ?, ?, ?, ?, ?)`, r.file, w.Name, nameKey(w.Name), phoneKey(w.Phone), nameKey(w.Email), w.Channel, w.ID, holds)
	if err != nil {
		return p, fmt.Errorf("note person of a row: %w", err)
	}
	p.id, err = res.LastInsertId()
	return p, err
}

func (r *rowImport) meet(id customer.ID) {
	if !r.met[id] {
		r.met[id] = true
		r.res.Customers = append(r.res.Customers, id)
	}
}

// calledName is what to call somebody whom a row names.
func calledName(w importer.Who) string {
	for _, name := range []string{w.Name, w.Phone, w.Email, w.ID} {
		if name != "" {
			return name
		}
	}
	return ""
}

// resolve finds the customer of a person, or makes one of whom nobody knew; 0
// where several fit.
func resolve(ctx context.Context, tx *sql.Tx, d *directory, p rowPerson, batch BatchID, created *[]customer.ID) (customer.ID, error) {
	fit := d.find(p.Who)
	if len(fit) > 1 {
		return 0, nil
	}
	var id customer.ID
	if len(fit) == 1 {
		id = fit[0]
	} else {
		res, err := tx.ExecContext(ctx, "INSERT INTO customers (name, created_by) VALUES (?, ?)", calledName(p.Who), int64(batch))
		if err != nil {
			return 0, fmt.Errorf("add customer: %w", err)
		}
		n, err := res.LastInsertId()
		if err != nil {
			return 0, err
		}
		id = customer.ID(n)
		*created = append(*created, id)
	}
	d.addWho(id, p.Who)
	return id, belong(ctx, tx, p.id, id)
}

// belong notes who a person of a row is.
func belong(ctx context.Context, tx *sql.Tx, person int64, id customer.ID) error {
	if _, err := tx.ExecContext(ctx, "UPDATE row_people SET customer_id = ? WHERE id = ?", int64(id), person); err != nil {
		return fmt.Errorf("note customer of a row: %w", err)
	}
	return nil
}

// finish finds the messages of receipts and frees the statements; the end of the
// transaction would do so, too.
func (r *rowImport) finish() error {
	if r.receiptLines != nil {
		if err := r.finishReceipts(); err != nil {
			return err
		}
	}
	var errs []error
	if r.orders != nil {
		errs = append(errs, r.storeOrders(), r.orders.insert.Close())
	}
	if r.contacts != nil {
		errs = append(errs, r.contacts.insert.Close())
	}
	return errors.Join(errs...)
}

// restoreRows brings the rows of an undone table back: customers who went with
// it are found or made anew.
func restoreRows(ctx context.Context, tx *sql.Tx, batch BatchID, file int64, was FileResult) (FileResult, error) {
	lost, err := collect(ctx, tx, scanPerson, "SELECT "+personColumns+
		" FROM row_people p WHERE p.file_id = ? AND p.holds = 1 AND p.customer_id IS NULL ORDER BY p.id", file)
	if err != nil {
		return was, fmt.Errorf("read people of a table: %w", err)
	}
	was.Created, was.Customers = nil, nil
	if len(lost) > 0 {
		d, err := loadDirectory(ctx, tx)
		if err != nil {
			return was, err
		}
		for _, p := range lost {
			if _, err := resolve(ctx, tx, d, p, batch, &was.Created); err != nil {
				return was, err
			}
		}
	}
	was.Customers, err = collect(ctx, tx, func(rows *sql.Rows) (id customer.ID, err error) { return id, rows.Scan(&id) },
		"SELECT DISTINCT customer_id FROM row_people WHERE file_id = ? AND holds = 1 AND customer_id IS NOT NULL ORDER BY customer_id", file)
	if err != nil {
		return was, fmt.Errorf("read customers of a table: %w", err)
	}
	if err := meetReceiptPeople(ctx, tx); err != nil {
		return was, err
	}
	if err := matchReceipts(ctx, tx, "r.file_id = ?", file); err != nil {
		return was, err
	}
	if err := settleReceiptsOf(ctx, tx, batch); err != nil {
		return was, err
	}
	return was, storeResult(ctx, tx, file, was)
}
