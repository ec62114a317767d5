// Package labelled holds trade messages of our own making with what a careful
// reader understands in them: what the engines of language, sentiment, intent,
// pieces and questions learn from (train) and are measured on (test).
//
// A customer is invented and stands in one folder only, so that nothing is
// tested on a writer that it was trained on. The app embeds none of this. The
// folders more and intents are for training, too; their messages have no marks
// of pieces. Those of intents were written to say one thing in many ways; moods
// are not learnt from them, as so many alike make moods worse. The folders
// dates, plain, short and talk are for rules alone: what people write about dates, of
// which only the dates are marked; short messages by language; and how people
// speak of themselves and others, of payment, goods and what they think, with
// their pieces, but not each date, and stances. Their other columns say nothing.
// (The words of dates also teach package text the languages.) In plain are sentences
// that go through the ways to tell a date, written along a list of them (weekdays,
// months, days in figures and words, spans, quarters, feasts, each with other words
// around it), 5,897, and without one, the less common ways, 2,488. The rules found
// .93/.87 (n 5,865) and .84/.80 (n 2,370) of their dates before they were mended by
// them; the marks of the first part had been brought to what is told below. The third part,
// 1,040 messages like those of train in es, de, nl, fr, it and en (-e20), was marked by
// its writers: .92/.86, .90/.81, .91/.84, .87/.85 and .89/.83 (n 156, 133, 117, 117 and
// 147; es and de together). So were the later ones: 600 with as many ways to tell a time as
// their writers could think of, in ja, pt and en (-e21-ja7, -pt7, -en7), .86/.84 and .88/.83
// (n 262, 150), and messages of an ordinary mix, half of them without a time, by the
// rules as they were when each came: 1,080 (the others of -e21), .91/.95 (n 683); of 850
// (-e22-..A) the first eight languages, .92/.96 (n 228), and the last three, .94/.97 (n 94);
// and 820 (-e22-..B), which were to be full of opening hours, habits, past orders and
// feasts, .89/.97 and .88/.92 (n 211, 351). Of 700 such messages (-e23) the marks stand by
// the vote of three readers, 405 of 412 of all three: .91/.93, and .95/.97 where other
// bounds are forgiven. Those after them, in tr, hi, pt, ar, ja, ko and vi (-e22-..C), .92/.95
// (n 291), and the last ones, 1,040 in 14 languages (-e25): .93/.93 (n 618), where the rules were
// mended by the first 380 (.95/.94, n 378) before the others came (.91/.92, n 240), which were in
// vi, ar, ja and zh. After them 870 came (-e26), .94/.94 (n 509): .97/.99 in de, fr, it, nl, pl,
// ru and hi, .91/.90 in ar, vi, id, tr and ko. The last 2,030 (-e27) are 1,140 that were to be
// full of names, habits and lengths that look like a date, .85/.93 (n 620) with the bounds as
// their writers set them, and 890 of an ordinary mix, .97/.98 (n 469). In everyday are
// messages whose writers knew nothing of pieces, with their dates and prices
// marked by others. They came in parts, each read by the rules once before
// anybody looked at it, then the rules were mended by it. The first six: precision
// and recall of dates .89/.94, .90/.94, .90/.94, .96/.94, .90/.94 and .94/.95 (n 294
// to 325), of prices .97/.88, .94/.87, .90/.93, .96/1.00, .98/.98 and .95/.93 (n 32 to
// 45). The later ones are full of dialects and local feasts (the writers of all but
// the first of them had messages of train before them, to write like these): dates
// .88/.85, .90/.89, .88/.85, .88/.88, .89/.88, .93/.91, .91/.92, .91/.89 and .90/.93 (n 424,
// 309, 394, 313, 266, 282, 251, 94, 295), prices .94/.84, .85/.85, .97/.89, .93/.79,
// .88/.92, 1.00/.94, .98/.90, .94/.89 and .98/.92 (n 105, 48, 84, 63, 65, 48, 50, 18, 50).
// The next six (-e16 and -e17; the first two of -e16, 295 dates, were partly looked at
// before they were read and are not counted): everyday messages in English, .82/.78
// (n 139), and in the others, .88/.91 (n 135); then messages written to be full of dates
// and of what looks like them, in English of the countries that speak it, .79/.78 (n 266),
// in that of others, .77/.70 (n 254), and in two times eight languages, .87/.81 (n 314)
// and .74/.72 (n 297). In the last two people write plainly, as most do: everyday
// messages (-e18), .90/.96 (n 430), prices .98/.93 (n 44); and of who waits, pays, plans
// or puts off, with a time in about every second (-e19), .92/.89 (n 801), prices .97/1.00 (n 37),
// by the rules before they were mended by -e18 and after.
//
// In fresh are such messages, too, written and marked between the third of the
// first six parts and the fourth; no rule was made by them, and none must be: with
// test they are what the rules are measured on. Dates and prices of both folders
// stand by the vote of three readers, who saw neither each other's marks nor what
// the rules find: what two of them marked alike is one. Of 176 and 282 dates that
// the first readers marked, the two others marked 175 and 173, 276 and 275 alike; the vote
// took two away, set five bounds anew and found six more.
//
// In strangers are 790 more such messages, an ordinary mix, half of them without a time, of
// which only the dates are marked, by the same vote: 473 of 477 are those of all three
// readers. When they came the rules found .93/.96 of them, those of a day before .90/.96.
// No rule was made by them, and none must be.
//
// In visitors are 709 more, an ordinary mix, too, whose writers had these rules for marks before
// them; only the dates are marked, by the same vote: all 381 are those of all three readers. When
// they came the rules found .97/.99 of them. No rule was made by them, and none must be.
//
// A file is <folder>/<language>.tsv: a line a message, its columns parted by
// tabs, "-" for none; lines that begin with "#" are comments:
//
//	customer  mood  intents  questions  stances  text
//
//	ana-lima  neg  price_objection,delay  1 specific  concern  Is ⟦price:USD 4.20⟧ final? …
//
// mood 情绪: pos, neu or neg: how the writer feels about us, the goods or the
// deal. Politeness is no feeling: "OK", "I see", "Thanks, noted" and plain
// questions are neu; "Great!", "Perfect" and thanks from the heart are pos;
// "Too expensive", "Not now", impatience and complaints are neg. Where both
// stand side by side, what the message is for decides.
//
// intents 意图, comma between, in no order:
//   - inquiry: asks about goods, specification, stock, terms or ability
//   - quote_request: asks for a price, a quotation or a proforma invoice
//   - sample_request: asks for samples
//   - price_objection: finds the price too high or wants it lower
//   - order: orders, confirms an order, sends the PO, has paid or will now
//   - delay: puts it off: later, not now, must ask the boss first, will get back
//   - refusal: says no: not interested, bought elsewhere, cancels
//   - complaint: something of ours went wrong: goods, papers, service, lateness
//   - thanks: words of thanks anywhere
//   - ack: a sentence that does nothing but take notice: ok, noted, received;
//     "Ok." is one, "Ok, the deposit is paid" is an order
//   - greeting: a greeting or a good wish anywhere, "Hi Lily," too
//
// questions 提问: how many things are asked, and "bare" (can you do it? any
// update?) or "specific" where one of them names what a buyer checks before he
// buys: certificates, lead time, returns, terms of payment or delivery,
// customisation, minimum quantity, price at a quantity. "?" behind a polite
// confirmation is none.
//
// stances 态度: concern (a worry), expectation (a wish or a hope), opinion (a
// view of their own).
//
// The text is as people write it. ⟦kind:…⟧ marks a piece of information 信息点:
//   - quantity: a number with its unit: 500 pcs, 2 containers, 20 tons, 1x40HQ
//   - price: an amount with its currency, without "/pc"
//   - incoterm: the code with the place that follows it: FOB Ningbo
//   - date: a day, month, deadline, duration from now: 3 May, next Friday,
//     early June, in two weeks, within 48 hours, Q3, tomorrow, a feast or a season
//     as a time; not the clock, not "soon", no length ("for two weeks", a warranty),
//     no time of every week, month or year ("every Friday", "los martes", opening hours, "every March"), no feast
//     that is wished for, that goods are for ("Halloween costumes") or that only says what
//     a day is ("20 August is our national day", where the day is the date). The dot of
//     a short name is inside where the sentence goes on: am ⟦Mo.⟧ wäre. What leads
//     to it is outside: by ⟦Friday⟧, el ⟦lunes⟧, but for a duration: in two weeks, 3 days
//     ago. So is a letter glued before it in Arabic: ب⟦شباط⟧, but ⟦للشهر الجاي⟧. A time counted
//     from a feast is one with it: ⟦قبل رمضان بشهر⟧. The part of the day behind it is inside: Friday morning (in Chinese and
//     Japanese outside: 周五; so are 頃 and 明け: ⟦GW⟧明け, but ⟦今週中⟧). Two that can stand
//     alone are two: ⟦24 Dec⟧ to ⟦2 Jan⟧; 3 to 5 May is one. A week told
//     by a day in it is one, too: ⟦week of 4 May⟧, ⟦w/c 4 May⟧.
//   - place: a city, port, region or country that is in no incoterm
//   - person: the name of somebody who is neither greeted nor signs, without
//     the title; of the writer too who says their own: "this is Maria from
//     purchasing" (marked in talk only)
//   - role: who somebody is at work, with "my" or "our": my boss, our engineer,
//     head of procurement; no department, board or company
//   - product: a model or item code, or a specification with its figure:
//     LB-20, 5000 mAh, 304 stainless steel, 12 V; no plain noun
//   - document: invoice, packing list, B/L, drawing, catalogue, with its number
//   - certificate: CE, RoHS, ISO 9001, FDA, test report of SGS
//   - payment_term: 30% deposit, T/T, L/C at sight, net 60; each part of a sum
//     for itself: 30% deposit, balance against B/L copy
package labelled
