// Package history is everything about one customer, in memory and read-only:
// built once, used by indicators, diagnosis and rules alike.
package history

import (
	"huiyin/backend/chat"
	"huiyin/backend/customer"
)

// History is one customer's chat, cut into turns and conversations.
type History struct {
	Customer customer.Customer
	Messages []chat.Message // in time order, notices and all
}
