// Package redact takes personal data 打码 out of a text before it goes to a
// third party, and puts them back into what comes back (K-02).
//
//	r := redact.New(redact.Known{Names: …, Companies: …, Handles: …})
//	m := redact.NewMap(redact.Options{})
//	sent := r.Redact("Hi Ahmed, call +966 50 000 0155", m) // "Hi ⟦NAME1⟧, call ⟦PHONE1⟧"
//	back := m.Restore("你好 ⟦ name 1 ⟧,请打 ⟦PHONE1⟧")           // back.Text: "你好 Ahmed,请打 +966 50 000 0155"
//
// # What is taken out
//
// What the caller knows: names, companies and handles of the whole store, in full
// and by their parts. And what looks like it in any text: names from lists and from
// the words around them (titles, greetings, "my name is"), companies by their
// legal forms, phones, mailboxes, links, account and tax numbers, cards, passports,
// postal addresses; prices only on request. Where a word may be a name or not, it
// is taken out: a model that reads ⟦NAME2⟧ for a word loses little, a name that leaves
// is lost for good. Countries, towns alone, products, document numbers such as
// PI-0341, quantities and dates stay: without them nothing can be rewritten.
//
// What no list has and nothing marks (a rare name in lower case, of a person
// whom the store does not know) is not seen. Therefore the text is shown before
// it leaves.
//
// # Placeholders
//
// A placeholder 占位符 is ⟦NAME1⟧: an English word for the kind, which tells a model
// how the word may stand in a sentence, a number for the datum, a letter for other
// spellings of it (⟦NAME1b⟧). The brackets U+27E6 and U+27E7 mean nothing in chats,
// in Markdown, HTML, JSON or the templates of trade letters, as [ ], { } and < > do, so
// no model takes them for markup, and a text hardly ever has them by itself; if it
// does, that is taken out as ⟦TEXT1⟧. Restore accepts other brackets, spaces and case.
package redact
