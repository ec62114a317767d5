package chat

// TicksBy says who tells how far a message of ours got.
type TicksBy string

// The origins. A source is an export or a database that holds the message itself.
const (
	TicksBySource TicksBy = "source"
	TicksByTable  TicksBy = "table"
	TicksByHand   TicksBy = "hand"
)

// Further reports whether ticks tell of more than others: read, delivered, sent,
// failed, nothing known.
func (t Ticks) Further(than Ticks) bool { return t.rank() > than.rank() }

func (t Ticks) rank() int {
	switch t {
	case TickFailed:
		return 1
	case TickSent:
		return 2
	case TickDelivered:
		return 3
	case TickRead:
		return 4
	}
	return 0
}

// TicksOf gives the ticks that known times prove; zero times prove nothing.
func TicksOf(delivered, read bool) Ticks {
	switch {
	case read:
		return TickRead
	case delivered:
		return TickDelivered
	}
	return ""
}

// Known says how far a message of ours got, by the best that anybody tells, and
// who tells it; "" where nobody does, and for messages of others (I-12).
func (m Message) Known() (Ticks, TicksBy) {
	if m.Direction != Out {
		return "", ""
	}
	if m.Extra != nil && m.Extra.Ticks != "" {
		return m.Extra.Ticks, m.Extra.TicksBy
	}
	if t := TicksOf(!m.Delivered.IsZero(), !m.Read.IsZero()); t != "" {
		return t, TicksBySource
	}
	return "", ""
}
