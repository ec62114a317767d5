import { IconChevronRight } from '@tabler/icons-react'
import { Fragment } from 'react'
import { useT } from '../../i18n'
import type { Step } from './useImport'
import classes from './Import.module.css'

const order = ['recognise', 'who', 'run', 'result'] as const
const place: Record<Step['at'], (typeof order)[number]> = { idle: 'recognise', inspecting: 'recognise', failed: 'recognise', plan: 'who', running: 'run', result: 'result' }

/** 识别 → 是谁 → 导入 → 结果, with the present one marked. */
export function Steps({ at }: { at: Step['at'] }) {
  const t = useT()
  return (
    <div className={classes.steps}>
      {order.map((s, i) => (
        <Fragment key={s}>
          {i > 0 && <IconChevronRight size={14} stroke={1.5} aria-hidden />}
          <span aria-current={place[at] === s ? 'step' : undefined}>{t(`import.step.${s}`)}</span>
        </Fragment>
      ))}
    </div>
  )
}
