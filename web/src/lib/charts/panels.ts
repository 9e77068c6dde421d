import type { Trend } from '#server/schemas/trends.ts';
import { formatFigure } from '#lib/format/number.ts';
import { scaleOver } from '#charts/scale.ts';
import { lineTo, type Drawing, type Ink, type Shape } from './shapes.ts';
import { language } from '#lib/language/language.ts';
import { monthName, onSlots, slotsOf, type Slot } from '#charts/slots.ts';

const WIDTH = 232;
const HEIGHT = 132;
const PLOT = { left: 30, right: 48, top: 30, bottom: 22 };

export interface Panel {
  region: Trend['region'];
  drawing: Drawing;
}

/** Small multiples: a panel a region, all on one scale, so that heights compare across them. */
export function drawPanels(trends: readonly Trend[]): Panel[] {
  const slots = slotsOf(trends);
  const figures = trends
    .flatMap(({ points }) => points)
    .flatMap(({ value, target }) => [value, target?.low ?? null, target?.high ?? null]);
  const scale = scaleOver(
    figures.filter((figure) => figure !== null),
    4,
  );
  return trends.map((trend) => ({
    region: trend.region,
    drawing: drawPanel(trend, { slots, scale }),
  }));
}

interface Scale {
  min: number;
  max: number;
}

interface Setting {
  slots: readonly Slot[];
  scale: Scale;
}

function drawPanel(trend: Trend, { slots, scale }: Setting): Drawing {
  const points = onSlots(slots, trend);
  const step = (WIDTH - PLOT.left - PLOT.right) / Math.max(1, slots.length - 1);
  const xAt = (at: number) => PLOT.left + at * step;
  const share = (value: number) => (value - scale.min) / (scale.max - scale.min);
  const yOf = (value: number) =>
    HEIGHT - PLOT.bottom - share(value) * (HEIGHT - PLOT.top - PLOT.bottom);
  const place = (values: readonly (number | null)[]) =>
    values.map((value, at) => (value === null ? null : ([xAt(at), yOf(value)] as const)));

  const shapes: Shape[] = [
    { kind: 'text', x: 0, y: 14, text: trend.region.shortName, ink: 'ink', size: 13, isBold: true },
    ...axisShapes(slots, { scale, yOf, xAt }),
  ];
  const ends = new Set(
    (['low', 'high'] as const).map((end) =>
      pathOf(place(points.map((point) => point?.target?.[end] ?? null))),
    ),
  );
  for (const d of ends) {
    if (d !== '') shapes.push({ kind: 'path', d, stroke: 'ink', dash: '2 3' });
  }
  const run = place(points.map((point) => point?.value ?? null));
  const [ink, sign] = inkOf(trend);
  shapes.push({ kind: 'path', d: pathOf(run), stroke: ink, strokeWidth: 2 });
  for (const [x, y] of alone(run)) shapes.push({ kind: 'circle', x, y, r: 2, fill: ink });
  const last = points.findLast((point) => point?.value != null);
  const end = run.findLast((one) => one !== null);
  if (last?.value != null && end) {
    const text = `${sign}${formatFigure(last.value, last.decimals)}`;
    const [x, y] = end;
    shapes.push({ kind: 'circle', x, y, r: 3, fill: ink });
    shapes.push({ kind: 'text', x: x + 6, y: y + 4, text, ink, size: 11, isBold: true });
  }
  return { width: WIDTH, height: HEIGHT, shapes };
}

/** By the last status, with the sign that says it beside the colour. */
function inkOf({ points }: Trend): [Ink, string] {
  const status = points.findLast(({ value }) => value !== null)?.status;
  if (status === 'unmet') return ['copper', '▼'];
  return status === 'met' ? ['cobalt', '✓'] : ['soft', ''];
}

interface Axes {
  scale: Scale;
  yOf: (value: number) => number;
  xAt: (at: number) => number;
}

/** Nil where it lies on the scale, the ends of the scale, the first and the last month. */
function axisShapes(slots: readonly Slot[], { scale, yOf, xAt }: Axes): Shape[] {
  const right = WIDTH - PLOT.right;
  const levels =
    scale.min < 0 && scale.max > 0 ? [scale.min, 0, scale.max] : [scale.min, scale.max];
  const lines = levels.flatMap((level): Shape[] => {
    const y = yOf(level);
    const text = formatFigure(level, Number.isInteger(level) ? 0 : 1);
    return [
      { kind: 'path', d: `M${PLOT.left} ${y}H${right}`, stroke: level === 0 ? 'rule' : 'line' },
      { kind: 'text', x: PLOT.left - 5, y: y + 4, text, ink: 'soft', size: 10, anchor: 'end' },
    ];
  });
  const y = HEIGHT - 6;
  const name = (slot: Slot | undefined) =>
    slot?.period ? monthName(slot.period.end, language) : '';
  const months: Shape[] = [
    { kind: 'text', x: xAt(0), y, text: name(slots[0]), ink: 'soft', size: 10 },
    { kind: 'text', x: right, y, text: name(slots.at(-1)), ink: 'soft', size: 10, anchor: 'end' },
  ];
  return [...lines, ...months];
}

type Place = readonly [number, number] | null;

/** A line that ends where a figure is missing and begins anew behind it. */
function pathOf(places: readonly Place[]): string {
  return runsOf(places)
    .filter((run) => run.length > 1)
    .map(lineTo)
    .join('');
}

/** Figures with a gap on both sides: no line shows them. */
const alone = (places: readonly Place[]) =>
  runsOf(places).flatMap((run) => (run.length === 1 ? run : []));

function runsOf(places: readonly Place[]): (readonly [number, number])[][] {
  const runs: (readonly [number, number])[][] = [[]];
  for (const place of places) {
    if (place) runs.at(-1)?.push(place);
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}
