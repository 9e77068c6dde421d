import { formatFigure } from '#domain/figure-text.ts';
import { unitName } from '#domain/unit-names.ts';
import type { Chart, Sheet } from '../chart.ts';
import { inked, type Ink } from '../ink.ts';
import { columnWidth, labelColumn, type EndLabel } from '../label-column.ts';
import { AXIS_WORDS, axisBreakAt, NOTE_SIZE, strokeAt, WORD_SIZE, wordsAt } from '../marks.ts';
import { decimalsOf, isAxisBroken, scaleOver } from '../scale.ts';
import { textWidth } from '../text-width.ts';
import { pointTooltip } from '../tooltip.ts';
import { wordsIn } from '../words.ts';
import { hasPath, pathPoints, planLines, type PlanPathState, type Point } from './lines.ts';
import { dayNumber, monthEnds } from './month-ends.ts';

const PLOT = 220;
const [HEAD, FOOT] = [26, 28];

/** With more lines the first alone bears its name, the others when pointed at. */
const NAMED_MOST = 8;

interface Drawn {
  id: string;
  name: string;
  points: readonly Point[];
  ink: Ink;
  width: number;
  dash: 'solid' | readonly number[];
  symbol: 'circle' | 'diamond';
  isNamed: boolean;
}

/** Values as lines, what is due as points, and a dotted straight line from the base to them. */
export function planPathChart(state: PlanPathState, sheet: Sheet): Chart {
  const lines = drawnLines(state, sheet);
  const points = lines.flatMap((line) => line.points);
  const days = points.map(([day]) => day).toSorted();
  const [first = '2000-01-01', last = '2000-12-31'] = [days[0], days.at(-1)];
  const decimals = Math.max(
    0,
    ...state.places.flatMap(({ values }) => values.map(({ value }) => value?.decimals ?? 0)),
  );
  const scale = scaleOver(
    points.map(([, value]) => value),
    4,
  );
  const show = (value: number) => formatFigure(value, decimals);
  const labels = lines
    .filter(({ isNamed }) => isNamed)
    .map((line) => ({ line, name: line.name, figure: show(line.points.at(-1)?.[1] ?? 0) }));
  const ticks = [scale.min, scale.max].map((one) => formatFigure(one, decimalsOf(scale)));
  const left = Math.max(...ticks.map((one) => textWidth(one, WORD_SIZE))) + 12;
  const plot = {
    left: sheet.left + left,
    top: sheet.top + HEAD,
    width: sheet.width - left - columnWidth(labels, sheet.width),
    height: PLOT,
  };
  const [from, to] = [dayNumber(first), dayNumber(last)];
  // A value alone stands in the middle.
  const range = from === to ? { min: from - 1, max: to + 1 } : { min: from, max: to };
  const xOf = (day: number) =>
    plot.left + ((day - range.min) / (range.max - range.min)) * plot.width;
  const yOf = (value: number) =>
    plot.top + ((scale.max - value) / (scale.max - scale.min)) * plot.height;
  const foot = plot.top + plot.height;
  const unit = state.targets[0]?.unit ?? '';
  return {
    height: HEAD + PLOT + FOOT,
    option: {
      grid: { ...plot, containLabel: false },
      tooltip: pointTooltip,
      xAxis: {
        ...{ type: 'value', ...range, axisLabel: { show: false }, splitLine: { show: false } },
        axisTick: { show: false },
        axisLine: { onZero: false, lineStyle: { color: inked('rule') } },
      },
      yAxis: {
        ...{ type: 'value', min: scale.min, max: scale.max, interval: scale.step },
        ...{ axisLine: { show: false }, axisTick: { show: false } },
        axisLabel: {
          ...AXIS_WORDS,
          formatter: (value: number) => formatFigure(value, decimalsOf(scale)),
        },
        splitLine: { lineStyle: { color: inked('line') } },
      },
      series: lines.map((line) => seriesOf(line, show)),
      graphic: [
        wordsAt({
          ...{ x: sheet.left, y: sheet.top + 8, ink: 'soft', size: NOTE_SIZE },
          text: sheet.language === 'zh' ? unit : unitName(unit),
        }),
        ...monthEnds(first, last, { room: plot.width, language: sheet.language })
          .filter(({ day }) => day >= range.min && day <= range.max)
          .flatMap(({ day, text }) => [
            strokeAt({
              points: [
                [xOf(day), foot],
                [xOf(day), foot + 4],
              ],
              ink: 'rule',
            }),
            wordsAt({ ...within(xOf(day), text, sheet), y: foot + 14, text, ink: 'soft' }),
          ]),
        ...(isAxisBroken(scale) ? [axisBreakAt(plot.left, foot - 6)] : []),
        ...labelColumn(
          labels.map(({ line, name, figure }): EndLabel => {
            const { ink, points: own } = line;
            const words = { id: line.id, name, figure, leader: ink, isBold: line.width > 2 };
            // A quiet line is too pale for words.
            const inked = ink === 'rule' ? 'soft' : ink;
            return { ...words, ink: inked, from: yOf(own.at(-1)?.[1] ?? scale.min) };
          }),
          {
            edge: plot.left + plot.width,
            end: sheet.left + sheet.width,
            ...{ top: plot.top, bottom: foot },
          },
        ),
      ],
    },
  };
}

/** About a place, but within the sheet. */
function within(x: number, text: string, { left, width }: Sheet) {
  const half = textWidth(text, WORD_SIZE) / 2;
  return {
    x: Math.max(left + half, Math.min(left + width - half, x)),
    align: 'center',
  } as const;
}

function drawnLines(state: PlanPathState, { language }: Sheet): Drawn[] {
  const told = planLines(state);
  const path = pathPoints(state);
  const lines = told.map(({ key, name, points }, at): Drawn => {
    const isFirst = at === 0;
    return {
      ...{ id: key, name, points, symbol: 'circle', dash: 'solid' },
      ink: isFirst ? 'cobalt' : 'rule',
      width: isFirst ? 2.5 : 1.25,
      isNamed: isFirst || told.length <= NAMED_MOST,
    };
  });
  if (path.length === 0) return lines;
  const due: Drawn = {
    ...{ id: 'target', name: wordsIn(language).target, points: path, symbol: 'diamond' },
    ...{ ink: 'ink', dash: [1.5, 3], isNamed: true },
    width: hasPath(state) ? 1.25 : 0,
  };
  return [...lines, due];
}

const seriesOf = (
  { id, name, points, ink, width, dash, symbol }: Drawn,
  show: (value: number) => string,
) => ({
  ...{ type: 'line', clip: false, id, name, symbol },
  symbolSize: symbol === 'diamond' ? 9 : 6,
  data: points.map(([day, value]) => ({
    value: [dayNumber(day), value],
    // What is said of it when it is pointed at.
    said: { head: name, rows: [{ ink, name: day, figure: show(value) }] },
  })),
  lineStyle: { color: inked(ink), width, type: dash },
  itemStyle: { color: inked(ink) },
  emphasis: { focus: 'series', lineStyle: { color: inked(ink), width: Math.max(2, width) } },
});
