import type { EChartsCoreOption } from 'echarts/core';
import { formatFigure } from '#domain/figure-text.ts';
import type { Chart, Sheet } from '../chart.ts';
import { HEI, inked } from '../ink.ts';
import { AXIS_WORDS, axisBreakAt, NOTE_HEIGHT, noteMarks, WORD_SIZE } from '../marks.ts';
import { labelColumn } from '../label-column.ts';
import { decimalsOf, isAxisBroken } from '../scale.ts';
import { slotName } from '../slots.ts';
import { timeAxis, timeMarks } from '../time-axis.ts';
import { tooltipOf, type TooltipRow, type TooltipSaid } from '../tooltip.ts';
import { missingWord, wordsIn } from '../words.ts';
import { NAMED_MOST, placeRun, type PlacedLine, type RunLayout } from './layout.ts';
import { PENS } from './pens.ts';
import { nothingChart } from './nothing.ts';
import { STRENGTHS, type Run, type RunState, type Strength } from './lines.ts';

/** The run of all regions, by figures or by places: a few stand out, every line bears its name, targets are dotted. */
export function runChart(state: RunState, sheet: Sheet): Chart {
  const layout = placeRun(state, sheet);
  if (layout.lines.length === 0) return nothingChart(sheet);
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
    tooltip: tooltipOf((at) => tipAt(at, layout, sheet)),
    series: [
      ...layout.targets.map((data) => targetSeries(data)),
      ...lines.map((line) => lineSeries(line, layout)),
    ],
    graphic: graphicsOf(layout, sheet),
  };
}

function lineSeries(
  { trend, strength, values }: PlacedLine,
  { lines, decimals }: Pick<RunLayout, 'lines' | 'decimals'>,
) {
  const { ink, width, dash } = PENS[strength];
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
    ...noteMarks(notes, {
      x: sheet.left,
      y: sheet.top + height - notes.length * NOTE_HEIGHT + NOTE_HEIGHT / 2,
    }),
  ];
}

/** In the order in which the lines stand there; of many the strong ones and the one that is pointed at. */
function tipAt(at: number, layout: RunLayout, { language, pointed }: Sheet): TooltipSaid {
  const { run, lines, slots, decimals } = layout;
  const listed = lines.filter(
    ({ strength, trend }) =>
      lines.length <= NAMED_MOST || strength !== 'quiet' || trend.region.id === pointed?.(),
  );
  const rows = listed
    .toSorted((one, other) => orderOf(run, one.values[at]) - orderOf(run, other.values[at]))
    .map(({ trend, strength, points, values }): TooltipRow => {
      const value = values[at] ?? null;
      const missing = missingWord(points[at]?.missingReason ?? null, language);
      return {
        ink: PENS[strength].ink,
        name: trend.region.shortName,
        figure: value === null ? missing : formatFigure(value, decimals),
      };
    });
  const ends = layout.targets.flatMap((values) => values[at] ?? []);
  if (ends.length > 0) rows.push(targetRow(ends, decimals, language));
  const left = lines.length - listed.length;
  return {
    head: slots[at] ? slotName(slots[at], language) : '',
    rows,
    foot: left === 0 ? '' : wordsIn(language).notListed(left),
  };
}

/** Dotted in the chart, so that it has no line of its own here. */
const targetRow = (
  ends: readonly number[],
  decimals: number,
  language: Sheet['language'],
): TooltipRow => ({
  ink: 'ink',
  name: wordsIn(language).target,
  figure: [...new Set(ends)].map((end) => formatFigure(end, decimals)).join('–'),
});

const orderOf = (run: Run, value: number | null | undefined): number =>
  value == null ? Infinity : run === 'ranks' ? value : -value;
