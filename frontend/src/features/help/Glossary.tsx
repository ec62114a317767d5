import { TextInput } from '@mantine/core'
import { IconCheck, IconSearch } from '@tabler/icons-react'
import { useEffect, useRef, useState } from 'react'
import { of } from '../../bridge/indicators'
import { useLoad } from '../../bridge/useLoad'
import type { FigureView } from '../../bridge/views'
import { DetailNames } from './DetailNames'
import { ErrorNote } from '../../components/ErrorNote'
import { FigureNeed } from '../../components/FigureNeed'
import { needOf } from '../../components/figureText'
import { useLimitText } from '../../components/limitText'
import { Loading } from '../../components/Loading'
import { useT } from '../../i18n'
import { useWords } from '../../i18n/words'
import classes from './Help.module.css'
import { Numbers } from './Numbers'

/** Width- and case-insensitive form (SCREENS §5). */
const fold = (s: string) => s.normalize('NFKC').toLowerCase()

const layers = [1, 2, 3] as const

/** Every figure in plain words: what it is, how it is computed, what it needs and where it comes from. `part` is one to begin with. */
export function Glossary({ part }: { part?: string }) {
  const t = useT()
  const w = useWords()
  const loaded = useLoad('glossary', () => of(0))
  const [query, setQuery] = useState('')
  const composing = useRef(false)
  const [typed, setTyped] = useState('')
  const type = (text: string) => {
    setTyped(text)
    if (!composing.current) setQuery(text)
  }
  const wanted = fold(query).split(/\s+/).filter(Boolean)
  const text = (f: FigureView) => fold([f.id, f.ref, w(`indicator.${f.id}.name`), w(`indicator.${f.id}.why`), w(`indicator.${f.id}.how`)].join(' '))
  const found = (loaded.data ?? []).filter((f) => wanted.every((word) => text(f).includes(word)))
  return (
    <>
      <p>{t('help.figures.lead')}</p>
      <TextInput
        value={typed}
        aria-label={t('help.figures.search')}
        placeholder={t('help.figures.search')}
        leftSection={<IconSearch size={16} stroke={1.5} aria-hidden />}
        onChange={(e) => type(e.currentTarget.value)}
        onCompositionStart={() => (composing.current = true)}
        onCompositionEnd={(e) => {
          composing.current = false
          type(e.currentTarget.value)
        }}
      />
      {loaded.error && <ErrorNote error={loaded.error} onRetry={loaded.reload} />}
      {!loaded.data && !loaded.error && <Loading count={6} />}
      {loaded.data && <p role="status" className={classes.aside}>{t('help.figures.found', { count: found.length })}</p>}
      {layers.map((layer) => {
        const own = found.filter((f) => f.layer === layer)
        return own.length === 0 ? null : (
          <section key={layer} className={classes.layer}>
            <h3>{t(`card.layer.${layer}`)}</h3>
            {own.map((f) => (
              <Entry key={f.id} figure={f} here={f.id === part} />
            ))}
          </section>
        )
      })}
      {wanted.length === 0 && (
        <>
          <section className={classes.entry}>
            <h3>{t('help.figures.smallTitle')}</h3>
            <p>{t('help.figures.small')}</p>
          </section>
          <section className={classes.entry}>
            <h3>{t('help.figures.readTitle')}</h3>
            <p>{t('help.figures.read')}</p>
          </section>
          <Numbers />
        </>
      )}
    </>
  )
}

/** One figure; `here` is the one that was asked for. */
function Entry({ figure, here }: { figure: FigureView; here: boolean }) {
  const t = useT()
  const w = useWords()
  const limit = useLimitText(figure.id)
  const place = useRef<HTMLElement>(null)
  useEffect(() => {
    if (!here) return
    place.current?.scrollIntoView({ block: 'start' })
    place.current?.focus()
  }, [here])
  const word = (key: string) => w(`indicator.${figure.id}.${key}`)
  return (
    <article ref={place} className={classes.entry} data-here={here || undefined} tabIndex={-1} aria-label={word('name') || figure.ref}>
      <h4>
        {word('name') || figure.ref} <span className={classes.ref}>{figure.ref}</span>
      </h4>
      <p>{word('why')}</p>
      <p>
        <span className={classes.term}>{t('figure.formula')}</span> {word('how')}
      </p>
      {limit !== '' && <p className={classes.aside}>{limit}</p>}
      <DetailNames figure={figure} />
      {needOf(figure) ? (
        <FigureNeed figure={figure} />
      ) : (
        <p className={classes.aside}>
          {figure.n > 0 && <IconCheck size={14} stroke={2} aria-hidden />} {t(figure.n > 0 ? 'help.figures.has' : 'help.figures.needsMore')}
        </p>
      )}
      {figure.source !== '' && <p className={classes.aside}>{t('help.figures.source', { source: figure.source })}</p>}
    </article>
  )
}
