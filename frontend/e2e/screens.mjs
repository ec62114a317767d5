// Pictures of every screen over the fake backend, to be looked at:
//   npm run build && npm run screens [-- folder [name…]]
// A name picks pictures; "all" takes every language, scheme and size, and 200 % text.
import { mkdirSync, readFileSync } from 'node:fs'
import { preview } from 'vite'
import { open } from './browser.mjs'

const [folder = '/tmp/huiyin-screens', ...wanted] = process.argv.slice(2)
mkdirSync(folder, { recursive: true })

/** The words of a language by key; a {placeholder} stands for anything. */
function speaking(language) {
  const words = JSON.parse(readFileSync(new URL(`../src/i18n/${language}.json`, import.meta.url), 'utf8'))
  return (key) => new RegExp(`^${words[key].split(/\{\w+\}/).map((part) => part.replace(/[.*+?^$()|[\]\\]/g, '\\$&')).join('.*')}$`)
}

// What a hand does on the way to a scene; keys are those of src/i18n.
const press = (key) => (page, say) => page.getByRole('button', { name: say(key) }).first().click()
const tab = (key) => (page, say) => page.getByRole('tab', { name: say(key) }).click()
const row = (text) => (page) => page.getByRole('row').filter({ hasText: text }).first().click({ position: { x: 40, y: 16 } }) // its name
const click = (css) => (page) => page.locator(css).last().click()
const type = (text) => (page) => page.keyboard.type(text)
const keys = (chord) => (page) => page.keyboard.press(chord)
const scroll = (css) => (page) => page.locator(css).last().scrollIntoViewIfNeeded()
const rest = (ms) => (page) => page.waitForTimeout(ms)

const alex = row('Alex Chen')
const understood = [alex, press('chat.understood')]
const drafting = (text) => [press('nav.check'), click('.cm-content'), type(text), rest(700)]
const write = (page) => page.locator('h1 ~ button').first().click()
const writing = [alex, write, click('.cm-content')]
const importing = [press('nav.import'), press('import.start_other')]
const setting = (name) => [press('nav.settings'), tab(`settings.tab.${name}`)]
const calendar = [keys('Control+k'), rest(300), type('holidays'), rest(300), keys('Enter'), rest(300)]
/** A tab of the figures of many customers, once it has drawn what is wanted. */
const insights = (name) => [press('nav.insights'), tab(`stage.${name}`), rest(900)]
const phrases = [keys('Control+k'), rest(400), type('phrases'), rest(700), keys('Enter'), rest(500)]
const searching = (text) => (page, say) => page.getByRole('textbox', { name: say('phrases.search') }).fill(text)
const phrasesFor = (name) => async (page, say) => {
  await page.getByRole('combobox', { name: say('phrases.forWhom') }).click()
  await page.getByRole('option', { name }).click()
}
const habits = [keys('Control+k'), rest(400), type('habits'), rest(700), keys('Enter'), rest(200)]
const helping = (topic) => [press('nav.help'), press(`help.topic.${topic}`)]

const model = setting('ai')
const masked = 'Hi Alex, any update on the LB-20 sample for ABC Inc.? We keep it at $4.65 until Friday.'
const toAlex = (page, say) => page.getByRole('combobox', { name: say('check.customer') }).fill('Alex').then(() => page.getByRole('option').first().click())
const item = (key) => (page, say) => page.getByRole('menuitem', { name: say(key) }).click()
const rewriting = [press('nav.check'), toAlex, click('.cm-content'), type(masked), rest(300), press('rewrite.menu'), item('rewrite.english'), (page, say) => page.getByRole('button', { name: say('ai.send.masked') }).waitFor()]
const versions = [...rewriting, press('ai.send.masked'), (page, say) => page.getByText(say('rewrite.readFirst')).waitFor()]
const judging = [...model, press('ai.judge.begin'), (page, say) => page.getByText(say('ai.judge.first')).waitFor()]

