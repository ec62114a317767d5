// Package judge asks what messages say 批量判断, and reads the answer: mood 情绪 (I-21),
// intents 意图, and whether a question was settled 问题解决 (I-22). It reaches no
// network: app hands its prompts to a model and its answers to Read.
//
// Several messages go together, each with our next words behind it. They are data
// (K-10): strings of a JSON object under numbers of our own. An answer counts only
// where it has one of our numbers and values of our lists; there is nowhere else that
// its words could go. A message of the batch that the answer leaves out stays open.
package judge
