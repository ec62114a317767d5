// Package facts is the facts lock 事实锁: it compares what a text says in numbers,
// units, prices, dates, times, names, incoterms, places, codes and links with what
// its rewritten version says, in the same language or another one (F-06).
//
//	lock := facts.New(redactor, now)
//	lock.Compare("5000个,单价4.65美元,5月15日前", "5,000 pcs at $4.65 by 15 May") // nothing
//	lock.Compare("Price is $4.65", "Price is $4.56")                          // number "$4.65" → "$4.56"
//
// # How it compares
//
// Of each kind the values of both texts are counted. A value that is missing or
// comes less often is lost, one that the original does not have is invented; of a
// lost and an invented value of one kind a change is made. A value that is said
// once more is no difference ("$4.65 … at $4.65").
//
//   - A number is its value, however it is written: 1,250.00, 1.250,00, 1.2 万, 两千, two
//     hundred, 10k. A separator that can be read in two ways holds for both, unless the language
//     tells. "One" is a number before a unit of time only, for it counts nothing as often as it
//     counts; "a month" can stand for one month, and may be left out.
//   - Its unit is part of it. The word for what is counted (pcs, 个) may be left
//     out but not be another one; a measure, a currency or "%" must stay.
//     Two years are 24 months, 30 cm are 300 mm.
//   - An incoterm that is denied (not CIF, we can't do DDP, 不做DDP) is another one.
//   - Dates and places are those of package pieces, a date as the day that it means.
//   - Names are whatever package redact takes for personal data.
//   - A code has letters and digits: PB-10K, UN38.3, PI-0341.
//
// Values of two kinds that take turns stay together: in "500 pcs at $4.65, 1,000 pcs at $4.40" the prices
// can't be changed round. Elsewhere it is not seen which thing a value belongs to (500 black and 300
// white), nor what has no value at all ("soon", "free of charge"). That is what the person who
// reads the difference is for.
package facts
