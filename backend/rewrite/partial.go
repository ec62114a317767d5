package rewrite

import (
	"encoding/json"
	"strings"

	"huiyin/backend/redact"
)

// Partial gives as much of each version as the beginning of an answer has, with
// the personal data back: what is shown while the model still writes. Nothing of
// it is guarded yet.
func Partial(answer string, m *redact.Map) map[Style]string {
	texts := map[Style]string{}
	for _, style := range Styles {
		_, rest, ok := strings.Cut(answer, `"`+string(style)+`"`)
		if !ok {
			continue
		}
		if _, rest, ok = strings.Cut(rest, `"text"`); !ok {
			continue
		}
		if _, rest, ok = strings.Cut(rest, `"`); ok {
			texts[style] = m.Restore(whole(beginning(rest))).Text
		}
	}
	return texts
}

// beginning is what a JSON string that may not be complete says so far.
func beginning(s string) string {
	end := 0
	for end < len(s) && s[end] != '"' {
		if s[end] == '\\' {
			end++
		}
		end++
	}
	s = s[:min(end, len(s))]
	for cut := len(s); cut >= 0 && cut > len(s)-12; cut-- { // an escape of twelve bytes at most may be half there
		var text string
		if json.Unmarshal([]byte(`"`+s[:cut]+`"`), &text) == nil {
			return text
		}
	}
	return ""
}

// whole cuts a placeholder that is not complete.
func whole(s string) string {
	if at := strings.LastIndex(s, "⟦"); at >= 0 && !strings.Contains(s[at:], "⟧") {
		return s[:at]
	}
	return s
}
