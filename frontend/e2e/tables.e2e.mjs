// A table of messages and a table of orders whose date column says nothing: the
// columns are asked for once, the sums are counted by hand from the texts below.
import { visit, files } from './visit.mjs'

const tables = {
  'messages.csv': `customer,phone,channel,time,direction,text
Alex Chen,+12125550142,WhatsApp,2026-03-02T21:30:00+08:00,out,"Hi Alex, here is the spec sheet for LB-20."
Alex Chen,+12125550142,WhatsApp,2026-03-02T22:45:00+08:00,in,Thanks Lily. What is the lead time?
Alex Chen,+12125550142,WhatsApp,2026-03-02T22:50:00+08:00,out,25 days.
`,
  // 4,650.00 + 350.50 dollars, 1,200 euros; a cancelled order, and a row without amount.
  'orders.csv': `客户,电话,什么时候,订单号,金额,状态
Alex Chen,+1 212 555 0142,2026-03-05,HY-031,"US$4,650.00",已发货
Alex Chen,+1 212 555 0142,2026-03-06,HY-032,US$350.50,完成
Alex Chen,+1 212 555 0142,2026-03-07,HY-033,"€1,200.00",完成
Alex Chen,+1 212 555 0142,2026-03-08,HY-034,US$99.00,已取消
Alex Chen,+1 212 555 0142,2026-03-09,HY-035,ask,
`,
}
const { paths } = files(tables)

await visit('tables', async ({ page, drop, see, accessible }) => {
  await see('看懂客户为什么不回你')

  await drop(paths)
  await see('还缺：日期。请在下面选出是哪一列。')
  await accessible('columns')
  await page.getByRole('combobox', { name: '“什么时候”这一列的含义' }).selectOption({ label: '日期' })
  await page.getByRole('button', { name: '导入 2 个文件' }).click()
  await see('新增 3 条消息')
  await see('新增 4 个订单')
  await page.getByRole('button', { name: '1 处要留意' }).click()
  await see(/第 6 行的金额“ask”看不懂/)
  await page.getByRole('button', { name: '看结果' }).click()

  await see('25 days.')
  await page.getByRole('button', { name: '✓✓ 蓝勾：已读' }).click()
  await page.locator('[title*="你在手机上看到的"]').waitFor() // the bubble says who told it
  await page.getByRole('tab', { name: '订单' }).click()
  await see('USD 5,000.50') // without the cancelled order
  await see('USD 2,500.25')
  await page.getByText('EUR 1,200.00').nth(2).waitFor() // sum, average, the order
  await see('不计入总额')
  await accessible('orders')

  await drop([paths[1]])
  await see('列的含义（按你选的）') // the columns are remembered
  await page.getByRole('button', { name: '导入 1 个文件' }).click()
  await see('已有 4 条（跳过）')
  await page.getByRole('button', { name: '看结果' }).click()
  await page.getByRole('tab', { name: '订单' }).click()
  await see('USD 5,000.50')
  console.log('ok the same orders again add nothing')

  // The copy from before the second import brings back what is undone after it.
  const rail = page.getByRole('navigation').first()
  await rail.getByRole('button', { name: '设置' }).click()
  await page.getByRole('tab', { name: '导入记录' }).click()
  await page.getByRole('row').last().getByRole('button', { name: '撤销' }).click()
  await page.getByRole('button', { name: '撤销这次导入' }).click()
  await see('已撤销')
  await page.getByRole('tab', { name: '备份' }).click()
  await page.getByRole('button', { name: '恢复…' }).click()
  await page.getByRole('button', { name: '恢复这份备份' }).click()
  await see(/已恢复到 .* 的备份/)
  await page.getByRole('button', { name: '恢复…' }).nth(1).waitFor() // what was there before is copied, too
  await accessible('backups')
  await rail.getByRole('button', { name: '客户' }).click()
  await page.getByRole('row').filter({ hasText: 'Alex Chen' }).click()
  await see('25 days.')
  await page.getByRole('tab', { name: '订单' }).click()
  await see('USD 5,000.50')
  console.log('ok a backup brings back what was undone')
})
