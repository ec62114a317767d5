package redact

import (
	"regexp"
	"strings"
)

var (
	// email is a mailbox, also one whose marks are spelled: sales [at] example (dot) com, sales at example dot com.
	email = regexp.MustCompile(`(?i)[\p{L}\p{N}._%+\-]+(?:\s?(?:@|＠|[(\[{]\s?(?:at|arroba|ät|собака)\s?[)\]}])\s?[\p{L}\p{N}\-]+(?:\.[\p{L}\p{N}\-]+|\s?[(\[{]\s?(?:dot|punto|ponto|punkt|point|точка)\s?[)\]}]\s?[\p{L}\p{N}\-]+)+|\s(?:at|arroba)\s[\p{L}\p{N}\-]+(?:\s(?:dot|punto|ponto)\s[\p{L}\p{N}\-]+)+)`)
	link  = regexp.MustCompile(`(?i)(?:\b(?:https?|ftp)://|\bwww\.)[^\s<>"'，。！？；、（）«»“”⟦⟧]*[^\s<>"'，。！？；、（）«»“”⟦⟧.,;:!?)\]]|\b(?:[a-z0-9](?:[a-z0-9\-]*[a-z0-9])?\.)+(?:com|net|org|biz|info|shop|store|online|site|app|io|me|co|cn|hk|tw|de|fr|es|it|nl|pl|pt|br|mx|ar|cl|ru|ua|tr|ae|sa|in|id|vn|th|jp|kr|uk|us|au|eu|ca|ch|se|dk|fi|cz|sk|hu|ro|bg|gr|kz|ng|ke|gh|eg|pk|bd|lk|ph|sg|nz|za|pe|ec|uy|dev|xyz|club|top|ltd|trade|asia|africa)\b(?:/[^\s，。！？]*[^\s，。！？.,;:!?)])?|\b[a-z0-9](?:[a-z0-9.\-]*[a-z0-9])?\.[a-z]{2,}/[a-z0-9][^\s，。！？]*[^\s，。！？.,;:!?)]`)
	// site is what is called a site, whatever it ends in.
	site = regexp.MustCompile(`(?i)(?:web|website|webseite|homepage|site|sitio|página|сайт|网站|網站|官网|官網|موقع)\s?[:：]?\s((?:[\p{L}\p{N}\-]+\.)+\p{L}{2,})`)
	at   = regexp.MustCompile(`(?:^|[\s(（:：,，])(@[\p{L}\p{N}_.]{2,}[\p{L}\p{N}_])`)
	// id is what is called somebody's name in a messenger.
	id = regexp.MustCompile(`(?i)(?:we\s?chat|wexin|微信|薇信|[v威]信|\bvx|weixin|wx|skype|telegram|tg|line|qq|viber|instagram|insta|ig|facebook|fb|微博|イン?スタ)\s?(?:id|号|號|no\.?|number|name|账号|帳號|is|:|：)*[\s:：]*([a-z][a-z0-9_.\-]*[0-9_][a-z0-9_.\-]*|[0-9]{5,})`)
	// idOn is such a name before the messenger: anna_77 on Telegram.
	idOn = regexp.MustCompile(`(?i)\b([a-z][a-z0-9.\-]*[0-9_][a-z0-9_.\-]*)\s(?:on|en|no|in|auf|bei|sur|в)\s(?:we\s?chat|telegram|skype|instagram|insta|viber|line|facebook|телеграм\p{L}*)\b`)
	wxid = regexp.MustCompile(`\bwxid_\w+`)
)

// contacts finds mailboxes, links and names in messengers.
func contacts(text string) []span {
	found := all(email, text, 0, Email)
	found = append(found, all(link, text, 0, Link)...)
	found = append(found, all(site, text, 1, Link)...)
	found = append(found, all(at, text, 1, Handle)...)
	if strings.ContainsAny(text, "0123456789_") { // as each of these has
		found = append(found, all(wxid, text, 0, Handle)...)
		found = append(found, all(idOn, text, 1, Handle)...)
		found = append(found, all(id, text, 1, Handle)...)
	}
	return found
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
