// Prints how many lines a processor second the npm package
// whatsapp-chat-parser reads from an export. It takes the whole file as a
// string; reading the file is counted, as it is in ours.
//
//   cp -r build/bench /tmp/bench && cd /tmp/bench && npm install
//   node peer.mjs android-gb-24.txt
//
// Ours: go test ./backend/importer/whatsapptxt -run XXX -bench Parse
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseString } from 'whatsapp-chat-parser';

const file = process.argv[2];
if (!file) {
  console.error('usage: node peer.mjs chat.txt');
  process.exit(2);
}
const before = process.cpuUsage();
const text = readFileSync(file, 'utf8');
const messages = parseString(text);
const used = process.cpuUsage(before);
let lines = 0;
for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
const seconds = (used.user + used.system) / 1e6;
const megabytes = Math.round(process.memoryUsage.rss() / 1e6);
console.log(JSON.stringify({ file: basename(file), lines, messages: messages.length, seconds, linesPerSecond: Math.round(lines / seconds), megabytes }));
