package store

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"time"

	"huiyin/backend/customer"
)

// Consent is whether the chats of a customer may go to a language model (K-02, B-24).
type Consent struct {
	BlockedAt time.Time // zero: not blocked
	AgreedAt  time.Time // when the user said that they need not be asked again; zero: ask
	AgreedTo  string    // the address that this holds for
}

// Blocked reports whether nothing of the customer may leave.
func (c Consent) Blocked() bool { return !c.BlockedAt.IsZero() }

// Agreed reports whether the user need not be asked again before something goes to
// an address.
func (c Consent) Agreed(address string) bool {
	return !c.Blocked() && !c.AgreedAt.IsZero() && c.AgreedTo == address
}

// BlockAI keeps the chats of a customer from ever being sent, or (false) allows it
// again; what was agreed to is forgotten. Fault: "no-such-customer".
func (s *Store) BlockAI(ctx context.Context, id customer.ID, blocked bool, now time.Time) error {
	return s.update(ctx, func(tx *sql.Tx) error {
		if err := agree(ctx, tx, id, "", time.Time{}); err != nil {
			return err
		}
		ids, err := mergedWith(ctx, tx, id)
		if err != nil {
			return err
		}
		if blocked { // one block holds for all who are merged; taking it back takes all
			ids = ids[:1]
		}
		for _, one := range ids {
			var at any
			if blocked {
				at = now.UnixMilli()
			}
			if _, err := tx.ExecContext(ctx, "UPDATE customers SET ai_blocked_at = ? WHERE id = ?", at, int64(one)); err != nil {
				return fmt.Errorf("block customer: %w", err)
			}
		}
		return nil
	})
}

// AgreeAI notes that the user need not be asked again before something of a customer goes
// to an address; "" asks again. Fault: "no-such-customer".
func (s *Store) AgreeAI(ctx context.Context, id customer.ID, address string, now time.Time) error {
	return s.update(ctx, func(tx *sql.Tx) error { return agree(ctx, tx, id, address, now) })
}

func agree(ctx context.Context, tx *sql.Tx, id customer.ID, address string, now time.Time) error {
	root, err := setAside(ctx, tx, id, "ai_agreed_at", address != "", now)
	if err != nil {
		return err
	}
	if _, err := tx.ExecContext(ctx, "UPDATE customers SET ai_agreed_to = ? WHERE id = ?", address, int64(root)); err != nil {
		return fmt.Errorf("keep consent: %w", err)
	}
	return nil
}

// mergedWith gives the customer under which id is shown, then everybody who was
// merged into them.
func mergedWith(ctx context.Context, q query, id customer.ID) ([]customer.ID, error) {
	r, err := loadRoots(ctx, q)
	if err != nil {
		return nil, err
	}
	all := []customer.ID{r.of(id)}
	for from := range r {
		if r.of(from) == all[0] {
			all = append(all, from)
		}
	}
	return all, nil
}

// ConsentOf tells whether the chats of a customer may leave: whoever was merged into them
// may block it too. Fault: "no-such-customer".
func (s *Store) ConsentOf(ctx context.Context, id customer.ID) (Consent, error) {
	ids, err := mergedWith(ctx, s.read, id)
	if err != nil {
		return Consent{}, explain(err)
	}
	var c Consent
	var agreed int64
	err = s.read.QueryRowContext(ctx, "SELECT coalesce(ai_agreed_at, 0), ai_agreed_to FROM customers WHERE id = ?", int64(ids[0])).Scan(&agreed, &c.AgreedTo)
	if errors.Is(err, sql.ErrNoRows) {
		return c, unknownCustomer(id)
	}
	if err != nil {
		return c, explain(fmt.Errorf("read consent: %w", err))
	}
	var blocked int64
	err = s.read.QueryRowContext(ctx, "SELECT coalesce(max(ai_blocked_at), 0) FROM customers WHERE id IN ("+idList(ids)+")").Scan(&blocked)
	c.AgreedAt, c.BlockedAt = timeOf(agreed), timeOf(blocked)
	return c, explain(err)
}

// BlockedAI gives the customers whose chats never leave, as they are shown.
func (s *Store) BlockedAI(ctx context.Context) (map[customer.ID]bool, error) {
	r, err := loadRoots(ctx, s.read)
	if err != nil {
		return nil, explain(err)
	}
	marks, err := marked(ctx, s.read, "ai_blocked_at")
	if err != nil {
		return nil, explain(err)
	}
	all := map[customer.ID]bool{}
	for id := range marks {
		all[r.of(id)] = true
	}
	return all, nil
}
