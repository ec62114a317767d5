package app

import (
	"context"
	"os"
	"runtime"
	"runtime/pprof"
	"testing"
	"time"
)

func BenchmarkZZMake(b *testing.B) {
	a := journey(b, "2026-03-25T09:00:00+08:00")
	manyChats(b, a, 2000)
	db, _ := a.db()
	d, err := os.ReadFile(db.Path())
	if err != nil {
		b.Fatal(err)
	}
	os.WriteFile("/tmp/prof/big.db", d, 0o600)
}

func TestZZAlloc(t *testing.T) {
	runtime.MemProfileRate = 64 << 10
	a := New()
	at, _ := time.Parse(time.RFC3339, "2026-03-25T09:00:00+08:00")
	a.SetNow(func() time.Time { return at })
	if err := a.Open(context.Background(), "/tmp/prof/big.db"); err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	_, err := a.Insights.Overview(nil, InsightsQuery{})
	if err != nil {
		t.Fatal(err)
	}
	f, _ := os.Create("/tmp/prof/mem.out")
	pprof.Lookup("allocs").WriteTo(f, 0)
	f.Close()
}

func TestZZBig(t *testing.T) {
	a := New()
	at, _ := time.Parse(time.RFC3339, "2026-03-25T09:00:00+08:00")
	a.SetNow(func() time.Time { return at })
	if err := a.Open(context.Background(), "/tmp/prof/big.db"); err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	for range 2 {
		a.figures.forget()
		a.hours.forget()
		f, _ := os.Create("/tmp/prof/cold.out")
		pprof.StartCPUProfile(f)
		s := time.Now()
		_, err := a.Insights.Overview(nil, InsightsQuery{})
		if err != nil {
			t.Fatal(err)
		}
		pprof.StopCPUProfile()
		var m runtime.MemStats
		runtime.ReadMemStats(&m)
		t.Log("cold", time.Since(s), m.Sys>>20, m.HeapAlloc>>20)
		runtime.GC()
		runtime.ReadMemStats(&m)
		t.Log("kept", m.HeapAlloc>>20)
		s = time.Now()
		a.Insights.Overview(nil, InsightsQuery{From: "2025-12-25T00:00:00+08:00", To: "2026-03-25T00:00:00+08:00"})
		t.Log("open", time.Since(s))
	}
}
