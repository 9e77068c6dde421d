import { formatFigure } from '#domain/figure-text.ts';
import type { TrendPoint } from '#server/schemas/trends.ts';
import type { Sheet } from '../chart.ts';
import { decimalsOf, isAxisBroken, placesOver, scaleOver, type Scale } from '../scale.ts';
import { onSlots, slotsOf, type Slot } from '../slots.ts';
import { columnWidth, LABEL_HEIGHT, type EndLabel } from '../label-column.ts';
import { PENS } from './pens.ts';
import { textWidth, wrapText } from '../text-width.ts';
import { AXIS_HEIGHT } from '../time-axis.ts';
import { NOTE_HEIGHT, NOTE_SIZE, WORD_SIZE } from '../marks.ts';
import { missingWord, wordsIn } from '../words.ts';
import { sayLeftOut } from './left-out.ts';
import { linesOf, readPoint, type Line, type Run, type RunState, type Strength } from './lines.ts';

/** With more lines than this the strong ones alone bear names. */
export const NAMED_MOST = 30;

const TOP = 12;

/** A line with a point for each place of the axis. */
export interface PlacedLine extends Line {
  points: (TrendPoint | null)[];
  values: (number | null)[];
}

export interface RunLayout {
  run: Run;
  slots: Slot[];
  lines: PlacedLine[];
  /** By the end: a line, or both ends of a range. */
  targets: (number | null)[][];
  decimals: number;
  scale: Scale;
  /** Behind the topmost figure of the axis; empty: the head of the chart says it. */
  unit: string;
  plot: { left: number; top: number; width: number; height: number };
  labels: EndLabel[];
  notes: string[];
  height: number;
}

/** Where everything stands. Names have the room they need, the lines have the rest. */
export function placeRun(state: RunState, sheet: Sheet): RunLayout {
  const drawn = linesOf(state);
  const slots = slotsOf(drawn.lines.map(({ trend }) => trend));
  const { run } = state;
  const lines = drawn.lines.map((line): PlacedLine => {
    const points = onSlots(slots, line.trend);
    return { ...line, points, values: points.map((point) => point && readPoint(run, point)) };
  });
  const targets = run === 'trend' ? targetsOf(lines) : [];
  const points = lines.flatMap(({ trend }) => trend.points);
  const decimals = run === 'trend' ? Math.max(0, ...points.map((one) => one.decimals)) : 0;
  const figures = [...points.map((point) => readPoint(run, point)), ...targets.flat()];
  const scale = (run === 'trend' ? scaleOver : placesOver)(
    figures.filter((one) => one !== null),
    4,
  );

  const named = lines.filter(({ strength }) => lines.length <= NAMED_MOST || strength !== 'quiet');
  const wanted = [
    ...named.map((line) => wantedLabel(line, { run, decimals }, sheet)),
    ...targetLabel(targets, decimals, sheet),
  ];
  const notes = notesOf(
    { run, slots, scale, leftOut: drawn.leftOut, unnamed: lines.length - named.length },
    sheet,
  );
  const height = Math.max(
    Math.min(320, Math.max(220, Math.round(sheet.width * 0.5))),
    wanted.length * LABEL_HEIGHT,
  );
  const unit = run === 'trend' && lines[0]?.trend.indicator.unit === '%' ? '%' : '';
  const ticks = [scale.min, scale.max].map((one) => formatFigure(one, decimalsOf(scale)) + unit);
  const left = Math.max(...ticks.map((one) => textWidth(one, WORD_SIZE))) + 12;
  const plot = {
    left: sheet.left + left,
    top: sheet.top + TOP,
    width: sheet.width - left - columnWidth(wanted, sheet.width),
    height,
  };
  return {
    run,
    slots,
    lines,
    targets,
    decimals,
    scale,
    unit,
    plot,
    labels: placeLabels(wanted, { run, scale, plot }),
    notes,
    height: TOP + height + AXIS_HEIGHT + notes.length * NOTE_HEIGHT,
  };
}

/** Both ends of the targets that the chosen region had, or else the city; one line where they are one. */
function targetsOf(lines: readonly PlacedLine[]): (number | null)[][] {
  const own =
    lines.find(({ strength }) => strength === 'chosen') ??
    lines.find(({ strength }) => strength === 'city');
  if (!own) return [];
  const { points } = own;
  const ends = (['low', 'high'] as const)
    .map((end) => points.map((point) => point?.target?.[end] ?? null))
    .filter((values) => values.some((value) => value !== null));
  const [low, high] = ends;
  return low && high?.every((value, at) => value === low[at]) ? [low] : ends;
}

interface Wanted extends Omit<EndLabel, 'from'> {
  /** The figure by which it is placed. */
  at: number;
}

/** The strong in the inks of their lines. */
const inksOf = (strength: Strength): Pick<EndLabel, 'ink' | 'leader' | 'isBold'> =>
  strength === 'quiet'
    ? { ink: 'soft', leader: 'rule', isBold: false }
    : { ink: PENS[strength].ink, leader: PENS[strength].ink, isBold: strength !== 'wider' };

/** The name of a line with its last figure; of one that ended earlier, that it has none now. */
function wantedLabel(
  { trend, strength, points, values }: PlacedLine,
  { run, decimals }: Pick<RunLayout, 'run' | 'decimals'>,
  { language }: Sheet,
): Wanted {
  const last = values.at(-1) ?? null;
  return {
    id: trend.region.id,
    name: trend.region.shortName,
    figure:
      last === null
        ? run === 'ranks'
          ? '—'
          : missingWord(points.at(-1)?.missingReason ?? null, language)
        : formatFigure(last, decimals),
    ...inksOf(strength),
    at: values.findLast((value) => value !== null) ?? 0,
  };
}

function targetLabel(
  targets: readonly (readonly (number | null)[])[],
  decimals: number,
  { language }: Sheet,
): Wanted[] {
  const ends = targets.flatMap((values) => values.findLast((value) => value !== null) ?? []);
  const [at] = ends;
  if (at === undefined) return [];
  const figure = ends.map((end) => formatFigure(end, decimals)).join('–');
  const name = wordsIn(language).target;
  return [{ id: null, name, figure, ink: 'ink', leader: 'ink', isBold: true, at }];
}

function placeLabels(
  wanted: readonly Wanted[],
  { run, scale: { min, max }, plot }: Pick<RunLayout, 'run' | 'scale' | 'plot'>,
): EndLabel[] {
  const { top, height } = plot;
  // The first place is on top.
  const shareOf = (at: number) => (run === 'ranks' ? at - min : max - at) / (max - min);
  return wanted.map(({ at, ...label }) => ({ ...label, from: top + shareOf(at) * height }));
}

interface Known {
  run: Run;
  slots: readonly Slot[];
  scale: Scale;
  leftOut: ReturnType<typeof linesOf>['leftOut'];
  unnamed: number;
}

/** What has to be known to read the lines, in as many lines as it takes; only what applies. */
function notesOf(
  { run, slots, scale, leftOut, unnamed }: Known,
  { language, width }: Sheet,
): string[] {
  const words = wordsIn(language);
  const sentences = [
    slots.some(({ period }) => period === null) && words.breaks,
    run === 'ranks' && words.ties,
    run === 'trend' && isAxisBroken(scale) && words.axisBreak,
    ...sayLeftOut(leftOut, language),
    unnamed > 0 && words.more(unnamed),
  ].filter((one) => one !== false);
  return wrapText(words.sum(sentences), NOTE_SIZE, width);
}
