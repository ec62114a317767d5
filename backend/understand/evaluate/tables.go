package main

import (
	"fmt"
	"io"
	"maps"
	"math"
	"slices"

	"huiyin/backend/chat"
	"huiyin/backend/labelled"
	"huiyin/backend/text"
)

// tally counts what was found rightly, what was found, and what is there.
type tally struct{ right, found, there int }

func (t *tally) add(found, there bool) {
	t.found += one(found)
	t.there += one(there)
	t.right += one(found && there)
}

func one(b bool) int {
	if b {
		return 1
	}
	return 0
}

func share(n, of int) string {
	if of == 0 {
		return "–"
	}
	return fmt.Sprintf("%.3f", float64(n)/float64(of))
}

func (t tally) f1() float64 {
	if t.right == 0 {
		return 0
	}
	return 2 * float64(t.right) / float64(t.found+t.there)
}

func (t tally) row() string {
	return fmt.Sprintf("%s | %s | %.3f | %d", share(t.right, t.found), share(t.right, t.there), t.f1(), t.there)
}

// shortMessage is up to how many characters a message counts as short (issue: 40).
const shortMessage = 40

func languages(out io.Writer, messages []labelled.Message, read []chat.Meaning) {
	var all, short, allAlone, shortAlone tally
	for i, m := range messages {
		alone, _ := text.Detect(m.Text, "")
		if !hasLetters(m.Text) {
			continue // numbers and emoji have no language
		}
		all.add(read[i].Language == m.Language, true)
		allAlone.add(string(alone) == m.Language, true)
		if len([]rune(m.Text)) <= shortMessage {
			short.add(read[i].Language == m.Language, true)
			shortAlone.add(string(alone) == m.Language, true)
		}
	}
	fmt.Fprintf(out, "## Language\n\n| messages | accuracy | alone | n |\n| --- | --- | --- | --- |\n| all | %s | %s | %d |\n| up to %d characters | %s | %s | %d |\n\n",
		share(all.right, all.there), share(allAlone.right, all.there), all.there,
		shortMessage, share(short.right, short.there), share(shortAlone.right, short.there), short.there)
	fmt.Fprintf(out, "Accuracy is what the app reaches, which knows what the customer wrote before; alone without that. Messages that mix languages\n(Hinglish, Taglish, English terms in between) count as the language of their file.\n\n")
}

func moods(out io.Writer, messages []labelled.Message, read []chat.Meaning) {
	by := map[string]*tally{"pos": {}, "neu": {}, "neg": {}}
	var sure, unsure tally
	var bins [10]struct{ n, right, confidence float64 }
	for i, m := range messages {
		said := string(read[i].Mood)
		for mood, t := range by {
			t.add(said == mood, m.Mood == mood)
		}
		bin := &bins[min(9, int(read[i].Confidence*10))]
		bin.n++
		bin.confidence += read[i].Confidence
		bin.right += float64(one(said == m.Mood))
		if read[i].Unsure {
			unsure.add(said == m.Mood, true)
		} else {
			sure.add(said == m.Mood, true)
		}
	}
	calibration := 0.0
	for _, b := range bins {
		calibration += math.Abs(b.right-b.confidence) / float64(len(messages))
	}
	right := sure.right + unsure.right
	fmt.Fprintf(out, "## Mood\n\n| mood | precision | recall | F1 | n |\n| --- | --- | --- | --- | --- |\n")
	for _, mood := range labelled.Moods {
		fmt.Fprintf(out, "| %s | %s |\n", mood, by[mood].row())
	}
	fmt.Fprintf(out, "\nAccuracy %s, macro-F1 %.3f; expected calibration error %.3f. Unsure: %s of all; right among those %s, among the sure ones %s.\n\n",
		share(right, len(messages)), (by["pos"].f1()+by["neu"].f1()+by["neg"].f1())/3, calibration,
		share(unsure.there, len(messages)), share(unsure.right, unsure.there), share(sure.right, sure.there))
}

func intents(out io.Writer, messages []labelled.Message, read []chat.Meaning) {
	fmt.Fprintf(out, "## Intents\n\n| intent | precision | recall | F1 | n |\n| --- | --- | --- | --- | --- |\n")
	macro := 0.0
	for _, intent := range labelled.Intents {
		var t tally
		for i, m := range messages {
			t.add(slices.Contains(read[i].Intents, intent), slices.Contains(m.Intents, intent))
		}
		macro += t.f1() / float64(len(labelled.Intents))
		fmt.Fprintf(out, "| %s | %s |\n", intent, t.row())
	}
	var none tally
	for i, m := range messages {
		none.add(len(read[i].Intents) == 0, len(m.Intents) == 0)
	}
	fmt.Fprintf(out, "| none | %s |\n\nMacro-F1 of the eleven: %.3f.\n\n", none.row(), macro)
}

