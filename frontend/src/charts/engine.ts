import { BarChart, CustomChart, ScatterChart } from 'echarts/charts'
import { GridComponent, TooltipComponent } from 'echarts/components'
import { init, use as draws } from 'echarts/core'
import { LabelLayout } from 'echarts/features'
import { SVGRenderer } from 'echarts/renderers'

// Only what our charts draw with; this file is loaded with the first chart, never at start.
draws([BarChart, CustomChart, ScatterChart, GridComponent, TooltipComponent, LabelLayout, SVGRenderer])

export { init }
