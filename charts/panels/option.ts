import type { CustomSeriesRenderItem } from 'echarts/types/dist/shared';
import { formatFigure } from '#domain/figure-text.ts';
import { STATUS_NAMES } from '#domain/status.ts';
import type { Trend } from '#server/schemas/trends.ts';
import type { Chart, Sheet } from '../chart.ts';
import type { Ink } from '../ink.ts';
import { markOf } from '../judged.ts';
import { NOTE_HEIGHT, noteMarks, NOTE_SIZE, strokeAt, wordsAt } from '../marks.ts';
import { sayLeftOut } from '../run/left-out.ts';
import { linesOf, type RunState } from '../run/lines.ts';
import { nothingChart } from '../run/nothing.ts';
import { decimalsOf, scaleOver, type Scale } from '../scale.ts';
import { monthName, onSlots, slotName, slotsOf, yearWord, type Slot } from '../slots.ts';
import { textWidth, wrapText } from '../text-width.ts';
import { pointTooltip } from '../tooltip.ts';
import { wordsIn } from '../words.ts';
import { runsOf } from './runs.ts';

const [LEAST, HEIGHT, GAP] = [150, 124, 20];
/** Of the months under a panel. */
const EDGE_SIZE = 10;
const PLOT = { left: 30, right: 56, top: 28, bottom: 22 };

interface Box {
  x: number;
  y: number;
  width: number;
}

interface Setting {
  slots: readonly Slot[];
  scale: Scale;
  sheet: Sheet;
}

/** Small multiples: a panel a region, all on one scale, so that heights compare across them. */
export function panelsChart(state: Omit<RunState, 'run'>, sheet: Sheet): Chart {
  const { lines, leftOut } = linesOf({ ...state, run: 'trend' });
  if (lines.length === 0) return nothingChart(sheet);
  // In the order in which the regions are told, whatever stands out.
  const trends = state.trends.flatMap(
    ({ region }) => lines.find(({ trend }) => trend.region.id === region.id)?.trend ?? [],
  );
  const slots = slotsOf(trends);
  const figures = trends
    .flatMap(({ points }) => points)
    .flatMap(({ value, target }) => [value, target?.low ?? null, target?.high ?? null]);
  const scale = scaleOver(
    figures.filter((figure) => figure !== null),
    6,
  );
  const columns = Math.max(1, Math.floor((sheet.width + GAP) / (LEAST + GAP)));
  const width = (sheet.width + GAP) / columns - GAP;
  const boxes = trends.map((_, at) => ({
    x: sheet.left + (at % columns) * (width + GAP),
    y: sheet.top + Math.floor(at / columns) * (HEIGHT + GAP),
    width,
  }));
  const setting = { slots, scale, sheet };
  const renderItem: CustomSeriesRenderItem = ({ dataIndex }) => {
    const [trend, box] = [trends[dataIndex], boxes[dataIndex]];
    if (!trend || !box) return null;
    const isChosen = trend.region.id === state.chosen;
    return { type: 'group', children: panelMarks(trend, box, { ...setting, isChosen }) };
  };
  const rows = Math.ceil(trends.length / columns);
  const words = wordsIn(sheet.language);
  const hasTargets = trends.some(({ points }) => points.some(({ target }) => target !== null));
  const notes = wrapText(
    words.sum([
      words.oneScale,
      ...(hasTargets ? [words.targetsAre] : []),
      ...(slots.some(({ period }) => period === null) ? [words.breaks] : []),
      ...sayLeftOut(leftOut, sheet.language),
    ]),
    NOTE_SIZE,
    sheet.width,
  );
  const foot = sheet.top + rows * (HEIGHT + GAP);
  return {
    height: foot + notes.length * NOTE_HEIGHT - sheet.top,
    option: {
      tooltip: pointTooltip,
      series: [
        {
          ...{ type: 'custom', coordinateSystem: 'none', clip: false, renderItem },
          data: trends.map((trend) => ({
            value: 0,
            id: trend.region.id,
            said: sayTrend(trend, sheet),
          })),
        },
      ],
      graphic: noteMarks(notes, { x: sheet.left, y: foot + 4 }),
    },
  };
}

