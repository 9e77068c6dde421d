import type { EChartsCoreOption } from 'echarts/core';
import { formatFigure } from '#domain/figure-text.ts';
import type { Chart, Sheet } from '../chart.ts';
import { HEI, inked } from '../ink.ts';
import { AXIS_WORDS, axisBreakAt, NOTE_SIZE, WORD_SIZE, wordsAt } from '../marks.ts';
import { labelColumn } from '../label-column.ts';
import { decimalsOf, isAxisBroken } from '../scale.ts';
import { onSlots, slotName } from '../slots.ts';
import { timeAxis, timeMarks } from '../time-axis.ts';
import { tooltipOf, type TooltipRow } from '../tooltip.ts';
import { missingWord } from '../words.ts';
import { NAMED_MOST, placeRun, type RunLayout } from './layout.ts';
import { PENS } from './pens.ts';
import {
  readPoint,
  STRENGTHS,
  type Line,
  type Run,
  type RunState,
  type Strength,
} from './lines.ts';

/** The run of all regions, by figures or by places: a few stand out, every line bears its name, targets are dotted. */
export function runChart(state: RunState, sheet: Sheet): Chart {
  const layout = placeRun(state, sheet);
  return { height: layout.height, option: runOption(layout, sheet) };
}

function runOption(layout: RunLayout, sheet: Sheet): EChartsCoreOption {
  const { run, slots, lines, scale, unit, plot } = layout;
  return {
    grid: { ...plot, containLabel: false },
    xAxis: timeAxis(slots),
    yAxis: {
      type: 'value',
      inverse: run === 'ranks',
      min: scale.min,
      max: scale.max,
      interval: scale.step,
      axisLabel: {
        ...AXIS_WORDS,
        formatter: (value: number) =>
          formatFigure(value, decimalsOf(scale)) + (value === scale.max ? unit : ''),
      },
      splitLine: { lineStyle: { color: inked('line') } },
    },
    tooltip: tooltipOf((at) => ({
      head: slots[at] ? slotName(slots[at], sheet.language) : '',
      rows: rowsAt(at, layout, sheet),
    })),
    series: [
      ...layout.targets.map((data) => targetSeries(data)),
      ...lines.map((line) => lineSeries(line, layout)),
    ],
    graphic: graphicsOf(layout, sheet),
  };
}

function lineSeries({ trend, strength }: Line, { run, slots, lines, decimals }: RunLayout) {
  const { ink, width, dash } = PENS[strength];
  const values = onSlots(slots, trend).map((point) => point && readPoint(run, point));
  const isFaint = strength === 'quiet' && lines.length > NAMED_MOST;
  const stroke = { color: inked(ink), width: isFaint ? 0.75 : width, type: dash };
  return {
    ...UNMARKED,
    id: trend.region.id,
    name: trend.region.shortName,
    z: 2 + STRENGTHS.indexOf(strength),
    data: values.map((value, at) =>
      isDot(values, at, strength) ? { value, symbol: 'circle' } : value,
    ),
    symbolSize: strength === 'quiet' ? 3 : 6,
    lineStyle: { ...stroke, opacity: isFaint ? 0.6 : 1 },
    itemStyle: { color: inked(ink) },
    triggerEvent: true,
    emphasis: {
      focus: 'series',
      lineStyle: { ...stroke, opacity: 1, width: Math.max(2.5, width) },
      itemStyle: { color: inked(ink) },
      ...(isFaint && { endLabel: pointedLabel(trend.region.shortName, values, decimals) }),
    },
    blur: { lineStyle: { opacity: 0.25 }, itemStyle: { opacity: 0.25 } },
  };
}

/** The name of a line that bears none, with its last figure, before its end while it is pointed at. */
function pointedLabel(name: string, values: readonly (number | null)[], decimals: number) {
  const last = values.findLast((value) => value !== null) ?? null;
  const text = last === null ? name : `${name} ${formatFigure(last, decimals)}`;
  return {
    show: true,
    formatter: () => text,
    align: 'right',
    distance: -6,
    padding: [2, 4],
    backgroundColor: inked('panel'),
    color: inked('ink'),
    fontFamily: HEI,
    fontSize: WORD_SIZE,
    fontWeight: 600,
  } as const;
}

/** Nothing is cut off at the frame: what is cut would need a name of its own on the page. */
const UNMARKED = { type: 'line', connectNulls: false, clip: false, symbol: 'none' } as const;

/** The last figure of a strong line, and a figure with none beside it, which no line shows. */
function isDot(values: readonly (number | null)[], at: number, strength: Strength): boolean {
  const has = (one: number) => (values[one] ?? null) !== null;
  if (!has(at)) return false;
  return (strength !== 'quiet' && at === values.length - 1) || (!has(at - 1) && !has(at + 1));
}

function targetSeries(data: readonly (number | null)[]) {
  return {
    ...UNMARKED,
    data: [...data],
    silent: true,
    z: 3,
    lineStyle: { color: inked('ink'), width: 1.25, type: [1.5, 3] },
    emphasis: { disabled: true },
  };
}

function graphicsOf(layout: RunLayout, sheet: Sheet) {
  const { run, slots, scale, plot, labels, notes, height } = layout;
  const foot = plot.top + plot.height;
  return [
    ...timeMarks(slots, plot, sheet.language),
    ...(run === 'trend' && isAxisBroken(scale) ? [axisBreakAt(plot.left, foot - 6)] : []),
    ...labelColumn(labels, {
      edge: plot.left + plot.width,
      end: sheet.left + sheet.width,
      ...{ top: plot.top, bottom: foot },
    }),
    ...notes.map((text, at) =>
      wordsAt({
        x: sheet.left,
        y: sheet.top + height - (notes.length - at) * 16 + 8,
        text,
        ink: 'soft',
        size: NOTE_SIZE,
      }),
    ),
  ];
}

/** In the order in which the lines stand there; of many the strong ones. */
function rowsAt(at: number, layout: RunLayout, { language }: Sheet): TooltipRow[] {
  const { run, lines, slots, decimals } = layout;
  return lines
    .filter(({ strength }) => lines.length <= NAMED_MOST || strength !== 'quiet')
    .map(({ trend, strength }) => {
      const point = onSlots(slots, trend)[at] ?? null;
      return { trend, ink: PENS[strength].ink, point, value: point && readPoint(run, point) };
    })
    .sort((one, other) => orderOf(run, one.value) - orderOf(run, other.value))
    .map(({ trend, ink, point, value }) => ({
      ink,
      name: trend.region.shortName,
      figure:
        value === null
          ? missingWord(point?.missingReason ?? null, language)
          : formatFigure(value, decimals),
    }));
}

const orderOf = (run: Run, value: number | null): number =>
  value === null ? Infinity : run === 'ranks' ? value : -value;
