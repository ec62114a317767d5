package indicator_test

import (
	"fmt"
	"slices"
	"testing"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/history"
	"huiyin/backend/indicator"
	"huiyin/backend/internal/golden"
	"huiyin/backend/worktime"
	"huiyin/backend/worktime/holidays"
)

// place is a customer's calendar, told once for the product and once plainly:
// nine to six on these weekdays, but for the holidays.
type place struct {
	zone     string
	week     string
	weekdays []time.Weekday
	holidays []string
}

var places = []place{
	{"Europe/Berlin", "Mon-Fri 09:00-18:00", []time.Weekday{1, 2, 3, 4, 5}, []string{"2020-01-06", "2020-04-10", "2020-04-13", "2020-05-01"}},
	{"America/New_York", "Mon-Fri 09:00-18:00", []time.Weekday{1, 2, 3, 4, 5}, []string{"2020-01-20", "2020-02-17", "2020-05-25", "2020-07-03"}},
	{"Asia/Riyadh", "Sun-Thu 09:00-18:00", []time.Weekday{0, 1, 2, 3, 4}, []string{"2020-05-24", "2020-05-25", "2020-05-26"}},
}

func (p place) calendar(t *testing.T) *worktime.Calendar {
	t.Helper()
	zone, err := time.LoadLocation(p.zone)
	if err != nil {
		t.Fatal(err)
	}
	week, err := worktime.ParseWeek(p.week)
	if err != nil {
		t.Fatal(err)
	}
	var days []holidays.Day
	for _, date := range p.holidays {
		at, err := time.Parse(time.DateOnly, date)
		if err != nil {
			t.Fatal(err)
		}
		days = append(days, holidays.Day{Date: at})
	}
	c, err := worktime.New(zone, week, days)
	if err != nil {
		t.Fatal(err)
	}
	return &c
}

// worksOn tells whether any hour of the day is worked.
func (p place) worksOn(local time.Time) bool {
	return slices.Contains(p.weekdays, local.Weekday()) && !slices.Contains(p.holidays, local.Format(time.DateOnly))
}

// isAtWork tells it of a minute.
func (p place) isAtWork(local time.Time) bool {
	return local.Hour() >= 9 && local.Hour() < 18 && p.worksOn(local)
}

// minutes walks from one moment to another and counts the minutes that are so.
func minutes(from, to time.Time, zone *time.Location, is func(local time.Time) bool) float64 {
	n := 0.0
	for at := from; at.Before(to); at = at.Add(time.Minute) {
		if is(at.In(zone)) {
			n++
		}
	}
	return n
}

// workingMinutes are the times of I-02 in working time (D-08), how many of them
// lie in one stretch of off hours, and how many of ours wait or waited in vain.
func (c naive) workingMinutes(p place, zone *time.Location) (took []float64, offHours, unanswered int) {
	for i, m := range c.said {
		if m.Direction != chat.Out || i+1 < len(c.said) && c.said[i+1].Direction == chat.Out {
			continue
		}
		r := c.reply(i)
		if r < 0 {
			unanswered++
			continue
		}
		from, to := m.At, c.said[r].At
		worked := minutes(from, to, zone, p.isAtWork)
		if worked == 0 && !p.isAtWork(to.In(zone)) {
			worked = to.Sub(from).Minutes()
			offHours++
		}
		took = append(took, worked)
	}
	return took, offHours, unanswered
}

// startsBetweenDaysOff are the indexes at which a conversation begins where days
// off are no silence (D-07).
func (c naive) startsBetweenDaysOff(p place, zone *time.Location) []int {
	var at []int
	for i := range c.said {
		if i == 0 || minutes(c.said[i-1].At, c.said[i].At, zone, p.worksOn) > 72*60 {
			at = append(at, i)
		}
	}
	return at
}

// TestWorkingTimeAgainstNaive compares reply times in working time, and the cuts
// into conversations without days off, minute by minute: a Gulf week, two changes
// to summer time, holidays.
func TestWorkingTimeAgainstNaive(t *testing.T) {
	compared, cutElsewhere := 0, 0
	for _, p := range places {
		calendar := p.calendar(t)
		zone := calendar.Zone()
		for seed := range uint64(20) {
			messages := golden.RandomChat(seed, 60)
			now := messages[len(messages)-1].At.Add(time.Duration(seed) * 7 * time.Hour)
			c := naiveOf(messages, now)
			h := history.Build(history.Source{Messages: messages, Theirs: calendar}, chat.DefaultRules(), now)
			measure := measureAll(h)
			fail := func(id string, want any) {
				t.Errorf("%s, seed %d: %s is %+v, want %v", p.zone, seed, id, measure[id], want)
			}
			took, offHours, unanswered := c.workingMinutes(p, zone)
			compared += checkMedian(measure["response_time"], took, unanswered, func(want any) { fail("response_time", want) })
			if v := besides(measure["response_time"], "off_hours"); v.Hits != offHours || v.N != len(took) {
				fail("response_time", fmt.Sprintf("%d of %d in off hours", offHours, len(took)))
			}
			starts := c.startsBetweenDaysOff(p, zone)
			if len(starts) != len(c.starts()) {
				cutElsewhere++
			}
			begun := 0
			for _, i := range starts {
				if c.said[i].Direction == chat.In {
					begun++
				}
			}
			if v := measure["customer_initiated_rate"]; v.N != len(starts) || v.Hits != begun {
				fail("customer_initiated_rate", fmt.Sprintf("%d of %d", begun, len(starts)))
			}
			if rounds := c.roundsBetween(starts); len(rounds) > 0 && measure["turns"].Number != middle(rounds) {
				fail("turns", middle(rounds))
			}
		}
	}
	if compared < 15 || cutElsewhere < 30 {
		t.Errorf("only %d medians were plain and %d chats cut elsewhere for days off", compared, cutElsewhere)
	}
}

