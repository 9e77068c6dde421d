import type { EChartsCoreOption } from 'echarts/core';
import type { ChartColours } from './colours.ts';
import type { Drawing } from './shapes.ts';

/** What is saved: a drawing of ours, or what ECharts is to draw at that size. */
export type Subject =
  | { drawing: Drawing }
  | { option: (colours: ChartColours) => EChartsCoreOption; width: number; height: number };
