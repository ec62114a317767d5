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
	weights []int8 // by bucket, then by class
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

// add adds what the features say, in steps of weights. Most features come in runs
// of one value, so that whole numbers are summed first.
func (m *Model) add(features []Feature, out []float64) {
	n, shift := len(out), 32-m.Bits
	var memory [16]int32
	sums := memory[:]
	if n > len(sums) {
		sums = make([]int32, n)
	}
	sums = sums[:n]
	for len(features) > 0 {
		value, run := features[0].Value, 0
		clear(sums)
		for run < len(features) && features[run].Value == value {
			at := int(features[run].Hash>>shift) * n
			for c, w := range m.weights[at : at+n] {
				sums[c] += int32(w)
			}
			run++
		}
		for c, sum := range sums {
			out[c] += float64(sum) * float64(value)
		}
		features = features[run:]
	}
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
			mean += int(w)
		}
		pull := (float64(weights[class]) - float64(mean)/float64(n)) * float64(one.Value) * m.Step
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
	raw := make([]byte, len(m.weights))
	for i, w := range m.weights {
		raw[i] = byte(w)
	}
	if _, err := packed.Write(raw); err != nil {
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
	if m.Bits < 1 || m.Bits > 24 || len(m.head.Classes) == 0 || len(m.Bias) != len(m.head.Classes) || m.Temperature <= 0 {
		return nil, errors.New("head of model makes no sense")
	}
	raw, err := io.ReadAll(flate.NewReader(bytes.NewReader(b[end:])))
	if err != nil {
		return nil, fmt.Errorf("unpack weights: %w", err)
	}
	if len(raw) != len(m.head.Classes)<<m.Bits {
		return nil, fmt.Errorf("model has %d weights, its head says %d", len(raw), len(m.head.Classes)<<m.Bits)
	}
	m.weights = make([]int8, len(raw))
	for i, w := range raw {
		m.weights[i] = int8(w)
	}
	return m, nil
}
