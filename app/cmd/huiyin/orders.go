package main

import (
	"strconv"

	"huiyin/app"
	"huiyin/backend/fault"
)

type orderJSON struct {
	Customer string `json:"customer"`
	Key      string `json:"key"`
	app.OrderFields
	ByHand bool `json:"by_hand"`
}

// runOrders lists orders, and for people their totals by currency.
func runOrders(s *session) error {
	scope, err := s.scope()
	if err != nil {
		return err
	}
	all, err := s.app.OrdersOf(s.ctx, scope.customer)
	if err != nil {
		return err
	}
	rows := [][]string{{"CUSTOMER", "NUMBER", "DATE", "AMOUNT", "CURRENCY", "STATUS", "PRODUCT"}}
	totals := [][]string{{"CUSTOMER", "CURRENCY", "ORDERS", "SUM", "AVERAGE"}}
	out := []orderJSON{}
	for _, of := range all {
		for _, o := range of.Orders {
			out = append(out, orderJSON{of.Customer, o.Key, o.Fields, o.ByHand})
			f := o.Fields
			rows = append(rows, []string{of.Customer, f.Number, f.At, f.Amount, f.Currency, f.Status, f.Product})
		}
		for _, t := range of.Totals {
			totals = append(totals, []string{of.Customer, t.Currency, strconv.Itoa(t.Orders), t.Sum, t.Average})
		}
	}
	if s.flags.json {
		return s.json(out)
	}
	s.table(rows)
	s.table(totals)
	return nil
}

// runMark keeps what the user saw of the last message of ours to --customer.
func runMark(s *session) error {
	if s.flags.customer == "" {
		return errUsage{"mark: --customer says whose"}
	}
	scope, err := s.scope()
	if err != nil {
		return err
	}
	last, err := s.app.Conversations.LastOfOurs(int64(scope.customer))
	if err != nil {
		return err
	}
	if last.ID == 0 {
		return fault.New("no-message-of-ours")
	}
	before, err := s.app.Conversations.Mark(app.TicksView{Message: last.ID, Ticks: s.args[0]})
	if err != nil {
		return err
	}
	if s.flags.json {
		return s.json(struct {
			Message int64  `json:"message"`
			Ticks   string `json:"ticks"`
			Before  string `json:"before"`
		}{last.ID, s.args[0], before.Ticks})
	}
	s.table([][]string{{"MESSAGE", "AT", "TICKS", "BEFORE"}, {strconv.FormatInt(last.ID, 10), last.At, s.args[0], before.Ticks}})
	return nil
}
