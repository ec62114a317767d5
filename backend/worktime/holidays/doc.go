// Package holidays has the public and bank holidays of whole countries, from
// 2020 to 2035, without a network: those on which offices are likely closed
// (可能无人办公). Days of single states, of schools or of one religion only, and
// days on which people work, are not in it.
//
//	for _, day := range holidays.Of("DE") { … } // 2020-01-01 New Year's Day 元旦 Neujahr …
//
// Dates by the moon are reckoned and may differ by a day (Day.MoonSeen). Of
// China the years that the State Council has published are complete, with the
// weekends that are worked; later years have the statutory days only. A year in
// which a government moves a holiday by decree is not foreseen.
//
// The table data.tsv is made by make/make.mjs from the npm packages date-holidays
// and chinese-days (see NOTICE), from make/own.mjs, which has countries and days that
// these lack, and from make/chinese.tsv, the Chinese names. To make it anew:
//
//	npm install --prefix DIR date-holidays@3.37.0 date-holidays-parser@3.4.7 chinese-days@1.5.7
//	node backend/worktime/holidays/make/make.mjs DIR backend/worktime/holidays/data.tsv
//
// After the first line, which gives credit, it has the names,
//
//	N  id  English  简体  繁體
//
// then of each country a line "C  code" and its holidays: id, local name where
// it is not the English one, flags (s substitute, m moon, w worked,
// hHHMM free from that hour), and the dates: MMDD of every year, or a list for each
// year, "/" between the dates of a year and "+n" for n days that follow one.
package holidays
