package app

import (
	"context"
	"encoding/json"
	"errors"
	"log"

	"huiyin/backend/fault"
	"huiyin/backend/importer"
)

// errorView is what the window gets of an error. What is not made for people
// is logged here, once, and shows as "internal".
func errorView(err error) *FaultView {
	v := faultView(err)
	if v.Code == "internal" {
		log.Printf("internal error: %v", err)
	}
	return v
}

// errorText is errorView as JSON text: in the window Wails makes new Error(…) of
// what it gets, and that keeps strings only (Wails v2.15.0, desktop/calls.js).
func errorText(err error) any {
	text, broken := json.Marshal(errorView(err))
	if broken != nil {
		return broken.Error() // the window shows what it can't read as "internal"
	}
	return string(text)
}

func faultView(err error) *FaultView {
	if err == nil {
		return nil
	}
	if e, ok := errors.AsType[*fault.Error](err); ok {
		return &FaultView{Code: e.Code, Params: nonNil(e.Params)}
	}
	if errors.Is(err, context.Canceled) {
		return &FaultView{Code: "cancelled", Params: map[string]string{}}
	}
	return &FaultView{Code: "internal", Params: map[string]string{}}
}

func problemViews(problems []importer.Problem) []ProblemView {
	views := make([]ProblemView, 0, len(problems))
	for _, p := range problems {
		views = append(views, ProblemView{Line: p.Line, Key: p.Key, Params: nonNil(p.Params)})
	}
	return views
}

func nonNil(params map[string]string) map[string]string {
	if params == nil {
		return map[string]string{}
	}
	return params
}
