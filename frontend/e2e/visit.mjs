// A visit to the running app (HUIYIN_URL) in a small window, and what the
// scripts do there; a failure leaves a picture.
import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { open, tell } from './browser.mjs'

/** Writes files, by name, into a folder of their own; gives the folder and their paths. */
export function files(texts) {
  const folder = mkdtempSync(join(tmpdir(), 'huiyin-visit-'))
  const paths = Object.entries(texts).map(([name, text]) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  })
  return { folder, paths }
}

/** Opens the app and lets act do its work; the browser is closed in any case. */
export async function visit(name, act) {
  const browser = await open()
  const page = await (await browser.newContext({ locale: 'zh-CN', viewport: { width: 900, height: 600 }, reducedMotion: 'reduce' })).newPage()
  page.setDefaultTimeout(15_000)
  const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core'), 'utf8')
  const drop = (paths) => page.evaluate((list) => window.WailsInvoke(`DD:200:200:${list}`), paths.join('\n'))
  const see = (text) => page.getByText(text).first().waitFor()

  /** No serious finding of axe-core on what is open now. */
  async function accessible(where) {
    await page.evaluate(axe)
    const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ['violations'] }))
    const grave = found.violations.filter((v) => v.impact === 'serious' || v.impact === 'critical')
    assert.deepEqual(grave.map((v) => `${v.id}: ${v.nodes[0].html}`), [], `axe on ${where}`)
    console.log('ok', where)
  }

  try {
    await page.goto(process.env.HUIYIN_URL)
    await act({ page, drop, see, accessible })
  } catch (e) {
    await tell(page, name)
    throw e
  } finally {
    await browser.close()
  }
}
