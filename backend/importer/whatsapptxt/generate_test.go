package whatsapptxt_test

import (
	"bufio"
	"fmt"
	"io"
	"math/rand/v2"
	"strings"
	"time"
)

// style is how one phone writes a whole export: header and tokens.
type style struct {
	name    string
	iphone  bool
	minute  bool
	head    func(t time.Time) string
	omitted string
	file    string // F stands for the file name
	secured string
	deleted []string
	edited  string
	missed  string
	left    string // %s is a name
}

func twelve(t time.Time) int { return (t.Hour()+11)%12 + 1 }

func word(t time.Time, am, pm string) string {
	if t.Hour() < 12 {
		return am
	}
	return pm
}

func shift(s string, zero rune) string {
	return strings.Map(func(r rune) rune {
		if r >= '0' && r <= '9' {
			return zero + r - '0'
		}
		return r
	}, s)
}

// styles are the phones of the generator.
var styles = []style{
	english("android-gb-24", false, "02/01/2006, 15:04"),
	english("android-us-12", false, "1/2/06, 3:04\u202fPM"),
	{
		name: "android-es-12", minute: true, omitted: "<Multimedia omitido>", file: "F (archivo adjunto)",
		head: func(t time.Time) string {
			return fmt.Sprintf("%s, %d%s %s.\u00a0m. - ", t.Format("2/1/2006"), twelve(t), t.Format(":04"), word(t, "a", "p"))
		},
		secured: "Los mensajes y las llamadas están cifrados de extremo a extremo.",
		deleted: []string{"Se eliminó este mensaje.", "Eliminaste este mensaje."}, edited: " <Se editó este mensaje.>",
		missed: "Llamada perdida", left: "%s salió del grupo",
	},
	english("ios-en-12", true, "[02/01/2006, 3:04:05\u202fPM] "),
	{
		name: "ios-de-24", iphone: true, omitted: "Bild weggelassen", file: "<Anhang: F>",
		head:    func(t time.Time) string { return t.Format("[02.01.06, 15:04:05] ") },
		secured: "Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt.",
		deleted: []string{"Diese Nachricht wurde gelöscht.", "Du hast diese Nachricht gelöscht."}, edited: " \u200e<Diese Nachricht wurde bearbeitet.>",
		missed: "Verpasster Sprachanruf", left: "%s hat die Gruppe verlassen",
	},
	{
		name: "ios-zh-12", iphone: true, omitted: "图片已忽略", file: "<附件：F>",
		head: func(t time.Time) string {
			return fmt.Sprintf("[%s %s%d%s] ", t.Format("2006/1/2"), word(t, "上午", "下午"), twelve(t), t.Format(":04:05"))
		},
		secured: "消息和通话已进行端到端加密。",
		deleted: []string{"此消息已删除。", "您已删除此消息。"}, edited: " \u200e<此消息已编辑>",
		missed: "未接语音通话", left: "%s 退出了群组",
	},
	{
		name: "ios-ar-24", iphone: true, omitted: "لم يتم إدراج الصورة", file: "<المُرفق: F>",
		head: func(t time.Time) string {
			return shift(t.Format("[\u200f2\u200f/1\u200f/2006، 15:04:05] "), '٠')
		},
		secured: "الرسائل والمكالمات مشفرة تمامًا بين الطرفين.",
		deleted: []string{"تم حذف هذه الرسالة.", "لقد حذَفت هذه الرسالة"}, edited: "\u200f <تم تعديل هذه الرسالة>",
		missed: "مكالمة صوتية فائتة", left: "غادر %s",
	},
	persianAndroid(),
	english("ios-iso-24", true, "[2006-01-02, 15:04:05] "),
}

func english(name string, iphone bool, layout string) style {
	s := style{
		name: name, iphone: iphone, minute: !iphone, omitted: "<Media omitted>", file: "F (file attached)",
		secured: "Messages and calls are end-to-end encrypted. Only people in this chat can read them.",
		deleted: []string{"This message was deleted", "You deleted this message"}, edited: " <This message was edited>",
		missed: "Missed voice call", left: "%s left",
		head: func(t time.Time) string { return t.Format(layout + " - ") },
	}
	if iphone {
		s.head = func(t time.Time) string { return t.Format(layout) }
		s.omitted, s.file, s.edited = "image omitted", "<attached: F>", " \u200e<This message was edited>"
	}
	return s
}

