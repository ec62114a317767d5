import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck, IconHandStop } from '@tabler/icons-react'
import type { AIVersion } from '../../bridge/views'
import { useT } from '../../i18n'
import { useFormat } from '../../i18n/format'
import { useWords } from '../../i18n/words'
import { Changes } from './Changes'
import { diff } from './diff'
import classes from './Rewrite.module.css'
import { isStyle } from './styles'

interface Props {
  draft: string
  version: AIVersion
  compared: boolean
  onUse: () => void
}

const verdicts = { ok: IconCircleCheck, edit: IconAlertTriangle, hold: IconHandStop } as const
const verdictOf = (v: string): keyof typeof verdicts => (v === 'edit' || v === 'hold' ? v : 'ok')

/** One version. Its text is shown only if it says what the draft says (E-302). */
export function VersionCard({ draft, version, compared, onUse }: Props) {
  const t = useT()
  const w = useWords()
  const f = useFormat()
  const name = isStyle(version.style) ? t(`rewrite.style.${version.style}`) : version.style
  const verdict = verdictOf(version.check.verdict)
  const Verdict = verdicts[verdict]
  const found = version.check.findings.filter((x) => x.severity !== 'info').map((x) => w(`rule.${x.rule}.name`))
  return (
    <section className={classes.version} aria-label={name} data-refused={!version.holds || undefined}>
      <h3>{name}</h3>
      {version.holds ? (
        <>
          <p className={classes.text} dir="auto">
            {compared
              ? diff(draft, version.text).map((s, i) => (s.how === 'same' ? s.text : s.how === 'gone' ? <del key={i}>{s.text}</del> : <ins key={i}>{s.text}</ins>))
              : version.text}
          </p>
          {version.back !== '' && (
            <p className={classes.back} lang="zh-Hans">
              <small>{t('rewrite.back')}</small>
              {version.back}
            </p>
          )}
          <ul className={classes.checks}>
            <li>
              <IconCircleCheck size={16} stroke={1.5} aria-hidden data-good />
              {t('rewrite.factsHold')}
            </li>
            <li>
              <Verdict size={16} stroke={1.5} aria-hidden data-verdict={verdict} />
              <span>
                {t(`check.verdict.${verdict}`)}
                {found.length > 0 && <small> {f.list([...new Set(found)])}</small>}
              </span>
            </li>
          </ul>
          <Button variant="light" onClick={onUse} aria-label={t('rewrite.useOf', { name })}>
            {t('rewrite.use')}
          </Button>
        </>
      ) : (
        <Changes differences={version.differences} broken={version.broken} refused />
      )}
    </section>
  )
}
