import { Dialect, type Lint, LocalLinter, SuggestionKind } from 'harper.js'
import { slimBinary } from 'harper.js/slimBinary'
import { countPoints } from '../../../lib/codepoints'
import { type Kind, kinds, type Question, type Reply, type Slip } from './protocol'

const linter = new LocalLinter({ binary: slimBinary, dialect: Dialect.American })

const isKind = (kind: string): kind is Kind => (kinds as readonly string[]).includes(kind)

/** What a lint proposes to put in place of its range. */
function fixes(lint: Lint): string[] {
  const problem = lint.get_problem_text()
  return lint.suggestions().map((s) => {
    const text = s.get_replacement_text()
    return s.kind() === SuggestionKind.InsertAfter ? problem + text : text
  })
}

function slip(text: string, lint: Lint): Slip[] {
  const kind = lint.lint_kind()
  if (!isKind(kind)) return []
  const { start, end } = lint.span()
  const point = (unit: number) => countPoints(text.slice(0, unit))
  return [{ start: point(start), end: point(end), kind, message: lint.message(), fixes: fixes(lint) }]
}

/** Harper gives no answer to a text that it stumbles over: then nothing was found. */
async function look(text: string): Promise<Slip[]> {
  try {
    const lints = await linter.lint(text, { language: 'plaintext', isolateEnglish: true })
    return lints.flatMap((lint) => slip(text, lint))
  } catch (reason) {
    console.warn('harper', reason)
    return []
  }
}

self.onmessage = async ({ data }: MessageEvent<Question>) => {
  self.postMessage({ id: data.id, slips: await look(data.text) } satisfies Reply)
}
