package worktime_test

import (
	"math/rand/v2"
	"testing"
	"time"

	"huiyin/backend/worktime"
)

// diary gives moments at which somebody wrote in the weeks from Monday
// 2026-03-02 on: on the given days, one in each of the hours.
func diary(zone *time.Location, weeks int, days []time.Weekday, hours ...int) []time.Time {
	var wrote []time.Time
	for week := range weeks {
		for _, day := range days {
			for _, hour := range hours {
				offset := (int(day) + 6) % 7
				wrote = append(wrote, time.Date(2026, 3, 2+7*week+offset, hour, 17, 0, 0, zone))
			}
		}
	}
	return wrote
}

var (
	monToFri = []time.Weekday{1, 2, 3, 4, 5}
	sunToThu = []time.Weekday{0, 1, 2, 3, 4}
)

func TestLearn(t *testing.T) {
	berlin, riyadh := zone(t, "Europe/Berlin"), zone(t, "Asia/Riyadh")
	for _, c := range []struct {
		name  string
		zone  *time.Location
		wrote []time.Time
		want  string
		n     int
		share float64
	}{
		{"mornings and afternoons, over summer time", berlin, diary(berlin, 6, monToFri, 8, 10, 13, 16), "Mon-Fri 08:00-17:00", 120, 1},
		{"a Gulf week", riyadh, diary(riyadh, 4, sunToThu, 10, 12, 14), "Mon-Thu 10:00-15:00; Sun 10:00-15:00", 60, 1},
		{"a late note a week is no habit", berlin, append(diary(berlin, 6, monToFri, 9, 11, 15), diary(berlin, 6, []time.Weekday{2}, 23)...),
			"Mon-Fri 09:00-16:00", 96, 90.0 / 96},
		{"one long talk is no habit", berlin, append(diary(berlin, 8, monToFri, 9, 12), burst(berlin, "2026-03-04 22:00", 500)...),
			"Mon-Fri 09:00-13:00", 83, 80.0 / 83},
		{"Saturdays as often as other days", berlin, diary(berlin, 5, []time.Weekday{1, 2, 3, 4, 5, 6}, 9, 14), "Mon-Sat 09:00-15:00", 60, 1},
		{"two busy Saturdays make no working day", berlin, append(diary(berlin, 8, monToFri, 9, 13), diary(berlin, 2, []time.Weekday{6}, 9, 10, 11, 12, 13)...),
			"Mon-Fri 09:00-14:00", 90, 80.0 / 90},
		{"too few hours", berlin, diary(berlin, 3, monToFri, 9, 12)[:29], "", 29, 0},
		{"too few dates", berlin, diary(berlin, 2, monToFri, 9, 10, 11, 12, 13), "", 50, 0},
		{"at any hour", berlin, diary(berlin, 6, monToFri, 0, 4, 8, 12, 16, 20, 23), "", 210, 0},
		{"nothing", berlin, nil, "", 0, 0},
	} {
		t.Run(c.name, func(t *testing.T) {
			got := worktime.Learn(c.wrote, c.zone)
			if got.Week.String() != c.want || got.N != c.n || got.Share != c.share || got.Found() != (c.want != "") {
				t.Errorf("got %q, n %d, share %v, found %v; want %q, n %d, share %v",
					got.Week, got.N, got.Share, got.Found(), c.want, c.n, c.share)
			}
		})
	}
}

// burst are moments a second apart.
func burst(zone *time.Location, from string, n int) []time.Time {
	first, err := time.ParseInLocation("2006-01-02 15:04", from, zone)
	if err != nil {
		panic(err)
	}
	wrote := make([]time.Time, n)
	for i := range wrote {
		wrote[i] = first.Add(time.Duration(20*i) * time.Second)
	}
	return wrote
}

func TestLearnKnowsNoOrder(t *testing.T) {
	berlin := zone(t, "Europe/Berlin")
	wrote := diary(berlin, 6, monToFri, 8, 10, 13, 16, 21)
	want := worktime.Learn(wrote, berlin)
	rand.New(rand.NewPCG(1, 2)).Shuffle(len(wrote), func(i, j int) { wrote[i], wrote[j] = wrote[j], wrote[i] })
	if got := worktime.Learn(wrote, berlin); !got.Week.Equal(want.Week) || got.Share != want.Share {
		t.Errorf("got %v, in order %v", got, want)
	}
}

func TestHoursOf(t *testing.T) {
	berlin := zone(t, "Europe/Berlin")
	learned := worktime.Learn(diary(berlin, 6, monToFri, 8, 10, 13, 16), berlin)
	confirmed := worktime.WeekOf("SA")
	national := worktime.WeekOf("DE")
	var never worktime.Week
	for _, c := range []struct {
		name      string
		confirmed *worktime.Week
		learned   worktime.Learned
		national  *worktime.Week
		want      string
		source    worktime.Source
	}{
		{"what a person confirmed", &confirmed, learned, &national, "Mon-Thu 09:00-18:00; Sun 09:00-18:00", worktime.Confirmed},
		{"a person says never", &never, learned, &national, "", worktime.Confirmed},
		{"what was learnt", nil, learned, &national, "Mon-Fri 08:00-17:00", worktime.Learnt},
		{"what a person set for the country", nil, worktime.Learned{}, &national, "Mon-Fri 09:00-18:00", worktime.National},
		{"nothing else is known", nil, worktime.Learned{}, nil, "Mon-Thu 09:00-18:00; Fri 09:00-12:00", worktime.Preset},
	} {
		t.Run(c.name, func(t *testing.T) {
			if week, source := worktime.HoursOf(c.confirmed, c.learned, c.national, "AE"); week.String() != c.want || source != c.source {
				t.Errorf("got %q, %s; want %q, %s", week, source, c.want, c.source)
			}
		})
	}
}
