import { ActionIcon, Button, Checkbox, NativeSelect } from '@mantine/core'
import { IconMinus, IconPlus } from '@tabler/icons-react'
import { useT } from '../i18n'
import { useFormat } from '../i18n/format'
import { inOrder, type Span, type Week } from '../lib/week'
import classes from './WeekEditor.module.css'

interface Props {
  week: Week
  onChange: (week: Week) => void
}

const half = (n: number) => `${String(Math.floor(n / 2)).padStart(2, '0')}:${n % 2 === 0 ? '00' : '30'}`
const halves = Array.from({ length: 49 }, (_, n) => half(n))
const usual: Span = { from: '09:00', to: '18:00' }

/** The choices of a time: half hours, and what is set now. */
const times = (now: string) => (halves.includes(now) ? halves : [...halves, now].sort())

/** Working hours of a week: each weekday with from and to, and perhaps a break. */
export function WeekEditor({ week, onChange }: Props) {
  const t = useT()
  const f = useFormat()
  const put = (day: number, spans: readonly Span[]) => onChange(week.map((old, d) => (d === day ? spans : old)))
  const worked = week.filter((spans) => spans.length > 0)
  const first = worked[0]
  return (
    <div className={classes.week}>
      {week.map((spans, day) => {
        const name = f.weekday(day)
        const set = (at: number, part: Partial<Span>) => put(day, spans.map((s, i) => (i === at ? { ...s, ...part } : s)))
        const time = (at: number, end: keyof Span) => (
          <NativeSelect
            aria-label={t(end === 'from' ? 'hours.from' : 'hours.to', { day: name })}
            data={times(spans[at]?.[end] ?? '')}
            value={spans[at]?.[end]}
            onChange={(e) => set(at, { [end]: e.currentTarget.value })}
          />
        )
        return (
          <div key={day} className={classes.day} role="group" aria-label={name}>
            <Checkbox label={name} checked={spans.length > 0} onChange={(e) => put(day, e.currentTarget.checked ? (first ?? [usual]) : [])} />
            <div className={classes.spans}>
              {spans.length === 0 && <span className={classes.off}>{t('hours.dayOff')}</span>}
              {spans.map((s, at) => (
                <div key={at} className={classes.span}>
                  {time(at, 'from')}
                  <span aria-hidden>–</span>
                  {time(at, 'to')}
                  {at === 0 && spans.length === 1 && s.to < '24:00' && (
                    <ActionIcon color="gray" title={t('hours.break')} aria-label={t('hours.breakOf', { day: name })} onClick={() => put(day, split(s))}>
                      <IconPlus size={16} stroke={1.5} />
                    </ActionIcon>
                  )}
                  {at > 0 && (
                    <ActionIcon color="gray" title={t('hours.noBreak')} aria-label={t('hours.noBreakOf', { day: name })} onClick={() => put(day, [{ from: spans[at - 1]?.from ?? s.from, to: s.to }])}>
                      <IconMinus size={16} stroke={1.5} />
                    </ActionIcon>
                  )}
                </div>
              ))}
              {!inOrder(spans) && (
                <span className={classes.wrong} role="alert">
                  {t('hours.outOfOrder')}
                </span>
              )}
            </div>
          </div>
        )
      })}
      {first && worked.length > 1 && (
        <Button className={classes.same} variant="subtle" size="compact-sm" onClick={() => onChange(week.map((spans) => (spans.length > 0 ? first : spans)))}>
          {t('hours.same')}
        </Button>
      )}
    </div>
  )
}

/** A day with a midday break in it. */
const split = (s: Span): Span[] =>
  s.from < '12:00' && s.to > '13:00' ? [{ from: s.from, to: '12:00' }, { from: '13:00', to: s.to }] : [s, { from: s.to, to: '24:00' }]