func persianAndroid() style {
	s := english("android-fa-24", false, "")
	s.head = func(t time.Time) string { return shift(t.Format("2006/1/2، 15:04"), '۰') + " - " }
	return s
}

// told is one entry as the generator knows it.
type told struct {
	at     time.Time
	sender string
	kind   string
	text   string
	edited bool
}

var people = []string{"Ana Souza", "Li Wei 李伟", "+1 555 0100", "Omar Haddad", "Åse Ødegård", "~ Ravi (Exports)", "José: Compras", "Zoë 🚢", "[QC] Max", `"Bo"`}

var sentences = []string{
	"Could you send the updated FOB price for 2x40HC?", "您好，请问交期多少天？", "¿Me confirma el precio?", "ok 👍", "شكراً جزيلاً",
	"Ratio 3:1 : see page 4: table B", "12/05/2024, 10:15 is the ETA", "https://example.com/a?b=1", "見積書を確認しました。", "a < b > c",
	"👨‍👩‍👧‍👦 🇧🇷", "Note: this is <b>bold</b>", "MOQ 500 pcs, 30/70 T/T",
}

var furtherLines = []string{"1) Carton 60x40x35 cm", "", "Best regards,", "[draft] not a header: text", "2/4 pallets ok", "[17.9.19 8.00] Bob: pasted", "3. 4. 19 8:00 AM - Bob: pasted"}

// generate writes an export of about n lines and gives what it holds to tell,
// which may be nil.
func generate(out io.Writer, s style, n int, seed uint64, tell func(told)) error {
	rnd := rand.New(rand.NewPCG(seed, 1))
	w := bufio.NewWriterSize(out, 1<<16)
	t := time.Date(2021, 1, 4, 8, 0, 0, 0, time.UTC)
	end, led := "\n", ""
	if s.iphone {
		end, led = "\r\n", "\u200e"
	}
	put := func(e told, line string) {
		if s.minute {
			e.at = e.at.Truncate(time.Minute)
		}
		fmt.Fprint(w, s.head(t), line, end)
		if tell != nil {
			tell(e)
		}
	}
	notice := func(text string) {
		by := ""
		if s.iphone {
			by = "Orders 2024/25: " + led
		}
		if strings.HasPrefix(text, s.secured) && s.iphone {
			by = people[0] + ": " + led
		}
		put(told{at: t, kind: "system"}, by+text)
	}
	notice(s.secured)
	for lines := 1; lines < n; lines++ {
		t = t.Add(time.Duration(1+rnd.IntN(90)) * time.Second)
		if rnd.IntN(100) == 0 {
			t = t.Add(time.Duration(1+rnd.IntN(6)) * time.Hour)
		}
		who := people[min(rnd.IntN(len(people)), rnd.IntN(len(people)))]
		e := told{at: t, sender: who, kind: "text"}
		switch r := rnd.IntN(1000); {
		case r < 12:
			notice(fmt.Sprintf(s.left, strings.ReplaceAll(who, ": ", " ")))
			continue
		case r < 40:
			e.kind = "media"
			if s.iphone {
				e.kind = "image"
			}
			put(e, who+": "+led+s.omitted)
			continue
		case r < 70:
			e.kind = "image"
			file := fmt.Sprintf("IMG-%s-WA%04d.jpg", t.Format("20060102"), lines%10000)
			if s.iphone {
				file = fmt.Sprintf("%08d-PHOTO-%s.jpg", lines, t.Format("2006-01-02-15-04-05"))
			}
			put(e, who+": "+led+strings.Replace(s.file, "F", file, 1))
			continue
		case r < 78:
			e.kind = "deleted"
			put(e, who+": "+led+s.deleted[rnd.IntN(2)])
			continue
		case r < 82:
			e.kind = "call"
			e.text = led + s.missed
			put(e, who+": "+led+s.missed)
			continue
		}
		e.text = sentences[rnd.IntN(len(sentences))]
		if rnd.IntN(4) == 0 {
			e.text += " " + sentences[rnd.IntN(len(sentences))]
		}
		if rnd.IntN(9) == 0 {
			for range 1 + rnd.IntN(5) {
				e.text += "\n" + furtherLines[rnd.IntN(len(furtherLines))]
				lines++
			}
			e.text += "\nLi Wei"
		}
		line := who + ": " + e.text
		if rnd.IntN(70) == 0 {
			e.edited = true
			line += s.edited
		}
		put(e, line)
	}
	return w.Flush()
}
