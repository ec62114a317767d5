package app

import (
	"crypto/sha256"
	"encoding/hex"

	"huiyin/backend/customer"
)

// seen proves that a text was shown before it goes to a model: it changes with
// the text and with whom it goes to.
func seen(sent string, at AITarget) string {
	sum := sha256.Sum256([]byte(at.Address + "\x00" + at.Model + "\x00" + sent))
	return hex.EncodeToString(sum[:16])
}

// blockedPeople lists whose chats are never sent.
func (a *App) blockedPeople() ([]AIPerson, error) {
	db, err := a.db()
	if err != nil {
		return nil, err
	}
	blocked, err := db.BlockedAI(a.ctx)
	if err != nil {
		return nil, err
	}
	people, err := db.People(a.ctx)
	all := []AIPerson{}
	for _, c := range people {
		if blocked[c.ID] {
			all = append(all, AIPerson{int64(c.ID), c.Name})
		}
	}
	return all, err
}

// Consent tells whether the chats of a customer may leave. Fault: "no-such-customer".
func (x *AI) Consent(customerID int64) (AIConsent, error) {
	a := x.app
	db, err := a.db()
	if err != nil {
		return AIConsent{}, err
	}
	c, err := db.ConsentOf(a.ctx, customer.ID(customerID))
	if err != nil {
		return AIConsent{}, err
	}
	v, err := x.Settings()
	return AIConsent{
		Blocked: c.Blocked(), BlockedAt: instantString(c.BlockedAt), Agreed: c.Agreed(v.At.Address), AgreedAt: instantString(c.AgreedAt), AgreedTo: c.AgreedTo,
	}, err
}

// Block keeps the chats of a customer from ever being sent, or allows it again.
// Fault: "no-such-customer".
func (x *AI) Block(customerID int64, blocked bool) (AIConsent, error) {
	db, err := x.app.db()
	if err != nil {
		return AIConsent{}, err
	}
	if err := db.BlockAI(x.app.ctx, customer.ID(customerID), blocked, x.app.now()); err != nil {
		return AIConsent{}, err
	}
	return x.Consent(customerID)
}

// AskAgain takes back that a customer's texts go without being shown. Fault:
// "no-such-customer".
func (x *AI) AskAgain(customerID int64) (AIConsent, error) {
	db, err := x.app.db()
	if err != nil {
		return AIConsent{}, err
	}
	if err := db.AgreeAI(x.app.ctx, customer.ID(customerID), "", x.app.now()); err != nil {
		return AIConsent{}, err
	}
	return x.Consent(customerID)
}

// Log gives what left this computer, the newest first, at most limit entries (0: all).
func (x *AI) Log(limit int) ([]AICall, error) {
	db, err := x.app.realDB()
	if err != nil {
		return nil, err
	}
	calls, err := db.Calls(x.app.ctx, limit)
	all := []AICall{}
	for _, c := range calls {
		all = append(all, AICall{
			c.ID, instantString(c.At), c.Purpose, c.Provider, c.Address, c.Model, c.Sent, c.Answer, c.TokensIn, c.TokensOut, c.Outcome,
		})
	}
	return all, err
}

// Wipe empties the log, and gives how many entries it had.
func (x *AI) Wipe() (int, error) {
	db, err := x.app.realDB()
	if err != nil {
		return 0, err
	}
	return db.WipeCalls(x.app.ctx)
}
