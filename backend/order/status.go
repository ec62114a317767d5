package order

import (
	"slices"
	"strings"
)

// void are the words of a status, in lower case, that say an order came to
// nothing or was paid back. They are looked for within the status.
var void = []string{
	"cancel", "refund", "void", "returned", "annulled", "rejected",
	"取消", "退款", "作废", "作廢", "退货", "退貨", "关闭", "關閉", "无效", "無效",
}

// counting are words that hold one of those and mean something else.
var counting = []string{"non-refundable", "nonrefundable", "not cancel", "未取消", "不退款", "不退货", "不退貨"}

// Counted reports whether the order enters sums: those that were cancelled, paid
// back or closed do not. A status in other words counts.
func (o Order) Counted() bool {
	status := strings.ToLower(o.Status)
	in := func(word string) bool { return strings.Contains(status, word) }
	return !slices.ContainsFunc(void, in) || slices.ContainsFunc(counting, in)
}
