import { Button } from '@mantine/core'
import { clear } from '../bridge/samples'
import { refresh } from '../bridge/settings'
import { toast } from '../components/toast'
import { useT } from '../i18n'
import { openImport, start } from '../lib/route'
import classes from './Shell.module.css'

/** The yellow strip over sample data; both ways out close the sample first. */
export function SampleStrip() {
  const t = useT()
  const leave = async (then: () => void) => {
    try {
      await clear()
      await refresh()
      start()
      then()
    } catch {
      toast(t('error.internal'))
    }
  }
  return (
    <div className={classes.strip} role="status">
      <span>{t('sample.strip')}</span>
      <Button size="compact-sm" variant="outline" color="var(--attention)" onClick={() => void leave(() => openImport())}>
        {t('sample.mine')}
      </Button>
      <Button size="compact-sm" variant="subtle" color="var(--attention)" onClick={() => void leave(() => toast(t('sample.cleared')))}>
        {t('sample.clear')}
      </Button>
    </div>
  )
}
