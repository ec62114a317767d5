import { Skeleton } from '@mantine/core'
import { useT } from '../i18n'
import classes from './Loading.module.css'

interface Props {
  /** What is coming: rows, a table below its filters, bubbles of a chat, a card's fields. */
  shape?: 'rows' | 'table' | 'bubbles' | 'card'
  count?: number
}

const width = ['62%', '78%', '54%', '70%', '48%']

/** The loading face of a view: the shape of what is coming. */
export function Loading({ shape = 'rows', count = 8 }: Props) {
  const t = useT()
  return (
    <div className={classes[shape]} role="status" aria-label={t('state.loading')}>
      {Array.from({ length: count }, (_, i) => (
        <Skeleton
          key={i}
          height={shape === 'bubbles' ? 44 : shape === 'card' ? 28 : 20}
          width={width[i % width.length]}
          ml={shape === 'bubbles' && i % 3 === 1 ? 'auto' : undefined}
          radius={shape === 'bubbles' ? 'lg' : 'sm'}
        />
      ))}
    </div>
  )
}
