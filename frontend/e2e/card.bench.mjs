// How long a click on a customer takes until the frame of the card is painted
// (name, clock, stage), the end of their chat of 40,000 messages, and all
// figures; against the real backend at HUIYIN_URL, in Chromium or, with ENGINE
// "webkit", in the engine of the real window on Linux.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import * as chromium from './browser.mjs'
import * as webkit from './webkit.mjs'

const engine = process.env.ENGINE === 'webkit' ? 'WebKitGTK' : 'Chromium'
const size = { width: 1280, height: 820 }
const messages = 40_000 // the longest export that WhatsApp makes
const rounds = 12
const customer = 'Ana Prado'

/** An Android export of two people, a few messages a day. */
function longChat() {
  const ours = ['25 days after deposit. 交期 25 天。', 'Hi, any update on quotation Q-118?', 'FOB Ningbo $4.20, carton 60 × 40 × 38.']
  const theirs = ['Thanks. What is the lead time for 500 pcs of LB-20?', 'ok', 'Could you quote CIF Santos?', '👍']
  const lines = []
  let at = Date.UTC(2022, 0, 1, 8)
  for (let i = 0; i < messages; i++) {
    const [date = '', time = ''] = new Date(at).toISOString().split('T')
    const mine = i % 5 < 3
    lines.push(`${date.split('-').reverse().join('/')}, ${time.slice(0, 5)} - ${mine ? 'Lily' : customer}: ${mine ? ours[i % 3] : theirs[i % 4]} ${i}`)
    at += (i % 97) * 60_000
  }
  return lines.join('\n') + '\n'
}

/** A page of the chosen engine, in Chinese. */
async function newPage() {
  if (engine === 'WebKitGTK') return webkit.open(size)
  const browser = await chromium.open()
  const page = await (await browser.newContext({ locale: 'zh-CN', viewport: size })).newPage()
  return { goto: (url) => page.goto(url), evaluate: (run, arg) => page.evaluate(run, arg), close: () => browser.close() }
}

/** Runs in the page: waits until something has the text, and clicks on it if asked to. */
async function find([selector, text, click]) {
  const begun = performance.now()
  for (;;) {
    const found = [...document.querySelectorAll(selector)].find((e) => e.textContent.includes(text))
    if (found) return void (click && found.click())
    if (performance.now() - begun > 50_000) throw new Error(`no ${selector} with ${text}`)
    await new Promise((then) => setTimeout(then, 50))
  }
}

/** Runs in the page: clicks, and says after how many ms each thing was painted. */
async function clickToPaint(name) {
  const frame = () => new Promise((then) => requestAnimationFrame(then))
  const seen = { frame: '[role=log]', chat: '[role=log] [data-side]', card: '[role=tabpanel] button[aria-label*="怎么算"]' }
  const row = [...document.querySelectorAll('[role=row]')].find((r) => r.textContent.includes(name))
  const begun = performance.now()
  row.click()
  const there = {} // when a frame began with it in the page; the next frame begins once that is painted
  const took = {}
  while (Object.keys(took).length < 3 && performance.now() - begun < 10_000) {
    await frame()
    for (const [what, selector] of Object.entries(seen)) {
      if (there[what]) took[what] ??= performance.now() - begun
      there[what] ||= document.querySelector(selector) !== null
    }
  }
  return took
}

const file = join(mkdtempSync(join(tmpdir(), 'huiyin-bench-')), `WhatsApp Chat with ${customer}.txt`)
writeFileSync(file, longChat())
const page = await newPage()
try {
  await page.goto(process.env.HUIYIN_URL)
  await page.evaluate(() => window.go.app.Settings.Set('language', 'zh-Hans')) // WebKit's browser takes it from the system
  await page.goto(process.env.HUIYIN_URL)
  const see = (selector, text) => page.evaluate(find, [selector, text, false])
  const click = (selector, text) => page.evaluate(find, [selector, text, true])
  await see('h1, h2', '看懂客户为什么不回你')
  await page.evaluate((path) => window.WailsInvoke(`DD:200:200:${path}`), file)
  await click('button', '导入 1 个文件')
  await click('button', '看结果')
  const all = []
  for (let i = 0; i < rounds; i++) {
    await click('nav button', '客户')
    await see('[role=row]', customer)
    await new Promise((then) => setTimeout(then, 1000))
    all.push(await page.evaluate(clickToPaint, customer))
  }
  const load = loadavg()[0]?.toFixed(1)
  for (const what of ['frame', 'chat', 'card']) {
    const [first, ...again] = all.map((t) => Math.round(t[what]))
    again.sort((a, b) => a - b)
    console.log(`click to painted ${what} in ${engine}: first ${first} ms, then ${again[0]}–${again.at(-1)} ms, median ${again[again.length >> 1]} ms (load ${load})`)
  }
} finally {
  await page.close()
}
