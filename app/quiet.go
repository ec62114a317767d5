package app

import (
	"context"
	"encoding/json"
	"fmt"
	"slices"

	"huiyin/backend/checker"
	"huiyin/backend/settings"
	"huiyin/backend/store"
)

// Silence stops showing what a rule finds ("never again this kind"), or (false)
// shows it again. What must not be sent is shown all the same.
func (c *Checker) Silence(rule string, on bool) error {
	db, err := c.app.db()
	if err != nil {
		return err
	}
	quiet, err := quietRules(c.app.ctx, db)
	if err != nil {
		return err
	}
	quiet = slices.DeleteFunc(quiet, func(r string) bool { return r == rule })
	if on {
		quiet = append(quiet, rule)
	}
	raw, err := json.Marshal(quiet)
	if err != nil {
		return err
	}
	return db.SetSetting(c.app.ctx, settings.QuietRules, string(raw))
}

// quietRules gives the rules that the user does not want to hear of, never nil.
func quietRules(ctx context.Context, db *store.Store) ([]string, error) {
	raw, err := setting(ctx, db, settings.QuietRules)
	if err != nil {
		return nil, err
	}
	quiet := []string{}
	if err := json.Unmarshal([]byte(raw), &quiet); err != nil {
		return nil, fmt.Errorf("read quiet rules: %w", err)
	}
	return quiet, nil
}

// hush lets quiet rules give only what must not be sent.
func hush(all []checker.Rule, quiet []string) []checker.Rule {
	for i, r := range all {
		if slices.Contains(quiet, r.ID) {
			all[i].Check = func(d checker.Draft) []checker.Finding {
				return slices.DeleteFunc(r.Check(d), func(f checker.Finding) bool { return f.Severity != checker.Stop })
			}
		}
	}
	return all
}
