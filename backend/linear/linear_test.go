package linear_test

import (
	"math"
	"reflect"
	"slices"
	"testing"

	"huiyin/backend/linear"
)

// read gives the features of a text as the tests use them.
func read(s string) []linear.Feature {
	var f linear.Features
	f.Text(s)
	f.Words(2)
	f.Grams(2, 4)
	f.Scale(0, 1)
	return slices.Clone(f.All)
}

var moods = []struct {
	text string
	mood int
}{
	{"great quality", 0}, {"very happy with it", 0}, {"great, thanks", 0}, {"we are happy", 0}, {"perfect", 0}, {"perfect quality", 0},
	{"bad quality", 1}, {"too expensive", 1}, {"very bad", 1}, {"the boxes are broken", 1}, {"broken again", 1}, {"expensive", 1},
}

func trained(t *testing.T, independent bool) *linear.Model {
	t.Helper()
	var samples []linear.Sample
	for _, m := range moods {
		samples = append(samples, linear.Sample{Features: read(m.text), Labels: []int{m.mood}, Weight: 1})
	}
	m, err := linear.Train(samples, linear.Options{Classes: []string{"pos", "neg"}, Independent: independent, Bits: 14, Epochs: 30, Rate: 0.3, Seed: 1})
	if err != nil {
		t.Fatal(err)
	}
	return m
}

func TestModelTellsWhatItHasNotSeen(t *testing.T) {
	for _, independent := range []bool{false, true} {
		m, scores := trained(t, independent), make([]float64, 2)
		for text, want := range map[string]int{"happy": 0, "It's great!": 0, "this is broken": 1, "that is expensive": 1} {
			if m.Scores(read(text), scores); scores[want] <= scores[1-want] {
				t.Errorf("independent %v: %q scores %v, want most for %s", independent, text, scores, m.Classes()[want])
			}
		}
	}
}

func TestProbabilitiesOfExclusiveClassesAddUpToOne(t *testing.T) {
	m, scores := trained(t, false), make([]float64, 2)
	for _, text := range []string{"", "great", "🙂", "一些话"} {
		if m.Scores(read(text), scores); math.Abs(scores[0]+scores[1]-1) > 1e-9 {
			t.Errorf("%q: %v", text, scores)
		}
	}
}

func TestPartsNameTheWordsThatSpeakForAClass(t *testing.T) {
	const text = "🙂 we know, it is 12 times Broken"
	m := trained(t, false)
	var f linear.Features
	f.Text(text)
	f.Words(2)
	f.Grams(2, 4)
	f.Scale(0, 1)
	best := linear.Part{}
	for _, p := range m.Parts(&f, 1, nil) {
		if p.Pull > best.Pull {
			best = p
		}
	}
	if got := text[best.Start:best.End]; got != "Broken" {
		t.Errorf("%q speaks most for neg, want Broken", got)
	}
}

func TestPartsAddUpToTheScore(t *testing.T) {
	m := trained(t, false)
	var f linear.Features
	f.Text("great quality")
	f.Words(2)
	f.Grams(2, 4)
	f.Scale(0, 1)
	sum, scores := 0.0, make([]float64, 2)
	for class := range scores {
		for _, p := range m.Parts(&f, class, nil) {
			sum += p.Pull
		}
	}
	if math.Abs(sum) > 1e-9 {
		t.Errorf("what speaks for one of two classes and against the other differs by %g", sum)
	}
}

func TestTextsKeptApartShareNoWords(t *testing.T) {
	one, other := linear.Features{}, linear.Features{Apart: 1}
	seen := map[uint32]bool{}
	for i, f := range []*linear.Features{&one, &other} {
		f.Text("great quality")
		f.Words(2)
		f.Grams(2, 4)
		for _, one := range f.All {
			if i == 1 && seen[one.Hash] {
				t.Error("a feature of one text is one of the other")
			}
			seen[one.Hash] = seen[one.Hash] || i == 0
		}
	}
}

func TestModelSurvivesWriting(t *testing.T) {
	m := trained(t, false)
	b, err := m.Bytes()
	if err != nil {
		t.Fatal(err)
	}
	again, err := linear.Read(b)
	if err != nil {
		t.Fatal(err)
	}
	if !reflect.DeepEqual(m, again) {
		t.Error("the model that was read differs from the one that was written")
	}
	for _, cut := range []int{0, 3, 10, len(b) / 2} {
		if _, err := linear.Read(b[:cut]); err == nil {
			t.Errorf("a model cut to %d bytes was read", cut)
		}
	}
}

func TestTrainingIsRepeatable(t *testing.T) {
	if a, b := trained(t, false), trained(t, false); !reflect.DeepEqual(a, b) {
		t.Error("two trainings on the same samples differ")
	}
}

