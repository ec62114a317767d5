import { Button, Menu, Select, TextInput } from '@mantine/core'
import { IconArrowRight, IconCopy, IconDots, IconPencil, IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import { values as valuesOf } from '../../bridge/phrases'
import { useLoad } from '../../bridge/useLoad'
import type { CustomerRow, PhraseUse, PhraseView } from '../../bridge/views'
import { ErrorNote } from '../../components/ErrorNote'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { useWords } from '../../i18n/words'
import { go } from '../../lib/route'
import { PhraseText } from './PhraseList'
import { fill, titleOf, usedText, variableName } from './phraseWords'
import { UsedMessages } from './UsedMessages'
import classes from './Phrases.module.css'

interface Props {
  phrase: PhraseView
  use: PhraseUse | undefined
  counted: boolean // uses are known
  customers: readonly CustomerRow[]
  customer: number
  onCustomer: (id: number) => void
  onEdit: () => void
  onCopy: () => void
  onRemove: () => void
}

/** One phrase, filled for a customer; what is still open can be typed, and stays in braces. */
export function PhrasePane({ phrase, use, counted, customers, customer, onCustomer, onEdit, onCopy, onRemove }: Props) {
  const t = useT()
  const f = useFormat()
  const w = useWords()
  const known = useLoad(`values ${customer}`, () => valuesOf(customer))
  const [typed, setTyped] = useState<Record<string, string>>({})
  const [opened, setOpened] = useState(false)
  const sure = Object.fromEntries((known.data ?? []).filter((v) => v.sure).map((v) => [v.name, v.text]))
  const values = { ...sure, ...typed }
  const open = phrase.variables.filter((v) => !values[v]?.trim())
  const text = fill(phrase.fields.text, values)
  const when = phrase.changed ? '' : w(`phrase.${phrase.key}.when`)

  return (
    <aside className={classes.pane} aria-label={titleOf(phrase, w)}>
      <header className={classes.paneHead}>
        <h2>{titleOf(phrase, w)}</h2>
        <Menu position="bottom-end">
          <Menu.Target>
            <Button size="compact-sm" variant="subtle" color="gray" aria-label={t('phrases.more')}>
              <IconDots size={18} stroke={1.5} />
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item leftSection={<IconPencil size={16} stroke={1.5} />} onClick={onEdit}>
              {t(phrase.starter ? 'phrases.reword' : 'phrases.edit')}
            </Menu.Item>
            <Menu.Item leftSection={<IconCopy size={16} stroke={1.5} />} onClick={onCopy}>
              {t('phrases.duplicate')}
            </Menu.Item>
            <Menu.Item leftSection={<IconTrash size={16} stroke={1.5} />} color="var(--stop)" onClick={onRemove}>
              {t(phrase.starter ? 'phrases.takeOff' : 'phrases.delete')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </header>
      {when !== '' && <p>{when}</p>}
      {phrase.fields.tactic !== '' && <p className={classes.hint}>{t('phrases.tacticIs', { tactic: w(`phrase.tactics.${phrase.fields.tactic}`) || phrase.fields.tactic })}</p>}
      <Select
        label={t('phrases.forWhom')}
        placeholder={t('phrases.nobody')}
        searchable
        clearable
        limit={50}
        nothingFoundMessage={t('phrases.noCustomer')}
        data={customers.map((c) => ({ value: String(c.id), label: c.company ? `${c.name} · ${c.company}` : c.name }))}
        value={customer === 0 ? null : String(customer)}
        onChange={(v) => onCustomer(Number(v ?? 0))}
      />
      {known.error && <ErrorNote error={known.error} onRetry={known.reload} compact />}
      <blockquote className={classes.filled} lang={phrase.fields.language || undefined} aria-label={t('phrases.filled')}>
        <PhraseText text={text} />
      </blockquote>
      {open.length > 0 && <p className={classes.open}>{t('phrases.open', { names: f.list(open.map((v) => `{${v}}`)) })}</p>}
      <Button className={classes.use} rightSection={<IconArrowRight size={16} stroke={1.5} aria-hidden />} onClick={() => go({ screen: 'check', customer: customer || undefined, text })}>
        {t('phrases.useIt')}
      </Button>
      {phrase.variables.map((name) => {
        const said = known.data?.find((v) => v.name === name)
        return (
          <TextInput
            key={name}
            label={variableName(name, w)}
            placeholder={`{${name}}`}
            value={typed[name] ?? sure[name] ?? ''}
            onChange={(e) => setTyped({ ...typed, [name]: e.currentTarget.value })}
            description={said && said.message !== 0 ? t('phrases.saidOn', { date: f.date(said.at) }) : undefined}
            rightSectionWidth={120}
            rightSection={
              said && !said.sure && typed[name] === undefined ? (
                <Button size="compact-xs" variant="light" onClick={() => setTyped({ ...typed, [name]: said.text })}>
                  {t('phrases.take', { value: said.text })}
                </Button>
              ) : undefined
            }
          />
        )
      })}
      {counted && (
        <p className={classes.hint}>
          {usedText(use, t, f)}{' '}
          {use && use.messages.length > 0 && (
            <Button size="compact-sm" variant="subtle" aria-expanded={opened} onClick={() => setOpened(!opened)}>
              {t('phrases.showMessages')}
            </Button>
          )}
        </p>
      )}
      {opened && use && <UsedMessages places={use.messages} label={t('phrases.messages')} />}
    </aside>
  )
}
