// Pictures of every screen over the fake backend, to be looked at:
//   npm run build && npm run screens [-- folder [name…]]
// A name picks pictures; "all" takes every language, scheme and size, and 200 % text.
import { mkdirSync } from 'node:fs'
import { preview } from 'vite'
import { open } from './browser.mjs'

const [folder = '/tmp/huiyin-screens', ...wanted] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })

const nav = (name) => (page) => page.getByRole('navigation').first().getByRole('button', { name }).click()
const names = { 'zh-Hans': { backups: '备份', settings: '设置', help: '帮助', check: '写消息', history: '导入记录', orders: '订单', look: '外观', figures: '指标说明', keys: '快捷键', imp: '导入', who: /导入 2 个文件/, result: '看结果', lock: '数据仅在本机', show: '展开', same: '是同一个人…', ignored: '忽略的人', more: '更多操作', mate: '这是同事，不是客户', understood: '显示读懂的内容', read: /^读懂/ },
  'zh-Hant': { backups: '備份', settings: '設定', help: '說明', check: '寫訊息', history: '匯入記錄', orders: '訂單', look: '外觀', figures: '指標說明', keys: '快速鍵', imp: '匯入', who: /匯入 2 個檔案/, result: '看結果', lock: '資料僅在本機', show: '展開', same: '是同一個人…', ignored: '忽略的人', more: '更多操作', mate: '這是同事，不是客戶', understood: '顯示讀懂的內容', read: /^讀懂/ },
  en: { backups: 'Backups', settings: 'Settings', help: 'Help', check: 'Check a message', history: 'Import history', orders: 'Orders', look: 'Appearance', figures: 'What the figures mean', keys: 'Keyboard shortcuts', imp: 'Import', who: /Import 2 files/, result: 'See the result', lock: 'Data stays on this computer', show: 'Show', same: 'Same person…', ignored: 'Ignored people', more: 'More actions', mate: 'A colleague, not a customer', understood: 'Show what was understood', read: /^Understood/ } }

const scenes = {
  welcome: { face: 'empty' },
  customers: {},
  'customers-error': { face: 'error' },
  'customers-loading': { face: 'loading' },
  card: { act: async (page) => { await page.getByRole('row').filter({ hasText: 'Alex Chen' }).first().click(); await page.waitForTimeout(400) } },
  understood: { act: async (page, w) => { await page.getByRole('row').filter({ hasText: 'Alex Chen' }).first().click(); await page.waitForTimeout(400); await page.getByRole('button', { name: w.understood }).click(); await page.waitForTimeout(300) } },
  'set-right': { act: async (page, w) => { await page.getByRole('row').filter({ hasText: 'Alex Chen' }).first().click(); await page.waitForTimeout(400); await page.getByRole('button', { name: w.understood }).click(); await page.getByRole('button', { name: w.read }).last().click(); await page.waitForTimeout(400) } },
  learned: { act: async (page) => { await page.getByRole('row').filter({ hasText: 'Alex Chen' }).first().click(); await page.waitForTimeout(400); await page.locator('aside h2').last().scrollIntoViewIfNeeded() } },
  orders: { act: async (page, w) => { await page.getByRole('row').filter({ hasText: 'Ahmed' }).first().click(); await page.getByRole('tab', { name: w.orders }).click(); await page.waitForTimeout(500) } },
  proposals: { act: async (page, w) => { await page.getByRole('button', { name: w.show }).last().click(); await page.waitForTimeout(300) } },
  merge: { act: async (page, w) => { await page.getByRole('button', { name: w.show }).last().click(); await page.getByRole('button', { name: w.same }).first().click(); await page.getByRole('radio').first().waitFor(); await page.waitForTimeout(300) } },
  ignored: { act: async (page, w) => { await nav(w.settings)(page); await page.getByRole('tab', { name: w.ignored }).click() } },
  actions: { act: async (page, w) => { await scenes.card.act(page); await page.getByRole('button', { name: w.more }).click(); await page.waitForTimeout(300) } },
  colleagues: { act: async (page, w) => { await scenes.actions.act(page, w); await page.getByRole('menuitem', { name: w.mate }).click(); await nav(w.settings)(page); await page.waitForTimeout(300) } },
  check: { act: async (page, w) => { await nav(w.check)(page); await page.locator('.cm-content').click(); await page.keyboard.type('Hi, any update? {name}'); await page.waitForTimeout(900) } },
  import: { act: async (page, w) => { await nav(w.imp)(page); await page.getByRole('button', { name: w.who }).waitFor() } },
  namesakes: { act: async (page, w) => { await nav(w.imp)(page); await page.getByRole('combobox', { name: /^Ahmed · / }).scrollIntoViewIfNeeded() } },
  table: { face: 'table', act: async (page, w) => { await nav(w.imp)(page); await page.locator('details').waitFor() } },
  account: { face: 'account', act: async (page, w) => { await nav(w.imp)(page); await page.locator('summary').click(); await page.waitForTimeout(200) } },
  unfinished: { face: 'unfinished' },
  'import-run': { act: async (page, w) => { await nav(w.imp)(page); await page.getByRole('button', { name: w.who }).click(); await page.waitForTimeout(2300) } },
  'import-result': { act: async (page, w) => { await nav(w.imp)(page); await page.getByRole('button', { name: w.who }).click(); await page.getByRole('button', { name: w.result }).waitFor({ timeout: 15000 }) } },
  settings: { act: (page, w) => nav(w.settings)(page) },
  look: { act: async (page, w) => { await nav(w.settings)(page); await page.getByRole('tab', { name: w.look }).click() } },
  history: { act: async (page, w) => { await nav(w.settings)(page); await page.getByRole('tab', { name: w.history }).click() } },
  backups: { act: async (page, w) => { await nav(w.settings)(page); await page.getByRole('tab', { name: w.backups }).click() } },
  restore: { act: async (page, w) => { await nav(w.settings)(page); await page.getByRole('tab', { name: w.backups }).click(); await page.getByRole('table').getByRole('button').first().click(); await page.waitForTimeout(300) } },
  rescued: { face: 'rescued' },
  sources: { act: async (page, w) => { await nav(w.help)(page); await page.locator('dl').first().scrollIntoViewIfNeeded() } },
  help: { act: (page, w) => nav(w.help)(page) },
  figures: { act: async (page, w) => { await nav(w.help)(page); await page.getByRole('button', { name: w.figures }).click() } },
  keys: { act: async (page, w) => { await nav(w.help)(page); await page.getByRole('button', { name: w.keys }).click() } },
  search: { act: async (page) => { await page.keyboard.press('Control+k'); await page.keyboard.type('lead'); await page.waitForTimeout(700) } },
  lock: { act: async (page, w) => { await page.getByRole('button', { name: w.lock }).click(); await page.waitForTimeout(300) } },
}

