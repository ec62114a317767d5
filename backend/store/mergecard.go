package store

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"

	"huiyin/backend/customer"
)

// cardState is a card as its row has it: what a merge changes and restores.
type cardState map[string]cardValue

// cardValue is one column; Edited says that a person wrote it.
type cardValue struct {
	Value  string `json:"value"`
	Edited bool   `json:"edited,omitempty"`
}

// cardColumns are the columns of a card that a person writes, then what the
// store notes about them.
var cardColumns = []string{"name", "call_name", "company", "country", "city", "zone", "week", "channel", "handles", "stage", "temperature", "source", "tags", "note"}

func readCard(ctx context.Context, tx *sql.Tx, id customer.ID) (cardState, error) {
	values := make([]string, len(cardColumns)+3)
	into := make([]any, len(values))
	for i := range values {
		into[i] = &values[i]
	}
	err := tx.QueryRowContext(ctx, "SELECT "+strings.Join(cardColumns, ", ")+
		", guessed, coalesce(edited_at, ''), edited FROM customers WHERE id = ?", int64(id)).Scan(into...)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, unknownCustomer(id)
	}
	if err != nil {
		return nil, fmt.Errorf("read card: %w", err)
	}
	n := len(cardColumns)
	state := cardState{"guessed": {Value: values[n]}, "edited_at": {Value: values[n+1]}}
	marks := strings.Fields(values[n+2])
	for i, name := range cardColumns {
		state[name] = cardValue{values[i], slices.Contains(marks, name)}
	}
	return state, nil
}

// edit gives the card with a person's fields; those that differ are marked.
func (c cardState) edit(card customer.Card, now time.Time) cardState {
	next := cardState{"guessed": c["guessed"], "edited_at": c["edited_at"]}
	for name, value := range fields(card) {
		next[name] = c[name]
		if value != c[name].Value {
			next[name] = cardValue{value, true}
			next["edited_at"] = cardValue{Value: strconv.FormatInt(now.UnixMilli(), 10)}
		}
	}
	if next["country"] != c["country"] || next["zone"] != c["zone"] {
		next["guessed"] = cardValue{Value: "0"}
	}
	return next
}

func (c cardState) write(ctx context.Context, tx *sql.Tx, id customer.ID) error {
	var marks []string
	var args []any
	for _, name := range cardColumns {
		args = append(args, c[name].Value)
		if c[name].Edited {
			marks = append(marks, name)
		}
	}
	slices.Sort(marks)
	args = append(args, c["guessed"].Value, c["edited_at"].Value, strings.Join(marks, " "), int64(id))
	_, err := tx.ExecContext(ctx, "UPDATE customers SET "+strings.Join(cardColumns, " = ?, ")+
		" = ?, guessed = CAST(? AS INTEGER), edited_at = CAST(nullif(?, '') AS INTEGER), edited = ? WHERE id = ?", args...)
	if err != nil {
		return fmt.Errorf("store card: %w", err)
	}
	return nil
}

func (c cardState) json() string {
	text, err := json.Marshal(map[string]cardValue(c))
	if err != nil {
		panic(err) // strings always encode
	}
	return string(text)
}

func decodePair(was, became string) (a, b cardState, err error) {
	err = errors.Join(json.Unmarshal([]byte(was), &a), json.Unmarshal([]byte(became), &b))
	if err != nil {
		err = fmt.Errorf("decode merged cards: %w", err)
	}
	return a, b, err
}

// undoEdit takes an edit out of the states that followed it: a field is put
// back for as long as it has the value that the edit gave it.
func undoEdit(was, became cardState, after []cardState) {
	for name, value := range became {
		if value == was[name] {
			continue
		}
		for _, state := range after {
			if state[name] != value {
				break
			}
			state[name] = was[name]
		}
	}
}
