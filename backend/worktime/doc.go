// Package worktime counts time as the customer's office does (D-08): working
// time 工作时间 between two moments, days off 休息日, and when somebody is there
// again. A question of Friday evening that is answered on Monday morning waited
// minutes, not days.
//
//   - Week 工作周: the working hours of each weekday, "Sun-Thu 09:00-18:00"
//   - Calendar 工作日历: a zone, a week and the holidays of a country
//   - off hours 非工作时间: all that is not working time, night, weekend and holiday
//   - day off 休息日: a date without any working time, which a silence does not
//     count (D-07)
//   - make-up day 调休上班: a day of the weekend that is worked in place of a holiday
//
// For example a question to Riyadh of Thursday 17:00, answered on Sunday 10:00:
//
//	c := worktime.In("SA", riyadh)
//	c.Working(asked, answered) // {2h0m0s false}
//	c.State(friday).Kind       // DayOff
//
// Everything is told from the calendar of a country and from hours that a
// person set or that were learnt (Learn); nothing is told of a person's
// religion (K-04). The tables of holidays are package holidays. Their years end:
// before and after them only weekends are off.
//
// All hours are those of the wall clock in the calendar's zone. The zone's
// clock may jump: durations are real time, so an hour that a change to summer
// time leaves out is no working time, and one that comes twice counts twice.
package worktime
