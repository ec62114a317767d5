import { StateEffect, StateField, type Extension } from '@codemirror/state'
import { Decoration, EditorView, type DecorationSet } from '@codemirror/view'

/** A finding's place in the draft, in UTF-16 units. */
export interface Mark {
  start: number
  end: number
  severity: string
  active: boolean // the one that is being looked at
}

/** Replaces all marks. */
export const setMarks = StateEffect.define<readonly Mark[]>()

function draw(marks: readonly Mark[], length: number): DecorationSet {
  const drawn = marks
    .filter((m) => m.end > m.start && m.end <= length)
    .map((m) =>
      Decoration.mark({
        class: `mark mark-${m.severity}${m.active ? ' mark-active' : ''}`,
      }).range(m.start, m.end),
    )
  return Decoration.set(drawn, true)
}

const field = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(set, tr) {
    let next = set.map(tr.changes)
    for (const e of tr.effects) if (e.is(setMarks)) next = draw(e.value, tr.newDoc.length)
    return next
  },
  provide: (f) => EditorView.decorations.from(f),
})

// The line differs by severity, so that the marks tell without colour too.
const look = EditorView.baseTheme({
  '.mark': {
    textDecorationLine: 'underline',
    textUnderlineOffset: '4px',
    textDecorationSkipInk: 'none',
    borderRadius: '3px',
  },
  '.mark-info': { textDecorationStyle: 'dotted', textDecorationColor: 'var(--unknown)' },
  '.mark-advice': { textDecorationStyle: 'dashed', textDecorationColor: 'var(--attention)' },
  '.mark-warn': { textDecorationStyle: 'wavy', textDecorationColor: 'var(--attention)' },
  '.mark-stop': {
    textDecorationStyle: 'solid',
    textDecorationThickness: '2px',
    textDecorationColor: 'var(--stop)',
    backgroundColor: 'var(--stop-bg)',
  },
  '.mark-active': { backgroundColor: 'var(--attention-bg)' },
  '.mark-stop.mark-active': { backgroundColor: 'var(--stop-bg)' },
})

/** Draws findings into the draft and moves them along while it is edited. */
export const marks: Extension = [field, look]
