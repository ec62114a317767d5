// Debian's Chromium, driven by playwright-core; CHROMIUM names another one.
import { chromium } from 'playwright-core'

export const open = () =>
  chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox', '--disable-gpu', '--lang=zh-CN', '--force-color-profile=srgb'] })
