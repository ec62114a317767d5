package app

import (
	"errors"
	"testing"

	"huiyin/backend/fault"
)

// The window reads a fault out of the message of an Error (frontend/src/bridge/error.ts).
func TestErrorTextIsJSON(t *testing.T) {
	for _, c := range []struct {
		name string
		err  error
		want string
	}{
		{"a fault keeps code and parameters", fault.New("not-a-chat", "name", "a.pdf"), `{"code":"not-a-chat","params":{"name":"a.pdf"}}`},
		{"a fault without parameters has none", fault.New("busy-importing"), `{"code":"busy-importing","params":{}}`},
		{"anything else is internal", errors.New("disk I/O"), `{"code":"internal","params":{}}`},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := errorText(c.err); got != c.want {
				t.Errorf("errorText = %v, want %s", got, c.want)
			}
		})
	}
}
