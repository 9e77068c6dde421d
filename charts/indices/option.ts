import { formatFigure } from '#domain/figure-text.ts';
import type { Chart, Sheet } from '../chart.ts';
import { HEI, inked, type Ink } from '../ink.ts';
import { columnWidth, labelColumn, type EndLabel } from '../label-column.ts';
import { AXIS_WORDS, NOTE_HEIGHT, noteMarks, NOTE_SIZE, WORD_SIZE, wordsAt } from '../marks.ts';
import { decimalsOf, scaleOver, ticksOf, type Scale } from '../scale.ts';
import { monthName, type Slot } from '../slots.ts';
import { textWidth, wrapText } from '../text-width.ts';
import { AXIS_HEIGHT, timeAxis, timeMarks } from '../time-axis.ts';
import { tooltipOf, type TooltipRow } from '../tooltip.ts';
import { missingWord, wordsIn } from '../words.ts';
import {
  monthsOf,
  panelsOf,
  type IndexLine,
  type IndexPanel,
  type IndicesState,
} from './panels.ts';
import { isStruck } from './struck.ts';

/** Of one panel, in pixels, with its title above. */
const [HEAD, PLOT, BELOW] = [36, 104, 10];

/** With less room than this between two months the last figure of a line alone is written out. */
const WRITTEN_OUT = 44;

const PENS: readonly { ink: Ink; dash: 'solid' | readonly number[] }[] = [
  { ink: 'cobalt', dash: 'solid' },
  { ink: 'celadon', dash: [6, 3] },
  { ink: 'soft', dash: [1.5, 3] },
];
const penOf = (at: number) => PENS[at % PENS.length] ?? { ink: 'cobalt', dash: 'solid' };

interface Placed extends IndexPanel {
  scale: Scale;
  plot: { left: number; top: number; width: number; height: number };
}

/**
 * Indices about a common base, one panel below the other, for a month against the month before moves in
 * tenths where one against the year before moves in whole points. Months stand below each other.
 */
export function indicesChart(state: IndicesState, sheet: Sheet): Chart {
  const { base } = state.prices;
  const months = monthsOf(state);
  const panels = placePanels(panelsOf(state.prices, months, sheet.language), base, sheet);
  const slots = months.map((month): Slot => ({ period: { start: month, end: month, label: '' } }));
  const notes = wrapText(notesOf(panels, months, sheet), NOTE_SIZE, sheet.width);
  const foot = (panels.at(-1)?.plot.top ?? sheet.top) + PLOT;
  const scales = panels.flatMap(({ lines }) => lines.map(({ decimals }) => decimals));
  const decimals = Math.max(0, ...scales);
  return {
    height: foot + AXIS_HEIGHT + notes.length * NOTE_HEIGHT - sheet.top,
    option: {
      axisPointer: { link: [{ xAxisIndex: 'all' }] },
      tooltip: tooltipOf((at) => ({
        head: months[at] === undefined ? '' : monthName(months[at], sheet.language),
        rows: panels.flatMap((panel) => rowsOf(panel, at, decimals, sheet)),
      })),
      grid: panels.map(({ plot }) => ({ ...plot, containLabel: false })),
      xAxis: panels.map((_, gridIndex) => ({ ...timeAxis(slots), gridIndex })),
      yAxis: panels.map(({ scale }, gridIndex) => ({ ...valueAxis(scale, base), gridIndex })),
      series: panels.flatMap((panel, at) => seriesOf(panel, at, { months, decimals })),
      graphic: [
        ...panels.flatMap((panel) => panelMarks(panel, decimals, sheet)),
        ...panels.flatMap(({ plot }, at) => {
          const marks = timeMarks(slots, plot, sheet.language);
          // Words stand under the last panel, lines between years in all.
          return at === panels.length - 1 ? marks : marks.filter(({ type }) => type === 'polyline');
        }),
        ...noteMarks(notes, { x: sheet.left, y: foot + AXIS_HEIGHT + NOTE_HEIGHT / 2 }),
      ],
    },
  };
}

function placePanels(panels: readonly IndexPanel[], base: number, sheet: Sheet): Placed[] {
  const scales = panels.map(({ lines }) => {
    const known = lines.flatMap(({ values }) => values.filter((value) => value !== null));
    return scaleOver([base, ...known], 3);
  });
  const ticks = scales.flatMap((scale) =>
    [scale.min, scale.max].map((one) => formatFigure(one, decimalsOf(scale))),
  );
  const left = Math.max(0, ...ticks.map((one) => textWidth(one, WORD_SIZE))) + 12;
  const labels = panels.flatMap(({ lines }) =>
    lines.map((line) => ({ name: line.name, figure: lastFigure(line, line.decimals, sheet) })),
  );
  const width = sheet.width - left - columnWidth(labels, sheet.width);
  return panels.map((panel, at) => ({
    ...panel,
    scale: scales[at] ?? scaleOver([base], 3),
    plot: {
      left: sheet.left + left,
      top: sheet.top + at * (HEAD + PLOT + BELOW) + HEAD,
      width,
      height: PLOT,
    },
  }));
}

