import { IconAlertTriangle, IconCircleCheck, IconHandStop } from '@tabler/icons-react'
import { useT } from '../../i18n'
import classes from './Checker.module.css'

const looks = {
  ok: { icon: IconCircleCheck, color: 'var(--accent)' },
  edit: { icon: IconAlertTriangle, color: 'var(--attention)' },
  hold: { icon: IconHandStop, color: 'var(--stop)' },
} as const

interface Props {
  verdict: string
  findings: number
}

/** 可以发, 建议改, 先别发: by icon and word, spoken when it changes. */
export function Verdict({ verdict, findings }: Props) {
  const t = useT()
  const known = verdict === 'edit' || verdict === 'hold' ? verdict : 'ok'
  const { icon: Icon, color } = looks[known]
  return (
    <div className={classes.verdict} role="status">
      <Icon size={24} stroke={1.5} aria-hidden style={{ color }} />
      <strong>{t(`check.verdict.${known}`)}</strong>
      <span>{findings === 0 ? t('check.findingsNone') : t('check.findings', { count: findings })}</span>
    </div>
  )
}
