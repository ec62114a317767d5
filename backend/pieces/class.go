package pieces

// class is what a phrase of the lexicon can do.
type class uint8

const (
	classNumber    class = iota // one, 二, dos
	classScale                  // hundred, k, 万
	classTo                     // between two numbers: to, 至
	classCurrency               // before or behind an amount: USD, €
	classMoney                  // behind an amount only: dollars, 美金
	classUnit                   // pcs, cartons
	classCounted                // a number and its unit in one word: عينتين
	classUncounted              // nouns that are counted, but are no quantity: years, questions
	classMeasure                // mm, V, mAh
	classMonth                  // 1 to 12
	classMonthWeak              // month names that are other words too: may, set
	classMonthMark              // 月, tháng
	classWeekday                // 1 Monday to 7 Sunday
	classDay                    // days from today: tomorrow
	classSpan                   // day, week, month, quarter, year as units
	classSpans                  // a number of units in one word: أسبوعين
	classPeriod                 // a unit by its distance in one word: 明年, mañana
	classRelative               // this, next, last
	classPart                   // early, mid, end of
	classPartAfter              // the same behind its period: 底, sonu
	classNth                    // first, second
	classFew                    // a few, several: with units of time
	classHoliday
	classSeason
	classDayPart // behind a day: evening
	classWish    // around holidays: happy
	classIn      // before a duration: in, within
	classLater   // behind a duration: later, 后
	classAgo     // behind or before a duration: ago
	classOf      // between the parts of a date: of, de, du
	classOrdinal // behind a day's number: st, º
	classDayMark // behind or before the day of the month: 号, dia
	classYear    // behind or before a year: 年, года
	classQuarter
	classWeek    // before the number of a week: KW
	classDateCue // before a date: by, until
	classSince   // before a date that is past: since
	classArticle // before an ordinal: the
	classIncoterm
	classPay       // payment terms that stand for themselves
	classPayWord   // payment: days or shares behind it are a term
	classPercent   // percent, as a word
	classPayNet    // net: with a number of days
	classPayPart   // deposit, balance: with a share
	classPayMoment // before shipment, against copy of B/L
	classDocument
	classOrder    // order: a paper only with its number
	classNumbered // between a document and its number: no., №
	classCertificate
	classStandard // ISO, EN: with a number
	classPlace
	classPortWord // port of, 港
	classRole
	classMyAfter  // behind a role: kita
	classMy       // before a role: my, our
	classPlaceCue // before a place: in, from; before a person: with (1), ok (2)
	classVerb     // behind a name: will
	classTitle    // Mr, señor
	classGreet    // before the name of who is greeted
	classMaterial
	classClock // behind or before a time of day
	classContainer
	classStance // a worry (1), a wish (2), a view (3)
	classDone   // it has happened: what follows "in" is how long it took
)

// classes are the names by which the files of the lexicon call the classes.
var classes = map[string]class{
	"number": classNumber, "scale": classScale, "to": classTo, "currency": classCurrency, "money": classMoney, "unit": classUnit,
	"counted": classCounted, "uncounted": classUncounted, "measure": classMeasure, "month": classMonth, "monthweak": classMonthWeak, "monthmark": classMonthMark, "weekday": classWeekday,
	"day": classDay, "span": classSpan, "spans": classSpans, "period": classPeriod, "relative": classRelative, "part": classPart, "partafter": classPartAfter,
	"nth": classNth, "few": classFew, "paynet": classPayNet, "percent": classPercent,
	"holiday": classHoliday, "season": classSeason, "daypart": classDayPart, "wish": classWish, "payword": classPayWord, "myafter": classMyAfter, "in": classIn, "later": classLater, "ago": classAgo, "of": classOf,
	"ordinal": classOrdinal, "daymark": classDayMark, "year": classYear, "quarter": classQuarter, "week": classWeek,
	"datecue": classDateCue, "since": classSince, "article": classArticle, "incoterm": classIncoterm, "pay": classPay,
	"paypart": classPayPart, "paymoment": classPayMoment, "document": classDocument, "numbered": classNumbered,
	"certificate": classCertificate, "standard": classStandard, "country": classPlace, "place": classPlace, "port": classPlace,
	"portword": classPortWord, "role": classRole, "my": classMy, "title": classTitle, "placecue": classPlaceCue, "verb": classVerb, "docnumbered": classOrder, "greet": classGreet,
	"material": classMaterial, "clock": classClock, "container": classContainer, "stance": classStance, "done": classDone,
}