function panelMarks(
  trend: Trend,
  { x, y, width }: Box,
  { slots, scale, sheet, isChosen }: Setting & { isChosen: boolean },
): Mark[] {
  const points = onSlots(slots, trend);
  const [left, right] = [x + PLOT.left, x + width - PLOT.right];
  const step = (right - left) / Math.max(1, slots.length - 1);
  const plotHeight = HEIGHT - PLOT.top - PLOT.bottom;
  const yOf = (value: number) =>
    y + PLOT.top + ((scale.max - value) / (scale.max - scale.min)) * plotHeight;
  const place = (values: readonly (number | null)[]) =>
    values.map((value, at) => (value === null ? null : ([left + at * step, yOf(value)] as const)));
  const { ink, sign } = lastMark(trend);
  const run = runsOf(place(points.map((point) => point?.value ?? null)));
  const last = points.findLast((point) => point?.value != null);
  const end = run.at(-1)?.at(-1);
  const ends = (['low', 'high'] as const).map((one) =>
    runsOf(place(points.map((point) => point?.target?.[one] ?? null))),
  );
  return [
    wordsAt({
      x,
      y: y + 10,
      text: trend.region.shortName,
      ink: isChosen ? 'cobalt-deep' : 'ink',
      isBold: true,
    }),
    ...(isChosen
      ? [
          strokeAt({
            points: [
              [x, y + 20],
              [right, y + 20],
            ],
            ink: 'cobalt-deep',
            width: 2,
          }),
        ]
      : []),
    ...levelsOf(scale).flatMap((level) => [
      strokeAt({
        points: [
          [left, yOf(level)],
          [right, yOf(level)],
        ],
        ink: level === 0 ? 'rule' : 'line',
      }),
      wordsAt({
        ...{ x: left - 5, y: yOf(level), ink: 'soft', size: 10, align: 'right' },
        text: formatFigure(level, decimalsOf(scale)),
      }),
    ]),
    ...edgeMonths(slots, right - left, sheet).map(({ text, align }) =>
      wordsAt({
        x: align === 'left' ? left : right,
        y: y + HEIGHT - 10,
        text,
        align,
        ink: 'soft',
        size: EDGE_SIZE,
      }),
    ),
    ...ends.flat().map((part) => strokeAt({ points: part, ink: 'ink', dash: [2, 3] })),
    ...run.flatMap((part): Mark[] =>
      part.length > 1
        ? [strokeAt({ points: part, ink, width: 2 })]
        : part.map((at) => dotAt(at, ink, 2)),
    ),
    ...(last?.value != null && end
      ? [
          dotAt(end, ink, 3),
          wordsAt({
            ...{ x: end[0] + 6, y: end[1], ink, size: NOTE_SIZE, isBold: true },
            text: `${sign}${formatFigure(last.value, last.decimals)}`,
          }),
        ]
      : []),
  ];
}

type Mark = ReturnType<typeof strokeAt | typeof wordsAt | typeof dotAt>;

const dotAt = ([cx, cy]: readonly [number, number], ink: Ink, r: number) =>
  ({
    type: 'circle',
    silent: true,
    shape: { cx, cy, r },
    style: { fill: `var(--${ink})` },
  }) as const;

/** The ends of the scale, and nil where it lies on it. */
const levelsOf = ({ min, max }: Scale): number[] =>
  min < 0 && max > 0 ? [min, 0, max] : [min, max];

/** The first month and the last; years alone where there is no room for both. */
function edgeMonths(slots: readonly Slot[], room: number, { language }: Sheet) {
  const [first, last] = [slots[0]?.period?.end, slots.at(-1)?.period?.end].map((end) => end ?? '');
  const name = (say: typeof monthName) => [first, last].map((end) => end && say(end, language));
  const months = name(monthName);
  const isRoomy = textWidth(months.join(''), EDGE_SIZE) + 8 <= room;
  const [left = '', right = ''] = isRoomy ? months : name(yearWord);
  return [
    { text: left, align: 'left' },
    { text: slots.length > 1 && right !== left ? right : '', align: 'right' },
  ] as const;
}

const lastMark = ({ points }: Trend) =>
  markOf(points.findLast(({ value }) => value !== null)?.status);

/** The newest figures of a region, as it is pointed at. */
function sayTrend(trend: Trend, { language }: Sheet) {
  const { ink } = lastMark(trend);
  const newest = trend.points
    .filter(({ value }) => value !== null)
    .slice(-6)
    .toReversed();
  return {
    head: trend.region.shortName,
    rows: newest.map(({ period, value, decimals, status }) => ({
      ink,
      name: `${slotName({ period }, language)} ${status === 'no-target' ? '' : STATUS_NAMES[status][language]}`,
      figure: formatFigure(value ?? 0, decimals),
    })),
  };
}
