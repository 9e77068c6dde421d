import type { RankingRow } from '#server/schemas/rankings.ts';
import { formatFigure, formatSigned } from '#lib/format/number.ts';
import { missingWord } from '#lib/format/status.ts';
import { formatTarget } from '#lib/format/target.ts';
import type { Drawing, Ink, Shape } from './shapes.ts';
import { words } from './words.ts';

const ROW = 28;
const HEAD = 24;
const AT = { rank: 14, name: 40, bars: 170, barsEnd: 520, actual: 590, target: 665, gap: 740 };
const WIDTH = 744;

export interface RankedBarsInput {
  rows: readonly RankingRow[];
  /** Whether any has one: else there are no columns for targets and gaps. */
  hasTargets: boolean;
  /** The scale of the bars. */
  min: number;
  max: number;
}

/** The ranking as a picture: place, name, bar with its target, figure, target and gap of each region. */
export function drawRankedBars({ rows, hasTargets, min, max }: RankedBarsInput): Drawing {
  const xOf = (value: number) => AT.bars + ((value - min) / (max - min)) * (AT.barsEnd - AT.bars);
  const height = HEAD + rows.length * ROW;
  const zero: Shape = { kind: 'path', d: `M${xOf(0)} ${HEAD}V${height}`, stroke: 'rule' };
  const lines = rows.map((row, at): Shape => {
    return { kind: 'group', x: 0, y: HEAD + at * ROW, shapes: drawRow(row, xOf, hasTargets) };
  });
  return { width: WIDTH, height, shapes: [...drawHeads(hasTargets), ...lines, zero] };
}

function drawHeads(hasTargets: boolean): Shape[] {
  const head = (x: number, text: string): Shape => {
    return { kind: 'text', x, y: 12, text, ink: 'soft', size: 11, anchor: 'end' };
  };
  return [
    head(AT.actual, words.actual),
    ...(hasTargets ? [head(AT.target, words.target), head(AT.gap, words.gap)] : []),
    { kind: 'path', d: `M0 ${HEAD - 6}H${WIDTH}`, stroke: 'rule' },
  ];
}

function drawRow(row: RankingRow, xOf: (value: number) => number, hasTargets: boolean): Shape[] {
  const { actual, target, gap, status, region } = row;
  const ink: Ink = status === 'unmet' ? 'copper' : status === 'met' ? 'cobalt' : 'rule';
  const sign = status === 'unmet' ? '▼ ' : status === 'met' ? '✓ ' : '';
  const write = (x: number, text: string, of: Ink, isEnd = true): Shape => {
    return { kind: 'text', x, y: 15, text, ink: of, size: 12, anchor: isEnd ? 'end' : 'start' };
  };
  const shapes: Shape[] = [
    write(AT.rank, row.rank === null ? '—' : String(row.rank), 'cobalt-deep'),
    write(AT.name, region.shortName, 'ink', false),
    write(
      AT.actual,
      actual === null ? missingWord(row.missingReason) : formatFigure(actual, row.decimals),
      'ink',
    ),
    ...(hasTargets
      ? [
          write(AT.target, target ? formatTarget(target.text) : '—', 'soft'),
          write(AT.gap, gap === null ? '—' : `${sign}${formatSigned(gap, row.gapDecimals)}`, ink),
        ]
      : []),
  ];
  if (actual !== null) {
    const [from, to] = [xOf(Math.min(0, actual)), xOf(Math.max(0, actual))];
    shapes.push({
      kind: 'rect',
      x: from,
      y: 5,
      width: Math.max(1, to - from),
      height: 13,
      fill: ink,
    });
  }
  for (const bound of new Set([target?.low ?? null, target?.high ?? null])) {
    if (bound === null) continue;
    shapes.push({ kind: 'rect', x: xOf(bound) - 1.5, y: 1, width: 3, height: 21, fill: 'ink' });
  }
  return shapes;
}
