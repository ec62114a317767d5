// The engine of the real window on Linux, WebKitGTK, in its own test browser,
// driven by WebDriver (W3C); WEBKIT_DRIVER and WEBKIT_BROWSER name other ones.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { createServer } from 'node:net'

const driver = process.env.WEBKIT_DRIVER ?? '/usr/bin/WebKitWebDriver'
const browser = process.env.WEBKIT_BROWSER ?? '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser'

const freePort = () =>
  new Promise((then) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address()
      server.close(() => then(port))
    })
  })

/** Opens a page as `page` of playwright: goto, evaluate, close. */
export async function open({ width, height }) {
  if (![driver, browser].every(existsSync)) throw new Error('WebKitWebDriver is missing: apt-get install webkit2gtk-driver')
  const port = await freePort()
  const server = spawn(driver, [`--port=${port}`], { stdio: 'inherit' })
  const ask = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, { method, body: body && JSON.stringify(body) })
    const { value } = await answer.json()
    if (!answer.ok) throw new Error(`${path}: ${value.error} ${value.message}`)
    return value
  }
  const listening = async (tries) => {
    try {
      await ask('GET', '/status')
    } catch (e) {
      if (tries === 0) throw e
      await new Promise((then) => setTimeout(then, 100))
      await listening(tries - 1)
    }
  }
  try {
    await listening(100)
    const { sessionId } = await ask('POST', '/session', {
      capabilities: { alwaysMatch: { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } } },
    })
    const at = `/session/${sessionId}`
    await ask('POST', `${at}/timeouts`, { script: 60_000 })
    await ask('POST', `${at}/window/rect`, { width, height })
    return {
      goto: (url) => ask('POST', `${at}/url`, { url }),
      evaluate: async (run, arg = null) => {
        const said = await ask('POST', `${at}/execute/async`, {
          script: `const [arg, done] = arguments; (async () => (${run})(arg))().then((value) => done({ value }), (e) => done({ wrong: String(e) }))`,
          args: [arg],
        })
        if (said.wrong) throw new Error(said.wrong)
        return said.value
      },
      close: () => ask('DELETE', at).finally(() => server.kill()),
    }
  } catch (e) {
    server.kill()
    throw e
  }
}
