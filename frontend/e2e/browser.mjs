// Debian's Chromium, driven by playwright-core; CHROMIUM names another one; and
// what a page looked like when a script failed.
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'

export const open = () =>
  chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--lang=zh-CN', '--force-color-profile=srgb'] })

/** Keeps a picture of a failure, and writes into the log what has the focus and what the page says. */
export async function tell(page, name) {
  const picture = join(tmpdir(), `huiyin-${name}-failed.png`)
  await page.screenshot({ path: picture })
  console.error('picture of the failure:', picture)
  console.error('focus:', await page.evaluate(() => document.activeElement?.cloneNode(false).outerHTML))
  console.error('fields:', await page.evaluate(() => [...document.querySelectorAll('input')].map((field) => `${field.ariaLabel}=${field.value}`).join(', ')))
  console.error('text:', await page.evaluate(() => document.body.innerText))
}
