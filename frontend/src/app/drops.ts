/**
 * Whether a drag may bring files. WebKitGTK hides files from pages and says
 * "text/uri-list", as for links; all other webviews say "Files".
 */
export const bringsFiles = (e: DragEvent) => e.dataTransfer?.types.some((type) => type === 'Files' || type === 'text/uri-list') ?? false

/** Without an answer to each of them the webview would show a dropped file in place of the app. */
const steps = ['dragenter', 'dragover', 'drop'] as const

/** Keeps the page when files are dropped; the result ends it. */
export function keepPage(): () => void {
  const stay = (e: DragEvent) => {
    if (bringsFiles(e)) e.preventDefault()
  }
  for (const step of steps) window.addEventListener(step, stay)
  return () => {
    for (const step of steps) window.removeEventListener(step, stay)
  }
}
