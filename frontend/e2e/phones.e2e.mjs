// Three exports of three phones, dropped at once with a file that is gone: what
// is shown is counted by hand from the texts below.
import assert from 'node:assert/strict'
import { join } from 'node:path'
import { visit, files } from './visit.mjs'

const LRM = '\u200e'
const NNBSP = '\u202f'
const chats = {
  // Android, day first, 24 hours: seven messages, one of two lines, and a notice.
  'WhatsApp Chat with Alex.txt': `02/03/2026, 21:00 - Messages and calls are end-to-end encrypted.
02/03/2026, 21:30 - Lily: Hi Alex, here is the spec sheet for LB-20.
02/03/2026, 22:45 - Alex: Thanks Lily. What is the lead time?
02/03/2026, 22:50 - Lily: 25 days. 交期 25 天。
13/03/2026, 10:00 - Lily: Hi, any update?
13/03/2026, 10:30 - Alex: Please send the proforma.
Ship to New Jersey.
14/03/2026, 09:00 - Alex: Hello?
14/03/2026, 12:30 - Alex: Are you there?
`,
  // iPhone, seconds, brackets, a photo left out: three messages and a notice.
  'WhatsApp Chat - Klaus.txt': [
    `[13.03.26, 09:00:00] Klaus: ${LRM}Messages and calls are end-to-end encrypted.`,
    '[13.03.26, 09:00:05] Klaus: Guten Tag, what is the MOQ?',
    '[13.03.26, 09:10:00] Lily: 500 pcs.',
    `${LRM}[13.03.26, 09:12:30] Klaus: ${LRM}image omitted`,
    '',
  ].join('\r\n'),
  // Android in the United States, month first, 12 hours: two messages.
  'WhatsApp Chat with +1 212 555 0142.txt': `3/13/26, 9:00${NNBSP}PM - Lily: Hello from Brightway.
3/14/26, 8:00${NNBSP}AM - +1 212 555 0142: Hi, send the price list.
`,
}
const { folder, paths } = files(chats)

await visit('phones', async ({ page, drop, see, accessible }) => {
  const rail = (name) => page.getByRole('navigation').first().getByRole('button', { name }).click()
  await see('看懂客户为什么不回你')
  await accessible('welcome')

  await drop([...paths, join(folder, 'gone.txt')])
  await see('哪一个是你？')
  await see('gone.txt')
  await accessible('import')
  await page.getByRole('button', { name: '导入 3 个文件' }).click()
  await see('新增 12 条消息') // 7 + 3 + 2
  await accessible('result')
  await page.getByRole('button', { name: '看结果' }).click()

  await rail('客户')
  await page.getByRole('row').filter({ hasText: 'Klaus' }).waitFor()
  assert.equal(await page.getByRole('row').filter({ hasText: /Alex|Klaus|212/ }).count(), 3)
  await see('3 位客户在等你回复') // Alex asks, Klaus sent a photo, the American wants a price list
  await accessible('customers')

  await page.getByText('Alex', { exact: true }).first().click()
  await see('Ship to New Jersey.')
  await see('在等你回复')
  await accessible('card')
  await page.getByRole('tab', { name: '指标' }).click()
  // Three turns of Alex wait: 13 March 10:30, 14 March 09:00 and 12:30 (gaps over an hour, D-03).
  await page.getByRole('row').filter({ hasText: '我方欠回复' }).getByRole('button', { name: /查看这些消息/ }).click()
  await see('3 条消息，点一条在聊天里看')
  await accessible('evidence')
  await page.keyboard.press('Escape')

  await rail('写消息')
  await page.locator('.cm-content').click()
  await page.keyboard.type('Hi, any update?')
  await see('建议改')
  await accessible('check')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Hi Alex, the price of LB-20 is USD 4.20 FOB Ningbo. Shall I send the PI today?')
  await see('可以发')

  await page.keyboard.press('Control+k')
  await page.getByRole('textbox', { name: '搜索' }).fill('交期')
  await page.locator('mark', { hasText: '交期' }).first().waitFor()
  await accessible('search')
  await page.keyboard.press('Escape')

  await drop([paths[0]])
  await page.getByRole('button', { name: '导入 1 个文件' }).click()
  await see('已有 7 条（跳过）') // V-5: the same file again adds nothing
  await page.getByRole('button', { name: '撤销这次导入' }).click()
  await see('这次导入已撤销')
  console.log('ok the same export again adds nothing')
})
