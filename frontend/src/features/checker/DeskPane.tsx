import { type ComponentType, type KeyboardEvent, type RefObject, useEffect, useImperativeHandle, useMemo, useRef, useState } from 'react'
import { check } from '../../bridge/checker'
import type { CustomerRow, DraftView, FindingView } from '../../bridge/views'
import { useT } from '../../i18n'
import { toUnits } from '../../lib/codepoints'
import { Actions } from './Actions'
import { Bubbles } from './Bubbles'
import classes from './Checker.module.css'
import { DraftEditor, type DraftHandle } from './DraftEditor'
import { Findings } from './Findings'
import { Foot } from './Foot'
import { suggestionsOf } from './suggestions'
import { useCheck } from './useCheck'
import { useCopied } from './useCopied'
import type { Desk } from './useDesk'
import { useGate } from './useGate'
import { useSent } from './useSent'
import { useSilence } from './useSilence'
import { useWalk } from './useWalk'
import { Waiting } from './Waiting'

/** What tools beside the draft, such as a language model, may do with it. */
export interface DraftTools {
  draft: string
  customer: number
  /** Puts a text in place of the whole draft, as one step of undo. */
  onUse: (text: string) => void
}

/** What the draft does with a key that was pressed anywhere on the screen. */
export type DeskKeys = (e: KeyboardEvent) => void

interface Props {
  desk: Desk
  keys: RefObject<DeskKeys | null>
  unkept: boolean
  others: readonly DraftView[] // drafts to others
  rows: readonly CustomerRow[]
  tools?: ComponentType<DraftTools> | undefined
  onChoose: (customer: number) => void
  onType: (text: string) => void
  onSent: (at: string) => void
}

const none: FindingView[] = []
const isStop = (f: FindingView) => f.severity === 'stop'

/** The draft on the left, what to mind before it is sent on the right. */
export function DeskPane({ desk, keys, unkept, others, rows, tools: Tools, onChoose, onType, onSent }: Props) {
  const t = useT()
  const { customer } = desk
  const [draft, setDraft] = useState({ text: desk.initial, composing: false })
  const [opener, setOpener] = useState('')
  const editor = useRef<DraftHandle>(null)
  const { checked, error, stale, now } = useCheck(draft.text, draft.composing, customer)
  const findings = checked?.view.findings ?? none
  const { copied, put } = useCopied()
  const send = useSent(editor, onSent)
  const silence = useSilence(now)

  // Where the findings lie in the editor; drawn only for the text they are about.
  const places = useMemo(() => (checked ? toUnits(checked.text, findings) : []), [checked, findings])
  const walk = useWalk(places, editor)
  const marks = useMemo(
    () => places.map((p, i) => ({ start: p.start, end: p.end, severity: p.severity, active: i === walk.active })),
    [places, walk.active],
  )
  const stops = findings.filter(isStop)
  const empty = draft.text.trim() === ''

  // What was just pasted may not be judged yet; where it can't be, the draft is the user's all the same.
  const gate = useGate(async () => {
    if (!stale) return stops
    return check(draft.text, customer).then(
      (view) => view.findings.filter(isStop),
      () => [],
    )
  })

  useEffect(() => {
    if (desk.given !== '') editor.current?.fill(desk.given)
  }, [desk.given])

  const change = (text: string, composing: boolean) => {
    setDraft({ text, composing })
    onType(text)
  }
  const replace = (index: number, text: string | undefined) => {
    const place = places[index]
    if (!place || text === undefined) return
    if (stale) void now()
    else editor.current?.replace(place.start, place.end, text)
  }
  const accept = () => {
    const index = walk.here()
    const finding = findings[index]
    if (finding) replace(index, suggestionsOf(finding)[0])
  }
  const copyDraft = () => void gate.run(() => void put(draft.text))
  const sendDraft = () =>
    void gate.run(async () => {
      if (!(await put(draft.text))) return
      await send({ customer, text: draft.text, opener })
      setOpener('')
    })

  const press: DeskKeys = (e) => {
    if (e.nativeEvent.isComposing) return
    if (e.key === 'F8') walk.step(e.shiftKey ? -1 : 1)
    else if ((e.ctrlKey || e.metaKey) && e.shiftKey && e.key.toLowerCase() === 'c') {
      if (!empty) copyDraft()
    } else return
    e.preventDefault()
  }
  useImperativeHandle(keys, () => press)

  return (
    <>
      <div className={classes.panes}>
        <div className={classes.paper}>
          <div className={classes.editorBox}>
            <DraftEditor
              ref={editor}
              initial={desk.initial}
              label={t('check.draft')}
              placeholder={t('check.placeholder')}
              marks={marks}
              about={checked?.text ?? ''}
              onChange={change}
              onCheck={() => void now()}
              onAccept={accept}
            />
          </div>
          <Foot view={checked?.view} unkept={unkept}>
            {checked && (
              <Bubbles
                bubbles={checked.view.bubbles}
                copied={copied}
                onCopy={(text) => void gate.run(() => void put(text))}
                onSplit={() => editor.current?.fill(checked.view.bubbles.join('\n\n'))}
              />
            )}
            {Tools && <Tools draft={draft.text} customer={customer} onUse={(text) => editor.current?.fill(text)} />}
            <Actions
              empty={empty}
              grave={stops.length > 0}
              anyway={stops.length > 0 && gate.isAccepted(stops)}
              copied={copied === draft.text && !empty}
              addressed={customer !== 0}
              opener={opener}
              onOpener={setOpener}
              onCopy={copyDraft}
              onSent={sendDraft}
            />
          </Foot>
        </div>
        {checked || error !== null ? (
          <Findings
            checked={checked}
            findings={findings}
            error={error}
            active={walk.active}
            onRetry={() => void now()}
            onChoose={walk.choose}
            onReplace={replace}
            onSilence={silence}
          />
        ) : (
          <Waiting drafts={others} rows={rows} onExample={(text) => editor.current?.fill(text)} onChoose={onChoose} />
        )}
      </div>
      {gate.dialog}
    </>
  )
}
