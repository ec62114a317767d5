// Package english reads English that is about to be sent, without a network.
//
//   - word set 词表: American and British words, both right (words.bin, made by
//     the command make), and the words of the trade (lexicon/*.txt);
//   - misspelt 拼写错误: a word in neither that is close to one of them
//     (Misspelt), with the likeliest words in its place;
//   - sentence 句子: tokens with their places, the input of package grammar.
//
// What is not certain to be wrong is left alone: names, codes, links, quoted
// words, sentences in other languages, and words that resemble no other.
// Example: "the goods was deliverd" gives "deliverd", perhaps "delivered";
// "was" is for the rules of package grammar.
package english