func TestDroppingSpreadsWhatIsLearntOverFeatures(t *testing.T) {
	strong, weak := linear.Feature{Hash: 1 << 28, Value: 1}, linear.Feature{Hash: 2 << 28, Value: 0.3}
	samples := []linear.Sample{
		{Features: []linear.Feature{strong, weak}, Labels: []int{0}, Weight: 1},
		{Features: []linear.Feature{{Hash: 3 << 28, Value: 1}}, Labels: []int{1}, Weight: 1},
	}
	share := func(drop float64) float64 {
		m, err := linear.Train(samples, linear.Options{Classes: []string{"a", "b"}, Bits: 4, Epochs: 200, Rate: 0.3, Drop: drop, Seed: 1})
		if err != nil {
			t.Fatal(err)
		}
		pull := func(f linear.Feature) float64 {
			var with, without [2]float64
			m.Scores([]linear.Feature{f}, with[:])
			m.Scores(nil, without[:])
			return with[0] - without[0]
		}
		return pull(weak) / pull(strong)
	}
	if none, half := share(0), share(0.5); half < 1.2*none {
		t.Errorf("beside a stronger one, a feature has %.3f of its pull where half are left out, %.3f where none is", half, none)
	}
}

func TestRunsAreAveraged(t *testing.T) {
	var samples []linear.Sample
	for _, m := range moods {
		samples = append(samples, linear.Sample{Features: read(m.text), Labels: []int{m.mood}, Weight: 1})
	}
	logit := func(seed uint64, runs int) float64 {
		m, err := linear.Train(samples, linear.Options{Classes: []string{"pos", "neg"}, Independent: true, Bits: 14, Epochs: 3, Rate: 0.3, Drop: 0.5, Seed: seed, Runs: runs})
		if err != nil {
			t.Fatal(err)
		}
		scores := make([]float64, 2)
		m.Scores(read("great but broken"), scores)
		return math.Log(scores[0] / (1 - scores[0]))
	}
	one, other, mean := logit(1, 0), logit(2, 1), logit(1, 2)
	if math.Abs(one-other) < 0.1 {
		t.Fatalf("seeds 1 and 2 give %.3f and %.3f: too alike to tell", one, other)
	}
	if math.Abs(mean-(one+other)/2) > 0.02 {
		t.Errorf("two runs give %.3f, want the mean of %.3f and %.3f", mean, one, other)
	}
}

func TestTrainRefusesToLeaveAllFeaturesOut(t *testing.T) {
	for _, share := range []float64{-0.1, 1} {
		if _, err := linear.Train(nil, linear.Options{Classes: []string{"a"}, Bits: 4, Drop: share}); err == nil {
			t.Errorf("a share of %g: no error", share)
		}
	}
}

func TestTrainRefusesLabelsThatMakeNoSense(t *testing.T) {
	for name, labels := range map[string][]int{"none": nil, "two of exclusive classes": {0, 1}, "unknown": {2}} {
		_, err := linear.Train([]linear.Sample{{Labels: labels, Weight: 1}}, linear.Options{Classes: []string{"a", "b"}, Bits: 4, Epochs: 1, Rate: 1})
		if err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestCalibrationSoftensAModelThatIsTooSure(t *testing.T) {
	m := trained(t, false)
	scores := make([]float64, 2)
	m.Scores(read("great quality"), scores)
	before := scores[0]
	m.Calibrate([]linear.Sample{
		{Features: read("great quality"), Labels: []int{0}}, {Features: read("great quality"), Labels: []int{1}},
		{Features: read("great quality"), Labels: []int{0}},
	})
	if m.Scores(read("great quality"), scores); scores[0] >= before {
		t.Errorf("sure of %.3f before and %.3f after, want less", before, scores[0])
	}
}

func TestTextsThatSayTheSameHaveTheSameFeatures(t *testing.T) {
	for _, pair := range [][2]string{
		{"GREAT", "great"}, {"sooooo good", "soo good"}, {"12 pcs", "34 pcs"}, {"see https://example.com/a", "see www.example.com"},
		{"don't", "don’t"}, {"👍🏽", "👍"},
	} {
		if !slices.Equal(read(pair[0]), read(pair[1])) {
			t.Errorf("%q and %q differ", pair[0], pair[1])
		}
	}
	if slices.Equal(read("good?"), read("good")) {
		t.Error("a question mark makes no difference")
	}
}

func FuzzFeatures(f *testing.F) {
	for _, m := range moods {
		f.Add(m.text)
	}
	f.Add("\xff\xfe مرحبا 报价 🙂🏽 https://")
	f.Fuzz(func(t *testing.T, s string) {
		for _, one := range read(s) {
			if math.IsNaN(float64(one.Value)) || one.Value < 0 || one.Value > 1.0001 {
				t.Fatalf("%q: a feature with the value %v", s, one.Value)
			}
		}
	})
}

func BenchmarkScores(b *testing.B) {
	var samples []linear.Sample
	for _, m := range moods {
		samples = append(samples, linear.Sample{Features: read(m.text), Labels: []int{m.mood}, Weight: 1})
	}
	m, err := linear.Train(samples, linear.Options{Classes: []string{"pos", "neg"}, Bits: 18, Epochs: 1, Rate: 0.3})
	if err != nil {
		b.Fatal(err)
	}
	const text = "Hi, the samples arrived yesterday and look great, but is the price of 4.20 final? Our boss is worried."
	var f linear.Features
	scores := make([]float64, 2)
	b.ReportAllocs()
	for b.Loop() {
		f.Text(text)
		f.Words(2)
		f.Grams(2, 4)
		f.Scale(0, 1)
		m.Scores(f.All, scores)
	}
}
