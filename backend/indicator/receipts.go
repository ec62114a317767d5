package indicator

import (
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/history"
)

// receiptsOf walks over what is known of how far our messages got; false: of
// none of them anything is.
func receiptsOf(h *history.History, each func(t chat.Turn, i int, got chat.Ticks)) bool {
	known := false
	for _, t := range h.Turns {
		if t.Direction() != chat.Out {
			continue
		}
		for i := range t.Messages {
			if got, _ := t.Messages[i].Known(); got != "" {
				known = true
				each(t, i, got)
			}
		}
	}
	return known
}

// lastWords gives when the customer last wrote, by chat.
func lastWords(h *history.History) map[int64]time.Time {
	last := map[int64]time.Time{}
	for _, t := range h.Turns {
		if t.Direction() == chat.In {
			last[t.First().ChatID], last[t.Last().ChatID] = t.End(), t.End()
		}
	}
	return last
}

// furthest is how far a message of a series got, at best; "" not known.
func furthest(s chat.Series) (got chat.Ticks) {
	for _, t := range s.Turns {
		for i := range t.Messages {
			if known, _ := t.Messages[i].Known(); known.Further(got) {
				got = known
			}
		}
	}
	return got
}
