package app

// OrderFields are what a person writes of an order (B-21). At is a date
// "YYYY-MM-DD" or an instant (RFC 3339), "" unknown; Amount a plain number with a
// point; Currency ISO 4217, "" unknown.
type OrderFields struct {
	Number   string `json:"number"`
	At       string `json:"at"`
	Amount   string `json:"amount"`
	Currency string `json:"currency"`
	Status   string `json:"status"` // as written
	Product  string `json:"product"`
	Note     string `json:"note"`
}

// OrderView is one order; Key names it among those of its customer.
type OrderView struct {
	Key     string      `json:"key"`
	ByHand  bool        `json:"by_hand"` // a person wrote or changed it
	Counted bool        `json:"counted"` // it enters the totals: not cancelled, not paid back
	Fields  OrderFields `json:"fields"`
}

// OrderTotal is the plain sum of the orders in one currency; currencies are never added.
type OrderTotal struct {
	Currency string `json:"currency"`
	Orders   int    `json:"orders"`
	Sum      string `json:"sum"`
	Average  string `json:"average"`
}

// OrdersView is what a customer bought, the newest first.
type OrdersView struct {
	Orders []OrderView  `json:"orders"`
	Totals []OrderTotal `json:"totals"`
}

// OrderChange is what stood there before a change by hand. Written: by a person;
// else tables alone told of the order, or nobody.
type OrderChange struct {
	Customer int64       `json:"customer"`
	Key      string      `json:"key"`
	Before   OrderFields `json:"before"`
	Written  bool        `json:"written"`
	Removed  bool        `json:"removed"`
}

// TicksView is what a person said of a message of ours. Ticks is "sent",
// "delivered", "read", "failed", "unknown", or "" where they said nothing.
type TicksView struct {
	Message int64  `json:"message"`
	Ticks   string `json:"ticks"`
	At      string `json:"at"`
}

// RowCounts says what an import did with the rows of a table that are no messages.
type RowCounts struct {
	Rows       int `json:"rows"`
	Added      int `json:"added"`
	Duplicates int `json:"duplicates"`
	Updated    int `json:"updated"`
	Skipped    int `json:"skipped"`
}

// CustomerOrders are the orders of one customer.
type CustomerOrders struct {
	Customer string
	OrdersView
}