/** Each scene: the steps to it, and what the address asks of the fake (src/bridge/fake/stage.ts). */
const scenes = {
  welcome: { ask: 'face=empty' },
  sample: { ask: 'face=empty', steps: [(page, say) => page.getByText(say('welcome.sample')).click()] },
  customers: {},
  'customers-error': { ask: 'fault=Customers.List' },
  'customers-loading': { ask: 'silent=Customers.List' },
  'customers-none': { steps: [(page, say) => page.getByRole('textbox', { name: say('customers.filter.text') }).fill('zzz')] },
  'customers-picked': { steps: [(page) => page.getByRole('grid').focus(), keys('Space'), press('customers.columns')] },
  card: { steps: [alex] },
  'card-error': { ask: 'fault=Customers.Card', steps: [alex] },
  'card-loading': { ask: 'silent=Customers.Card&silent=Conversations.Page', steps: [alex] },
  'chat-error': { ask: 'fault=Conversations.Page', steps: [alex] },
  'chat-search': { steps: [alex, press('chat.search'), type('lead'), rest(400)] },
  actions: { steps: [alex, press('merge.actions')] },
  understood: { steps: understood },
  'set-right': { steps: [...understood, (page, say) => page.getByRole('button', { name: say('meaning.open') }).last().click()] },
  learned: { steps: [alex, rest(600), scroll('aside h2')] },
  'learned-error': { ask: 'fault=Understanding.Learned', steps: [alex, rest(600), (page) => page.locator('aside').getByText(/E-900/).scrollIntoViewIfNeeded()] },
  indicators: { steps: [alex, tab('card.tab.indicators')] },
  'indicators-below': { steps: [alex, tab('card.tab.indicators'), scroll('table')] },
  'temperature-why': { steps: [alex, press('temperature.why'), rest(300)] },
  'temperature-set': { steps: [alex, press('temperature.why'), (page) => page.getByRole('dialog').getByText(/^(热|熱|Hot)$/).click(), rest(600)] },
  evidence: { steps: [alex, tab('card.tab.indicators'), (page, say) => page.getByRole('button', { name: say('figure.open') }).locator('visible=true').first().click()] },
  orders: { steps: [row('Ahmed'), tab('card.tab.orders')] },
  'orders-empty': { steps: [row('Ivan'), tab('card.tab.orders')] },
  order: { steps: [row('Ahmed'), tab('card.tab.orders'), press('orders.add')] },
  profile: { steps: [alex, tab('card.tab.profile')] },
  tags: { steps: [alex, tab('card.tab.profile'), (page, say) => page.getByLabel(say('profile.tags')).first().scrollIntoViewIfNeeded()] },
  calendar: { steps: calendar },
  'calendar-customer': { steps: [alex, click('header button:has(.tabular)'), rest(300), scroll('#calendar-customer')] },
  'calendar-down': { steps: [...calendar, scroll('#calendar-mine')] },
  'calendar-hours': { steps: [...calendar, (page, say) => page.getByRole('button', { name: say('hours.editOf') }).first().click()] },
  'calendar-error': { ask: 'fault=Calendars.Overview', steps: calendar },
  'calendar-loading': { ask: 'silent=Calendars.Overview', steps: calendar },
  'calendar-empty': { ask: 'face=empty', steps: calendar },
  'calendar-unknown': { steps: [row('Ivan'), tab('card.tab.profile')] },
  'my-hours': { steps: [press('nav.settings'), (page, say) => page.getByRole('button', { name: say('settings.toCalendar') }).scrollIntoViewIfNeeded()] },
  proposals: { steps: [press('merge.show')] },
  merge: { steps: [press('merge.show'), press('merge.same'), (page) => page.getByRole('radio').first().waitFor()] },
  ignored: { steps: setting('ignored') },
  check: { steps: drafting('Hi, any update? {name}') },
  'check-empty': { steps: [press('nav.check')] },
  'check-fine': { steps: drafting('Hi Alex, did the LB-20 sample arrive?') },
  'check-stop': { steps: [...drafting('Hi, any update? {name}'), press('check.copy')] },
  'check-findings': { steps: [...drafting('Hi Alex, any update? We recieve the the box.'), (page) => page.locator('details summary').first().click()] },
  'check-customer': { steps: [...writing, type('Hi Alex, did the LB-20 sample arrive? It left today. The label is yours. Please test it.'), rest(700)] },
  'check-bubbles': { steps: [...drafting('Hi Alex, did the LB-20 sample arrive? It left today. The label is yours. Please test it.'), (page, say) => page.getByRole('button', { name: say('check.bubbles_other') }).click()] },
  'check-drafts': { steps: [...writing, type('Hi Alex, about the LB-20'), rest(600), (page, say) => page.getByLabel(say('check.customer')).first().click(), rest(300)] },
  'check-waiting': { steps: [...writing, type('Hi Alex, about the LB-20'), rest(600), press('nav.customers'), row('Ahmed'), write, rest(300)] },
  'customers-draft': { steps: [...writing, type('Hi Alex, about the LB-20'), rest(600), press('nav.customers'), rest(300)] },
  'check-error': { ask: 'fault=Checker.Check', steps: drafting('Hi Alex') },
  'check-unread': { ask: 'fault=Checker.Draft', steps: [press('nav.check')] },
  insights: { steps: insights('ice-breaking') },
  'insights-below': { steps: [...insights('ice-breaking'), scroll('figure')] },
  'insights-interaction': { steps: insights('interaction') },
  'insights-interaction-below': { steps: [...insights('interaction'), scroll('figure')] },
  'insights-conversion': { steps: insights('conversion') },
  'insights-conversion-below': { steps: [...insights('conversion'), scroll('figure')] },
  'insights-maintenance': { steps: insights('maintenance') },
  'insights-maintenance-below': { steps: [...insights('maintenance'), scroll('figure')] },
  'insights-band': { steps: [...insights('ice-breaking'), (page, say) => page.getByRole('button', { name: new RegExp(say('insights.band.within_4_h').source.replace('$', ': ')) }).focus(), keys('Enter'), rest(600)] },
  'insights-strategies': { steps: [...insights('ice-breaking'), scroll('section table')] },
  'insights-messages': { steps: [...insights('ice-breaking'), (page, say) => page.getByRole('button', { name: say('figure.open') }).first().click()] },
  'insights-people': { steps: [...insights('ice-breaking'), press('chart.people')] },
  'insights-poor': { ask: 'face=poor', steps: insights('ice-breaking') },
  'insights-poor-below': { ask: 'face=poor', steps: [...insights('ice-breaking'), scroll('figure')] },
  'insights-poor-conversion': { ask: 'face=poor', steps: insights('conversion') },
  'insights-loading': { ask: 'silent=Insights.Overview', steps: [press('nav.insights')] },
  'insights-error': { ask: 'fault=Insights.Overview', steps: [press('nav.insights')] },
  'insights-half-error': { ask: 'fault=Insights.Trend&silent=Insights.Spread', steps: insights('ice-breaking') },
  phrases: { steps: phrases },
  'phrases-filled': { steps: [alex, rest(300), ...phrases, phrasesFor('Alex Chen · ABC Inc.'), rest(400)] },
  'phrases-used': { steps: [...phrases, searching('in good condition'), rest(300), press('phrases.showMessages'), rest(300), scroll('aside ul')] },
  'phrases-new': { steps: [...phrases, press('phrases.add')] },
  'phrases-none': { steps: [...phrases, searching('zzz')] },
  'phrases-empty': { ask: 'face=empty', steps: phrases },
  'phrases-error': { ask: 'fault=Phrases.List', steps: phrases },
  'phrases-loading': { ask: 'silent=Phrases.List', steps: phrases },
  'phrases-menu': { steps: [press('nav.check'), press('phrases.menu')] },
  keep: { steps: [alex, rest(400), (page, say) => page.getByRole('button', { name: say('phrases.keep') }).last().click(), rest(400)] },
  habits: { steps: [...habits, rest(1500)] },
  'habits-down': { steps: [...habits, rest(1500), scroll('aside ul')] },
  'habits-running': { ask: 'silent=Habits.Review', steps: habits },
  'habits-stopped': { steps: [...habits, press('habits.stop'), rest(300)] },
  'habits-empty': { ask: 'face=empty', steps: [...habits, rest(1200)] },
  'habits-error': { ask: 'fault=Habits.Review', steps: habits },
  import: { steps: [press('nav.import'), (page, say) => page.getByRole('button', { name: say('import.start_other') }).waitFor()] },
  namesakes: { steps: [press('nav.import'), (page) => page.getByRole('combobox', { name: /^Ahmed · / }).scrollIntoViewIfNeeded()] },
  'import-loading': { ask: 'silent=Imports.Inspect', steps: [press('nav.import')] },
  'import-error': { ask: 'fault=Imports.Inspect', steps: [press('nav.import')] },
  table: { ask: 'face=table', steps: [press('nav.import'), (page) => page.locator('details').waitFor()] },
  account: { ask: 'face=account', steps: [press('nav.import'), click('summary')] },
  unfinished: { ask: 'face=unfinished' },
  'import-run': { steps: [...importing, rest(2000)] },
  'import-result': { steps: [...importing, (page, say) => page.getByRole('button', { name: say('import.see') }).waitFor({ timeout: 15000 })] },
  settings: { steps: [press('nav.settings')] },
  colleagues: { steps: [alex, press('merge.actions'), (page, say) => page.getByRole('menuitem', { name: say('colleague.say') }).click(), press('nav.settings')] },
  language: { steps: setting('language') },
  look: { steps: setting('look') },
  definitions: { steps: setting('definitions') },
  'definitions-below': { steps: [...setting('definitions'), scroll('section')] },
  history: { steps: setting('history') },
  'history-empty': { ask: 'face=empty', steps: setting('history') },
  'history-error': { ask: 'fault=Imports.Batches', steps: setting('history') },
  batch: { steps: [...setting('history'), press('history.show')] },
  undo: { steps: [...setting('history'), press('action.undo')] },
  backups: { steps: setting('backups') },
  'backups-empty': { ask: 'face=empty', steps: setting('backups') },
  restore: { steps: [...setting('backups'), press('backup.restore')] },
  advanced: { steps: setting('advanced') },
  rescued: { ask: 'face=rescued' },
  help: { steps: [press('nav.help')] },
  sources: { steps: [press('nav.help'), scroll('dl')] },
  figures: { steps: [...helping('figures'), rest(300)] },
  'figures-numbers': { steps: [...helping('figures'), scroll('section')] },
  keys: { steps: helping('keys') },
  privacy: { steps: helping('privacy') },
  search: { steps: [keys('Control+k'), type('lead'), rest(500), keys('ArrowDown')] },
  'search-people': { steps: [keys('Control+k'), type('ale'), rest(500)] },
  'search-commands': { steps: [keys('Control+k'), rest(300), keys('ArrowDown')] },
  'search-nothing': { steps: [keys('Control+k'), type('zzz'), rest(500)] },
  'search-error': { ask: 'fault=Search.Find', steps: [keys('Control+k'), type('lead'), rest(500)] },
  'ai-off': { steps: model },
  'ai-on': { ask: 'ai=on', steps: model },
  'ai-local': { ask: 'ai=local', steps: model },
  'ai-sending': { ask: 'ai=on', steps: [...model, (page, say) => page.getByText(say('ai.neverHint')).scrollIntoViewIfNeeded()] },
  'ai-tested': { ask: 'ai=on', steps: [...model, press('ai.test'), rest(400), (page, say) => page.getByText(say('ai.works')).scrollIntoViewIfNeeded()] },
  'ai-wrong-key': { ask: 'ai=on&fault=AI.Test&code=ai-key', steps: [...model, press('ai.test'), (page) => page.getByRole('alert').scrollIntoViewIfNeeded()] },
  'ai-judge': { ask: 'ai=on', steps: [...model, (page, say) => page.getByRole('button', { name: say('ai.judge.begin') }).scrollIntoViewIfNeeded()] },
  'ai-error': { ask: 'ai=on&fault=AI.Settings', steps: model },
  sent: { ask: 'ai=on', steps: [press('lock.ai')] },
  'sent-empty': { ask: 'ai=local', steps: [press('lock.aiLocal'), press('ai.log.wipeAsk'), press('ai.log.wipe'), rest(400)] },
  'sent-wipe': { ask: 'ai=on', steps: [press('lock.ai'), press('ai.log.wipeAsk')] },
  'judge-ask': { ask: 'ai=on', steps: judging },
  'judge-run': { ask: 'ai=on', steps: [...judging, click('[role=dialog] button'), (page) => page.getByRole('progressbar').scrollIntoViewIfNeeded(), rest(400)] },
  'judge-paused': { ask: 'ai=on', steps: [...judging, click('[role=dialog] button'), press('ai.judge.pause'), (page, say) => page.getByRole('button', { name: say('ai.judge.resume') }).scrollIntoViewIfNeeded()] },
  'judge-too': { ask: 'ai=on', steps: [...understood, (page, say) => page.getByRole('button', { name: say('meaning.open') }).last().click()] },
  judged: { ask: 'ai=on', steps: [...judging, click('[role=dialog] button'), rest(2500), press('nav.customers'), ...understood, (page, say) => page.getByRole('button', { name: say('meaning.open') }).last().click()] },
  consent: { ask: 'ai=on', steps: [alex, tab('card.tab.profile'), (page, say) => page.getByText(say('consent.never')).scrollIntoViewIfNeeded()] },
  'rewrite-off': { steps: [...drafting('Hi Alex, any update?'), press('rewrite.menu')] },
  'rewrite-menu': { ask: 'ai=on', steps: [...drafting('Hi Alex, any update?'), press('rewrite.menu')] },
  'rewrite-consent': { ask: 'ai=on', steps: rewriting },
  'rewrite-original': { ask: 'ai=on', steps: [...rewriting, (page, say) => page.getByRole('switch', { name: say('ai.send.showOriginal') }).click()] },
  'rewrite-writing': { ask: 'ai=on', steps: [...rewriting, press('ai.send.masked'), rest(350)] },
  'rewrite-done': { ask: 'ai=on', steps: versions },
  'rewrite-error': { ask: 'ai=on&fault=AI.Rewrite&code=ai-offline', steps: [...rewriting, press('ai.send.masked')] },
  translated: { ask: 'ai=on', steps: [press('nav.check'), click('.cm-content'), type(masked), rest(300), press('rewrite.menu'), item('rewrite.translate'), press('ai.send.masked'), rest(500)] },
  lock: { steps: [press('lock.chip')] },
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
    page.setDefaultTimeout(5000)
    page.on('pageerror', (e) => console.log(file, 'page error:', e.message))
    page.on('console', (m) => m.type() === 'error' && console.log(file, m.text()))
    try {
      await page.goto(`${address}/?${scene.ask ?? ''}&size=${look.size ?? ''}`)
      await page.getByRole('navigation').first().waitFor()
      for (const step of scene.steps ?? []) await step(page, speaking(look.language))
    } catch (e) {
      console.log(file, String(e).split('\n')[0])
    }
    await page.waitForTimeout(500)
    await page.screenshot({ path: `${folder}/${file}.png` })
    await context.close()
  }
}
await browser.close()
server.httpServer.close()
