package app

import (
	"fmt"
	"math"
	"strconv"
	"strings"
	"time"
)

// Render puts raw parameters into a sentence of the catalogue in one language,
// for the command line; the window renders by itself. The ending of a name says
// how it is shown (backend/words): instants on the clock that they were given
// in, "2026-03-10 Tue 22:10", seconds in their two largest units.
func Render(sentences map[string]string, key string, params map[string]string) string {
	pairs := make([]string, 0, 2*len(params))
	for name, value := range params {
		pairs = append(pairs, "{"+name+"}", shown(sentences, name, value))
	}
	return strings.NewReplacer(pairs...).Replace(sentences[key])
}

// shown is a parameter as people read it; what is not of its kind stays as it is.
func shown(sentences map[string]string, name, value string) string {
	if strings.HasSuffix(name, "_key") {
		return sentences[value]
	}
	if strings.HasSuffix(name, "_at") {
		if at, err := time.Parse(time.RFC3339, value); err == nil {
			weekday := sentences[fmt.Sprintf("shown.unit.weekday_%d", at.Weekday())]
			return at.Format(time.DateOnly) + " " + weekday + " " + at.Format("15:04")
		}
	}
	n, err := strconv.ParseFloat(value, 64)
	switch {
	case err != nil:
	case strings.HasSuffix(name, "_s"):
		return stretch(sentences, time.Duration(n*float64(time.Second)))
	case strings.HasSuffix(name, "_share"):
		return fmt.Sprintf("%.0f%%", math.Round(100*n))
	}
	return value
}

// Quantity writes a number of a figure's unit as people read it: "80%", "1 h 20 min",
// "4650.00 USD"; working time is not put into days, which have fewer hours there.
func Quantity(sentences map[string]string, unit string, value float64, working bool, currency string) string {
	switch unit {
	case "share":
		return fmt.Sprintf("%.0f%%", math.Round(100*value))
	case "seconds":
		d := time.Duration(value * float64(time.Second))
		if d < time.Minute {
			return fmt.Sprintf("%.3g s", value)
		}
		if working {
			return fmt.Sprintf("%d:%02d h", int(d.Round(time.Minute).Hours()), int(d.Round(time.Minute).Minutes())%60)
		}
		return stretch(sentences, d)
	case "amount":
		return fmt.Sprintf("%.2f %s", value, currency)
	}
	return strconv.FormatFloat(math.Round(value*100)/100, 'f', -1, 64)
}

// stretch writes a time in its two largest units; from a day on without minutes.
func stretch(sentences map[string]string, d time.Duration) string {
	const day = 24 * time.Hour
	if d = d.Round(time.Minute); d >= day {
		d = d.Truncate(time.Hour)
	}
	var parts []string
	for _, u := range []struct {
		name string
		long time.Duration
	}{{"days", day}, {"hours", time.Hour}, {"minutes", time.Minute}} {
		if n := int(d / u.long); n > 0 || u.long == time.Minute && parts == nil {
			parts = append(parts, strings.ReplaceAll(sentences["shown.unit."+u.name], "{n}", strconv.Itoa(n)))
		}
		d %= u.long
	}
	return strings.Join(parts, " ")
}
