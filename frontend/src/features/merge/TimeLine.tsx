import { Badge } from '@mantine/core'
import type { MergePreview } from '../../bridge/views'
import { type Key, useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { channelName } from '../../i18n/channels'
import classes from './Merge.module.css'

/** The line of time after the merge: how much of each channel, and its end. */
export function TimeLine({ preview }: { preview: MergePreview }) {
  const t = useT()
  const f = useFormat()
  const { items } = preview.page
  return (
    <section>
      <h3>{t('merge.line')}</h3>
      {items.length === 0 && <p className={classes.hint}>{t('merge.noMessages')}</p>}
      <ul className={classes.channels}>
        {preview.channels.map((c) => (
          <li key={c.channel}>
            {t('merge.lineOf', { channel: channelName(t, c.channel), count: c.messages, number: f.count(c.messages), first: f.date(c.first), last: f.date(c.last) })}
          </li>
        ))}
      </ul>
      {items.length > 0 && (
        <>
          <p className={classes.hint}>{t('merge.newest', { count: items.length })}</p>
          <ol className={classes.line} tabIndex={0} aria-label={t('merge.line')}>
            {items.map((m) => (
              <li key={m.id} data-direction={m.direction}>
                <Badge size="sm" variant="outline" color="var(--ink-2)" tt="none">
                  {channelName(t, m.channel)}
                </Badge>
                <time dateTime={m.at}>{f.dateTime(m.at)}</time>
                {m.sender !== '' && <b>{m.sender}</b>}
                <span>{m.text === '' ? t(`chat.kind.${m.kind}` as Key) : m.text}</span>
              </li>
            ))}
          </ol>
        </>
      )}
    </section>
  )
}
