import type { EChartsCoreOption } from 'echarts/core';
import { formatFigure } from '#lib/format/number.ts';
import type { ChartColours } from './colours.ts';
import { words } from './words.ts';

export interface IndexLine {
  name: string;
  /** One for each month of the axis; null is a visible break. */
  values: readonly (number | null)[];
}

/** What is compared with the same thing, on a scale of its own. */
export interface IndexPanel {
  /** 累计　上年同期=100 */
  title: string;
  /** Counted from January: each year is a line of its own. */
  isToDate: boolean;
  lines: readonly IndexLine[];
}

export interface IndicesInput {
  /** YYYY-MM, every month from the first to the last. */
  months: readonly string[];
  /** Of the axis: 2020年5月. */
  labels: readonly string[];
  panels: readonly IndexPanel[];
  decimals: number;
  /** What the indices are read against, and its word on the axis. */
  base: { value: number; label: string };
  colours: ChartColours;
}

/** Of one panel, in pixels; its months stand below it. */
const PANEL = { height: 176, head: 34, foot: 26 };
/** From here on only the last figure of a line is written out, and the axis has half years. */
const MONTHS_WRITTEN_OUT = 13;
const STROKES = [
  { type: 'solid', symbol: 'circle' },
  { type: 'dashed', symbol: 'rect' },
  { type: 'dotted', symbol: 'triangle' },
] as const;

/** In pixels, for as many panels. */
export const indicesHeight = (panels: number): number => panels * PANEL.height;

/**
 * Indices about a common base, one panel below the other, for a month against the month before moves
 * in tenths where one against the year before moves in whole points. Months stand below each other.
 */
export function indicesOption(input: IndicesInput): EChartsCoreOption {
  const { panels, decimals, colours } = input;
  const text = { color: colours.soft, fontFamily: colours.font, fontSize: 12 };
  const inks = [colours.cobalt, colours.celadon, colours.soft];
  return {
    animation: false,
    textStyle: { fontFamily: colours.font },
    axisPointer: { link: [{ xAxisIndex: 'all' }] },
    tooltip: {
      trigger: 'axis',
      backgroundColor: colours.panel,
      borderColor: colours.rule,
      textStyle: { ...text, color: colours.ink },
      valueFormatter: (value: unknown) => show(value, decimals),
    },
    grid: panels.map((_, at) => ({
      left: 64,
      right: roomForNames(input),
      top: at * PANEL.height + PANEL.head,
      height: PANEL.height - PANEL.head - PANEL.foot,
    })),
    xAxis: panels.map((_, at) => monthAxis(input, at, text)),
    yAxis: panels.map((panel, at) => ({
      type: 'value',
      gridIndex: at,
      name: panel.title,
      nameTextStyle: { ...text, color: colours.ink, align: 'left', padding: [0, 0, 2, -60] },
      ...scaleOf(panel.lines, input.base.value),
      axisLabel: {
        ...text,
        formatter: (value: number) =>
          value === input.base.value ? input.base.label : String(value),
      },
      splitLine: { lineStyle: { color: colours.line } },
    })),
    series: panels.flatMap((panel, at) =>
      panel.lines.map((line, index) => ({
        type: 'line',
        name: line.name,
        xAxisIndex: at,
        yAxisIndex: at,
        color: inks[index % inks.length],
        connectNulls: false,
        data: dataOf(line, panel, input),
        symbol: STROKES[index % STROKES.length]?.symbol,
        symbolSize: isWrittenOut(input) ? 7 : 4,
        lineStyle: { width: 2, type: STROKES[index % STROKES.length]?.type },
        label: { ...text, color: inks[index % inks.length] },
        labelLayout: { moveOverlap: 'shiftY' },
        ...(index === 0 && { markLine: baseline(input.base.value, colours) }),
      })),
    ),
  };
}

const isWrittenOut = ({ months }: Pick<IndicesInput, 'months'>) =>
  months.length <= MONTHS_WRITTEN_OUT;

/** A rule where a year begins; of many months only January and July have their names. */
function monthAxis(input: IndicesInput, gridIndex: number, text: object) {
  const { months, labels, colours } = input;
  const isNamed = (index: number) => isWrittenOut(input) || /-0[17]$/u.test(months[index] ?? '');
  const isJanuary = (index: number) => index > 0 && (months[index] ?? '').endsWith('-01');
  return {
    type: 'category',
    gridIndex,
    data: [...labels],
    axisLabel: { ...text, hideOverlap: true, interval: isNamed },
    axisTick: { show: false },
    axisLine: { show: false },
    splitLine: {
      show: true,
      interval: isJanuary,
      showMinLine: false,
      showMaxLine: false,
      lineStyle: { color: colours.rule },
    },
  };
}

/** In pixels, as wide as letters of this size are: Chinese ones are square. */
const widthOf = (text: string): number =>
  [...text].reduce((width, letter) => width + (/\p{Script=Han}/u.test(letter) ? 12 : 6.5), 0);

/** Beside the last point, whose half step is not counted on. */
function roomForNames({ panels, decimals }: IndicesInput): number {
  const names = panels.flatMap((panel) =>
    panel.lines.map((line) => endOf(line, panel, show(line.values.at(-1), decimals))),
  );
  return Math.ceil(Math.max(24, ...names.map(widthOf)) + 12);
}

/** What stands at the end of a line: where it is alone, the title of its panel names it. */
const endOf = ({ name }: IndexLine, { lines }: IndexPanel, figure: string) =>
  lines.length > 1 ? `${name} ${figure}` : figure;

/**
 * Each month at its place. What counts from January begins anew there: an empty point between
 * December and January, at December's own place, parts the two.
 */
function dataOf(line: IndexLine, panel: IndexPanel, input: IndicesInput) {
  const last = line.values.findLastIndex((value) => value !== null);
  return line.values.flatMap((value, at) => {
    const isYearsEnd = panel.isToDate && (input.months[at] ?? '').endsWith('-12');
    const point = { value: [at, value], label: labelOf(line, panel, input, at, last) };
    return isYearsEnd ? [point, { value: [at, null], label: { show: false } }] : [point];
  });
}

/** The last figure bears the name; below the base, and of two lines the lower one, from below. */
function labelOf(
  line: IndexLine,
  panel: IndexPanel,
  input: IndicesInput,
  at: number,
  last: number,
) {
  const value = line.values[at] ?? null;
  if (value === null) return { show: false };
  const figure = show(value, input.decimals);
  if (at === last) {
    return { show: true, position: 'right', formatter: endOf(line, panel, figure) };
  }
  const isLower =
    value < input.base.value || panel.lines.some(({ values }) => (values[at] ?? value) > value);
  return {
    position: isLower ? 'bottom' : 'top',
    formatter: figure,
    show: isWrittenOut(input),
  };
}

/** Whole steps about the base that hold the figures, with room for a label at both ends. */
function scaleOf(lines: readonly IndexLine[], base: number) {
  const known = lines.flatMap(({ values }) => values.filter((value) => value !== null));
  const below = base - Math.min(base, ...known) + 0.25;
  const above = Math.max(base, ...known) - base + 0.25;
  const interval = Math.ceil((below + above) / 4);
  return {
    min: base - Math.ceil(below / interval) * interval,
    max: base + Math.ceil(above / interval) * interval,
    interval,
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

const show = (value: unknown, decimals: number) => {
  const figure: unknown = Array.isArray(value) ? value[1] : value;
  return typeof figure === 'number' ? formatFigure(figure, decimals) : words.missing;
};
