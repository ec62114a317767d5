package rules

// Measure counts words, sentences and questions of a draft as the rules do:
// greetings and signatures are no sentences, two Chinese characters are a word.
func Measure(text string) (words, sentenceCount, questions int) {
	parts := sentences(text)
	sentenceCount, words = size(parts)
	for _, s := range parts {
		if s.Question() {
			questions++
		}
	}
	return words, sentenceCount, questions
}
