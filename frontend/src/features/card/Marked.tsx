/** Text with each occurrence of the query marked, without regard to case. */
export function Marked({ text, query }: { text: string; query: string }) {
  const wanted = query.trim().toLowerCase()
  const low = text.toLowerCase()
  if (wanted === '' || low.length !== text.length) return text
  const parts = []
  let at = 0
  for (let found = low.indexOf(wanted); found >= 0; found = low.indexOf(wanted, at)) {
    parts.push(text.slice(at, found), <mark key={found}>{text.slice(found, found + wanted.length)}</mark>)
    at = found + wanted.length
  }
  return [...parts, text.slice(at)]
}
