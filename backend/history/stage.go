package history

import (
	"slices"

	"huiyin/backend/chat"
	"huiyin/backend/customer"
)

// leadIntents are the intents that make a lead of whoever has one (I-44). A
// wish for samples alone does not: samples are often collected (own).
var leadIntents = []string{"quote_request", "order"}

// Lead is the customer's first message that asks for a quotation or a trial
// order (I-44); nil: none does. A person can set the intents of a message right,
// which decides.
func (h *History) Lead() *chat.Turn {
	for _, t := range h.Turns {
		if t.Direction() != chat.In {
			continue
		}
		for i, m := range t.Messages {
			if slices.ContainsFunc(h.Meaning(m.ID).Intents, func(id string) bool { return slices.Contains(leadIntents, id) }) {
				return &chat.Turn{Messages: t.Messages[i : i+1]}
			}
		}
	}
	return nil
}

// quoted reports whether a message of ours names a price.
func (h *History) quoted() bool {
	return slices.ContainsFunc(h.Counted, func(m chat.Message) bool {
		return m.Direction == chat.Out && slices.ContainsFunc(h.Meaning(m.ID).Pieces, func(p chat.Piece) bool { return p.Kind == "price" })
	})
}

// Stage is where the relation stands (P-04): as a person set it; else by rule.
// Whoever has ordered is in maintenance. Before the customer has written it is
// ice-breaking. With a lead, or a price of ours, it is conversion; else
// interaction.
func (h *History) Stage() customer.Stage {
	wrote := slices.ContainsFunc(h.Counted, func(m chat.Message) bool { return m.Direction == chat.In })
	switch {
	case h.Customer.Stage != "":
		return h.Customer.Stage
	case h.FirstOrder() != nil:
		return customer.Maintenance
	case !wrote:
		return customer.IceBreaking
	case h.Lead() != nil || h.quoted():
		return customer.Conversion
	}
	return customer.Interaction
}
