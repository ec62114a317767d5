import { useReducedMotion } from '@mantine/hooks'
import type { EChartsType } from 'echarts/core'
import { type Ref, useEffect, useImperativeHandle, useRef } from 'react'
import { init } from './engine'
import { type Look, lookNow, useLookChange } from './look'
import type { Still } from './picture'
import type { Plot, Point } from './plot'

export interface Handle {
  /** Shows a point as the pointer would; without one, none. */
  point(to?: Point): void
  still(): Still | undefined
}

interface Props {
  plot: Plot
  onPoint?: (key: string) => void
  ref: Ref<Handle>
}

type At = { seriesIndex?: number; dataIndex?: number }

const escaped = (text: string) => text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`)

/** What is said of a point, beside it. */
const tip = (plot: Plot, look: Look) => ({
  confine: true,
  transitionDuration: 0,
  backgroundColor: look.raised,
  borderColor: look.line,
  padding: [look.px(6), look.px(10)],
  textStyle: { color: look.ink, fontFamily: look.font, fontSize: look.px(12) },
  extraCssText: 'max-width: 90%; white-space: normal; box-shadow: var(--shadow); border-radius: 0.375rem;',
  formatter: (at: At | At[]) => escaped(found(plot, Array.isArray(at) ? at[0] : at)?.label ?? ''),
})

const found = (plot: Plot, at?: At) => plot.points.find((p) => p.series === at?.seriesIndex && p.index === at.dataIndex)

/** The drawing itself, as large as its place; loaded with the first chart. */
export default function Drawing({ plot, onPoint, ref }: Props) {
  const place = useRef<HTMLDivElement>(null)
  const chart = useRef<EChartsType>(undefined)
  const still = useReducedMotion()
  const seen = useLookChange()

  useImperativeHandle(ref, () => ({
    point(to) {
      chart.current?.dispatchAction({ type: 'downplay' })
      if (!to) return void chart.current?.dispatchAction({ type: 'hideTip' })
      const at = { seriesIndex: to.series, dataIndex: to.index }
      chart.current?.dispatchAction({ type: 'highlight', ...at })
      chart.current?.dispatchAction({ type: 'showTip', ...at })
    },
    still() {
      const drawn = chart.current
      return drawn && { svg: drawn.renderToSVGString(), width: drawn.getWidth(), height: drawn.getHeight() }
    },
  }))

  useEffect(() => {
    if (!place.current) return
    const made = init(place.current, undefined, { renderer: 'svg' })
    chart.current = made
    const sized = new ResizeObserver(() => made.resize())
    sized.observe(place.current)
    return () => {
      sized.disconnect()
      made.dispose()
      chart.current = undefined
    }
  }, [])

  useEffect(() => {
    const look = lookNow(!still)
    chart.current?.setOption({ ...plot.option(look), tooltip: tip(plot, look) }, true)
  }, [plot, still, seen])

  useEffect(() => {
    const made = chart.current
    const click = (at: At) => {
      const key = found(plot, at)?.key
      if (key !== undefined) onPoint?.(key)
    }
    made?.on('click', click)
    return () => void (made?.isDisposed() || made?.off('click', click))
  }, [plot, onPoint])

  return <div ref={place} style={{ height: '100%', cursor: onPoint ? undefined : 'default' }} />
}
