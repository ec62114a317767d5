package rules

import (
	"regexp"
	"slices"
	"strings"
	"time"

	"huiyin/backend/chat"
	"huiyin/backend/checker"
)

// factsDiffer finds a price, incoterm, quantity or date that is not what this
// chat said last (M-24), in its last 200 messages (own).
//
//   - A price is compared with our last message of 90 days that prices the same
//     product in the same currency, for the same quantity (or, where the earlier
//     one names none, the same incoterm and place) and the same incoterm as far as the
//     earlier one names it. The same price with another incoterm differs too.
//   - A quantity only where it is said to be the customer's or agreed, with all
//     that were named in the same unit.
//   - A date of shipment, readiness or arrival with the last one that we gave
//     and that is still to come.
//
// It is quiet where the draft says that something is new ("new price",
// "instead of", "delayed"), and where the customer has bargained, named a
// quantity or asked for another date since.
var factsDiffer = checker.Rule{
	ID:     "facts-differ",
	Ref:    "M-24",
	Source: "own rule",
	Params: []string{"said", "before", "before_at"},
	Deduct: map[checker.Severity]int{checker.Warn: 12},
	Check:  checkFactsDiffer,
}

var (
	// isNews says that a figure is another one on purpose.
	isNews = regexp.MustCompile(`\b(?:new|newest|latest|updat\w+|revis\w+|instead|chang\w+|reduc\w+|discount\w*|special|lower\w*|cheaper|better|best|final|last price|down|drop\w*|rais\w+|increas\w+|higher|up to|went up|goes up|go up|now|correct\w*|sorry|apolog\w+|mistake|typo|wrong|option\w*|alternativ\w*|other|another|sample|trial|delay\w*|postpon\w+|late[r]?|earlier|sooner|mov(?:e|ed)|push(?:ed)?|due to|because|since|rate|nuev[oa]s?|actualiz\w+|descuento|novo|nova|nouve\w+|remise|neu\w*|rabatt)\b|нов\w+|скидк\w+|جديد|خصم|新|更新|调整|优惠|改|折扣|抱歉|推迟|提前|延`)
	// newPlaces are places that are called new, and are no news.
	newPlaces = regexp.MustCompile(`\bnew (?:york|jersey|delhi|zealand|mexico|orleans|hampshire|castle|caledonia|guinea)\b`)
	// bargains fits a customer who wants another price.
	bargains = regexp.MustCompile(`\b(?:discount|cheaper|too (?:high|expensive|much)|expensive|best price|better price|lower|reduce|target|budget|competitor|other supplier|descuento|caro|cara|mejor precio|desconto|melhor preco|remise|cher|rabatt|teuer)\b|дорого|скидк|خصم|غالي|太贵|便宜|优惠|目标价`)
	// agreed says that a quantity is the customer's.
	agreed = regexp.MustCompile(`\b(?:your (?:order|po|request|quantity|demand)|you (?:asked|ordered|confirmed|need|needed|want|wanted|requested|said|mentioned)|as (?:agreed|confirmed|ordered|discussed|requested|you)|we (?:have )?confirm(?:ed)?|su pedido|seu pedido|votre commande|ihre bestellung)\b|ваш заказ|طلبك|您(?:要|订|需要|确认)|贵司订单`)
	// milestones are what dates are given for, each with its words.
	milestones = []*regexp.Regexp{
		regexp.MustCompile(`\b(?:ship\w*|dispatch\w*|sail\w*|vessel|etd|leaves?|left|send)\b|发货|出货|开船`),
		regexp.MustCompile(`\b(?:ready|finish\w*|complet\w*|production)\b|做好|完成|生产`),
		regexp.MustCompile(`\b(?:arriv\w*|reach\w*|deliver\w*|eta)\b|到货|到港|送达`),
	}
)

// priceHolds is how long a price is remembered (own): no quotation is valid longer.
const priceHolds = 90 * 24 * time.Hour

func checkFactsDiffer(d checker.Draft) []checker.Finding {
	if d.History == nil || isNews.MatchString(newPlaces.ReplaceAllString(fold(d.Text), " ")) {
		return nil
	}
	now := readFacts(d.Text, d.Now)
	var found []checker.Finding
	for _, compare := range []func(checker.Draft, facts) *difference{comparePrices, compareQuantities, compareDates} {
		if x := compare(d, now); x != nil {
			found = append(found, checker.Finding{
				Rule: "facts-differ", Severity: checker.Warn, Start: x.now.Start, End: x.now.End,
				Params: map[string]string{"said": now.words(x.now), "before": x.before, "before_at": onClock(x.at, d.History.Ours, d.Now)},
			})
		}
	}
	return found
}

// difference is a piece of the draft and what was said before.
type difference struct {
	now    chat.Piece
	before string
	at     time.Time
}

