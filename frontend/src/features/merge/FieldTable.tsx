import { Radio } from '@mantine/core'
import type { CardFields, MergePreview, SideView } from '../../bridge/views'
import { type Key, type T, useT } from '../../i18n'
import { type Format, useFormat } from '../../i18n/format'
import { useWords, type W } from '../../i18n/words'
import { channelName } from '../../i18n/channels'
import { partsOf, type RowName, rowNames, sayTheSame, take } from './fields'
import classes from './Merge.module.css'

interface Props {
  preview: MergePreview
  fields: CardFields
  onChange: (fields: CardFields) => void
}

/** What a card says in a row, as a person reads it. */
function textOf(t: T, f: Format, w: W, row: RowName, card: CardFields): string {
  const parts = partsOf(row, card)
  if (parts.every((p) => p === '')) return t('merge.none')
  if (row === 'place') return [f.country(card.country), card.city, f.zone(card.zone)].filter(Boolean).join(' · ')
  if (row === 'week') return f.week(card.week)
  if (row === 'channel') return channelName(t, card.channel)
  if (row === 'stage') return t(`stage.${card.stage}` as Key) // the store knows the stages of the wording only
  if (row === 'temperature') return w(`temperature.${card.temperature}.name`)
  return parts.join('')
}

const accounts = (side: SideView) => [...side.identities, ...side.fields.handles]

/** The two cards side by side; each row is chosen from one of them. */
export function FieldTable({ preview, fields, onChange }: Props) {
  const t = useT()
  const f = useFormat()
  const w = useWords()
  const { into, from } = preview
  const differing = rowNames.filter((row) => !sayTheSame(row, into.fields, from.fields))
  const bothNotes = preview.fields.note
  const choice = (row: RowName, card: CardFields, name: string) => (
    <Radio
      name={`merge ${row}`}
      label={textOf(t, f, w, row, card)}
      aria-label={`${t(`merge.${row}`)}: ${name}: ${textOf(t, f, w, row, card)}`}
      checked={sayTheSame(row, card, fields)}
      onChange={() => onChange(take(row, fields, card))}
    />
  )
  return (
    <table className={classes.fields}>
      <thead>
        <tr>
          <th scope="col">{t('merge.field')}</th>
          <th scope="col">{t('merge.keep', { name: into.fields.name })}</th>
          <th scope="col">{t('merge.joins', { name: from.fields.name })}</th>
        </tr>
      </thead>
      <tbody>
        {differing.map((row) => (
          <tr key={row}>
            <th scope="row">{t(`merge.${row}`)}</th>
            <td>
              {choice(row, into.fields, into.fields.name)}
              {row === 'note' && into.fields.note !== '' && from.fields.note !== '' && (
                <Radio mt={6} name="merge note" label={t('merge.both')} checked={fields.note === bothNotes} onChange={() => onChange({ ...fields, note: bothNotes })} />
              )}
            </td>
            <td>{choice(row, from.fields, from.fields.name)}</td>
          </tr>
        ))}
        {fields.tags.length > 0 && (
          <tr>
            <th scope="row">{t('merge.tags')}</th>
            <td>{into.fields.tags.join(' · ')}</td>
            <td>{from.fields.tags.join(' · ')}</td>
          </tr>
        )}
        <tr>
          <th scope="row">{t('merge.accounts')}</th>
          {[into, from].map((side) => (
            <td key={side.id}>
              {accounts(side).map((i) => (
                <div key={`${i.channel} ${i.handle}`}>
                  <small>{channelName(t, i.channel)}</small> {i.handle}
                </div>
              ))}
            </td>
          ))}
        </tr>
      </tbody>
    </table>
  )
}
