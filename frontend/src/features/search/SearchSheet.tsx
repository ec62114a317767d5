import { Modal, VisuallyHidden } from '@mantine/core'
import { createSpotlight, Spotlight } from '@mantine/spotlight'
import { IconSearch, IconUser } from '@tabler/icons-react'
import { useLayoutEffect, useRef, useState } from 'react'
import { ErrorNote } from '../../components/ErrorNote'
import { Kbd } from '../../components/Kbd'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { pieces } from '../../lib/codepoints'
import { closeSheet, go, useSheet } from '../../lib/route'
import { commands } from './commands'
import { useSearch } from './useSearch'
import classes from './Search.module.css'

const [store, spotlight] = createSpotlight()

const focus = (field: HTMLInputElement | null) => field?.focus()

/** S-18: customers, messages and commands in one list, keyboard first. */
export function SearchSheet() {
  const t = useT()
  const f = useFormat()
  const asked = useSheet()?.kind === 'search'
  const [query, setQuery] = useState('')
  const [composing, setComposing] = useState(false)
  const { found, error, searching, retry } = useSearch(query, composing)

  // All within the key press that asks: the sheet opens before the next letter comes, and the field takes it.
  const before = useRef<Element | null>(null)
  useLayoutEffect(() => {
    if (asked) {
      before.current = document.activeElement
      spotlight.open()
      return
    }
    spotlight.close()
    if (before.current instanceof HTMLElement) before.current.focus({ preventScroll: true })
  }, [asked])

  const wanted = query.trim()
  const acts = commands(t).filter((c) => wanted === '' || (c.label + ' ' + c.also).toLowerCase().includes(wanted.toLowerCase()))
  const nothing = found !== undefined && found.customers.length === 0 && found.messages.length === 0 && acts.length === 0

  return (
    <Spotlight.Root
      store={store}
      query={query}
      onQueryChange={setQuery}
      onSpotlightClose={closeSheet}
      shortcut={null}
      scrollable
      maxHeight={440}
      size={640}
      radius="lg"
      classNames={{ action: classes.action }}
      overlayProps={{ backgroundOpacity: 0.35 }}
      transitionProps={{ duration: 0 }}
      returnFocus={false}
    >
      <VisuallyHidden>
        <Modal.Title>{t('nav.search')}</Modal.Title>
      </VisuallyHidden>
      <div onCompositionStart={() => setComposing(true)} onCompositionEnd={() => setComposing(false)}>
        <Spotlight.Search ref={focus} placeholder={t('search.placeholder')} aria-label={t('nav.search')} leftSection={<IconSearch size={20} stroke={1.5} />} />
      </div>
      <Spotlight.ActionsList className={classes.list} aria-busy={searching}>
        {error && <div className={classes.note}><ErrorNote error={error} onRetry={retry} compact /></div>}
        {found && found.customers.length > 0 && (
          <Spotlight.ActionsGroup label={t('nav.customers')}>
            {found.customers.map((c) => (
              <Spotlight.Action key={c.id} onClick={() => go({ screen: 'card', customer: c.id })}>
                <IconUser size={18} stroke={1.5} className={classes.person} aria-hidden />
                <span className={classes.line}>
                  <b>{c.name}</b>
                  <small>{[c.company, f.country(c.country)].filter(Boolean).join(' · ')}</small>
                </span>
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        )}
        {found && found.messages.length > 0 && (
          <Spotlight.ActionsGroup label={found.more ? t('search.messagesMore', { count: found.messages.length }) : t('search.messages')}>
            {found.messages.map((m) => (
              <Spotlight.Action key={m.message + '-' + m.customer_id} onClick={() => go({ screen: 'card', customer: m.customer_id, message: m.message })}>
                <span className={classes.hit}>
                  <span className={classes.line}>
                    <b>{m.customer}</b>
                    <small>{f.date(m.at)}</small>
                  </span>
                  <span className={classes.snippet}>{pieces(m.snippet, m.ranges).map((p, i) => (p.marked ? <mark key={i}>{p.text}</mark> : p.text))}</span>
                </span>
              </Spotlight.Action>
            ))}
          </Spotlight.ActionsGroup>
        )}
        {acts.length > 0 && (
          <Spotlight.ActionsGroup label={t('search.commands')}>
            {acts.map((c) => (
              <Spotlight.Action key={c.id} label={c.label} dimmedSections={false} onClick={c.run} leftSection={<c.icon size={18} stroke={1.5} />} rightSection={c.keys ? <Kbd keys={c.keys} /> : null} />
            ))}
          </Spotlight.ActionsGroup>
        )}
        {nothing && <Spotlight.Empty>{t('search.nothing')}</Spotlight.Empty>}
      </Spotlight.ActionsList>
      <p className={classes.foot}>{t('search.keys')}</p>
    </Spotlight.Root>
  )
}
