// A language model for who wants one: switched on, tested, asked to rewrite,
// caught when it changes a price, and whatever else it answers; and what would
// have left for a service abroad.
import assert from 'node:assert/strict'
import { model } from './model.mjs'
import { files, visit } from './visit.mjs'

const { paths } = files({
  'WhatsApp Chat with Alex Chen.txt': `02/03/2026, 21:30 - Lily: Hi Alex, here is the spec sheet for LB-20.
02/03/2026, 22:45 - Alex Chen: Thanks Lily. What is the lead time?
02/03/2026, 22:50 - Lily: 25 days. 交期 25 天。
13/03/2026, 10:30 - Alex Chen: That is too late, I am really disappointed.
`,
})

/** Three versions of a text, the last one with another price; in two parts. */
function versions(price) {
  const version = (text, zh) => ({ text, zh })
  const all = JSON.stringify({
    short: version('Hi ⟦NAME1⟧, LB-20 is $4.65.', '⟦NAME1⟧你好，LB-20 是 $4.65。'),
    warm: version('Hi ⟦NAME1⟧, good news: LB-20 is $4.65.', '⟦NAME1⟧你好，好消息：LB-20 是 $4.65。'),
    direct: version(`⟦NAME1⟧, LB-20: ${price}.`, `⟦NAME1⟧，LB-20：${price}。`),
  })
  return { parts: [all.slice(0, 35), all.slice(35)] }
}

/** What may go wrong, and the number of the word for it. */
const troubles = [
  ['a wrong key', () => ({ status: 401 }), 'E-303'],
  ['a quota used up', () => ({ status: 402 }), 'E-305'],
  ['prose', () => ({ parts: ['Sure! Here is ', 'your text.'] }), 'E-310'],
  ['half JSON', () => ({ parts: ['{"short":{"te', 'xt":"Hi'] }), 'E-310'],
  ['another language', () => ({ parts: [JSON.stringify(alike('Hallo ⟦NAME1⟧, der Preis von LB-20 beträgt $4.65.'))] }), 'E-320'],
  ['nothing', () => ({}), 'E-312'],
]
const alike = (text) => Object.fromEntries(['short', 'warm', 'direct'].map((style) => [style, { text, zh: text }]))

/** Resolves with the time at which the first words of a version are painted. */
const firstWords = () =>
  new Promise((seen) => {
    const look = () => [...document.querySelectorAll('[data-writing]')].some((p) => p.textContent.startsWith('Hi'))
    const watch = new MutationObserver(() => {
      if (!look()) return
      watch.disconnect()
      requestAnimationFrame(() => setTimeout(() => seen(Date.now())))
    })
    watch.observe(document.body, { subtree: true, childList: true, characterData: true })
  })

let answer = () => ({ parts: ['ok'] })
const there = await model((question) => answer(question))