// onlyAcknowledges: the texts of RandomChat are known, and these three say only "ok".
func onlyAcknowledges(m chat.Message) bool {
	return slices.Contains([]string{"ok", "Thanks 👍", "noted"}, m.Text)
}

// saysMore: of the turn that begins at i a message is no acknowledgement (D-11).
func (c naive) saysMore(i int) bool {
	for !c.lastOfTurn(i) && onlyAcknowledges(c.said[i]) {
		i++
	}
	return !onlyAcknowledges(c.said[i])
}

// substantive counts replies, and those that say more than "ok" (I-03).
func (c naive) substantive() (hits, n int) {
	for i := range c.said {
		if r := c.reply(i); c.said[i].Direction == chat.Out && r >= 0 {
			n++
			if c.saysMore(r) {
				hits++
			}
		}
	}
	return hits, n
}

// firstReply counts I-04 for this customer: 1 where we wrote first and long enough ago.
func (c naive) firstReply() (hits, n int) {
	if len(c.said) == 0 || c.said[0].Direction != chat.Out {
		return 0, 0
	}
	opener := 0
	for !c.lastOfTurn(opener) {
		opener++
	}
	if !c.mature(opener) {
		return 0, 0
	}
	for _, m := range c.said {
		if m.Direction == chat.In {
			if m.At.Sub(c.said[opener].At) <= 14*24*time.Hour {
				hits = 1
			}
			break
		}
	}
	return hits, 1
}

// sameDay counts I-06 from a moment on: new messages that want an answer, and
// those that we answered before midnight.
func (c naive) sameDay(zone *time.Location, since time.Time) (hits, n int) {
	for i, m := range c.said {
		isNew := m.Direction == chat.In && (i == 0 || m.At.Sub(c.said[i-1].At) >= 24*time.Hour)
		day := m.At.In(zone).Format(time.DateOnly)
		if !isNew || m.At.Before(since) || c.now.In(zone).Format(time.DateOnly) == day || !c.saysMore(i) {
			continue
		}
		n++
		for _, answer := range c.said[i:] {
			if answer.Direction == chat.Out {
				if answer.At.In(zone).Format(time.DateOnly) == day {
					hits++
				}
				break
			}
		}
	}
	return hits, n
}

// TestRepliesAgainstNaive compares I-03, I-04 and I-06 with the slow way.
func TestRepliesAgainstNaive(t *testing.T) {
	ours := place{zone: "Asia/Shanghai", week: "Mon-Fri 09:00-18:00"}.calendar(t)
	seen := map[string]int{}
	for seed := range uint64(400) {
		messages := golden.RandomChat(seed, int(seed%60)+1)
		now := messages[len(messages)-1].At.Add(time.Duration(seed) * time.Hour)
		c := naiveOf(messages, now)
		h := history.Build(history.Source{Messages: messages, Ours: ours}, chat.DefaultRules(), now)
		measure := measureAll(h)
		check := func(name string, v indicator.Value, hits, n int) {
			seen[name] += n
			if v.Hits != hits || v.N != n {
				t.Errorf("seed %d: %s is %d of %d, want %d of %d", seed, name, v.Hits, v.N, hits, n)
			}
		}
		hits, n := c.substantive()
		check("substantive_response_rate", measure["substantive_response_rate"], hits, n)
		hits, n = c.firstReply()
		check("first_reply_rate", measure["first_reply_rate"], hits, n)
		hits, n = c.sameDay(ours.Zone(), time.Time{})
		check("our_response_rate of all time", besides(measure["our_response_rate"], "all_time"), hits, n)
		hits, n = c.sameDay(ours.Zone(), now.Add(-7*24*time.Hour))
		check("our_response_rate", measure["our_response_rate"], hits, n)
	}
	for name, n := range seen {
		if n < 50 {
			t.Errorf("%s was compared on %d cases only", name, n)
		}
	}
}