const every = ['zh-Hans', 'zh-Hant', 'en'].flatMap((language) =>
  ['light', 'dark'].flatMap((scheme) => [
    { name: `small-${scheme}-${language}`, width: 900, height: 600, scheme, language },
    { name: `wide-${scheme}-${language}`, width: 1440, height: 900, scheme, language },
    { name: `text200-${scheme}-${language}`, width: 1440, height: 900, scheme, language, size: 200 },
  ]))

const some = [
  { name: 'small-light-zh', width: 900, height: 600, scheme: 'light', language: 'zh-Hans' },
  { name: 'wide-dark-zh', width: 1440, height: 900, scheme: 'dark', language: 'zh-Hans' },
  { name: 'wide-light-en', width: 1440, height: 900, scheme: 'light', language: 'en' },
  { name: 'small-dark-en', width: 900, height: 600, scheme: 'dark', language: 'en' },
  { name: 'small-light-hant-150', width: 900, height: 600, scheme: 'light', language: 'zh-Hant', size: 150 },
]

const looks = wanted.includes('all') ? every : some
const picked = wanted.filter((w) => w !== 'all')

const server = await preview({ preview: { port: 0, host: '127.0.0.1' }, logLevel: 'error' })
const address = `http://127.0.0.1:${server.httpServer.address().port}`
const browser = await open()
for (const look of looks) {
  for (const [name, scene] of Object.entries(scenes)) {
    const file = `${name}.${look.name}`
    if (picked.length > 0 && !picked.some((w) => file.includes(w))) continue
    const context = await browser.newContext({ viewport: { width: look.width, height: look.height }, colorScheme: look.scheme, locale: { 'zh-Hans': 'zh-CN', 'zh-Hant': 'zh-TW', en: 'en-GB' }[look.language], reducedMotion: 'reduce' })
    const page = await context.newPage()
    page.on('pageerror', (e) => console.log(file, 'page error:', e.message))
    page.on('console', (m) => m.type() === 'error' && console.log(file, m.text()))
    try {
      await page.goto(`${address}/?face=${scene.face ?? ''}&size=${look.size ?? ''}`)
      await page.getByRole('navigation').first().waitFor()
      await scene.act?.(page, names[look.language])
    } catch (e) {
      console.log(file, String(e).split('\n')[0])
    }
    await page.waitForTimeout(250)
    await page.screenshot({ path: `${folder}/${file}.png` })
    await context.close()
  }
}
await browser.close()
server.httpServer.close()
