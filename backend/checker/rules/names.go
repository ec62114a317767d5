package rules

import (
	"strings"
	"unicode"

	"huiyin/backend/customer"
)

// titles are forms of address before a name.
var titles = words(`mr mrs ms miss mister madam dr prof eng sir sr sra herr frau monsieur madame mme m`)

// general is what follows a greeting without being anybody's name: groups,
// general address, and words that begin a sentence.
var general = words(`there team all both everyone everybody guys folks friends friend colleagues colleague dear dears sir sirs madam
	madame mam maam ladies gentlemen ladies boss bro brother sis sister buddy mate man pal customer customers client clients buyer buyers
	supplier suppliers manager managers director purchasing purchase procurement sales partner partners group again world my
	i im i'm we you he she they it this that these those the a an any how what when where who which why is are am was were do does did
	have has had can could may would will shall should please pls kindly just yes no ok okay sure fine well good great perfect nice
	happy merry hope hoping thanks thank many much sorry noted welcome congratulations congrats wow from with about for regarding re
	as per our your here attached now today tomorrow yesterday good morning afternoon evening night day new eid ramadan mubarak kareem
	christmas long update updates quick quickly following follow first also so and but if once after before since while because
	todos todas equipo amigo amiga amigos todo pessoal equipe time tous toutes equipe zusammen alle kollegen team коллеги всем друзья
	greetings regards best let's lets let got received understood absolutely certainly exactly true right alright price quotation quote
	order sample samples reminder news question questions not never too very more most some every each one two three
	mon tue wed thu fri monday tuesday wednesday thursday friday saturday sunday`)

// common reports whether a greeted word is no name.
func common(parts []string) bool {
	first, last := parts[0], parts[len(parts)-1]
	return general[first] && !titles[first] || general[last] && !titles[last] ||
		len(first) > 4 && strings.HasSuffix(first, "ly") && len(parts) == 1 && !alsoName[first]
}

// alsoName are names that look like adverbs.
var alsoName = words(`emily kelly sally molly polly holly billy willy lilly reilly carly`)

// alsoWord are names that are words, too: only another customer's count.
var alsoWord = words(`may will hope grace joy mark april june august summer christian jan sun mon long`)

// sameName are forms of one name in one line: nicknames and spellings.
var sameName = func() map[string]int {
	m := map[string]int{}
	for i, line := range strings.Split(`mohammed muhammad mohamed mohamad mohammad mahamed mo muhammed mehmet
ahmed ahmad ahmet
hussein hussain husein hossein
yusuf youssef yousef yousuf joseph joe yosef
khaled khalid
omar umar omer
osama usama
saeed said saied sayed
abdul abdel abdallah abdullah abd
ibrahim ebrahim abraham
robert bob rob bobby robbie
william bill will billy
michael mike mick mikey michel
anthony tony antonio toni
richard rick dick ricky
james jim jimmy jamie
john jack jon johnny jonathan
elizabeth liz lizzy beth eliza betty
katherine catherine kate katie cathy kathy kathryn
margaret maggie peggy meg
edward ed eddie ted
charles charlie chuck
thomas tom tommy
daniel dan danny
david dave
steven stephen steve
andrew andy drew
christopher chris kris
matthew matt
nicholas nick nicolas
patrick pat patricia patty
susan sue susie
jennifer jenny jen
alexander alex sasha sascha alejandro alexandra alexandre alexey aleksandr sandy
francisco paco pancho frank
jose pepe
ignacio nacho
guillermo memo
eduardo edu lalo
roberto beto
luis lucho
manuel manolo manu
maria mary mari marie
mikhail misha
dmitry dmitri dima dmitriy
vladimir volodya vova
sergey sergei serge
ivan vanya
yevgeny evgeny eugene zhenya
nikolay nikolai kolya
yuri yury iouri
hans johannes johann
giuseppe beppe peppe
lawrence larry laurence
gregory greg
benjamin ben
samuel sam samantha sami
rebecca becky
victoria vicky
timothy tim
ronald ron
kenneth ken
peter pete pedro piotr pyotr`, "\n") {
		for _, n := range strings.Fields(line) {
			m[n] = i + 1
		}
	}
	return m
}()

// nameParts are the folded words of a name; figures and emoji are no words.
func nameParts(s string) []string {
	return strings.FieldsFunc(fold(s), func(r rune) bool {
		return !unicode.IsLetter(r) && !unicode.IsMark(r) && r != '\''
	})
}

// nameSet is what one person may be called.
type nameSet struct {
	all   map[string]bool
	latin []string
}

func (n *nameSet) add(s string) {
	if n.all == nil {
		n.all = map[string]bool{}
	}
	parts := nameParts(s)
	if len(parts) > 1 {
		parts = append(parts, strings.Join(parts, "")) // "Xiao Ming" is also written Xiaoming
	}
	for _, p := range parts {
		if n.all[p] {
			continue
		}
		n.all[p] = true
		if latin(p) {
			n.latin = append(n.latin, p)
		}
	}
}

// namesOf gathers the names of a customer. Mail addresses give what stands
// before the @; phone numbers have no words.
func namesOf(c customer.Customer) nameSet {
	set := nameSet{all: map[string]bool{}}
	set.add(c.Name)
	set.add(c.CallName)
	set.add(c.Company)
	for _, id := range append(append([]customer.Identity{}, c.Identities...), c.Handles...) {
		handle, _, _ := strings.Cut(id.Handle, "@")
		set.add(handle)
	}
	return set
}

// fit reports whether one of the greeted words is the person's: equal, a short
// form of at least two letters, a nickname or another spelling.
func (n nameSet) fit(parts []string) bool {
	parts = append(parts, strings.Join(parts, ""))
	for _, p := range parts {
		if titles[p] {
			continue
		}
		if n.all[p] {
			return true
		}
		for own := range n.all {
			if shortForm(p, own) || shortForm(own, p) && len(own) > 2 || sameName[p] != 0 && sameName[p] == sameName[own] {
				return true
			}
		}
	}
	return false
}

func shortForm(short, long string) bool {
	return len([]rune(short)) > 1 && strings.HasPrefix(long, short)
}

func latin(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r) {
			return false
		}
	}
	return s != ""
}

func capital(s string) bool {
	for _, r := range s {
		return unicode.IsUpper(r)
	}
	return false
}