func questions(out io.Writer, messages []labelled.Message, read []chat.Meaning) {
	var asks, specific, number tally
	for i, m := range messages {
		n, isSpecific := 0, false
		for _, q := range read[i].Questions {
			n += one(!q.Request)
			isSpecific = isSpecific || q.Specific
		}
		asks.add(n > 0, m.Questions > 0)
		specific.add(isSpecific, m.Specific)
		number.add(n == m.Questions, true)
	}
	fmt.Fprintf(out, "## Questions\n\n| | precision | recall | F1 | n |\n| --- | --- | --- | --- | --- |\n| asks something | %s |\n| something specific | %s |\n\n",
		asks.row(), specific.row())
	fmt.Fprintf(out, "The right number of questions: %s of all messages.\n\n", share(number.right, number.there))
}

// span is a range of code points.
type span struct{ start, end int }

// alike tells whether the shared part is at least half of both together.
func (s span) alike(o span) bool {
	return 2*(min(s.end, o.end)-max(s.start, o.start)) >= max(s.end, o.end)-min(s.start, o.start)
}

func information(out io.Writer, messages []labelled.Message, read []chat.Meaning) {
	fmt.Fprintf(out, "## Pieces of information\n\nExact: the same span; alike: at least half of both together is shared. Of a stance, whether the message has one counts.\n\n")
	kinds(out, messages, read, labelled.Kinds)
	for _, stance := range labelled.Stances {
		var t tally
		for i, m := range messages {
			t.add(len(spansOf(read[i], stance)) > 0, slices.Contains(m.Stances, stance))
		}
		fmt.Fprintf(out, "| %s | %s | %s | | | %d |\n", stance, share(t.right, t.found), share(t.right, t.there), t.there)
	}
	fmt.Fprintln(out)
}

// kinds writes the table of kinds of pieces.
func kinds(out io.Writer, messages []labelled.Message, read []chat.Meaning, of []string) {
	fmt.Fprintf(out, "| kind | exact: precision | recall | alike: precision | recall | n |\n| --- | --- | --- | --- | --- | --- |\n")
	for _, kind := range of {
		var exact, alike, found, there int
		for i, m := range messages {
			want, got := marked(m, kind), spansOf(read[i], kind)
			found, there = found+len(got), there+len(want)
			for _, w := range want {
				exact += one(slices.Contains(got, w))
				alike += one(slices.ContainsFunc(got, w.alike))
			}
		}
		fmt.Fprintf(out, "| %s | %s | %s | %s | %s | %d |\n", kind, share(exact, found), share(exact, there), share(alike, found), share(alike, there), there)
	}
}

func marked(m labelled.Message, kind string) (all []span) {
	for _, p := range m.Pieces {
		if p.Kind == kind {
			all = append(all, span{p.Start, p.End})
		}
	}
	return all
}

func spansOf(m chat.Meaning, kind string) (all []span) {
	for _, p := range m.Pieces {
		if p.Kind == kind {
			all = append(all, span{p.Start, p.End})
		}
	}
	return all
}

// byLanguage shows the main figures of each language; n is small in most.
func byLanguage(out io.Writer, messages []labelled.Message, read []chat.Meaning) {
	type figures struct{ language, mood, asks, intent, date, price tally }
	all := map[string]*figures{}
	for i, m := range messages {
		f := all[m.Language]
		if f == nil {
			f = &figures{}
			all[m.Language] = f
		}
		f.language.add(read[i].Language == m.Language, true)
		f.mood.add(string(read[i].Mood) == m.Mood, true)
		f.asks.add(read[i].Asks(), m.Questions > 0)
		for _, intent := range labelled.Intents {
			f.intent.add(slices.Contains(read[i].Intents, intent), slices.Contains(m.Intents, intent))
		}
		for kind, t := range map[string]*tally{"date": &f.date, "price": &f.price} {
			want, got := marked(m, kind), spansOf(read[i], kind)
			t.found, t.there = t.found+len(got), t.there+len(want)
			for _, w := range want {
				t.right += one(slices.ContainsFunc(got, w.alike))
			}
		}
	}
	fmt.Fprintf(out, "## By language\n\n| language | n | told | mood accuracy | asks, F1 | intents, micro-F1 | dates, F1 (n) | prices, F1 (n) |\n| --- | --- | --- | --- | --- | --- | --- | --- |\n")
	for _, code := range slices.Sorted(maps.Keys(all)) {
		f := all[code]
		fmt.Fprintf(out, "| %s | %d | %s | %s | %.3f | %.3f | %.3f (%d) | %.3f (%d) |\n", code, f.language.there, share(f.language.right, f.language.there),
			share(f.mood.right, f.mood.there), f.asks.f1(), f.intent.f1(), f.date.f1(), f.date.there, f.price.f1(), f.price.there)
	}
	fmt.Fprintln(out)
}

func hasLetters(s string) bool {
	for _, r := range s {
		if r >= 'A' && r <= 'Z' || r >= 'a' && r <= 'z' || r >= 0xC0 && r < 0x2000 || r >= 0x3040 && r < 0xE000 {
			return true
		}
	}
	return false
}
