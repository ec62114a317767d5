package linear

import (
	"bytes"
	"compress/flate"
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"math"
)

// Model holds weights of classes. It is read-only and safe for concurrent use.
type Model struct {
	head
	weights []byte // a signed one each, by bucket, then by class; mostClasses more behind them
}

// head stands before the weights of a written model.
type head struct {
	Classes     []string  `json:"classes"`
	Bits        uint      `json:"bits"`        // there are 1 << Bits buckets
	Independent bool      `json:"independent"` // any number of classes may hold
	Step        float64   `json:"step"`        // a weight of 1
	Bias        []float64 `json:"bias"`        // by class
	Temperature float64   `json:"temperature"` // what scores are divided by; 1: nothing
}

// Classes names the classes, in the order of Scores.
func (m *Model) Classes() []string { return m.head.Classes }

// Scores writes the probability of each class to out, which has a place for
// each. Of exclusive classes they add up to 1; independent ones have one each.
func (m *Model) Scores(features []Feature, out []float64) {
	n := len(m.head.Classes)
	out = out[:n]
	clear(out)
	m.add(features, out)
	for c := range out {
		out[c] = (out[c]*m.Step + m.Bias[c]) / m.Temperature
	}
	if m.Independent {
		for c := range out {
			out[c] = 1 / (1 + math.Exp(-out[c]))
		}
		return
	}
	softmax(out)
}

// add adds what the features say, in steps of weights. Most features have one of few
// values, so that whole numbers are summed first.
func (m *Model) add(features []Feature, out []float64) {
	var sums [mostValues]sum
	n, shift, used := len(out), 32-m.Bits, 0
	for _, f := range features {
		k := 0
		for k < used && sums[k].value != f.Value {
			k++
		}
		if k == used && used < len(sums) {
			sums[k].value = f.Value
			used++
		}
		k %= len(sums) // of many values, the first has to go
		if s := &sums[k]; s.value != f.Value || s.rows == mostSummed {
			s.flush(out)
			s.value = f.Value
		}
		sums[k].add(m.weights[int(f.Hash>>shift)*n:])
	}
	for k := range used {
		sums[k].flush(out)
	}
}

// mostClasses is how many classes a model can have: sum has as many places.
const mostClasses = 16

// mostValues is how many values of features are summed beside each other (own).
const mostValues = 8

// sum adds up the weights of all classes at a time, of features with one value: each
// is a byte, 128 more than the weight, and the even and the odd bytes of two words
// have 16 bits each to grow in.
type sum struct {
	value     float32
	rows      int
	even, odd [2]uint64
}

// mostSummed is how many rows of bytes 16 bits hold for sure.
const mostSummed = 256

// add takes the weights that a row begins with; what stands behind them is of no class.
func (s *sum) add(row []byte) {
	const evens, above = 0x00FF00FF00FF00FF, 0x8080808080808080
	_ = row[mostClasses-1]
	a, b := binary.LittleEndian.Uint64(row)^above, binary.LittleEndian.Uint64(row[8:])^above
	s.even[0] += a & evens
	s.odd[0] += a >> 8 & evens
	s.even[1] += b & evens
	s.odd[1] += b >> 8 & evens
	s.rows++
}

// flush adds to out what was summed, and begins anew.
func (s *sum) flush(out []float64) {
	for c := range out {
		lanes := &s.even
		if c&1 == 1 {
			lanes = &s.odd
		}
		total := int(uint16(lanes[c>>3]>>((c>>1&3)*16))) - 128*s.rows
		out[c] += float64(total) * float64(s.value)
	}
	*s = sum{}
}

// Part is a word of a text and what speaks in it for a class.
type Part struct {
	Start, End int     // bytes of the text
	Pull       float64 // what it adds to the class more than to the mean of all classes
}

// Parts appends each word of the text that was read last to out, with what its
// features speak for class. A feature that spans several words is shared among
// them; one that was added by name belongs to none.
func (m *Model) Parts(f *Features, class int, out []Part) []Part {
	first, n, shift := len(out), len(m.head.Classes), 32-m.Bits
	for _, w := range f.words {
		out = append(out, Part{Start: int(f.at[w.from]), End: int(f.at[w.to])})
	}
	from, previous := 0, 0
	for i, one := range f.All {
		place := f.where[i]
		if place.to == 0 {
			continue
		}
		weights, mean := m.weights[int(one.Hash>>shift)*n:][:n], 0
		for _, w := range weights {
			mean += int(int8(w))
		}
		pull := (float64(int8(weights[class])) - float64(mean)/float64(n)) * float64(one.Value) * m.Step
		if place.from < previous {
			from = 0
		}
		previous = place.from
		for from < len(f.words) && f.words[from].to <= place.from {
			from++
		}
		to := from
		for to < len(f.words) && f.words[to].from < place.to {
			to++
		}
		for w := from; w < to; w++ {
			out[first+w].Pull += pull / float64(to-from)
		}
	}
	return out
}

func softmax(scores []float64) {
	top, sum := math.Inf(-1), 0.0
	for _, s := range scores {
		top = max(top, s)
	}
	for c, s := range scores {
		scores[c] = math.Exp(s - top)
		sum += scores[c]
	}
	for c := range scores {
		scores[c] /= sum
	}
}

func sqrt(x float32) float32 { return float32(math.Sqrt(float64(x))) }

// Bytes is the model as Read takes it.
func (m *Model) Bytes() ([]byte, error) {
	h, err := json.Marshal(m.head)
	if err != nil {
		return nil, fmt.Errorf("write head of model: %w", err)
	}
	var b bytes.Buffer
	b.Write(binary.BigEndian.AppendUint32(nil, uint32(len(h))))
	b.Write(h)
	packed, err := flate.NewWriter(&b, flate.BestCompression)
	if err != nil {
		return nil, fmt.Errorf("pack weights: %w", err)
	}
	if _, err := packed.Write(m.weights[:len(m.weights)-mostClasses]); err != nil {
		return nil, fmt.Errorf("pack weights: %w", err)
	}
	if err := packed.Close(); err != nil {
		return nil, fmt.Errorf("pack weights: %w", err)
	}
	return b.Bytes(), nil
}

// Read reads a model that Bytes wrote.
func Read(b []byte) (*Model, error) {
	if len(b) < 4 || uint64(len(b)-4) < uint64(binary.BigEndian.Uint32(b)) {
		return nil, errors.New("model is cut off")
	}
	m, end := &Model{}, 4+int(binary.BigEndian.Uint32(b))
	if err := json.Unmarshal(b[4:end], &m.head); err != nil {
		return nil, fmt.Errorf("read head of model: %w", err)
	}
	if m.Bits < 1 || m.Bits > 24 || len(m.head.Classes) == 0 || len(m.head.Classes) > mostClasses || len(m.Bias) != len(m.head.Classes) || m.Temperature <= 0 {
		return nil, errors.New("head of model makes no sense")
	}
	raw, err := io.ReadAll(flate.NewReader(bytes.NewReader(b[end:])))
	if err != nil {
		return nil, fmt.Errorf("unpack weights: %w", err)
	}
	if len(raw) != len(m.head.Classes)<<m.Bits {
		return nil, fmt.Errorf("model has %d weights, its head says %d", len(raw), len(m.head.Classes)<<m.Bits)
	}
	m.weights = append(raw, make([]byte, mostClasses)...)
	return m, nil
}
