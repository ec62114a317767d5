package spreadsheet

import (
	"slices"
	"strings"

	"huiyin/backend/chat"
	"huiyin/backend/importer"
)

// chatSink is a sink that wants to know the chats of a table, which only its
// rows tell: each before its first message.
type chatSink interface{ chat(importer.ChatPreview) }

// message reads a message. Every partner is a chat of its own.
func (r *reading) message(w row) (*trouble, error) {
	s, bad := r.moment(w)
	if bad != nil {
		return bad, nil
	}
	if s.dayOnly {
		return &trouble{"row-no-clock", r.cell(w, "time").shown + r.cell(w, "date").shown}, nil
	}
	direction, directed, bad := r.direction(w)
	if bad != nil {
		return bad, nil
	}
	m := importer.Record{
		Line: w.line, Wall: s.at, Instant: s.instant, Precision: s.precision, Kind: kindOf(r.get(w, "kind")), Text: r.body(w),
		ID: r.get(w, "message_id"), ReplyTo: r.get(w, "reply_to"),
	}
	if m.Kind == chat.Text && m.Text == "" {
		if r.get(w, "kind") == "" {
			return &trouble{key: "row-no-text"}, nil
		}
		m.Kind = chat.Media
	}
	if m.Kind == chat.Deleted {
		m.Text = ""
	}
	if m.Delivered, bad = r.instant(w, "delivered_at"); bad != nil {
		return bad, nil
	}
	if m.Read, bad = r.instant(w, "read_at"); bad != nil {
		return bad, nil
	}
	who, bad, err := r.partner(w, direction, directed)
	if bad != nil || err != nil {
		return bad, err
	}
	if who.Name == "" && directed && direction == chat.In {
		who.Name = importer.PlainName(r.get(w, "sender"))
	}
	m.Chat = r.chat(who, directed)
	switch {
	case m.Kind == chat.System || directed && direction == chat.None:
		m.Kind, m.Sender = chat.System, ""
	case !directed:
		m.Sender = importer.PlainName(r.get(w, "sender"))
		if m.Sender == "" {
			return &trouble{key: "row-no-sender"}, nil
		}
	case direction == chat.Out:
		m.Sender = importer.Me
	default:
		m.Sender = r.names[m.Chat]
	}
	if err := r.out.Message(m); err != nil || !directed || direction != chat.Out {
		return nil, err
	}
	return nil, r.status(w, m, who)
}

// status gives, as a receipt, what the row of a message of ours says of how far
// it got, if that is more than its times prove.
func (r *reading) status(w row, m importer.Record, who importer.Who) error {
	ticks := states[strings.ToLower(r.get(w, "status"))]
	if !ticks.Further(chat.TicksOf(!m.Delivered.IsZero(), !m.Read.IsZero())) {
		return nil
	}
	return r.out.Receipt(importer.ReceiptRow{
		Line: w.line, Who: who, ID: m.ID, At: m.Wall, Instant: m.Instant, Precision: m.Precision, Text: m.Text, Ticks: ticks,
	})
}

// body is the text with its own line ends.
func (r *reading) body(w row) string {
	at, has := r.place["text"]
	if !has {
		return ""
	}
	text := strings.ReplaceAll(strings.ReplaceAll(w.at(at).raw, "\r\n", "\n"), "\r", "\n")
	return strings.TrimSpace(strings.ReplaceAll(text, "\x00", ""))
}

// direction reads who wrote; directed is false where no column says it.
func (r *reading) direction(w row) (d chat.Direction, directed bool, bad *trouble) {
	if _, has := r.place["direction"]; !has {
		return "", false, nil
	}
	word := strings.ToLower(r.get(w, "direction"))
	d, known := directions[word]
	if !known {
		return "", true, &trouble{"row-bad-direction", word}
	}
	return d, true, nil
}

// partner is the customer of a message: named, or at the other end of the line.
func (r *reading) partner(w row, d chat.Direction, directed bool) (importer.Who, *trouble, error) {
	number := "phone"
	if _, has := r.place["from"]; has && directed {
		number = "from"
		if d == chat.Out {
			number = "to"
		}
	}
	who, bad, err := r.who(w, number)
	if bad != nil && bad.key == "row-no-person" && !directed {
		return importer.Who{Name: r.get(w, "sender")}, nil, err
	}
	return who, bad, err
}

// chat gives the index of the partner's chat; a new one is told to the sink. The
// first name that any row has for a partner is theirs: Inspect goes through the
// rows twice where the first row of a chat has none.
func (r *reading) chat(who importer.Who, directed bool) int {
	handles := handlesOf(who)
	key := who.Channel + "\n" + importer.PlainName(who.Name)
	if len(handles) > 0 {
		key = who.Channel + "\n" + handles[0]
	}
	if r.called[key] == "" {
		r.called[key] = importer.PlainName(who.Name)
	}
	at, seen := r.chats[key]
	if seen {
		return at
	}
	at = len(r.chats)
	r.chats[key] = at
	name := r.called[key]
	if name == "" || name == importer.Me {
		name = strings.TrimSpace(name + " " + strings.TrimPrefix(slices.Concat(handles, []string{""})[0], "id:"))
	}
	r.names = append(r.names, name)
	if sink, ok := r.out.(chatSink); ok {
		c := importer.ChatPreview{Name: name, Channel: who.Channel}
		if directed {
			c.Directed, c.Owner = true, importer.Me
			c.Participants = []importer.Participant{{Name: name, Handles: handles}}
		}
		sink.chat(c)
	}
	return at
}

// handlesOf are what a person is known by beyond the name, the surest first.
func handlesOf(who importer.Who) []string {
	var handles []string
	if strings.HasPrefix(who.Phone, "+") {
		handles = append(handles, who.Phone)
	}
	if who.Email != "" {
		handles = append(handles, who.Email)
	}
	if who.ID != "" {
		handles = append(handles, "id:"+who.ID)
	}
	if len(handles) == 0 && who.Phone != "" {
		handles = append(handles, "id:"+who.Phone)
	}
	return handles
}

// channelOf reads the name of a channel: lower case, and plain words for the
// names that vendors have for it.
func channelOf(text string) string {
	lower := strings.ToLower(strings.TrimSpace(text))
	for _, known := range []string{"whatsapp", "messenger", "instagram", "telegram", "wechat", "linkedin", "email"} {
		if strings.Contains(lower, known) {
			return known
		}
	}
	switch lower {
	case "微信":
		return "wechat"
	case "facebook":
		return "messenger"
	case "邮件", "郵件", "邮箱", "e-mail":
		return "email"
	}
	return lower
}
