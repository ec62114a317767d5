// Command train learns the model of package sentiment, or prints how good it is:
//
//	go run ./backend/sentiment/train -data FOLDER
//	go run ./backend/sentiment/train -data FOLDER -evaluate
//	go run ./backend/sentiment/train -tweets backend/sentiment/testdata/tweets
//
// FOLDER holds sent_<domain>.tsv (text, tab, label), where a second part of two
// letters in the name is the language: sent_th_wisesight.tsv.
package main

import (
	"flag"
	"fmt"
	"os"
)

func main() {
	data := flag.String("data", "", "the folder of sent_*.tsv")
	labelled := flag.String("labelled", "backend/labelled/train,backend/labelled/more", "the folders of our own labelled messages, comma between")
	own := flag.String("own", "backend/sentiment/train/own", "the folder of our own sentences, <language>.tsv")
	to := flag.String("to", "backend/sentiment/model.bin", "the model")
	evaluate := flag.Bool("evaluate", false, "print figures, domain by domain, each without having learned from it")
	test := flag.String("test", "", "print figures of the model on these instead, folders or <language>.tsv, comma between")
	tweets := flag.String("tweets", "", "print the macro-F1 of the model on <language>*.tsv of this folder instead, by file and half")
	flag.Parse()
	if err := run(*data, *labelled, *own, *to, *test, *tweets, *evaluate); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func run(data, labelled, own, to, test, tweets string, evaluate bool) error {
	if test != "" {
		return measureFile(to, test)
	}
	if tweets != "" {
		return measureTweets(to, tweets)
	}
	texts, err := readAll(data, labelled, own)
	if err != nil {
		return err
	}
	if evaluate {
		return leaveOut(see(texts))
	}
	model, err := train(see(texts))
	if err != nil {
		return err
	}
	b, err := model.Bytes()
	if err != nil {
		return err
	}
	fmt.Printf("%d texts, %d bytes\n", len(texts), len(b))
	return os.WriteFile(to, b, 0o644)
}
