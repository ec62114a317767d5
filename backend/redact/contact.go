package redact

import "regexp"

var (
	email = regexp.MustCompile(`[\p{L}\p{N}._%+\-]+\s?(?:@|＠|\(at\)|\[at\])\s?[\p{L}\p{N}\-]+(?:\.[\p{L}\p{N}\-]+)+`)
	link  = regexp.MustCompile(`(?i)(?:\b(?:https?|ftp)://|\bwww\.)[^\s<>"'，。！？；、（）«»“”⟦⟧]*[^\s<>"'，。！？；、（）«»“”⟦⟧.,;:!?)\]]|\b(?:[a-z0-9](?:[a-z0-9\-]*[a-z0-9])?\.)+(?:com|net|org|biz|info|shop|store|online|site|app|io|me|co|cn|hk|tw|de|fr|es|it|nl|pl|pt|br|mx|ar|cl|ru|ua|tr|ae|sa|in|id|vn|th|jp|kr|uk|us|au|eu)\b(?:/[^\s，。！？]*[^\s，。！？.,;:!?)])?`)
	at    = regexp.MustCompile(`(?:^|[\s(（:：,，])(@[\p{L}\p{N}_.]{2,}[\p{L}\p{N}_])`)
	// id is what is called somebody's name in a messenger.
	id = regexp.MustCompile(`(?i)(?:we\s?chat|wexin|微信|weixin|wx|skype|telegram|tg|line|qq|viber|instagram|insta|ig|facebook|fb|微博|イン?スタ)\s?(?:id|号|號|no\.?|number|name|账号|帳號|is|:|：)*[\s:：]*([a-z][a-z0-9_.\-]*[0-9_][a-z0-9_.\-]*|[0-9]{5,})`)
)

// contacts finds mailboxes, links and names in messengers.
func contacts(text string) []span {
	found := all(email, text, 0, Email)
	found = append(found, all(link, text, 0, Link)...)
	found = append(found, all(at, text, 1, Handle)...)
	return append(found, all(id, text, 1, Handle)...)
}

// all are the places where a group of a pattern stands.
func all(pattern *regexp.Regexp, text string, group int, kind Kind) []span {
	var found []span
	for _, m := range pattern.FindAllStringSubmatchIndex(text, -1) {
		if m[2*group] >= 0 {
			found = append(found, span{m[2*group], m[2*group+1], kind})
		}
	}
	return found
}
