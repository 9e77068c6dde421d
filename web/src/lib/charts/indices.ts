import type { EChartsCoreOption } from 'echarts/core';
import { formatFigure } from '#lib/format/number.ts';
import type { ChartColours } from './colours.ts';
import { words } from './words.ts';

export interface IndexLine {
  name: string;
  /** One for each label of the axis; null is a visible break. */
  values: readonly (number | null)[];
}

export interface IndicesInput {
  /** Of the axis: 2020年5月. */
  labels: readonly string[];
  lines: readonly IndexLine[];
  decimals: number;
  /** What the indices are read against, and its word on the axis. */
  base: { value: number; label: string };
  colours: ChartColours;
}

/** From here on only the last figure of a line is written out. */
const LABELS_MOST = 12;
const STROKES = [
  { type: 'solid', symbol: 'circle' },
  { type: 'dashed', symbol: 'rect' },
  { type: 'dotted', symbol: 'triangle' },
] as const;

/** Indices about a common base, which is always on the scale. Names stand at the ends of the lines. */
export function indicesOption(input: IndicesInput): EChartsCoreOption {
  const { labels, lines, decimals, base, colours } = input;
  const text = { color: colours.soft, fontFamily: colours.font, fontSize: 12 };
  const inks = [colours.cobalt, colours.celadon, colours.soft];
  return {
    animation: false,
    color: inks,
    textStyle: { fontFamily: colours.font },
    grid: { left: 4, right: roomForNames(input), top: 16, bottom: 4, containLabel: true },
    tooltip: {
      trigger: 'axis',
      backgroundColor: colours.panel,
      borderColor: colours.rule,
      textStyle: { ...text, color: colours.ink },
      valueFormatter: (value: unknown) => show(value, decimals),
    },
    xAxis: {
      type: 'category',
      data: [...labels],
      axisLabel: { ...text, hideOverlap: true },
      axisTick: { show: false },
      axisLine: { show: false },
    },
    yAxis: {
      type: 'value',
      ...scaleOf(lines, base.value),
      axisLabel: {
        ...text,
        formatter: (value: number) => (value === base.value ? base.label : String(value)),
      },
      splitLine: { lineStyle: { color: colours.line } },
    },
    series: lines.map((line, index) => ({
      type: 'line',
      name: line.name,
      connectNulls: false,
      data: dataOf(line, input),
      symbol: STROKES[index % STROKES.length]?.symbol,
      symbolSize: 7,
      lineStyle: { width: 2, type: STROKES[index % STROKES.length]?.type },
      label: { ...text, color: inks[index % inks.length] },
      labelLayout: { moveOverlap: 'shiftY' },
      ...(index === 0 && { markLine: baseline(base.value, colours) }),
    })),
  };
}

/** In pixels, as wide as letters of this size are: Chinese ones are square. */
const widthOf = (text: string): number =>
  [...text].reduce((width, letter) => width + (/\p{Script=Han}/u.test(letter) ? 12 : 6.5), 0);

/** Beside the last point. Of few points each has a wide step, and half of it is room for the names. */
function roomForNames({ labels, lines, decimals }: IndicesInput): number {
  const names = lines.map(({ name, values }) => `${name} ${show(values.at(-1), decimals)}`);
  const widest = Math.max(0, ...names.map(widthOf)) + 8;
  return Math.ceil(labels.length > 4 ? Math.max(88, widest) : Math.max(24, 1.2 * widest - 62));
}

/** The last figure bears the name; where lines run close, the lower one is labelled from below. */
function dataOf({ name, values }: IndexLine, { lines, decimals, labels }: IndicesInput) {
  const last = values.findLastIndex((value) => value !== null);
  return values.map((value, at) => {
    if (value === null) return { value, label: { show: false } };
    const figure = show(value, decimals);
    if (at === last) {
      return { value, label: { show: true, position: 'right', formatter: `${name} ${figure}` } };
    }
    const isLower = lines.some(({ values: others }) => (others[at] ?? value) > value);
    const label = { position: isLower ? 'bottom' : 'top', formatter: figure };
    return { value, label: { ...label, show: labels.length <= LABELS_MOST } };
  });
}

/** Whole numbers around the figures and the base, with room for a label at both ends. */
function scaleOf(lines: readonly IndexLine[], base: number): { min: number; max: number } {
  const known = lines.flatMap(({ values }) => values.filter((value) => value !== null));
  return {
    min: Math.floor(Math.min(base, ...known) - 0.25),
    max: Math.ceil(Math.max(base, ...known) + 0.25),
  };
}

function baseline(value: number, { ink }: ChartColours) {
  return {
    silent: true,
    symbol: 'none',
    lineStyle: { color: ink, type: 'solid', width: 1 },
    label: { show: false },
    data: [{ yAxis: value }],
  };
}

const show = (value: unknown, decimals: number) =>
  typeof value === 'number' ? formatFigure(value, decimals) : words.missing;
