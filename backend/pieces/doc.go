// Package pieces finds pieces of information 信息点 in what a customer writes:
// how many, at what price, by when, from where, who, what and on which terms.
//
// A message is cut into tokens once, a tree of phrases (lexicon/*.txt, some
// thirty languages) says what each may be, and one rule a kind reads from token
// to token; there are no regular expressions. Of pieces that begin at one place
// the longest wins, so that no two lie over each other. Only views (concern,
// expectation, opinion) are whole sentences and may lie over other pieces.
// Spans follow package labelled.
//
// In the message "Can you do USD 4.20 for 500 pcs, FOB Ningbo, by 15 May?" of
// 2026-03-10:
//
//	price     USD 4.20     "USD 4.20"
//	quantity  500 pcs      "500 pcs"
//	incoterm  FOB Ningbo   "FOB Ningbo"
//	date      15 May       "2026-05-15"
//
// # Values
//
//   - price: ISO 4217 code and amount, "USD 4.20", a range "USD 4.2-4.5". A bare
//     "$" is the dollar of the United States, "¥" the yuan. "?" is the code of
//     words that name several currencies (peso, dinar).
//   - quantity: number and English unit, "500 pcs", "1 40HQ", a range
//     "300-500 units"; nouns that the lexicon lacks stay as they were written.
//   - date: ISO 8601 as exactly as it was said: "2026-05-03", "2026-W12",
//     "2026-05", "2026", an interval "2026-05-01/2026-05-10" (early May; within
//     ten days); a quarter is "2026-Q3". A date that can be read in two orders
//     has both, "2026-04-03|2026-03-04" (03/04 in English). "2026/27" and "FY
//     2025-26" are both their years, a day of the Islamic calendar the one of
//     its tables, which the moon may move by a day. "" is a time that cannot be
//     told: a few days, a holiday without a rule here or with another day in each
//     country (National Day, Mother's Day in Spanish), a lunar month.
//   - place: name and country, "Hamburg, DE", a country "Germany, DE", "001" for
//     more than one country; unknown names stand alone.
//   - incoterm: "FOB Ningbo". payment_term: "T/T", "L/C at sight", "net 60",
//     "deposit 30%". certificate: "ISO 9001". document: "invoice PI-118".
//     role: "boss". person, product: as written, codes in capitals.
//   - concern, expectation, opinion: the words that tell.
//
// # Dates
//
// They count from the day of the message in the writer's zone. A date without a
// year is the next one, unless "since", "last" or the verb of its clause ("paid on
// Friday", "am 20. bezahlt") or a talk or paper (our call of 3 May) say that it is past;
// a day of the last month (31 days) that no deadline names ("by", "until") is
// that one. Reader.Coming leaves verbs alone. "Next Friday" and 下周五 lie in the week after this one. A duration
// counts as a date where it counts from now ("in two weeks", "within 10 days"),
// not as a lead time after an event ("30 days after deposit"), nor for how long
// something has been or took ("sold out in two days"). A time of every week, month or
// year is none, nor one of opening hours ("Mon-Fri 9-6, Saturday 9-1"). A weekday with a number
// ("Friday the 15th") is the next day on which both agree. Times of day,
// articles and prepositions are no part of a date.
package pieces
