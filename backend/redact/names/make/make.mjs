// Makes the lists of names, given.txt and family.txt; how to run it is told in ../doc.go.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import path from 'node:path'

const [folder, labelled, target] = process.argv.slice(2)
const { allLocales } = await import(pathToFileURL(path.join(folder, 'node_modules/@faker-js/faker/dist/index.js')))

// fold is what names.Fold does with a name of a list.
const fold = (s) => s.toLowerCase().normalize('NFD').replace(/\p{Mn}/gu, '').replace(/[ßøłđıæœ]/g,
  (c) => ({ ß: 'ss', ø: 'o', ł: 'l', đ: 'd', ı: 'i', æ: 'ae', œ: 'oe' })[c])

// dictionary has English words, proper those with a capital; common are stop words of all languages, what our
// own labelled messages write in lower case, and English words that no dictionary has as a name.
const entries = readFileSync(path.join(folder, 'node_modules/dictionary-en/index.dic'), 'utf8').split('\n').map((line) => line.split('/')[0])
const dictionary = new Set(entries.filter((w) => /^[a-z]{3,}$/.test(w)))
const proper = new Set(entries.filter((w) => /^[A-Z][a-z]{2,}$/.test(w)).map((w) => w.toLowerCase()))
const stops = JSON.parse(readFileSync(path.join(folder, 'node_modules/stopwords-iso/stopwords-iso.json'), 'utf8'))
const common = new Set([...Object.values(stops).flat().map(fold), ...[...dictionary].filter((w) => !proper.has(w))])
for (const file of readdirSync(labelled))
  for (const line of readFileSync(path.join(labelled, file), 'utf8').split('\n')) // the text is the last column
    for (const [word] of line.split('\t').at(-1).matchAll(/(?<![\p{L}\p{M}])\p{Ll}[\p{Ll}\p{M}]+/gu)) common.add(fold(word))

// part takes names of one word; of a double name (Jean-Luc) its parts are names by themselves.
function part(names, into) {
  for (const name of names.flat(3))
    for (const one of fold(name).split(/[\s\-'’]+/))
      if (/^(\p{Script=Latin}{3,}|\p{Script=Cyrillic}{3,}|\p{Script=Arabic}{3,}|\p{Script=Greek}{3,}|\p{Script=Hebrew}{2,}|\p{Script=Han}+|\p{Script=Hangul}{2,}|\p{Script=Katakana}{2,})$/u.test(one)) into.add(one)
}

const given = new Set(), family = new Set()
for (const { person = {} } of Object.values(allLocales)) {
  part(Object.values(person.first_name ?? {}), given)
  part(Object.values(person.last_name ?? {}), family)
}
const own = readFileSync(path.join(target, 'own.txt'), 'utf8').split('\n').filter((line) => line && !line.startsWith('#'))
for (const line of own) {
  const [kind, ...names] = line.split(' ')
  if (kind === 'given') part(names, given)
  if (kind === 'family') part(names, family)
  if (kind === 'word') names.forEach((name) => common.add(fold(name)))
}
const credit = '# Names from the npm package @faker-js/faker 10.6.0, MIT License (see NOTICE), and own.txt; "?" marks those that are English words too (npm package dictionary-en 4.0.0), "??" those that are common ones (npm package stopwords-iso 1.1.0, own messages).'
for (const [file, names] of [['given', given], ['family', family]])
  writeFileSync(path.join(target, `${file}.txt`), [credit, ...[...names].sort().map((n) => (common.has(n) ? `${n} ??` : dictionary.has(n) ? `${n} ?` : n))].join('\n') + '\n')
