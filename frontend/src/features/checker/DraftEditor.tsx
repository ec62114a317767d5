import { defaultKeymap, history, historyKeymap, isolateHistory } from '@codemirror/commands'
import { EditorState } from '@codemirror/state'
import { EditorView, keymap, placeholder as hint } from '@codemirror/view'
import { useEffect, useImperativeHandle, useRef, type Ref } from 'react'
import classes from './DraftEditor.module.css'
import { marks, setMarks, type Mark } from './marks'

/** What the screen may do to the draft from outside. */
export interface DraftHandle {
  /** Replaces a range (UTF-16 units) as one undo step and leaves the caret behind it. */
  replace: (start: number, end: number, text: string) => void
  /** Puts another text in place of the whole draft, which undo brings back. */
  fill: (text: string) => void
  /** Selects a range and brings it into view. */
  select: (start: number, end: number) => void
  caret: () => number
  text: () => string
  focus: () => void
}

interface Props {
  initial: string
  label: string
  placeholder: string
  marks: readonly Mark[]
  /** The text that the marks are about; they are drawn only where it still stands. */
  about: string
  /** `composing` is true while an input method is not done with its word. */
  onChange: (text: string, composing: boolean) => void
  onCheck: () => void
  /** Takes the proposal of the finding at the caret. */
  onAccept: () => void
  ref?: Ref<DraftHandle>
}

const look = EditorView.theme({
  '&': { height: '100%', fontSize: '1rem', color: 'var(--ink)', backgroundColor: 'transparent' },
  '&.cm-focused': { outline: 'none' },
  '.cm-scroller': { fontFamily: 'inherit', lineHeight: '1.6', overflow: 'auto' },
  '.cm-content': { padding: '16px 0', caretColor: 'var(--ink)' },
  '.cm-line': { padding: '0 20px' },
  '.cm-cursor': { borderLeftColor: 'var(--ink)' },
  '.cm-placeholder': { color: 'var(--ink-2)' },
})

/** The draft at 16 px: undo, input methods, marks under what the rules found. */
export function DraftEditor({ initial, label, placeholder, marks: shown, about, onChange, onCheck, onAccept, ref }: Props) {
  const host = useRef<HTMLDivElement>(null)
  const view = useRef<EditorView | null>(null)
  const latest = useRef({ onChange, onCheck, onAccept })
  useEffect(() => {
    latest.current = { onChange, onCheck, onAccept }
  })

  const first = useRef({ initial, label, placeholder })
  useEffect(() => {
    if (!host.current) return
    const { initial, label, placeholder } = first.current
    const tell = (v: EditorView, composing: boolean) => latest.current.onChange(v.state.doc.toString(), composing)
    const created = new EditorView({
      parent: host.current,
      state: EditorState.create({
        doc: initial,
        extensions: [
          history(),
          keymap.of([
            { key: 'Mod-Enter', run: () => (latest.current.onCheck(), true) },
            { key: 'Alt-Enter', run: () => (latest.current.onAccept(), true) },
            ...historyKeymap,
            ...defaultKeymap,
          ]),
          EditorView.lineWrapping,
          EditorView.contentAttributes.of({ 'aria-label': label, spellcheck: 'false', lang: 'en' }),
          hint(placeholder),
          EditorView.updateListener.of((u) => {
            if (u.docChanged) tell(u.view, u.view.compositionStarted)
          }),
          EditorView.domEventHandlers({
            // The last change of a composition may come before its end.
            compositionend: (_, v) => {
              setTimeout(() => tell(v, false))
            },
          }),
          marks,
          look,
        ],
      }),
    })
    view.current = created
    return () => {
      created.destroy()
      view.current = null
    }
  }, [])

  useEffect(() => {
    const v = view.current
    // A mark drawn into a word that is being composed would end the composition.
    if (v && !v.compositionStarted && v.state.doc.toString() === about) v.dispatch({ effects: setMarks.of(shown) })
  }, [shown, about])

  useImperativeHandle(ref, () => {
    const change = (from: number, to: number, text: string) => {
      const v = view.current
      if (!v) return
      v.dispatch({
        changes: { from, to, insert: text },
        selection: { anchor: from + text.length },
        annotations: isolateHistory.of('full'),
        userEvent: 'input.replace',
        scrollIntoView: true,
      })
      v.focus()
    }
    return {
      replace: change,
      fill: (text) => change(0, view.current?.state.doc.length ?? 0, text),
      select: (start, end) => {
        const v = view.current
        if (!v) return
        const length = v.state.doc.length
        v.dispatch({
          selection: { anchor: Math.min(start, length), head: Math.min(end, length) },
          scrollIntoView: true,
        })
        v.focus()
      },
      caret: () => view.current?.state.selection.main.head ?? 0,
      text: () => view.current?.state.doc.toString() ?? '',
      focus: () => view.current?.focus(),
    }
  }, [])

  return <div ref={host} className={classes.editor} />
}
