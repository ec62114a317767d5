import { Modal } from '@mantine/core'
import { useEffect, useState } from 'react'
import { ErrorNote } from '../../components/ErrorNote'
import { useT } from '../../i18n'
import { closeSheet, useSheet } from '../../lib/route'
import { CornerProgress } from './CornerProgress'
import { PlanStep } from './PlanStep'
import { ProgressStep } from './ProgressStep'
import { ResultStep } from './ResultStep'
import { Steps } from './Steps'
import { useImport } from './useImport'

/** S-01: from dropped files to the result, as a sheet that can be tucked into the corner. */
export function ImportSheet() {
  const t = useT()
  const sheet = useSheet()
  const importing = useImport(closeSheet)
  const { step, begin, choose, close, start, stop } = importing
  const asked = sheet?.kind === 'import' ? sheet : undefined
  // Tucked away is one wish to import; the next one opens the sheet again.
  const [tucked, setTucked] = useState<typeof asked>()

  useEffect(() => {
    if (!asked) return
    // A file dropped during a running import waits for a second drop: one import at a time.
    if (step.at !== 'running') void begin(asked.paths)
    // Only a new wish begins anew, not each step on its way.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [asked])

  const working = step.at === 'running' || step.at === 'inspecting'
  const inCorner = working && asked !== undefined && tucked === asked
  const tuck = () => setTucked(asked)
  const leave = () => (working ? tuck() : close())

  return (
    <>
      <Modal opened={step.at !== 'idle' && !inCorner} onClose={leave} title={t('import.title')} size={760} closeButtonProps={{ 'aria-label': working ? t('import.tuck') : t('action.close') }} closeOnClickOutside={false} yOffset="2rem">
        <Steps at={step.at} />
        {step.at === 'inspecting' && <ProgressStep progress={step.progress} onStop={() => { stop(); close() }} onTuck={tuck} stopping={false} />}
        {step.at === 'plan' && <PlanStep plan={step.plan} error={step.error} choosing={step.choosing} onTable={(file, choice) => void choose(file, choice)} onStart={(a) => void start(a)} onCancel={close} />}
        {step.at === 'running' && <ProgressStep progress={step.progress} onStop={stop} onTuck={tuck} stopping={step.stopping} />}
        {step.at === 'result' && <ResultStep result={step.result} undone={step.undone} onUndo={step.takeBack} onClose={close} />}
        {step.at === 'failed' && <ErrorNote error={step.error} onRetry={() => void begin(step.paths)} />}
      </Modal>
      {inCorner && <CornerProgress progress={step.progress} onOpen={() => setTucked(undefined)} />}
    </>
  )
}