// back walks over the last messages, the newest first, that hold a piece of a
// kind, until one settles the matter. It gives the customer's, too.
func back(d checker.Draft, kind string, settles func(chat.Message, facts) bool) {
	all := d.History.Counted
	for _, m := range slices.Backward(all[max(0, len(all)-lookedBack):]) {
		found := d.History.Meaning(m.ID).Pieces
		has := slices.ContainsFunc(found, func(p chat.Piece) bool { return p.Kind == kind })
		if (has || m.Direction == chat.In) && settles(m, factsOf(m.Text, found)) {
			return
		}
	}
}

func comparePrices(d checker.Draft, now facts) (found *difference) {
	prices := now.goodsPrices()
	if len(prices) == 0 {
		return nil
	}
	back(d, "price", func(m chat.Message, old facts) bool {
		if m.Direction == chat.In {
			return len(old.of("price")) > 0 || len(old.of("quantity")) > 0 || bargains.MatchString(fold(m.Text))
		}
		if d.Now.Sub(m.At) > priceHolds {
			return true
		}
		if !now.about(old) {
			return false
		}
		same := false
		for _, p := range prices {
			for _, q := range old.goodsPrices() {
				x, comparable := comparePrice(now, p, old, q)
				same = same || comparable && x == nil
				if x != nil && found == nil {
					x.at, found = m.At, x
				}
			}
		}
		if same {
			found = nil
		}
		return same || found != nil
	})
	return found
}

// comparePrice compares two prices; comparable is false where they price other
// things.
func comparePrice(now facts, p chat.Piece, old facts, q chat.Piece) (x *difference, comparable bool) {
	currency, amount, ok := amountOf(p.Value)
	was, before, known := amountOf(q.Value)
	many, manyBefore := now.counts(p), old.counts(q)
	terms, termsBefore := now.values("incoterm", p), old.values("incoterm", q)
	loose := len(many) > 0 && len(manyBefore) == 0 && !sameTerms(terms, termsBefore)
	if !ok || !known || currency != was || loose || !overlap(many, manyBefore) {
		return nil, false
	}
	mine, theirs := codes(terms), codes(termsBefore)
	switch {
	case amount == before && !overlap(mine, theirs):
		terms := now.of("incoterm")
		return &difference{now: terms[0], before: strings.Join(theirs, ", ") + " " + old.words(q)}, true
	case amount == before:
		return nil, true
	case !overlap(mine, theirs) || !mistakable(amount, before):
		return nil, false
	}
	return &difference{now: p, before: old.words(q)}, true
}

// sameTerms reports whether both name one incoterm with its place: then a price
// without a quantity is that of the same offer.
func sameTerms(a, b []string) bool {
	return slices.ContainsFunc(a, func(v string) bool { return strings.Contains(v, " ") && slices.Contains(b, v) })
}

// codes are the incoterms without their places.
func codes(values []string) []string {
	var all []string
	for _, v := range values {
		code, _, _ := strings.Cut(v, " ")
		all = append(all, strings.ToUpper(code))
	}
	return all
}

func compareQuantities(d checker.Draft, now facts) (found *difference) {
	const fewest = 10 // below it is one of a few things, no order (own)
	for _, p := range now.of("quantity") {
		n, unit, ok := numberOf(p.Value)
		if s := now.sentence(p); !ok || n < fewest || s.Question() || !agreed.MatchString(s.Text) {
			continue
		}
		var last *difference
		same := false
		back(d, "quantity", func(m chat.Message, old facts) bool {
			for _, q := range old.of("quantity") {
				was, of, ok := numberOf(q.Value)
				if !ok || countable(of) != countable(unit) || len(now.of("product")) > 0 && len(old.of("product")) > 0 && !now.about(old) {
					continue
				}
				same = same || was == n
				if last == nil && was >= fewest {
					last = &difference{p, old.words(q), m.At}
				}
			}
			return same
		})
		if !same && last != nil {
			return last
		}
	}
	return nil
}

// countable makes the units of single things one.
func countable(unit string) string {
	switch unit {
	case "pcs", "pc", "piece", "pieces", "unit", "units":
		return "pcs"
	}
	return unit
}

func compareDates(d checker.Draft, now facts) (found *difference) {
	for _, p := range now.of("date") {
		s := now.sentence(p)
		day, ok := lastDay(p)
		step := slices.IndexFunc(milestones, func(r *regexp.Regexp) bool { return r.MatchString(s.Text) })
		if !ok || step < 0 || s.Question() || strings.Contains(p.Value, "/") {
			continue
		}
		back(d, "date", func(m chat.Message, old facts) bool {
			if m.Direction == chat.In {
				return len(old.of("date")) > 0
			}
			for _, q := range old.of("date") {
				was, ok := lastDay(q)
				if !ok || strings.Contains(q.Value, "/") || !now.about(old) || !milestones[step].MatchString(old.sentence(q).Text) {
					continue
				}
				if !was.Equal(day) && was.After(d.Now.Add(-24*time.Hour)) {
					found = &difference{p, old.words(q), m.At}
				}
				return true
			}
			return false
		})
		if found != nil {
			return found
		}
	}
	return nil
}
