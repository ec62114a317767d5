// Package names knows what people are called: given names 名 and family names 姓
// of some sixty languages, in their own letters, as words folded by Fold.
//
//	names.Given("karen")  // A name
//	names.Given("john")   // a Word too, which people write as a name
//	names.Given("grace")  // Common: "grace period"
//
// The lists given.txt and family.txt are made by make/make.mjs from the npm
// package @faker-js/faker (see NOTICE), from own.txt, and, to tell which names
// are words, from the npm packages dictionary-en and stopwords-iso and our own
// labelled messages.
// To make them anew:
//
//	npm install --prefix DIR @faker-js/faker@10.6.0 dictionary-en@4.0.0 stopwords-iso@1.1.0
//	cd backend/redact/names && node make/make.mjs DIR ../../labelled/train .
package names
