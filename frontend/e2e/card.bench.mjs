// How long a click on a customer takes until the frame of the card is painted
// (name, clock, stage), the end of their chat of 40,000 messages, and all
// figures; against the real backend at HUIYIN_URL.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { open } from './browser.mjs'

const messages = 40_000 // the longest export that WhatsApp makes
const rounds = 12

/** An Android export of two people, a few messages a day. */
function longChat() {
  const ours = ['25 days after deposit. 交期 25 天。', 'Hi, any update on quotation Q-118?', 'FOB Ningbo $4.20, carton 60 × 40 × 38.']
  const theirs = ['Thanks. What is the lead time for 500 pcs of LB-20?', 'ok', 'Could you quote CIF Santos?', '👍']
  const lines = []
  let at = Date.UTC(2022, 0, 1, 8)
  for (let i = 0; i < messages; i++) {
    const [date = '', time = ''] = new Date(at).toISOString().split('T')
    const mine = i % 5 < 3
    lines.push(`${date.split('-').reverse().join('/')}, ${time.slice(0, 5)} - ${mine ? 'Lily' : 'Ana Prado'}: ${mine ? ours[i % 3] : theirs[i % 4]} ${i}`)
    at += (i % 97) * 60_000
  }
  return lines.join('\n') + '\n'
}

/** Runs in the page: clicks, and says after how many ms each thing was painted. */
async function clickToPaint(name) {
  const cell = [...document.querySelectorAll('[role=row]')].find((r) => r.textContent.includes(name))
  const seen = { frame: '[role=log]', chat: '[role=log] [data-side]', card: '[role=tabpanel] button[aria-label*="怎么算"]' }
  const begun = performance.now()
  cell.click()
  const took = {}
  while (Object.keys(took).length < 3 && performance.now() - begun < 10_000) {
    await new Promise((then) => requestAnimationFrame(then))
    for (const [what, selector] of Object.entries(seen)) {
      if (took[what] === undefined && document.querySelector(selector)) {
        // The frame is painted once a message posted from its start is served.
        took[what] = await new Promise((then) => {
          const channel = new MessageChannel()
          channel.port1.onmessage = () => then(performance.now() - begun)
          channel.port2.postMessage(0)
        })
      }
    }
  }
  return took
}

const file = join(mkdtempSync(join(tmpdir(), 'huiyin-bench-')), 'WhatsApp Chat with Ana Prado.txt')
writeFileSync(file, longChat())
const browser = await open()
try {
  const page = await (await browser.newContext({ locale: 'zh-CN', viewport: { width: 1280, height: 820 } })).newPage()
  await page.goto(process.env.HUIYIN_URL)
  await page.getByText('看懂客户为什么不回你').waitFor()
  await page.evaluate((path) => window.WailsInvoke(`DD:200:200:${path}`), file)
  await page.getByRole('button', { name: '导入 1 个文件' }).click()
  await page.getByRole('button', { name: '看结果' }).waitFor({ timeout: 60_000 })
  await page.keyboard.press('Escape')
  const all = []
  for (let i = 0; i < rounds; i++) {
    await page.keyboard.press('Control+2')
    await page.getByRole('row').filter({ hasText: 'Ana Prado' }).waitFor()
    await page.waitForTimeout(500)
    all.push(await page.evaluate(clickToPaint, 'Ana Prado'))
    await page.getByRole('tab').first().waitFor()
  }
  for (const what of ['frame', 'chat', 'card']) {
    const [first, ...again] = all.map((t) => Math.round(t[what]))
    again.sort((a, b) => a - b)
    console.log(`click to painted ${what}: first ${first} ms, then ${again[0]}–${again.at(-1)} ms, median ${again[again.length >> 1]} ms`)
  }
} finally {
  await browser.close()
}
