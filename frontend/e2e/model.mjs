// A language model of the OpenAI shape on this computer: it streams as the
// services do, and does what the script tells it.
import { createServer } from 'node:http'

const chunk = (delta, finish = null) => `data: ${JSON.stringify({ id: '1', object: 'chat.completion.chunk', choices: [{ index: 0, delta, finish_reason: finish }] })}\n\n`
const usage = `data: ${JSON.stringify({ id: '1', object: 'chat.completion.chunk', choices: [], usage: { prompt_tokens: 11, completion_tokens: 7, total_tokens: 18 } })}\n\ndata: [DONE]\n\n`

/**
 * Starts one. `answer` gets what was asked ({ system, user }) and gives the
 * parts to stream, or a status to refuse with. `hold` keeps the rest of a stream
 * back after its first part, until the function that it gives is called; `first` is
 * when the first part of the latest answer went out.
 */
export async function model(answer) {
  const asked = []
  let held
  let first = 0
  const server = createServer(async (request, response) => {
    let body = ''
    for await (const part of request) body += part
    const { messages } = JSON.parse(body)
    const question = { system: messages[0].content, user: messages[1].content, body }
    asked.push(question)
    const { status, parts = [] } = answer(question)
    if (status) {
      response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify({ error: { message: 'no', code: 'x' } }))
      return
    }
    response.writeHead(200, { 'Content-Type': 'text/event-stream' })
    for (const [i, part] of parts.entries()) {
      if (i === 1) await held
      if (i === 0) first = Date.now()
      response.write(chunk({ content: part }))
    }
    response.end(chunk({}, 'stop') + usage)
  })
  await new Promise((then) => server.listen(0, '127.0.0.1', then))
  return {
    address: `http://127.0.0.1:${server.address().port}/v1`,
    asked,
    first: () => first,
    hold() {
      let release
      held = new Promise((then) => (release = then))
      return release
    },
    close: () => server.close(),
  }
}
