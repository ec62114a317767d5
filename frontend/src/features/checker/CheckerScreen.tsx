import { type ComponentType, useRef, useState } from 'react'
import { list } from '../../bridge/customers'
import { drafts } from '../../bridge/drafts'
import { useSettings } from '../../bridge/settings'
import { useLoad } from '../../bridge/useLoad'
import { ErrorNote } from '../../components/ErrorNote'
import { PageTitle } from '../../components/PageTitle'
import { useT } from '../../i18n'
import classes from './Checker.module.css'
import { CustomerPicker } from './CustomerPicker'
import { DeskPane, type DeskKeys, type DraftTools } from './DeskPane'
import { PhraseMenu } from './PhraseMenu'
import { useDesk } from './useDesk'

interface Props {
  customer?: number | undefined
  text?: string | undefined
  /** Buttons beside the draft, from other features. */
  tools?: ComponentType<DraftTools>
}

/** S-06: a draft for each customer, and what to mind before it is sent. */
export function CheckerScreen({ customer: asked, text = '', tools }: Props) {
  const t = useT()
  const customers = useLoad('customers', list)
  const { desk, error, unkept, choose, type, reload } = useDesk(asked, text, useSettings()?.sample ?? false)
  const begun = useLoad(`drafts ${desk?.id ?? 0} ${desk?.customer ?? 0}`, drafts)
  const [sent, setSent] = useState({ desk: 0, at: '' })
  const keys = useRef<DeskKeys>(null)
  const rows = customers.data ?? []
  const others = (begun.data ?? []).filter((d) => d.customer !== desk?.customer)
  const sentAt = sent.desk === desk?.id ? sent.at : (desk?.sentAt ?? '')

  return (
    <section className={classes.screen} aria-label={t('check.title')}>
      <div className={classes.desk} onKeyDown={(e) => keys.current?.(e)}>
        <PageTitle title={t('check.title')} lead={t('check.lead')}>
          <PhraseMenu customer={desk?.customer ?? 0} />
        </PageTitle>
        <CustomerPicker rows={rows} drafts={others} customer={desk?.customer ?? 0} sentAt={sentAt} onChoose={(to) => void choose(to)} />
        {error && <ErrorNote error={error} onRetry={reload} />}
        {!error && desk && (
          <DeskPane
            key={desk.id}
            desk={desk}
            keys={keys}
            tools={tools}
            unkept={unkept}
            others={others}
            rows={rows}
            onChoose={(to) => void choose(to)}
            onType={type}
            onSent={(at) => setSent({ desk: desk.id, at })}
          />
        )}
      </div>
    </section>
  )
}
