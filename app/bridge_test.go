package app

import (
	"context"
	"reflect"
	"strings"
	"testing"
	"time"
)

// TestBridge looks at every bound method for what Wails carries badly
// (ARCHITECTURE.md, the bridge).
func TestBridge(t *testing.T) {
	names := map[string]bool{}
	for _, bound := range New().Bindings() {
		of := reflect.TypeOf(bound)
		if names[of.Elem().Name()] {
			t.Errorf("%s is bound twice", of)
		}
		names[of.Elem().Name()] = true
		if of.NumMethod() == 0 {
			t.Errorf("%s has no methods", of)
		}
		for i := range of.NumMethod() {
			m := of.Method(i)
			checkMethod(t, of.Elem().Name()+"."+m.Name, m.Type)
		}
	}
}

func checkMethod(t *testing.T, name string, m reflect.Type) {
	t.Helper()
	for i := 1; i < m.NumIn(); i++ {
		for _, fault := range faults(m.In(i), map[reflect.Type]bool{}) {
			t.Errorf("%s, argument %d: %s", name, i, fault)
		}
	}
	out := m.NumOut()
	if out == 0 || out > 2 || m.Out(out-1) != reflect.TypeFor[error]() {
		t.Errorf("%s must return (View, error) or error", name)
		return
	}
	if out == 2 {
		for _, fault := range faults(m.Out(0), map[reflect.Type]bool{}) {
			t.Errorf("%s, result: %s", name, fault)
		}
	}
}

// faults gives what is wrong with a type that crosses the bridge.
func faults(of reflect.Type, seen map[reflect.Type]bool) []string {
	if seen[of] {
		return nil
	}
	seen[of] = true
	switch {
	case of == reflect.TypeFor[time.Time]():
		return []string{"time.Time becomes any: send RFC 3339"}
	case of == reflect.TypeFor[context.Context]():
		return []string{"a context becomes an argument of the window: use the app's"}
	}
	switch of.Kind() {
	case reflect.Pointer, reflect.Slice, reflect.Array:
		if e := of.Elem(); of.Kind() == reflect.Slice && e.Kind() == reflect.String && e.Name() != "string" {
			return []string{"a slice of the enum " + e.Name() + " becomes string[]"}
		}
		return faults(of.Elem(), seen)
	case reflect.Map:
		if of.Key().Kind() != reflect.String {
			return []string{"a map needs string keys, not " + of.Key().String()}
		}
		return faults(of.Elem(), seen)
	case reflect.Interface, reflect.Func, reflect.Chan:
		return []string{of.String() + " has no shape in TypeScript"}
	case reflect.Struct:
		return structFaults(of, seen)
	}
	return nil
}

func structFaults(of reflect.Type, seen map[reflect.Type]bool) []string {
	var all []string
	if !strings.HasSuffix(of.PkgPath(), "huiyin/app") {
		all = append(all, of.String()+" is not a view of package app")
	}
	for i := range of.NumField() {
		f := of.Field(i)
		if tag := f.Tag.Get("json"); tag == "" || tag != strings.ToLower(tag) {
			all = append(all, of.Name()+"."+f.Name+" needs a json tag in lower case")
		}
		for _, fault := range faults(f.Type, seen) {
			all = append(all, of.Name()+"."+f.Name+": "+fault)
		}
	}
	return all
}

// TestFaultsAreFound proves that the test above can fail.
func TestFaultsAreFound(t *testing.T) {
	type untagged struct{ Name string }
	type level string
	for want, of := range map[string]reflect.Type{
		"time.Time becomes any": reflect.TypeFor[time.Time](),
		"needs a json tag":      reflect.TypeFor[untagged](),
		"needs string keys":     reflect.TypeFor[map[int]string](),
		"a slice of the enum":   reflect.TypeFor[[]level](),
		"has no shape":          reflect.TypeFor[any](),
	} {
		if got := strings.Join(faults(of, map[reflect.Type]bool{}), "; "); !strings.Contains(got, want) {
			t.Errorf("faults(%s) = %q, want %q", of, got, want)
		}
	}
}
