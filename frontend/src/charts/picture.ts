import type { Look } from './look'

/** A drawing as it stands: its SVG and its size in pixels. */
export interface Still {
  svg: string
  width: number
  height: number
}

/** Lines of a text that fit into a width; Chinese breaks anywhere, other words at blanks. */
export function wrapped(text: string, fits: (line: string) => boolean): string[] {
  const pieces = text.match(/[\u2e80-\uffef]|[^\s\u2e80-\uffef]+\s*|\s+/g) ?? []
  const lines: string[] = []
  let line = ''
  for (const piece of pieces) {
    if (line !== '' && !fits((line + piece).trimEnd())) {
      lines.push(line.trimEnd())
      line = ''
    }
    line += piece
  }
  return line.trim() === '' ? lines : [...lines, line.trimEnd()]
}

const load = (source: string) =>
  new Promise<HTMLImageElement>((resolve, reject) => {
    const image = new Image()
    image.onload = () => resolve(image)
    image.onerror = () => reject(new Error('the drawing cannot be read as a picture'))
    image.src = source
  })

/** Paints title, note and drawing on the surface, at twice the size so that it stays sharp in a document. */
export async function paint(still: Still, title: string, note: string, look: Look): Promise<Blob> {
  const image = await load('data:image/svg+xml;charset=utf-8,' + encodeURIComponent(still.svg))
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')
  if (!context) throw new Error('no canvas')
  const pad = look.px(16)
  const bold = `600 ${look.px(14)}px ${look.font}`
  context.font = bold
  const lines = wrapped(title, (line) => context.measureText(line).width <= still.width)
  const head = pad + lines.length * look.px(21) + (note === '' ? 0 : look.px(20)) + look.px(8)
  canvas.width = (still.width + 2 * pad) * 2
  canvas.height = (head + still.height + pad) * 2
  context.scale(2, 2)
  context.fillStyle = look.surface
  context.fillRect(0, 0, canvas.width, canvas.height)
  context.textBaseline = 'top'
  context.font = bold // a new size of the canvas forgets it
  context.fillStyle = look.ink
  lines.forEach((line, i) => context.fillText(line, pad, pad + i * look.px(21)))
  context.font = `${look.px(12)}px ${look.font}`
  context.fillStyle = look.ink2
  context.fillText(note, pad, pad + lines.length * look.px(21) + look.px(2))
  context.drawImage(image, pad, head, still.width, still.height)
  return new Promise((resolve, reject) => canvas.toBlob((png) => (png ? resolve(png) : reject(new Error('no picture'))), 'image/png'))
}

/** Puts a picture on the clipboard; where the webview refuses, saves it as a file. */
export async function hand(png: Promise<Blob>, name: string): Promise<'copied' | 'saved'> {
  try {
    // The promise goes in as it is: Safari allows no waiting between click and clipboard.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })])
    return 'copied'
  } catch {
    const address = URL.createObjectURL(await png)
    const link = document.createElement('a')
    link.href = address
    link.download = name.replace(/[\\/:*?"<>|\s]+/g, ' ').trim().slice(0, 80) + '.png'
    link.click()
    setTimeout(() => URL.revokeObjectURL(address), 60_000)
    return 'saved'
  }
}
