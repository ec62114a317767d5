import { IconBookmarkPlus } from '@tabler/icons-react'
import { useT } from '../../i18n'
import { go, useRoute } from '../../lib/route'
import classes from './Chat.module.css'

/** Makes a phrase of a message of ours; seen when the bubble is pointed at or the button has the focus. */
export function KeepButton({ text }: { text: string }) {
  const t = useT()
  const route = useRoute()
  return (
    <button type="button" className={classes.keep} aria-label={t('phrases.keep')} title={t('phrases.keep')} onClick={() => go({ screen: 'phrases', customer: route.screen === 'card' ? route.customer : undefined, keep: text })}>
      <IconBookmarkPlus size={16} stroke={1.5} aria-hidden />
    </button>
  )
}
