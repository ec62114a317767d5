import { Button, Group } from '@mantine/core'
import { IconBrandAndroid, IconBrandApple } from '@tabler/icons-react'
import { saveTemplate } from '../../bridge/imports'
import { TemplateButton } from '../../components/TemplateButton'
import { useT } from '../../i18n'
import { useWords } from '../../i18n/words'
import { openImport } from '../../lib/route'
import classes from './Help.module.css'

/** What else can be dropped, and the sentences that say how to get it. */
const others = [
  { format: 'messenger', how: ['how_facebook', 'how_encrypted'] },
  { format: 'telegram-json', how: ['how'] },
  { format: 'whatsapp-android-db', how: ['how_android'] },
  { format: 'whatsapp-ios-db', how: ['how_iphone'] },
  { format: 'whatsapp-cloud-api', how: ['how'] },
  { format: 'spreadsheet', how: ['how'] },
]

/** From the phone to this computer, step by step. */
export function ExportGuide() {
  const t = useT()
  const w = useWords()
  return (
    <>
      <ol className={classes.steps}>
        <li>
          <b>{t('help.export.onPhone')}</b>
          <div className={classes.phones}>
            <p>
              <IconBrandAndroid size={18} stroke={1.5} aria-hidden /> {w('format.whatsapp-txt.how_android')}
            </p>
            <p>
              <IconBrandApple size={18} stroke={1.5} aria-hidden /> {w('format.whatsapp-txt.how_iphone')}
            </p>
          </div>
          <p className={classes.aside}>{t('help.export.computer')}</p>
        </li>
        <li>
          <b>{t('help.export.move')}</b>
          <p>{t('help.export.moveHow')}</p>
        </li>
        <li>
          <b>{t('help.export.drop')}</b>
          <p>{t('help.export.dropHow')}</p>
          <Button onClick={() => openImport()}>{t('welcome.pick')}</Button>
        </li>
      </ol>
      <h3>{t('help.export.others')}</h3>
      <dl className={classes.sources}>
        {others.map(({ format, how }) => (
          <div key={format}>
            <dt>{w(`format.${format}.name`)}</dt>
            {how.map((part) => (
              <dd key={part}>{w(`format.${format}.${part}`)}</dd>
            ))}
          </div>
        ))}
      </dl>
      <Group gap="xs">
        {(['orders', 'customers', 'messages', 'receipts'] as const).map((kind) => (
          <TemplateButton key={kind} kind={kind} save={saveTemplate} />
        ))}
      </Group>
      <p className={classes.aside}>{t('help.export.blocked')}</p>
      <p className={classes.aside}>{t('help.export.limits')}</p>
    </>
  )
}
