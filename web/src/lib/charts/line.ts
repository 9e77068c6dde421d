import type { EChartsCoreOption } from 'echarts/core';
import { formatFigure } from '#lib/format/number.ts';
import type { ChartColours } from './colours.ts';
import { words } from './words.ts';

export interface LinePoint {
  /** On the axis: 2020年5月. */
  label: string;
  /** Null is a visible break. */
  value: number | null;
}

export interface LineSeries {
  name: string;
  points: readonly LinePoint[];
}

export interface LineInput {
  series: readonly LineSeries[];
  decimals: number;
  unit: string;
  /** A line that figures are read against: 100 for an index, a target. */
  baseline: { value: number; label: string } | null;
  colours: ChartColours;
}

/** All series share the labels of the longest; exact figures stand on the points. */
export function lineOption({
  series,
  decimals,
  unit,
  baseline,
  colours,
}: LineInput): EChartsCoreOption {
  const show = (value: unknown) =>
    typeof value === 'number' ? formatFigure(value, decimals) : words.missing;
  const text = { color: colours.soft, fontFamily: colours.font, fontSize: 12 };
  return {
    animation: false,
    color: [colours.cobalt, colours.celadon, colours.copper],
    textStyle: { fontFamily: colours.font },
    grid: { left: 8, right: 16, top: 36, bottom: 8, containLabel: true },
    legend: { show: series.length > 1, top: 0, right: 16, itemHeight: 8, textStyle: text },
    tooltip: {
      trigger: 'axis',
      backgroundColor: colours.panel,
      borderColor: colours.rule,
      textStyle: { ...text, color: colours.ink },
      valueFormatter: show,
    },
    xAxis: {
      type: 'category',
      data: labelsOf(series),
      axisLabel: text,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: colours.rule } },
    },
    yAxis: {
      type: 'value',
      scale: true,
      name: unit,
      nameTextStyle: { ...text, align: 'left' },
      axisLabel: { ...text, formatter: show },
      splitLine: { lineStyle: { color: colours.line } },
    },
    series: series.map(({ name, points }, index) => ({
      type: 'line',
      name,
      connectNulls: false,
      data: points.map((point) => point.value),
      symbol: 'circle',
      symbolSize: 6,
      lineStyle: { width: 2, type: index === 0 ? 'solid' : index === 1 ? 'dashed' : 'dotted' },
      label: {
        ...text,
        show: true,
        color: colours.ink,
        formatter: ({ value }: { value: unknown }) => show(value),
      },
      ...(index === 0 && baseline && { markLine: markBaseline(baseline, colours) }),
    })),
  };
}

function labelsOf(series: readonly LineSeries[]): string[] {
  const longest = series.reduce<readonly LinePoint[]>(
    (longer, { points }) => (points.length > longer.length ? points : longer),
    [],
  );
  return longest.map((point) => point.label);
}

function markBaseline({ value, label }: { value: number; label: string }, colours: ChartColours) {
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { color: colours.soft, type: 'solid', width: 1 },
    label: {
      formatter: label,
      position: 'insideEndTop',
      color: colours.soft,
      fontFamily: colours.font,
    },
    data: [{ yAxis: value }],
  };
}
