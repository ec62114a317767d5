import { Autocomplete, Button, Group, Menu, Select, Textarea, TextInput } from '@mantine/core'
import { IconBraces } from '@tabler/icons-react'
import { useRef, useState } from 'react'
import { savePhrase } from '../../bridge/phrases'
import { AppError } from '../../bridge/error'
import type { PhraseChange, PhraseFields } from '../../bridge/views'
import { ErrorNote } from '../../components/ErrorNote'
import { useT } from '../../i18n'
import { useWords } from '../../i18n/words'
import { folderPath, variableName } from './phraseWords'
import classes from './Phrases.module.css'

const stages = ['ice-breaking', 'interaction', 'conversion', 'maintenance'] as const
const tactics = ['A-03', 'A-04', 'A-11', 'A-13', 'A-14', 'A-19', 'A-23', 'A-26']
/** The variables that chats and cards can fill. */
const known = ['name', 'company', 'product', 'sample_no', 'quotation_no', 'order_no', 'tracking_no', 'quantity', 'price', 'port', 'date', 'me']

interface Props {
  title: string
  phrase: string // key; '' a new one
  fields: PhraseFields
  folders: string[]
  onSaved: (change: PhraseChange) => void
  onCancel: () => void
}

/** Writes a phrase: variables go in where the caret is. */
export function PhraseForm({ title, phrase, fields: given, folders, onSaved, onCancel }: Props) {
  const t = useT()
  const w = useWords()
  const [fields, setFields] = useState(given)
  const [folder, setFolder] = useState(() => folderPath(given.folder, w))
  const [error, setError] = useState<AppError>()
  const text = useRef<HTMLTextAreaElement>(null)
  const set = (change: Partial<PhraseFields>) => setFields((f) => ({ ...f, ...change }))

  const insert = (name: string) => {
    const at = text.current
    const [from, to] = [at?.selectionStart ?? fields.text.length, at?.selectionEnd ?? fields.text.length]
    set({ text: `${fields.text.slice(0, from)}{${name}}${fields.text.slice(to)}` })
    at?.focus()
  }
  // Folders of starters show their names and are kept by their keys.
  const shown = new Map(folders.map((path) => [folderPath(path, w), path]))
  const save = () => {
    savePhrase(phrase, { ...fields, folder: shown.get(folder) ?? folder }).then(onSaved, (reason: unknown) => setError(AppError.of(reason)))
  }

  return (
    <form
      className={classes.pane}
      aria-label={title}
      onSubmit={(e) => {
        e.preventDefault()
        save()
      }}
      onKeyDown={(e) => {
        if (e.key === 'Enter' && (e.ctrlKey || e.metaKey) && !e.nativeEvent.isComposing) save()
      }}
    >
      <h2>{title}</h2>
      {error && <ErrorNote error={error} compact />}
      <TextInput label={t('phrases.field.title')} placeholder={t('phrases.field.titleHint')} value={fields.title} onChange={(e) => set({ title: e.currentTarget.value })} />
      <Textarea
        ref={text}
        label={t('phrases.field.text')}
        data-autofocus
        autosize
        minRows={4}
        maxRows={14}
        lang={fields.language || 'en'}
        value={fields.text}
        onChange={(e) => set({ text: e.currentTarget.value })}
      />
      <Menu position="bottom-start" returnFocus={false}>
        <Menu.Target>
          <Button size="compact-sm" variant="default" style={{ alignSelf: 'start' }} leftSection={<IconBraces size={16} stroke={1.5} aria-hidden />}>
            {t('phrases.insert')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown mah={280} style={{ overflowY: 'auto' }}>
          {known.map((name) => (
            <Menu.Item key={name} onClick={() => insert(name)} rightSection={<small>{`{${name}}`}</small>}>
              {variableName(name, w)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <Autocomplete
        label={t('phrases.field.folder')}
        placeholder={t('phrases.field.folderHint')}
        data={[...shown.keys()]}
        value={folder}
        onChange={setFolder}
      />
      <Select label={t('phrases.field.stage')} placeholder={t('phrases.anyStage')} clearable data={stages.map((s) => ({ value: s, label: t(`stage.${s}`) }))} value={fields.stage || null} onChange={(v) => set({ stage: v ?? '' })} />
      <Select label={t('phrases.field.tactic')} placeholder={t('phrases.field.tacticHint')} clearable data={tactics.map((a) => ({ value: a, label: w(`phrase.tactics.${a}`) }))} value={fields.tactic || null} onChange={(v) => set({ tactic: v ?? '' })} />
      <Group gap={8}>
        <Button type="submit">{t('phrases.save')}</Button>
        <Button variant="subtle" color="gray" onClick={onCancel}>
          {t('action.cancel')}
        </Button>
      </Group>
    </form>
  )
}
