import { Select } from '@mantine/core'
import { useEffect, useMemo, useRef, useState } from 'react'
import { list } from '../../bridge/customers'
import { copy } from '../../bridge/shell'
import { useLoad } from '../../bridge/useLoad'
import { CustomerClock } from '../../components/CustomerClock'
import { PageTitle } from '../../components/PageTitle'
import { toast } from '../../components/toast'
import { useT } from '../../i18n'
import { toUnits } from '../../lib/codepoints'
import classes from './Checker.module.css'
import { CopyButton } from './CopyButton'
import { DraftEditor, type DraftHandle } from './DraftEditor'
import { kept } from './draft'
import { Findings } from './Findings'
import { PhraseMenu } from './PhraseMenu'
import { useCheck } from './useCheck'
import { useWalk } from './useWalk'

interface Props {
  customer?: number
  text?: string
}

const copiedMs = 2000

/** S-06: a draft on the left, what to mind before it is sent on the right. */
export function CheckerScreen({ customer: asked, text: given }: Props) {
  const t = useT()
  const customers = useLoad('customers', list)
  const [start] = useState(() => given ?? kept.text)
  const [customer, setCustomer] = useState(asked ?? kept.customer)
  const [draft, setDraft] = useState({ text: start, composing: false })
  const [copied, setCopied] = useState(false)
  const [asking, setAsking] = useState(false)
  const editor = useRef<DraftHandle>(null)
  const { checked, error, stale, now } = useCheck(draft.text, draft.composing, customer)

  // Where the findings lie in the editor; drawn only for the text they are about.
  const findings = checked?.view.findings ?? []
  const places = useMemo(() => (checked ? toUnits(checked.text, checked.view.findings) : []), [checked])
  const walk = useWalk(places, editor)
  const marks = useMemo(
    () => places.map((p, i) => ({ start: p.start, end: p.end, severity: p.severity, active: i === walk.active })),
    [places, walk.active],
  )
  const stops = findings.filter((f) => f.severity === 'stop')
  const empty = draft.text.trim() === ''
  const chosen = customers.data?.find((c) => c.id === customer)

  useEffect(() => {
    kept.text = draft.text
    kept.customer = customer
  }, [draft.text, customer])

  useEffect(() => {
    if (!copied) return
    const timer = setTimeout(() => setCopied(false), copiedMs)
    return () => clearTimeout(timer)
  }, [copied])

  const put = () => {
    copy(draft.text).then(
      () => setCopied(true),
      () => toast(t('check.notCopied')),
    )
  }
  const replace = (index: number) => {
    const place = places[index]
    const finding = findings[index]
    if (!place || !finding) return
    if (stale) void now()
    else editor.current?.replace(place.start, place.end, finding.suggestion)
  }

  const press = (e: React.KeyboardEvent) => {
    if (e.nativeEvent.isComposing) return
    const mod = e.ctrlKey || e.metaKey
    if (e.key === 'F8') walk.step(e.shiftKey ? -1 : 1)
    else if (mod && e.shiftKey && e.key.toLowerCase() === 'c') {
      if (empty) return
      if (stops.length > 0) setAsking(true)
      else put()
    } else return
    e.preventDefault()
  }

  return (
    <section className={classes.screen} onKeyDown={press} aria-label={t('check.title')}>
      <PageTitle title={t('check.title')} lead={t('check.lead')}>
        <PhraseMenu customer={customer} />
      </PageTitle>
      <div className={classes.to}>
        <Select
          w={280}
          aria-label={t('check.customer')}
          placeholder={t('check.customerNone')}
          searchable
          clearable
          limit={50}
          nothingFoundMessage={t('check.customerNoMatch')}
          data={(customers.data ?? []).map((c) => ({ value: String(c.id), label: c.company ? `${c.name} · ${c.company}` : c.name }))}
          value={customer === 0 ? null : String(customer)}
          onChange={(v) => setCustomer(v === null ? 0 : Number(v))}
        />
        {chosen ? (
          <span className={classes.there}>
            {t('check.there')} <CustomerClock clock={checked?.view.clock ?? chosen.clock} weekday worded />
          </span>
        ) : (
          <span className={classes.there}>{t('check.customerWhy')}</span>
        )}
      </div>
      <div className={classes.panes}>
        <div className={classes.paper}>
          <div className={classes.editorBox}>
            <DraftEditor
              ref={editor}
              initial={start}
              label={t('check.draft')}
              placeholder={t('check.placeholder')}
              marks={marks}
              about={checked?.text ?? ''}
              onChange={(text, composing) => setDraft({ text, composing })}
              onCheck={() => void now()}
            />
          </div>
          <div className={classes.foot}>
            <span className={classes.counts}>
              {checked && !empty
                ? [
                    t('check.words', { count: checked.view.words }),
                    t('check.sentences', { count: checked.view.sentences }),
                    t('check.questions', { count: checked.view.questions }),
                  ].join(' · ')
                : t('check.never')}
            </span>
            <CopyButton stops={empty ? [] : stops} disabled={empty} copied={copied} asking={asking} onAsk={setAsking} onCopy={put} />
          </div>
        </div>
        <Findings
          checked={checked}
          error={error}
          active={walk.active}
          onRetry={() => void now()}
          onChoose={walk.choose}
          onReplace={replace}
          onExample={(text) => editor.current?.fill(text)}
        />
      </div>
    </section>
  )
}

