import type { FigureView } from '../../bridge/views'
import { FigureInfo } from '../../components/FigureInfo'
import { useView } from './view'

/** The (i) of a chart; the numbers in it open their messages. */
export function Info({ figure }: { figure: FigureView }) {
  const { query, open } = useView()
  return <FigureInfo figure={figure} onOpen={({ key, opens }) => open(opens ? { kind: 'messages', id: figure.id, query, part: { key } } : { kind: 'people', id: figure.id, query })} />
}
