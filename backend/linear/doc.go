// Package linear tells classes of short texts by linear weights over hashed
// features: softmax regression where exactly one class holds, independent
// logistic regressions where any number may hold.
//
//   - feature 特征: something a text has, such as a word, two words in a row or
//     three letters, with a value. Its name is hashed to a bucket; two names may
//     share one, which costs little while buckets outnumber names
//     (Weinberger et al., "Feature Hashing for Large Scale Multitask Learning", 2009).
//   - weight 权重: what a feature adds to a class, kept as one byte.
//
// A trainer makes features with Features, learns a Model with Train and writes
// it; the app embeds the bytes, reads them once and asks Scores.
//
// Example: a model of moods learns from "great", "too expensive" and some
// thousand others, and then gives "not great" more to neg than to pos.
package linear