try {
  await visit('ai', async ({ page, drop, see, accessible }) => {
    const press = (name) => page.getByRole('button', { name, exact: true }).click()
    const rail = (name) => page.getByRole('navigation').first().getByRole('button', { name }).click()
    const settings = async () => {
      await rail('设置')
      await page.getByRole('tab', { name: 'AI', exact: true }).click()
      await page.getByRole('switch', { name: /使用 AI/ }).waitFor()
    }
    await see('看懂客户为什么不回你')
    await drop(paths)
    await press('导入 1 个文件')
    await press('看结果')
    await see('Thanks Lily. What is the lead time?')

    await settings()
    await press('数据仅在本机')
    await see(/不联网/)
    await page.keyboard.press('Escape')
    assert.equal(await page.getByRole('switch', { name: /使用 AI/ }).isChecked(), false)
    await page.getByRole('combobox', { name: '服务' }).click()
    await page.getByRole('option', { name: '自己填地址' }).click()
    await page.getByPlaceholder('https://…/v1').fill(there.address) // the field of this choice, not of the one before
    await page.keyboard.press('Enter')
    await see(/文字不离开电脑，也不需要密钥/)
    await page.getByRole('textbox', { name: '模型' }).fill('test-1')
    await page.keyboard.press('Enter')
    await press('测试连接')
    await see('可以用：test-1 已回答。')
    await page.getByRole('switch', { name: /使用 AI/ }).click()
    await press('AI 已开启 · 本机') // the title bar; a click is the log
    await see('测试连接')
    await page.getByRole('dialog').getByText('发出 11、收到 7 token').waitFor()
    await accessible('log')
    await page.keyboard.press('Escape')
    await accessible('settings of AI')

    answer = () => ({ status: 401 })
    await press('测试连接')
    await see(/服务方不接受这个密钥/)
    console.log('ok a wrong key is named')

    await page.keyboard.press('Control+3')
    await page.getByRole('combobox', { name: '写给谁' }).click()
    await page.getByRole('option', { name: 'Alex Chen' }).click()
    const draft = 'Hi Alex, the price of LB-20 is $4.65.'
    const editor = page.locator('.cm-content')
    await editor.click()
    await page.keyboard.type(draft)
    const rewrite = async (item = '写成英文') => {
      await press('AI 改写')
      await page.getByRole('menuitem', { name: item }).click()
    }
    for (const [name, wrong, code] of troubles) {
      answer = wrong
      await rewrite()
      await see('你的草稿没有变。')
      await page.getByRole('dialog').getByText(code).waitFor()
      await page.keyboard.press('Escape')
      assert.equal(await editor.innerText(), draft)
      console.log(`ok ${name} leaves the draft`)
    }

    answer = () => versions('$4.56')
    const release = there.hold()
    const painted = page.evaluate(firstWords)
    await rewrite()
    const took = (await painted) - there.first()
    console.log(`ok the first words are on screen ${took} ms after they were sent`)
    assert.ok(took < 1000, 'the aim is 200 ms; this machine may be busy')
    await page.getByText('Hi Alex, ').and(page.locator('[data-writing]')).waitFor() // while the model still writes
    await accessible('writing')
    release()
    await see('“$4.65”变成了“$4.56”')
    assert.equal(await page.getByRole('button', { name: /^用这个/ }).count(), 2)
    await accessible('versions')
    assert.ok(!there.asked.at(-1).body.includes('Alex'), 'a name has left')
    await press('用这个：亲切')
    await page.waitForFunction(() => document.querySelector('.cm-content').innerText === 'Hi Alex, good news: LB-20 is $4.65.')
    await editor.focus()
    await page.keyboard.press('Control+z')
    assert.equal(await editor.innerText(), draft)
    console.log('ok a version is used, and one undo brings the draft back')

    answer = () => ({ parts: ['{"zh":"⟦NAME1⟧你好，LB-20 的价格是 $4.65。"}'] })
    await rewrite('译成中文看看')
    await see('Alex你好，LB-20 的价格是 $4.65。')
    await page.keyboard.press('Escape')

    // For a service abroad the exact text is shown first; nothing is sent here.
    await settings()
    await page.getByRole('combobox', { name: '服务' }).click()
    await page.getByRole('option', { name: /DeepSeek/ }).click()
    await page.getByRole('button', { name: 'AI 已开启', exact: true }).waitFor()
    await see(/还没有密钥/)
    await page.keyboard.press('Control+3')
    await rewrite()
    await see('要把这段文字发给 DeepSeek（中国）吗？')
    assert.match(await page.getByRole('dialog').locator('blockquote').innerText(), /^Hi ⟦NAME1⟧, the price of LB-20 is \$4\.65\.$/)
    await accessible('consent')
    await page.getByRole('dialog').getByRole('button', { name: '取消' }).click()

    // Judging, by the model on this computer again.
    answer = ({ user }) => ({ parts: [JSON.stringify({ judgements: JSON.parse(user).messages.map(({ number }) => ({ number, mood: 'neu', intents: [], resolution: 'none' })) })] })
    await settings()
    await page.getByRole('combobox', { name: '服务' }).click()
    await page.getByRole('option', { name: '自己填地址' }).click()
    await page.getByRole('textbox', { name: '地址' }).fill(there.address)
    await page.keyboard.press('Enter')
    await press('先估算，再开始…')
    await see('2 条，分 1 次发送')
    await press('判断 2 条消息')
    await see(/完成：判断了 2 条/)
    await see(/^和本机判断的情绪一致/)
    await rail('客户')
    await page.getByRole('row').filter({ hasText: 'Alex Chen' }).click()
    await press('显示读懂的内容')
    await page.getByRole('button', { name: /^读懂/ }).last().click()
    await see('采用“中性”') // beside the offline value, never over it
    await accessible('judged')
    await page.keyboard.press('Escape')

    await page.getByRole('tab', { name: '资料' }).click()
    await page.getByRole('switch', { name: /永不发给 AI/ }).click()
    await see(/起永不发送/)
    await page.keyboard.press('Control+3')
    const sent = there.asked.length
    await rewrite()
    await see(/永不发送给 AI/)
    assert.equal(there.asked.length, sent)
    console.log('ok a blocked customer is never sent')
  })
} finally {
  there.close()
}
