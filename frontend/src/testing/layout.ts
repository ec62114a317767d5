import axe from 'axe-core'

/** Gives elements a size, so that virtual lists draw rows though jsdom has no layout. */
export function withLayout(): void {
  const size = (height: number, width: number) => ({ clientHeight: height, clientWidth: width, offsetHeight: 44, offsetWidth: width })
  for (const [name, value] of Object.entries(size(600, 900)))
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => value })
  // The editor measures text that jsdom never lays out.
  Range.prototype.getClientRects = () => [] as unknown as DOMRectList // an empty list is all that is asked of it
  Range.prototype.getBoundingClientRect = () => document.body.getBoundingClientRect()
}

/** What axe finds wrong, as "rule: element"; contrast is tested with the theme. */
export async function flaws(element: Element): Promise<string[]> {
  const result = await axe.run(element, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } })
  return result.violations.flatMap((v) => v.nodes.map((n) => `${v.id}: ${n.html.slice(0, 160)}`))
}
