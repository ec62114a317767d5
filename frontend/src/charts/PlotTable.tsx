import classes from './Chart.module.css'
import type { Plot } from './plot'

/** The rows of a chart as a table. */
export function PlotTable({ plot, title }: { plot: Plot; title: string }) {
  const side = (i: number) => (plot.columns[i]?.number ? classes.number : undefined)
  return (
    <div className={classes.scroll} tabIndex={0} role="group" aria-label={title}>
      <table className={classes.table} aria-label={title}>
        <thead>
          <tr>
            {plot.columns.map((c, i) => (
              <th key={i} scope="col" className={side(i)}>{c.name}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {plot.rows.map((row, r) => (
            <tr key={r}>
              {row.map((cell, i) => (i === 0 ? <th key={i} scope="row" className={side(i)}>{cell}</th> : <td key={i} className={side(i)}>{cell}</td>))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
