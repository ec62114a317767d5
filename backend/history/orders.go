package history

import (
	"slices"

	"huiyin/backend/order"
)

// Bought are the orders that count and are not dated after now, the oldest
// first, those without a date last.
func (h *History) Bought() []order.Order {
	return slices.DeleteFunc(slices.Clone(h.Orders), func(o order.Order) bool { return !o.Counted() || o.At.After(h.Now) })
}

// FirstOrder is the oldest order that counts; nil: none.
func (h *History) FirstOrder() *order.Order {
	if bought := h.Bought(); len(bought) > 0 {
		return &bought[0]
	}
	return nil
}
