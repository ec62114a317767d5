import { Button, Select, TextInput } from '@mantine/core'
import { IconMessages, IconPlus, IconReportAnalytics, IconSearch } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { list } from '../../bridge/customers'
import { bringBack, fromMessage, removePhrase, revertPhrase, savePhrase, shelf, uses as usesOf } from '../../bridge/phrases'
import { useLoad } from '../../bridge/useLoad'
import type { PhraseChange, PhraseFields, PhraseView } from '../../bridge/views'
import { Empty } from '../../components/Empty'
import { ErrorNote } from '../../components/ErrorNote'
import { Loading } from '../../components/Loading'
import { PageTitle } from '../../components/PageTitle'
import { toast } from '../../components/toast'
import { revertible } from '../../components/undo'
import { useT } from '../../i18n'
import { useWords } from '../../i18n/words'
import { go } from '../../lib/route'
import { FolderTree, foldersOf, isIn } from './FolderTree'
import { PhraseForm } from './PhraseForm'
import { PhraseList } from './PhraseList'
import { PhrasePane } from './PhrasePane'
import { folderPath, titleOf } from './phraseWords'
import classes from './Phrases.module.css'

const stages = ['ice-breaking', 'interaction', 'conversion', 'maintenance'] as const
const blank: PhraseFields = { folder: '', title: '', text: '', stage: '', tactic: '', language: '' }

interface Props {
  customer?: number
  keep?: string // a message to make a phrase of
}

/** S-10: sentences to use again, by folder; one is filled for a customer and goes into the draft. */
export function PhrasesScreen({ customer: asked = 0, keep }: Props) {
  const t = useT()
  const w = useWords()
  const loaded = useLoad('phrases', shelf)
  const counted = useLoad('uses', usesOf)
  const customers = useLoad('customers', list)
  const [customer, setCustomer] = useState(asked)
  const [query, setQuery] = useState('')
  const [stage, setStage] = useState('')
  const [folder, setFolder] = useState('')
  const [chosen, setChosen] = useState('')
  const [writing, setWriting] = useState<{ key: string; fields: PhraseFields }>()

  useEffect(() => {
    if (keep === undefined) return
    fromMessage(keep, asked).then(
      (fields) => setWriting({ key: '', fields: { ...blank, ...fields } }),
      () => setWriting({ key: '', fields: { ...blank, text: keep } }),
    )
  }, [keep, asked])

  if (loaded.error || !loaded.data)
    return (
      <section className={classes.screen}>
        <PageTitle nested title={t('phrases.title')} />
        {loaded.error ? <ErrorNote error={loaded.error} onRetry={loaded.reload} /> : <Loading shape="card" />}
      </section>
    )
  const { phrases, off } = loaded.data
  const uses = counted.data && new Map(counted.data.map((u) => [u.key, u]))
  const wanted = query.trim().toLowerCase()
  const found = (p: PhraseView) => [titleOf(p, w), p.fields.text, w(`phrase.${p.key}.when`), folderPath(p.fields.folder, w)].join('\n').toLowerCase().includes(wanted)
  const shown = phrases.filter((p) => isIn(p, folder) && (stage === '' || p.fields.stage === stage || p.fields.stage === '') && (wanted === '' || found(p)))
  const phrase = shown.find((p) => p.key === chosen) ?? shown[0]

  const done = (message: string, change: PhraseChange) => revertible(message, change, revertPhrase)
  const failed = () => toast(t('error.internal'))
  const write = (key: string, fields: PhraseFields) => setWriting({ key, fields: { ...fields } })
  const add = () => write('', { ...blank, folder })

  return (
    <section className={classes.screen} aria-label={t('phrases.title')}>
      <PageTitle nested title={t('phrases.title')} lead={t('phrases.lead')}>
        <Button variant="default" leftSection={<IconReportAnalytics size={16} stroke={1.5} aria-hidden />} onClick={() => go({ screen: 'habits' })}>
          {t('habits.title')}
        </Button>
        <Button leftSection={<IconPlus size={16} stroke={1.5} aria-hidden />} onClick={add}>
          {t('phrases.add')}
        </Button>
      </PageTitle>
      <div className={classes.tools}>
        <TextInput className={classes.search} aria-label={t('phrases.search')} placeholder={t('phrases.search')} leftSection={<IconSearch size={16} stroke={1.5} />} value={query} onChange={(e) => setQuery(e.currentTarget.value)} />
        <Select className={classes.folderChoice} aria-label={t('phrases.folders')} data={[{ value: '', label: t('phrases.all') }, ...foldersOf(phrases).map((f) => ({ value: f, label: folderPath(f, w) }))]} value={folder} onChange={(v) => setFolder(v ?? '')} allowDeselect={false} />
        <Select aria-label={t('stage.label')} placeholder={t('phrases.anyStage')} clearable data={stages.map((s) => ({ value: s, label: t(`stage.${s}`) }))} value={stage || null} onChange={(v) => setStage(v ?? '')} />
        {off > 0 && (
          <Button variant="subtle" color="gray" onClick={() => void bringBack().catch(failed)}>
            {t('phrases.bringBack', { count: off })}
          </Button>
        )}
      </div>
      <div className={classes.panes}>
        <FolderTree phrases={phrases} folder={folder} onChoose={setFolder} />
        {shown.length > 0 ? (
          <PhraseList phrases={shown} uses={uses} chosen={writing ? writing.key : (phrase?.key ?? '')} onChoose={(key) => (setWriting(undefined), setChosen(key))} />
        ) : (
          <Empty icon={IconMessages} title={t(phrases.length === 0 ? 'phrases.empty' : 'phrases.none')} hint={phrases.length === 0 ? t('phrases.emptyHint') : undefined}>
            {phrases.length === 0 ? (
              <Button variant="default" onClick={add}>{t('phrases.add')}</Button>
            ) : (
              <Button variant="default" onClick={() => (setQuery(''), setStage(''), setFolder(''))}>{t('phrases.clear')}</Button>
            )}
          </Empty>
        )}
        {writing ? (
          <PhraseForm
            key={`${writing.key} ${writing.fields.text}`}
            title={t(writing.key === '' ? 'phrases.add' : 'phrases.edit')}
            phrase={writing.key}
            fields={writing.fields}
            folders={foldersOf(phrases)}
            onCancel={() => setWriting(undefined)}
            onSaved={(change) => {
              setWriting(undefined)
              setChosen(change.key)
              done(t('phrases.saved'), change)
            }}
          />
        ) : phrase ? (
          <PhrasePane
            key={phrase.key}
            phrase={phrase}
            use={uses?.get(phrase.key)}
            counted={uses !== undefined}
            customers={customers.data ?? []}
            customer={customer}
            onCustomer={setCustomer}
            onEdit={() => write(phrase.key, { ...phrase.fields, title: titleOf(phrase, w) })}
            onCopy={() => void savePhrase('', { ...phrase.fields, title: t('phrases.copyOf', { title: titleOf(phrase, w) }) }).then((change) => (setChosen(change.key), done(t('phrases.saved'), change)), failed)}
            onRemove={() => void removePhrase(phrase.key).then((change) => done(t(phrase.starter ? 'phrases.tookOff' : 'phrases.deleted'), change), failed)}
          />
        ) : (
          <aside />
        )}
      </div>
    </section>
  )
}