/** What is no change is a line of its own among the others. */
function valueAxis(scale: Scale, base: number) {
  const { min, max, step } = scale;
  const decimals = decimalsOf(scale);
  return {
    type: 'value',
    min,
    max,
    interval: step,
    axisLabel: { ...AXIS_WORDS, formatter: (value: number) => formatFigure(value, decimals) },
    splitLine: {
      lineStyle: {
        color: ticksOf(scale).map((one) => inked(one === base ? 'soft' : 'line')),
      },
    },
  } as const;
}

interface On {
  months: readonly string[];
  decimals: number;
}

function seriesOf(
  { lines, isToDate, plot, scale }: Placed,
  panel: number,
  { months, decimals }: On,
) {
  const isWritten = plot.width / Math.max(1, months.length - 1) >= WRITTEN_OUT;
  return lines.flatMap((line, at) => {
    const { ink, dash } = penOf(at);
    // One series a year where counting begins anew: nothing joins them.
    const years = isToDate ? [...new Set(months.map((month) => month.slice(0, 4)))] : [''];
    // Its figure stands beside it.
    const last = months.length - 1;
    return years.map((year) => ({
      type: 'line',
      clip: false,
      xAxisIndex: panel,
      yAxisIndex: panel,
      connectNulls: false,
      symbol: 'circle',
      symbolSize: isWritten ? 6 : 3,
      emphasis: { disabled: true },
      lineStyle: { color: inked(ink), width: 2, type: dash },
      itemStyle: { color: inked(ink) },
      data: line.values.map((value, month) => {
        if (year !== '' && months[month]?.slice(0, 4) !== year) return null;
        if (value === null || month === last || !isWritten) return value;
        const place = {
          isFirst: month === 0,
          position: isStruck(value, scale, PLOT) ? 'bottom' : 'top',
        } as const;
        return { value, label: figureLabel(formatFigure(value, decimals), ink, place) };
      }),
    }));
  });
}

/** Beside its point; the first beside the axis, off its words. */
const figureLabel = (
  text: string,
  ink: Ink,
  { isFirst, position }: { isFirst: boolean; position: 'top' | 'bottom' },
) => ({
  show: true,
  position,
  ...(isFirst && { align: 'left' }),
  formatter: text,
  color: inked(ink),
  fontFamily: HEI,
  fontSize: NOTE_SIZE,
});

function panelMarks({ title, lines, scale, plot }: Placed, decimals: number, sheet: Sheet) {
  const labels = lines.flatMap((line, at): EndLabel[] => {
    const value = line.values.findLast((one) => one !== null) ?? null;
    if (value === null) return [];
    const { ink } = penOf(at);
    const share = (scale.max - value) / (scale.max - scale.min);
    return [
      {
        id: null,
        name: line.name,
        figure: lastFigure(line, decimals, sheet),
        ink,
        leader: ink,
        isBold: true,
        from: plot.top + share * plot.height,
      },
    ];
  });
  return [
    wordsAt({ x: sheet.left, y: plot.top - 24, text: title, ink: 'ink', isBold: true }),
    ...labelColumn(labels, {
      edge: plot.left + plot.width,
      end: sheet.left + sheet.width,
      ...{ top: plot.top, bottom: plot.top + plot.height },
    }),
  ];
}

/** Of the newest month, as every line of a picture says it; of one that ended earlier, that it has none now. */
function lastFigure(
  { values, missing }: Pick<IndexLine, 'values' | 'missing'>,
  decimals: number,
  { language }: Sheet,
): string {
  const last = values.at(-1) ?? null;
  return last === null
    ? missingWord(missing.at(-1) ?? null, language)
    : formatFigure(last, decimals);
}

function notesOf(
  panels: readonly Placed[],
  months: readonly string[],
  { language }: Sheet,
): string {
  const words = wordsIn(language);
  const hasTurn = new Set(months.map((month) => month.slice(0, 4))).size > 1;
  const isBroken = hasTurn && panels.some(({ isToDate }) => isToDate);
  return words.sum(isBroken ? [words.newYear] : []);
}

const rowsOf = ({ title, lines }: Placed, at: number, decimals: number, { language }: Sheet) =>
  lines.map(({ name, values, missing }: IndexLine, line): TooltipRow => {
    const value = values[at] ?? null;
    return {
      ink: penOf(line).ink,
      name: `${title.split('　')[0] ?? ''} ${name}`,
      figure:
        value === null ? missingWord(missing[at] ?? null, language) : formatFigure(value, decimals),
    };
  });
