import { PhraseMenu } from '../features/checker/PhraseMenu'
import { RewriteMenu } from '../features/rewrite/RewriteMenu'

type Tools = Parameters<typeof RewriteMenu>[0] & Parameters<typeof PhraseMenu>[0]

/** The buttons below a draft (S-06): phrases, and a language model. */
export function DraftButtons(tools: Tools) {
  return (
    <>
      <PhraseMenu {...tools} />
      <RewriteMenu {...tools} />
    </>
  )
}
